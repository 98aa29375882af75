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
#include "engine/graph/schema.hpp"
#include "engine/storage/store.hpp"

namespace casus::session {

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

 private:
  void read_catalog();
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
  graph::Catalog catalog_;
  std::shared_ptr<const graph::Schema> schema_;
  std::set<std::uint32_t> nodes_;
  std::set<std::uint32_t> existence_chunks_;  // numbers of those that are there
  std::map<std::uint32_t, FoundRelationship> relationships_;
};

}  // namespace casus::session
