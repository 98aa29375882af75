#include <catch2/catch.hpp>

#include "engine/value/near_names.hpp"

using namespace casus;

TEST_CASE("edit distance counts edits and swaps, letter case aside", "[value]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "abc") == 0);
  CHECK(edit_distance("abc", "ABC") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("person", "pesron") == 1);
}

TEST_CASE("near names are few and the nearest come first", "[value]") {
  CHECK(near_names("persno", {"person", "persona", "place"}) ==
        std::vector<std::string>{"person", "persona"});
  CHECK(near_names("x", {"y", "z"}).empty());
  CHECK(near_names("toUper", {"toUpper", "toLower"}).front() == "toUpper");
  CHECK(near_names_hint("persno", {"person"}) == "did you mean `person`?");
  CHECK(near_names_hint("foo", {"quux"}).empty());
}
