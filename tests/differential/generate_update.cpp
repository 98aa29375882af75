#include "tests/differential/generate_update.hpp"

namespace casus::differential {

const Variable* UpdateGenerator::some_node() {
  std::vector<const Variable*> nodes;
  for (const Variable& variable : scope_)
    if (variable.type == VariableType::node) nodes.push_back(&variable);
  return nodes.empty() ? nullptr : random_.pick(nodes);
}

const Variable* UpdateGenerator::some_element() {
  std::vector<const Variable*> elements;
  for (const Variable& variable : scope_)
    if (variable.type == VariableType::node || variable.type == VariableType::relationship)
      elements.push_back(&variable);
  return elements.empty() ? nullptr : random_.pick(elements);
}

std::string UpdateGenerator::clause(std::optional<Variable>& deleted) {
  const Variable* element = some_element();
  switch (random_.between(0, element != nullptr ? 9 : 3)) {
    case 0:
    case 1:
      return create();
    case 2:
    case 3:
    case 4:
      return merge();
    case 5:
    case 6:
    case 7:
      return set(*element);
    case 8:
      return remove(*element);
    default:
      return remove_elements(deleted);
  }
}

/// `(name:Label {…})`, its variable in scope.
std::string UpdateGenerator::new_node(bool merged) {
  const std::string name = expressions_.fresh_name();
  std::string out = "(" + name + random_.pick({":A", ":B", ":New", ":New:A"});
  const std::string value =
      random_.percent(50) ? std::to_string(random_.between(0, 3)) : expressions_.integer(scope_, 1);
  if (merged || random_.percent(60)) out += " {i: " + value + "}";
  scope_.push_back({name, VariableType::node, false});
  return out + ")";
}

std::string UpdateGenerator::create() {
  const Variable* node = some_node();
  const std::string from = node != nullptr && random_.percent(70) ? "(" + node->name + ")" : "";
  const Variable* second = some_node();
  const std::string to = second != nullptr && random_.percent(40) ? "(" + second->name + ")" : "";
  std::string text = "CREATE " + (from.empty() ? new_node(false) : from);
  if (from.empty() && random_.percent(40)) return text;
  const bool left = random_.percent(30);
  text += (left ? "<-[:" : "-[:") + random_.pick({"R", "S", "NEW"});
  if (random_.percent(40)) text += " {i: " + expressions_.integer(scope_, 1) + "}";
  return text + (left ? "]-" : "]->") + (to.empty() ? new_node(false) : to);
}

std::string UpdateGenerator::merge() {
  const Variable* node = some_node();
  std::string text;
  if (node == nullptr || random_.percent(40)) {
    text = "MERGE " + new_node(true);
  } else {
    const std::string from = "(" + node->name + ")";
    const Variable* second = some_node();
    const bool to_bound = second != nullptr && random_.percent(50);
    const std::string to = to_bound ? "(" + second->name + ")" : new_node(true);
    // Between two bound nodes an undirected MERGE would hang on the order of rows.
    const int arrow = random_.between(0, to_bound ? 1 : 2);
    text = "MERGE " + from + (arrow == 1 ? "<-[:" : "-[:") + random_.pick({"R", "S", "NEW"}) +
           (arrow == 0 ? "]->" : "]-") + to;
    if (to_bound) return text;
  }
  const std::string made = scope_.back().name;
  if (random_.percent(40)) text += " ON CREATE SET " + made + ".created = 1";
  if (random_.percent(40))
    text += " ON MATCH SET " + made + ".matched = coalesce(" + made + ".matched, 0) + 1";
  return text;
}

std::string UpdateGenerator::set(const Variable& element) {
  const std::string& name = element.name;
  const Scope alone{element};
  switch (random_.between(0, 7)) {
    case 7:
      for (Variable& variable : scope_) variable.has_uid = false;
      return "SET " + name + " = " + random_.pick({"null", "{}", "$nothing", "{s: 'all'}"});
    case 0:
      return "SET " + name + ".i = " + std::to_string(random_.between(0, 9));
    case 1:
      return "SET " + name + ".s = 'set', " + name + ".b = null";
    case 2:
      return "SET " + name + ".n = coalesce(" + name + ".n, 0) + 1";
    case 3:
      return "SET " + name + " += {s: 'added', x: null, uid: " + name + ".uid}";
    case 4:
      return "SET " + name + " = {i: 7, uid: " + name + ".uid}";
    case 5:
      if (element.type == VariableType::node) return "SET " + name + random_.pick({":C", ":New:B"});
      [[fallthrough]];
    default:
      return "SET " + name + ".m = " + name + ".i + 1";
  }
}

std::string UpdateGenerator::remove(const Variable& element) {
  if (element.type == VariableType::node && random_.percent(40))
    return "REMOVE " + element.name + random_.pick({":A", ":A:B", ":Missing"});
  return "REMOVE " + element.name + random_.pick({".i", ".s", ".missing"});
}

std::string UpdateGenerator::remove_elements(std::optional<Variable>& deleted) {
  const Variable* first = some_element();
  deleted = *first;
  const Variable* second = some_element();
  std::string text = random_.percent(70) ? "DETACH DELETE " : "DELETE ";
  text += first->name;
  if (random_.percent(30) && second->name != first->name) text += ", " + second->name;
  return text;
}

}  // namespace casus::differential
