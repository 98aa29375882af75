#include <algorithm>

#include "engine/value/edtf/days.hpp"
#include "engine/value/edtf/edtf.hpp"

namespace casus::edtf {
namespace {

enum class Place : std::uint8_t { alone, in_interval };

// 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX: whole components, or one or two digits of a year
// alone.
bool is_unspecified_from_the_right(const Date& date) {
  const std::string& year = date.year.digits;
  const std::size_t specified = std::min(year.find('X'), year.size());
  if (date.month.empty())
    return specified >= 2 && year.find_first_not_of('X', specified) == std::string::npos;
  if (specified < year.size()) return false;
  const auto whole = [](const std::string& part) {
    return part == "XX" || part.find('X') == std::string::npos;
  };
  if (date.day.empty()) return date.month == "XX";
  return whole(date.month) && date.day == "XX";
}

int level_of_year(const Year& year) {
  if (year.significant_digits > 0 || !year.exponent.empty()) return 2;
  return year.negative || year.is_long ? 1 : 0;
}

// Level 1 has one qualifier behind the whole date. It does not combine with unspecified digits or
// years behind Y; with a season it does at the end of an interval.
int level_of_marks(const Date& date, Place place) {
  const bool has_before =
      date.year_marks.before.any() || date.month_marks.before.any() || date.day_marks.before.any();
  const bool inner = (date.year_marks.behind.any() && !date.month.empty()) ||
                     (date.month_marks.behind.any() && !date.day.empty());
  if (has_before || inner) return 2;
  const bool behind =
      date.year_marks.behind.any() || date.month_marks.behind.any() || date.day_marks.behind.any();
  if (!behind) return 0;
  if (is_unspecified(date) || date.year.is_long || date.year.significant_digits > 0) return 2;
  return is_season(date) && place == Place::alone ? 2 : 1;
}

int level_of(const Date& date, Place place) {
  int level = std::max(level_of_year(date.year), level_of_marks(date, place));
  if (is_season(date)) level = std::max(level, date.month <= "24" ? 1 : 2);
  if (is_unspecified(date)) {
    const bool first_level = place == Place::alone && is_unspecified_from_the_right(date);
    level = std::max(level, first_level ? 1 : 2);
  }
  return level;
}

int level_of(const End& end) {
  const Date* date = std::get_if<Date>(&end);
  return date ? level_of(*date, Place::in_interval) : 1;
}

}  // namespace

int level(const Edtf& value) {
  if (const Date* date = std::get_if<Date>(&value)) return level_of(*date, Place::alone);
  if (const Interval* interval = std::get_if<Interval>(&value))
    return std::max(level_of(interval->start), level_of(interval->end));
  return 2;
}

}  // namespace casus::edtf
