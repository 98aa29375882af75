#include "repl/options.hpp"

#include <catch2/catch.hpp>

using namespace casus::repl;

namespace {

std::variant<ProgramOptions, int> parse(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "casus");
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  return parse_options(static_cast<int>(pointers.size()), pointers.data());
}

ProgramOptions parsed(std::vector<std::string> arguments) {
  return std::get<ProgramOptions>(parse(std::move(arguments)));
}

}  // namespace

TEST_CASE("byte counts take suffixes", "[repl][options]") {
  CHECK(parse_bytes("0") == 0U);
  CHECK(parse_bytes("1500") == 1500U);
  CHECK(parse_bytes("2K") == 2048U);
  CHECK(parse_bytes("512m") == 512U << 20);
  CHECK(parse_bytes("3GiB") == std::uint64_t{3} << 30);
  CHECK(parse_bytes("1MB") == 1U << 20);
  for (const char* bad : {"", "K", "-1", "5X", "1 K", "1KX", "99999999999G", "1e9", "1i"}) {
    INFO(bad);
    CHECK_FALSE(parse_bytes(bad));
  }
}

TEST_CASE("commands and scripts keep their order", "[repl][options]") {
  const ProgramOptions options =
      parsed({"-c", "RETURN 1", "-f", "-", "db.casus", "-c", "-- not an option"});
  REQUIRE(options.tasks.size() == 3);
  CHECK(options.tasks[0].value == "RETURN 1");
  CHECK(options.tasks[1].kind == Task::Kind::file);
  CHECK(options.tasks[1].value == "-");
  CHECK(options.tasks[2].value == "-- not an option");
  CHECK(options.database == "db.casus");
}

TEST_CASE("parameters do not swallow the database", "[repl][options]") {
  const ProgramOptions options = parsed({"--param", "a=1", "db.casus", "--param", "b=[1, 2]"});
  CHECK(options.database == "db.casus");
  REQUIRE(options.parameters.size() == 2);
  CHECK(options.parameters.at("a").as_integer() == 1);
  CHECK(options.parameters.at("b").as_list().size() == 2);
}

TEST_CASE("limits reach the engine's options", "[repl][options]") {
  const ProgramOptions options = parsed({"--memory-limit", "64M", "--timeout", "1.5", "--threads",
                                         "2", "--read-only", "--format", "jsonl", "--timing",
                                         "x.casus"});
  CHECK(options.engine.memory_limit == 64U << 20);
  CHECK(options.engine.timeout == std::chrono::milliseconds(1500));
  CHECK(options.engine.threads == 2);
  CHECK(options.engine.read_only);
  CHECK(options.format == Format::jsonl);
  CHECK(options.timing);
}

TEST_CASE("every format has its name", "[repl][options]") {
  for (const std::string& name : format_names()) {
    REQUIRE(format_named(name));
    CHECK(name_of(*format_named(name)) == name);
  }
  CHECK_FALSE(format_named("xml"));
}
