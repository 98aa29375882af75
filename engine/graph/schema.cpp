#include "engine/graph/schema.hpp"

#include <algorithm>

#include "engine/graph/errors.hpp"

namespace casus::graph {

namespace {

constexpr std::string_view chunk_name = "schema";
constexpr std::uint8_t format = 1;

void add_to(std::vector<std::vector<const SchemaRule*>>& lists, std::uint32_t position,
            const SchemaRule& rule) {
  if (position >= lists.size()) lists.resize(position + 1);
  lists[position].push_back(&rule);
}

std::span<const SchemaRule* const> list_at(const std::vector<std::vector<const SchemaRule*>>& lists,
                                           std::uint32_t position) {
  if (position >= lists.size()) return {};
  return lists[position];
}

SchemaRule take_rule(ByteReader& reader) {
  const auto id = [&reader](std::uint64_t bound) {
    const std::uint64_t value = reader.varint();
    if (value >= bound) reader.fail("an id is out of range");
    return static_cast<std::uint32_t>(value);
  };
  constexpr std::uint64_t catalog_bound = 1U << 30;
  SchemaRule rule;
  rule.id = id(0xFFFFFFFFU);
  rule.name = reader.text();
  rule.element = static_cast<ElementKind>(id(2));
  rule.label_or_type = id(catalog_bound);
  for (std::size_t left = reader.count(); left > 0; --left)
    rule.keys.emplace_back(id(catalog_bound));
  rule.kind = static_cast<RuleKind>(id(256));
  if (rule.kind < RuleKind::range_index || rule.kind > RuleKind::property_type) {
    throw unknown_encoding("schema rule in a", static_cast<unsigned>(rule.kind));
  }
  rule.type_text = reader.text();
  if (rule.keys.empty()) reader.fail("a rule names no property");
  if (rule.kind == RuleKind::property_type) rule.type = read_type(rule.type_text);
  return rule;
}

}  // namespace

bool SchemaRule::same_rule(const SchemaRule& other) const {
  return element == other.element && label_or_type == other.label_or_type && keys == other.keys &&
         kind == other.kind && type_text == other.type_text;
}

Schema::Schema(std::vector<SchemaRule> rules, std::uint32_t next_id)
    : rules_(std::move(rules)), next_id_(next_id) {
  for (const SchemaRule& rule : rules_) {
    for (const PropertyKeyId key : rule.keys) {
      add_to(by_key_[static_cast<std::size_t>(rule.element)], key.value, rule);
    }
    add_to(rule.element == ElementKind::node ? by_label_ : by_type_, rule.label_or_type, rule);
  }
}

const SchemaRule* Schema::find(std::string_view name) const {
  const auto found = std::find_if(rules_.begin(), rules_.end(),
                                  [name](const SchemaRule& rule) { return rule.name == name; });
  return found == rules_.end() ? nullptr : &*found;
}

const SchemaRule* Schema::find(std::uint32_t id) const {
  const auto found = std::find_if(rules_.begin(), rules_.end(),
                                  [id](const SchemaRule& rule) { return rule.id == id; });
  return found == rules_.end() ? nullptr : &*found;
}

std::span<const SchemaRule* const> Schema::of_key(ElementKind element, PropertyKeyId key) const {
  return list_at(by_key_[static_cast<std::size_t>(element)], key.value);
}

std::span<const SchemaRule* const> Schema::of_label(LabelId label) const {
  return list_at(by_label_, label.value);
}

std::span<const SchemaRule* const> Schema::of_type(TypeId type) const {
  return list_at(by_type_, type.value);
}

void encode_schema(const Schema& schema, ByteBuffer& out) {
  ByteWriter writer(out);
  writer.fixed(format);
  writer.varint(schema.next_id());
  writer.varint(schema.rules().size());
  for (const SchemaRule& rule : schema.rules()) {
    writer.varint(rule.id);
    writer.text(rule.name);
    writer.varint(static_cast<std::uint64_t>(rule.element));
    writer.varint(rule.label_or_type);
    writer.varint(rule.keys.size());
    for (const PropertyKeyId key : rule.keys) writer.varint(key.value);
    writer.varint(static_cast<std::uint64_t>(rule.kind));
    writer.text(rule.type_text);
  }
}

Schema decode_schema(Bytes bytes) {
  ByteReader reader(bytes, chunk_name);
  const auto found = reader.fixed<std::uint8_t>();
  if (found != format) throw unknown_encoding(chunk_name, found);
  const auto next_id = static_cast<std::uint32_t>(reader.varint());
  std::vector<SchemaRule> rules(reader.count());
  for (SchemaRule& rule : rules) rule = take_rule(reader);
  return Schema(std::move(rules), next_id);
}

}  // namespace casus::graph
