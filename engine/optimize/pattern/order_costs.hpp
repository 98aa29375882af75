#pragma once

// What orders of rows are weighed by.

#include <cstddef>

namespace casus::optimize::order_costs {

// What things cost, in about nanoseconds.
inline constexpr double row_cost = 25;       // making a row
inline constexpr double scan_cost = 1.5;     // finding a node by its label
inline constexpr double step_cost = 1.5;     // going along a list of neighbours
inline constexpr double lookup_cost = 4;     // looking an end up in another list
inline constexpr double tied_row_cost = 60;  // setting out on a branch with a tie, and for each further one
inline constexpr double keyed_row_cost = 20;  // where it is enough to compare nodes
inline constexpr double about_one = 1.5;      // relationships
inline constexpr double far_tied_cost = 400;  // from nodes in no order, of so many that they are not at hand
inline constexpr double rival_cost = 10;    // seeing to it that a branch takes no relationship of the row
inline constexpr double far_pair_cost = 40;   // for two branches from two nodes that must not share a relationship
inline constexpr double intersection_cost = 100;  // beginning one, for a row
inline constexpr double test_cost = 400;     // asking for a relationship between two nodes of a row
inline constexpr double by_value_cost = 50;   // looking a value up in a table of nodes, or putting it there
inline constexpr double predicate_cost = 100;  // testing a node at the end of a branch
inline constexpr double scattered_cost = 20;  // reading something that lies far from what was read before
inline constexpr double near_cost = 3;       // looking at a node of few, and of so many that they are not at hand
inline constexpr double far_cost = 12;
inline constexpr double many_nodes = 50000;
inline constexpr double many_rows = 50000;
inline constexpr double many_relationships = 500000;
inline constexpr std::size_t greatest_width = 10;
inline constexpr std::size_t looked_at_fully = 24;  // vertices
inline constexpr std::size_t no_edge = static_cast<std::size_t>(-1);

}  // namespace casus::optimize::order_costs
