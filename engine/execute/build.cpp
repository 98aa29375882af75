#include "engine/execute/build.hpp"

#include <algorithm>
#include <optional>

#include "engine/execute/operators/operators.hpp"
#include "engine/execute/shared_plan.hpp"
#include "engine/plan/overloaded.hpp"
#include "engine/plan/pipeline.hpp"

namespace casus::execute {

namespace {

using plan::LogicalOperator;

/// Whether rows go through a plan without meeting, so that many can be on the way at once, each keeping
/// its origin.
bool works_row_by_row(const LogicalOperator& op) {
  const bool mixes = std::visit(overloaded{[](const auto&) { return false; },
                                           [](const plan::Aggregate&) { return true; },
                                           [](const plan::Distinct&) { return true; },
                                           [](const plan::MergeRows&) { return true; },
                                           [](const plan::Subtract&) { return true; },
                                           [](const plan::Sort&) { return true; },
                                           [](const plan::Skip&) { return true; },
                                           [](const plan::Limit&) { return true; },
                                           [](const plan::Union& o) { return !o.unordered; }},
                                op.node);
  // What writes, also in an inner plan of its own, must be done with one row before the next is read for.
  if (mixes || plan::effects_of(op).writes) return false;
  if (std::holds_alternative<plan::Union>(op.node))
    return std::all_of(op.inputs.begin(), op.inputs.end(),
                       [](const auto& input) { return works_row_by_row(*input); });
  return op.inputs.empty() || works_row_by_row(*op.inputs.front());
}

/// Whether the rows that come from one row of a batch may come with those of others in between.
bool gives_unordered(const LogicalOperator& op) {
  const auto* all = std::get_if<plan::Union>(&op.node);
  return all != nullptr && all->unordered;
}

class Builder {
 public:
  /// `enough_rows`: how many are worth dividing; none for one thread only. What PROFILE counts is counted by one.
  Builder(const plan::Subqueries& subqueries, std::optional<std::uint64_t> enough_rows, plan::Profile* profile)
      : subqueries_(subqueries), shared_plan_(subqueries, enough_rows.value_or(0)), profile_(profile),
        one_thread_(!enough_rows || profile != nullptr) {}
  /// For one of several workers, whose operators begin with what the morsels give.
  Builder(const plan::Subqueries& subqueries, const LogicalOperator& bottom, std::shared_ptr<Morsels> morsels)
      : Builder(subqueries, std::nullopt, nullptr) {
    bottom_ = &bottom;
    morsels_ = std::move(morsels);
  }

  OperatorPtr build(const LogicalOperator& op) {
    if (&op == bottom_ && morsels_->are_rows()) return make_dealt_rows(morsels_, !one_thread_);
    OperatorPtr built = build_plain(op);
    return profile_ == nullptr ? std::move(built) : make_profiled((*profile_)[&op], std::move(built));
  }

