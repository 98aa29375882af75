// PEGTL's own analysis: no rule can loop without consuming.

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/rules/statement.hpp"

namespace casus::syntax {

TEST_CASE("the grammar cannot loop without consuming", "[grammar]") {
  CHECK(tao::pegtl::analyze<rules::statement>() == 0);
  CHECK(tao::pegtl::analyze<rules::lone_expression>() == 0);
}

}  // namespace casus::syntax
