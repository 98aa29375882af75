// What the chunks that salvage() could not read have held, in the words of the graph.

#include <fmt/format.h>

#include <algorithm>

#include "casus/error.hpp"
#include "engine/graph/statistics.hpp"
#include "engine/session/maintenance_salvage.hpp"

namespace casus::session {

using storage::ChunkKey;
using storage::ChunkKind;

namespace {

struct IdRange {
  std::uint64_t from;
  std::uint64_t to;  // past the last
};

IdRange ids_of(ChunkKey key) {
  const bool bitmap = key.kind == ChunkKind::node_existence || key.kind == ChunkKind::label;
  const std::uint64_t size = bitmap ? graph::bitmap_chunk_bits : graph::chunk_size;
  return {key.number * size, (key.number + 1) * size};
}

std::string number_of(std::uint64_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

/// A damaged key may speak of anything.
template <class Table>
std::string name_in(const Table& table, std::uint32_t number) {
  if (number >= table.size()) return "number " + std::to_string(number);
  return "`" + std::string(table.name(decltype(table.find(""))(number))) + "`";
}

}  // namespace

bool FoundChunks::all_relationships_are_listed() const {
  return std::none_of(lost_.begin(), lost_.end(), [](const auto& lost) {
    return lost.first.kind == ChunkKind::relationship;
  });
}

std::uint64_t FoundChunks::nodes_in(ChunkKey key) const {
  const IdRange ids = ids_of(key);
  const auto at = [this](std::uint64_t id) {
    return id > any_id ? nodes_.end() : nodes_.lower_bound(static_cast<std::uint32_t>(id));
  };
  return static_cast<std::uint64_t>(std::distance(at(ids.from), at(ids.to)));
}

/// "912 relationships (`KNOWS` 812, `LIKES` 100)", of those whose ids a chunk is for.
std::string FoundChunks::relationships_in(ChunkKey key) const {
  const IdRange ids = ids_of(key);
  std::map<std::uint32_t, std::uint64_t> of_type;
  std::uint64_t all = 0;
  for (auto it = relationships_.lower_bound(
           static_cast<std::uint32_t>(std::min<std::uint64_t>(ids.from, any_id)));
       it != relationships_.end() && it->first < ids.to; ++it)
    ++of_type[it->second.type], ++all;
  std::string types;
  for (const auto& [type, count] : of_type)
    types += fmt::format("{}{} {}", types.empty() ? "" : ", ", name_in(catalog_.types, type), count);
  return number_of(all, "relationship", "relationships") + (types.empty() ? "" : " (" + types + ")");
}

/// "912 nodes (`Person` 812, `Actor` 100)".
std::string FoundChunks::labelled_nodes_in(ChunkKey key, const LabelCounts& labels) const {
  std::string names;
  if (const auto found = labels.find(key.number); found != labels.end())
    for (const auto& [label, count] : found->second)
      names += fmt::format("{}{} {}", names.empty() ? "" : ", ", name_in(catalog_.labels, label), count);
  return number_of(nodes_in(key), "node", "nodes") + (names.empty() ? "" : " (" + names + ")");
}

/// How many nodes have each label, for the ids of each chunk of a property that is lost.
FoundChunks::LabelCounts FoundChunks::labels_where_properties_are_lost() const {
  LabelCounts counts;
  for (const auto& [key, reason] : lost_)
    if (key.kind == ChunkKind::node_property) counts[key.number];
  if (counts.empty()) return counts;
  for_each_label([&](std::uint32_t node, graph::LabelId label) {
    if (const auto found = counts.find(node / graph::chunk_size); found != counts.end())
      ++found->second[label.value];
  });
  return counts;
}

/// Empty where nothing of the graph is lost with it.
std::string FoundChunks::what_is_lost(ChunkKey key, const LabelCounts& labels) const {
  const IdRange ids = ids_of(key);
  switch (key.kind) {
    case ChunkKind::catalog:
      return key.object == 0 ? "the names of labels, relationship types and properties"
                             : "the list of indexes and constraints";
    case ChunkKind::statistics:
      break;  // counted again
    case ChunkKind::node_existence:
      return fmt::format("which of the ids {} to {} are nodes: {} found by what refers to them",
                         ids.from, ids.to - 1, number_of(nodes_in(key), "is", "are"));
    case ChunkKind::label:
      return fmt::format("the label {} of up to {}", name_in(catalog_.labels, key.object),
                         number_of(nodes_in(key), "node", "nodes"));
    case ChunkKind::node_property:
      return fmt::format("the property {} of up to {}", name_in(catalog_.keys, key.object),
                         labelled_nodes_in(key, labels));
    case ChunkKind::relationship:
      return fmt::format("the list of up to {} relationships: found by their nodes are {}",
                         graph::chunk_size, relationships_in(key));
    case ChunkKind::relationship_property:
      return fmt::format("the property {} of up to {}", name_in(catalog_.keys, key.object),
                         relationships_in(key));
    case ChunkKind::outgoing:
    case ChunkKind::outgoing_ids:
    case ChunkKind::incoming:
    case ChunkKind::incoming_ids: {
      if (all_relationships_are_listed()) break;
      const bool out = key.kind == ChunkKind::outgoing || key.kind == ChunkKind::outgoing_ids;
      return fmt::format("the {} side of {} at up to {}, but for what is listed elsewhere",
                         out ? "outgoing" : "incoming", name_in(catalog_.types, key.object),
                         number_of(nodes_in(key), "node", "nodes"));
    }
  }
  return "";
}

void FoundChunks::tell_losses() const {
  const LabelCounts labels = labels_where_properties_are_lost();
  // A chunk that is found damaged while they are counted is told of as well.
  for (const auto& [key, reason] : lost_)
    if (const std::string what = what_is_lost(key, labels); !what.empty())
      on_loss_("lost: " + what + " (" + reason + ")");
}

void FoundChunks::compare_counts(const graph::GraphView& saved) const {
  const auto found = chunks_.find({ChunkKind::statistics, 0, 0});
  if (found == chunks_.end()) return;
  const auto tell = [this](std::uint64_t counted, std::uint64_t there, const std::string& what) {
    if (there < counted)
      on_loss_(fmt::format("lost: {} of {} {}", counted - there, counted, what));
  };
  graph::Statistics counts;
  try {
    counts = graph::decode_statistics(found->second);
  } catch (const Error&) {
    return;  // nothing to compare with
  }
  tell(counts.node_count, saved.node_count(), "nodes");
  for (std::uint32_t label = 0; label < catalog_.labels.size(); ++label)
    tell(graph::count_at(counts.label_counts, label), saved.node_count(graph::LabelId(label)),
         "nodes with the label " + name_in(catalog_.labels, label));
  tell(counts.relationship_count, saved.relationship_count(), "relationships");
  for (std::uint32_t type = 0; type < catalog_.types.size(); ++type)
    tell(graph::count_at(counts.type_counts, type), saved.relationship_count(graph::TypeId(type)),
         "relationships of the type " + name_in(catalog_.types, type));
}

}  // namespace casus::session
