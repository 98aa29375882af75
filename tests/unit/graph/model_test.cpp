// Random transactions against a model in plain maps, with savepoints, rollbacks and reopening.

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "engine/graph/check.hpp"
#include "engine/graph/graph_store.hpp"
#include "engine/value/compare.hpp"
#include "tests/unit/graph/fake_store.hpp"

using namespace casus;
using namespace casus::graph;

namespace {

struct ModelNode {
  std::set<std::uint32_t> labels;
  std::map<std::uint32_t, Value> properties;
};
struct ModelRelationship {
  std::uint32_t start, type, end;
  std::map<std::uint32_t, Value> properties;
};
struct Model {
  std::map<std::uint32_t, ModelNode> nodes;
  std::map<std::uint32_t, ModelRelationship> relationships;
  // How many names there are.
  std::uint32_t labels = 0;
  std::uint32_t types = 0;
  std::uint32_t keys = 0;
};

constexpr std::uint32_t most_labels = 8;
constexpr std::uint32_t most_types = 4;
constexpr std::uint32_t most_keys = 8;

class Walk {
 public:
  using Open = std::function<std::shared_ptr<GraphStore>()>;
  Walk(std::uint64_t seed, Open open) : random_(seed), open_(std::move(open)), store_(open_()) {}

  void run(int transactions) {
    for (int i = 0; i < transactions; ++i) {
      if (pick(4) == 0) {
        store_.reset();
        store_ = open_();
      }
      const auto held = store_->snapshot();
      const Model then = committed_;
      one_transaction();
      compare(*store_->snapshot(), committed_);
      if (pick(4) == 0) compare(*held, then);
      REQUIRE(check_graph(*store_->snapshot()).empty());
    }
  }

 private:
  std::uint32_t pick(std::uint32_t below) {
    return std::uniform_int_distribution<std::uint32_t>(0, below - 1)(random_);
  }
  template <class Map>
  std::uint32_t pick_key(const Map& map) {
    auto it = map.lower_bound(pick(map.rbegin()->first + 1));
    return it->first;
  }
  Value random_value() {
    switch (pick(9)) {
      case 0:
        return Value();
      case 1:
        return pick(2) == 0;
      case 2:
        return 0.5 * pick(100);
      case 3:
        return "text " + std::to_string(pick(1000));
      case 4:
        return Date{pick(20000)};
      case 5:
        return List{1, "two", 3.0, Date{4}};
      case 6:
        return DateTime{pick(100000), 5, 3600, "Asia/Seoul"};
      default:
        return static_cast<std::int64_t>(pick(1000)) - 500;
    }
  }

  void one_transaction() {
    auto t = store_->begin(std::chrono::milliseconds(0));
    Model model = committed_;
    const int statements = 1 + static_cast<int>(pick(8));
    for (int i = 0; i < statements; ++i) {
      const Model before = model;
      const auto savepoint = t->savepoint();
      const int steps = 1 + static_cast<int>(pick(60));
      for (int step = 0; step < steps; ++step) change(*t, model);
      if (pick(3) == 0) compare(t->view(), model);
      if (pick(3) == 0) {
        t->rollback_to(savepoint);
        model = before;
        if (pick(2) == 0) compare(t->view(), model);
      }
    }
    compare(t->view(), model);
    if (pick(5) == 0) {
      t->rollback();
    } else {
      t->commit();
      committed_ = std::move(model);
    }
  }

  /// One more name of some kind: it takes the first free number, also one that a statement taken back had used.
  void add_name(GraphTransaction& t, Model& model) {
    const std::string name = "N" + std::to_string(next_name_++);
    const std::uint32_t kind = pick(3);
    if ((kind == 0 || model.labels == 0) && model.labels < most_labels)
      REQUIRE(t.label(name).value == model.labels++);
    if ((kind == 1 || model.types == 0) && model.types < most_types)
      REQUIRE(t.type(name).value == model.types++);
    if ((kind == 2 || model.keys == 0) && model.keys < most_keys)
      REQUIRE(t.key(name).value == model.keys++);
  }

