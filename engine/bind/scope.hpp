#pragma once

// Which names mean which variables at a place of a query.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bind/bound_expression.hpp"

namespace casus::bind {

/// Why a name that was visible before a WITH or RETURN cannot be used within or behind it.
enum class HiddenBy {
  grouping,   // its rows are grouped, and it is no grouping key
  projection  // DISTINCT or an aggregate left only the projected columns
};

/// What a name means.
struct Lookup {
  std::optional<VariableId> variable;
  std::optional<HiddenBy> hidden;  // set only where there is no variable
};

/// A layer of names over an outer scope that it does not own; the outer scope must outlive it and
/// may grow meanwhile. Names of a layer shadow those below.
class Scope {
 public:
  explicit Scope(const Scope* outer = nullptr) : outer_(outer) {}

  void add(const std::string& name, VariableId variable) { names_[name] = variable; }
  /// From here on a name of an outer scope, or of a scope that this one replaces, is refused.
  void hide(const std::string& name, HiddenBy reason) { hidden_.emplace(name, reason); }

  /// A name that a WITH of this query did not pass on.
  void leave_out(const std::string& name) { left_out_.insert(name); }
  /// Takes over what was left out before, as a WITH does.
  void inherit_left_out(const Scope& before) { left_out_ = before.left_out_; }
  /// Whether the name is gone because of a WITH, here or in an outer scope.
  [[nodiscard]] bool was_left_out(std::string_view name) const;

  [[nodiscard]] Lookup find(std::string_view name) const;
  /// The names of this layer alone, in bytewise order.
  [[nodiscard]] const std::map<std::string, VariableId, std::less<>>& own() const { return names_; }
  [[nodiscard]] const Scope* outer() const { return outer_; }
  /// All names that can be used here.
  [[nodiscard]] std::map<std::string, VariableId, std::less<>> visible() const;
  [[nodiscard]] std::vector<std::string> visible_names() const;

 private:
  const Scope* outer_;
  std::map<std::string, VariableId, std::less<>> names_;
  std::map<std::string, HiddenBy, std::less<>> hidden_;
  std::set<std::string, std::less<>> left_out_;
};

}  // namespace casus::bind
