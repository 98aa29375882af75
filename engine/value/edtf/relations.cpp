#include "engine/value/edtf/relations.hpp"

#include "engine/value/edtf/spans.hpp"

namespace casus::edtf {
namespace {

using SpanRelation = Truth (*)(const Span&, const Span&);

Truth less(const DayRange& a, const DayRange& b) {
  if (a.latest < b.earliest) return Truth::yes;
  return a.earliest >= b.latest ? Truth::no : Truth::unknown;
}

Truth same(const DayRange& a, const DayRange& b) {
  if (a.latest < b.earliest || b.latest < a.earliest) return Truth::no;
  const bool exact = a.earliest == a.latest && b.earliest == b.latest;
  return exact ? Truth::yes : Truth::unknown;
}

// The day after; infinite days stay where they are.
DayRange next(const DayRange& days) {
  const auto after_one = [](std::int64_t day) {
    return day == before_all_days || day == after_all_days ? day : day + 1;
  };
  return {after_one(days.earliest), after_one(days.latest)};
}

Truth is_before(const Span& a, const Span& b) { return less(next(a.last), b.first); }
Truth meets(const Span& a, const Span& b) { return same(next(a.last), b.first); }
Truth overlaps_allen(const Span& a, const Span& b) {
  return less(a.first, b.first) && !less(a.last, b.first) && less(a.last, b.last);
}
Truth starts(const Span& a, const Span& b) {
  return same(a.first, b.first) && less(a.last, b.last);
}
Truth is_during(const Span& a, const Span& b) {
  return less(b.first, a.first) && less(a.last, b.last);
}
Truth finishes(const Span& a, const Span& b) {
  return same(a.last, b.last) && less(b.first, a.first);
}
Truth is_equal(const Span& a, const Span& b) {
  return same(a.first, b.first) && same(a.last, b.last);
}
Truth is_wholly_before(const Span& a, const Span& b) { return less(a.last, b.first); }
Truth is_within(const Span& a, const Span& b) {
  return !less(a.first, b.first) && !less(b.last, a.last);
}
Truth share_a_day(const Span& a, const Span& b) {
  return !less(a.last, b.first) && !less(b.last, a.first);
}

// All members: every answer must be yes. One of them: known where all answers are alike.
template <class Answer>
Truth over(const Spans& spans, Answer&& answer) {
  Truth result = answer(spans.members.front());
  for (std::size_t at = 1; at < spans.members.size(); ++at) {
    const Truth one = answer(spans.members[at]);
    if (spans.all)
      result = result && one;
    else if (one != result)
      return Truth::unknown;
  }
  return result;
}

Truth relate(SpanRelation relation, const Spans& a, const Spans& b) {
  return over(a, [&](const Span& of_a) {
    return over(b, [&](const Span& of_b) { return relation(of_a, of_b); });
  });
}

Truth relate(SpanRelation relation, const Edtf& a, const Edtf& b, Reading reading) {
  return relate(relation, spans_of(a, reading), spans_of(b, reading));
}

}  // namespace

Truth allen(Relation relation, const Edtf& a, const Edtf& b, Reading reading) {
  switch (relation) {
    case Relation::before:
      return relate(is_before, a, b, reading);
    case Relation::after:
      return relate(is_before, b, a, reading);
    case Relation::meets:
      return relate(meets, a, b, reading);
    case Relation::met_by:
      return relate(meets, b, a, reading);
    case Relation::overlaps:
      return relate(overlaps_allen, a, b, reading);
    case Relation::overlapped_by:
      return relate(overlaps_allen, b, a, reading);
    case Relation::starts:
      return relate(starts, a, b, reading);
    case Relation::started_by:
      return relate(starts, b, a, reading);
    case Relation::during:
      return relate(is_during, a, b, reading);
    case Relation::contains:
      return relate(is_during, b, a, reading);
    case Relation::finishes:
      return relate(finishes, a, b, reading);
    case Relation::finished_by:
      return relate(finishes, b, a, reading);
    case Relation::equals:
      break;
  }
  return relate(is_equal, a, b, reading);
}

Truth before(const Edtf& a, const Edtf& b) {
  return relate(is_wholly_before, a, b, Reading::event);
}

Truth after(const Edtf& a, const Edtf& b) { return before(b, a); }

Truth during(const Edtf& a, const Edtf& b) {
  return relate(is_within, spans_of(a, Reading::event), spans_of(b, Reading::period));
}

Truth overlaps(const Edtf& a, const Edtf& b) { return relate(share_a_day, a, b, Reading::event); }

Truth equals(const Edtf& a, const Edtf& b) { return relate(is_equal, a, b, Reading::event); }

}  // namespace casus::edtf
