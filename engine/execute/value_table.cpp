#include "engine/execute/value_table.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "engine/graph/index_key.hpp"
#include "engine/value/watch.hpp"

namespace casus::execute {

namespace {

/// Equal values have equal keys, and so equal hashes. False for what equals nothing.
bool hash_of(const Value& value, std::string& key, std::uint64_t& hash) {
  key.clear();
  if (!graph::append_index_key(key, value)) return false;
  hash = std::hash<std::string_view>()(key);
  return true;
}

}  // namespace

void ValueTable::build(const graph::GraphView& graph, graph::PropertyKeyId key,
                       const std::vector<std::uint32_t>& nodes) {
  clear();
  built_ = true;
  if (!key.valid()) return;
  held_.grow(nodes.size() * sizeof(Entry));
  entries_.reserve(nodes.size());
  std::string buffer;
  for (const std::uint32_t node : nodes) {
    watch::step(4);
    std::uint64_t hash = 0;
    if (hash_of(graph.property(graph::NodeId(node), key), buffer, hash)) entries_.push_back({hash, node});
  }
  watch::step(entries_.size());
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.node < b.node;
  });
}

void ValueTable::clear() {
  entries_ = {};
  held_.release();
  built_ = false;
}

void ValueTable::find(const Value& value, std::vector<std::uint32_t>& out) const {
  std::string key;
  std::uint64_t hash = 0;
  if (!hash_of(value, key, hash)) return;
  auto it = std::lower_bound(entries_.begin(), entries_.end(), hash,
                             [](const Entry& entry, std::uint64_t wanted) { return entry.hash < wanted; });
  for (; it != entries_.end() && it->hash == hash; ++it) out.push_back(it->node);
}

}  // namespace casus::execute
