#pragma once

// Names of labels, relationship types and property keys, and their ids.

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/graph/ids.hpp"

namespace casus::graph {

/// One table of names; ids are positions. Names are never removed, so an id stays good for the life
/// of the file.
template <class Id>
class NameTable {
 public:
  /// An invalid id where the name is unknown.
  [[nodiscard]] Id find(std::string_view name) const {
    const auto it = ids_.find(name);
    return it == ids_.end() ? Id() : it->second;
  }
  [[nodiscard]] const std::string& name(Id id) const { return *names_[id.value]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
  Id find_or_add(std::string_view name) {
    if (const Id id = find(name); id.valid()) return id;
    const Id id(size());
    names_.push_back(std::make_shared<const std::string>(name));
    ids_.emplace(*names_.back(), id);
    return id;
  }
  /// Forgets the names from `size` on (a rolled-back transaction).
  void truncate(std::uint32_t size) {
    for (; names_.size() > size; names_.pop_back()) ids_.erase(*names_.back());
  }

 private:
  std::vector<std::shared_ptr<const std::string>> names_;
  std::unordered_map<std::string_view, Id> ids_;  // views into names_
};

struct Catalog {
  NameTable<LabelId> labels;
  NameTable<TypeId> types;
  NameTable<PropertyKeyId> keys;
};

}  // namespace casus::graph