  void change(GraphTransaction& t, Model& model) {
    if (model.keys == 0 || pick(30) == 0) add_name(t, model);
    const std::uint32_t choice = pick(100);
    if (choice < 20 || model.nodes.size() < 3) return create_node(t, model);
    if (choice < 50) return create_relationship(t, model);
    if (choice < 60 && !model.relationships.empty()) return delete_relationship(t, model);
    if (choice < 64) return delete_node(t, model);
    if (choice < 74) return flip_label(t, model);
    if (choice < 88 || model.relationships.empty()) {
      const std::uint32_t node = pick_key(model.nodes);
      const std::uint32_t key = pick(model.keys);
      const Value value = random_value();
      set(t.set_property(NodeId(node), PropertyKeyId(key), value), model.nodes[node].properties,
          key, value);
    } else {
      const std::uint32_t relationship = pick_key(model.relationships);
      const std::uint32_t key = pick(model.keys);
      const Value value = random_value();
      set(t.set_property(RelationshipId(relationship), PropertyKeyId(key), value),
          model.relationships[relationship].properties, key, value);
    }
    if (pick(200) == 0) many_nodes(t, model);
  }

  void set(bool changed, std::map<std::uint32_t, Value>& properties, std::uint32_t key,
           const Value& value) {
    REQUIRE(changed == (properties.count(key) != 0 || !value.is_null()));
    properties.erase(key);
    if (!value.is_null()) properties.emplace(key, value);
  }

  void create_node(GraphTransaction& t, Model& model) {
    std::vector<LabelId> labels;
    ModelNode node;
    for (std::uint32_t label = 0; label < model.labels; ++label) {
      if (pick(3) != 0) continue;
      labels.emplace_back(label);
      node.labels.insert(label);
    }
    const NodeId id = t.create_node(labels);
    REQUIRE(model.nodes.emplace(id.value, node).second);
  }
  // Enough to cross into further chunks.
  void many_nodes(GraphTransaction& t, Model& model) {
    if (model.nodes.size() > 4000) return;
    for (int i = 0; i < 700; ++i) create_node(t, model);
  }
  void create_relationship(GraphTransaction& t, Model& model) {
    const std::uint32_t start = pick(3) == 0 ? model.nodes.begin()->first : pick_key(model.nodes);
    const std::uint32_t end = pick(10) == 0 ? start : pick_key(model.nodes);
    const std::uint32_t type = pick(model.types);
    const RelationshipId id = t.create_relationship(NodeId(start), TypeId(type), NodeId(end));
    REQUIRE(model.relationships.emplace(id.value, ModelRelationship{start, type, end, {}}).second);
  }
  void delete_relationship(GraphTransaction& t, Model& model) {
    const std::uint32_t id = pick_key(model.relationships);
    REQUIRE(t.delete_relationship(RelationshipId(id)));
    REQUIRE(t.view().ends(RelationshipId(id)).start.value == model.relationships[id].start);
    model.relationships.erase(id);
  }
  void delete_node(GraphTransaction& t, Model& model) {
    const std::uint32_t id = pick_key(model.nodes);
    std::uint32_t attached = 0;
    for (auto it = model.relationships.begin(); it != model.relationships.end();) {
      if (it->second.start == id || it->second.end == id) {
        it = model.relationships.erase(it);
        ++attached;
      } else {
        ++it;
      }
    }
    REQUIRE(t.detach_delete_node(NodeId(id)) == attached);
    model.nodes.erase(id);
  }
  void flip_label(GraphTransaction& t, Model& model) {
    const std::uint32_t node = pick_key(model.nodes);
    const std::uint32_t label = pick(model.labels);
    auto& labels = model.nodes[node].labels;
    const bool add = pick(2) == 0;
    const bool changed = add ? t.add_label(NodeId(node), LabelId(label))
                             : t.remove_label(NodeId(node), LabelId(label));
    REQUIRE(changed == (add ? labels.insert(label).second : labels.erase(label) == 1));
  }

  using Property = std::pair<PropertyKeyId, Value>;
  static void compare_properties(const std::vector<Property>& found,
                                 const std::map<std::uint32_t, Value>& expected) {
    REQUIRE(found.size() == expected.size());
    auto it = expected.begin();
    for (const auto& [key, value] : found) {
      REQUIRE(key.value == it->first);
      REQUIRE(value.kind() == it->second.kind());
      REQUIRE(equivalent(value, it->second));
      ++it;
    }
  }

