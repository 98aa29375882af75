// Parts of a pattern that hang from the same rows and not from each other, below an aggregate that cannot tell
// whether they are combined.

#include <algorithm>

#include "engine/function/aggregate_kind.hpp"
#include "engine/optimize/appetite.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/optimize/purity.hpp"
#include "engine/plan/pipeline.hpp"
#include "engine/plan/variables.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::PlanPtr;
using plan::VariableId;
using plan::VariableSet;

/// Operators that need each other, and what there is below the aggregate without them.
struct Part {
  std::vector<std::size_t> steps;  // in the order in which rows meet them
  VariableSet introduced;
  VariableSet read;       // of these, by aggregates
  double rows = 1;        // for each row that comes in
  bool required = false;  // a row stays only if it finds something
  bool below = false;     // it cannot be set apart
};

/// An operator below the aggregate.
struct Step {
  PlanPtr op;
  double growth = 1;
};

bool meet(const VariableSet& a, const VariableSet& b) {
  return std::any_of(a.begin(), a.end(), [&](VariableId variable) { return b.contains(variable); });
}

/// What a plan reads from its Argument, and perhaps more.
void add_read_below(const LogicalOperator& op, VariableSet& out) {
  if (!std::holds_alternative<plan::Argument>(op.node)) plan::add_read_variables(op, out);
  for (const auto& input : op.inputs) add_read_below(*input, out);
}

/// Whether an expression is null where one of the variables is.
bool is_null_with(const bind::BoundExpression& expression, const VariableSet& variables) {
  if (const auto* variable = std::get_if<bind::VariableReference>(&expression.node))
    return variables.contains(variable->variable);
  if (const auto* property = std::get_if<bind::PropertyOf>(&expression.node))
    return is_null_with(*property->subject, variables);
  const auto* call = std::get_if<bind::Call>(&expression.node);
  return call != nullptr && call->function->null_in_null_out && call->arguments.size() == 1 &&
         is_null_with(*call->arguments.front(), variables);
}

bool is_subquery(const bind::BoundExpression& expression) {
  return std::holds_alternative<bind::Subquery>(expression.node);
}

/// Whether rows in which its arguments are null are nothing to an aggregate.
bool passes_over_nulls(const bind::AggregateCall& call) {
  return call.function != nullptr &&
         (function::kind_of(*call.function) != function::AggregateKind::other || call.function->name == "collect");
}

class Separation {
 public:
  Separation(LogicalOperator& aggregate, const Purity& purity) : aggregate_(aggregate), purity_(purity) {}

  void run() {
    std::size_t steps = 0;
    for (const LogicalOperator* op = aggregate_.inputs.front().get(); is_step(*op); op = op->inputs.front().get())
      ++steps;
    if (steps < 2) return;
    take_apart(steps);
    for (std::size_t i = 0; i < steps_.size(); ++i) join_parts(i);
    for (const bind::AggregateCall& call : node().aggregates) note_read(call);
    for (const auto& key : node().keys) keep_below(plan::free_variables(*key.expression));
    for (Part& part : parts_) part.below = part.below || (part.required && !can_be_tested(part));
    if (is_worth_it()) separate();
    put_together();
  }

 private:
  [[nodiscard]] const plan::Aggregate& node() const { return std::get<plan::Aggregate>(aggregate_.node); }

  /// Whether the operator may be a part, or of one.
  [[nodiscard]] bool is_step(const LogicalOperator& op) const {
    if (!purity_.own_expressions_pure(op)) return false;
    if (std::holds_alternative<plan::Expand>(op.node) || std::holds_alternative<plan::Filter>(op.node)) return true;
    const auto* apply = std::get_if<plan::Apply>(&op.node);
    return apply != nullptr && apply->optional && !apply->unit && purity_.pure(*op.inputs[1]) &&
           !plan::effects_of_tree(*op.inputs[1]).writes;
  }

  /// Fills steps_, in the order in which rows meet them, and base_ with what is below.
  void take_apart(std::size_t steps) {
    base_ = std::move(aggregate_.inputs.front());
    for (std::size_t i = 0; i < steps; ++i) {
      PlanPtr op = std::move(base_);
      base_ = std::move(op->inputs.front());
      const double growth = op->estimated_rows / std::max(base_->estimated_rows, 1.0);
      steps_.push_back({std::move(op), growth});
    }
    std::reverse(steps_.begin(), steps_.end());
  }

