#pragma once

// Named factories of the errors that graphs make. Each owns its wording.

#include <cstdint>
#include <string>
#include <string_view>

#include "casus/error.hpp"
#include "casus/value.hpp"

namespace casus::graph {

/// storage: "the database is damaged: adjacency chunk: offsets run backwards".
Error damaged_chunk(std::string_view chunk, std::string_view what);
/// storage: a chunk or a definition written by a later version.
Error unknown_encoding(std::string_view chunk, unsigned encoding);
/// runtime: the values of one chunk together pass 4 GiB.
Error chunk_too_large(std::string_view chunk);
/// runtime: all ids of "node" or "relationship" are taken.
Error ids_exhausted(std::string_view element);
/// runtime: no further relationship type can be named.
Error too_many_types(std::uint32_t limit);
/// runtime, TypeError / InvalidPropertyType.
Error invalid_property_type(std::string_view offending_kind, bool inside_list);
/// runtime, EntityNotFound / DeletedEntityAccess: an end of a new relationship does not exist.
Error missing_end(std::uint32_t node);
/// runtime, EntityNotFound / DeletedEntityAccess: a NODE or RELATIONSHIP with an id that the graph never gave.
Error unknown_element(const Value& element);
/// constraint, ConstraintVerificationFailed / DeleteConnectedNode.
Error delete_connected_node(std::uint32_t node, std::uint64_t relationships);
/// internal: the store gave a writer that does not begin at the latest commit.
Error writer_out_of_step();
/// internal: a transaction was used after commit or rollback.
Error transaction_is_over();

/// internal: a label, type or key id that the catalog of the transaction does not know.
Error unknown_id(std::string_view kind, std::uint32_t id);

/// runtime, SchemaError: a rule with that name, or one that says the same, exists already.
Error rule_exists(std::string_view name, bool same_name);
/// runtime, SchemaError: there is no such index or constraint.
Error no_such_rule(std::string_view what, std::string_view name);
/// runtime, SchemaError: DROP INDEX of the index that a constraint keeps.
Error index_of_constraint(std::string_view name);
/// runtime, SchemaError: an index or constraint that names no property, or one twice, or several where
/// its kind takes one ("a type constraint").
Error rule_without_property();
Error repeated_rule_property(std::string_view property);
Error several_rule_properties(std::string_view rule);
/// constraint, ConstraintValidationFailed. `subject` names the element ("node 7 (:Person)"), `rule`
/// the constraint, `what` what is wrong.
Error constraint_broken(std::string_view subject, std::string_view rule, std::string_view what);

}  // namespace casus::graph
