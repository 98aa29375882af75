#include "engine/value/edtf/relations.hpp"

#include <catch2/catch.hpp>

using namespace casus;
using edtf::Reading;
using edtf::Relation;

namespace {

using Compare = Truth (*)(const edtf::Edtf&, const edtf::Edtf&);

Truth ask(Compare compare, const char* a, const char* b) {
  return compare(edtf::parse(a), edtf::parse(b));
}

Truth ask(Relation relation, const char* a, const char* b, Reading reading = Reading::period) {
  return edtf::allen(relation, edtf::parse(a), edtf::parse(b), reading);
}

constexpr Truth yes = Truth::yes;
constexpr Truth no = Truth::no;
constexpr Truth unknown = Truth::unknown;

}  // namespace

TEST_CASE("events are before one another where every day they can mean is") {
  CHECK(ask(edtf::before, "1950-01-12", "1950-06-25") == yes);
  CHECK(ask(edtf::before, "1950-06-25", "1950-06-25") == no);
  CHECK(ask(edtf::before, "1950-06-26", "1950-06-25") == no);
  CHECK(ask(edtf::before, "1949", "1950-06-25") == yes);
  CHECK(ask(edtf::before, "1950", "1950-06-25") == unknown);
  CHECK(ask(edtf::before, "1950-06-25", "1950") == unknown);
  CHECK(ask(edtf::before, "1950-12-31", "1950") == no);
  CHECK(ask(edtf::after, "1951", "1950-XX-XX") == yes);
  CHECK(ask(edtf::before, "1950-06-25/1953-07-27", "1953-08") == yes);
  CHECK(ask(edtf::before, "1950-06-25/1953-07-27", "1951") == no);
  CHECK(ask(edtf::before, "1950-06-25/..", "2100") == no);
  CHECK(ask(edtf::before, "1950-06-25/", "2100") == unknown);
  CHECK(ask(edtf::before, "/1950", "1951") == yes);
}

TEST_CASE("qualified dates may lie beside what is written") {
  CHECK(ask(edtf::before, "1949~", "1950-06-25") == unknown);
  CHECK(ask(edtf::before, "1948?", "1950-06-25") == yes);
  CHECK(ask(edtf::before, "1948%", "1950-06-25") == unknown);
  CHECK(ask(edtf::before, "1950-06-?24", "1950-06-25") == unknown);
  CHECK(ask(edtf::before, "1950-06-?23", "1950-06-25") == yes);
  CHECK(ask(edtf::equals, "1950-06-25?", "1950-06-25") == unknown);
}

TEST_CASE("an event is during a period that holds all its days") {
  CHECK(ask(edtf::during, "1950-02", "1950") == yes);
  CHECK(ask(edtf::during, "1950-01", "1950") == yes);
  CHECK(ask(edtf::during, "1950", "1950") == yes);
  CHECK(ask(edtf::during, "1950", "1950-02") == unknown);
  CHECK(ask(edtf::during, "1951", "1950") == no);
  CHECK(ask(edtf::during, "1950-XX-12", "1950") == yes);
  CHECK(ask(edtf::during, "1950-02", "1950-XX") == unknown);
  CHECK(ask(edtf::during, "1951", "1950-06-25/1953-07-27") == yes);
  CHECK(ask(edtf::during, "1953", "1950-06-25/1953-07-27") == unknown);
  CHECK(ask(edtf::during, "1953", "1950/1953") == unknown);
  CHECK(ask(edtf::during, "1999", "1950/..") == yes);
}

TEST_CASE("overlap and equality of events") {
  CHECK(ask(edtf::overlaps, "1951", "1950-06-25/1953-07-27") == yes);
  CHECK(ask(edtf::overlaps, "1950", "1950-06-25") == unknown);
  CHECK(ask(edtf::overlaps, "1949", "1950") == no);
  CHECK(ask(edtf::equals, "1950-06-25", "1950-06-25") == yes);
  CHECK(ask(edtf::equals, "1950-06-25T04:00:00", "1950-06-25") == yes);
  CHECK(ask(edtf::equals, "1950", "1950") == unknown);
  CHECK(ask(edtf::equals, "1950", "1951") == no);
}

TEST_CASE("sets: one of the members, or each") {
  CHECK(ask(edtf::before, "[1948,1949]", "1950") == yes);
  CHECK(ask(edtf::before, "[1948,1951]", "1950") == unknown);
  CHECK(ask(edtf::before, "[1951,1952]", "1950") == no);
  CHECK(ask(edtf::before, "{1948,1951}", "1950") == no);
  CHECK(ask(edtf::before, "{1948,1949}", "1950") == yes);
  CHECK(ask(edtf::before, "[..1949]", "1950") == yes);
  CHECK(ask(edtf::before, "[1949..]", "1950") == unknown);
  CHECK(ask(edtf::during, "[1950-02,1950-03]", "1950") == yes);
}

TEST_CASE("Allen's relations of periods") {
  CHECK(ask(Relation::before, "1949", "1951") == yes);
  CHECK(ask(Relation::before, "1949", "1950") == no);
  CHECK(ask(Relation::after, "1951", "1949") == yes);
  CHECK(ask(Relation::meets, "1949", "1950") == yes);
  CHECK(ask(Relation::met_by, "1950", "1949") == yes);
  CHECK(ask(Relation::starts, "1950-01", "1950") == yes);
  CHECK(ask(Relation::started_by, "1950", "1950-01") == yes);
  CHECK(ask(Relation::during, "1950-02", "1950") == yes);
  CHECK(ask(Relation::during, "1950-01", "1950") == no);
  CHECK(ask(Relation::contains, "1950", "1950-02") == yes);
  CHECK(ask(Relation::finishes, "1950-12", "1950") == yes);
  CHECK(ask(Relation::finished_by, "1950", "1950-12") == yes);
  CHECK(ask(Relation::equals, "1950", "1950") == yes);
  CHECK(ask(Relation::equals, "1950-33", "1950-01/1950-03") == unknown);
  CHECK(ask(Relation::overlaps, "1950-01-01/1950-06-30", "1950-03-01/1950-12-31") == yes);
  CHECK(ask(Relation::overlapped_by, "1950-03-01/1950-12-31", "1950-01-01/1950-06-30") == yes);
  CHECK(ask(Relation::overlaps, "1950-01-01/1950-06-30", "1950-07") == no);
  CHECK(ask(Relation::overlaps, "1950/1951", "1951/1952") == unknown);
}

TEST_CASE("of two exact spans exactly one of Allen's relations holds") {
  const char* spans[] = {"1950-01-01/1950-01-03",
                         "1950-01-01/1950-01-05",
                         "1950-01-03/1950-01-05",
                         "1950-01-04/1950-01-05",
                         "1950-01-02",
                         "1950-01-07/1950-01-09"};
  for (const char* a : spans)
    for (const char* b : spans) {
      int holding = 0;
      for (int relation = 0; relation <= static_cast<int>(Relation::equals); ++relation)
        holding += ask(static_cast<Relation>(relation), a, b) == yes ? 1 : 0;
      INFO(a << " and " << b);
      CHECK(holding == 1);
    }
}
