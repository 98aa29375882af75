#include <algorithm>

#include "engine/graph/boost_view.hpp"

namespace casus::graph {

namespace {

void join_words(const GraphView& view, LabelId label, std::vector<std::uint64_t>& words) {
  std::uint32_t first = 0;
  while (first < words.size()) {
    std::uint32_t count = 0;
    const std::uint64_t* bits = view.label_words(label, first, count);
    for (std::uint32_t i = 0; bits != nullptr && i < count; ++i) words[first + i] |= bits[i];
    first += count;
  }
}

}  // namespace

VertexSet::VertexSet(const GraphView& view, std::span<const LabelId> labels)
    : words_(chunks_for(view.node_bound(), 64)), end_(view.node_bound()) {
  if (labels.empty()) join_words(view, LabelId(), words_);
  for (const LabelId label : labels) {
    if (label.valid()) join_words(view, label, words_);
  }
  before_.reserve(words_.size());
  for (const std::uint64_t word : words_) {
    before_.push_back(size_);
    size_ += static_cast<std::uint32_t>(std::popcount(word));
  }
  gapless_ = size_ == end_;
  if (gapless_) before_ = {};
}

std::uint32_t VertexSet::next(std::uint32_t from) const {
  if (from >= end_) return end_;
  std::size_t position = from / 64;
  std::uint64_t word = words_[position] & (~std::uint64_t{0} << (from % 64));
  while (word == 0) {
    if (++position == words_.size()) return end_;
    word = words_[position];
  }
  return static_cast<std::uint32_t>(position * 64) +
         static_cast<std::uint32_t>(std::countr_zero(word));
}

}  // namespace casus::graph
