#include "engine/execute/trail_ends.hpp"

#include <algorithm>

namespace casus::execute {

namespace {

using Nodes = std::vector<std::uint32_t>;

bool holds(const Nodes& sorted, std::uint32_t node) {
  return std::binary_search(sorted.begin(), sorted.end(), node);
}

/// Finds the nodes that chains of exactly so many relationships lead to, length after length. With each
/// node one chain to it is kept (a witness). A step from a node is good for the next length if the
/// node's witness does not use that relationship already, as nearly always, and surely where arrows are
/// followed one way and the witness has not left the node before; where all steps to a node fail so, other
/// chains to it are looked for backwards.
template <class Steps>
class Trails {
 public:
  Trails(std::uint32_t start, Steps& steps, ExecutionContext& context)
      : start_(start), steps_(steps), context_(context), budget_(context) {
    seen_.fit(context);
    layers_.push_back({{start}, {0}, {null_id}, {}});
    accounted_ += seen_.words() * sizeof(std::uint64_t);  // which fit() has reserved
  }
  Trails(const Trails&) = delete;
  Trails& operator=(const Trails&) = delete;
  ~Trails() { context_.release(accounted_); }

  /// The nodes that chains of exactly `length` lead to, each once.
  const Nodes& ends(std::uint32_t length) {
    while (layers_.size() <= length && !layers_.back().nodes.empty()) grow();
    return layers_.size() > length ? layers_[length].nodes : layers_.back().nodes;
  }

  /// The same where no longer chains will be asked for.
  Nodes last_ends(std::uint32_t length) {
    ends(length - 1);
    Nodes last;
    const std::uint64_t most = most_next();
    account(most * sizeof(std::uint32_t));
    last.reserve(most);
    step_on([&](std::uint32_t node, std::uint32_t, std::uint32_t) { last.push_back(node); });
    return last;
  }

  /// Moves nodes of `open` to `found` that a chain of exactly `length` leads to. False where no chain is
  /// that long.
  bool settle(std::uint32_t length, Nodes& open, Nodes& found) {
    const Nodes& reached = ends(length);
    if (reached.empty()) return false;
    seen_.insert(reached);
    std::erase_if(open, [&](std::uint32_t node) {
      if (!seen_.contains(node)) return false;
      found.push_back(node);
      return true;
    });
    seen_.clear(reached);
    return true;
  }

  /// The same for every length from `min` to `max`, by trying all chains.
  void settle_all(const bind::LengthRange& length, Nodes& open, Nodes& found) {
    chain_.clear();
    std::sort(open.begin(), open.end());
    try_from(start_, length, open, found);
  }

 private:
  /// Nodes by the length of the chains to them. The witness of nodes[i] comes from nodes[before[i]] of the
  /// layer below by the relationship by[i]; or it stands whole in others_[before[i]], and by[i] is null_id.
  struct Layer {
    Nodes nodes;
    Nodes before;
    std::vector<std::uint32_t> by;
    Nodes sorted;  // where it has been asked for
  };

  void grow() {
    Layer next;
    step_on([&](std::uint32_t node, std::uint32_t before, std::uint32_t by) {
      next.nodes.push_back(node);
      next.before.push_back(before);
      next.by.push_back(by);
    });
    seen_.clear(next.nodes);
    account(next.nodes.size() * 3 * sizeof(std::uint32_t));
    layers_.push_back(std::move(next));
  }

  /// How many nodes one step more can lead to at most, or 0 where that takes long to say.
  [[nodiscard]] std::uint64_t most_next() const {
    std::uint64_t most = 0;
    if constexpr (Steps::plain)
      for (const std::uint32_t node : layers_.back().nodes) most += steps_.degree(node, false);
    return std::min<std::uint64_t>(most, context_.graph->node_bound());
  }

