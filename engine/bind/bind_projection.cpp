// WITH and RETURN.

#include <algorithm>
#include <set>
#include <utility>

#include "engine/bind/bind_clause.hpp"
#include "engine/bind/bind_expression.hpp"
#include "engine/bind/projection_items.hpp"
#include "engine/bind/syntax_walk.hpp"

namespace casus::bind {

namespace {

/// Binds one projection in the order of its execution.
class ProjectionBinder {
 public:
  ProjectionBinder(QueryContext& query, const syntax::Projection& written, bool is_return,
                   SourceSpan span)
      : query_(query),
        statement_(query.statement),
        written_(written),
        listed_(list_items(query, written, is_return, span)),
        after_(query.surroundings),
        beside_aggregates_(query.surroundings),
        columns_only_(query.surroundings),
        columns_beside_aggregates_(query.surroundings),
        columns_and_rows_(&query.scope),
        out_of_reach_(query.surroundings) {
    out_.is_return = is_return;
    out_.distinct = written.distinct;
    out_.items.resize(listed_.size());
  }

  Projection bind(const syntax::ExpressionPtr& where, std::vector<Column>* columns);

 private:
  void bind_plain_item(std::size_t position);
  void bind_plain_key(std::size_t position, const ExpressionPtr& expression);
  void bind_aggregating_items();
  void prepare_scopes();
  [[nodiscard]] ExpressionContext after_columns(const syntax::Expression& expression);
  void bind_order();
  void bind_where(const syntax::ExpressionPtr& where);
  void keep(const std::vector<VariableId>& used, bool rows);
  void keep_new_aggregates(std::size_t calls_before);
  [[nodiscard]] bool is_item(VariableId variable) const;
  VariableId item_variable(const ListedItem& item, const ExpressionPtr& expression);
  void set_item(std::size_t position, VariableId variable, ExpressionPtr expression);

