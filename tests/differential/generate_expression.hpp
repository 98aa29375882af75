#pragma once

// Typed random expressions and patterns over the variables in scope.

#include <optional>
#include <string>
#include <vector>

#include "tests/differential/random.hpp"

namespace casus::differential {

enum class VariableType {
  node,
  relationship,
  path,
  integer,
  floating,
  text,
  boolean,
  date,
  zoned,  // a date and time in a zone
  clock,  // a time of day at an offset
  integers,       // list of integers
  relationships,  // list of relationships
  bag             // list of integers in no certain order
};

struct Variable {
  std::string name;
  VariableType type;
  bool has_uid = true;  // of elements: they have a property `uid` of their own
};

using Scope = std::vector<Variable>;

class ExpressionGenerator {
 public:
  ExpressionGenerator(Random& random, std::string prefix)
      : random_(random), prefix_(std::move(prefix)) {}

  std::string integer(const Scope& scope, int depth);
  std::string floating(const Scope& scope, int depth);
  std::string text(const Scope& scope, int depth);
  std::string boolean(const Scope& scope, int depth);
  /// A boolean that may also be a bare pattern, for WHERE.
  std::string condition(const Scope& scope, int depth);
  std::string integers(const Scope& scope, int depth);
  std::string bag(const Scope& scope, int depth);
  std::string date(const Scope& scope, int depth);
  std::string duration(const Scope& scope, int depth);
  std::string zoned(const Scope& scope, int depth);
  std::string clock(const Scope& scope, int depth);
  /// What two zoned values are to each other.
  std::string zoned_comparison(const Scope& scope, int depth);
  /// A number or text that is a part of a zoned value or a duration.
  std::string zoned_number(const Scope& scope, int depth);
  std::string zoned_text(const Scope& scope, int depth);

  /// A path pattern. Adds its new variables to `scope` unless it is to have none.
  std::string pattern(Scope& scope, const Scope& before, bool new_variables);
  /// What an index can be asked for, of an element in scope and compared with what was known before
  /// the MATCH; empty where there is no element.
  std::string sought(const Scope& scope, const Scope& before);
  /// One path pattern without new variables, between nodes of which one may be bound.
  std::string predicate_pattern(const Scope& scope);

  /// Begins a MATCH: within one, a relationship stands at one place only.
  void begin_match() { reused_.clear(); }

  std::string fresh_name() { return prefix_ + std::to_string(++count_); }
  Random& random() { return random_; }

 private:
  std::optional<Variable> some(const Scope& scope, VariableType type);
  std::optional<Variable> element(const Scope& scope);
  std::string comparison(const Scope& scope, int depth);
  std::string membership(const Scope& scope, int depth);
  std::string quantifier(const Scope& scope, int depth);
  std::string temporal_number(const Scope& scope, int depth);
  std::string temporal_comparison(const Scope& scope, int depth);
  std::string any_instant(const Scope& scope, int depth);
  std::string text_function(const Scope& scope, int depth);
  std::string number_function(const Scope& scope, int depth);
  std::string test_function(const Scope& scope, int depth);
  std::string subquery(const Scope& scope, int depth);
  std::string node_pattern(Scope& scope, const Scope& before, bool new_variables);
  std::string relationship_pattern(Scope& scope, const Scope& before, bool new_variables);
  std::string property_map(const Scope& before);

  Random& random_;
  std::string prefix_;
  int count_ = 0;
  std::vector<std::string> reused_;  // bound relationships that the MATCH in work has used
};

}  // namespace casus::differential
