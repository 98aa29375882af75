#include "engine/execute/groups.hpp"

namespace casus::execute {

namespace {

bool holds_ids(const Vector& column) {
  const bool element = column.type() == VectorType::node || column.type() == VectorType::relationship;
  return element && !column.is_constant();
}

std::vector<VectorType> types_of(const std::vector<Vector>& columns) {
  std::vector<VectorType> types;
  for (const Vector& column : columns) types.push_back(column.type());
  return types;
}

/// Whether it is that of a property which none of the rows has.
bool has_nothing(const Vector& column, std::size_t size) {
  if (column.type() != VectorType::value) return false;
  for (std::size_t row = 0; row < size; ++row)
    if (!column.is_null(row)) return false;
  return true;
}

}  // namespace

void Groups::assign(const std::vector<Vector>& columns, std::size_t size, ExecutionContext& context,
                    std::vector<std::uint32_t>& out) {
  if (columns.empty()) {
    if (size > 0) require_one();
    out.assign(size, 0);
    return;
  }
  if (size == 0) return out.clear();
  const bool may_be_integers = columns.size() == 1 && (means_ == Means::integers || means_ == Means::undecided);
  if (may_be_integers && has_nothing(columns.front(), size)) return assign_nothing(size, out);
  if (means_ == Means::undecided) {
    means_ = means_for(columns);
    types_ = types_of(columns);
  } else if (means_ != Means::values && means_for(columns) != means_) {
    leave_types(context);
  }
  switch (means_) {
    case Means::node: return assign_nodes(columns.front(), size, context, out);
    case Means::elements: return assign_elements(columns, context, out);
    case Means::integers: return assign_integers(columns.front(), size, context, out);
    default: return assign_values(columns, size, context, out);
  }
}

void Groups::assign_texts(std::span<const std::string_view> texts, std::span<const std::uint8_t> nulls,
                          ExecutionContext& context, std::vector<std::uint32_t>& out) {
  if (means_ != Means::undecided && means_ != Means::values) leave_types(context);
  means_ = Means::values;
  keys_.assign_texts(texts, nulls, context, out);
  count_ = keys_.count();
}

/// How these columns can be told apart, by what was decided before if there was something.
Groups::Means Groups::means_for(const std::vector<Vector>& columns) const {
  if (!types_.empty() && types_of(columns) != types_) return Means::values;
  if (columns.size() == 1 && columns.front().type() == VectorType::node) return Means::node;
  if (columns.size() == 1) return IntegerTable::takes(columns.front()) ? Means::integers : Means::values;
  return std::all_of(columns.begin(), columns.end(), holds_ids) ? Means::elements : Means::values;
}

Value Groups::key(std::uint32_t group, std::size_t column) const {
  if (means_ == Means::values) return keys_.value(group, column);
  if (means_ == Means::integers) return integers_.value(group);
  const std::uint32_t element = id(group, column);
  if (element == null_id) return {};
  return types_[column] == VectorType::node ? Value::node_reference(element)
                                            : Value::relationship_reference(element);
}

Vector Groups::column(std::span<const std::uint32_t> groups, std::size_t column) const {
  if (means_ == Means::node || means_ == Means::elements) {
    std::vector<std::uint32_t> ids;
    ids.reserve(groups.size());
    for (const std::uint32_t group : groups) ids.push_back(id(group, column));
    return types_[column] == VectorType::node ? Vector::nodes(std::move(ids))
                                              : Vector::relationships(std::move(ids));
  }
  if (means_ == Means::integers) return integers_.column(groups);
  std::vector<Value> values;
  values.reserve(groups.size());
  for (const std::uint32_t group : groups) values.push_back(keys_.value(group, column));
  return Vector::values(std::move(values));
}

namespace {

std::size_t slot_of(std::uint32_t node) { return node == null_id ? 0 : std::size_t{node} + 1; }

}  // namespace

void Groups::assign_nodes(const Vector& column, std::size_t size, ExecutionContext& context,
                          std::vector<std::uint32_t>& out) {
  out.resize(size);
  nodes_asked_ += size;
  if (are_few()) {
    for (std::size_t row = 0; row < size; ++row) out[row] = group_of_few(column.node_at(row));
    return;
  }
  if (!few_groups_.empty()) leave_few(context);
  for (std::size_t row = 0; row < size; ++row) {
    const std::uint32_t node = column.node_at(row);
    const std::size_t slot = slot_of(node);
    if (slot >= group_of_node_.size()) make_room(slot, context);
    std::uint32_t& group = group_of_node_[slot];
    if (group == null_id) {
      group = count_++;
      nodes_.push_back(node);
    }
    out[row] = group;
  }
}

/// Whether an array of all nodes would take longer to make than they are worth.
bool Groups::are_few() const {
  constexpr std::uint64_t many = 1U << 14U;
  return group_of_node_.empty() && nodes_asked_ < many;
}

std::uint32_t Groups::group_of_few(std::uint32_t node) {
  constexpr std::size_t first_places = 64;
  constexpr std::uint32_t odd = 0x9E3779B1U;
  const auto place_of = [&](std::uint32_t id) {
    const std::size_t mask = few_groups_.size() - 1;
    std::size_t place = ((id * odd) >> 8U) & mask;
    while (few_groups_[place] != null_id && nodes_[few_groups_[place]] != id) place = (place + 1) & mask;
    return place;
  };
  if (2 * (nodes_.size() + 1) > few_groups_.size()) {
    few_groups_.assign(std::max(first_places, 2 * few_groups_.size()), null_id);
    for (std::uint32_t group = 0; group < nodes_.size(); ++group) few_groups_[place_of(nodes_[group])] = group;
  }
  std::uint32_t& group = few_groups_[place_of(node)];
  if (group == null_id) {
    group = count_++;
    nodes_.push_back(node);
  }
  return group;
}

void Groups::leave_few(ExecutionContext& context) {
  few_groups_ = {};
  for (std::uint32_t group = 0; group < nodes_.size(); ++group) {
    const std::size_t slot = slot_of(nodes_[group]);
    if (slot >= group_of_node_.size()) make_room(slot, context);
    group_of_node_[slot] = group;
  }
}

void Groups::make_room(std::size_t slot, ExecutionContext& context) {
  const std::size_t grown = std::max(slot + 1, group_of_node_.size() * 2);
  context.reserve((grown - group_of_node_.size()) * sizeof(std::uint32_t));
  group_of_node_.resize(grown, null_id);
}

void Groups::assign_elements(const std::vector<Vector>& columns, ExecutionContext& context,
                             std::vector<std::uint32_t>& out) {
  std::vector<std::span<const std::uint32_t>> ids;
  for (const Vector& column : columns) ids.emplace_back(column.data().ids);
  ids_.assign(ids, context, out);
  count_ = ids_.count();
}

void Groups::assign_integers(const Vector& column, std::size_t size, ExecutionContext& context,
                             std::vector<std::uint32_t>& out) {
  integers_.assign(column, size, context, out);
  count_ = integers_.count();
}

/// The rows of a column that has_nothing() among others that are, or may be, of integers.
void Groups::assign_nothing(std::size_t size, std::vector<std::uint32_t>& out) {
  means_ = Means::integers;
  types_ = {VectorType::integer};
  out.assign(size, integers_.null_key());
  count_ = integers_.count();
}

void Groups::assign_values(const std::vector<Vector>& columns, std::size_t size,
                           ExecutionContext& context, std::vector<std::uint32_t>& out) {
  const Vector& first = columns.front();
  if (columns.size() == 1 && first.type() == VectorType::boolean && !first.is_constant())
    assign_truths(first, size, context, out);
  else
    keys_.assign(columns, size, context, out);
  count_ = keys_.count();
}

/// Which is looked up once for each of the three.
void Groups::assign_truths(const Vector& column, std::size_t size, ExecutionContext& context,
                           std::vector<std::uint32_t>& out) {
  out.resize(size);
  std::vector<std::uint32_t> found;
  for (std::size_t row = 0; row < size; ++row) {
    std::uint32_t& key = truth_keys_[static_cast<std::size_t>(column.data().truths[row])];
    if (key == null_id) {
      keys_.assign({Vector::constant(column.at(row))}, 1, context, found);
      key = found.front();
    }
    out[row] = key;
  }
}

/// Columns that held ids or integers so far now hold other values.
void Groups::leave_types(ExecutionContext& context) {
  std::vector<std::uint32_t> groups;
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t from = 0; from < count_; from += batch_size) {
    groups.clear();
    for (std::uint32_t g = from; g < std::min<std::size_t>(count_, from + batch_size); ++g) groups.push_back(g);
    std::vector<Vector> keys;
    for (std::size_t k = 0; k < types_.size(); ++k) keys.push_back(column(groups, k));
    keys_.assign(keys, groups.size(), context, numbers);
  }
  means_ = Means::values;
  group_of_node_ = {};
  few_groups_ = {};
  nodes_ = {};
  ids_ = {};
  integers_ = {};
}

}  // namespace casus::execute
