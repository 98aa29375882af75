#include "engine/session/plan_cache.hpp"

#include <bit>

namespace casus::session {

GraphShape::GraphShape(const graph::GraphView& graph)
    : nodes(static_cast<int>(std::bit_width(graph.node_count()))),
      relationships(static_cast<int>(std::bit_width(graph.relationship_count()))),
      names(graph.catalog().labels.size() + graph.catalog().types.size() +
            graph.catalog().keys.size()),
      schema(graph.schema().next_id() * 4096 +
             static_cast<std::uint32_t>(graph.schema().rules().size())) {}

std::shared_ptr<const PreparedPlan> PlanCache::find(std::string_view text,
                                                    const function::Registry* registry,
                                                    const GraphShape& shape) {
  const std::scoped_lock lock(mutex_);
  const auto it = by_text_.find(text);
  if (it == by_text_.end()) return nullptr;
  const auto entry = it->second;
  if (entry->plan->shape != shape || entry->plan->bound.registry.get() != registry) {
    by_text_.erase(it);
    entries_.erase(entry);
    return nullptr;
  }
  entries_.splice(entries_.begin(), entries_, entry);
  return entry->plan;
}

void PlanCache::add(std::string_view text, std::shared_ptr<const PreparedPlan> plan) {
  const std::scoped_lock lock(mutex_);
  if (const auto it = by_text_.find(text); it != by_text_.end()) {
    const auto entry = it->second;
    by_text_.erase(it);
    entries_.erase(entry);
  }
  entries_.push_front({std::string(text), std::move(plan)});
  by_text_.emplace(entries_.front().text, entries_.begin());
  if (entries_.size() <= capacity_) return;
  by_text_.erase(entries_.back().text);
  entries_.pop_back();
}

}  // namespace casus::session
