#include "engine/exchange/text.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace casus::exchange;

TEST_CASE("width counts columns, not bytes or code points", "[repl][text]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("plain") == 5);
  CHECK(display_width("Pak Hŏn-yŏng") == 12);
  CHECK(display_width("Pak Ho\u0306n-yo\u0306ng") == 12);  // combining breves
  CHECK(display_width("P’yŏngyang") == 10);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("한국") == 4);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);  // Hangul from conjoining letters
  CHECK(display_width("👩\u200d🔬") == 2);            // joined by a zero-width joiner
  CHECK(display_width("🇰🇷") == 2);                  // a flag
  CHECK(display_width("\u2764\ufe0f") == 2);        // emoji presentation
  CHECK(display_width("ｆｕｌｌ") == 8);
  CHECK(display_width("\xff\xfe") == 2);
}

TEST_CASE("fit never cuts a cluster", "[repl][text]") {
  CHECK(fit("Hŏn", 2) == "Hŏ");
  CHECK(fit("Ho\u0306n", 2) == "Ho\u0306");
  CHECK(fit("日本", 3) == "日");
  CHECK(fit("日本", 1).empty());
  CHECK(fit("ab", 9) == "ab");
}

TEST_CASE("malformed bytes are found and replaced", "[repl][text]") {
  std::size_t bad = 0;
  CHECK(is_utf8("Hŏn"));
  CHECK_FALSE(is_utf8("ab\xc3", &bad));
  CHECK(bad == 2);
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));  // a surrogate
  CHECK_FALSE(is_utf8("\xc0\xaf"));      // overlong
  CHECK(valid_utf8("a\xff") == "a\ufffd");
}

TEST_CASE("nothing in a value can drive the terminal", "[repl][text]") {
  CHECK(visible("a\nb\tc\rd") == "a\\nb\\tc\\rd");
  CHECK(visible("\x1b[31m") == "\\u001b[31m");
  CHECK(visible("\u202e") == "\\u202e");
  CHECK(visible("\u0085") == "\\u0085");
  CHECK(visible("Hŏn") == "Hŏn");
}

TEST_CASE("lines are broken between words", "[repl][text]") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("one two three", 7, 9) == Lines{"one two", "three"});
  CHECK(wrap("  one \n\n two ", 20, 9) == Lines{"one two"});
  CHECK(wrap("", 10, 9) == Lines{""});
  CHECK(wrap("abcdefgh", 3, 9) == Lines{"abc", "def", "gh"});
  CHECK(wrap("self-determination", 10, 9) == Lines{"self-", "determinat", "ion"});
  CHECK(wrap("a b c d e f", 1, 3).size() == 3);
  CHECK(wrap("one two three four", 5, 2).back() == "two…");
  CHECK(wrap("日本語の文章", 4, 9) == Lines{"日本", "語の", "文章"});
  CHECK(wrap_evenly("Acheson speaks to the Press Club", 24, 9) ==
        Lines{"Acheson speaks to", "the Press Club"});
}

TEST_CASE("text functions take any bytes", "[repl][text]") {
  const unsigned seed = 20240607;
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    CHECK(is_utf8(valid_utf8(bytes)));
    CHECK(is_utf8(visible(bytes)));
    CHECK(is_utf8(one_line(bytes)));
    CHECK(display_width(fit(bytes, 7)) <= 7);
    for (const std::string& line : wrap(bytes, 5, 4)) CHECK(display_width(line) <= 5);
  }
}
