#include <algorithm>

#include "engine/optimize/appetite.hpp"
#include "engine/optimize/optimize.hpp"
#include "engine/optimize/purity.hpp"
#include "engine/optimize/wanted.hpp"
#include "engine/plan/overloaded.hpp"

namespace casus::optimize {

namespace {

using plan::LogicalOperator;
using plan::PlanPtr;
using plan::VariableExpand;
using plan::VariableId;

/// Longer chains, and more ways to choose lengths, are better walked than written out.
constexpr std::uint32_t longest = 3;
constexpr std::size_t most_choices = 4;

/// Chains of few lengths of which nobody asks for more than where they lead.
bool can_be_written_out(const VariableExpand& chain, const plan::VariableSet& wanted) {
  return chain.length.min >= 1 && chain.length.max && *chain.length.max <= longest &&
         chain.length.min <= *chain.length.max && chain.element_predicates.empty() && !chain.distinct_ends &&
         !wanted.contains(chain.hop.relationship);
}

class Writer {
 public:
  explicit Writer(plan::StatementPlan& statement) : statement_(statement), purity_(statement.subqueries) {}

  void run(LogicalOperator& op) {
    for (const PlanPtr& input : op.inputs) run(*input);
    if (!std::holds_alternative<plan::Aggregate>(op.node) || appetite_of(op) != Appetite::multiplicity) return;
    const plan::VariableSet wanted = wanted_below(op, {});
    PlanPtr& rows = op.inputs.front();
    lengths_.clear();
    if (!find_chains(*rows, wanted) || lengths_.empty()) return;
    std::size_t choices = 1;
    for (const bind::LengthRange& range : lengths_) choices *= *range.max - range.min + 1;
    if (choices > most_choices || (choices > 1 && !stands_on_unit(*rows))) return;
    rows = choices == 1 ? with_lengths(*rows, 0) : union_of(*rows, choices, wanted);
  }

 private:
  /// Notes the chains of a pattern; false where it holds something that should not be copied.
  bool find_chains(const LogicalOperator& op, plan::VariableSet wanted) {
    if (const auto* chain = std::get_if<VariableExpand>(&op.node)) {
      if (!can_be_written_out(*chain, wanted)) return false;
      lengths_.push_back(chain->length);
    } else if (!is_pattern(op)) {
      return true;  // chains below are another's
    } else if (!purity_.own_expressions_pure(op)) {
      return false;
    }
    if (!std::holds_alternative<plan::Retain>(op.node)) plan::add_read_variables(op, wanted);
    return find_chains(*op.inputs.front(), std::move(wanted));
  }
  static bool is_pattern(const LogicalOperator& op) {
    return std::visit(overloaded{[](const auto&) { return false; }, [](const plan::NodeScan&) { return true; },
                                 [](const plan::IndexSeek&) { return true; }, [](const plan::Expand&) { return true; },
                                 [](const VariableExpand&) { return true; }, [](const plan::Filter&) { return true; },
                                 [](const plan::Retain&) { return true; }},
                      op.node);
  }
  static bool stands_on_unit(const LogicalOperator& op) {
    return is_pattern(op) ? stands_on_unit(*op.inputs.front()) : std::holds_alternative<plan::Unit>(op.node);
  }

  PlanPtr union_of(const LogicalOperator& rows, std::size_t choices, const plan::VariableSet& wanted) {
    plan::Union all;
    all.outputs.assign(wanted.begin(), wanted.end());
    auto out = std::make_unique<LogicalOperator>();
    for (std::size_t choice = 0; choice < choices; ++choice) {
      all.columns.push_back(all.outputs);
      out->inputs.push_back(with_lengths(rows, choice));
    }
    out->node = std::move(all);
    out->estimated_rows = rows.estimated_rows;
    return out;
  }

  /// A copy in which each chain has one of its lengths: which ones, `choice` says.
  PlanPtr with_lengths(const LogicalOperator& op, std::size_t choice) {
    if (!is_pattern(op)) return plan::copy_of(op);
    const auto* chain = std::get_if<VariableExpand>(&op.node);
    if (chain == nullptr) {
      auto copy = std::make_unique<LogicalOperator>();
      copy->node = op.node;
      copy->inputs.push_back(with_lengths(*op.inputs.front(), choice));
      copy->estimated_rows = op.estimated_rows;
      return copy;
    }
    const std::size_t lengths = *chain->length.max - chain->length.min + 1;
    PlanPtr below = with_lengths(*op.inputs.front(), choice / lengths);
    const auto length = chain->length.min + static_cast<std::uint32_t>(choice % lengths);
    return written_out(chain->hop, length, op.estimated_rows, std::move(below));
  }
  PlanPtr written_out(const plan::Hop& chain, std::uint32_t length, double rows, PlanPtr below) {
    VariableId from = chain.from;
    std::vector<VariableId> taken = chain.unique_against;
    for (std::uint32_t step = 1; step <= length; ++step) {
      const bool last = step == length;
      plan::Hop hop = chain;
      hop.from = from;
      hop.relationship = statement_.next_variable++;
      hop.unique_against = taken;
      if (!last) {
        hop.to = statement_.next_variable++;
        hop.into = false;
        hop.to_labels.clear();
      }
      from = hop.to;
      taken.push_back(hop.relationship);
      below = plan::make_plan(plan::Expand{std::move(hop), {}, {}}, std::move(below));
      below->estimated_rows = rows;
    }
    return below;
  }

  plan::StatementPlan& statement_;
  Purity purity_;
  std::vector<bind::LengthRange> lengths_;
};

}  // namespace

void write_out_lengths(LogicalOperator& root, plan::StatementPlan& statement) { Writer(statement).run(root); }

}  // namespace casus::optimize
