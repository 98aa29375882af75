#include "engine/optimize/optimize.hpp"

#include <functional>

#include "engine/plan/pipeline.hpp"

namespace casus::optimize {

namespace {

/// What the passes over one query of a statement share.
struct Work {
  plan::QueryPlan& query;
  RootUse use;
  plan::StatementPlan& statement;
  const graph::GraphView& graph;
  FoldChoices folding;

  [[nodiscard]] plan::VariableSet wanted() const {
    plan::VariableSet out;
    for (const auto& column : query.columns) out.insert(column.variable);
    return out;
  }
};

/// What the graph says may change under way in a statement that writes: no plan may rely on it there, nor hold a
/// CountBranches, which remembers what it has counted.
bool graph_may_change(const Work& w) { return plan::effects_of_tree(*w.statement.main.root).writes; }

void fold_unless_writing(const Work& w) {
  if (!graph_may_change(w))
    fold_branches(w.query.root, w.wanted(), w.use, w.statement, w.graph, w.folding);
}

void write_out_unless_writing(const Work& w) {
  if (!graph_may_change(w)) write_out_lengths(*w.query.root, w.statement);
}

void subtract_unless_writing(const Work& w) {
  if (w.folding.scan_triangles && !graph_may_change(w)) subtract_matches(w.query.root, w.statement, w.graph);
}

void separate_unless_writing(const Work& w) {
  if (!graph_may_change(w)) separate_parts(*w.query.root, w.statement.subqueries);
}

struct Pass {
  std::string name;
  std::function<void(const Work&)> run;
};

const std::vector<Pass>& passes() {
  static const std::vector<Pass> all = {
      {"fold_constants", [](const Work& w) { fold_constants(w.query.root); }},
      {"ask_on_the_way", [](const Work& w) { ask_on_the_way(w.query.root); }},
      {"count_rows", [](const Work& w) { count_rows(*w.query.root); }},
      {"sort_top_rows", [](const Work& w) { sort_top_rows(*w.query.root); }},
      {"write_out_lengths", write_out_unless_writing},
      {"subtract_matches", subtract_unless_writing},
      // Before variables are pruned: it reads from them how operators hang together.
      {"fold_branches", fold_unless_writing},
      {"separate_parts", separate_unless_writing},
      {"share_subqueries", [](const Work& w) { share_subqueries(w.query.root, w.statement); }},
      {"scan_by_value", [](const Work& w) { scan_by_value(*w.query.root); }},
      {"measure_paths", [](const Work& w) { measure_paths(*w.query.root, w.wanted()); }},
      {"gather_first_items",
       [](const Work& w) { gather_first_items(*w.query.root, w.wanted(), !graph_may_change(w)); }},
      {"trust_seeks", [](const Work& w) { trust_seeks(w.query.root); }},
      {"prune_variables", [](const Work& w) { prune_variables(*w.query.root, w.wanted()); }},
      {"reach_distinct_ends",
       [](const Work& w) {
         reach_distinct_ends(*w.query.root, w.use == RootUse::existence, w.statement.subqueries);
       }},
      {"merge_equal_rows", [](const Work& w) { merge_equal_rows(w.query.root, w.graph); }},
      {"drop_needless_distinct", [](const Work& w) { drop_needless_distinct(*w.query.root); }},
      {"group_distinct", [](const Work& w) { group_distinct(*w.query.root, w.use != RootUse::rows); }},
      {"read_counts", [](const Work& w) { read_counts(*w.query.root, w.graph); }}};
  return all;
}

constexpr const char* always = "prune_variables";
constexpr const char* break_symmetry = "break_symmetry";
constexpr const char* scan_triangles = "scan_triangles";
constexpr const char* expand_through = "expand_through";
constexpr const char* gather_equalities = "gather_equalities";
constexpr const char* seek_nodes = "seek_nodes";
constexpr const char* seek_relationships = "seek_relationships";

RootUse use_of(bind::Subquery::Kind kind) {
  switch (kind) {
    case bind::Subquery::Kind::exists: return RootUse::existence;
    case bind::Subquery::Kind::count: return RootUse::number;
    default: return RootUse::rows;
  }
}

}  // namespace

const std::vector<std::string>& pass_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out{gather_equalities, seek_nodes, seek_relationships, break_symmetry,
                                 scan_triangles, expand_through};
    for (const Pass& pass : passes())
      if (pass.name != always) out.push_back(pass.name);
    return out;
  }();
  return names;
}

plan::PlanChoices plan_choices(const DisabledPasses& disabled) {
  return {.gather_equalities = !disabled.contains(gather_equalities),
          .seek_nodes = !disabled.contains(seek_nodes),
          .seek_relationships = !disabled.contains(seek_relationships)};
}

void optimize(plan::StatementPlan& plan, const graph::GraphView& graph,
              const DisabledPasses& disabled) {
  // Each pass over all queries before the next: passes look into subqueries from outside.
  const FoldChoices folding{.break_symmetry = !disabled.contains(break_symmetry),
                            .scan_triangles = !disabled.contains(scan_triangles),
                            .expand_through = !disabled.contains(expand_through)};
  for (const Pass& pass : passes()) {
    if (disabled.contains(pass.name)) continue;
    pass.run({plan.main, RootUse::rows, plan, graph, folding});
    for (const auto& [query, kind] : plan.subquery_kinds)
      pass.run({plan.subqueries.at(query), use_of(kind), plan, graph, folding});
  }
}

}  // namespace casus::optimize
