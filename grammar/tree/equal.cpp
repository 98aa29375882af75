#include "grammar/tree/equal.hpp"

#include <concepts>

#include "grammar/tree/fields.hpp"

namespace casus::syntax {

namespace {

template <class T>
concept plain = std::is_arithmetic_v<T> || std::is_enum_v<T> || std::same_as<T, std::string> ||
    std::same_as<T, std::vector<bool>>;

// One class, so that the overloads see each other however nodes contain nodes.
struct Equality {
  template <class T>
  static bool same(const T& a, const T& b) {
    if constexpr (plain<T>) {
      return a == b;
    } else {
      return same_fields(fields(a), fields(b));
    }
  }
  template <class T>
  static bool same(const std::vector<T>& a, const std::vector<T>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!same(a[i], b[i])) return false;
    }
    return true;
  }
  static bool same(const std::vector<bool>& a, const std::vector<bool>& b) { return a == b; }
  template <class T>
  static bool same(const std::optional<T>& a, const std::optional<T>& b) {
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
  }
  template <class T>
  static bool same(const std::unique_ptr<T>& a, const std::unique_ptr<T>& b) {
    if (a == nullptr || b == nullptr) return a == b;
    return same(*a, *b);
  }
  template <class... Ts>
  static bool same(const std::variant<Ts...>& a, const std::variant<Ts...>& b) {
    if (a.index() != b.index()) return false;
    return std::visit(
        [&]<class T>(const T& alternative) { return same(alternative, *std::get_if<T>(&b)); }, a);
  }

  template <class... Ts>
  static bool same_fields(const std::tuple<Ts...>& a, const std::tuple<Ts...>& b) {
    return same_fields(a, b, std::index_sequence_for<Ts...>());
  }
  template <class Tuple, std::size_t... I>
  static bool same_fields([[maybe_unused]] const Tuple& a, [[maybe_unused]] const Tuple& b,
                          std::index_sequence<I...> /*indexes*/) {
    return (same(std::get<I>(a), std::get<I>(b)) && ...);
  }
};

}  // namespace

bool equal(const Expression& a, const Expression& b) { return Equality::same(a, b); }
bool equal(const PatternPart& a, const PatternPart& b) { return Equality::same(a, b); }
bool equal(const Clause& a, const Clause& b) { return Equality::same(a, b); }
bool equal(const Query& a, const Query& b) { return Equality::same(a, b); }
bool equal(const Statement& a, const Statement& b) { return Equality::same(a, b); }

}  // namespace casus::syntax
