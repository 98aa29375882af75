#pragma once

#include <optional>

#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

/// Updating clauses whose outcome does not hang on the order of their rows.
class UpdateGenerator {
 public:
  UpdateGenerator(ExpressionGenerator& expressions, Scope& scope)
      : expressions_(expressions), random_(expressions.random()), scope_(scope) {}

  /// One clause. Sets `deleted` where variables may be bound to deleted elements afterwards, to one of them.
  std::string clause(std::optional<Variable>& deleted);

 private:
  const Variable* some_node();
  const Variable* some_element();
  std::string create();
  std::string merge();
  std::string set(const Variable& element);
  std::string remove(const Variable& element);
  std::string remove_elements(std::optional<Variable>& deleted);
  std::string new_node(bool merged);

  ExpressionGenerator& expressions_;
  Random& random_;
  Scope& scope_;
};

}  // namespace casus::differential
