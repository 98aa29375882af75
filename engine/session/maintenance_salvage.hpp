#pragma once

// What salvage() finds in a damaged file, before it becomes a graph again.

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/graph/catalog.hpp"
#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/encodings/layout.hpp"
#include "engine/graph/graph_view.hpp"
#include "engine/graph/schema.hpp"
#include "engine/storage/store.hpp"

namespace casus::session {

inline constexpr std::uint32_t any_id = 0xFFFFFFFFU;  // above every id in use

/// The chunks of a file that could still be read, and the graph they tell of. Chunks that cannot be
/// decoded are losses, not errors. For one thread.
class FoundChunks {
 public:
  using OnLoss = std::function<void(const std::string&)>;

  /// Throws casus::Error (storage) where the file cannot be read at all. `on_loss` must live as
  /// long as this object.
  FoundChunks(const std::string& path, const OnLoss& on_loss);

  struct FoundRelationship {
    std::uint32_t id;
    std::uint32_t start;
    std::uint32_t end;
    std::uint32_t type;
  };

  [[nodiscard]] bool empty() const { return chunks_.empty(); }
  /// Whether anything of the file is damaged, or has been while it was decoded.
  [[nodiscard]] bool is_damaged() const { return tree_is_damaged_ || !lost_.empty(); }
  /// Names of all labels, types and keys that chunks speak of.
  [[nodiscard]] const graph::Catalog& catalog() const { return catalog_; }
  [[nodiscard]] const graph::Schema& schema() const { return *schema_; }
  /// Ids of all nodes, ascending.
  [[nodiscard]] const std::set<std::uint32_t>& nodes() const { return nodes_; }
  /// In ascending order of id; ends may be no nodes.
  [[nodiscard]] const std::map<std::uint32_t, FoundRelationship>& relationships() const {
    return relationships_;
  }
  /// Visits each node that has a label, label by label.
  void for_each_label(
      const std::function<void(std::uint32_t node, graph::LabelId label)>& visit) const;
  /// Visits every property of nodes (ChunkKind::node_property) or of relationships.
  void for_each_property(storage::ChunkKind kind,
                         const std::function<void(std::uint32_t element, graph::PropertyKeyId key,
                                                  const Value& value)>& visit) const;

  /// Says what each chunk that could not be read, or decoded by any of the functions above, has held:
  /// by name, and of about how many elements. Nothing is said of what is made again.
  void tell_losses() const;
  /// Says what is missing in the saved graph, whose labels and types have the same ids, by the counts
  /// that were kept with the damaged one.
  void compare_counts(const graph::GraphView& saved) const;

 private:
  /// By the number of a chunk of a property, then by label.
  using LabelCounts = std::map<std::uint32_t, std::map<std::uint32_t, std::uint64_t>>;

  [[nodiscard]] bool all_relationships_are_listed() const;
  [[nodiscard]] std::uint64_t nodes_in(storage::ChunkKey key) const;
  [[nodiscard]] std::string relationships_in(storage::ChunkKey key) const;
  [[nodiscard]] std::string labelled_nodes_in(storage::ChunkKey key, const LabelCounts& labels) const;
  [[nodiscard]] LabelCounts labels_where_properties_are_lost() const;
  [[nodiscard]] std::string what_is_lost(storage::ChunkKey key, const LabelCounts& labels) const;

  void read_catalog();
  void name_all_objects();
  void read_schema();
  void read_nodes();
  void read_relationships();
  void read_adjacency(bool outgoing);
  void take_implied_nodes();
  /// Decodes every chunk of a kind; one that fails is a loss.
  void for_each(storage::ChunkKind kind,
                const std::function<void(storage::ChunkKey key, const graph::ByteBuffer& bytes)>&
                    decode) const;

  const OnLoss& on_loss_;
  std::map<storage::ChunkKey, graph::ByteBuffer> chunks_;
  bool tree_is_damaged_ = false;
  mutable std::map<storage::ChunkKey, std::string> lost_;  // and why; grows as chunks are decoded
  graph::Catalog catalog_;
  std::shared_ptr<const graph::Schema> schema_;
  std::set<std::uint32_t> nodes_;
  std::set<std::uint32_t> existence_chunks_;  // numbers of those that are there
  std::map<std::uint32_t, FoundRelationship> relationships_;
};

}  // namespace casus::session
