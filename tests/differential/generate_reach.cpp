#include "tests/differential/generate_reach.hpp"

namespace casus::differential {

namespace {

class ReachGenerator {
 public:
  ReachGenerator(Random& random, const std::string& prefix)
      : random_(random), a_(prefix + "a"), b_(prefix + "b"), c_(prefix + "c"), d_(prefix + "d") {}

  std::string query() {
    switch (random_.between(0, 9)) {
      case 0:
      case 1:
        return match() + "\nRETURN DISTINCT " + b_;
      case 2:
        return match() + "\nRETURN count(DISTINCT " + b_ + ") AS n";
      case 3:
        return match() + "\nRETURN " + a_ + ", count(DISTINCT " + b_ + ") AS n";
      case 4:
        return match() + "\nRETURN min(" + b_ + ".uid) AS least, max(" + b_ + ".i) AS most";
      case 5:
        return match() + "\nWITH DISTINCT " + b_ + "\nMATCH (" + b_ + ")" + arrow("") + "(" + d_ +
               ")\nRETURN " + d_ + ", count(*) AS n";
      case 6:
        return "MATCH (" + a_ + label() + "), (" + b_ + label() + ")\nMATCH " + between() +
               "\nRETURN DISTINCT " + a_ + ", " + b_;
      case 7:
        return "MATCH (" + a_ + label() + "), (" + b_ + label() + ")\nWHERE " +
               random_.pick({"", "NOT "}) + existence(chained(node(a_), node(b_))) + "\nRETURN " +
               a_ + ", " + b_;
      case 8:
        return "MATCH (" + a_ + ")\nRETURN " + a_ + ".uid AS uid, EXISTS { MATCH " +
               chained(node(a_), "(" + c_ + label() + ")") + " WHERE " + c_ + ".i > " +
               std::to_string(random_.between(-1, 3)) + " } AS found";
      default:
        return "MATCH (" + a_ + ")\nWHERE " +
               existence(chained(
                   node(a_),
                   (random_.percent(25) ? node(a_) : random_.pick({"()", "(:A)", "(:A:B)"})))) +
               "\nRETURN " + a_;
    }
  }

 private:
  static std::string node(const std::string& name) { return "(" + name + ")"; }
  std::string label() { return random_.pick({"", "", "", ":A", ":B", ":A:C"}); }
  std::string length() {
    return random_.pick({"*", "*", "*0..", "*2..", "*3..", "*1..2", "*0..1", "*0..2", "*1..3", "*2",
                         "*3", "*2..3", "*3..4", "*..2", "*0", "*1"});
  }
  std::string arrow(const std::string& inside) {
    const int direction = random_.between(0, 3);
    const std::string types = random_.pick({"", "", ":R", ":R|S", ":R|S|T", ":T"});
    return (direction == 0 ? "<-[" : "-[") + types + inside +
           (direction == 1 || direction == 2 ? "]->" : "]-");
  }
  std::string chain() {
    std::string inside = length();
    if (random_.percent(15)) inside += " {i: " + std::to_string(random_.between(-1, 3)) + "}";
    return arrow(inside);
  }
  std::string chained(const std::string& from, const std::string& to) {
    return from + chain() + to;
  }
  std::string existence(const std::string& pattern) {
    return random_.percent(50) ? pattern : "EXISTS { " + pattern + " }";
  }

  /// Both ends bound before, perhaps with other relationships beside the chain.
  std::string between() {
    std::string out = chained(node(a_), node(b_));
    if (random_.percent(30))
      out += ", " + node(random_.percent(50) ? a_ : b_) + arrow("") + node(c_);
    return out;
  }

  std::string match() {
    const std::string uid =
        random_.percent(40) ? " {uid: " + std::to_string(random_.between(0, 4)) + "}" : "";
    std::string start = "(" + a_ + label() + uid + ")";
    std::string text = random_.percent(12) ? "OPTIONAL MATCH " : "MATCH ";
    if (random_.percent(15)) {
      text = "MATCH " + start + "\n" + text;
      start = node(a_);
    }
    if (random_.percent(20)) text += "(" + c_ + ")" + arrow("");
    text += start;
    if (random_.percent(12)) text += chain() + "()";
    text += chain() + "(" + b_ + label() + ")";
    if (random_.percent(15)) text += arrow("") + "()";
    if (random_.percent(12))
      text += ", (" + d_ + ")" + arrow("") + node(random_.percent(50) ? a_ : b_);
    if (random_.percent(15))
      text += " WHERE " + b_ + ".i >= " + std::to_string(random_.between(-1, 2));
    return text;
  }

  Random& random_;
  std::string a_, b_, c_, d_;
};

}  // namespace

std::string reaching_query(Random& random, const std::string& prefix) {
  return ReachGenerator(random, prefix).query();
}

}  // namespace casus::differential
