#include <algorithm>

#include "casus/value.hpp"

namespace casus {
namespace {

auto position(auto& entries, std::string_view key) {
  return std::lower_bound(
      entries.begin(), entries.end(), key,
      [](const Map::Entry& entry, std::string_view wanted) { return entry.first < wanted; });
}

}  // namespace

Map::Map() = default;
Map::Map(const Map&) = default;
Map::Map(Map&&) noexcept = default;
Map& Map::operator=(const Map&) = default;
Map& Map::operator=(Map&&) noexcept = default;
Map::~Map() = default;

Map::Map(std::initializer_list<Entry> entries) {
  entries_.reserve(entries.size());
  for (const Entry& entry : entries) set(entry.first, entry.second);
}

const Value* Map::find(std::string_view key) const {
  const auto it = position(entries_, key);
  return it != entries_.end() && it->first == key ? &it->second : nullptr;
}

void Map::set(std::string key, Value value) {
  // Keys often come in order: then this appends without a search.
  if (entries_.empty() || entries_.back().first < key) {
    entries_.emplace_back(std::move(key), std::move(value));
    return;
  }
  const auto it = position(entries_, key);
  if (it != entries_.end() && it->first == key) {
    it->second = std::move(value);
  } else {
    entries_.emplace(it, std::move(key), std::move(value));
  }
}

bool Map::erase(std::string_view key) {
  const auto it = position(entries_, key);
  if (it == entries_.end() || it->first != key) return false;
  entries_.erase(it);
  return true;
}

void Map::reserve(std::size_t entries) { entries_.reserve(entries); }

std::size_t Map::size() const { return entries_.size(); }
std::vector<Map::Entry>::const_iterator Map::begin() const { return entries_.begin(); }
std::vector<Map::Entry>::const_iterator Map::end() const { return entries_.end(); }

}  // namespace casus
