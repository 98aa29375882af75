#pragma once

// What the writing operators share.

#include <set>
#include <utility>
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

/// Values of expressions for the rows of a batch.
using KnownValues = std::vector<std::pair<const bind::BoundExpression*, Vector>>;

/// The unbound elements of a pattern, made for each row: one column for each variable.
class PatternCreator {
 public:
  explicit PatternCreator(const bind::Pattern& pattern);

  /// Whether properties read the graph. They must not see what the clause makes for other rows, so all are
  /// read before the first is made; only what reads an element of the pattern itself waits for it.
  [[nodiscard]] bool reads_graph() const { return !reading_.empty(); }
  [[nodiscard]] KnownValues read(const Batch& rows, ExecutionContext& context) const;

  /// Adds the created elements (and named paths) to the rows, of which `read` has given `known`. With
  /// `refuse_nulls`, a property that is null is an error, as MERGE has it.
  void create(Batch& rows, const KnownValues& known, bool refuse_nulls, ExecutionContext& context) const;

 private:
  void note_reading(const bind::PropertyMap& map, const std::set<bind::VariableId>& made);
  void create_nodes(Batch& rows, const KnownValues& known, bool refuse_nulls, ExecutionContext& context) const;
  void create_relationships(Batch& rows, const KnownValues& known, bool refuse_nulls,
                            ExecutionContext& context) const;
  void make_paths(Batch& rows) const;
  const bind::Pattern& pattern_;
  std::vector<const bind::BoundExpression*> reading_;
};

}  // namespace casus::execute
