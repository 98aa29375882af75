// The temporal functions: constructors, clocks, truncation and the measuring of durations. What
// they compute is in engine/value/temporal; here they get their names, types and argument checks.

#include <chrono>
#include <string>

#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"
#include "engine/value/temporal/build.hpp"
#include "engine/value/temporal/duration_map.hpp"

namespace casus::function {
namespace {

struct InstantType {
  ValueKind kind;
  const char* name;
  const char* noun;  // for summaries
};

constexpr InstantType instant_types[] = {
    {ValueKind::date, "date", "a date"},
    {ValueKind::local_time, "localtime", "a local time"},
    {ValueKind::time, "time", "a time with an offset"},
    {ValueKind::local_datetime, "localdatetime", "a local date and time"},
    {ValueKind::datetime, "datetime", "a date and time in a zone"}};

DateTime real_time() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::floor<std::chrono::seconds>(since_epoch);
  const auto rest = std::chrono::nanoseconds(since_epoch - seconds);
  return {seconds.count(), static_cast<std::int32_t>(rest.count()), 0, ""};
}

const Type& any_instant() {
  static const Type type = types::instant();
  return type;
}

/// What the constructors of instants take, and that of durations.
const Type& makes_instant() {
  static const Type type = types::text() | types::map() | types::instant();
  return type;
}
const Type& makes_duration() {
  static const Type type = types::text() | types::map() | types::duration();
  return type;
}

/// What only shows at run time, in the words of the binder.
void require(std::string_view function, const Type& wanted, const Value& argument) {
  if (!wanted.may_be(argument.kind())) throw invalid_argument_type(function, wanted, argument);
}

using Now = DateTime (*)(const FunctionContext&);

DateTime statement_now(const FunctionContext& context) { return context.statement_time; }
DateTime transaction_now(const FunctionContext& context) { return context.transaction_time; }
DateTime real_now(const FunctionContext&) { return real_time(); }

temporal::Clock clock_of(const FunctionContext& context, Now now = statement_now) {
  return {now(context), context.time_zone};
}

void add_constructor(Registry& registry, const InstantType& instant) {
  ScalarFunction function;
  function.name = instant.name;
  function.parameters = {makes_instant()};
  function.required = 0;
  function.result = Type::of(instant.kind);
  function.summary = std::string("Makes ") + instant.noun +
                     " from a text, a map or another instant; without an argument, the present.";
  function.evaluate = [kind = instant.kind, name = instant.name](FunctionContext& context,
                                                                 Arguments arguments) {
    const temporal::Clock clock = clock_of(context);
    if (arguments.empty()) return temporal::current(kind, clock);
    require(name, makes_instant(), arguments[0]);
    return temporal::construct(kind, arguments[0], clock);
  };
  registry.add(std::move(function));
}

void add_clock(Registry& registry, const InstantType& instant, const char* suffix, Now now,
               const char* of_what) {
  ScalarFunction function;
  function.name = std::string(instant.name) + suffix;
  function.parameters = {types::text()};
  function.required = 0;
  function.result = Type::of(instant.kind);
  function.deterministic = now != real_now;
  function.summary = std::string("The present, ") + of_what + ", as " + instant.noun +
                     "; the argument names a time zone.";
  function.evaluate = [kind = instant.kind, name = function.name, now](FunctionContext& context,
                                                                       Arguments arguments) {
    const temporal::Clock clock = clock_of(context, now);
    if (arguments.empty()) return temporal::current(kind, clock);
    return temporal::current(kind, clock, text_argument(name, arguments[0]));
  };
  registry.add(std::move(function));
}

void add_truncation(Registry& registry, const InstantType& instant) {
  ScalarFunction function;
  function.name = std::string(instant.name) + ".truncate";
  function.parameters = {types::text(), any_instant(), types::map()};
  function.required = 2;
  function.result = Type::of(instant.kind);
  function.summary = std::string("Cuts an instant down to a unit, as ") + instant.noun +
                     "; a map replaces smaller parts.";
  function.evaluate = [kind = instant.kind, name = function.name](FunctionContext& context,
                                                                  Arguments arguments) {
    const std::string_view unit = text_argument(name, arguments[0]);
    require(name, any_instant(), arguments[1]);
    if (arguments.size() > 2 && !arguments[2].is(ValueKind::map))
      throw invalid_argument_value(name, types::map(), arguments[2]);
    static const Map none;
    return temporal::truncate(kind, unit, arguments[1],
                              arguments.size() > 2 ? arguments[2].as_map() : none,
                              clock_of(context));
  };
  registry.add(std::move(function));
}

void add_epoch_functions(Registry& registry) {
  ScalarFunction seconds;
  seconds.name = "datetime.fromepoch";
  seconds.parameters = {types::integer(), types::integer()};
  seconds.required = 1;
  seconds.result = Type::of(ValueKind::datetime);
  seconds.summary = "The instant so many seconds and nanoseconds after 1970-01-01T00:00Z.";
  seconds.evaluate = [](FunctionContext&, Arguments arguments) {
    constexpr std::string_view name = "datetime.fromepoch";
    return temporal::from_epoch(integer_argument(name, arguments[0]),
                                arguments.size() > 1 ? integer_argument(name, arguments[1]) : 0);
  };
  registry.add(std::move(seconds));

  ScalarFunction milliseconds;
  milliseconds.name = "datetime.fromepochmillis";
  milliseconds.parameters = {types::integer()};
  milliseconds.required = 1;
  milliseconds.result = Type::of(ValueKind::datetime);
  milliseconds.summary = "The instant so many milliseconds after 1970-01-01T00:00Z.";
  milliseconds.evaluate = [](FunctionContext&, Arguments arguments) {
    const std::int64_t total = integer_argument("datetime.fromepochmillis", arguments[0]);
    return temporal::from_epoch(total / 1'000, total % 1'000 * 1'000'000);
  };
  registry.add(std::move(milliseconds));
}

void add_duration(Registry& registry) {
  ScalarFunction function;
  function.name = "duration";
  function.parameters = {makes_duration()};
  function.required = 1;
  function.result = types::duration();
  function.summary = "Makes a duration from a map of units or an ISO 8601 text.";
  function.evaluate = [](FunctionContext&, Arguments arguments) {
    require("duration", makes_duration(), arguments[0]);
    return Value(temporal::construct_duration(arguments[0]));
  };
  registry.add(std::move(function));
}

void add_between(Registry& registry, const char* name, temporal::BetweenUnit unit,
                 const char* counted) {
  ScalarFunction function;
  function.name = name;
  function.parameters = {any_instant(), any_instant()};
  function.required = 2;
  function.result = types::duration();
  function.summary = std::string("The time from one instant to another in ") + counted + ".";
  function.evaluate = [unit, name](FunctionContext&, Arguments arguments) {
    for (const Value& argument : arguments) require(name, any_instant(), argument);
    return Value(temporal::between(unit, arguments[0], arguments[1]));
  };
  registry.add(std::move(function));
}

}  // namespace

void add_temporal_functions(Registry& registry) {
  for (const InstantType& instant : instant_types) {
    add_constructor(registry, instant);
    add_clock(registry, instant, ".transaction", transaction_now, "when the transaction began");
    add_clock(registry, instant, ".statement", statement_now, "when the statement began");
    add_clock(registry, instant, ".realtime", real_now, "when the call is made");
    add_truncation(registry, instant);
  }
  add_epoch_functions(registry);
  add_duration(registry);
  using temporal::BetweenUnit;
  add_between(registry, "duration.between", BetweenUnit::all, "months, days and seconds");
  add_between(registry, "duration.inMonths", BetweenUnit::months, "whole months");
  add_between(registry, "duration.inDays", BetweenUnit::days, "whole days");
  add_between(registry, "duration.inSeconds", BetweenUnit::seconds, "seconds");
}

}  // namespace casus::function
