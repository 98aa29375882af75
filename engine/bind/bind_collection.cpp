// Lists, maps, and access to their elements and to properties.

#include <algorithm>
#include <utility>

#include "engine/bind/bind_expression.hpp"
#include "engine/bind/bind_label.hpp"

namespace casus::bind {

namespace {

const Value* constant_value(const ExpressionPtr& expression) {
  const auto* constant = std::get_if<Constant>(&expression->node);
  return constant == nullptr ? nullptr : &constant->value;
}

/// Everything that `subject.key` can read from.
Type with_properties() {
  return Type::of(ValueKind::node) | Type::of(ValueKind::relationship) | Type::of(ValueKind::map) |
         Type::of(ValueKind::date) | Type::of(ValueKind::local_time) | Type::of(ValueKind::time) |
         Type::of(ValueKind::local_datetime) | Type::of(ValueKind::datetime) |
         Type::of(ValueKind::duration);
}

Type elements() { return Type::of(ValueKind::node) | Type::of(ValueKind::relationship); }

}  // namespace

ExpressionPtr bind_literal_list(const ExpressionContext& context, const syntax::ListLiteral& list,
                                SourceSpan span) {
  MakeList bound;
  Type element = Type::null();
  for (const auto& item : list.items) {
    bound.items.push_back(bind_expression(context, *item));
    element = element | bound.items.back()->type;
  }
  const Type type = Type::list_of(element);
  if (!std::all_of(bound.items.begin(), bound.items.end(), constant_value))
    return make_expression(std::move(bound), type, span);
  List values;
  for (const auto& item : bound.items) values.push_back(*constant_value(item));
  return make_expression(Constant{Value(std::move(values))}, type, span);
}

ExpressionPtr bind_literal_map(const ExpressionContext& context, const syntax::MapLiteral& map,
                               SourceSpan span) {
  MakeMap bound;
  bool constant = true;
  for (const auto& entry : map.entries) {
    bound.entries.emplace_back(entry.key.text, bind_expression(context, *entry.value));
    constant = constant && constant_value(bound.entries.back().second) != nullptr;
    bound.places.push_back({entry.key.text, cover(entry.key.span, entry.value->span)});
  }
  const Type type = Type::of(ValueKind::map);
  if (!constant) return make_expression(std::move(bound), type, span);
  Map values;
  for (const auto& [key, value] : bound.entries) values.set(key, *constant_value(value));
  return make_expression(Constant{Value(std::move(values)), std::move(bound.places)}, type, span);
}

ExpressionPtr bind_property(const ExpressionContext& context, const syntax::PropertyAccess& access,
                            SourceSpan span) {
  ExpressionPtr subject = bind_expression(context, *access.subject);
  if (!subject->type.may_be(with_properties()))
    throw property_of_value(access.key.text, subject->type, access.subject->span);
  return make_expression(PropertyOf{std::move(subject), access.key.text}, Type::any(), span);
}

ExpressionPtr bind_index(const ExpressionContext& context, const syntax::IndexAccess& access,
                         SourceSpan span) {
  ExpressionPtr subject = bind_expression(context, *access.subject);
  ExpressionPtr index = bind_expression(context, *access.index);
  const Type keyed = elements() | Type::of(ValueKind::map);
  const bool as_list =
      subject->type.may_be(ValueKind::list) && index->type.may_be(Type::of(ValueKind::integer));
  // What indexes a map by no text depends on the row, and fails there.
  if (!as_list && !subject->type.may_be(keyed))
    throw invalid_element_access(subject->type, index->type, span);
  const bool only_list = subject->type.is_only(ValueKind::list);
  const Type type = only_list ? subject->type.element() : Type::any();
  return make_expression(ElementAt{std::move(subject), std::move(index)}, type, span);
}

ExpressionPtr bind_slice(const ExpressionContext& context, const syntax::SliceAccess& access,
                         SourceSpan span) {
  ExpressionPtr list = bind_list(context, *access.subject, "a slice");
  const auto bind_end = [&](const syntax::ExpressionPtr& end) {
    ExpressionPtr bound = bind_optional(context, end);
    const Type wanted = Type::of(ValueKind::integer);
    if (bound != nullptr && !bound->type.may_be(wanted))
      throw invalid_argument_type("the end of a slice", wanted, bound->type, end->span);
    return bound;
  };
  SliceOf bound{list, bind_end(access.from), bind_end(access.to)};
  const Type type = list->type.is_only(ValueKind::list) ? list->type : Type::of(ValueKind::list);
  return make_expression(std::move(bound), type, span);
}

ExpressionPtr bind_label_predicate(const ExpressionContext& context,
                                   const syntax::LabelPredicate& predicate, SourceSpan span) {
  const Type boolean = Type::of(ValueKind::boolean);
  HasLabels bound{bind_expression(context, *predicate.subject), {}};
  if (!bound.subject->type.may_be(elements()))
    throw invalid_argument_type("a label predicate", elements(), bound.subject->type,
                                predicate.subject->span);
  for (const auto& label : predicate.labels) bound.labels.push_back(label.text);
  std::vector<ExpressionPtr> terms;
  for (const auto& test : predicate.tests)
    terms.push_back(bind_label_expression(test, bound.subject, span));
  if (!bound.labels.empty())
    terms.insert(terms.begin(), make_expression(std::move(bound), boolean, span));
  if (terms.size() == 1) return terms.front();
  return make_expression(Logical{syntax::LogicalOperator::conjunction, std::move(terms)}, boolean,
                         span);
}

namespace {

/// What `subject {.*, c: 1}` calls, no function of the language: the entries of both maps, those of
/// the second over those of the first. Null where there is no subject.
const function::ScalarFunction& merge_maps() {
  static const function::ScalarFunction merge = [] {
    function::ScalarFunction function;
    function.name = "map projection";
    function.parameters = {Type::of(ValueKind::map), Type::of(ValueKind::map)};
    function.required = 2;
    function.result = Type::of(ValueKind::map);
    function.evaluate = [](function::FunctionContext&, std::span<const Value> maps) {
      Map merged = maps[0].as_map();
      for (const auto& [key, value] : maps[1].as_map()) merged.set(key, value);
      return Value(std::move(merged));
    };
    return function;
  }();
  return merge;
}

/// `subject {.a, .b, c: 1}`: a map written out.
ExpressionPtr listed_entries(const ExpressionContext& context, const syntax::MapProjection& written,
                             const ExpressionPtr& subject, SourceSpan span) {
  using Kind = syntax::MapProjectionItem::Kind;
  MakeMap map;
  for (const auto& item : written.items) {
    ExpressionPtr value;
    switch (item.kind) {
      case Kind::property:
        value = make_expression(PropertyOf{subject, item.key.text}, Type::any(), item.key.span);
        break;
      case Kind::entry:
        value = bind_expression(context, *item.value);
        break;
      case Kind::variable:
        value =
            make_variable(context.statement,
                          resolve_variable(context, item.key.text, item.key.span), item.key.span);
        break;
      case Kind::all_properties:
        continue;
    }
    map.entries.emplace_back(item.key.text, std::move(value));
  }
  return make_expression(std::move(map), Type::of(ValueKind::map), span);
}

}  // namespace

ExpressionPtr bind_map_projection(const ExpressionContext& context,
                                  const syntax::MapProjection& projection, SourceSpan span) {
  const VariableId variable =
      resolve_variable(context, projection.subject.text, projection.subject.span);
  const ExpressionPtr subject = make_variable(context.statement, variable, projection.subject.span);
  const Type wanted = elements() | Type::of(ValueKind::map);
  if (!subject->type.may_be(wanted))
    throw invalid_argument_type("a map projection", wanted, subject->type, projection.subject.span);
  const bool all = std::any_of(projection.items.begin(), projection.items.end(), [](const auto& i) {
    return i.kind == syntax::MapProjectionItem::Kind::all_properties;
  });
  const Type type = Type::of(ValueKind::map);
  ExpressionPtr map = listed_entries(context, projection, subject, span);
  if (all) {
    Call merge{&merge_maps(),
               {make_expression(AllProperties{subject}, type, span), std::move(map)}};
    return make_expression(std::move(merge), type, span);
  }
  // A map projection of null is null.
  Case guarded;
  const ExpressionPtr absent =
      make_expression(NullPredicate{subject, false}, Type::of(ValueKind::boolean), span);
  guarded.branches.emplace_back(absent, make_expression(Constant{Value()}, Type::null(), span));
  guarded.otherwise = std::move(map);
  return make_expression(std::move(guarded), type, span);
}

}  // namespace casus::bind
