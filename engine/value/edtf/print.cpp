#include "engine/value/edtf/edtf.hpp"

namespace casus::edtf {
namespace {

std::string_view symbol(const Qualifier& qualifier) {
  if (qualifier.uncertain) return qualifier.approximate ? "%" : "?";
  return qualifier.approximate ? "~" : "";
}

void append(std::string& text, const Marks& marks, std::string_view component) {
  text += symbol(marks.before);
  text += component;
  text += symbol(marks.behind);
}

std::string year_text(const Year& year) {
  std::string text = year.is_long ? "Y" : "";
  if (year.negative) text += '-';
  text += year.digits;
  if (!year.exponent.empty()) text += "E" + year.exponent;
  if (year.significant_digits > 0) text += "S" + std::to_string(year.significant_digits);
  return text;
}

std::string two(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string time_text(const TimeOfDay& time) {
  std::string text = "T" + two(time.hour) + ":" + two(time.minute) + ":" + two(time.second);
  if (!time.offset_minutes) return text;
  const int offset = *time.offset_minutes;
  if (offset == 0) return text + "Z";
  const int size = offset < 0 ? -offset : offset;
  return text + (offset < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60);
}

std::string date_text(const Date& date) {
  std::string text;
  append(text, date.year_marks, year_text(date.year));
  if (!date.month.empty()) append(text += '-', date.month_marks, date.month);
  if (!date.day.empty()) append(text += '-', date.day_marks, date.day);
  if (date.time) text += time_text(*date.time);
  return text;
}

std::string end_text(const End& end) {
  if (const Date* date = std::get_if<Date>(&end)) return date_text(*date);
  return std::get<NoDate>(end) == NoDate::open ? ".." : "";
}

std::string member_text(const Member& member) {
  std::string text = member.first ? date_text(*member.first) : "";
  if (member.is_range) text += "..";
  if (member.last) text += date_text(*member.last);
  return text;
}

std::string set_text(const Set& set) {
  std::string text;
  for (const Member& member : set.members) {
    if (!text.empty()) text += ',';
    text += member_text(member);
  }
  return set.all ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace

std::string to_string(const Edtf& value) {
  if (const Date* date = std::get_if<Date>(&value)) return date_text(*date);
  if (const Interval* interval = std::get_if<Interval>(&value))
    return end_text(interval->start) + "/" + end_text(interval->end);
  return set_text(std::get<Set>(value));
}

}  // namespace casus::edtf
