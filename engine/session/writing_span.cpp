#include "engine/session/writing_span.hpp"

#include "engine/plan/overloaded.hpp"

namespace casus::session {

namespace {

std::optional<SourceSpan> span_of(const syntax::Clause& clause) {
  const auto whole = [&](const auto&) { return std::optional<SourceSpan>(clause.span); };
  return std::visit(
      overloaded{[](const auto&) { return std::optional<SourceSpan>(); },
                 [&](const syntax::CreateClause& c) { return whole(c); },
                 [&](const syntax::MergeClause& c) { return whole(c); },
                 [&](const syntax::SetClause& c) { return whole(c); },
                 [&](const syntax::RemoveClause& c) { return whole(c); },
                 [&](const syntax::ForeachClause& c) { return whole(c); },
                 [](const syntax::CallSubqueryClause& c) { return writing_span(*c.query); }},
      clause.node);
}

}  // namespace

std::optional<SourceSpan> writing_span(const syntax::Query& query) {
  std::optional<SourceSpan> all;
  for (const syntax::SingleQuery& part : query.parts)
    for (const syntax::Clause& clause : part.clauses)
      if (const auto span = span_of(clause)) all = all ? cover(*all, *span) : *span;
  return all;
}

}  // namespace casus::session
