#include "repl/statement_buffer.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace casus::repl;

namespace {

std::vector<std::string> texts(StatementBuffer& buffer) {
  std::vector<std::string> out;
  while (auto input = buffer.next()) out.push_back(input->text);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("statements end at semicolons outside text", "[repl][statements]") {
  StatementBuffer buffer("x");
  buffer.feed("RETURN ';' // ;\n; RETURN `;`;;\n /* ; */ RETURN 3");
  buffer.finish();
  CHECK(texts(buffer) == Texts{"RETURN ';' // ;\n", "RETURN `;`", "RETURN 3"});
}

TEST_CASE("an unfinished statement waits for more", "[repl][statements]") {
  StatementBuffer buffer;
  buffer.feed("MATCH (n)\n");
  CHECK_FALSE(buffer.next());
  CHECK(buffer.pending() == "MATCH (n)\n");
  buffer.feed("RETURN 'a;b'\n");
  CHECK_FALSE(buffer.next());
  buffer.feed("; RETURN 2;");
  CHECK(texts(buffer) == Texts{"MATCH (n)\nRETURN 'a;b'\n", "RETURN 2"});
  CHECK(buffer.pending().empty());
}

TEST_CASE("a line with a colon between statements is a command", "[repl][statements]") {
  StatementBuffer buffer;
  buffer.feed("// set up\n:param x => 1;\n:format csv\nRETURN\n:oops;\n");
  std::vector<Input> inputs;
  while (auto input = buffer.next()) inputs.push_back(*input);
  REQUIRE(inputs.size() == 3);
  CHECK(inputs[0].kind == Input::Kind::command);
  CHECK(inputs[0].text == ":param x => 1");
  CHECK(inputs[0].origin.line == 2);
  CHECK(inputs[1].text == ":format csv");
  CHECK(inputs[2].kind == Input::Kind::statement);
  CHECK(inputs[2].text == "RETURN\n:oops");
  CHECK(inputs[2].origin.line == 4);
}

TEST_CASE("lines are counted through the whole stream, however it arrives", "[repl][statements]") {
  const std::string script = "RETURN 1;\n\n// note\n  RETURN\n 2;\n:format csv\n\nRETURN 3\n";
  for (std::size_t step = 1; step <= script.size(); ++step) {
    StatementBuffer buffer("s");
    std::vector<std::pair<std::string, std::size_t>> seen;
    const auto take = [&] {
      while (auto input = buffer.next()) seen.emplace_back(input->text, input->origin.line);
    };
    for (std::size_t at = 0; at < script.size(); at += step) {
      buffer.feed(std::string_view(script).substr(at, step));
      take();
    }
    buffer.finish();
    take();
    using Seen = std::vector<std::pair<std::string, std::size_t>>;
    INFO("fed by " << step);
    CHECK(seen == Seen{{"RETURN 1", 1}, {"RETURN\n 2", 4}, {":format csv", 6}, {"RETURN 3\n", 8}});
  }
}

TEST_CASE("an open comment is not swallowed", "[repl][statements]") {
  StatementBuffer buffer;
  buffer.feed("RETURN 1; /* no end; RETURN 2;");
  CHECK(texts(buffer) == Texts{"RETURN 1"});
  buffer.finish();
  CHECK(texts(buffer) == Texts{"/* no end; RETURN 2;"});
  CHECK_FALSE(buffer.next());
}

TEST_CASE("a byte order mark is skipped", "[repl][statements]") {
  StatementBuffer buffer;
  buffer.feed("\xEF\xBB\xBFRETURN 1");
  buffer.finish();
  CHECK(texts(buffer) == Texts{"RETURN 1"});
}

TEST_CASE("a long script is cut in linear time", "[repl][statements]") {
  std::string script;
  for (int i = 0; i < 50000; ++i) script += "CREATE (:N {i: " + std::to_string(i) + "});\n";
  StatementBuffer buffer;
  buffer.feed(script);
  buffer.finish();
  std::size_t count = 0;
  std::size_t last = 0;
  while (auto input = buffer.next()) {
    ++count;
    last = input->origin.line;
  }
  CHECK(count == 50000);
  CHECK(last == 50000);
}
