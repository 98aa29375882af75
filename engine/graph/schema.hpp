#pragma once

// Property indexes and constraints of a graph.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/value.hpp"
#include "engine/graph/encodings/bytes.hpp"
#include "engine/graph/ids.hpp"
#include "engine/value/written_type.hpp"

namespace casus::graph {

enum class ElementKind : std::uint8_t { node, relationship };

/// The numbers are part of the file format.
enum class RuleKind : std::uint8_t {
  range_index = 1,
  unique = 2,        ///< no two elements have the same values; those that lack one are not compared
  key = 3,           ///< unique, and every element has all the values
  not_null = 4,      ///< every element has the value
  property_type = 5  ///< the value, where there is one, is of a type
};

/// A rule as a statement writes it. `name` may be empty: one is made up.
struct RuleDefinition {
  std::string name;
  ElementKind element = ElementKind::node;
  std::string label_or_type;
  std::vector<std::string> properties;
  RuleKind kind = RuleKind::range_index;
  std::string type;  // of RuleKind::property_type, as parse_type() reads it
};

/// An index or a constraint on the nodes of a label or the relationships of a type.
struct SchemaRule {
  std::uint32_t id = 0;  // never used for another rule of the file
  std::string name;
  ElementKind element = ElementKind::node;
  std::uint32_t label_or_type = 0;  // a LabelId or a TypeId
  std::vector<PropertyKeyId> keys;
  RuleKind kind = RuleKind::range_index;
  std::string type_text;
  WrittenType type;  // what type_text says, of RuleKind::property_type

  [[nodiscard]] LabelId label() const { return LabelId(label_or_type); }
  [[nodiscard]] TypeId relationship_type() const { return TypeId(label_or_type); }
  /// Whether index entries are kept, so that index_lookup() and index_range() may be asked.
  [[nodiscard]] bool has_index() const {
    return kind == RuleKind::range_index || kind == RuleKind::unique || kind == RuleKind::key;
  }
  [[nodiscard]] bool is_constraint() const { return kind != RuleKind::range_index; }
  /// Whether both say the same of the same elements, whatever their names.
  [[nodiscard]] bool same_rule(const SchemaRule& other) const;
};

/// All rules of a graph. Never changes once made; views share it.
class Schema {
 public:
  Schema() = default;
  Schema(std::vector<SchemaRule> rules, std::uint32_t next_id);
  Schema(const Schema& other) : Schema(other.rules_, other.next_id_) {}
  Schema& operator=(const Schema&) = delete;

  /// In the order they were made.
  [[nodiscard]] std::span<const SchemaRule> rules() const { return rules_; }
  [[nodiscard]] bool empty() const { return rules_.empty(); }
  /// nullptr where there is none.
  [[nodiscard]] const SchemaRule* find(std::string_view name) const;
  [[nodiscard]] const SchemaRule* find(std::uint32_t id) const;
  /// The rules that speak of a key, or of a label or type, of this kind of element.
  [[nodiscard]] std::span<const SchemaRule* const> of_key(ElementKind element,
                                                          PropertyKeyId key) const;
  [[nodiscard]] std::span<const SchemaRule* const> of_label(LabelId label) const;
  [[nodiscard]] std::span<const SchemaRule* const> of_type(TypeId type) const;
  [[nodiscard]] std::uint32_t next_id() const { return next_id_; }

 private:
  using RuleLists = std::vector<std::vector<const SchemaRule*>>;
  std::vector<SchemaRule> rules_;
  std::uint32_t next_id_ = 1;
  RuleLists by_key_[2];  // by ElementKind, then key id
  RuleLists by_label_;
  RuleLists by_type_;
};

/// The values index_range() looks for: `equal` are those of the leading keys of the index; the
/// bounds or the prefix are for the key that follows.
struct IndexRange {
  struct Bound {
    Value value;
    bool inclusive = false;
  };
  std::vector<Value> equal;
  std::optional<Bound> lower;
  std::optional<Bound> upper;
  std::optional<std::string> prefix;  // STARTS WITH; not together with bounds
};

void encode_schema(const Schema& schema, ByteBuffer& out);
/// Throws casus::Error (storage) for damaged bytes.
Schema decode_schema(Bytes bytes);

}  // namespace casus::graph
