#include "engine/execute/aggregates/group_keys.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "engine/execute/evaluate.hpp"
#include "engine/execute/evaluate/in_place.hpp"
#include "engine/plan/variables.hpp"

namespace casus::execute {

namespace {

constexpr std::uint32_t unknown = 0;
constexpr std::uint32_t being_learnt = null_id;

std::uint32_t slot_of(std::uint32_t node) { return node + 1; }  // of null, 0
static_assert(null_id + 1 == 0);

bool is_of_kind(const bind::BoundExpression& expression) {
  const auto* call = std::get_if<bind::Call>(&expression.node);
  return call != nullptr && call->function->follows_from_kind;
}

std::optional<plan::VariableId> subject_of(const bind::BoundExpression& expression) {
  const auto is_subquery = [](const bind::BoundExpression& e) {
    return std::holds_alternative<bind::Subquery>(e.node);
  };
  if (std::holds_alternative<bind::VariableReference>(expression.node)) return std::nullopt;
  if (is_of_kind(expression)) return std::nullopt;  // each kind's value is remembered where it is evaluated
  if (!plan::is_deterministic(expression) || plan::contains(expression, is_subquery)) return std::nullopt;
  const plan::VariableSet variables = plan::free_variables(expression);
  if (variables.size() != 1) return std::nullopt;
  return *variables.begin();
}

}  // namespace

// --- one key ------------------------------------------------------------------------------------

GroupKey::GroupKey(const bind::ExpressionPtr& expression)
    : expression_(expression), subject_(subject_of(*expression)) {}

bool GroupKey::follows_from_node(const Batch& batch, const ExecutionContext& context) const {
  // A statement that writes may change the node between two rows.
  if (!subject_ || context.transaction != nullptr) return false;
  const Vector& column = batch.column(*subject_);
  return column.type() == VectorType::node && !column.is_constant();
}

void GroupKey::assign(const Batch& batch, ExecutionContext& context, std::vector<std::uint32_t>& out) {
  // An array of all nodes would take longer to make than few rows are worth.
  constexpr std::uint64_t many_rows = 1U << 14U;
  rows_ += batch.size;
  const bool by_node = follows_from_node(batch, context) && may_come_back(batch.column(*subject_).data().ids);
  if (by_node && rows_ >= many_rows)
    assign_by_node(batch.column(*subject_).data().ids, context, out);
  else
    assign_evaluated(batch, context, out);
}

/// Not where each row has a node of its own, as rows of a scan have.
bool GroupKey::may_come_back(std::span<const std::uint32_t> nodes) {
  if (!rises_ || nodes.empty()) return !rises_;
  rises_ = (last_ == null_id || last_ < nodes.front()) &&
           std::adjacent_find(nodes.begin(), nodes.end(), std::greater_equal<>()) == nodes.end();
  last_ = nodes.back();
  return !rises_;
}

void GroupKey::assign_evaluated(const Batch& batch, ExecutionContext& context, std::vector<std::uint32_t>& out) {
  const auto texts = texts_in_place(*expression_, batch, context);
  if (texts && !texts->constant)
    values_.assign_texts(texts->values, texts->nulls, context, out);
  else
    assign_values(evaluate(*expression_, batch, context), batch.size, context, out);
}

void GroupKey::assign_by_node(std::span<const std::uint32_t> nodes, ExecutionContext& context,
                              std::vector<std::uint32_t>& out) {
  known_.make(context);
  std::vector<std::uint32_t> fresh;
  for (const std::uint32_t node : nodes) {
    if (known_[slot_of(node)] != unknown) continue;
    known_.at(slot_of(node)) = being_learnt;
    fresh.push_back(node);
  }
  if (!fresh.empty()) learn(std::move(fresh), context);
  out.resize(nodes.size());
  for (std::size_t row = 0; row < nodes.size(); ++row) out[row] = known_[slot_of(nodes[row])] - 1;
}

void GroupKey::learn(std::vector<std::uint32_t> nodes, ExecutionContext& context) {
  Batch batch;
  batch.size = nodes.size();
  batch.set(*subject_, Vector::nodes(nodes));
  std::vector<std::uint32_t> numbers;
  assign_evaluated(batch, context, numbers);
  for (std::size_t i = 0; i < nodes.size(); ++i) known_.again(slot_of(nodes[i])) = numbers[i] + 1;
}

void GroupKey::leave_forms(std::vector<std::uint32_t>& numbers, ExecutionContext& context) {
  std::vector<std::uint32_t> fresh(values_.count() - number_without_form_.size());
  std::iota(fresh.begin(), fresh.end(), static_cast<std::uint32_t>(number_without_form_.size()));
  if (!fresh.empty()) {
    std::vector<std::uint32_t> found;
    without_form_.assign({values_.column(fresh, 0)}, fresh.size(), context, found);
    number_without_form_.insert(number_without_form_.end(), found.begin(), found.end());
  }
  for (std::uint32_t& number : numbers) number = number_without_form_[number];
}

// --- all keys -----------------------------------------------------------------------------------

GroupKeys::GroupKeys(const std::vector<bind::NamedExpression>& keys) {
  for (const auto& key : keys) {
    keys_.emplace_back(key.expression);
    expressions_.push_back(key.expression);
  }
  if (keys_.size() > 1)
    for (GroupKey& key : keys_) key.tell_forms_apart();
}

void GroupKeys::assign(const Batch& batch, ExecutionContext& context, std::vector<std::uint32_t>& out) {
  if (!apart_) apart_ = are_best_apart(batch);
  if (!*apart_) {
    std::vector<Vector> columns;
    for (const auto& key : expressions_) columns.push_back(evaluate(*key, batch, context));
    return whole_.assign(columns, batch.size, context, out);
  }
  numbers_.resize(keys_.size());
  for (std::size_t k = 0; k < keys_.size(); ++k) keys_[k].assign(batch, context, numbers_[k]);
  combine(context, out);
}

/// Numbers of single keys, in tables for their type or read where they lie, are combined sooner than values are told apart
/// together; elements have numbers.
bool GroupKeys::are_best_apart(const Batch& batch) const {
  if (keys_.size() < 2) return !keys_.empty();
  return !std::all_of(expressions_.begin(), expressions_.end(), [&](const bind::ExpressionPtr& expression) {
    const auto* variable = std::get_if<bind::VariableReference>(&expression->node);
    if (variable == nullptr) return false;
    const Vector& column = batch.column(variable->variable);
    const bool element = column.type() == VectorType::node || column.type() == VectorType::relationship;
    return element && !column.is_constant();
  });
}

void GroupKeys::combine(ExecutionContext& context, std::vector<std::uint32_t>& out) {
  if (numbers_.size() == 1) return out.swap(numbers_.front());
  const bool forms = !first_values_.empty() ||
                     std::any_of(keys_.begin(), keys_.end(), [](const GroupKey& key) { return key.may_have_forms(); });
  if (!forms) return combinations_.assign({numbers_.begin(), numbers_.end()}, context, out);
  if (first_values_.empty()) begin_first_values();
  std::vector<std::vector<std::uint32_t>> combined = numbers_;
  for (std::size_t k = 0; k < keys_.size(); ++k) keys_[k].leave_forms(combined[k], context);
  std::uint32_t known = combinations_.count();
  combinations_.assign({combined.begin(), combined.end()}, context, out);
  context.reserve((combinations_.count() - known) * keys_.size() * sizeof(std::uint32_t));
  for (std::size_t row = 0; row < out.size() && known < combinations_.count(); ++row) {
    if (out[row] != known) continue;
    for (std::size_t k = 0; k < keys_.size(); ++k) first_values_[k].push_back(numbers_[k][row]);
    ++known;
  }
}

/// So far, all values that were equal had one number.
void GroupKeys::begin_first_values() {
  first_values_.resize(keys_.size());
  for (std::size_t k = 0; k < keys_.size(); ++k)
    for (std::uint32_t group = 0; group < combinations_.count(); ++group)
      first_values_[k].push_back(combinations_.id(group, k));
}

void GroupKeys::merge(const GroupKeys& other, ExecutionContext& context, std::vector<std::uint32_t>& out) {
  const std::uint32_t count = other.count();
  std::vector<Vector> columns;
  for (std::size_t k = 0; k < keys_.size(); ++k) columns.push_back(other.column(0, count, k));
  if (!apart_) apart_ = other.apart_;
  if (!apart_.value_or(false)) return whole_.assign(columns, count, context, out);
  numbers_.resize(keys_.size());
  for (std::size_t k = 0; k < keys_.size(); ++k)
    keys_[k].assign_values(columns[k], count, context, numbers_[k]);
  combine(context, out);
}

std::uint32_t GroupKeys::count() const {
  if (!apart_.value_or(false)) return whole_.count();
  return keys_.size() == 1 ? keys_.front().values().count() : combinations_.count();
}

void GroupKeys::end() {
  if (keys_.empty()) whole_.require_one();
}

Vector GroupKeys::column(std::uint32_t from, std::uint32_t to, std::size_t key) const {
  std::vector<std::uint32_t> groups(to - from);
  std::iota(groups.begin(), groups.end(), from);
  if (!apart_.value_or(false)) return whole_.column(groups, key);
  if (keys_.size() > 1)
    for (std::uint32_t& group : groups)
      group = first_values_.empty() ? combinations_.id(group, key) : first_values_[key][group];
  return keys_[key].values().column(groups, 0);
}

}  // namespace casus::execute
