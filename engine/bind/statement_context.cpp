#include "engine/bind/statement_context.hpp"

#include <algorithm>
#include <utility>
#include "grammar/tree/equal.hpp"

namespace casus::bind {

StatementContext::StatementContext(const BindContext& context) : registry_(context.registry) {}

VariableId StatementContext::add_variable(std::string name, Type type) {
  const VariableId variable = variable_count();
  names_.push_back(std::move(name));
  types_.push_back(std::move(type));
  return variable;
}

void StatementContext::use_variable(VariableId variable) {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (variable >= frame->first) return;  // then it was made inside the frames further out, too
    frame->used.insert(variable);
  }
}

void StatementContext::note_labels(VariableId variable, const std::vector<std::string>& labels) {
  if (labels.empty()) return;
  auto& known = node_labels_[variable];
  for (const std::string& label : labels)
    if (std::find(known.begin(), known.end(), label) == known.end()) known.push_back(label);
}

void StatementContext::note_alias(VariableId variable, VariableId of) {
  if (const auto known = node_labels_.find(of); variable != of && known != node_labels_.end())
    node_labels_.insert_or_assign(variable, known->second);
}

Subquery StatementContext::share(const syntax::Expression& written, Subquery subquery) {
  for (const auto& [before, known] : subqueries_)
    if (known.kind == subquery.kind && known.outer == subquery.outer && syntax::equal(*before, written))
      return known;
  subqueries_.emplace_back(&written, subquery);
  return subquery;
}

BoundStatement StatementContext::finish(BoundQuery query) {
  BoundStatement statement;
  statement.query = std::move(query);
  statement.writes = writes_;
  statement.deletes = deletes_;
  statement.variable_count = variable_count();
  statement.variable_names = std::move(names_);
  statement.variable_types = std::move(types_);
  statement.parameters = std::move(parameters_);
  statement.node_labels = std::move(node_labels_);
  statement.registry = registry_;
  return statement;
}

OuterUses::OuterUses(StatementContext& statement) : statement_(statement) {
  statement_.frames_.push_back({statement_.variable_count(), {}});
}

OuterUses::~OuterUses() { statement_.frames_.pop_back(); }

std::vector<VariableId> OuterUses::variables() const {
  const auto& used = statement_.frames_.back().used;
  return {used.begin(), used.end()};
}

}  // namespace casus::bind
