#include "engine/value/type.hpp"
#include "engine/value/written_type.hpp"

#include "tests/unit/value/support.hpp"

using namespace casus;
using namespace casus::test;

namespace {
const Type integer = Type::of(ValueKind::integer);
const Type text = Type::of(ValueKind::string);
const Type any_list = Type::of(ValueKind::list);
}  // namespace

TEST_CASE("what a type may be", "[value]") {
  CHECK(Type().is_any());
  CHECK(Type::any().may_be(text));
  CHECK(text.may_be(Type::any()));
  CHECK(Type::null().may_be(text));
  CHECK_FALSE(integer.may_be(text));
  CHECK((integer | text).may_be(text));
  CHECK(Type::number().may_be(ValueKind::floating));
  CHECK_FALSE(Type::number().may_be(ValueKind::string));
  CHECK(integer.is_only(ValueKind::integer));
  CHECK_FALSE(Type::number().is_only(ValueKind::integer));
}

TEST_CASE("lists look at their elements where both are known", "[value]") {
  CHECK(Type::list_of(integer).may_be(any_list));
  CHECK(any_list.may_be(Type::list_of(text)));
  CHECK_FALSE(Type::list_of(integer).may_be(Type::list_of(text)));
  CHECK(Type::list_of(Type::null()).may_be(Type::list_of(text)));
  CHECK(Type::list_of(integer | text).may_be(Type::list_of(text)));
  CHECK((Type::list_of(integer) | text).may_be(text));
  CHECK_FALSE(Type::list_of(Type::list_of(integer)).may_be(Type::list_of(Type::list_of(text))));
}

TEST_CASE("unions join the elements of lists", "[value]") {
  const Type joined = Type::list_of(integer) | Type::list_of(text);
  CHECK(joined.element().to_string() == "INTEGER or STRING");
  CHECK((Type::list_of(integer) | integer).element().to_string() == "INTEGER");
  CHECK((integer | Type::list_of(integer)).element().to_string() == "INTEGER");
  CHECK((Type::list_of(integer) | any_list).element().is_any());
  CHECK((Type::list_of(integer) | Type::any()).is_any());
  CHECK((Type::null() | integer).is_only(ValueKind::integer));
  CHECK(integer.element().is_any());
}

TEST_CASE("types as text", "[value]") {
  CHECK(Type::any().to_string() == "ANY");
  CHECK(Type::null().to_string() == "NULL");
  CHECK(Type::number().to_string() == "INTEGER or FLOAT");
  CHECK(any_list.to_string() == "LIST");
  CHECK(Type::list_of(Type::list_of(text)).to_string() == "LIST<LIST<STRING>>");
  CHECK(to_string(ValueKind::datetime) == "ZONED DATETIME");
}

TEST_CASE("names of types are read", "[value]") {
  const std::pair<const char*, const char*> cases[] = {
      {"INTEGER?", "INTEGER"},
      {"integer", "INTEGER"},
      {" INT NOT NULL ", "INTEGER"},
      {"STRING?", "STRING"},
      {"FLOAT", "FLOAT"},
      {"NUMBER?", "INTEGER or FLOAT"},
      {"BOOLEAN?", "BOOLEAN"},
      {"MAP", "MAP"},
      {"NODE?", "NODE"},
      {"RELATIONSHIP", "RELATIONSHIP"},
      {"PATH", "PATH"},
      {"DATE", "DATE"},
      {"LOCAL TIME", "LOCAL TIME"},
      {"LOCALTIME?", "LOCAL TIME"},
      {"ZONED TIME", "ZONED TIME"},
      {"TIME", "ZONED TIME"},
      {"local   datetime", "LOCAL DATETIME"},
      {"DATETIME", "ZONED DATETIME"},
      {"DURATION", "DURATION"},
      {"ANY?", "ANY"},
      {"ANY VALUE", "ANY"},
      {"LIST", "LIST"},
      {"LIST?", "LIST"},
      {"LIST<INTEGER?>?", "LIST<INTEGER>"},
      {"LIST< LIST<STRING NOT NULL> >", "LIST<LIST<STRING>>"},
      {"LIST OF STRING?", "LIST<STRING>"},
      {"STRING | INTEGER", "INTEGER or STRING"},
      {"LIST<STRING|FLOAT> | NULL", "LIST<FLOAT or STRING>"},
  };
  for (const auto& [written, expected] : cases) {
    INFO(written);
    CHECK(parse_type(written).to_string() == expected);
  }
}

TEST_CASE("a written type has one normal form and tells nulls in lists", "[value]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"int", "INTEGER"},
      {"SIGNED INTEGER", "INTEGER"},
      {"BOOL NOT NULL", "BOOLEAN NOT NULL"},
      {"TIMESTAMP WITH TIME ZONE", "ZONED DATETIME"},
      {"TIMESTAMP WITHOUT TIMEZONE", "LOCAL DATETIME"},
      {"TIME WITH TIMEZONE", "ZONED TIME"},
      {"TIME WITHOUT TIME ZONE", "LOCAL TIME"},
      {"ARRAY<VARCHAR>", "LIST<STRING>"},
      {"LIST OF INT NOT NULL", "LIST<INTEGER NOT NULL>"},
      {"NUMBER", "INTEGER | FLOAT"},
      {"LIST<STRING|FLOAT NOT NULL>|INT", "LIST<STRING | FLOAT NOT NULL> | INTEGER"},
  };
  for (const auto& [written, expected] : cases) {
    INFO(written);
    CHECK(read_type(written).text() == expected);
    CHECK(read_type(expected).text() == expected);
  }
  const Value with_null(List{Value(1), Value()});
  CHECK(read_type("LIST<INTEGER>").admits(with_null));
  CHECK_FALSE(read_type("LIST<INTEGER NOT NULL>").admits(with_null));
  CHECK(read_type("LIST<INTEGER NOT NULL>").admits(Value(List{Value(1)})));
  CHECK_FALSE(read_type("LIST<INTEGER> | LIST<STRING>").admits(Value(List{Value(1), Value("a")})));
}

TEST_CASE("what names no type is refused", "[value]") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "LIST<";
  for (const std::string& written :
       {std::string(), std::string("INTEGERS"), std::string("LIST<"), std::string("LIST<INTEGER"),
        std::string("INTEGER NOT"), std::string("INTEGER ?x"), std::string("STRING |"),
        std::string("FOO"), std::string("LIST<>"), std::string("?"), deep}) {
    INFO(written.substr(0, 40));
    CHECK_THROWS_AS(parse_type(written), Error);
  }
}
