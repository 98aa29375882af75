#pragma once

// A type as a statement writes it. Unlike Type, which says what an expression may yield, it tells
// whether the elements of a list may be null, and keeps alternatives apart.

#include <string>
#include <string_view>
#include <vector>

#include "engine/value/type.hpp"

namespace casus {

struct WrittenType {
  struct Alternative {
    Type kind;                         // without regard to elements
    std::vector<WrittenType> element;  // one, of a list whose elements have a type
    bool not_null = false;
    bool nullable = false;  // `?`: signatures of functions allow null where it stands, and nowhere else
  };
  std::vector<Alternative> alternatives;  // at least one

  [[nodiscard]] Type type() const;
  /// Whether a value is of one of the alternatives, with all its elements. Null is, unless all of them
  /// are NOT NULL.
  [[nodiscard]] bool admits(const Value& value) const;
  /// The one way to write it that casus prefers: "INTEGER", "LIST<STRING NOT NULL> | FLOAT".
  [[nodiscard]] std::string text() const;
};

/// As parse_type().
WrittenType read_type(std::string_view text);

}  // namespace casus