 private:
  OperatorPtr build_plain(const LogicalOperator& op) {
    return std::visit(
        overloaded{
            [&](const plan::Unit&) { return make_unit(); },
            [&](const plan::Argument&) { return argument(); },
            [&](const plan::NodeScan& n) {
              return make_node_scan(n, op.live, input(op), morsels_of(op));
            },
            [&](const plan::TriangleScan& n) {
              return make_triangle_scan(n, op.live, input(op), morsels_of(op));
            },
            [&](const plan::IndexSeek& n) { return make_index_seek(n, op.live, input(op)); },
            [&](const plan::RelationshipIndexSeek& n) {
              return make_relationship_index_seek(n, op.live, input(op));
            },
            [&](const plan::Expand& n) {
              if (!n.ties.empty()) return make_intersect(n, op.live, input(op));
              return n.hop.into ? make_expand_into(n, op.live, input(op)) : make_expand(n, op.live, input(op));
            },
            [&](const plan::ExpandThrough& n) { return make_expand_through(n, op.live, input(op)); },
            [&](const plan::VariableExpand& n) { return make_variable_expand(n, op.live, input(op)); },
            [&](const plan::ShortestPath& n) { return make_shortest_path(n, op.live, input(op)); },
            [&](const plan::MatchBoundRelationship& n) {
              return make_match_bound_relationship(n, op.live, input(op));
            },
            [&](const plan::MakePath& n) { return make_path(n, input(op)); },
            [&](const plan::CountBranches& n) { return make_count_branches(n, op.live, input(op)); },
            [&](const plan::StoredCount& n) { return make_stored_count(n, input(op)); },
            [&](const plan::Subtract& n) { return make_subtract(n, input(op), build(*op.inputs[1])); },
            [&](const plan::BreakSymmetry& n) { return make_break_symmetry(n, op.live, input(op)); },
            [&](const plan::Filter& n) { return make_filter(n, op.live, input(op)); },
            [&](const plan::Project& n) { return make_project(n, input(op)); },
            [&](const plan::Retain& n) { return make_retain(n, input(op)); },
            [&](const plan::Unwind& n) { return make_unwind(n, op.live, input(op)); },
            [&](const plan::LoadCsv& n) { return make_load_csv(n, op.live, input(op)); },
            [&](const plan::Aggregate& n) { return aggregate(n, op); },
            [&](const plan::Distinct& n) { return make_distinct(n, op.live, input(op)); },
            [&](const plan::MergeRows& n) { return make_merge_rows(n, input(op)); },
            [&](const plan::Sort& n) { return sort(n, op); },
            [&](const plan::Skip& n) { return make_skip(n, input(op)); },
            [&](const plan::Limit& n) { return make_limit(n, input(op)); },
            [&](const plan::Eager&) { return make_eager(op.live, input(op)); },
            [&](const plan::Apply& n) {
              return make_apply(n, op.live, gives_unordered(*op.inputs[1]), input(op), inner(op));
            },
            [&](const plan::Union& n) { return make_union(n, all_inputs(op)); },
            [&](const plan::Create& n) { return make_create(n, op.live, input(op)); },
            [&](const plan::Merge& n) { return make_merge(n, op.live, input(op), inner(op)); },
            [&](const plan::Update& n) { return make_update(n, input(op)); },
            [&](const plan::Delete& n) { return make_delete(n, op.live, input(op)); },
            [&](const plan::Foreach& n) { return make_foreach(n, input(op), inner(op)); },
            [&](const plan::ProcedureCall& n) { return make_procedure_call(n, op.live, input(op)); }},
        op.node);
  }

 public:
  /// The rows of an operator, made by several threads where they can be.
  OperatorPtr build_for_threads(const LogicalOperator& op) { return gather(op, nullptr); }

  /// Puts the runners of those subqueries into a context that any thread may evaluate, or of all.
  void add_runners(ExecutionContext& context, bool only_shared) {
    for (const auto& [query, subplan] : subqueries_) {
      if (only_shared && !shared_plan_.may_be_shared(*subplan.root)) continue;
      RunnerPtr made = runner(*subplan.root);
      if (!subplan.columns.empty()) made->column = subplan.columns.front().variable;
      context.subqueries.emplace(query, std::move(made));
    }
  }

  /// A plan whose Argument leaves take rows from outside.
  RunnerPtr runner(const LogicalOperator& root) {
    std::vector<ArgumentOperator*> outer;
    std::swap(outer, arguments_);
    OperatorPtr built = build_inside(root);
    std::swap(outer, arguments_);
    return std::make_unique<SubqueryRunner>(std::move(built), std::move(outer), works_row_by_row(root));
  }

 private:
  OperatorPtr argument() {
    auto made = std::make_unique<ArgumentOperator>();
    arguments_.push_back(made.get());
    return made;
  }
  OperatorPtr input(const LogicalOperator& op) {
    OperatorPtr built = build_for_threads(*op.inputs.front());
    return plan::tells_equal_rows_apart(op) ? make_flatten(std::move(built)) : std::move(built);
  }
  RunnerPtr inner(const LogicalOperator& op) { return runner(*op.inputs[1]); }
  std::vector<OperatorPtr> all_inputs(const LogicalOperator& op) {
    std::vector<OperatorPtr> inputs;
    for (const auto& i : op.inputs) inputs.push_back(build(*i));
    return inputs;
  }