  /// The step joins the parts that it reads something of, which become one; or is a part by itself.
  void join_parts(std::size_t i) {
    const LogicalOperator& op = *steps_[i].op;
    VariableSet read;
    plan::add_read_variables(op, read);
    VariableSet introduced;
    const auto* apply = std::get_if<plan::Apply>(&op.node);
    if (apply != nullptr) {
      add_read_below(*op.inputs[1], read);
      introduced.insert(apply->introduced.begin(), apply->introduced.end());
    } else {
      plan::add_bound_variables(op, introduced);
    }
    Part part{{i}, std::move(introduced), {}, steps_[i].growth, apply == nullptr};
    // A filter of what comes in is no part.
    part.below = std::holds_alternative<plan::Filter>(op.node) &&
                 std::none_of(parts_.begin(), parts_.end(), [&](const Part& p) { return meet(read, p.introduced); });
    join(std::move(part), read);
  }

  void join(Part part, const VariableSet& read) {
    for (Part& other : parts_) {
      if (!meet(read, other.introduced)) continue;
      part.below = part.below || other.below;
      other.steps.insert(other.steps.end(), part.steps.begin(), part.steps.end());
      part.steps = std::move(other.steps);
      part.introduced.insert(other.introduced.begin(), other.introduced.end());
      part.rows *= other.rows;
      part.required = part.required || other.required;
      other.steps.clear();
    }
    std::erase_if(parts_, [](const Part& other) { return other.steps.empty(); });
    std::sort(part.steps.begin(), part.steps.end());
    parts_.push_back(std::move(part));
  }

  /// What an aggregate reads of several parts makes them one; a part whose absence it would notice stays.
  void note_read(const bind::AggregateCall& call) {
    VariableSet read;
    for (const auto& argument : call.arguments) plan::add_free_variables(*argument, read);
    const auto reads = [&](const Part& part) { return meet(read, part.introduced); };
    if (std::count_if(parts_.begin(), parts_.end(), reads) > 1) return keep_below(read);
    const auto part = std::find_if(parts_.begin(), parts_.end(), reads);
    if (part == parts_.end()) return;
    if (!passes_over_nulls(call) || call.arguments.size() != 1 ||
        !is_null_with(*call.arguments.front(), part->introduced))
      part->below = true;
    for (const VariableId variable : read)
      if (part->introduced.contains(variable)) part->read.insert(variable);
  }

  void keep_below(const VariableSet& read) {
    for (Part& part : parts_) part.below = part.below || meet(read, part.introduced);
  }

  [[nodiscard]] bool can_be_tested(const Part& part) const {
    VariableId end = plan::no_variable;
    for (const std::size_t i : part.steps) {
      const LogicalOperator& op = *steps_[i].op;
      if (const auto* expand = std::get_if<plan::Expand>(&op.node)) {
        const plan::Hop& hop = expand->hop;
        if (hop.into || hop.to == plan::no_variable || !expand->ties.empty() || !hop.unique_against.empty())
          return false;
        if (end != plan::no_variable && hop.from != end) return false;
        end = hop.to;
      } else if (const auto* filter = std::get_if<plan::Filter>(&op.node)) {
        for (const auto& predicate : filter->predicates)
          if (plan::free_variables(*predicate) != VariableSet{end} || plan::contains(*predicate, is_subquery))
            return false;
      } else if (i == part.steps.front()) {
        return false;  // nothing is required of what an OPTIONAL MATCH may not have found
      }
    }
    return true;
  }

  /// Whether a row has what the part requires of it: its chain of expansions as a branch.
  [[nodiscard]] plan::BranchGroup test_of(const Part& part) const {
    plan::BranchGroup all;
    plan::BranchGroup* place = &all;
    plan::Branch* last = nullptr;
    for (const std::size_t i : part.steps) {
      const LogicalOperator& op = *steps_[i].op;
      if (const auto* expand = std::get_if<plan::Expand>(&op.node)) {
        if (last != nullptr) place = &last->groups.emplace_back();
        last = &place->branches.emplace_back();
        last->hop = expand->hop;
        last->hop.relationship = plan::no_variable;
      } else if (const auto* filter = std::get_if<plan::Filter>(&op.node)) {
        last->predicates.insert(last->predicates.end(), filter->predicates.begin(), filter->predicates.end());
      }
    }
    all.count = plan::BranchGroup::Count::any;
    return all;
  }

