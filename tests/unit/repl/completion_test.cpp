#include "repl/shell/completion.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace casus::repl;

namespace {

using Names = std::vector<std::string>;

Vocabulary vocabulary() {
  Vocabulary names;
  names.labels = {"Actor", "Odd Label", "Person", "Place"};
  names.relationship_types = {"ATTENDED", "LED_TO"};
  names.property_keys = {"born", "date", "name"};
  names.functions = {"count", "date", "duration.between", "duration.inDays", "size"};
  names.procedures = {"db.labels", "db.propertyKeys"};
  names.parameters = {"name", "place"};
  names.graphs = {"family", "korea-1950"};
  return names;
}

Names offered(std::string_view text) { return complete(text, vocabulary()).candidates; }

bool offers(std::string_view text, const std::string& candidate) {
  const Names all = offered(text);
  return std::find(all.begin(), all.end(), candidate) != all.end();
}

}  // namespace

TEST_CASE("labels follow a colon", "[repl][completion]") {
  CHECK(offered("MATCH (p:P") == Names{"Person", "Place"});
  CHECK(offered("MATCH (p:") == Names{"Actor", "Person", "Place", "`Odd Label`"});
  CHECK(offered("MATCH (p:Actor:Pe") == Names{"Person"});
  CHECK(offered("MATCH (p:Actor|Pe") == Names{"Person"});
  CHECK(offered("MATCH (p) WHERE p:Pl") == Names{"Place"});
  CHECK(offered("MATCH (p:`Od") == Names{"`Odd Label`"});
  CHECK(offered("MATCH (p:pers") == Names{"Person"});  // in any case where none fits exactly
  CHECK(complete("MATCH (p:Per", vocabulary()).length == 3);
}

TEST_CASE("relationship types follow a colon in an arrow", "[repl][completion]") {
  CHECK(offered("MATCH (a)-[:") == Names{"ATTENDED", "LED_TO"});
  CHECK(offered("MATCH (a)-[r:LED_TO|AT") == Names{"ATTENDED"});
  CHECK(offered("MATCH (a)<-[r:L") == Names{"LED_TO"});
}

TEST_CASE("property keys follow a dot and stand in maps", "[repl][completion]") {
  CHECK(offered("MATCH (p) RETURN p.n") == Names{"name"});
  CHECK(offered("MATCH (p) RETURN p.") == Names{"born", "date", "name"});
  CHECK(offered("MATCH (duration) RETURN duration.n") == Names{"name"});
  CHECK(offered("MATCH (p:Person {na") == Names{"name"});
  CHECK(offered("MATCH (p:Person {name: 'x', bo") == Names{"born"});
}

TEST_CASE("functions, procedures and parameters", "[repl][completion]") {
  CHECK(offered("RETURN duration.") == Names{"between(", "inDays("});
  CHECK(offered("CALL db.la") == Names{"labels("});
  CHECK(offered("CALL d") == Names{"db.labels(", "db.propertyKeys("});
  CHECK(offered("RETURN $na") == Names{"name"});
  CHECK(offers("RETURN siz", "size("));
}

TEST_CASE("variables of the statement and keywords in the case typed", "[repl][completion]") {
  CHECK(offers("MATCH (person:Person) RETURN per", "person"));
  CHECK(offers("MATCH path = (a)-[rel:X]->(b) RETURN pa", "path"));
  CHECK(offers("MATCH path = (a)-[rel:X]->(b) RETURN re", "rel"));
  CHECK(offers("UNWIND [1] AS item RETURN it", "item"));
  CHECK(offered("MAT") == Names{"MATCH"});
  CHECK(offered("mat") == Names{"match"});
  CHECK(complete("mat", vocabulary()).suffix == " ");
  CHECK(offers("", "MATCH"));
  CHECK(offered("MATCH (person) RETURN ") == Names{"person"});
}

TEST_CASE("nothing is offered within text", "[repl][completion]") {
  CHECK(offered("RETURN 'MAT").empty());
  CHECK(offered("RETURN \"p:P").empty());
  CHECK(offered("// MAT").empty());
  CHECK(offered("/* (p:P").empty());
}

TEST_CASE("commands and their arguments", "[repl][completion]") {
  CHECK(offered(":sch") == Names{":schema"});
  CHECK(offered(":format m") == Names{"markdown", "mermaid"});
  CHECK(offered(":load k") == Names{"korea-1950"});
  CHECK(offered(":timing ") == Names{"off", "on"});
  CHECK(offered(":export a.svg MATCH (p:Per") == Names{"Person"});
  CHECK(offered(":help ti") == Names{"timing"});
  CHECK(offered(":nonsense x").empty());
}

TEST_CASE("completion takes any bytes", "[repl][completion]") {
  for (const std::string_view text : {"\xff\xfe", "((((", "))))", "`", "a.b.c.", "::::", "$",
                                      "[[{(", "MATCH (n:\xc3", ":export", ": ", ":"}) {
    CHECK_NOTHROW(offered(text));
  }
}

TEST_CASE("a common prefix ends between characters", "[repl][completion]") {
  CHECK(common_prefix({"Hŏn", "Hön"}) == "H");
  CHECK(common_prefix({"same", "same"}) == "same");
  CHECK(common_prefix({}).empty());
}
