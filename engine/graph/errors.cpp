#include "engine/graph/errors.hpp"

#include <fmt/format.h>

namespace casus::graph {

Error damaged_chunk(std::string_view chunk, std::string_view what) {
  return Error(ErrorKind::storage,
               fmt::format("the database is damaged: {} chunk: {}", chunk, what));
}

Error unknown_encoding(std::string_view chunk, unsigned encoding) {
  return Error(ErrorKind::storage,
               fmt::format("{} chunk has encoding {}, which this version of Casus does not know; "
                           "the file is damaged or was written by a later version",
                           chunk, encoding));
}

Error chunk_too_large(std::string_view chunk) {
  return Error(ErrorKind::runtime,
               fmt::format("one {} chunk would hold more than 4 GiB of values", chunk));
}

Error ids_exhausted(std::string_view element) {
  return Error(ErrorKind::runtime,
               fmt::format("the graph is full: no {} id below 4294967295 is free", element));
}

Error too_many_types(std::uint32_t limit) {
  return Error(
      ErrorKind::runtime,
      fmt::format("a graph has at most {} relationship types, and this one has them all", limit));
}

Error invalid_property_type(std::string_view offending_kind, bool inside_list) {
  Error error(ErrorKind::runtime,
              inside_list ? fmt::format("a list that holds {} cannot be stored as a property",
                                        offending_kind)
                          : fmt::format("{} cannot be stored as a property", offending_kind));
  error.with_code("TypeError", "InvalidPropertyType");
  return error;
}

Error missing_end(std::uint32_t node) {
  Error error(
      ErrorKind::runtime,
      fmt::format("a relationship cannot be created at node {}, which does not exist", node));
  error.with_code("EntityNotFound", "DeletedEntityAccess");
  return error;
}

Error unknown_element(const Value& element) {
  Error error(ErrorKind::runtime, fmt::format("the graph has no {} with the id {}", to_string(element.kind()),
                                              element.element_id()));
  error.with_code("EntityNotFound", "DeletedEntityAccess");
  return error;
}

Error delete_connected_node(std::uint32_t node, std::uint64_t relationships) {
  Error error(ErrorKind::constraint,
              fmt::format("node {} cannot be deleted: it still has {} {}", node, relationships,
                          relationships == 1 ? "relationship" : "relationships"));
  error.with_code("ConstraintVerificationFailed", "DeleteConnectedNode");
  error.with_hint("DETACH DELETE deletes a node together with its relationships");
  return error;
}

Error writer_out_of_step() {
  return Error(ErrorKind::internal, "the writer does not begin at the latest commit");
}

Error transaction_is_over() {
  return Error(ErrorKind::internal, "the transaction has already ended");
}

Error unknown_id(std::string_view kind, std::uint32_t id) {
  return Error(ErrorKind::internal, fmt::format("the graph has no {} with id {}", kind, id));
}

Error rule_exists(std::string_view name, bool same_name) {
  Error error(ErrorKind::runtime,
              same_name
                  ? fmt::format("an index or constraint named `{}` exists already", name)
                  : fmt::format("`{}` is an index or constraint for the same properties", name));
  error.with_code("SchemaError", same_name ? "NameInUse" : "EquivalentRuleExists");
  return error;
}

Error no_such_rule(std::string_view what, std::string_view name) {
  Error error(ErrorKind::runtime, fmt::format("there is no {} named `{}`", what, name));
  error.with_code("SchemaError", "NoSuchRule");
  return error;
}

Error index_of_constraint(std::string_view name) {
  Error error(ErrorKind::runtime,
              fmt::format("the index `{0}` belongs to the constraint `{0}`", name));
  error.with_code("SchemaError", "IndexOfConstraint");
  error.with_hint(fmt::format("drop the constraint: DROP CONSTRAINT {}", name));
  return error;
}

namespace {

Error bad_rule_properties(std::string message) {
  Error error(ErrorKind::runtime, std::move(message));
  error.with_code("SchemaError", "InvalidProperties");
  return error;
}

}  // namespace

Error rule_without_property() {
  return bad_rule_properties("an index or constraint names at least one property");
}

Error repeated_rule_property(std::string_view property) {
  return bad_rule_properties(
      fmt::format("an index or constraint names the property `{}` twice", property));
}

Error several_rule_properties(std::string_view rule) {
  return bad_rule_properties(fmt::format("{} is on one property, not on several", rule));
}

Error constraint_broken(std::string_view subject, std::string_view rule, std::string_view what) {
  Error error(ErrorKind::constraint,
              fmt::format("{} breaks constraint `{}`: {}", subject, rule, what));
  error.with_code("ConstraintValidationFailed", "ConstraintBroken");
  return error;
}

}  // namespace casus::graph
