#include "engine/value/edtf/days.hpp"
#include "engine/value/edtf/edtf.hpp"
#include "engine/value/edtf/errors.hpp"
#include "engine/value/edtf/parse_date.hpp"

namespace casus::edtf {
namespace {

// Spring to winter with the hemisphere open follow one another in a year, though their bounds
// overlap.
bool seasons_fall(const Date& from, const Date& to) {
  const auto is_open_season = [](const Date& date) {
    return is_season(date) && date.month <= "24";
  };
  return is_open_season(from) && is_open_season(to) && from.year == to.year &&
         to.month < from.month;
}

bool certainly_before(const Date& a, const Date& b) {
  return days_of(a).latest < days_of(b).earliest;
}

void check_order(const Date& from, const Date& to) {
  if (certainly_before(to, from) || seasons_fall(from, to))
    throw Refusal{"it ends before it starts"};
}

End parse_end(std::string_view text) {
  if (text.empty()) return NoDate::unknown;
  if (text == "..") return NoDate::open;
  return parse_date(text, TimeAllowed::no);
}

Interval parse_interval(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (text.size() == 1) throw Refusal{"an interval has at least one end"};
  Interval interval{parse_end(text.substr(0, slash)), parse_end(text.substr(slash + 1))};
  const Date* start = std::get_if<Date>(&interval.start);
  const Date* end = std::get_if<Date>(&interval.end);
  if (start && end) check_order(*start, *end);
  return interval;
}

Member parse_member(std::string_view text, bool is_first, bool is_last) {
  Member member;
  const std::size_t dots = text.find("..");
  member.is_range = dots != std::string_view::npos;
  const std::string_view first = text.substr(0, dots);
  if (!first.empty() || !member.is_range) member.first = parse_date(first, TimeAllowed::no);
  if (!member.is_range) return member;
  const std::string_view last = text.substr(dots + 2);
  if (!last.empty()) member.last = parse_date(last, TimeAllowed::no);
  if (!member.first && !member.last) throw Refusal{"a range in a set has at least one end"};
  if ((!member.first && !is_first) || (!member.last && !is_last))
    throw Refusal{"a set is open at its own ends only"};
  if (member.first && member.last) check_order(*member.first, *member.last);
  return member;
}

Set parse_set(std::string_view text) {
  Set set;
  set.all = text.front() == '{';
  if (text.size() < 2 || text.back() != (set.all ? '}' : ']'))
    throw Refusal{"expected the closing bracket of the set"};
  std::string_view rest = text.substr(1, text.size() - 2);
  for (bool more = true; more;) {
    const std::size_t comma = rest.find(',');
    more = comma != std::string_view::npos;
    set.members.push_back(parse_member(rest.substr(0, comma), set.members.empty(), !more));
    if (more) rest.remove_prefix(comma + 1);
  }
  return set;
}

}  // namespace

Edtf parse(std::string_view text) {
  try {
    if (text.empty()) throw Refusal{"it is empty"};
    if (text.front() == '[' || text.front() == '{') return parse_set(text);
    if (text.find('/') != std::string_view::npos) return parse_interval(text);
    return parse_date(text, TimeAllowed::yes);
  } catch (const Refusal& refusal) {
    throw malformed(text, refusal.reason);
  }
}

bool is_valid(std::string_view text) {
  try {
    parse(text);
    return true;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace casus::edtf
