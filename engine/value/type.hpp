#pragma once

// Static types: what the binder knows of an expression before it runs.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "casus/value.hpp"

namespace casus {

/// A set of value kinds that an expression may yield. Null is always possible and is in no set, so
/// the type of the literal null is the empty set; `any` is every kind.
class Type {
 public:
  constexpr Type() = default;  // any
  static Type any() { return Type(~std::uint32_t{0}); }
  static Type null() { return Type(0); }
  static Type of(ValueKind kind) { return Type(std::uint32_t{1} << static_cast<unsigned>(kind)); }
  static Type number() { return of(ValueKind::integer) | of(ValueKind::floating); }
  static Type list_of(Type element) {
    Type type = of(ValueKind::list);
    type.element_ = std::make_shared<const Type>(std::move(element));
    return type;
  }

  /// The union. The element type of lists is joined too.
  friend Type operator|(const Type& a, const Type& b);
  /// Whether an expression of this type can yield a value that `wanted` takes, looking into lists
  /// where both element types are known; a type that is only null can.
  [[nodiscard]] bool may_be(const Type& wanted) const;
  [[nodiscard]] bool may_be(ValueKind kind) const {
    return (kinds_ >> static_cast<unsigned>(kind)) & 1U;
  }
  /// Whether it can be nothing but this kind (or null).
  [[nodiscard]] bool is_only(ValueKind kind) const {
    return kinds_ == (std::uint32_t{1} << static_cast<unsigned>(kind));
  }
  [[nodiscard]] bool is_any() const { return kinds_ == ~std::uint32_t{0}; }
  [[nodiscard]] bool is_null() const { return kinds_ == 0; }
  /// The type of a list's elements; any where it is not known.
  [[nodiscard]] Type element() const { return element_ ? *element_ : any(); }
  /// For messages: "INTEGER", "INTEGER or FLOAT", "LIST<STRING>", "ANY".
  [[nodiscard]] std::string to_string() const;

 private:
  explicit Type(std::uint32_t kinds) : kinds_(kinds) {}
  std::uint32_t kinds_ = ~std::uint32_t{0};
  std::shared_ptr<const Type> element_;
};

/// The type that `INTEGER?`, `LIST<STRING?>?`, `NUMBER`, `ANY` … name. Throws casus::Error
/// (semantic) for a text that names no type.
Type parse_type(std::string_view text);

}  // namespace casus
