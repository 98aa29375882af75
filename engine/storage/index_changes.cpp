#include "engine/storage/index_changes.hpp"

#include <vector>

#include "engine/storage/errors.hpp"
#include "engine/storage/index_block.hpp"
#include "engine/storage/index_splice.hpp"
#include "engine/value/watch.hpp"

namespace casus::storage {

namespace {

using Entries = IndexEntryChanges;

void require_allowed(std::string_view key) {
  if (key.size() > max_index_key_bytes) throw index_key_too_long(key.size(), max_index_key_bytes);
}

/// Rewrites the blocks of one index that changes fall into, from left to right.
class BlockRewriter {
 public:
  BlockRewriter(const Snapshot& base, std::uint32_t index, const Entries& changes,
                ValueChanges& out)
      : base_(base),
        prefix_(encode_index_prefix(index)),
        blocks_(base.root(), base.root().main),
        next_change_(changes.begin()),
        last_change_(changes.end()),
        out_(out) {}

  void run() {
    while (next_change_ != last_change_) rewrite_block_of(next_change_->first);
  }

  /// As if the index were empty.
  void run_cleared() {
    for (blocks_.seek(prefix_); at_block(); blocks_.next())
      out_[std::string(blocks_.key())] = std::nullopt;
    write_new_index();
  }

 private:
  [[nodiscard]] bool at_block() const { return is_own(blocks_); }
  [[nodiscard]] bool is_own(const TreeCursor& at) const {
    return !at.at_end() && at.key().substr(0, prefix_.size()) == prefix_;
  }

  void write_new_index() {
    std::vector<std::string> none;
    bool appending = true;
    merge(none, nullptr, appending);
    write(prefix_, appending);
  }

  void rewrite_block_of(const std::string& entry) {
    blocks_.seek_at_or_before(prefix_ + entry);
    entries_.clear();
    if (!at_block()) {
      blocks_.seek(prefix_);
      if (at_block()) throw damaged_file(base_.path(), "an index lacks its first block");
      write_new_index();
      return;
    }
    const std::string first_key(blocks_.key());
    if (splice_block(first_key)) return;
    bool appending = true;
    take_block(appending);
    // A block that has become small takes in the one after it.
    while (at_block() && is_small()) take_block(appending);
    write(first_key, appending && !at_block());
  }

  /// Changes the block at the cursor in place, where it keeps a good size.
  bool splice_block(const std::string& key) {
    const IndexBlockView block(base_.payload(key, blocks_.value()), base_.path());
    TreeCursor after = blocks_;
    after.next();
    Entries::const_iterator end = last_change_;
    if (is_own(after)) {
      const std::string_view bound = after.key().substr(prefix_.size());
      for (end = next_change_; end != last_change_ && end->first < bound;) ++end;
    }
    std::optional<std::string> changed = splice_index_block(block, next_change_, end);
    if (!changed) return false;
    out_[key] = std::move(changed);
    next_change_ = end;
    return true;
  }

  /// Reads the block at the cursor, marks it as replaced, moves to the next and merges the changes
  /// up to there.
  void take_block(bool& appending) {
    std::vector<std::string> old;
    IndexBlockCursor block(base_.payload(blocks_.key(), blocks_.value()), base_.path());
    for (; !block.at_end(); block.next()) old.emplace_back(block.entry());
    out_[std::string(blocks_.key())] = std::nullopt;
    blocks_.next();
    const std::string bound = at_block() ? std::string(blocks_.key().substr(prefix_.size())) : "";
    merge(old, at_block() ? &bound : nullptr, appending);
  }

  void merge(std::vector<std::string>& old, const std::string* bound, bool& appending) {
    auto kept = old.begin();
    while (kept != old.end() || change_below(bound)) {
      watch::step();
      if (!change_below(bound) || (kept != old.end() && *kept < next_change_->first)) {
        entries_.push_back(std::move(*kept++));
        continue;
      }
      if (kept != old.end()) appending = false;
      if (kept != old.end() && *kept == next_change_->first) ++kept;
      if (next_change_->second) entries_.push_back(next_change_->first);
      ++next_change_;
    }
  }

  [[nodiscard]] bool change_below(const std::string* bound) const {
    return next_change_ != last_change_ && (bound == nullptr || next_change_->first < *bound);
  }

  [[nodiscard]] bool is_small() const {
    std::size_t size = 0;
    for (const std::string& entry : entries_) {
      size += entry.size() / 2;  // about what prefixes leave
      if (size > index_block_size / 4) return false;
    }
    return true;
  }

