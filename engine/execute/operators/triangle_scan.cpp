// TriangleScan: three nodes, each of which is joined to both others.

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

#include "engine/execute/branches/checked.hpp"
#include "engine/execute/operators/operators.hpp"
#include "engine/execute/triangle_finder.hpp"

namespace casus::execute {

namespace {

using plan::TriangleScan;
using syntax::PatternDirection;

/// Which relationships of a pair of nodes are counted, the one with the lower number being first.
struct Counted {
  bool along = false;
  bool against = false;
  bool once = false;  // one, where there are any
  bool operator==(const Counted&) const = default;
};

/// Orders of the corners that count alike, `times` together.
struct Reading {
  TriangleScan::Order order;
  std::array<Counted, TriangleScan::corners> counted;  // of the first and the second, the later two, the first and third
  std::uint64_t times;
  std::array<const std::uint32_t*, TriangleScan::corners> numbers{};  // by entries of lists, where pairs are not simple
};

Reading read(const TriangleScan& scan, const TriangleScan::Order& order, bool directed) {
  Reading reading{order, {}, scan.times, {}};
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t from = order[i];
    const std::size_t to = order[(i + 1) % order.size()];
    const PatternDirection direction = scan.sides[i].direction;
    const auto along = from < to ? PatternDirection::outgoing : PatternDirection::incoming;
    const bool undirected = direction == PatternDirection::undirected;
    Counted& counted = reading.counted[from + to == 1 ? 0 : from + to == 3 ? 1 : 2];
    counted.along = !directed || undirected || direction == along;
    counted.against = directed && (undirected || direction != along);
    counted.once = !scan.sides[i].each;
  }
  return reading;
}

class TriangleScanOperator : public UnaryOperator {
 public:
  TriangleScanOperator(const TriangleScan& node, const Live& live, OperatorPtr input,
                       std::shared_ptr<Morsels> morsels)
      : UnaryOperator(std::move(input)), node_(node), morsels_(std::move(morsels)) {
    for (std::size_t corner = 0; corner < node.nodes.size(); ++corner)
      if (std::find(live.begin(), live.end(), node.nodes[corner]) != live.end()) live_.push_back(corner);
    for (const TriangleScan::Side& side : node.sides)
      directed_ = directed_ || side.direction != PatternDirection::undirected;
  }

  void open(ExecutionContext& context) override {
    UnaryOperator::open(context);
    finder_.reset();
    lists_.reset();
    made_.clear();
    sums_.clear();
    summed_ = false;
  }

  bool next(ExecutionContext& context, Batch& out) override {
    context.check();
    if (!finder_ && !begin(context)) return false;
    switch (live_.size()) {
      case 0: return give_total(out);
      case 1: return give_sums(context, out);
      default: return give_rows(out);
    }
  }

 private:
  /// Orders of which nobody sees the difference are one.
  void add_reading(const Reading& reading) {
    for (Reading& known : readings_) {
      const bool alike = known.counted == reading.counted &&
                         std::all_of(live_.begin(), live_.end(), [&](std::size_t corner) {
                           return known.order[corner] == reading.order[corner];
                         });
      if (!alike) continue;
      known.times = checked_add(known.times, reading.times);
      return;
    }
    readings_.push_back(reading);
  }

  bool begin(ExecutionContext& context) {
    Batch unit;
    if (!input().next(context, unit)) return false;
    const auto build = [&] {
      return std::make_shared<const OrientedNeighbours>(node_.labels, node_.types, directed_, node_.within, context);
    };
    const bool divided = morsels_ != nullptr && morsels_->in_use();
    lists_ = divided ? morsels_->share<OrientedNeighbours>(build) : build();
    simple_ = lists_->pairs_are_simple();
    readings_.clear();
    for (const TriangleScan::Order& order : node_.orders)
      add_reading(simple_ ? Reading{order, {}, node_.times, {}} : read(node_, order, directed_));
    for (Reading& reading : readings_)
      for (std::size_t pair = 0; pair < reading.numbers.size() && !simple_; ++pair)
        reading.numbers[pair] = numbers_of(reading.counted[pair], context);
    finder_.emplace(*lists_, divided ? morsels_.get() : nullptr, context);
    return true;
  }
  /// By entries of the lists: as these have them, or made of those.
  const std::uint32_t* numbers_of(const Counted& counted, ExecutionContext& context) {
    if (!counted.once && !counted.against) return lists_->along().data();
    if (!counted.once && !counted.along) return lists_->against().data();
    for (const auto& [known, numbers] : made_)
      if (known == counted) return numbers.data();
    const auto along = lists_->along();
    const auto against = lists_->against();
    context.reserve(along.size() * sizeof(std::uint32_t));
    std::vector<std::uint32_t> numbers(along.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::uint32_t all = (counted.along ? along[i] : 0) + (counted.against ? against[i] : 0);
      numbers[i] = counted.once ? std::min(all, std::uint32_t{1}) : all;
    }
    return made_.emplace_back(counted, std::move(numbers)).second.data();
  }

  /// How often the rows of the i-th third count.
  [[nodiscard]] std::uint64_t weight(const Reading& reading, std::size_t i) const {
    if (simple_) return reading.times;
    const std::uint64_t all = std::uint64_t{reading.numbers[1][finder_->later_entry(i)]} *
                              reading.numbers[2][finder_->longest_entry(i)];
    return all == 0 ? 0 : checked_multiply(checked_multiply(reading.times, reading.numbers[0][finder_->entry()]), all);
  }

