#pragma once

// What all parts of one statement share while it is bound.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/bind/bind.hpp"
#include "engine/bind/bound_query.hpp"

namespace casus::bind {

/// Hands out variables and gathers what the bound statement has to tell. Lives for one bind_query.
class StatementContext {
 public:
  explicit StatementContext(const BindContext& context);

  VariableId add_variable(std::string name, Type type);
  [[nodiscard]] const Type& type_of(VariableId variable) const { return types_[variable]; }
  [[nodiscard]] const std::string& name_of(VariableId variable) const { return names_[variable]; }
  void rename(VariableId variable, std::string name) { names_[variable] = std::move(name); }
  [[nodiscard]] VariableId variable_count() const { return static_cast<VariableId>(names_.size()); }

  /// To be called for each mention of a variable, so that subqueries know what they take from
  /// outside.
  void use_variable(VariableId variable);
  void use_parameter(const std::string& name, SourceSpan span) {
    parameters_.try_emplace(name, span);
  }
  /// To be called for each label that a pattern asks of a variable's nodes.
  void note_labels(VariableId variable, const std::vector<std::string>& labels);
  /// A variable that holds what the other one holds.
  void note_alias(VariableId variable, VariableId of);
  void note_write() { writes_ = true; }
  void note_delete() { writes_ = deletes_ = true; }
  /// A subquery, or the one that was bound before if both are written alike and use the same variables;
  /// names mean the same in both then, since each variable has one name.
  Subquery share(const syntax::Expression& written, Subquery subquery);

  [[nodiscard]] const function::Registry& registry() const { return *registry_; }

  /// Moves everything gathered into the statement.
  BoundStatement finish(BoundQuery query);

 private:
  friend class OuterUses;
  struct Frame {
    VariableId first;  // variables from here on were made inside
    std::set<VariableId> used;
  };

  std::shared_ptr<const function::Registry> registry_;
  std::vector<std::string> names_;
  std::vector<Type> types_;
  std::map<std::string, SourceSpan> parameters_;
  std::map<VariableId, std::vector<std::string>> node_labels_;
  std::vector<Frame> frames_;
  std::vector<std::pair<const syntax::Expression*, Subquery>> subqueries_;
  bool writes_ = false;
  bool deletes_ = false;
};

/// While it lives, notes each use of a variable that was made before it. They nest.
class OuterUses {
 public:
  explicit OuterUses(StatementContext& statement);
  ~OuterUses();
  OuterUses(const OuterUses&) = delete;
  OuterUses& operator=(const OuterUses&) = delete;

  /// In ascending order.
  [[nodiscard]] std::vector<VariableId> variables() const;

 private:
  StatementContext& statement_;
};

}  // namespace casus::bind
