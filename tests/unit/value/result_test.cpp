#include "casus/result.hpp"

#include "engine/value/errors.hpp"
#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

TEST_CASE("a result gives its rows by position and its values by name", "[value]") {
  const Result result({"a", "b"}, {{1, "x"}, {2, nullptr}});
  CHECK(result.size() == 2);
  CHECK_FALSE(result.empty());
  CHECK(result[1]["a"].as_integer() == 2);
  CHECK(result[0][1].as_string() == "x");
  CHECK(result[1].size() == 2);
  std::int64_t sum = 0;
  for (const Row& row : result) sum += row["a"].as_integer();
  CHECK(sum == 3);
}

TEST_CASE("rows and columns that are not there are errors", "[value]") {
  const Result result({"a"}, {{1}});
  CHECK(error_code([&] { (void)result[1]; }) == "ArgumentError/NumberOutOfRange");
  CHECK(error_code([&] { (void)result[0][1]; }) == "ArgumentError/NumberOutOfRange");
  CHECK(error_code([&] { (void)result[0]["b"]; }) == "ArgumentError/InvalidArgumentValue");
  CHECK(Result().empty());
}

TEST_CASE("changes tell whether anything changed", "[value]") {
  Changes changes;
  CHECK_FALSE(changes.any());
  changes.labels_removed = 1;
  CHECK(changes.any());
}

TEST_CASE("error kinds and factories name themselves", "[value]") {
  CHECK(to_string(ErrorKind::syntax) == "syntax");
  CHECK(to_string(ErrorKind::interrupted) == "interrupted");
  CHECK(std::string(invalid_operands("+", true, 1).what()) ==
        "`+` cannot take BOOLEAN and INTEGER");
  CHECK(std::string(invalid_argument_type("size", 1).what()) == "`size` cannot take INTEGER");
  const Type list = Type::of(ValueKind::list);
  CHECK(std::string(invalid_argument_type("size", list, 1).what()) ==
        "`size` takes a LIST, not INTEGER");
  CHECK(std::string(invalid_argument_type("IN", list, 1).what()) == "IN takes a LIST, not INTEGER");
  CHECK(std::string(invalid_argument_type("a slice", list, 1).what()) ==
        "a slice takes a LIST, not INTEGER");
  CHECK(invalid_argument_type("size", 1).detail() == "InvalidArgumentType");
  CHECK(invalid_argument_value("type", Type::number(), 1).detail() == "InvalidArgumentValue");
  CHECK(arithmetic_error("x").type() == "ArithmeticError");
  CHECK(deleted_element(ValueKind::node).type() == "EntityNotFound");
  CHECK(runtime_error("A", "B", "c").kind() == ErrorKind::runtime);
}