  /// Calls add(node, before, by) as of a Layer for each node one step further on.
  template <class Add>
  void step_on(Add add) {
    Nodes doubtful;
    const auto below = static_cast<std::uint32_t>(layers_.size() - 1);
    for (std::uint32_t i = 0; i < layers_[below].nodes.size(); ++i) {
      const std::uint32_t node = layers_[below].nodes[i];
      std::uint64_t walked = 1;
      if (steps_.one_way() && is_new_in_witness(below, i)) {
        steps_.each_step(node, false, [&](std::uint32_t other, std::uint32_t relationship) {
          ++walked;
          if (seen_.insert(other)) add(other, i, relationship);
          return false;
        });
      } else {
        walked += step_carefully(below, i, doubtful, add);
      }
      budget_.spend(walked);
    }
    for (const std::uint32_t node : doubtful) {
      chain_.clear();
      if (seen_.contains(node) || !leads_back(node, below + 1)) continue;
      seen_.insert(node);
      account(chain_.size() * sizeof(std::uint32_t));
      add(node, static_cast<std::uint32_t>(others_.size()), null_id);
      others_.push_back(chain_);
    }
  }

  /// The steps of one node, each looked for in the node's witness. Returns their number.
  template <class Add>
  std::uint64_t step_carefully(std::uint32_t layer, std::uint32_t i, Nodes& doubtful, const Add& add) {
    read_witness(layer, i);
    std::uint64_t walked = 0;
    steps_.each_step(layers_[layer].nodes[i], false, [&](std::uint32_t other, std::uint32_t relationship) {
      ++walked;
      if (seen_.contains(other)) return false;
      if (used(relationship)) {
        doubtful.push_back(other);
        return false;
      }
      seen_.insert(other);
      add(other, i, relationship);
      return false;
    });
    return walked;
  }

  /// Whether a node's witness comes to the node at its end only.
  [[nodiscard]] bool is_new_in_witness(std::uint32_t layer, std::uint32_t i) {
    constexpr std::uint32_t soon_walked = 8;
    const std::uint32_t node = layers_[layer].nodes[i];
    if (layer > soon_walked && is_new_in_all(layer, node)) return true;
    budget_.spend(layer);
    for (; layer > 0; --layer) {
      if (layers_[layer].by[i] == null_id) return false;
      i = layers_[layer].before[i];
      if (layers_[layer - 1].nodes[i] == node) return false;
    }
    return true;
  }

  /// Whether a node is in no layer below, so that no witness need be looked at.
  [[nodiscard]] bool is_new_in_all(std::uint32_t layer, std::uint32_t node) {
    if (known_layers_ == 0) {
      earlier_.fit(context_);
      accounted_ += earlier_.words() * sizeof(std::uint64_t);  // which fit() has reserved
    }
    for (; known_layers_ < layer; ++known_layers_) earlier_.insert(layers_[known_layers_].nodes);
    return !earlier_.contains(node);
  }

  /// Writes the relationships of a node's witness to chain_.
  void read_witness(std::uint32_t layer, std::uint32_t i) {
    chain_.clear();
    for (; layer > 0; --layer) {
      const std::uint32_t before = layers_[layer].before[i];
      if (layers_[layer].by[i] == null_id) {
        chain_.insert(chain_.end(), others_[before].begin(), others_[before].end());
        return;
      }
      chain_.push_back(layers_[layer].by[i]);
      i = before;
    }
  }

  [[nodiscard]] bool in_layer(std::uint32_t length, std::uint32_t node) {
    Layer& layer = layers_[length];
    if (layer.sorted.empty()) {
      layer.sorted = layer.nodes;
      std::sort(layer.sorted.begin(), layer.sorted.end());
      account(layer.sorted.size() * sizeof(std::uint32_t));
    }
    return holds(layer.sorted, node);
  }

  void account(std::uint64_t bytes) {
    accounted_ += bytes;
    context_.reserve(bytes);
  }

  [[nodiscard]] bool used(std::uint32_t relationship) const {
    return std::find(chain_.begin(), chain_.end(), relationship) != chain_.end();
  }

  /// Whether `length` steps backwards from a node, none of them in the chain so far, lead to the start.
  /// The chain then holds them too.
  bool leads_back(std::uint32_t node, std::uint32_t length) {
    if (length == 0) return node == start_;
    return steps_.each_step(node, true, [&](std::uint32_t before, std::uint32_t relationship) {
      budget_.spend(1);
      if (used(relationship) || !in_layer(length - 1, before)) return false;
      chain_.push_back(relationship);
      if (leads_back(before, length - 1)) return true;
      chain_.pop_back();
      return false;
    });
  }

