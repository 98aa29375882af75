#include "engine/value/edtf/edtf.hpp"
#include "engine/value/edtf/qualifiers.hpp"

namespace casus::edtf {
namespace {

Qualifier either(const Qualifier& a, const Qualifier& b) {
  return {a.uncertain || b.uncertain, a.approximate || b.approximate};
}

std::size_t component_count(const Date& date) {
  return date.month.empty() ? 1 : date.day.empty() ? 2 : 3;
}

// The components from the left that are qualified alike share one mark behind the last of them;
// each other has its own before it.
void normalize_marks(Date& date) {
  const std::array<Qualifier, 3> qualifiers = qualifiers_of(date);
  const std::array<Marks*, 3> marks = {&date.year_marks, &date.month_marks, &date.day_marks};
  const std::size_t count = component_count(date);
  std::size_t alike = 1;
  while (alike < count && qualifiers[alike] == qualifiers[0]) ++alike;
  for (std::size_t at = 0; at < marks.size(); ++at) {
    *marks[at] = {};
    if (at >= count) continue;
    if (at + 1 == alike) marks[at]->behind = qualifiers[0];
    if (at >= alike) marks[at]->before = qualifiers[at];
  }
}

void normalize_year(Year& year) {
  constexpr std::size_t longest = 18;
  if (year.exponent.empty()) return;
  const std::size_t exponent = std::stoul(year.exponent);
  if (year.digits.size() + exponent <= longest) {
    year.digits.append(exponent, '0');
    year.exponent.clear();
    return;
  }
  const std::size_t zeros = year.digits.size() - 1 - year.digits.find_last_not_of('0');
  year.digits.resize(year.digits.size() - zeros);
  year.exponent = std::to_string(exponent + zeros);
}

Date normalized(Date date) {
  normalize_year(date.year);
  normalize_marks(date);
  return date;
}

End normalized(const End& end) {
  const Date* date = std::get_if<Date>(&end);
  return date ? End(normalized(*date)) : end;
}

}  // namespace

std::array<Qualifier, 3> qualifiers_of(const Date& date) {
  const Qualifier day = date.day_marks.behind;
  const Qualifier month = either(day, date.month_marks.behind);
  const Qualifier year = either(month, date.year_marks.behind);
  return {either(year, date.year_marks.before), either(month, date.month_marks.before),
          either(day, date.day_marks.before)};
}

Edtf normalize(const Edtf& value) {
  if (const Date* date = std::get_if<Date>(&value)) return normalized(*date);
  if (const Interval* interval = std::get_if<Interval>(&value))
    return Interval{normalized(interval->start), normalized(interval->end)};
  Set set = std::get<Set>(value);
  for (Member& member : set.members) {
    if (member.first) member.first = normalized(*member.first);
    if (member.last) member.last = normalized(*member.last);
  }
  return set;
}

}  // namespace casus::edtf