  /// What the scan of a worker takes its nodes from.
  [[nodiscard]] std::shared_ptr<Morsels> morsels_of(const LogicalOperator& scan) const {
    return &scan == bottom_ ? morsels_ : nullptr;
  }
  /// What stands inside or below operators that several threads may have is for one.
  OperatorPtr build_inside(const LogicalOperator& op) {
    const auto* bottom = std::exchange(bottom_, nullptr);
    const auto morsels = std::exchange(morsels_, nullptr);
    const bool one_thread = std::exchange(one_thread_, one_thread_ || bottom != nullptr);
    OperatorPtr built = build(op);
    one_thread_ = one_thread;
    morsels_ = morsels;
    bottom_ = bottom;
    return built;
  }

  [[nodiscard]] bool may_divide() const { return bottom_ == nullptr && !one_thread_; }

  OperatorPtr aggregate(const plan::Aggregate& node, const LogicalOperator& op) {
    const SharedBottom bottom = may_divide() ? shared_plan_.divide_aggregate(op) : SharedBottom{};
    if (!bottom) return make_aggregate(node, input(op), nullptr);
    auto [below, workers] = divided(*op.inputs.front(), bottom, nullptr);
    return make_aggregate(node, std::move(below), std::move(workers));
  }

  OperatorPtr sort(const plan::Sort& node, const LogicalOperator& op) {
    const bool tells = std::all_of(node.keys.begin(), node.keys.end(), [&](const bind::SortKey& key) {
      return shared_plan_.may_be_shared(*key.expression);
    });
    const bool first_only = node.limit != nullptr && tells && !plan::tells_equal_rows_apart(op);
    return make_sort(node, op.live, first_only ? gather(*op.inputs.front(), &node) : input(op));
  }

  /// Each worker leaves out what `first` would not keep of its rows, if that is given.
  OperatorPtr gather(const LogicalOperator& op, const plan::Sort* first) {
    const SharedBottom bottom = may_divide() ? shared_plan_.divide_rows(op) : SharedBottom{};
    if (!bottom) return build(op);
    auto [alone, workers] = divided(op, bottom, first);
    return make_gather(op.live, std::move(alone), std::move(workers));
  }

  /// The operators of one thread, which may leave the rest to workers.
  std::pair<OperatorPtr, std::unique_ptr<Workers>> divided(const LogicalOperator& op, const SharedBottom& bottom,
                                                           const plan::Sort* first) {
    auto morsels = bottom.scan ? std::make_shared<Morsels>() : std::make_shared<Morsels>(build(*bottom.op));
    bottom_ = bottom.op;
    morsels_ = morsels;
    OperatorPtr alone = build(op);
    bottom_ = nullptr;
    morsels_ = nullptr;
    const auto build_one = [&subqueries = subqueries_, &op, &begin = *bottom.op, first](std::shared_ptr<Morsels> part,
                                                                                        ExecutionContext& own) {
      Builder(subqueries, std::nullopt, nullptr).add_runners(own, true);
      OperatorPtr built = Builder(subqueries, begin, std::move(part)).build(op);
      return first == nullptr ? std::move(built) : make_likely_first(*first, op.live, std::move(built));
    };
    return {std::move(alone), std::make_unique<Workers>(op, std::move(morsels), build_one)};
  }

  const plan::Subqueries& subqueries_;
  SharedPlan shared_plan_;
  plan::Profile* profile_;
  bool one_thread_;  // for all that is built
  const LogicalOperator* bottom_ = nullptr;  // where what is built begins with morsels
  std::shared_ptr<Morsels> morsels_;
  std::vector<ArgumentOperator*> arguments_;  // of the plan being built
};

}  // namespace

namespace {

/// How many rows are worth dividing among several threads, where the statement may use these.
std::optional<std::uint64_t> enough_rows(const plan::StatementPlan& plan, const ExecutionContext& context) {
  constexpr std::uint64_t some = 1000;
  if (context.threads < 2 || plan::effects_of_tree(*plan.main.root).writes) return std::nullopt;
  return std::min(context.parallel_rows, some);
}

}  // namespace

OperatorPtr build_operators(const plan::StatementPlan& plan, ExecutionContext& context,
                            plan::Profile* profile) {
  Builder builder(plan.subqueries, enough_rows(plan, context), profile);
  builder.add_runners(context, false);
  return builder.build_for_threads(*plan.main.root);
}

}  // namespace casus::execute