  QueryContext& query_;
  StatementContext& statement_;
  const syntax::Projection& written_;
  std::vector<ListedItem> listed_;
  Projection out_;
  Scope after_;                      // what the next clause sees
  Scope beside_aggregates_;          // grouping keys, under their names from before
  Scope columns_only_;               // columns, where DISTINCT or an aggregate hides the rows
  Scope columns_beside_aggregates_;  // the same, for sort keys with an aggregate
  Scope columns_and_rows_;           // columns, and variables from before
  Scope out_of_reach_;               // what an aggregate that only ORDER BY names sees: nothing
  Aggregation aggregation_;
  ComputedValues keys_;            // for items with aggregates
  ComputedValues columns_;         // for ORDER BY and WHERE
  ComputedValues columns_simple_;  // of those, what may stand beside an aggregate
};

void ProjectionBinder::set_item(std::size_t position, VariableId variable,
                                ExpressionPtr expression) {
  const ListedItem& item = listed_[position];
  if (const auto* reference = std::get_if<VariableReference>(&expression->node))
    statement_.note_alias(variable, reference->variable);
  out_.items[position] = {variable, item.name, std::move(expression)};
  after_.add(item.name, variable);
}

/// A variable that passes under its name keeps its number; everything else gets one of its own.
VariableId ProjectionBinder::item_variable(const ListedItem& item,
                                           const ExpressionPtr& expression) {
  if (const auto* reference = std::get_if<VariableReference>(&expression->node);
      reference != nullptr && statement_.name_of(reference->variable) == item.name)
    return reference->variable;
  return statement_.add_variable(item.name, expression->type);
}

void ProjectionBinder::bind_plain_key(std::size_t position, const ExpressionPtr& expression) {
  const ListedItem& item = listed_[position];
  const auto* reference = std::get_if<VariableReference>(&expression->node);
  if (reference == nullptr) {
    const VariableId key = statement_.add_variable(item.name, expression->type);
    out_.keys.push_back({key, item.name, expression});
    set_item(position, key, make_variable(statement_, key, item.span));
    if (is_simple_key(*item.written)) keys_.known.push_back({item.written, key});
    return;
  }
  const VariableId variable = reference->variable;
  const bool known = std::any_of(out_.keys.begin(), out_.keys.end(),
                                 [&](const auto& key) { return key.variable == variable; });
  if (!known) out_.keys.push_back({variable, statement_.name_of(variable), expression});
  set_item(position, item_variable(item, expression), expression);
  if (item.written == nullptr) {
    beside_aggregates_.add(item.name, variable);
  } else if (const auto* name = std::get_if<syntax::Variable>(&item.written->node)) {
    beside_aggregates_.add(name->name, variable);
  }
}

void ProjectionBinder::bind_plain_item(std::size_t position) {
  const ListedItem& item = listed_[position];
  const ExpressionPtr expression = item.written == nullptr
                                       ? make_variable(statement_, item.variable, item.span)
                                       : bind_expression(query_.expressions(), *item.written);
  if (out_.aggregating) return bind_plain_key(position, expression);
  set_item(position, item_variable(item, expression), expression);
}

void ProjectionBinder::bind_aggregating_items() {
  for (const auto& [name, variable] : query_.scope.own())
    if (!beside_aggregates_.find(name).variable) beside_aggregates_.hide(name, HiddenBy::grouping);
  keys_.scope = &beside_aggregates_;
  aggregation_.rows = &query_.scope;
  ExpressionContext context{statement_, &beside_aggregates_};
  context.computed = &keys_;
  context.aggregation = &aggregation_;
  for (std::size_t i = 0; i < listed_.size(); ++i) {
    const ListedItem& item = listed_[i];
    if (!item.aggregates) continue;
    const ExpressionPtr expression = bind_expression(context, *item.written);
    const auto* reference = std::get_if<VariableReference>(&expression->node);
    const bool names_aggregate = reference != nullptr && !is_item(reference->variable) &&
                                 statement_.name_of(reference->variable).empty();
    if (names_aggregate) statement_.rename(reference->variable, item.name);
    set_item(i, item_variable(item, expression), expression);
  }
}

bool ProjectionBinder::is_item(VariableId variable) const {
  return std::any_of(out_.items.begin(), out_.items.end(), [&](const NamedExpression& item) {
    return item.expression != nullptr && item.variable == variable;
  });
}

/// What ORDER BY and WHERE see.
void ProjectionBinder::prepare_scopes() {
  std::set<std::string, std::less<>> in_keys;
  for (std::size_t i = 0; i < listed_.size(); ++i) {
    const ListedItem& item = listed_[i];
    for (Scope* scope : {&columns_only_, &columns_beside_aggregates_, &columns_and_rows_})
      scope->add(item.name, out_.items[i].variable);
    out_of_reach_.hide(item.name, HiddenBy::projection);
    if (item.written == nullptr) continue;
    const KnownExpression column{item.written, out_.items[i].variable};
    const bool simple = is_simple_key(*item.written);
    if (!item.aggregates && !simple)
      for_each_name(*item.written, [&](std::string_view name) { in_keys.emplace(name); });
    // A name that is a column means the column, whatever it meant before.
    const auto* variable = std::get_if<syntax::Variable>(&item.written->node);
    if (variable != nullptr && after_.own().count(variable->name) > 0) continue;
    columns_.known.push_back(column);
    if (item.aggregates || simple) columns_simple_.known.push_back(column);
  }
  for (const auto& [name, variable] : query_.scope.own()) {
    if (after_.own().count(name) > 0) continue;
    columns_only_.hide(name, HiddenBy::projection);
    columns_beside_aggregates_.hide(
        name, in_keys.count(name) > 0 ? HiddenBy::grouping : HiddenBy::projection);
    out_of_reach_.hide(name, HiddenBy::projection);
  }
  // ORDER BY count(*) may name an aggregate that is no column; DISTINCT leaves columns only.
  if (out_.aggregating && !out_.distinct) aggregation_.rows = &out_of_reach_;
}

ExpressionContext ProjectionBinder::after_columns(const syntax::Expression& expression) {
  ExpressionContext context{statement_, &columns_and_rows_};
  context.computed = &columns_;
  context.after_projection = true;
  if (out_.aggregating || out_.distinct) context.scope = &columns_only_;
  columns_.scope = context.scope;
  if (out_.aggregating && contains_aggregate(expression, statement_.registry()) &&
      !find_computed(context, expression)) {
    context.scope = &columns_beside_aggregates_;
    context.computed = &columns_simple_;
    if (!out_.distinct) context.aggregation = &aggregation_;
  }
  columns_simple_.scope = &columns_beside_aggregates_;
  return context;
}

/// Items without a name for variables that are still needed once only the items remain.
void ProjectionBinder::keep(const std::vector<VariableId>& used, bool rows) {
  std::set<VariableId> available;
  if (rows)
    for (const auto& [name, variable] : query_.scope.own()) available.insert(variable);
  for (const auto& call : aggregation_.calls) available.insert(call.variable);
  for (const VariableId variable : used)
    if (available.count(variable) > 0 && !is_item(variable))
      out_.items.push_back({variable, "", make_variable(statement_, variable, {})});
}

void ProjectionBinder::keep_new_aggregates(std::size_t calls_before) {
  std::vector<VariableId> made;
  for (std::size_t i = calls_before; i < aggregation_.calls.size(); ++i)
    made.push_back(aggregation_.calls[i].variable);
  keep(made, false);
}

void ProjectionBinder::bind_order() {
  const std::size_t calls_before = aggregation_.calls.size();
  const OuterUses uses(statement_);
  for (const auto& sort : written_.order)
    out_.order.push_back(
        {bind_expression(after_columns(*sort.expression), *sort.expression), sort.descending});
  keep(uses.variables(), false);
  keep_new_aggregates(calls_before);
}

void ProjectionBinder::bind_where(const syntax::ExpressionPtr& where) {
  if (where == nullptr) return;
  const std::size_t calls_before = aggregation_.calls.size();
  const OuterUses uses(statement_);
  bind_conjuncts(after_columns(*where), where, "WHERE", out_.predicates);
  keep(uses.variables(), !out_.aggregating && !out_.distinct);
  keep_new_aggregates(calls_before);
}

Projection ProjectionBinder::bind(const syntax::ExpressionPtr& where,
                                  std::vector<Column>* columns) {
  for (const auto& item : listed_) out_.aggregating = out_.aggregating || item.aggregates;
  for (std::size_t i = 0; i < listed_.size(); ++i)
    if (!listed_[i].aggregates) bind_plain_item(i);
  if (out_.aggregating) bind_aggregating_items();
  prepare_scopes();
  bind_order();
  out_.skip = bind_row_count(statement_, columns_and_rows_, written_.skip, "SKIP");
  out_.limit = bind_row_count(statement_, columns_and_rows_, written_.limit, "LIMIT");
  bind_where(where);
  out_.aggregates = std::move(aggregation_.calls);
  if (columns != nullptr)
    for (std::size_t i = 0; i < listed_.size(); ++i)
      columns->push_back({listed_[i].name, out_.items[i].variable});
  after_.inherit_left_out(query_.scope);
  for (const auto& [name, variable] : query_.scope.own())
    if (after_.own().count(name) == 0) after_.leave_out(name);
  query_.scope = std::move(after_);
  return std::move(out_);
}

}  // namespace

Projection bind_with(QueryContext& query, const syntax::WithClause& clause, SourceSpan span) {
  return ProjectionBinder(query, clause.projection, false, span).bind(clause.where, nullptr);
}

Projection bind_return(QueryContext& query, const syntax::ReturnClause& clause, SourceSpan span,
                       std::vector<Column>& columns) {
  return ProjectionBinder(query, clause.projection, true, span).bind(nullptr, &columns);
}

}  // namespace casus::bind
