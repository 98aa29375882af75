#include "engine/execute/ends_finder.hpp"

#include <algorithm>

#include "engine/execute/closed_chain.hpp"
#include "engine/execute/trail_ends.hpp"
#include "engine/plan/variables.hpp"

namespace casus::execute {

namespace {

bool reads_only_element(const plan::VariableExpand& node) {
  return std::all_of(node.element_predicates.begin(), node.element_predicates.end(),
                     [&](const auto& predicate) {
                       plan::VariableSet read = plan::free_variables(*predicate);
                       read.erase(node.element), read.erase(node.node);
                       return read.empty();
                     });
}

bool is_undirected(const plan::Hop& hop) {
  return hop.direction == syntax::PatternDirection::undirected;
}

}  // namespace

EndsFinder::EndsFinder(const plan::VariableExpand& node)
    : node_(node), min_(node.length.min), max_(node.length.max.value_or(null_id - 1)),
      undirected_(is_undirected(node.hop)),
      start_only_(node.hop.unique_against.empty() && reads_only_element(node)),
      search_(undirected_), probe_(undirected_) {}

void EndsFinder::begin(ExecutionContext& context) {
  finder_.emplace(node_, *context.graph);
  searched_from_.reset();
}

void EndsFinder::read_taken(const Place& place) {
  taken_.clear();
  for (const auto variable : node_.hop.unique_against)
    add_relationships(place.batch.column(variable), place.row, taken_);
}

void EndsFinder::keep(std::span<const std::uint32_t> nodes, const ExecutionContext& context) {
  if (!finder_->hop().needs_label_check()) {
    ends_.push(nodes);
    return;
  }
  for (const std::uint32_t node : nodes)
    if (accepts(node, context)) ends_.push(node);
}

bool EndsFinder::start_is_end(const Place& place, ExecutionContext& context) {
  if (min_ == 0) return true;
  return closed_chain(place.from, max_, undirected_, true, tested(place, context), context).has_value();
}

/// Fills ends_ with those of one start, without regard to labels for a minimum above 1.
void EndsFinder::search(const Place& place, ExecutionContext& context) {
  if (start_only_ && searched_from_ == place.from) return;
  searched_from_.reset();
  ends_.clear();
  if (min_ > 1) {
    with_steps(place, context, [&](auto& steps) {
      std::vector<std::uint32_t> found = trail_ends(place.from, node_.length, search_, steps, context);
      if (finder_->hop().needs_label_check())
        keep(found, context);
      else
        ends_.take(std::move(found));
    });
  } else if (max_ >= min_) {
    search_.start({&place.from, 1}, context);
    with_steps(place, context, [&](auto& steps) { search_.run(max_, steps, context); });
    keep(search_.reached(), context);
    const bool unknown = undirected_ || (min_ == 0 && !search_.has_reached(place.from));
    if (unknown && accepts(place.from, context) && start_is_end(place, context)) ends_.push(place.from);
  }
  ends_.account(context);
  searched_from_ = place.from;
}

std::span<const std::uint32_t> EndsFinder::ends(const Batch& batch, std::size_t row,
                                                ExecutionContext& context) {
  const Place place{batch, row, batch.column(node_.hop.from).node_at(row)};
  if (place.from == null_id) return {};
  read_taken(place);
  search(place, context);
  return ends_.all();
}

bool EndsFinder::has_end(const Batch& batch, std::size_t row, ExecutionContext& context) {
  const Place place{batch, row, batch.column(node_.hop.from).node_at(row)};
  if (place.from == null_id || max_ < min_) return false;
  read_taken(place);
  if (min_ > 1) {
    search(place, context);
    return !ends_.empty();
  }
  if (min_ == 0 && accepts(place.from, context)) return true;
  searched_from_.reset();
  search_.start({&place.from, 1}, context);
  const bool found = with_steps(place, context, [&](auto& steps) {
    while (search_.depth() < max_ && search_.advance(steps, context)) {
      const auto last = search_.last();
      if (std::any_of(last.begin(), last.end(), [&](std::uint32_t node) { return accepts(node, context); }))
        return true;
    }
    return false;
  });
  return found || (undirected_ && accepts(place.from, context) && start_is_end(place, context));
}

bool EndsFinder::connects(const Batch& batch, std::size_t row, bool more, ExecutionContext& context) {
  const Place place{batch, row, batch.column(node_.hop.from).node_at(row)};
  const std::uint32_t to = batch.column(node_.hop.to).node_at(row);
  if (place.from == null_id || to == null_id || max_ < min_) return false;
  read_taken(place);
  if (min_ > 1) {
    search(place, context);
    const auto found = ends_.all();
    return std::find(found.begin(), found.end(), to) != found.end();
  }
  if (place.from == to) return start_is_end(place, context);
  const bool known = start_only_ && searched_from_ == place.from;
  if (known || (start_only_ && more)) {
    search(place, context);
    return search_.has_reached(to);
  }
  return with_steps(place, context, [&](auto& steps) {
    return meeting_.run(place.from, to, max_, false, steps, context).has_value();
  });
}

/// Whether a start of an undirected search from several is led to from another one, or back to itself.
bool EndsFinder::reaches_other_start(const Place& place, ExecutionContext& context) {
  if (max_ == 0) return false;
  const bool near = with_steps(place, context, [&](auto& steps) {
    return steps.each(place.from, false, [&](std::uint32_t other) { return search_.is_start(other); });
  });
  if (near || start_is_end(place, context)) return true;
  probe_.start({&place.from, 1}, context);
  return with_steps(place, context, [&](auto& steps) {
    while (probe_.depth() < max_ && probe_.advance(steps, context)) {
      const auto last = probe_.last();
      if (std::any_of(last.begin(), last.end(), [&](std::uint32_t n) { return search_.is_start(n); }))
        return true;
    }
    return false;
  });
}

std::span<const std::uint32_t> EndsFinder::ends_of_all(std::span<const std::uint32_t> starts,
                                                       ExecutionContext& context) {
  Batch nobody;
  nobody.size = 1;
  searched_from_.reset();
  taken_.clear();
  ends_.clear();
  if (min_ > 1 && starts.size() == 1) {
    search({nobody, 0, starts.front()}, context);
    return ends_.all();
  }
  if (min_ > 1) {
    NodeSet seen;
    seen.fit(context);
    NodeList all;
    for (const std::uint32_t start : starts) {
      search({nobody, 0, start}, context);
      for (const std::uint32_t end : ends_.all())
        if (seen.insert(end)) all.push(end);
      all.account(context);
    }
    ends_.take(std::move(all), context);
    searched_from_.reset();
    return ends_.all();
  }
  if (max_ < min_) return {};
  search_.start(starts, context);
  with_steps({nobody, 0, 0}, context, [&](auto& steps) { search_.run(max_, steps, context); });
  keep(search_.reached(), context);
  for (const std::uint32_t start : search_.starts()) {
    const bool unknown = undirected_ || (min_ == 0 && !search_.has_reached(start));
    if (!unknown || !accepts(start, context)) continue;
    if (min_ == 0 || reaches_other_start({nobody, 0, start}, context)) ends_.push(start);
  }
  ends_.account(context);
  return ends_.all();
}

}  // namespace casus::execute
