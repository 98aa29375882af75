#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <random>

#include "engine/graph/graph_store.hpp"
#include "engine/graph/index_key.hpp"
#include "engine/value/access.hpp"
#include "engine/value/compare.hpp"
#include "tests/unit/graph/fake_store.hpp"

using namespace casus;
using namespace casus::graph;

namespace {

using Otherwise = GraphTransaction::Otherwise;
using Ids = std::vector<std::uint32_t>;

struct Fixture {
  std::shared_ptr<storage::FakeStore> file = std::make_shared<storage::FakeStore>();
  std::shared_ptr<GraphStore> store = std::make_shared<GraphStore>(file);
  std::unique_ptr<GraphTransaction> begin() { return store->begin(std::chrono::milliseconds(0)); }
};

RuleDefinition rule_on(RuleKind kind, std::vector<std::string> properties,
                       std::string name = "rule") {
  RuleDefinition definition;
  definition.name = std::move(name);
  definition.label_or_type = "P";
  definition.properties = std::move(properties);
  definition.kind = kind;
  return definition;
}

Ids lookup(const GraphView& view, std::vector<Value> values) {
  Ids out;
  view.index_lookup(*view.schema().find("rule"), values, out);
  return out;
}

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

Value random_value(std::mt19937_64& random) {
  const auto pick = [&random](std::uint64_t below) { return random() % below; };
  constexpr std::int64_t large = (std::int64_t{1} << 53) + 1;
  switch (pick(16)) {
    case 0:
      return std::numeric_limits<double>::quiet_NaN();
    case 1:
      return pick(2) == 0 ? 0.0 : -0.0;
    case 2:
      return static_cast<double>(large) + static_cast<double>(pick(4));
    case 3:
      return large + static_cast<std::int64_t>(pick(4)) - 2;
    case 4:
      return pick(2) == 0 ? std::numeric_limits<std::int64_t>::max()
                          : std::numeric_limits<std::int64_t>::min();
    case 5:
      return pick(2) == 0 ? 0x1p63 : -std::numeric_limits<double>::infinity();
    case 6:
      return std::string_view("a\0b", 1 + pick(3));
    case 7:
      return std::string(pick(3), 'a') + std::string(pick(2), '\1') + std::string(pick(2), '\xFF');
    case 8:
      return std::string(238 + pick(4), 'x') + std::to_string(pick(3));
    case 9:
      return Date{static_cast<std::int64_t>(pick(5)) - 2};
    case 10:
      return pick(2) == 0;
    case 11:
      return List{static_cast<std::int64_t>(pick(2)), pick(2) == 0 ? Value("s") : Value(1.0)};
    case 12:
      return Time{static_cast<std::int64_t>(pick(2)) * 3'600'000'000'000 + 7'200'000'000'000,
                  static_cast<std::int32_t>(pick(2)) * 3600};
    case 13:
      return DateTime{static_cast<std::int64_t>(pick(3)), 0,
                      static_cast<std::int32_t>(pick(2)) * 3600, ""};
    case 14:
      return 0.5 * static_cast<double>(pick(6)) - 1;
    default:
      return static_cast<std::int64_t>(pick(5)) - 2;
  }
}

// Every lookup and range on `view` gives what looking at each node gives.
void compare_with_scan(const GraphView& view, PropertyKeyId key, std::mt19937_64& random) {
  const SchemaRule& rule = *view.schema().find("rule");
  Ids nodes;
  view.scan_nodes(rule.label(), 0, view.node_bound(), nodes);
  for (int i = 0; i < 60; ++i) {
    const Value low = random_value(random);
    const Value high = random_value(random);
    const bool low_in = random() % 2 == 0;
    const bool high_in = random() % 2 == 0;
    IndexRange range;
    if (random() % 4 != 0) range.lower = IndexRange::Bound{low, low_in};
    if (random() % 4 != 0 || !range.lower) range.upper = IndexRange::Bound{high, high_in};
    Ids equal;
    Ids between;
    for (const std::uint32_t node : nodes) {
      const Value value = view.property(NodeId(node), key);
      if (equals(value, low) == Truth::yes) equal.push_back(node);
      const Truth above = !range.lower ? Truth::yes
                          : low_in     ? less_or_equal(low, value)
                                       : less_than(low, value);
      const Truth below = !range.upper ? Truth::yes
                          : high_in    ? less_or_equal(value, high)
                                       : less_than(value, high);
      if (above == Truth::yes && below == Truth::yes) between.push_back(node);
    }
    INFO("low " << to_literal(low) << " high " << to_literal(high) << " " << low_in << high_in
                << " with " << range.lower.has_value() << range.upper.has_value());
    CHECK(lookup(view, {low}) == equal);
    Ids found;
    view.index_range(rule, range, found);
    std::sort(found.begin(), found.end());
    CHECK(found == between);
  }
}

}  // namespace

