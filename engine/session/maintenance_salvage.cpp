// Making a new database of what is left of a damaged one.

#include "engine/session/maintenance_salvage.hpp"

#include <filesystem>
#include <unordered_map>

#include "casus/error.hpp"
#include "casus/maintenance.hpp"
#include "engine/graph/graph_store.hpp"
#include "engine/session/maintenance_errors.hpp"
#include "engine/storage/errors.hpp"

namespace casus {

namespace {

using graph::GraphTransaction;
using session::FoundChunks;
using storage::ChunkKind;

constexpr std::size_t most_losses = 5000;
constexpr std::chrono::milliseconds no_wait{0};  // nobody else knows the new database

/// Writes what was found into an empty graph.
class Rebuild {
 public:
  Rebuild(const FoundChunks& found, graph::GraphStore& store, const FoundChunks::OnLoss& on_loss)
      : found_(found), store_(store), on_loss_(on_loss) {}

  void elements() {
    const auto writer = store_.begin(no_wait);
    name_all(*writer);
    for (const std::uint32_t id : found_.nodes()) nodes_[id] = writer->create_node({});
    relationships(*writer);
    found_.for_each_label([&](std::uint32_t node, graph::LabelId label) {
      if (const auto made = nodes_.find(node); made != nodes_.end())
        writer->add_label(made->second, label);
    });
    properties(*writer, ChunkKind::node_property, nodes_);
    properties(*writer, ChunkKind::relationship_property, relationships_);
    writer->commit();
  }

  std::uint32_t rules() {
    std::uint32_t made = 0;
    for (const graph::SchemaRule& rule : found_.schema().rules()) {
      try {
        const auto writer = store_.begin(no_wait);
        const graph::RuleDefinition definition = definition_of(rule);
        if (rule.is_constraint())
          writer->create_constraint(definition, GraphTransaction::Otherwise::fail);
        else
          writer->create_index(definition, GraphTransaction::Otherwise::fail);
        writer->commit();
        ++made;
      } catch (const Error& error) {
        on_loss_((rule.is_constraint() ? "constraint " : "index ") + rule.name +
                 " is left out: " + error.what());
      }
    }
    return made;
  }

 private:
  /// In their order, so that ids of labels, types and keys are those of the file.
  void name_all(GraphTransaction& writer) const {
    const graph::Catalog& names = found_.catalog();
    for (std::uint32_t i = 0; i < names.labels.size(); ++i)
      writer.label(names.labels.name(graph::LabelId(i)));
    for (std::uint32_t i = 0; i < names.types.size(); ++i)
      writer.type(names.types.name(graph::TypeId(i)));
    for (std::uint32_t i = 0; i < names.keys.size(); ++i)
      writer.key(names.keys.name(graph::PropertyKeyId(i)));
  }

  void relationships(GraphTransaction& writer) {
    for (const auto& [id, relationship] : found_.relationships()) {
      const auto start = nodes_.find(relationship.start);
      const auto end = nodes_.find(relationship.end);
      if (start == nodes_.end() || end == nodes_.end()) {
        on_loss_("relationship " + std::to_string(id) + " is left out: an end of it is lost");
        continue;
      }
      relationships_[id] =
          writer.create_relationship(start->second, graph::TypeId(relationship.type), end->second);
    }
  }

  template <class Id>
  void properties(GraphTransaction& writer, ChunkKind kind,
                  const std::unordered_map<std::uint32_t, Id>& made) const {
    found_.for_each_property(
        kind, [&](std::uint32_t element, graph::PropertyKeyId key, const Value& value) {
          if (const auto it = made.find(element); it != made.end())
            writer.set_property(it->second, key, value);
        });
  }

  [[nodiscard]] graph::RuleDefinition definition_of(const graph::SchemaRule& rule) const {
    const graph::Catalog& names = found_.catalog();
    const bool node = rule.element == graph::ElementKind::node;
    if (rule.label_or_type >= (node ? names.labels.size() : names.types.size()))
      throw Error(ErrorKind::storage, "the name of what it speaks of is lost");
    graph::RuleDefinition definition;
    definition.name = rule.name;
    definition.element = rule.element;
    definition.label_or_type =
        node ? names.labels.name(rule.label()) : names.types.name(rule.relationship_type());
    for (const graph::PropertyKeyId key : rule.keys) {
      if (key.value >= names.keys.size())
        throw Error(ErrorKind::storage, "the name of a property it speaks of is lost");
      definition.properties.push_back(names.keys.name(key));
    }
    definition.kind = rule.kind;
    definition.type = rule.type_text;
    return definition;
  }

  const FoundChunks& found_;
  graph::GraphStore& store_;
  const FoundChunks::OnLoss& on_loss_;
  std::unordered_map<std::uint32_t, graph::NodeId> nodes_;
  std::unordered_map<std::uint32_t, graph::RelationshipId> relationships_;
};

}  // namespace

SalvageReport salvage(const std::string& path, const std::string& target) {
  std::error_code error;
  if (std::filesystem::exists(target, error)) throw storage::copy_target_exists(target);
  SalvageReport report;
  const FoundChunks::OnLoss on_loss = [&report](const std::string& loss) {
    if (report.losses.size() < most_losses) report.losses.push_back(loss);
  };
  const FoundChunks found(path, on_loss);
  if (found.empty() && found.is_damaged()) throw session::nothing_to_salvage(path);
  const auto store = graph::GraphStore::open(":memory:", {});
  Rebuild rebuild(found, *store, on_loss);
  rebuild.elements();
  found.tell_losses();
  report.rules = rebuild.rules();
  const auto saved = store->snapshot();
  found.compare_counts(*saved);
  report.saved = {saved->node_count(), saved->relationship_count()};
  store->store().copy_to(target);
  return report;
}

}  // namespace casus
