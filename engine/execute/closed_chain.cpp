// Breadth-first search from a node back to it. Directed, the first step that leads back ends a shortest
// chain. Undirected, each node visited remembers by which relationship the search left the start (its
// branch); two branches have only the start in common, so that a relationship between nodes of different
// branches, or one back to the start that is not the branch itself, closes a chain without repetition.
// A shortest closed chain always contains such a relationship.

#include "engine/execute/closed_chain.hpp"

#include <algorithm>
#include <unordered_map>

namespace casus::execute {

namespace {

class ClosedChainSearch {
 public:
  ClosedChainSearch(std::uint32_t start, std::uint32_t max, bool undirected, bool any_will_do)
      : start_(start), max_(max), undirected_(undirected), any_will_do_(any_will_do) {}

  std::optional<std::vector<std::uint32_t>> run(const TestedSteps& steps, ExecutionContext& context) {
    visits_.push_back({start_, 0, 0, 0, 0});
    position_.emplace(start_, 0);
    StepBudget budget(context);
    std::vector<Step> found;
    for (std::size_t i = 0; i < visits_.size() && !finished(visits_[i].depth); ++i) {
      found.clear();
      steps.find(visits_[i].node, false, found);
      for (const Step& step : found) take(i, step);
      budget.spend(found.size() + 1);
      account(context);
    }
    context.release(accounted_);
    if (best_ == null_id || best_ > max_) return std::nullopt;
    return chain();
  }

 private:
  struct Visit {
    std::uint32_t node;
    std::uint32_t before;        // position of the node visited before it
    std::uint32_t relationship;  // that led here
    std::uint32_t branch;        // the first relationship of the way here
    std::uint32_t depth;
  };

  [[nodiscard]] bool finished(std::uint32_t depth) const {
    if (any_will_do_ && best_ != null_id && best_ <= max_) return true;
    if (depth >= max_) return true;
    return best_ != null_id && (undirected_ ? 2 * std::uint64_t{depth} : depth) >= best_;
  }

  void take(std::size_t from, const Step& step) {
    const Visit here = visits_[from];
    if (step.node == start_) {
      const bool same_way_back = undirected_ && from != 0 && step.relationship == here.branch;
      if (!same_way_back) close(here.depth + 1, from, 0, step.relationship);
      return;
    }
    const std::uint32_t branch = from == 0 ? step.relationship : here.branch;
    const auto [it, fresh] = position_.try_emplace(step.node, static_cast<std::uint32_t>(visits_.size()));
    if (fresh) {
      visits_.push_back({step.node, static_cast<std::uint32_t>(from), step.relationship, branch,
                         here.depth + 1});
      return;
    }
    const Visit& other = visits_[it->second];
    if (undirected_ && other.branch != branch)
      close(here.depth + other.depth + 1, from, it->second, step.relationship);
  }

  void close(std::uint32_t length, std::size_t ahead, std::size_t behind, std::uint32_t relationship) {
    if (length >= best_) return;
    best_ = length;
    ahead_ = ahead, behind_ = behind, between_ = relationship;
  }

  [[nodiscard]] std::vector<std::uint32_t> chain() const {
    std::vector<std::uint32_t> out;
    for (std::size_t i = ahead_; i != 0; i = visits_[i].before) out.push_back(visits_[i].relationship);
    std::reverse(out.begin(), out.end());
    out.push_back(between_);
    for (std::size_t i = behind_; i != 0; i = visits_[i].before) out.push_back(visits_[i].relationship);
    return out;
  }

  void account(ExecutionContext& context) {
    constexpr std::uint64_t bytes_a_visit = sizeof(Visit) + 40;
    const std::uint64_t bytes = visits_.size() * bytes_a_visit;
    if (bytes < accounted_ + 65536) return;
    context.reserve(bytes - accounted_);
    accounted_ = bytes;
  }

  std::uint32_t start_;
  std::uint32_t max_;
  bool undirected_;
  bool any_will_do_;
  std::vector<Visit> visits_;
  std::unordered_map<std::uint32_t, std::uint32_t> position_;
  std::uint32_t best_ = null_id;
  std::size_t ahead_ = 0;
  std::size_t behind_ = 0;
  std::uint32_t between_ = 0;
  std::uint64_t accounted_ = 0;
};

}  // namespace

std::optional<std::vector<std::uint32_t>> closed_chain(std::uint32_t node, std::uint32_t max,
                                                       bool undirected, bool any_will_do,
                                                       const TestedSteps& steps,
                                                       ExecutionContext& context) {
  return ClosedChainSearch(node, max, undirected, any_will_do).run(steps, context);
}

}  // namespace casus::execute
