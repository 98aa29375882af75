#include <map>

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/function/function.hpp"

namespace casus::function {
namespace {

/// Names differ by more than the case of ASCII letters.
std::string folded(std::string_view name) {
  std::string key(name);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

template <class Entry>
using Table = std::map<std::string, Entry, std::less<>>;

template <class Entry>
const Entry* find(const Table<Entry>& table, std::string_view name) {
  const auto it = table.find(folded(name));
  return it == table.end() ? nullptr : &it->second;
}

}  // namespace

struct Registry::Tables {
  Table<ScalarFunction> scalars;
  Table<AggregateFunction> aggregates;
  Table<Procedure> procedures;
};

Registry::Registry() : tables_(std::make_unique<Tables>()) {}
Registry::Registry(const Registry& other) : tables_(std::make_unique<Tables>(*other.tables_)) {}
Registry::~Registry() = default;

const ScalarFunction* Registry::scalar(std::string_view name) const {
  return find(tables_->scalars, name);
}

const AggregateFunction* Registry::aggregate(std::string_view name) const {
  return find(tables_->aggregates, name);
}

const Procedure* Registry::procedure(std::string_view name) const {
  return find(tables_->procedures, name);
}

std::vector<std::string> Registry::function_names() const {
  Table<std::string> sorted;
  for (const auto& [key, function] : tables_->scalars) sorted.emplace(key, function.name);
  for (const auto& [key, function] : tables_->aggregates) sorted.emplace(key, function.name);
  std::vector<std::string> names;
  names.reserve(sorted.size());
  for (const auto& [key, name] : sorted) names.push_back(name);
  return names;
}

std::vector<std::string> Registry::procedure_names() const {
  std::vector<std::string> names;
  names.reserve(tables_->procedures.size());
  for (const auto& [key, procedure] : tables_->procedures) names.push_back(procedure.name);
  return names;
}

void Registry::add(ScalarFunction function) {
  std::string key = folded(function.name);
  tables_->aggregates.erase(key);
  tables_->scalars.insert_or_assign(std::move(key), std::move(function));
}

void Registry::add(AggregateFunction function) {
  std::string key = folded(function.name);
  tables_->scalars.erase(key);
  tables_->aggregates.insert_or_assign(std::move(key), std::move(function));
}

void Registry::add(Procedure procedure) {
  std::string key = folded(procedure.name);
  tables_->procedures.insert_or_assign(std::move(key), std::move(procedure));
}

std::shared_ptr<const Registry> Registry::built_in() {
  static const std::shared_ptr<const Registry> registry = [] {
    auto made = std::make_shared<Registry>();
    add_scalar_functions(*made);
    add_conversion_functions(*made);
    add_string_functions(*made);
    add_list_functions(*made);
    add_predicate_functions(*made);
    add_mathematical_functions(*made);
    add_graph_functions(*made);
    add_temporal_functions(*made);
    add_aggregate_functions(*made);
    add_catalog_procedures(*made);
    add_require_procedure(*made);
    return made;
  }();
  return registry;
}

Type as_first_argument(std::span<const Type> arguments) {
  return arguments.empty() ? Type::any() : arguments.front();
}

Type as_first_element(std::span<const Type> arguments) {
  if (arguments.empty() || !arguments.front().is_only(ValueKind::list)) return Type::any();
  return arguments.front().element();
}

}  // namespace casus::function
