#pragma once

// Filling an empty graph much faster than a transaction can: nodes first, then the relationships of
// one type after the other. Chunks are encoded once, in the order of ids, and never read back.

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/graph/bulk_properties.hpp"
#include "engine/graph/bulk_target.hpp"
#include "engine/graph/catalog.hpp"
#include "engine/graph/statistics.hpp"

namespace casus::graph {

/// Relationships of one type in the order they were read.
class BulkRelationships {
 public:
  /// Row i of `columns` belongs to ends[i]; ends are `start << 32 | end`.
  void add(std::vector<std::uint64_t> ends, BulkColumns columns);
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  friend class BulkLoad;
  struct Part {
    std::uint64_t first_row = 0;
    std::vector<std::uint64_t> ends;
    BulkColumns columns;
  };
  std::vector<Part> parts_;
  std::uint64_t count_ = 0;
};

/// One load. Ids run from 0 in the order of adding; those of relationships run by type, start, end
/// and the order of adding, so that the outgoing ids of a chunk are consecutive. For one thread; it
/// sorts and encodes on oneTBB, one type at a time, while the caller reads the next. Memory: a few
/// chunks, the ends of the type at hand three times over and its properties once.
class BulkLoad {
 public:
  /// The target must outlive this.
  explicit BulkLoad(BulkTarget& target);
  ~BulkLoad();

  LabelId label(std::string_view name);
  TypeId type(std::string_view name);  // throws casus::Error (runtime) past 32,768 of them
  PropertyKeyId key(std::string_view name);
  /// A number that stands for these labels.
  std::uint32_t label_set(std::vector<LabelId> labels);

  /// Appends `count` nodes whose labels are `sets[i]`, or `sets[0]` for all where there is one.
  /// Returns the id of the first. Throws casus::Error (runtime) when ids run out, (storage).
  std::uint32_t add_nodes(std::uint32_t count, std::span<const std::uint32_t> sets,
                          const BulkColumns& columns);
  /// To be called once, between nodes and relationships.
  void finish_nodes();
  /// Each type once. All ends must be nodes. Returns while the type is still being written; what
  /// goes wrong with it is thrown by the next call, or by finish().
  void add_relationships(TypeId type, BulkRelationships relationships);
  /// Writes names and counts and publishes the target.
  void finish();

  [[nodiscard]] std::uint64_t node_count() const { return statistics_.node_count; }
  /// To be called after finish().
  [[nodiscard]] std::uint64_t relationship_count() const { return statistics_.relationship_count; }

 private:
  struct LabelRun {
    std::uint32_t first;  // node; the run ends where the next begins
    std::uint32_t set;
  };
  /// A relationship as it is sorted: `key` is start and end, or end and id; `row` where it was
  /// read.
  struct Keyed {
    std::uint64_t key;
    std::uint32_t row;
  };

  void add_run(std::uint32_t first, std::uint32_t set);
  void write_existence();
  void write_labels();
  void write_type(TypeId type, BulkRelationships& relationships);
  void write_relationships(TypeId type, std::span<const std::uint64_t> sorted);
  void write_adjacency(TypeId type, Direction direction, std::span<const std::uint64_t> entries,
                       std::span<const std::uint64_t> sorted);
  void write_properties(const BulkRelationships& from, std::span<const std::uint32_t> rows);
  void count_labels(TypeId type, Direction direction, std::span<const std::uint64_t> entries);
  void finish_open_chunks();

  struct OpenRelationships;  // the last chunk, not yet full
  class Background;          // writes a type

  BulkTarget& target_;
  Catalog catalog_;
  Statistics statistics_;
  std::vector<std::vector<LabelId>> label_sets_;
  std::map<std::vector<LabelId>, std::uint32_t> label_set_numbers_;
  std::vector<LabelRun> runs_;
  BulkProperties node_properties_;
  BulkProperties relationship_properties_;
  std::unique_ptr<OpenRelationships> open_;
  std::unique_ptr<Background> background_;  // last, since it uses the others until it is gone
};

}  // namespace casus::graph
