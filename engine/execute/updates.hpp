#pragma once

// What the writing operators share.

#include <vector>

#include "engine/bind/bound_query.hpp"
#include "engine/execute/batch.hpp"
#include "engine/execute/context.hpp"

namespace casus::execute {

/// Sets a property and counts it.
void set_property(ExecutionContext& context, const Value& element, std::string_view key,
                  const Value& value);

/// SET and REMOVE items, row after row, so that each row sees what the rows before it have set.
void apply_items(const std::vector<bind::UpdateItem>& items, const Batch& batch,
                 ExecutionContext& context);

/// The unbound elements of a pattern, made for each row: one column for each variable.
class PatternCreator {
 public:
  explicit PatternCreator(const bind::Pattern& pattern) : pattern_(pattern) {}
  /// Adds the created elements (and named paths) to the rows. With `refuse_nulls`, a property that is
  /// null is an error, as MERGE has it.
  void create(Batch& rows, bool refuse_nulls, ExecutionContext& context) const;

 private:
  void create_nodes(Batch& rows, bool refuse_nulls, ExecutionContext& context) const;
  void create_relationships(Batch& rows, bool refuse_nulls, ExecutionContext& context) const;
  void make_paths(Batch& rows) const;
  const bind::Pattern& pattern_;
};

}  // namespace casus::execute
