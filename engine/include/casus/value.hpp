#pragma once

// Values of the query language.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "casus/temporal.hpp"

namespace casus {

enum class ValueKind : std::uint8_t {
  null,
  boolean,
  integer,
  floating,
  string,
  list,
  map,
  node,
  relationship,
  path,
  date,
  local_time,
  time,
  local_datetime,
  datetime,
  duration
};

class Value;
using List = std::vector<Value>;

/// A map from text to values, ordered by key (bytewise), keys unique.
class Map {
 public:
  using Entry = std::pair<std::string, Value>;
  Map();
  Map(std::initializer_list<Entry> entries);
  Map(const Map&);
  Map(Map&&) noexcept;
  Map& operator=(const Map&);
  Map& operator=(Map&&) noexcept;
  ~Map();

  /// The value under `key`, or nullptr. Valid until the map changes.
  [[nodiscard]] const Value* find(std::string_view key) const;
  /// Puts a value under `key`, in place of any that was there.
  void set(std::string key, Value value);
  bool erase(std::string_view key);
  /// Makes room for as many entries, so that setting them need not move any.
  void reserve(std::size_t entries);
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] std::vector<Entry>::const_iterator begin() const;
  [[nodiscard]] std::vector<Entry>::const_iterator end() const;

 private:
  std::vector<Entry> entries_;
};

/// A node as a result holds it: a copy that stays valid without the database.
struct Node;
/// A relationship as a result holds it.
struct Relationship;
/// A path: nodes().size() == relationships().size() + 1.
struct Path;

namespace detail {
struct Payload;  // a counted heap block behind a value
}

/// One value: null, a scalar, a temporal value, a list, a map, or an element of a graph.
///
/// Sixteen bytes; copying is cheap (large contents are shared and never change). Values may be read
/// from many threads; one Value object must not be assigned while another thread reads it.
///
/// The as_…() functions require the kind they name and throw casus::Error (runtime, TypeError)
/// otherwise; references they return live as long as this Value or a copy of it.
class Value {
 public:
  Value() noexcept : integer_(0) {}
  Value(std::nullptr_t) noexcept : Value() {}
  Value(bool value) noexcept : kind_(ValueKind::boolean), integer_(value ? 1 : 0) {}
  Value(int value) noexcept : Value(static_cast<std::int64_t>(value)) {}
  Value(std::int64_t value) noexcept : kind_(ValueKind::integer), integer_(value) {}
  Value(double value) noexcept : kind_(ValueKind::floating), floating_(value) {}
  Value(const char* text) : Value(std::string_view(text)) {}
  Value(std::string_view text);
  Value(const std::string& text) : Value(std::string_view(text)) {}
  Value(List items);
  Value(Map entries);
  Value(Node node);
  Value(Relationship relationship);
  Value(Path path);
  Value(Date value) noexcept : kind_(ValueKind::date), integer_(value.epoch_days) {}
  Value(LocalTime value) noexcept : kind_(ValueKind::local_time), integer_(value.nanoseconds) {}
  Value(Time value);
  Value(LocalDateTime value);
  Value(DateTime value);
  Value(Duration value);

  Value(const Value& other) noexcept
      : kind_(other.kind_), reference_(other.reference_), integer_(other.integer_) {
    if (counted()) retain();
  }
  Value(Value&& other) noexcept
      : kind_(std::exchange(other.kind_, ValueKind::null)),
        reference_(std::exchange(other.reference_, false)),
        integer_(other.integer_) {}
  Value& operator=(const Value& other) noexcept {
    Value copy(other);
    swap(copy);
    return *this;
  }
  Value& operator=(Value&& other) noexcept {
    Value taken(std::move(other));
    swap(taken);
    return *this;
  }
  ~Value() {
    if (counted()) release();
  }
  void swap(Value& other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(reference_, other.reference_);
    std::swap(integer_, other.integer_);
  }

