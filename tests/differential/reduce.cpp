#include "tests/differential/reduce.hpp"

#include <type_traits>
#include <variant>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "grammar/tree/fields.hpp"

namespace casus::differential {

namespace {

using syntax::Expression;
using syntax::ExpressionPtr;

/// Expressions directly below another one.
std::vector<ExpressionPtr*> children(Expression& expression) {
  std::vector<ExpressionPtr*> out;
  const auto add = [&out](auto& field) {
    using Field = std::remove_const_t<std::remove_reference_t<decltype(field)>>;
    auto& open = const_cast<Field&>(field);
    if constexpr (std::is_same_v<Field, ExpressionPtr>) {
      if (open) out.push_back(&open);
    } else if constexpr (std::is_same_v<Field, std::vector<ExpressionPtr>>) {
      for (auto& item : open) out.push_back(&item);
    }
  };
  std::visit(
      [&](auto& node) {
        std::apply([&](auto&... field) { (add(field), ...); }, syntax::fields(node));
      },
      expression.node);
  return out;
}

/// Walks a tree and counts the reductions it offers, until the one wanted, which it carries out.
class Reducer {
 public:
  explicit Reducer(std::size_t wanted) : left_(wanted) {}

  template <class T>
  void visit(T& part) {
    if (done_) return;
    offer(part);
    if (!done_) descend(part);
  }
  [[nodiscard]] bool done() const { return done_; }

 private:
  /// True once, at the reduction wanted.
  bool take() {
    if (done_ || left_-- > 0) return false;
    done_ = true;
    return true;
  }

  template <class T>
  void offer(T&) {}
  template <class T>
  void offer_removals(std::vector<T>& list, std::size_t keep) {
    if (list.size() <= keep) return;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!take()) continue;
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
  }
  void offer_removal(ExpressionPtr& expression) {
    if (expression && take()) expression.reset();
  }

  void offer(syntax::Query& query) {
    for (std::size_t i = 0; query.parts.size() > 1 && i < query.parts.size(); ++i) {
      if (!take()) continue;
      query.parts.erase(query.parts.begin() + static_cast<std::ptrdiff_t>(i));
      query.union_all.pop_back();
      return;
    }
  }
  void offer(syntax::SingleQuery& query) { offer_removals(query.clauses, 1); }
  void offer(syntax::MatchClause& match) {
    offer_removals(match.pattern, 1);
    offer_removal(match.where);
    if (match.optional && take()) match.optional = false;
  }
  void offer(syntax::CreateClause& create) { offer_removals(create.pattern, 1); }
  void offer(syntax::WithClause& with) { offer_removal(with.where); }
  void offer(syntax::Projection& projection) {
    offer_removals(projection.items, projection.all ? 0 : 1);
    offer_removals(projection.order, 0);
    offer_removal(projection.skip);
    offer_removal(projection.limit);
    if (projection.distinct && take()) projection.distinct = false;
  }
  void offer(syntax::MergeClause& merge) {
    offer_removals(merge.on_create, 0);
    offer_removals(merge.on_match, 0);
  }
  void offer(syntax::SetClause& set) { offer_removals(set.items, 1); }
  void offer(syntax::PatternPart& part) {
    if (part.path && take()) part.path.reset();
    if (part.relationships.empty()) return;
    if (take()) {
      part.relationships.pop_back();
      part.nodes.pop_back();
    } else if (take()) {
      part.relationships.erase(part.relationships.begin());
      part.nodes.erase(part.nodes.begin());
    }
  }
  void offer(syntax::NodePattern& node) {
    offer_removals(node.labels, 0);
    offer_removal(node.properties);
    if (node.variable && take()) node.variable.reset();
  }
  void offer(syntax::RelationshipPattern& relationship) {
    offer_removals(relationship.types, 0);
    offer_removal(relationship.properties);
    if (relationship.length && take()) relationship.length.reset();
    if (relationship.variable && take()) relationship.variable.reset();
  }
  void offer(syntax::ListComprehension& comprehension) {
    offer_removal(comprehension.predicate);
    if (comprehension.predicate) offer_removal(comprehension.projection);
  }
  void offer(syntax::PatternComprehension& comprehension) {
    offer_removal(comprehension.predicate);
  }

  void offer(ExpressionPtr& expression) {
    for (ExpressionPtr* child : children(*expression)) {
      if (!take()) continue;
      ExpressionPtr kept = std::move(*child);
      expression = std::move(kept);
      return;
    }
    for (const char* literal : {"null", "1", "true"}) {
      if (!take()) continue;
      expression = std::get<ExpressionPtr>(syntax::parse_expression(literal));
      return;
    }
  }

  template <class T>
  void descend(T& part) {
    if constexpr (requires {
                    part.index();
                    part.valueless_by_exception();
                  }) {
      std::visit([this](auto& node) { visit(node); }, part);
    } else if constexpr (requires { part.has_value(); }) {
      if (part) visit(*part);
    } else if constexpr (requires {
                           part.get();
                           part.release();
                         }) {
      if (part) descend_into(*part);
    } else if constexpr (std::is_same_v<T, std::string>) {
      return;
    } else if constexpr (requires {
                           part.begin();
                           part.clear();
                           part.data();
                         }) {
      for (auto& item : part) visit_slot(item);
    } else if constexpr (requires { syntax::fields(part); }) {
      std::apply([this](auto&... field) { (visit_slot(open(field)), ...); }, syntax::fields(part));
    }
  }
  template <class T>
  static T& open(const T& field) {
    return const_cast<T&>(field);
  }
  /// A field or an item: an expression that is there offers to be replaced.
  template <class T>
  void visit_slot(T& slot) {
    if (done_) return;
    if constexpr (std::is_same_v<T, ExpressionPtr>) {
      if (!slot) return;
      offer(slot);
      if (!done_) descend_into(*slot);
    } else {
      visit(slot);
    }
  }
  template <class T>
  void descend_into(T& part) {
    visit(part);
  }

  std::size_t left_;
  bool done_ = false;
};

}  // namespace

std::optional<std::string> reduce(const std::string& statement, std::size_t index) {
  auto parsed = syntax::parse_statement(statement);
  auto* tree = std::get_if<syntax::Statement>(&parsed);
  if (tree == nullptr) return std::nullopt;
  Reducer reducer(index);
  reducer.visit(std::get<syntax::Query>(tree->node));
  if (!reducer.done()) return std::nullopt;
  const std::string text = syntax::print(*tree);
  return std::holds_alternative<syntax::Statement>(syntax::parse_statement(text)) ? text : "";
}

}  // namespace casus::differential
