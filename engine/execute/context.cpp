#include "engine/execute/context.hpp"

#include "engine/execute/errors.hpp"
#include "engine/execute/subquery_runner.hpp"

namespace casus::execute {

ExecutionContext::ExecutionContext() { functions.limits = this; }
ExecutionContext::~ExecutionContext() = default;

void ExecutionContext::check() const {
  if (interrupted != nullptr && interrupted->load(std::memory_order_relaxed))
    throw statement_interrupted();
  if (deadline != std::chrono::steady_clock::time_point::max() &&
      std::chrono::steady_clock::now() > deadline)
    throw statement_timed_out();
}

void ExecutionContext::reserve(std::uint64_t bytes) {
  memory_used += bytes;
  if (memory_limit != 0 && memory_used > memory_limit) throw memory_limit_reached(memory_limit);
}

void ExecutionContext::limit_value(const Value& value) const {
  if (memory_limit == 0) return;
  std::uint64_t bytes = 0;
  if (value.is(ValueKind::list)) bytes = value.as_list().size() * sizeof(Value);
  if (value.is(ValueKind::string)) bytes = value.as_string().size();
  if (memory_used + bytes > memory_limit) throw memory_limit_reached(memory_limit);
}

const Value& ExecutionContext::parameter(const std::string& name) const {
  const auto it = parameters->find(name);
  if (it == parameters->end()) throw missing_parameter(name);
  return it->second;
}

std::string ExecutionContext::name_of(bind::VariableId variable) const {
  if (statement == nullptr || variable >= statement->variable_names.size()) return "";
  return statement->variable_names[variable];
}

graph::GraphTransaction& ExecutionContext::writer() const {
  if (transaction == nullptr) throw Error(ErrorKind::internal, "a reading statement tried to write");
  return *transaction;
}

void ExecutionContext::require_node(std::uint32_t id) const {
  if (transaction != nullptr && !graph->has_node(graph::NodeId(id))) throw deleted_element("node", id);
}

void ExecutionContext::require_relationship(std::uint32_t id) const {
  if (transaction != nullptr && !graph->has_relationship(graph::RelationshipId(id)))
    throw deleted_element("relationship", id);
}

}  // namespace casus::execute