  /// The same of all the thirds together.
  [[nodiscard]] std::uint64_t weight_of_pair(const Reading& reading, std::size_t thirds) const {
    if (simple_) return checked_multiply(reading.times, thirds);
    const std::uint64_t times = reading.numbers[0][finder_->entry()];
    if (times == 0) return 0;
    std::uint64_t sum = 0;  // there are fewer than 2^32 relationships
    for (std::size_t i = 0; i < thirds; ++i)
      sum += std::uint64_t{reading.numbers[1][finder_->later_entry(i)]} *
             reading.numbers[2][finder_->longest_entry(i)];
    return checked_multiply(checked_multiply(reading.times, times), sum);
  }

  /// Nobody asks for the nodes.
  bool give_total(Batch& out) {
    if (summed_) return false;
    summed_ = true;
    std::uint64_t total = 0;
    while (finder_->next()) {
      if (simple_) {
        total += finder_->count_thirds();
        continue;
      }
      const std::size_t thirds = finder_->find_thirds().size();
      for (const Reading& reading : readings_) total = checked_add(total, weight_of_pair(reading, thirds));
    }
    if (simple_) total = checked_multiply(total, readings_.front().times);
    out = Batch();
    if (total == 0) return true;
    out.size = 1;
    out.multiplicity.push_back(total);
    return true;
  }

  /// Somebody asks for one of the nodes: equal rows are added up.
  bool give_sums(ExecutionContext& context, Batch& out) {
    if (!summed_) sum_by_node(context);
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint64_t> numbers;
    for (const auto all = lists_->nodes(); given_ < all.size() && nodes.size() < batch_size; ++given_) {
      const std::uint64_t sum = sums_[lists_->number_of(all[given_])];
      if (sum == 0) continue;
      nodes.push_back(all[given_]);
      numbers.push_back(sum);
    }
    if (nodes.empty()) return false;
    out = Batch();
    out.size = nodes.size();
    out.set(node_.nodes[live_.front()], Vector::ascending_nodes(std::move(nodes)));
    out.multiplicity = std::move(numbers);
    return true;
  }
  void sum_by_node(ExecutionContext& context) {
    summed_ = true;
    context.reserve(lists_->size() * sizeof(std::uint64_t));
    sums_.assign(lists_->size(), 0);
    while (finder_->next()) {
      const auto thirds = finder_->find_thirds();
      if (thirds.empty()) continue;
      for (const Reading& reading : readings_) {
        const std::size_t corner = reading.order[live_.front()];
        if (corner == 2)
          add_to_thirds(reading, thirds);
        else
          add_to(corner == 0 ? finder_->first() : finder_->second(), weight_of_pair(reading, thirds.size()));
      }
    }
    given_ = 0;
  }
  void add_to(std::uint32_t number, std::uint64_t times) { sums_[number] = checked_add(sums_[number], times); }
  void add_to_thirds(const Reading& reading, std::span<const std::uint32_t> thirds) {
    for (std::size_t i = 0; i < thirds.size(); ++i) add_to(thirds[i], weight(reading, i));
  }

  bool give_rows(Batch& out) {
    std::vector<std::uint32_t> nodes[TriangleScan::corners];
    std::vector<std::uint64_t> numbers;
    numbers.reserve(2 * batch_size);
    for (const std::size_t corner : live_) nodes[corner].reserve(2 * batch_size);
    while (numbers.size() < batch_size && finder_->next()) {
      const auto thirds = finder_->find_thirds();
      if (thirds.empty()) continue;
      std::uint32_t triangle[] = {lists_->node(finder_->first()), lists_->node(finder_->second()), 0};
      for (std::size_t i = 0; i < thirds.size(); ++i) {
        triangle[2] = lists_->node(thirds[i]);
        for (const Reading& reading : readings_) {
          const std::uint64_t times = weight(reading, i);
          if (times == 0) continue;
          numbers.push_back(times);
          for (const std::size_t corner : live_) nodes[corner].push_back(triangle[reading.order[corner]]);
        }
      }
    }
    if (numbers.empty()) return false;
    out = Batch();
    out.size = numbers.size();
    for (const std::size_t corner : live_) out.set(node_.nodes[corner], Vector::nodes(std::move(nodes[corner])));
    out.multiplicity = std::move(numbers);
    return true;
  }

  const TriangleScan& node_;
  std::vector<std::size_t> live_;  // corners that somebody asks for
  std::shared_ptr<Morsels> morsels_;  // below an operator that has workers
  bool directed_ = false;
  std::vector<Reading> readings_;
  std::deque<std::pair<Counted, std::vector<std::uint32_t>>> made_;
  std::shared_ptr<const OrientedNeighbours> lists_;
  bool simple_ = false;
  std::optional<TriangleFinder> finder_;
  bool summed_ = false;
  std::vector<std::uint64_t> sums_;  // by number
  std::size_t given_ = 0;            // of all nodes
};

}  // namespace

OperatorPtr make_triangle_scan(const TriangleScan& node, const Live& live, OperatorPtr input,
                               std::shared_ptr<Morsels> morsels) {
  return std::make_unique<TriangleScanOperator>(node, live, std::move(input), std::move(morsels));
}

}  // namespace casus::execute
