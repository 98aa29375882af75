#include "engine/plan/variables.hpp"

#include <string_view>

#include "engine/plan/overloaded.hpp"

namespace casus::plan {

using bind::BoundExpression;

namespace {

template <class Visit>
void visit_if(const ExpressionPtr& expression, Visit& visit) {
  if (expression != nullptr) visit(*expression);
}

template <class Visit>
void visit_all(const std::vector<ExpressionPtr>& expressions, Visit& visit) {
  for (const auto& e : expressions) visit(*e);
}

template <class Visit>
void visit_items(const std::vector<bind::UpdateItem>& items, Visit& visit) {
  for (const auto& item : items)
    std::visit(overloaded{[&](const bind::SetProperty& s) { visit(s.subject), visit(s.value); },
                          [&](const bind::SetAllProperties& s) { visit(s.value); },
                          [](const auto&) {}},
               item);
}

void add_item_variables(const std::vector<bind::UpdateItem>& items, VariableSet& out) {
  for (const auto& item : items)
    std::visit(overloaded{[](const bind::SetProperty&) {},
                          [&](const auto& s) { out.insert(s.variable); }},
               item);
}

template <class Visit>
void visit_properties(const bind::PropertyMap& map, Visit& visit) {
  for (const auto& [key, value] : map.entries) visit(value);
  visit(map.whole);
}

template <class Visit>
void visit_pattern(const bind::Pattern& pattern, Visit& visit) {
  for (const auto& node : pattern.nodes) visit_properties(node.properties, visit);
  for (const auto& relationship : pattern.relationships)
    visit_properties(relationship.properties, visit);
}

void add_pattern_reads(const bind::Pattern& pattern, VariableSet& out) {
  for (const auto& node : pattern.nodes)
    if (node.bound) out.insert(node.variable);
  for (const auto& relationship : pattern.relationships)
    if (relationship.bound) out.insert(relationship.variable);
}

void add_pattern_binds(const bind::Pattern& pattern, VariableSet& out) {
  for (const auto& node : pattern.nodes) out.insert(node.variable);
  for (const auto& relationship : pattern.relationships) out.insert(relationship.variable);
  for (const auto& path : pattern.paths) out.insert(path.variable);
}

void add_hop_reads(const Hop& hop, bool from_bound, VariableSet& out) {
  if (from_bound) out.insert(hop.from);
  if (hop.into) out.insert(hop.to);
  out.insert(hop.unique_against.begin(), hop.unique_against.end());
  for (const auto& [one, other] : hop.unique_ends) out.insert({one, other});
}

void add_tie_reads(const std::vector<Tie>& ties, VariableSet& out) {
  for (const Tie& tie : ties) {
    out.insert(tie.hop.from);
    out.insert(tie.hop.unique_against.begin(), tie.hop.unique_against.end());
    for (const auto& [one, other] : tie.hop.unique_ends) out.insert({one, other});
  }
}

template <class Visit>
void visit_branches(const BranchGroup& group, Visit& visit) {
  for (const Branch& branch : group.branches) {
    visit_all(branch.predicates, visit);
    for (const BranchGroup& inner : branch.groups) visit_branches(inner, visit);
  }
}

void add_hop_binds(const Hop& hop, VariableSet& out) {
  if (hop.relationship != no_variable) out.insert(hop.relationship);
  if (hop.to != no_variable) out.insert(hop.to);
}

}  // namespace

void for_each_operand(const BoundExpression& expression,
                      const std::function<void(const BoundExpression&)>& visit) {
  std::visit(
      overloaded{
          [](const bind::Constant&) {}, [](const bind::ParameterReference&) {},
          [](const bind::VariableReference&) {}, [](const bind::Subquery&) {},
          [&](const bind::MakeList& e) { visit_all(e.items, visit); },
          [&](const bind::MakeMap& e) {
            for (const auto& [key, value] : e.entries) visit(*value);
          },
          [&](const bind::PropertyOf& e) { visit(*e.subject); },
          [&](const bind::ElementAt& e) { visit(*e.subject), visit(*e.index); },
          [&](const bind::SliceOf& e) {
            visit(*e.list), visit_if(e.from, visit), visit_if(e.to, visit);
          },
          [&](const bind::HasLabels& e) { visit(*e.subject); },
          [&](const bind::NotDeleted& e) { visit(*e.subject); },
          [&](const bind::Logical& e) { visit_all(e.operands, visit); },
          [&](const bind::Not& e) { visit(*e.operand); },
          [&](const bind::Comparison& e) { visit_all(e.operands, visit); },
          [&](const bind::Arithmetic& e) { visit_all(e.operands, visit); },
          [&](const bind::Negate& e) { visit(*e.operand); },
          [&](const bind::TextPredicate& e) { visit(*e.text), visit(*e.pattern); },
          [&](const bind::Membership& e) { visit(*e.element), visit(*e.list); },
          [&](const bind::NullPredicate& e) { visit(*e.operand); },
          [&](const bind::Call& e) { visit_all(e.arguments, visit); },
          [&](const bind::Case& e) {
            visit_if(e.subject, visit);
            for (const auto& [when, then] : e.branches) visit(*when), visit(*then);
            visit_if(e.otherwise, visit);
          },
          [&](const bind::ListComprehension& e) {
            visit(*e.list), visit_if(e.predicate, visit), visit_if(e.projection, visit);
          },
          [&](const bind::Quantifier& e) { visit(*e.list), visit(*e.predicate); },
          [&](const bind::Reduce& e) { visit(*e.initial), visit(*e.list), visit(*e.step); },
          [&](const bind::AllProperties& e) { visit(*e.subject); }},
      expression.node);
}

void add_free_variables(const BoundExpression& expression, VariableSet& out) {
  if (const auto* v = std::get_if<bind::VariableReference>(&expression.node)) {
    out.insert(v->variable);
    return;
  }
  if (const auto* s = std::get_if<bind::Subquery>(&expression.node)) {
    out.insert(s->outer.begin(), s->outer.end());
    return;
  }
  VariableSet inner;
  const bool binds = std::holds_alternative<bind::ListComprehension>(expression.node) ||
                     std::holds_alternative<bind::Quantifier>(expression.node) ||
                     std::holds_alternative<bind::Reduce>(expression.node);
  VariableSet& into = binds ? inner : out;
  for_each_operand(expression, [&](const BoundExpression& e) { add_free_variables(e, into); });
  if (!binds) return;
  // A variable id belongs to one binding only, so taking it out of the whole set is exact.
  if (const auto* c = std::get_if<bind::ListComprehension>(&expression.node)) inner.erase(c->variable);
  if (const auto* q = std::get_if<bind::Quantifier>(&expression.node)) inner.erase(q->variable);
  if (const auto* r = std::get_if<bind::Reduce>(&expression.node))
    inner.erase(r->variable), inner.erase(r->accumulator);
  out.insert(inner.begin(), inner.end());
}

VariableSet free_variables(const BoundExpression& expression) {
  VariableSet out;
  add_free_variables(expression, out);
  return out;
}

bool contains(const BoundExpression& expression,
              const std::function<bool(const BoundExpression&)>& test) {
  if (test(expression)) return true;
  bool found = false;
  for_each_operand(expression, [&](const BoundExpression& e) { found = found || contains(e, test); });
  return found;
}

bool reads_graph(const BoundExpression& expression) {
  return contains(expression, [](const BoundExpression& e) {
    if (const auto* property = std::get_if<bind::PropertyOf>(&e.node))
      return property->subject->type.may_be(ValueKind::node) ||
             property->subject->type.may_be(ValueKind::relationship);
    if (const auto* call = std::get_if<bind::Call>(&e.node)) {
      for (const auto& argument : call->arguments)
        if (argument->type.may_be(ValueKind::node) || argument->type.may_be(ValueKind::relationship))
          return true;
      return false;
    }
    return std::holds_alternative<bind::HasLabels>(e.node) ||
           std::holds_alternative<bind::NotDeleted>(e.node) ||
           std::holds_alternative<bind::ElementAt>(e.node) ||
           std::holds_alternative<bind::AllProperties>(e.node) ||
           std::holds_alternative<bind::Subquery>(e.node);
  });
}

bool is_deterministic(const BoundExpression& expression) {
  return !contains(expression, [](const BoundExpression& e) {
    const auto* call = std::get_if<bind::Call>(&e.node);
    return (call != nullptr && !call->function->deterministic) ||
           std::holds_alternative<bind::Subquery>(e.node);
  });
}

const std::string* key_of(const BoundExpression& e, VariableId element) {
  const auto* property = std::get_if<bind::PropertyOf>(&e.node);
  if (property == nullptr) return nullptr;
  const auto* variable = std::get_if<bind::VariableReference>(&property->subject->node);
  return variable != nullptr && variable->variable == element ? &property->key : nullptr;
}

void for_each_expression(const LogicalOperator& op,
                         const std::function<void(const BoundExpression&)>& visit) {
  const auto one = [&](const ExpressionPtr& e) {
    if (e != nullptr) visit(*e);
  };
  const auto all = [&](const std::vector<ExpressionPtr>& es) {
    for (const auto& e : es) one(e);
  };
  const auto question = [&](const IndexQuestion& q) {
    for (const auto& leading : q.leading) one(leading.value);
    one(q.value), one(q.lower), one(q.upper);
  };
  std::visit(overloaded{[](const auto&) {}, [&](const NodeScan& o) { one(o.value); },
                        [&](const IndexSeek& o) { question(o); },
                        [&](const RelationshipIndexSeek& o) { question(o); },
                        [&](const VariableExpand& o) { all(o.element_predicates); },
                        [&](const ShortestPath& o) {
                          all(o.element_predicates), all(o.path_predicates);
                        },
                        [&](const CountBranches& o) { visit_branches(o.group, visit); },
                        [&](const Filter& o) { all(o.predicates); },
                        [&](const Project& o) {
                          for (const auto& item : o.items) one(item.expression);
                        },
                        [&](const Unwind& o) { one(o.list); },
                        [&](const LoadCsv& o) { one(o.file), one(o.terminator); },
                        [&](const Aggregate& o) {
                          for (const auto& key : o.keys) one(key.expression);
                          for (const auto& call : o.aggregates) all(call.arguments);
                        },
                        [&](const Sort& o) {
                          for (const auto& key : o.keys) one(key.expression);
                          one(o.limit);
                        },
                        [&](const Skip& o) { one(o.count); },
                        [&](const Limit& o) { one(o.count); },
                        [&](const Create& o) { visit_pattern(o.pattern, one); },
                        [&](const Merge& o) {
                          visit_pattern(o.pattern, one);
                          visit_items(o.on_create, one), visit_items(o.on_match, one);
                        },
                        [&](const Update& o) { visit_items(o.items, one); },
                        [&](const Delete& o) { all(o.targets); },
                        [&](const Foreach& o) { one(o.list); },
                        [&](const ProcedureCall& o) { all(o.call.arguments); }},
             op.node);
}

void add_read_variables(const BranchGroup& group, VariableSet& out) {
  for (const Branch& branch : group.branches) {
    VariableSet inner;
    for (const auto& predicate : branch.predicates) add_free_variables(*predicate, inner);
    for (const BranchGroup& below : branch.groups) add_read_variables(below, inner);
    inner.erase(branch.hop.to);  // its own
    add_hop_reads(branch.hop, true, inner);
    add_tie_reads(branch.ties, inner);
    inner.insert(branch.other_than.begin(), branch.other_than.end());
    out.insert(inner.begin(), inner.end());
  }
}

void add_read_variables(const LogicalOperator& op, VariableSet& out) {
  if (const auto* count = std::get_if<CountBranches>(&op.node)) {
    add_read_variables(count->group, out);
    return;
  }
  VariableSet reads;
  for_each_expression(op, [&](const BoundExpression& e) { add_free_variables(e, reads); });
  std::visit(overloaded{[](const auto&) {},
                        [&](const Expand& o) {
                          add_hop_reads(o.hop, true, reads);
                          add_tie_reads(o.ties, reads);
                        },
                        [&](const ExpandThrough& o) { reads.insert(o.first.from); },
                        [&](const VariableExpand& o) {
                          reads.erase(o.element), reads.erase(o.node);
                          add_hop_reads(o.hop, true, reads);
                        },
                        [&](const ShortestPath& o) {
                          for (const VariableId local : {o.element, o.node, o.path, o.hop.relationship})
                            reads.erase(local);
                          add_hop_reads(o.hop, true, reads);
                        },
                        [&](const MatchBoundRelationship& o) {
                          add_hop_reads(o.hop, o.from_bound, reads);
                          reads.insert(o.hop.relationship);
                        },
                        [&](const MakePath& o) {
                          reads.insert(o.start);
                          for (const auto& step : o.steps)
                            reads.insert(step.relationship), reads.insert(step.node);
                        },
                        [&](const Retain& o) { reads.insert(o.variables.begin(), o.variables.end()); },
                        [&](const Distinct& o) { reads.insert(o.variables.begin(), o.variables.end()); },
                        [&](const MergeRows& o) { reads.insert(o.variables.begin(), o.variables.end()); },
                        [&](const Subtract& o) { reads.insert(o.variable); },
                        [&](const BreakSymmetry& o) { reads.insert(o.first), reads.insert(o.second); },
                        [&](const Union& o) {
                          for (const auto& columns : o.columns)
                            reads.insert(columns.begin(), columns.end());
                        },
                        [&](const Create& o) { add_pattern_reads(o.pattern, reads); },
                        [&](const Merge& o) {
                          add_item_variables(o.on_create, reads), add_item_variables(o.on_match, reads);
                          for (const VariableId v : o.introduced) reads.erase(v);
                          add_pattern_reads(o.pattern, reads);
                        },
                        [&](const Update& o) { add_item_variables(o.items, reads); }},
             op.node);
  out.insert(reads.begin(), reads.end());
}

void add_bound_variables(const LogicalOperator& op, VariableSet& out) {
  std::visit(overloaded{[](const auto&) {},
                        [&](const Argument& o) { out.insert(o.variables.begin(), o.variables.end()); },
                        [&](const NodeScan& o) { out.insert(o.node); },
                        [&](const TriangleScan& o) { out.insert(o.nodes.begin(), o.nodes.end()); },
                        [&](const IndexSeek& o) { out.insert(o.node); },
                        [&](const RelationshipIndexSeek& o) { out.insert(o.relationship); },
                        [&](const Expand& o) { add_hop_binds(o.hop, out); },
                        [&](const ExpandThrough& o) { add_hop_binds(o.second, out); },
                        [&](const VariableExpand& o) { add_hop_binds(o.hop, out); },
                        [&](const ShortestPath& o) {
                          add_hop_binds(o.hop, out);
                          if (o.path != no_variable) out.insert(o.path);
                        },
                        [&](const MatchBoundRelationship& o) {
                          out.insert(o.hop.from);
                          add_hop_binds(o.hop, out);
                        },
                        [&](const MakePath& o) { out.insert(o.path); },
                        [&](const Project& o) {
                          for (const auto& item : o.items) out.insert(item.variable);
                        },
                        [&](const Unwind& o) { out.insert(o.variable); },
                        [&](const LoadCsv& o) { out.insert(o.variable); },
                        [&](const Aggregate& o) {
                          for (const auto& key : o.keys) out.insert(key.variable);
                          for (const auto& call : o.aggregates) out.insert(call.variable);
                        },
                        [&](const Subtract& o) { out.insert(o.variable); },
                        [&](const Apply& o) {
                          out.insert(o.introduced.begin(), o.introduced.end());
                        },
                        [&](const Union& o) { out.insert(o.outputs.begin(), o.outputs.end()); },
                        [&](const Create& o) { add_pattern_binds(o.pattern, out); },
                        [&](const Merge& o) { add_pattern_binds(o.pattern, out); },
                        [&](const ProcedureCall& o) {
                          for (const auto& output : o.call.outputs) out.insert(output.variable);
                        }},
             op.node);
}

VariableSet output_variables(const LogicalOperator& op) {
  VariableSet out;
  if (const auto* retain = std::get_if<Retain>(&op.node)) {
    out.insert(retain->variables.begin(), retain->variables.end());
    return out;
  }
  const bool replaces =
      std::holds_alternative<Aggregate>(op.node) || std::holds_alternative<Union>(op.node);
  if (!replaces && !op.inputs.empty()) out = output_variables(*op.inputs.front());
  add_bound_variables(op, out);
  return out;
}

}  // namespace casus::plan
