#pragma once

// What lets algorithms of Boost.Graph run within a statement's limits.

#include <boost/property_map/property_map.hpp>
#include <memory>

#include "engine/algorithm/selection.hpp"

namespace casus::algorithm {

/// A property map that counts each write as a step, so that an algorithm without visitor can be
/// interrupted by the exception that Work::spend throws.
template <class Map>
class WatchedMap {
 public:
  using key_type = typename Map::key_type;
  using value_type = typename Map::value_type;
  using reference = value_type;
  using category = boost::read_write_property_map_tag;
  WatchedMap(Map map, Work& work) : map_(map), work_(&work) {}
  friend value_type get(const WatchedMap& map, const key_type& key) { return get(map.map_, key); }
  friend void put(const WatchedMap& map, const key_type& key, const value_type& value) {
    map.work_->spend(steps_a_write);
    put(map.map_, key, value);
  }

 private:
  static constexpr std::uint64_t steps_a_write = 16;  // for the steps read between two writes
  Map map_;
  Work* work_;
};

/// A view for the time of a call: whoever called holds on to the graph.
inline std::shared_ptr<const graph::GraphView> unowned(const graph::GraphView& graph) {
  return {std::shared_ptr<void>(), &graph};
}

/// A directed view of the selection; a Walk of `both` needs an UndirectedBoostView of it.
inline graph::BoostSelection boost_selection(const Selection& selection) {
  return {selection.labels(), selection.types(),
          selection.walk() == Walk::incoming ? graph::Direction::incoming : graph::Direction::outgoing};
}

}  // namespace casus::algorithm
