#include "engine/graph/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "casus/error.hpp"

namespace casus::graph {

/// The checks, one function each; a friend of GraphView for the sake of index entries and validity
/// bits.
class GraphCheck {
 public:
  GraphCheck(const GraphView& view, std::size_t limit) : view_(view), limit_(limit) {}

  std::vector<std::string> run() {
    guarded([this] { existence(); });
    guarded([this] { labels(); });
    guarded([this] { relationships(); });
    guarded([this] { adjacency(); });
    guarded([this] { type_labels(); });
    for (std::uint32_t key = 0; key < view_.catalog().keys.size(); ++key) {
      guarded([&] { properties(PropertyKeyId(key), ElementKind::node); });
      guarded([&] { properties(PropertyKeyId(key), ElementKind::relationship); });
    }
    for (const SchemaRule& rule : view_.schema().rules()) {
      if (rule.has_index()) guarded([&] { index(rule); });
    }
    return std::move(findings_);
  }

 private:
  struct Enough {};

  void report(std::string finding) {
    findings_.push_back(std::move(finding));
    if (findings_.size() >= limit_) throw Enough();
  }

  template <class Check>
  void guarded(const Check& check) {
    if (findings_.size() >= limit_) return;
    try {
      check();
    } catch (const Error& error) {
      findings_.emplace_back(error.what());
    } catch (const Enough&) {
    }
  }

  // Chunks that a view has unfolded stay with it, in all as much as the graph takes in memory. So
  // what is read once, from the lowest id to the highest, is read through views of a stretch each.

  /// The same state with nothing unfolded yet; a transaction's own state as it is.
  [[nodiscard]] std::shared_ptr<const GraphView> afresh() const {
    if (view_.state_.snapshot == nullptr) return {std::shared_ptr<void>(), &view_};
    return std::shared_ptr<const GraphView>(
        new GraphView(view_.state_.snapshot, std::make_shared<DecodedChunks>(), nullptr));
  }

  /// Visits every id below `bound`, or the first of every chunk, with a view for each stretch of them.
  template <class Visit>
  void in_stretches(std::uint32_t bound, std::uint32_t step, const Visit& visit) const {
    constexpr std::uint32_t stretch = 256 * chunk_size;
    std::shared_ptr<const GraphView> view;
    for (std::uint64_t at = 0; at < bound; at += step) {
      const auto id = static_cast<std::uint32_t>(at);
      if (id % stretch == 0) view.reset(), view = afresh();
      visit(*view, id);
    }
  }

  void expect_count(std::string_view what, std::uint64_t stored, std::uint64_t counted) {
    if (stored != counted)
      report(fmt::format("{}: {} are counted, {} exist", what, stored, counted));
  }

  [[nodiscard]] std::string_view label_name(std::uint32_t label) const {
    return view_.catalog().labels.name(LabelId(label));
  }
  [[nodiscard]] std::string_view type_name(TypeId type) const {
    return view_.catalog().types.name(type);
  }

  void existence() {
    std::uint64_t nodes = 0;
    for (std::uint32_t i = 0; i < view_.node_bound(); ++i)
      nodes += view_.has_node(NodeId(i)) ? 1 : 0;
    expect_count("nodes", view_.node_count(), nodes);
  }

  void labels() {
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t label = 0; label < view_.catalog().labels.size(); ++label) {
      nodes.clear();
      view_.scan_nodes(LabelId(label), 0, view_.node_bound(), nodes);
      expect_count(fmt::format("nodes with label {}", label_name(label)),
                   view_.node_count(LabelId(label)), nodes.size());
      for (const std::uint32_t node : nodes) {
        if (!view_.has_node(NodeId(node))) {
          report(fmt::format("label {} stands on node {}, which does not exist", label_name(label),
                             node));
        }
      }
    }
  }

  void relationships() {
    std::vector<std::uint64_t> of_type(view_.catalog().types.size());
    std::uint64_t all = 0;
    in_stretches(view_.relationship_bound(), 1, [&](const GraphView& view, std::uint32_t id) {
      if (!view.has_relationship(RelationshipId(id))) return;
      ++all;
      const RelationshipEnds ends = view.ends(RelationshipId(id));
      ++of_type[ends.type.value];
      for (const NodeId node : {ends.start, ends.end}) {
        if (!view_.has_node(node)) {
          report(fmt::format("relationship {} [:{}] ends at node {}, which does not exist", id,
                             type_name(ends.type), node.value));
        }
      }
    });
    expect_count("relationships", view_.relationship_count(), all);
    for (std::uint32_t type = 0; type < of_type.size(); ++type) {
      expect_count(fmt::format("relationships of type {}", type_name(TypeId(type))),
                   view_.relationship_count(TypeId(type)), of_type[type]);
    }
  }

