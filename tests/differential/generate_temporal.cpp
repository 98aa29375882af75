#include "tests/differential/generate_expression.hpp"

namespace casus::differential {

std::string ExpressionGenerator::date(const Scope& scope, int depth) {
  const int choice = random_.between(0, depth > 0 ? 9 : 3);
  if (choice <= 1)
    if (const auto owner = element(scope)) return owner->name + ".d";
  if (choice == 2)
    if (const auto variable = some(scope, VariableType::date)) return variable->name;
  switch (choice) {
    case 4:
    case 5:
      return "(" + date(scope, depth - 1) + random_.pick({" + ", " - "}) +
             duration(scope, depth - 1) + ")";
    case 6:
      return "date.truncate('" + random_.pick({"week", "month", "quarter", "year", "decade"}) +
             "', " + date(scope, depth - 1) + ")";
    case 7:
      return "date({year: 2019 + coalesce(abs(" + integer(scope, 0) +
             ") % 9, 0), month: " + std::to_string(random_.between(1, 12)) +
             ", day: " + std::to_string(random_.between(1, 28)) + "})";
    case 8:
      return "date({year: " + std::to_string(random_.between(2015, 2027)) + ", " +
             random_.pick({"week: 1", "week: 52, dayOfWeek: 7", "ordinalDay: 60",
                           "week: 10, dayOfWeek: 3", "ordinalDay: 365"}) +
             "})";
    case 9:
      return "coalesce(" + date(scope, depth - 1) + ", date('2020-02-29'))";
    default:
      return "date('" +
             random_.pick({"2019-12-31", "2020-01-31", "2020-02-29", "1969-07-20", "1900-03-01",
                           "2020-W53-7", "0001-01-01"}) +
             "')";
  }
}

std::string ExpressionGenerator::duration(const Scope& scope, int depth) {
  const auto number = [&] {
    return random_.percent(50) ? std::to_string(random_.between(-40, 40)) : integer(scope, 0);
  };
  switch (random_.between(0, depth > 0 ? 7 : 3)) {
    case 4:
      return "(" + duration(scope, depth - 1) + random_.pick({" + ", " - "}) +
             duration(scope, depth - 1) + ")";
    case 5:
      return "(" + duration(scope, depth - 1) + " * " + std::to_string(random_.between(-2, 3)) +
             ")";
    case 6:
    case 7:
      return random_.pick({"duration.between(", "duration.inDays(", "duration.inMonths("}) +
             date(scope, depth - 1) + ", " + date(scope, depth - 1) + ")";
    default:
      return "duration({" + random_.pick({"days", "months", "years", "weeks", "hours", "minutes", "milliseconds"}) +
             ": coalesce(" + number() + ", 0)" +
             random_.pick({"", ", seconds: 86399", ", days: 1", ", months: -1"}) + "})";
  }
}

std::string ExpressionGenerator::temporal_number(const Scope& scope, int depth) {
  if (random_.percent(35)) return zoned_number(scope, depth);
  if (random_.percent(30)) return duration(scope, depth) + random_.pick({".months", ".days"});
  return date(scope, depth) + random_.pick({".year", ".month", ".day", ".quarter", ".week",
                                            ".weekYear", ".dayOfWeek", ".ordinalDay"});
}

std::string ExpressionGenerator::temporal_comparison(const Scope& scope, int depth) {
  if (random_.percent(35)) return zoned_comparison(scope, depth);
  const std::string op = random_.pick({" = ", " <> ", " < ", " <= ", " > ", " >= "});
  switch (random_.between(0, 5)) {
    case 0:
      return duration(scope, depth) + random_.pick({" = ", " <> "}) + duration(scope, depth);
    case 1:
      return date(scope, depth) + op + integer(scope, 0);
    case 2:
      if (const auto owner = element(scope)) return owner->name + ".d" + op + "date('2020-01-31')";
      [[fallthrough]];
    case 3:
      return "(localdatetime('" +
             random_.pick({"2020-01-31T23:59:59", "2019-12-31T00:00:00", "1969-12-31T12:00:01"}) +
             "') + " + duration(scope, depth) + ")" + op + "localdatetime('2020-02-29T00:00:00')";
    case 4:
      return date(scope, depth) + " IN [" + date(scope, depth) + ", null, " + date(scope, 0) + "]";
    default:
      return date(scope, depth) + op + date(scope, depth);
  }
}

}  // namespace casus::differential
