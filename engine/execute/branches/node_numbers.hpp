#pragma once

// Tables with a number for each node that has been given one.

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/execute/context.hpp"

namespace casus::execute {

/// Pages of a chunk of ids each, made when one of their nodes gets a number.
class NodeNumbers {
 public:
  using Page = std::array<std::uint64_t, graph::chunk_size>;

  /// Must come before anything else; without effect on one that is made already.
  void make(ExecutionContext& context) {
    if (context_ != nullptr) return;
    context_ = &context;
    const std::size_t pages = context.graph->node_bound() / graph::chunk_size + std::size_t{1};
    context.reserve(pages * sizeof(Page*));
    pages_.assign(pages, &no_page());
    owned_.resize(pages);
  }
  [[nodiscard]] bool made() const { return context_ != nullptr; }

  /// One more than the number of a node; 0 for none.
  [[nodiscard]] std::uint64_t operator[](std::uint32_t node) const {
    return (*pages_[node / graph::chunk_size])[node % graph::chunk_size];
  }
  void prefetch(std::uint32_t node) const {
    __builtin_prefetch(&(*pages_[node / graph::chunk_size])[node % graph::chunk_size]);
  }
  void set(std::uint32_t node, std::uint64_t number) {
    page_of(node)[node % graph::chunk_size] = number + 1;
  }
  void clear(std::uint32_t node) { page_of(node)[node % graph::chunk_size] = 0; }
  /// The page of a node, to be written in place.
  Page& page_of(std::uint32_t node) {
    auto& owned = owned_[node / graph::chunk_size];
    if (owned == nullptr) {
      context_->reserve(sizeof(Page));
      owned = std::make_unique<Page>();
      pages_[node / graph::chunk_size] = owned.get();
    }
    return *owned;
  }

 private:
  static const Page& no_page() {
    static const Page none{};
    return none;
  }
  ExecutionContext* context_ = nullptr;
  std::vector<const Page*> pages_;
  std::vector<std::unique_ptr<Page>> owned_;
};

}  // namespace casus::execute
