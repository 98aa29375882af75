#include "tests/differential/generate_zoned.hpp"

#include "tests/differential/generate_expression.hpp"
#include "tests/differential/literals.hpp"

namespace casus::differential {

std::string zoned_literal(Random& random) {
  // Some are one instant in several zones; of others only the local time is the same.
  const std::string text = random.pick(
      {"2020-07-01T12:00:00+02:00", "2020-07-01T12:00:00+02:00[Europe/Berlin]", "2020-07-01T10:00:00Z",
       "2020-07-01T06:00:00[America/New_York]", "2020-07-01T12:00:00Z", "2020-07-01T06:00:00-04:00",
       "2020-03-29T01:59:59[Europe/Berlin]", "2020-03-29T03:00:00[Europe/Berlin]",
       "2020-03-29T02:30:00[Europe/Berlin]", "2020-10-25T02:30:00+02:00[Europe/Berlin]",
       "2020-10-25T02:30:00+01:00[Europe/Berlin]", "2020-10-25T02:30:00[Europe/Berlin]",
       "2020-10-25T01:30:00Z", "2021-03-14T02:15:00[America/New_York]",
       "2020-11-01T01:30:00-05:00[America/New_York]", "2020-11-01T01:30:00[America/New_York]",
       "2020-04-05T01:45:00[Australia/Lord_Howe]", "2020-10-04T02:10:00[Australia/Lord_Howe]",
       "2020-01-31T23:30:00.5+05:30[Asia/Kolkata]", "2020-01-31T18:00:00.5Z", "2020-01-31T23:30:00-01:00",
       "2020-02-01T00:30:00Z", "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00+00:00",
       "2044-06-30T12:00:00[Europe/Berlin]", "2020-02-29T12:00:00.123456789+01:00"});
  return "datetime('" + text + "')";
}

std::string clock_literal(Random& random) {
  return "time('" +
         random.pick({"12:00:00+01:00", "11:00:00Z", "12:00:00Z", "13:00:00+02:00", "00:30:00+01:00",
                      "23:30:00Z", "23:30:00-01:00", "00:00:00Z", "23:59:59.999999999+05:30",
                      "00:00:00+18:00", "06:00:00-05:00", "11:00:00.5+00:00"}) +
         "')";
}

std::string ExpressionGenerator::zoned(const Scope& scope, int depth) {
  const int choice = random_.between(0, depth > 0 ? 12 : 4);
  if (choice <= 1)
    if (const auto owner = element(scope)) return owner->name + ".z";
  if (choice == 2)
    if (const auto variable = some(scope, VariableType::zoned)) return variable->name;
  const std::string zone = random_.pick({"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                                         "Asia/Kolkata", "Z", "+02:00", "-09:30"});
  switch (choice) {
    case 4:
      return random_.pick({"$moment", "$moments[0]", "$moments[1]"});
    case 5:
    case 6:
    case 7:
      return "(" + zoned(scope, depth - 1) + random_.pick({" + ", " - "}) + duration(scope, depth - 1) + ")";
    case 8:
      if (random_.percent(40))  // a date has no hours to be cut down to
        return "datetime.truncate('" + random_.pick({"hour", "minute", "second", "millisecond"}) + "', " +
               zoned(scope, depth - 1) + ")";
      return "datetime.truncate('" +
             random_.pick({"day", "week", "month", "year", "weekYear", "quarter", "decade"}) + "', " +
             any_instant(scope, depth - 1) + ")";
    case 9:
      return "datetime({datetime: coalesce(" + zoned(scope, depth - 1) + ", $moment), timezone: '" + zone + "'})";
    case 10:
      return "datetime({year: " + random_.pick({"2020", "2021", "2036"}) + ", month: " +
             random_.pick({"3, day: 29", "10, day: 25", "3, day: 14", "11, day: 1", "4, day: 5"}) +
             ", hour: " + std::to_string(random_.between(0, 3)) + ", minute: " +
             random_.pick({"0", "30", "59"}) + ", timezone: '" + zone + "'})";
    case 11:
      return "datetime({" + random_.pick({"epochSeconds: 1585443599", "epochSeconds: 1603587600", "epochMillis: 1604210399999",
                                          "epochSeconds: 1893456000"}) +
             ", timezone: '" + zone + "'})";
    case 12:
      return "datetime({date: coalesce(" + zoned(scope, depth - 1) + ", $moment), time: coalesce(" +
             clock(scope, depth - 1) + ", $clock)})";
    default:
      return zoned_literal(random_);
  }
}

std::string ExpressionGenerator::clock(const Scope& scope, int depth) {
  const int choice = random_.between(0, depth > 0 ? 8 : 4);
  if (choice <= 1)
    if (const auto owner = element(scope)) return owner->name + ".t";
  if (choice == 2)
    if (const auto variable = some(scope, VariableType::clock)) return variable->name;
  switch (choice) {
    case 4:
      return "$clock";
    case 5:
      return "(" + clock(scope, depth - 1) + random_.pick({" + ", " - "}) + duration(scope, depth - 1) + ")";
    case 6:
      return "time.truncate('" + random_.pick({"hour", "minute", "second", "day"}) + "', " +
             (random_.percent(60) ? clock(scope, depth - 1) : zoned(scope, depth - 1)) + ")";
    case 7:
      return "time(" + zoned(scope, depth - 1) + ")";
    case 8:
      return "time({time: coalesce(" + clock(scope, depth - 1) + ", $clock), timezone: '" + random_.pick({"Z", "+05:30", "-08:00"}) +
             "'})";
    default:
      return clock_literal(random_);
  }
}

/// An instant of any kind with a day.
std::string ExpressionGenerator::any_instant(const Scope& scope, int depth) {
  switch (random_.between(0, 5)) {
    case 0:
      return date(scope, depth);
    case 1:
      return "localdatetime(" + zoned(scope, depth) + ")";
    default:
      return zoned(scope, depth);
  }
}

std::string ExpressionGenerator::zoned_number(const Scope& scope, int depth) {
  switch (random_.between(0, 5)) {
    case 0:
      return clock(scope, depth) + random_.pick({".hour", ".minute", ".second", ".millisecond", ".offsetSeconds"});
    case 1:
    case 2: {
      const std::string to = random_.percent(15) ? clock(scope, depth) : any_instant(scope, depth);
      return random_.pick({"duration.between(", "duration.inDays(", "duration.inMonths(", "duration.inSeconds("}) +
             any_instant(scope, depth) + ", " + to + ")" + random_.pick({".months", ".days", ".seconds"});
    }
    default:
      return zoned(scope, depth) +
             random_.pick({".hour", ".minute", ".second", ".day", ".month", ".year", ".week", ".dayOfWeek",
                           ".ordinalDay", ".quarter", ".epochSeconds", ".epochMillis", ".offsetMinutes",
                           ".offsetSeconds", ".nanosecond", ".microsecond"});
  }
}

std::string ExpressionGenerator::zoned_text(const Scope& scope, int depth) {
  switch (random_.between(0, 3)) {
    case 0:
      return zoned(scope, depth) + random_.pick({".timezone", ".offset"});
    case 1:
      return "toString(" + clock(scope, depth) + ")";
    default:
      return "toString(" + zoned(scope, depth) + ")";
  }
}

std::string ExpressionGenerator::zoned_comparison(const Scope& scope, int depth) {
  const std::string op = random_.pick({" = ", " <> ", " < ", " <= ", " > ", " >= "});
  switch (random_.between(0, 8)) {
    case 0:
      return clock(scope, depth) + op + clock(scope, depth);
    case 1:
      return zoned(scope, depth) + " IN [" + zoned(scope, depth) + ", " + zoned(scope, 0) +
             random_.pick({", null]", "]"});
    case 2:
      return zoned(scope, depth) + " IN $moments";
    case 3:
      return zoned(scope, depth) + op + random_.pick({"date('2020-07-01')", "null", "localdatetime('2020-07-01T12:00:00')"});
    case 4:
      return "localdatetime(" + zoned(scope, depth) + ")" + op + "localdatetime(" + zoned(scope, depth) + ")";
    case 5:
      return zoned(scope, depth) + random_.pick({" < ", " <= "}) + zoned(scope, depth) +
             random_.pick({" < ", " <= "}) + zoned(scope, depth);
    default:
      return zoned(scope, depth) + op + zoned(scope, depth);
  }
}

namespace {

class ZonedGenerator {
 public:
  ZonedGenerator(Random& random, const std::string& prefix)
      : random_(random), expressions_(random, prefix), x_(expressions_.fresh_name()), y_(expressions_.fresh_name()) {}

  std::string query() {
    const bool clocks = random_.percent(30);
    const std::string rows = random_.percent(60) ? unwound(clocks, x_) : matched(clocks);
    switch (random_.between(0, 9)) {
      case 0:
        return rows + "RETURN DISTINCT " + x_;
      case 1:
        return rows + "RETURN " + x_ + ", count(*) AS n";
      case 2:
        return rows + "RETURN min(" + x_ + ") AS least, max(" + x_ + ") AS most, count(DISTINCT " + x_ + ") AS n";
      case 3:
        return rows + "RETURN " + x_ + " ORDER BY " + x_ + random_.pick({"", " DESC", " LIMIT 3", " DESC SKIP 1 LIMIT 2"});
      case 4:
        return rows + unwound(clocks, y_) + "RETURN " + compared();
      case 5:
        return rows + unwound(clocks, y_) + "WITH " + x_ + ", " + y_ + " WHERE " + x_ +
               random_.pick({" = ", " < ", " >= ", " <> "}) + y_ + "\nRETURN count(*) AS n";
      case 6:
        return rows + "MATCH (n) WHERE n." + key(clocks) + random_.pick({" = ", " <= ", " > "}) + x_ +
               "\nRETURN n.uid AS uid, " + x_ + " AS x";
      case 7:
        return rows + "WITH * WHERE " + random_.pick({"", "NOT "}) + x_ + " IN " + list(clocks) + "\nRETURN " + x_;
      default:
        return rows + parts(clocks);
    }
  }

 private:
  static std::string key(bool clocks) { return clocks ? "t" : "z"; }

  std::string list(bool clocks) {
    std::string out = "[";
    for (int i = random_.between(1, 7); i > 0; --i) {
      out += clocks ? expressions_.clock({}, 2) : expressions_.zoned({}, random_.between(0, 3));
      out += i > 1 ? ", " : "";
    }
    return out + (random_.percent(20) ? ", null]" : "]");
  }
  std::string unwound(bool clocks, const std::string& name) {
    return "UNWIND " + list(clocks) + " AS " + name + "\n";
  }
  std::string matched(bool clocks) {
    const std::string node = expressions_.fresh_name();
    const std::string pattern = random_.percent(70) ? "(" + node + random_.pick({"", ":A", ":B"}) + ")"
                                                    : "()-[" + node + random_.pick({"", ":R", ":S"}) + "]->()";
    return "MATCH " + pattern + "\nWITH " + node + "." + key(clocks) + " AS " + x_ + "\n";
  }
  std::string compared() {
    return x_ + " = " + y_ + " AS e, " + x_ + " <> " + y_ + " AS d, " + x_ + " < " + y_ + " AS l, " + x_ +
           " <= " + y_ + " AS m, " + x_ + " > " + y_ + " AS g, " + x_ + " >= " + y_ + " AS h, [" + x_ + "] < [" + y_ +
           "] AS c, duration.between(" + x_ + ", " + y_ + ") AS b, duration.inSeconds(" + x_ + ", " + y_ +
           ") AS s, duration.inDays(" + x_ + ", " + y_ + ") AS a";
  }
  std::string parts(bool clocks) {
    const Scope scope{{x_, clocks ? VariableType::clock : VariableType::zoned}};
    return "RETURN " + x_ + " AS x, " + (clocks ? expressions_.clock(scope, 3) : expressions_.zoned(scope, 3)) +
           " AS p, " + expressions_.zoned_text(scope, 2) + " AS q, " + expressions_.zoned_number(scope, 2) +
           " AS r, " + expressions_.zoned_comparison(scope, 2) + " AS s, date(" + expressions_.zoned(scope, 2) +
           ") AS d, localtime(" + expressions_.clock(scope, 1) + ") AS l";
  }

  Random& random_;
  ExpressionGenerator expressions_;
  std::string x_, y_;
};

}  // namespace

std::string zoned_query(Random& random, const std::string& prefix) { return ZonedGenerator(random, prefix).query(); }

}  // namespace casus::differential