TEST_CASE("index lookups and ranges agree with a scan, in and after a transaction",
          "[graph][random]") {
  const std::uint64_t fresh = std::random_device()();
  for (const std::uint64_t seed : {std::uint64_t{7}, fresh}) {
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    Fixture f;
    PropertyKeyId key;
    {
      auto t = f.begin();
      key = t->key("p");
      const std::vector labels{t->label("P")};
      for (int i = 0; i < 100; ++i)
        t->set_property(t->create_node(labels), key, random_value(random));
      CHECK(t->create_index(rule_on(RuleKind::range_index, {"p"}), Otherwise::fail));
      t->commit();
    }
    for (int round = 0; round < 5; ++round) {
      auto t = f.begin();
      const LabelId label = t->label("P");
      const auto savepoint = t->savepoint();
      for (int i = 0; i < 150; ++i) {
        const NodeId node(static_cast<std::uint32_t>(random() % t->view().node_bound()));
        if (i == 100) t->rollback_to(savepoint);
        switch (random() % 6) {
          case 0:
            t->create_node(std::vector{label});
            break;
          case 1:
            t->detach_delete_node(node);
            break;
          case 2:
            random() % 2 == 0 ? t->add_label(node, label) : t->remove_label(node, label);
            break;
          default:
            t->set_property(node, key, random() % 8 == 0 ? Value() : random_value(random));
        }
      }
      compare_with_scan(t->view(), key, random);
      t->commit();
      compare_with_scan(*f.store->snapshot(), key, random);
    }
  }
}

TEST_CASE("strings are found by their beginnings", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const std::vector labels{t->label("P")};
  const PropertyKeyId key = t->key("p");
  const std::string longer(300, 'k');
  const std::vector<Value> values{"Kim",  "Kimchi",     "Ki", Value(std::string_view("Kim\0x", 5)),
                                  longer, longer + "a", 5,    "Kin"};
  t->create_index(rule_on(RuleKind::range_index, {"p"}), Otherwise::fail);
  for (const Value& value : values) t->set_property(t->create_node(labels), key, value);
  const auto with_prefix = [&](std::string prefix) {
    IndexRange range;
    range.prefix = std::move(prefix);
    Ids out;
    t->view().index_range(*t->view().schema().find("rule"), range, out);
    return out;
  };
  CHECK(with_prefix("Kim") == Ids{0, 3, 1});
  CHECK(with_prefix(longer) == Ids{4, 5});
  CHECK(with_prefix(longer + "a") == Ids{5});
  CHECK(with_prefix("") == Ids{2, 0, 3, 1, 7, 4, 5});
}

TEST_CASE("composite indexes take leading values and a range", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const std::vector labels{t->label("P")};
  const PropertyKeyId first = t->key("a");
  const PropertyKeyId second = t->key("b");
  t->create_index(rule_on(RuleKind::range_index, {"a", "b"}), Otherwise::fail);
  for (int i = 0; i < 20; ++i) {
    const NodeId node = t->create_node(labels);
    t->set_property(node, first, i % 2 == 0 ? "x" : "xx");
    if (i != 4) t->set_property(node, second, i);
  }
  CHECK(lookup(t->view(), {"x", 6.0}) == Ids{6});
  CHECK(lookup(t->view(), {"xx"}).size() == 10);
  CHECK(lookup(t->view(), {"x"}).size() == 9);
  CHECK(lookup(t->view(), {"x", Value()}).empty());
  IndexRange range;
  range.equal = {"x"};
  range.lower = IndexRange::Bound{2, false};
  range.upper = IndexRange::Bound{10.5, false};
  Ids out;
  t->view().index_range(*t->view().schema().find("rule"), range, out);
  CHECK(out == Ids{6, 8, 10});
}