  [[nodiscard]] ValueKind kind() const noexcept { return kind_; }
  [[nodiscard]] bool is_null() const noexcept { return kind_ == ValueKind::null; }
  [[nodiscard]] bool is(ValueKind kind) const noexcept { return kind_ == kind; }
  [[nodiscard]] bool is_number() const noexcept {
    return kind_ == ValueKind::integer || kind_ == ValueKind::floating;
  }

  [[nodiscard]] bool as_boolean() const;
  [[nodiscard]] std::int64_t as_integer() const;
  /// Also takes an integer, which it converts.
  [[nodiscard]] double as_floating() const;
  [[nodiscard]] std::string_view as_string() const;
  [[nodiscard]] const List& as_list() const;
  [[nodiscard]] const Map& as_map() const;
  [[nodiscard]] const Node& as_node() const;
  [[nodiscard]] const Relationship& as_relationship() const;
  [[nodiscard]] const Path& as_path() const;
  [[nodiscard]] Date as_date() const;
  [[nodiscard]] LocalTime as_local_time() const;
  [[nodiscard]] Time as_time() const;
  [[nodiscard]] LocalDateTime as_local_datetime() const;
  [[nodiscard]] const DateTime& as_datetime() const;
  [[nodiscard]] Duration as_duration() const;

  // Used by the engine: an element by its id alone, before a result fills it in.
  static Value node_reference(std::uint64_t id) noexcept;
  static Value relationship_reference(std::uint64_t id) noexcept;
  /// The id of a node or relationship, filled in or not.
  [[nodiscard]] std::uint64_t element_id() const;
  /// True for a node or relationship that is known by its id alone.
  [[nodiscard]] bool is_reference() const noexcept { return reference_; }
  /// How many lists and maps lie in one another here: 0 for a scalar, 1 for [1], 2 for [[1]]. At most
  /// 1000: making a deeper value throws casus::Error (runtime), so walks over values may recurse.
  [[nodiscard]] std::uint32_t depth() const noexcept;

 private:
  template <class T>
  const T& payload(ValueKind kind) const;
  /// Whether the contents are a heap block.
  [[nodiscard]] bool counted() const noexcept {
    constexpr auto bit = [](ValueKind kind) { return 1U << static_cast<unsigned>(kind); };
    constexpr unsigned inside = bit(ValueKind::null) | bit(ValueKind::boolean) |
                                bit(ValueKind::integer) | bit(ValueKind::floating) |
                                bit(ValueKind::date) | bit(ValueKind::local_time);
    return (inside & bit(kind_)) == 0 && !reference_;
  }
  void retain() noexcept;
  void release() noexcept;

  ValueKind kind_ = ValueKind::null;
  bool reference_ = false;
  union {
    std::int64_t integer_;  // also a boolean (0 or 1), days, nanoseconds, the id of a reference
    double floating_;
    detail::Payload* payload_;
  };
};

struct Node {
  std::uint64_t id = 0;
  std::vector<std::string> labels;  // in the order they were first used in the database
  Map properties;
};

struct Relationship {
  std::uint64_t id = 0;
  std::string type;
  std::uint64_t start = 0;  // id of the node it leaves
  std::uint64_t end = 0;    // id of the node it enters
  Map properties;
};

struct Path {
  List nodes;          // node values
  List relationships;  // relationship values, in the order walked; each may be walked backwards
};

/// The name of a kind as Cypher writes types: INTEGER, LIST, ZONED DATETIME, …
std::string_view to_string(ValueKind kind);

/// A value in Cypher literal syntax, e.g. `{a: 1, b: ['x', null]}`, `(:Person {name: 'Kim'})`,
/// `[:SIGNED {date: '1950-02-14'}]`, `<(:A)-[:T]->(:B)>`. Floats keep a decimal point or exponent;
/// temporal values are quoted ISO text.
std::string to_literal(const Value& value);

/// As to_literal, but strings at the top level are bare: what a table cell shows.
std::string to_text(const Value& value);

}  // namespace casus