  struct Frame {
    std::vector<Step> steps;
    std::size_t next = 0;
  };

  void try_from(std::uint32_t start, const bind::LengthRange& length, Nodes& open, Nodes& found) {
    std::vector<Frame> frames;
    const auto enter = [&](std::uint32_t node) {
      frames.emplace_back();
      steps_.each_step(node, false, [&](std::uint32_t other, std::uint32_t relationship) {
        frames.back().steps.push_back({relationship, other});
        return false;
      });
      budget_.spend(frames.back().steps.size() + 1);
      context_.reserve(frames.back().steps.size() * sizeof(Step));
    };
    enter(start);
    while (!frames.empty() && !open.empty()) {
      Frame& frame = frames.back();
      if (frame.next == frame.steps.size()) {
        context_.release(frame.steps.size() * sizeof(Step));
        frames.pop_back();
        if (!chain_.empty()) chain_.pop_back();
        continue;
      }
      const Step step = frame.steps[frame.next++];
      budget_.spend(chain_.size() / 16 + 1);
      if (used(step.relationship)) continue;
      chain_.push_back(step.relationship);
      if (chain_.size() >= length.min && holds(open, step.node)) {
        found.push_back(step.node);
        std::erase(open, step.node);
      }
      if (!length.max || chain_.size() < *length.max)
        enter(step.node);
      else
        chain_.pop_back();
    }
    for (const Frame& frame : frames) context_.release(frame.steps.size() * sizeof(Step));
  }

  std::uint32_t start_;
  Steps& steps_;
  ExecutionContext& context_;
  StepBudget budget_;
  NodeSet seen_;
  std::uint64_t accounted_ = 0;
  std::vector<Layer> layers_;                       // by length
  NodeSet earlier_;                                 // nodes of the first known_layers_
  std::uint32_t known_layers_ = 0;
  std::vector<std::vector<std::uint32_t>> others_;  // witnesses that no other continues
  std::vector<std::uint32_t> chain_;                // relationships in use
};

}  // namespace

template <class Steps>
std::vector<std::uint32_t> trail_ends(std::uint32_t start, const bind::LengthRange& length,
                                      BreadthFirst& search, Steps& steps,
                                      ExecutionContext& context) {
  const std::uint32_t max = length.max.value_or(null_id - 1);
  Nodes found;
  if (max < length.min) return found;
  if (max == length.min) return Trails<Steps>(start, steps, context).last_ends(max);
  search.start({&start, 1}, context);
  search.run(length.min - 1, steps, context);
  Nodes open(search.reached().begin(), search.reached().end());
  if (std::find(open.begin(), open.end(), start) == open.end()) open.push_back(start);
  const std::size_t near = search.reached().size();
  search.run(max, steps, context);
  const auto far = search.reached().subspan(near);
  found.assign(far.begin(), far.end());
  // A start that a longer chain leads back to is among the far ones.
  std::erase_if(open, [&](std::uint32_t node) {
    return node == start && std::find(far.begin(), far.end(), start) != far.end();
  });

  constexpr std::uint32_t lengths_tried = 6;
  Trails<Steps> trails(start, steps, context);
  for (std::uint32_t tried = 0; !open.empty() && tried < lengths_tried; ++tried) {
    const std::uint32_t exact = length.min + tried;
    if (exact > max || !trails.settle(exact, open, found)) return found;
  }
  if (!open.empty() && length.min + lengths_tried <= max) trails.settle_all(length, open, found);
  return found;
}

template std::vector<std::uint32_t> trail_ends(std::uint32_t, const bind::LengthRange&, BreadthFirst&,
                                               PlainSteps&, ExecutionContext&);
template std::vector<std::uint32_t> trail_ends(std::uint32_t, const bind::LengthRange&, BreadthFirst&,
                                               TestedSteps&, ExecutionContext&);

}  // namespace casus::execute
