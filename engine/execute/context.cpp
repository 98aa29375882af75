#include "engine/execute/context.hpp"

#include "engine/execute/errors.hpp"
#include "engine/execute/subquery_runner.hpp"

namespace casus::execute {

ExecutionContext::ExecutionContext() { functions.limits = this; }
ExecutionContext::~ExecutionContext() = default;

void ExecutionContext::take_part_in(const ExecutionContext& whole, SharedUse& use) {
  graph = whole.graph;
  parameters = whole.parameters;
  functions = whole.functions;
  functions.limits = this;
  statement = whole.statement;
  watch.take_part_in(whole.watch, use);
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