  static void compare_nodes(const GraphView& view, const Model& model) {
    std::vector<std::uint32_t> ids;
    view.scan_nodes(LabelId(), 0, 0xFFFFFFFFU, ids);
    REQUIRE(ids.size() == model.nodes.size());
    REQUIRE(view.node_count() == ids.size());
    std::map<std::uint32_t, std::uint64_t> label_counts;
    auto it = model.nodes.begin();
    std::vector<Property> properties;
    std::vector<LabelId> labels;
    for (const std::uint32_t id : ids) {
      REQUIRE(id == it->first);
      labels.clear();
      view.labels_of(NodeId(id), labels);
      REQUIRE(labels.size() == it->second.labels.size());
      for (const LabelId label : labels) {
        REQUIRE(it->second.labels.count(label.value) == 1);
        ++label_counts[label.value];
      }
      properties.clear();
      view.properties_of(NodeId(id), properties);
      compare_properties(properties, it->second.properties);
      ++it;
    }
    for (std::uint32_t label = 0; label < model.labels; ++label) {
      REQUIRE(view.node_count(LabelId(label)) == label_counts[label]);
    }
  }

  static void compare_adjacency(const GraphView& view, const Model& model) {
    using Key = std::tuple<Direction, std::uint32_t, std::uint32_t>;
    std::map<Key, std::set<std::pair<std::uint32_t, std::uint32_t>>> expected;
    std::map<Key, std::uint64_t> by_label;
    for (const auto& [id, r] : model.relationships) {
      expected[{Direction::outgoing, r.type, r.start}].insert({r.end, id});
      expected[{Direction::incoming, r.type, r.end}].insert({r.start, id});
      for (const std::uint32_t label : model.nodes.at(r.start).labels) {
        ++by_label[{Direction::outgoing, r.type, label}];
      }
      for (const std::uint32_t label : model.nodes.at(r.end).labels) {
        ++by_label[{Direction::incoming, r.type, label}];
      }
    }
    for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
      for (std::uint32_t type = 0; type < model.types; ++type) {
        for (std::uint32_t node = 0; node < view.node_bound(); ++node) {
          const auto found = expected.find({direction, type, node});
          const Neighbours list = view.neighbours(NodeId(node), TypeId(type), direction);
          const std::size_t degree = found == expected.end() ? 0 : found->second.size();
          REQUIRE(list.size() == degree);
          REQUIRE(view.degree(NodeId(node), TypeId(type), direction) == degree);
          if (degree == 0) continue;
          std::size_t i = 0;
          for (const auto& [neighbour, relationship] : found->second) {
            REQUIRE(list.nodes[i] == neighbour);
            REQUIRE(list.relationships[i].value == relationship);
            ++i;
          }
        }
        for (std::uint32_t label = 0; label < model.labels; ++label) {
          REQUIRE(view.relationship_count(TypeId(type), direction, LabelId(label)) ==
                  by_label[Key{direction, type, label}]);
        }
      }
    }
  }

  static void compare(const GraphView& view, const Model& model) {
    compare_nodes(view, model);
    compare_adjacency(view, model);
    REQUIRE(view.relationship_count() == model.relationships.size());
    std::uint64_t found = 0;
    std::vector<Property> properties;
    for (std::uint32_t id = 0; id < view.relationship_bound(); ++id) {
      if (!view.has_relationship(RelationshipId(id))) continue;
      ++found;
      const ModelRelationship& expected = model.relationships.at(id);
      const RelationshipEnds ends = view.ends(RelationshipId(id));
      REQUIRE(ends.start.value == expected.start);
      REQUIRE(ends.end.value == expected.end);
      REQUIRE(ends.type.value == expected.type);
      properties.clear();
      view.properties_of(RelationshipId(id), properties);
      compare_properties(properties, expected.properties);
    }
    REQUIRE(found == model.relationships.size());
  }

  std::mt19937_64 random_;
  Open open_;
  std::shared_ptr<GraphStore> store_;
  Model committed_;
  std::uint32_t next_name_ = 0;
};

/// The name of a file in a folder of its own, which is gone with this object.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "casus-graph-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  [[nodiscard]] std::string path() const { return (folder_ / "graph.casus").string(); }

 private:
  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("random transactions agree with a model in plain maps", "[graph][random]") {
  const std::uint64_t fresh = std::random_device()();
  for (const std::uint64_t seed : {std::uint64_t{1}, std::uint64_t{1950}, fresh}) {
    INFO("seed " << seed);
    const auto file = std::make_shared<storage::FakeStore>();
    Walk(seed, [file] { return std::make_shared<GraphStore>(file); }).run(30);
  }
}

TEST_CASE("random transactions in a file agree with a model, also when it is opened again",
          "[graph][random]") {
  const std::uint64_t seed = std::random_device()();
  INFO("seed " << seed);
  const TemporaryFile file;
  Options options;
  options.durability = Durability::none;
  Walk(seed, [&] { return GraphStore::open(file.path(), options); }).run(40);
}
