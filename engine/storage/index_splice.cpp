#include "engine/storage/index_splice.hpp"

#include <vector>

#include "engine/value/watch.hpp"

namespace casus::storage {

namespace {

using Change = IndexEntryChanges::const_iterator;

/// The last group from `group` on whose first entry is not greater than `entry`; `group` where there
/// is none.
std::size_t group_for(const IndexBlockView& block, std::size_t group, std::string_view entry) {
  std::size_t low = group, high = block.groups();
  while (low + 1 < high) {
    const std::size_t middle = (low + high) / 2;
    if (block.first_entry(middle) <= entry)
      low = middle;
    else
      high = middle;
  }
  return low;
}

void copy_groups(const IndexBlockView& block, std::size_t begin, std::size_t end,
                 IndexBlockBuilder& out) {
  if (begin == end) return;
  const std::size_t from = block.offset(begin), to = block.offset(end);
  std::vector<std::size_t> offsets;
  for (std::size_t group = begin; group < end; ++group) {
    const std::size_t offset = block.offset(group);
    if (offset < from || offset >= to) block.malformed();
    offsets.push_back(offset - from);
  }
  out.add_groups(block.bytes(from, to), offsets);
}

std::size_t count_entries(const IndexBlockView& block, std::size_t group) {
  std::size_t position = block.offset(group), count = 0;
  const std::size_t end = block.offset(group + 1);
  for (; position < end; ++count) {
    block.read_length(position, end);
    const std::size_t rest = block.read_length(position, end);
    if (rest > end - position) block.malformed();
    position += rest;
  }
  return count;
}

/// One group and the changes that fall into it, as one or more groups of about equal sizes.
void merge_group(const IndexBlockView& block, std::size_t group, Change first, Change last,
                 IndexBlockBuilder& out) {
  std::size_t most = count_entries(block, group);
  for (Change change = first; change != last; ++change) most += change->second ? 1 : 0;
  const std::size_t groups = most <= index_group_entries * 3 / 2
                                 ? 1
                                 : (most + index_group_entries - 1) / index_group_entries;
  const std::size_t share = (most + groups - 1) / groups;
  std::size_t added = 0;
  const auto add = [&](std::string_view entry) {
    if (added++ % share == 0) out.begin_group();
    out.add(entry);
  };

  IndexBlockCursor old(block, group);
  while (!old.at_end() || first != last) {
    if (first == last || (!old.at_end() && old.entry() < first->first)) {
      add(old.entry());
      old.next();
      continue;
    }
    if (!old.at_end() && old.entry() == first->first) old.next();
    if (first->second) add(first->first);
    ++first;
  }
}

}  // namespace

std::optional<std::string> splice_index_block(const IndexBlockView& block, Change first,
                                              Change last) {
  if (block.groups() == 0) return std::nullopt;
  IndexBlockBuilder out;
  std::size_t done = 0;  // groups
  while (first != last) {
    watch::step();
    const std::size_t group = group_for(block, done, first->first);
    copy_groups(block, done, group, out);
    done = group + 1;
    Change next = std::next(first);
    const std::string_view bound =
        done < block.groups() ? block.first_entry(done) : std::string_view();
    while (next != last && (done == block.groups() || next->first < bound)) ++next;
    merge_group(block, group, first, next, out);
    if (out.size() > index_block_size) return std::nullopt;
    first = next;
  }
  copy_groups(block, done, block.groups(), out);
  if (out.size() > index_block_size || out.size() < index_block_size / 4) return std::nullopt;
  return out.finish();
}

}  // namespace casus::storage