  void write(const std::string& first_key, bool fill) {
    const bool is_first = first_key.size() == prefix_.size();
    if (entries_.empty()) {
      // The first block stays, empty, as long as others follow it.
      if (is_first && at_block()) out_[first_key] = encode_index_block(entries_, 0, 0);
      return;
    }
    const std::vector<std::size_t> starts = cut_into_blocks(entries_, fill);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : entries_.size();
      std::string key =
          i == 0 ? first_key
                 : prefix_ + shortest_separator(entries_[starts[i] - 1], entries_[starts[i]]);
      out_[std::move(key)] = encode_index_block(entries_, starts[i], end);
    }
  }

  const Snapshot& base_;
  std::string prefix_;
  TreeCursor blocks_;
  Entries::const_iterator next_change_;
  Entries::const_iterator last_change_;
  ValueChanges& out_;
  std::vector<std::string> entries_;  // of the blocks being rewritten
};

}  // namespace

void IndexChanges::add(std::uint32_t index, std::string_view key, std::uint32_t id) { put(index, key, id, true); }

void IndexChanges::remove(std::uint32_t index, std::string_view key, std::uint32_t id) { put(index, key, id, false); }

/// Keys often come in order: then there is nothing to be searched.
void IndexChanges::put(std::uint32_t index, std::string_view key, std::uint32_t id, bool is_there) {
  require_allowed(key);
  Entries& entries = indexes_[index].entries;
  std::string entry = encode_index_entry(key, id);
  if (entries.empty() || entries.rbegin()->first < entry)
    entries.emplace_hint(entries.end(), std::move(entry), is_there);
  else
    entries.insert_or_assign(std::move(entry), is_there);
}

void IndexChanges::clear(std::uint32_t index) {
  OneIndex& changes = indexes_[index];
  changes.cleared = true;
  changes.entries.clear();
}

void IndexChanges::scan(
    const Snapshot& base, std::uint32_t index, std::string_view from,
    std::optional<std::string_view> to,
    const std::function<bool(std::string_view key, std::uint32_t id)>& visit) const {
  const auto changed = indexes_.find(index);
  if (changed == indexes_.end()) return base.scan_index(index, from, to, visit);

  const std::string begin = encode_index_bound(from);
  const std::string end = to ? encode_index_bound(*to) : std::string();
  const Entries& entries = changed->second.entries;
  auto change = entries.lower_bound(begin);
  IndexCursor committed(base, index);
  if (!changed->second.cleared) committed.seek(begin);
  std::string buffer;
  for (;;) {
    const bool changes_left = change != entries.end();
    if (!changes_left && committed.at_end()) return;
    const bool from_changes =
        changes_left && (committed.at_end() || change->first <= committed.entry());
    const std::string_view entry =
        from_changes ? std::string_view(change->first) : committed.entry();
    if (to && entry >= end) return;
    if (!from_changes || change->second) {
      std::string_view key;
      std::uint32_t id = 0;
      if (!decode_index_entry(entry, buffer, key, id))
        throw damaged_file(base.path(), "an index entry is malformed");
      if (!visit(key, id)) return;
    }
    if (!committed.at_end() && committed.entry() == entry) committed.next();
    if (from_changes) ++change;
  }
}

bool IndexChanges::added_keys_are_unique(const Snapshot& base, std::uint32_t index, std::size_t most) const {
  const auto changed = indexes_.find(index);
  if (changed == indexes_.end()) return true;
  const Entries& entries = changed->second.entries;
  if (entries.size() > most) return false;
  IndexCursor committed(base, index);
  bool sought = changed->second.cleared;  // then there is nothing to be found
  std::string_view before;
  for (const auto& [entry, is_there] : entries) {
    watch::step();
    if (!is_there) continue;
    const std::string_view key = key_in_entry(entry);
    if (key == before) return false;
    before = key;
    if (!sought || (!committed.at_end() && committed.entry() < key)) committed.seek(key), sought = true;
    for (; !committed.at_end() && key_in_entry(committed.entry()) == key; committed.next()) {
      const auto change = entries.find(committed.entry());
      if (change == entries.end() || (change->second && change->first != entry)) return false;
    }
  }
  return true;
}

void IndexChanges::apply(const Snapshot& base, ValueChanges& out) const {
  for (const auto& [index, changes] : indexes_) {
    BlockRewriter rewriter(base, index, changes.entries, out);
    if (changes.cleared)
      rewriter.run_cleared();
    else
      rewriter.run();
  }
}

}  // namespace casus::storage
