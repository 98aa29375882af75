#include "engine/value/edtf/spans.hpp"

#include <algorithm>

#include "engine/value/edtf/days.hpp"
#include "engine/value/edtf/qualifiers.hpp"

namespace casus::edtf {
namespace {

constexpr DayRange no_start{before_all_days, before_all_days};
constexpr DayRange no_end{after_all_days, after_all_days};

// Infinite days stay where they are.
std::int64_t moved(std::int64_t day, std::int64_t by) {
  return day == before_all_days || day == after_all_days ? day : day + by;
}

std::int64_t margin_in_days(const Date& date) {
  const std::int64_t units[] = {366, is_season(date) ? 92 : 31, 1};
  const auto qualifiers = qualifiers_of(date);
  for (std::size_t at = 0; at < qualifiers.size(); ++at)
    if (qualifiers[at].any())
      return units[at] * (qualifiers[at].uncertain && qualifiers[at].approximate ? 2 : 1);
  return 0;
}

// The days on which something at that date can have been.
DayRange possible_days(const Date& date) {
  const DayRange days = days_of(date);
  const std::int64_t margin = margin_in_days(date);
  return {moved(days.earliest, -margin), moved(days.latest, margin)};
}

bool is_definite_period(const Date& date) {
  const bool open_season = is_season(date) && date.month <= "24";
  return !is_unspecified(date) && !open_season && date.year.significant_digits == 0;
}

Span span_of(const Date& date, Reading reading) {
  const DayRange possible = possible_days(date);
  if (reading == Reading::event || !is_definite_period(date)) return {possible, possible};
  const DayRange days = days_of(date);
  const std::int64_t margin = margin_in_days(date);
  return {{possible.earliest, moved(days.earliest, margin)},
          {moved(days.latest, -margin), possible.latest}};
}

Span span_of(const Interval& interval) {
  Span span{no_start, no_end};
  const Date* start = std::get_if<Date>(&interval.start);
  const Date* end = std::get_if<Date>(&interval.end);
  if (start) span.first = possible_days(*start);
  if (end) span.last = possible_days(*end);
  if (!start && std::get<NoDate>(interval.start) == NoDate::unknown)
    span.first = {before_all_days, span.last.latest};
  if (!end && std::get<NoDate>(interval.end) == NoDate::unknown)
    span.last = {span.first.earliest, after_all_days};
  return span;
}

// A range in a set is each date of it: as one of them an unknown part, as all of them the whole.
Span span_of(const Member& member, bool all, Reading reading) {
  if (!member.is_range) return span_of(*member.first, reading);
  const DayRange first = member.first ? possible_days(*member.first) : no_start;
  const DayRange last = member.last ? possible_days(*member.last) : no_end;
  if (all) return {first, last};
  const DayRange either{first.earliest, last.latest};
  return {either, either};
}

}  // namespace

Spans spans_of(const Edtf& value, Reading reading) {
  if (const Date* date = std::get_if<Date>(&value)) return {true, {span_of(*date, reading)}};
  if (const Interval* interval = std::get_if<Interval>(&value)) return {true, {span_of(*interval)}};
  const Set& set = std::get<Set>(value);
  Spans spans;
  spans.all = set.all;
  for (const Member& member : set.members)
    spans.members.push_back(span_of(member, set.all, reading));
  return spans;
}

DayRange bounds(const Edtf& value) {
  const auto of_end = [](const End& end, std::int64_t missing) {
    const Date* date = std::get_if<Date>(&end);
    return date ? days_of(*date) : DayRange{missing, missing};
  };
  if (const Date* date = std::get_if<Date>(&value)) return days_of(*date);
  if (const Interval* interval = std::get_if<Interval>(&value))
    return {of_end(interval->start, before_all_days).earliest,
            of_end(interval->end, after_all_days).latest};
  DayRange range{after_all_days, before_all_days};
  for (const Member& member : std::get<Set>(value).members) {
    const std::optional<Date>& last = member.is_range ? member.last : member.first;
    range.earliest =
        std::min(range.earliest, member.first ? days_of(*member.first).earliest : before_all_days);
    range.latest = std::max(range.latest, last ? days_of(*last).latest : after_all_days);
  }
  return range;
}

}  // namespace casus::edtf
