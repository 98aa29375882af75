// Groups a flat run of operands and operators by precedence: the shunting-yard algorithm, except
// that operators of one level wait until the level ends, to become one node with all their
// operands.

#include <array>

#include "grammar/build/builder.hpp"

namespace casus::syntax::build {

namespace {

/// Levels of precedence from loose to tight, named after the productions of openCypher.
enum class Level : std::uint8_t {
  disjunction,
  exclusive_disjunction,
  conjunction,
  negation,
  comparison,
  predicate,
  additive,
  multiplicative,
  power,
  sign
};

Level level_of(Operator op) {
  switch (op) {
    case Operator::disjunction:
      return Level::disjunction;
    case Operator::exclusive_disjunction:
      return Level::exclusive_disjunction;
    case Operator::conjunction:
      return Level::conjunction;
    case Operator::negation:
      return Level::negation;
    case Operator::equal:
    case Operator::not_equal:
    case Operator::less:
    case Operator::less_or_equal:
    case Operator::greater:
    case Operator::greater_or_equal:
      return Level::comparison;
    case Operator::starts_with:
    case Operator::ends_with:
    case Operator::contains:
    case Operator::matches:
    case Operator::membership:
      return Level::predicate;
    case Operator::add:
    case Operator::subtract:
      return Level::additive;
    case Operator::multiply:
    case Operator::divide:
    case Operator::modulo:
      return Level::multiplicative;
    case Operator::power:
      return Level::power;
    case Operator::positive_sign:
    case Operator::negative_sign:
      return Level::sign;
  }
  return Level::sign;
}

bool is_prefix(Level level) { return level == Level::negation || level == Level::sign; }

LogicalOperator logical_operator_of(Level level) {
  if (level == Level::disjunction) return LogicalOperator::disjunction;
  if (level == Level::conjunction) return LogicalOperator::conjunction;
  return LogicalOperator::exclusive_disjunction;
}

ComparisonOperator comparison_operator_of(Operator op) {
  switch (op) {
    case Operator::not_equal:
      return ComparisonOperator::not_equal;
    case Operator::less:
      return ComparisonOperator::less;
    case Operator::less_or_equal:
      return ComparisonOperator::less_or_equal;
    case Operator::greater:
      return ComparisonOperator::greater;
    case Operator::greater_or_equal:
      return ComparisonOperator::greater_or_equal;
    default:
      return ComparisonOperator::equal;
  }
}

ArithmeticOperator arithmetic_operator_of(Operator op) {
  switch (op) {
    case Operator::subtract:
      return ArithmeticOperator::subtract;
    case Operator::multiply:
      return ArithmeticOperator::multiply;
    case Operator::divide:
      return ArithmeticOperator::divide;
    case Operator::modulo:
      return ArithmeticOperator::modulo;
    case Operator::power:
      return ArithmeticOperator::power;
    default:
      return ArithmeticOperator::add;
  }
}

TextOperator text_operator_of(Operator op) {
  switch (op) {
    case Operator::starts_with:
      return TextOperator::starts_with;
    case Operator::ends_with:
      return TextOperator::ends_with;
    case Operator::matches:
      return TextOperator::matches;
    default:
      return TextOperator::contains;
  }
}

}  // namespace

void Builder::push(Expression::Node node, SourceSpan span, unsigned height) {
  if (height > max_tree_height) throw nesting_too_deep(token_span());
  auto expression = std::make_unique<Expression>();
  expression->node = std::move(node);
  expression->span = span;
  operands_.push_back({std::move(expression), height});
}

ExpressionPtr Builder::pop_expression() {
  Operand top = std::move(operands_.back());
  operands_.pop_back();
  highest = std::max(highest, top.height);
  return std::move(top.expression);
}

void Builder::replace_top(Expression::Node node, SourceSpan span, unsigned height) {
  operands_.pop_back();
  push(std::move(node), span, height);
}

void Builder::raise_top(unsigned height) {
  Operand& top = operands_.back();
  top.height = std::max(top.height, height);
  if (top.height > max_tree_height) throw nesting_too_deep(token_span());
}

Name Builder::token_dotted_name() const {
  const std::string_view written = token();
  if (written.find('`') == std::string_view::npos) return {std::string(written), token_span()};
  Name name{{}, token_span()};
  const char* p = token_begin;
  while (p != token_end) {
    const char* const stop = scan_name(p, token_end);
    name.text += unquote_name({p, static_cast<std::size_t>(stop - p)});
    p = stop;
    if (p != token_end) name.text += *p++;
  }
  return name;
}

void Builder::push_prefix(Operator op) {
  if (operators_.size() - operator_base_ >= max_nesting) {
    const auto is_infix = [](const PendingOperator& o) { return !is_prefix(level_of(o.op)); };
    const auto chain = operators_.end() - static_cast<std::ptrdiff_t>(max_nesting);
    if (std::none_of(chain, operators_.end(), is_infix)) throw nesting_too_deep(token_span());
  }
  operators_.push_back({op, token_span()});
}

void Builder::push_infix(Operator op) {
  reduce_tighter_than(op);
  operators_.push_back({op, token_span()});
}

void Builder::apply_null_predicate(bool negated) {
  reduce_tighter_than(Operator::membership);
  wrap([&](ExpressionPtr operand) { return NullPredicate{std::move(operand), negated}; });
}

void Builder::reduce_tighter_than(Operator op) {
  const Level level = level_of(op);
  while (operators_.size() > operator_base_) {
    const Level waiting = level_of(operators_.back().op);
    const bool left_operand = waiting == Level::predicate && level == Level::predicate;
    if (waiting <= level && !left_operand) return;
    reduce_once();
  }
}

void Builder::reduce_to_base() {
  while (operators_.size() > operator_base_) reduce_once();
}

void Builder::reduce_once() {
  const Level level = level_of(operators_.back().op);
  if (is_prefix(level)) {
    reduce_prefix();
  } else if (level == Level::predicate) {
    reduce_predicate();
  } else {
    reduce_run();
  }
}

void Builder::reduce_prefix() {
  const PendingOperator prefix = operators_.back();
  operators_.pop_back();
  Operand top = std::move(operands_.back());
  operands_.pop_back();
  const SourceSpan span = cover(prefix.span, top.expression->span);
  if (prefix.op == Operator::negation) {
    push(Not{std::move(top.expression)}, span, top.height + 1);
  } else {
    const bool negative = prefix.op == Operator::negative_sign;
    push(Sign{negative, std::move(top.expression)}, span, top.height + 1);
  }
}

void Builder::reduce_predicate() {
  const Operator op = operators_.back().op;
  operators_.pop_back();
  Operand right = std::move(operands_.back());
  operands_.pop_back();
  Operand left = std::move(operands_.back());
  operands_.pop_back();
  const SourceSpan span = cover(left.expression->span, right.expression->span);
  const unsigned height = std::max(left.height, right.height) + 1;
  if (op == Operator::membership) {
    push(Membership{std::move(left.expression), std::move(right.expression)}, span, height);
  } else {
    push(TextPredicate{text_operator_of(op), std::move(left.expression),
                       std::move(right.expression)},
         span, height);
  }
}

// Takes all waiting operators of the last one's level, and their operands, as one node.
void Builder::reduce_run() {
  const Level level = level_of(operators_.back().op);
  std::size_t first = operators_.size();
  while (first > operator_base_ && level_of(operators_[first - 1].op) == level) --first;
  const std::size_t count = operators_.size() - first;
  const std::size_t first_operand = operands_.size() - (count + 1);

  unsigned height = 0;
  std::vector<ExpressionPtr> operands;
  operands.reserve(count + 1);
  for (std::size_t i = first_operand; i < operands_.size(); ++i) {
    height = std::max(height, operands_[i].height);
    operands.push_back(std::move(operands_[i].expression));
  }
  const SourceSpan span = cover(operands.front()->span, operands.back()->span);

  Expression::Node node;
  if (level <= Level::conjunction) {
    node = Logical{logical_operator_of(level), std::move(operands)};
  } else if (level == Level::comparison) {
    Comparison comparison{std::move(operands), {}};
    comparison.operators.reserve(count);
    for (std::size_t i = first; i < operators_.size(); ++i) {
      comparison.operators.push_back(comparison_operator_of(operators_[i].op));
    }
    node = std::move(comparison);
  } else {
    Arithmetic arithmetic{std::move(operands), {}};
    arithmetic.operators.reserve(count);
    for (std::size_t i = first; i < operators_.size(); ++i) {
      arithmetic.operators.push_back(arithmetic_operator_of(operators_[i].op));
    }
    node = std::move(arithmetic);
  }
  operators_.resize(first);
  operands_.resize(first_operand);
  push(std::move(node), span, height + 1);
}

}  // namespace casus::syntax::build
