// Aggregates with DISTINCT. Combinations of arguments are numbered once for all groups; which numbers a
// group has seen is told apart after that.

#include "engine/execute/aggregates/accumulator.hpp"
#include "engine/execute/batch.hpp"
#include "engine/execute/distinct_counter.hpp"
#include "engine/execute/groups.hpp"

namespace casus::execute {

namespace {

class DistinctOnly final : public Accumulator {
 public:
  DistinctOnly(std::unique_ptr<Accumulator> inner, bool lists)
      : inner_(std::move(inner)), lists_(lists) {}

  void add(const std::vector<Vector>& arguments, const GroupedRows& rows,
           ExecutionContext& context) override {
    width_ = arguments.size();
    tuples_.assign(arguments, rows.size, context, numbers_);
    std::vector<std::uint32_t> fresh;
    std::vector<std::uint32_t> groups;
    for (std::size_t row = 0; row < rows.size; ++row) {
      const std::uint32_t group = rows.groups[row];
      if (!seen_.insert(numbers_[row], group, context)) continue;
      fresh.push_back(static_cast<std::uint32_t>(row));
      groups.push_back(group);
    }
    std::vector<Vector> gathered;
    for (const Vector& column : arguments) gathered.push_back(column.gather(fresh));
    if (lists_) gathered = {lists_of(gathered, fresh.size())};
    inner_->add(gathered, {fresh.size(), groups, {}, rows.group_count}, context);
  }

  void merge(Accumulator& other, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
             ExecutionContext& context) override {
    auto& known = static_cast<DistinctOnly&>(other);
    std::vector<std::uint32_t> numbers;
    std::vector<std::uint32_t> theirs;
    const auto take = [&] {
      std::vector<Vector> columns;
      for (std::size_t k = 0; k < known.width_; ++k) columns.push_back(known.tuples_.column(numbers, k));
      add(columns, {numbers.size(), theirs, {}, group_count}, context);
      numbers.clear();
      theirs.clear();
    };
    known.seen_.each_number([&](std::uint32_t group, std::int64_t number) {
      numbers.push_back(static_cast<std::uint32_t>(number));
      theirs.push_back(groups[group]);
      if (numbers.size() == batch_size) take();
    });
    if (!numbers.empty()) take();
  }

  Value finish(std::uint32_t group, const ExecutionContext& context) override {
    return inner_->finish(group, context);
  }

 private:
  static Vector lists_of(const std::vector<Vector>& items, std::size_t size) {
    std::vector<Value> lists;
    lists.reserve(size);
    for (std::size_t row = 0; row < size; ++row) {
      watch::step();
      List list;
      list.reserve(items.size());
      for (const Vector& item : items) list.push_back(item.at(row));
      lists.emplace_back(std::move(list));
    }
    return Vector::values(std::move(lists));
  }

  std::unique_ptr<Accumulator> inner_;
  bool lists_;
  std::size_t width_ = 0;
  Groups tuples_;
  DistinctCounter seen_;  // by the numbers of the tuples
  std::vector<std::uint32_t> numbers_;
};

/// Counts columns of ids and integers without numbering them, as long as they are of one type.
class CountDistinct final : public Accumulator {
 public:
  void add(const std::vector<Vector>& arguments, const GroupedRows& rows,
           ExecutionContext& context) override {
    if (arguments.front().is_constant() && rows.size > 0 && arguments.front().is_null(0)) return;
    if (typed_ && plain_.takes(arguments.front()))
      return plain_.add(arguments.front(), rows.size, rows.groups, rows.group_count, context);
    leave_types(context);
    any_.add(arguments, rows, context);
  }

  void merge(Accumulator& other, const std::vector<std::uint32_t>& groups, std::uint32_t group_count,
             ExecutionContext& context) override {
    auto& their = static_cast<CountDistinct&>(other);
    if (typed_ && their.typed_ && plain_.merge(their.plain_, groups, context)) return;
    leave_types(context);
    their.leave_types(context);
    any_.merge(their.any_, groups, group_count, context);
  }

  Value finish(std::uint32_t group, const ExecutionContext& context) override {
    return typed_ ? Value(plain_.count(group)) : any_.finish(group, context);
  }

 private:
  void leave_types(ExecutionContext& context) {
    if (!typed_) return;
    typed_ = false;
    std::vector<Value> values;
    std::vector<std::uint32_t> groups;
    std::uint32_t group_count = 0;
    const auto take = [&] {
      const std::size_t size = values.size();
      any_.add({Vector::values(std::move(values))}, {size, groups, {}, group_count}, context);
      values = {};
      groups.clear();
    };
    plain_.each([&](std::uint32_t group, Value value) {
      values.push_back(std::move(value));
      groups.push_back(group);
      group_count = std::max(group_count, group + 1);
      if (values.size() == batch_size) take();
    });
    if (!values.empty()) take();
    plain_ = DistinctCounter();
  }

  bool typed_ = true;
  DistinctCounter plain_;
  DistinctOnly any_{count_rows(), false};
};

}  // namespace

std::unique_ptr<Accumulator> distinct_only(std::unique_ptr<Accumulator> inner, bool lists) {
  return std::make_unique<DistinctOnly>(std::move(inner), lists);
}
std::unique_ptr<Accumulator> count_distinct() { return std::make_unique<CountDistinct>(); }

}  // namespace casus::execute