  /// Parts that are set apart give as many rows as all of them together, not as their product.
  [[nodiscard]] bool is_worth_it() const {
    double product = 1;
    double sum = 0;
    std::size_t apart = 0;
    std::size_t read = 0;
    for (const Part& part : parts_) {
      if (part.below) continue;
      ++apart;
      product *= std::max(part.rows, 1.0);
      sum += part.read.empty() ? 0 : std::max(part.rows, 1.0);
      read += part.read.empty() ? 0 : 1;
    }
    return apart > 1 && read > 0 && product > sum;
  }

  void separate() {
    std::vector<std::size_t> below;
    for (const Part& part : parts_)
      if (part.below) below.insert(below.end(), part.steps.begin(), part.steps.end());
    std::sort(below.begin(), below.end());
    for (const std::size_t i : below) base_ = on_top(std::move(steps_[i]), std::move(base_));
    for (const Part& part : parts_) {
      if (part.below || !part.required) continue;
      const double rows = base_->estimated_rows;
      base_ = plan::make_plan(plan::CountBranches{test_of(part)}, std::move(base_));
      base_->estimated_rows = rows;
    }
    plan::Union rows;
    rows.unordered = true;
    for (const Part& part : parts_)
      if (!part.below) rows.outputs.insert(rows.outputs.end(), part.read.begin(), part.read.end());
    plan::Apply apply{true, false, rows.outputs};
    const VariableSet known = plan::output_variables(*base_);
    std::vector<PlanPtr> inputs;
    double each = 0;
    for (const Part& part : parts_) {
      if (part.below || part.read.empty()) continue;
      rows.columns.push_back(rows.outputs);
      inputs.push_back(rows_of(part, known));
      each += inputs.back()->estimated_rows;
    }
    PlanPtr all = std::move(inputs.front());
    if (inputs.size() > 1) {
      PlanPtr first = std::move(all);
      all = plan::make_plan(std::move(rows));
      inputs.front() = std::move(first);
      all->inputs = std::move(inputs);
      all->estimated_rows = each;
    }
    const double before = base_->estimated_rows;
    base_ = plan::make_plan(std::move(apply), std::move(base_), std::move(all));
    base_->estimated_rows = before * std::max(each, 1.0);
    steps_.clear();
  }

  static PlanPtr on_top(Step step, PlanPtr input) {
    step.op->estimated_rows = input->estimated_rows * step.growth;
    step.op->inputs.front() = std::move(input);
    return std::move(step.op);
  }

  /// The rows of a part for one that comes in, with null for what the other parts introduce.
  PlanPtr rows_of(const Part& part, const VariableSet& known) {
    PlanPtr rows = plan::make_plan(plan::Argument{{known.begin(), known.end()}});
    rows->estimated_rows = 1;
    for (const std::size_t i : part.steps) rows = on_top(std::move(steps_[i]), std::move(rows));
    plan::Project nulls;
    for (const Part& other : parts_) {
      if (&other == &part || other.below) continue;
      for (const VariableId variable : other.read)
        nulls.items.push_back({variable, "",
                               std::make_shared<const bind::BoundExpression>(
                                   bind::BoundExpression{bind::Constant{Value()}, Type::null(), {}})});
    }
    if (nulls.items.empty()) return rows;
    const double estimate = rows->estimated_rows;
    rows = plan::make_plan(std::move(nulls), std::move(rows));
    rows->estimated_rows = estimate;
    return rows;
  }

  /// What has not been set apart, as it was.
  void put_together() {
    for (Step& step : steps_) {
      step.op->inputs.front() = std::move(base_);
      base_ = std::move(step.op);
    }
    aggregate_.inputs.front() = std::move(base_);
  }

  LogicalOperator& aggregate_;
  const Purity& purity_;
  PlanPtr base_;
  std::vector<Step> steps_;
  std::vector<Part> parts_;
};

}  // namespace

void separate_parts(LogicalOperator& root, const plan::Subqueries& subqueries) {
  for (const auto& input : root.inputs) separate_parts(*input, subqueries);
  if (!std::holds_alternative<plan::Aggregate>(root.node)) return;
  const Purity purity(subqueries);
  if (appetite_of(root) == Appetite::existence && purity.own_expressions_pure(root)) Separation(root, purity).run();
}

}  // namespace casus::optimize
