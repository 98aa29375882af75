#pragma once

// Queries, clause by clause: each clause makes its whole table before the next one starts, so that
// no clause can see what a later one, or a later row of its own reading, has written.

#include "tests/differential/reference/evaluator.hpp"

namespace casus::reference {

/// Runs a query and changes `graph` as it says. Where it throws, `graph` may be half changed: keep
/// a copy. Throws QueryError or OutsideCore.
Table run_query(const syntax::Query& query, Graph& graph, const Parameters& parameters,
                RowOrder order = RowOrder::forward);

/// A reading query inside an expression, which sees the variables of `row`.
Table run_subquery(const syntax::Query& query, const Row& row, const Evaluator& evaluator);

/// The matches of one pattern, its path bound to `path` if that is given.
std::vector<Row> match_one(const Evaluator& evaluator, const syntax::PatternPart& pattern,
                           const Row& row, const std::string* path);

/// The variable of a row in which a pattern of a shortest path leaves the path that it found.
inline constexpr const char* shortest_path = " shortest path";

/// WITH and RETURN without their WHERE. `lasting` are variables from outside, which every row keeps;
/// `columns` gets the names in order.
std::vector<Row> project(const syntax::Projection& projection, const std::vector<Row>& rows,
                         const Evaluator& evaluator, const Row& lasting,
                         std::vector<std::string>& columns);

/// CREATE, MERGE, SET, REMOVE and DELETE; returns whether `clause` is one of them.
bool run_update(const syntax::Clause& clause, std::vector<Row>& rows, Graph& graph,
                const Evaluator& evaluator);

}  // namespace casus::reference