TEST_CASE("constraints are checked at the end of a statement and name what breaks them",
          "[graph]") {
  Fixture f;
  {
    auto t = f.begin();
    CHECK(t->create_constraint(rule_on(RuleKind::key, {"id"}), Otherwise::fail));
    RuleDefinition typed = rule_on(RuleKind::property_type, {"age"}, "age_type");
    typed.type = "INTEGER";
    CHECK(t->create_constraint(typed, Otherwise::fail));
    CHECK_FALSE(t->create_constraint(rule_on(RuleKind::key, {"id"}), Otherwise::skip));
    CHECK_THROWS_AS(t->create_constraint(rule_on(RuleKind::unique, {"x"}), Otherwise::fail), Error);
    CHECK_THROWS_AS(
        t->create_constraint(rule_on(RuleKind::not_null, {"x", "y"}, "n"), Otherwise::fail), Error);
    t->commit();
  }
  auto t = f.begin();
  const LabelId label = t->label("P");
  const PropertyKeyId id = t->key("id");
  const NodeId a = t->create_node(std::vector{label});
  CHECK(message_of([&] { t->verify_constraints(); }) ==
        "node 0 (:P) breaks constraint `rule`: it has no property `id`");
  t->set_property(a, id, 1);
  CHECK_NOTHROW(t->verify_constraints());
  const auto savepoint = t->savepoint();
  const NodeId b = t->create_node(std::vector{label});
  t->set_property(b, id, 1.0);
  CHECK(message_of([&] { t->verify_constraints(); }) ==
        "node 1 (:P) breaks constraint `rule`: it has the same `id` = 1.0 as node 0");
  t->rollback_to(savepoint);
  CHECK_NOTHROW(t->verify_constraints());
  t->set_property(a, t->key("age"), "old");
  CHECK(message_of([&] { t->verify_constraints(); }) ==
        "node 0 (:P) breaks constraint `age_type`: property `age` is to be INTEGER, but is STRING "
        "'old'");
  t->set_property(a, t->key("age"), 50);
  t->commit();
  t = f.begin();
  CHECK(t->view().schema().rules().size() == 2);
  t->set_property(a, id, Value());
  CHECK_THROWS_AS(t->commit(), Error);
  CHECK(f.store->snapshot()->property(a, id).as_integer() == 1);
}

TEST_CASE("a constraint the graph already breaks is refused; schema changes can be taken back",
          "[graph]") {
  Fixture f;
  auto t = f.begin();
  const std::vector labels{t->label("P")};
  const PropertyKeyId key = t->key("p");
  for (int i = 0; i < 3; ++i) t->set_property(t->create_node(labels), key, i / 2);
  CHECK_THROWS_AS(t->create_constraint(rule_on(RuleKind::unique, {"p"}), Otherwise::fail), Error);
  CHECK(t->view().schema().empty());
  t->create_index(rule_on(RuleKind::range_index, {"p"}), Otherwise::fail);
  const auto savepoint = t->savepoint();
  CHECK(lookup(t->view(), {0}) == Ids{0, 1});
  CHECK(t->drop_index("rule", Otherwise::fail));
  CHECK_FALSE(t->drop_index("rule", Otherwise::skip));
  CHECK_THROWS_AS(t->drop_constraint("rule", Otherwise::fail), Error);
  t->set_property(NodeId(2), key, 0);
  t->rollback_to(savepoint);
  CHECK(lookup(t->view(), {0}) == Ids{0, 1});
  CHECK(lookup(t->view(), {1}) == Ids{2});
  t->commit();
  CHECK(lookup(*f.store->snapshot(), {1}) == Ids{2});
}

TEST_CASE("indexes on relationships follow their changes", "[graph]") {
  Fixture f;
  auto t = f.begin();
  const TypeId type = t->type("P");
  const PropertyKeyId key = t->key("p");
  const NodeId a = t->create_node({});
  const RelationshipId r = t->create_relationship(a, type, a);
  const RelationshipId s = t->create_relationship(a, t->type("Q"), a);
  t->set_property(r, key, 5);
  t->set_property(s, key, 5);
  RuleDefinition definition = rule_on(RuleKind::range_index, {"p"});
  definition.element = ElementKind::relationship;
  t->create_index(definition, Otherwise::fail);
  CHECK(lookup(t->view(), {5}) == Ids{r.value});
  const auto savepoint = t->savepoint();
  t->delete_relationship(r);
  CHECK(lookup(t->view(), {5}).empty());
  t->rollback_to(savepoint);
  CHECK(lookup(t->view(), {5}) == Ids{r.value});
}