  void adjacency() {
    const std::shared_ptr<const GraphView> table = afresh();  // it is asked for any id
    for (std::uint32_t type = 0; type < view_.catalog().types.size(); ++type) {
      for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
        guarded([&] { adjacency(TypeId(type), direction, *table); });
      }
    }
  }

  // Each entry is a relationship as the table has it, in ascending order and so once; that their
  // number is right, too, means that none is missing.
  void adjacency(TypeId type, Direction direction, const GraphView& table) {
    const std::string_view side = direction == Direction::outgoing ? "outgoing" : "incoming";
    std::uint64_t count = 0;
    in_stretches(view_.node_bound(), 1, [&](const GraphView& view, std::uint32_t node) {
      const Neighbours list = view.neighbours(NodeId(node), type, direction);
      count += list.size();
      for (std::size_t i = 0; i < list.size(); ++i) {
        const RelationshipId id = list.relationships[i];
        const std::uint32_t other = list.nodes[i];
        if (i > 0 &&
            std::pair(list.nodes[i - 1], list.relationships[i - 1]) >= std::pair(other, id)) {
          report(fmt::format("{} {} of node {} are out of order", side, type_name(type), node));
        }
        const NodeId start(direction == Direction::outgoing ? node : other);
        const NodeId end(direction == Direction::outgoing ? other : node);
        if (!table.has_relationship(id) || table.ends(id).type != type ||
            table.ends(id).start != start || table.ends(id).end != end) {
          report(fmt::format("{} {} of node {} name relationship {} to node {}, which is not that",
                             side, type_name(type), node, id.value, other));
        }
      }
    });
    if (count != view_.relationship_count(type)) {
      report(fmt::format("{} adjacency of {} has {} entries for {} relationships", side,
                         type_name(type), count, view_.relationship_count(type)));
    }
  }

  void type_labels() {
    std::vector<Statistics::TypeLabels> counted(view_.catalog().types.size());
    std::vector<LabelId> carried;
    in_stretches(view_.node_bound(), 1, [&](const GraphView& view, std::uint32_t node) {
      carried.clear();
      view.labels_of(NodeId(node), carried);
      for (std::uint32_t type = 0; type < counted.size() && !carried.empty(); ++type) {
        for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
          const std::uint32_t degree = view.degree(NodeId(node), TypeId(type), direction);
          if (degree == 0) continue;
          for (const LabelId label : carried) {
            add_to_count(counted[type].of(direction), label.value, degree);
          }
        }
      }
    });
    for (std::uint32_t type = 0; type < counted.size(); ++type) {
      for (std::uint32_t label = 0; label < view_.catalog().labels.size(); ++label) {
        for (const Direction direction : {Direction::outgoing, Direction::incoming}) {
          const bool outgoing = direction == Direction::outgoing;
          expect_count(fmt::format("relationships of type {} {} {}", type_name(TypeId(type)),
                                   outgoing ? "from" : "to", label_name(label)),
                       view_.relationship_count(TypeId(type), direction, LabelId(label)),
                       count_at(counted[type].of(direction), label));
        }
      }
    }
  }

  void properties(PropertyKeyId key, ElementKind element) {
    const bool node = element == ElementKind::node;
    const std::uint32_t bound = node ? view_.node_bound() : view_.relationship_bound();
    in_stretches(bound, chunk_size, [&](const GraphView& view, std::uint32_t first) {
      const std::uint32_t chunk = first / chunk_size;
      const auto column =
          node ? view.node_column(key, chunk) : view.relationship_column(key, chunk);
      if (column.type == ColumnType::absent) return;
      for (std::uint32_t word = 0; word < validity_words; ++word) {
        for (std::uint64_t bits = column.validity[word]; bits != 0; bits &= bits - 1) {
          const std::uint32_t id =
              first + word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
          property(view, key, node, id, column.type);
        }
      }
    });
  }

  void property(const GraphView& view, PropertyKeyId key, bool node, std::uint32_t id,
                ColumnType type) {
    if (node ? !view.has_node(NodeId(id)) : !view.has_relationship(RelationshipId(id))) {
      report(fmt::format("property {} stands on {} {}, which does not exist",
                         view_.catalog().keys.name(key), node ? "node" : "relationship", id));
    } else if (type == ColumnType::generic) {  // damage inside shows when the value is read
      (void)(node ? view.property(NodeId(id), key) : view.property(RelationshipId(id), key));
    }
  }

  static bool is_subject(const GraphView& view, const SchemaRule& rule, std::uint32_t id) {
    if (rule.element == ElementKind::node) return view.has_label(NodeId(id), rule.label());
    return view.has_relationship(RelationshipId(id)) &&
           view.ends(RelationshipId(id)).type == rule.relationship_type();
  }

  // Each entry has its element's key, no element has two, and as many elements have a key.
  void index(const SchemaRule& rule) {
    const std::uint32_t bound =
        rule.element == ElementKind::node ? view_.node_bound() : view_.relationship_bound();
    const std::shared_ptr<const GraphView> view = afresh();
    std::vector<bool> seen(bound);
    std::string key;
    std::uint64_t entries = 0;
    const std::string_view all_keys_end = "\xFF";
    view_.state_.scan_index(
        rule.id, "", all_keys_end, [&](std::string_view entry, std::uint32_t id) {
          ++entries;
          if (id >= bound || !is_subject(*view, rule, id) || !view->index_key_of(rule, id, key) ||
              key != entry) {
            report(fmt::format("index {} has an entry for element {} that is not its value",
                               rule.name, id));
          } else if (seen[id]) {
            report(fmt::format("index {} has two entries for element {}", rule.name, id));
          } else {
            seen[id] = true;
          }
          return true;
        });
    std::uint64_t expected = 0;
    for (std::uint32_t id = 0; id < bound; ++id) {
      if (is_subject(*view, rule, id) && view->index_key_of(rule, id, key)) ++expected;
    }
    expect_count(fmt::format("entries of index {}", rule.name), entries, expected);
  }

  const GraphView& view_;
  std::size_t limit_;
  std::vector<std::string> findings_;
};

std::vector<std::string> check_graph(const GraphView& view, std::size_t limit) {
  return GraphCheck(view, limit).run();
}

}  // namespace casus::graph
