#include "repl/shell/completion.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/text.hpp"
#include "repl/files.hpp"
#include "repl/shell/command.hpp"
#include "repl/shell/tokens.hpp"
#include "repl/writers/writer.hpp"

namespace casus::repl {
namespace {

bool starts_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

/// Those of `names` that begin with `prefix`: in the same case, or if there are none in any case.
std::vector<std::string> beginning_with(const std::vector<std::string>& names,
                                        std::string_view prefix) {
  std::vector<std::string> found;
  for (const std::string& name : names) {
    if (name.starts_with(prefix)) found.push_back(name);
  }
  if (!found.empty()) return found;
  for (const std::string& name : names) {
    if (starts_ignoring_case(name, prefix)) found.push_back(name);
  }
  return found;
}

Completion finish(std::size_t length, std::vector<std::string> candidates,
                  std::string suffix = "") {
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return {length, std::move(candidates), std::move(suffix)};
}

// Commands and their arguments.

Completion complete_file(std::string_view typed) {
  const std::size_t slash = typed.rfind('/');
  const std::string folder(slash == std::string_view::npos ? "" : typed.substr(0, slash + 1));
  const std::string_view name = slash == std::string_view::npos ? typed : typed.substr(slash + 1);
  std::vector<std::string> found;
  std::error_code error;
  const std::string where = folder.empty() ? "." : expand_home(folder);
  for (std::filesystem::directory_iterator it(where, error), end; !error && it != end;
       it.increment(error)) {
    const std::string entry = it->path().filename();
    const bool hidden = entry.starts_with('.') && !name.starts_with('.');
    if (hidden || !entry.starts_with(name) || !exchange::is_utf8(entry)) continue;
    std::error_code ignored;
    found.push_back(folder + entry + (it->is_directory(ignored) ? "/" : ""));
  }
  const bool folder_alone = found.size() == 1 && found.front().ends_with('/');
  return finish(typed.size(), std::move(found), folder_alone ? "" : " ");
}

Completion complete_statement(std::string_view text, const Vocabulary& vocabulary);

Completion complete_argument(const Command& command, std::string_view typed,
                             const Vocabulary& vocabulary) {
  const auto among = [&](const std::vector<std::string>& names) {
    return finish(typed.size(), beginning_with(names, typed));
  };
  switch (command.completes) {
    case ArgumentKind::none:
      return {};
    case ArgumentKind::query:
      return complete_statement(typed, vocabulary);
    case ArgumentKind::file:
      return complete_file(typed);
    case ArgumentKind::format:
      return among(format_names());
    case ArgumentKind::on_off:
      return among({"off", "on"});
    case ArgumentKind::graph: {
      Completion graphs = among(vocabulary.graphs);
      return graphs.candidates.empty() ? complete_file(typed) : graphs;
    }
    case ArgumentKind::command: {
      std::vector<std::string> names;
      for (const Command& known : commands()) names.push_back(known.name);
      return among(names);
    }
    case ArgumentKind::file_and_query: {
      const std::size_t blank = typed.find(' ');
      return blank == std::string_view::npos
                 ? complete_file(typed)
                 : complete_statement(typed.substr(blank + 1), vocabulary);
    }
  }
  return {};
}

Completion complete_command(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) {
    std::vector<std::string> names;
    for (const Command& command : commands()) names.push_back(":" + command.name);
    return finish(text.size(), beginning_with(names, text), " ");
  }
  const Command* command = find_command(text.substr(1, blank - 1));
  if (command == nullptr) return {};
  std::string_view typed = text.substr(blank + 1);
  typed.remove_prefix(std::min(typed.find_first_not_of(' '), typed.size()));
  return complete_argument(*command, typed, vocabulary);
}

// Statements.

/// Where the word under the cursor stands.
class Place {
 public:
  Place(const TokenView& view, std::string_view text) : view_(view) {
    count_ = view.tokens.size();
    if (count_ == 0) return;
    const Token& last = view.tokens.back();
    const bool touches = last.offset + last.text.size() == text.size();
    const bool word = last.kind == Token::Kind::word || view.inside_name;
    if (!touches || !word) return;
    typed_ = last.text;
    --count_;
  }

  /// The word so far, a quoted name with its backtick.
  [[nodiscard]] std::string_view typed() const { return typed_; }
  /// The text of the token `back` before the word; empty where there is none.
  [[nodiscard]] std::string_view before(std::size_t back = 1) const {
    return back > count_ ? std::string_view() : view_.tokens[count_ - back].text;
  }
  [[nodiscard]] bool after(std::string_view keyword) const {
    return equals_ignoring_case(before(), keyword);
  }
  [[nodiscard]] bool inside(BracketKind kind) const {
    return !view_.open.empty() && view_.open.back().kind == kind;
  }
  [[nodiscard]] std::size_t tokens() const { return count_; }

  /// Whether a `:` begins the run of names and | & ! before the word.
  [[nodiscard]] bool in_label_expression() const {
    for (std::size_t back = 1; back <= count_; ++back) {
      const Token& token = view_.tokens[count_ - back];
      if (token.text == ":") return true;
      const bool name = token.kind == Token::Kind::word || token.kind == Token::Kind::quoted_name;
      const bool sign = token.text == "|" || token.text == "&" || token.text == "!";
      if (!sign && (!name || back == 1)) return false;
    }
    return false;
  }

  /// Names joined by dots before the word, with the last dot: "duration." or "".
  [[nodiscard]] std::string qualifier() const {
    std::string out;
    for (std::size_t back = 1; back + 1 <= count_ && before(back) == "."; back += 2) {
      const Token& name = view_.tokens[count_ - back - 1];
      if (name.kind != Token::Kind::word) return {};
      out = std::string(name.text) + "." + out;
    }
    return out;
  }

 private:
  const TokenView& view_;
  std::size_t count_ = 0;
  std::string_view typed_;
};

std::vector<std::string> quoted_where_needed(const std::vector<std::string>& names,
                                             std::string_view typed) {
  const bool in_backticks = typed.starts_with('`');
  if (in_backticks) typed.remove_prefix(1);
  std::vector<std::string> out;
  for (const std::string& name : beginning_with(names, typed)) {
    std::string quoted = exchange::cypher_name(name);
    if (in_backticks && !quoted.starts_with('`')) quoted = "`" + quoted + "`";
    out.push_back(std::move(quoted));
  }
  return out;
}

/// Names that the statement introduces.
std::vector<std::string> variables_in(const TokenView& view, std::size_t count) {
  std::set<std::string> found;
  for (std::size_t i = 0; i < count; ++i) {
    const Token& token = view.tokens[i];
    if (token.kind != Token::Kind::word || is_keyword(token.text)) continue;
    const std::string_view before = i > 0 ? view.tokens[i - 1].text : std::string_view();
    const std::string_view after = i + 1 < count ? view.tokens[i + 1].text : std::string_view();
    const std::string_view second = i + 2 < count ? view.tokens[i + 2].text : std::string_view();
    const bool opens = before == "(" || before == "[";
    const bool ends = after == ")" || after == "]" || after == ":" || after == "{" || after == "*";
    if ((opens && ends) || equals_ignoring_case(before, "AS") ||
        equals_ignoring_case(after, "IN") || (after == "=" && second == "(")) {
      found.emplace(token.text);
    }
  }
  return {found.begin(), found.end()};
}

std::vector<std::string> keywords_beginning_with(std::string_view typed) {
  std::vector<std::string> found;
  const bool lower =
      std::any_of(typed.begin(), typed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (std::string keyword : keywords()) {
    if (!starts_ignoring_case(keyword, typed)) continue;
    if (lower) {
      for (char& c : keyword) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    found.push_back(std::move(keyword));
  }
  return found;
}

const std::vector<std::string>& first_keywords() {
  static const std::vector<std::string> words{"CALL",    "CREATE", "EXPLAIN", "FOREACH",
                                              "MATCH",   "MERGE",  "MATCH",   "OPTIONAL MATCH",
                                              "PROFILE", "RETURN", "UNWIND",  "WITH"};
  return words;
}

/// Functions behind a qualifier such as "duration.", as the rest of their names with a bracket.
std::vector<std::string> functions_beginning_with(const std::vector<std::string>& names,
                                                  const std::string& qualifier,
                                                  std::string_view typed) {
  std::vector<std::string> found;
  const std::string prefix = qualifier + std::string(typed);
  for (const std::string& name : names) {
    if (starts_ignoring_case(name, prefix)) found.push_back(name.substr(qualifier.size()) + "(");
  }
  return found;
}

void append(std::vector<std::string>& all, std::vector<std::string> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Completion complete_expression(const TokenView& view, const Place& place,
                               const Vocabulary& vocabulary) {
  const std::string_view typed = place.typed();
  if (typed.starts_with('`')) return {};
  if (typed.empty() && place.tokens() == 0) return finish(0, first_keywords(), " ");
  std::vector<std::string> all = beginning_with(variables_in(view, place.tokens()), typed);
  if (typed.empty()) return finish(0, std::move(all));
  append(all, functions_beginning_with(vocabulary.functions, "", typed));
  std::vector<std::string> words = keywords_beginning_with(typed);
  const bool keyword_alone = all.empty();
  append(all, std::move(words));
  return finish(typed.size(), std::move(all), keyword_alone ? " " : "");
}

Completion complete_statement(std::string_view text, const Vocabulary& vocabulary) {
  const TokenView view = view_tokens(text);
  if (view.inside_text) return {};
  const Place place(view, text);
  const std::string_view typed = place.typed();
  const auto names = [&](const std::vector<std::string>& list) {
    return finish(typed.size(), quoted_where_needed(list, typed));
  };
  if (place.before() == "$") return names(vocabulary.parameters);
  if (place.before() == ".") {
    const std::string qualifier = place.qualifier();
    std::vector<std::string> found =
        functions_beginning_with(vocabulary.functions, qualifier, typed);
    append(found, functions_beginning_with(vocabulary.procedures, qualifier, typed));
    const std::vector<std::string> variables = variables_in(view, place.tokens());
    const bool of_variable = std::find(variables.begin(), variables.end(),
                                       std::string(place.before(2))) != variables.end();
    if (found.empty() || of_variable) return names(vocabulary.property_keys);
    return finish(typed.size(), std::move(found));
  }
  if (place.inside(BracketKind::map)) {
    if (place.before() == "{" || place.before() == ",") return names(vocabulary.property_keys);
    return complete_expression(view, place, vocabulary);
  }
  if (place.in_label_expression()) {
    return names(place.inside(BracketKind::pattern_relationship) ? vocabulary.relationship_types
                                                                 : vocabulary.labels);
  }
  if (place.after("CALL")) {
    return finish(typed.size(), functions_beginning_with(vocabulary.procedures, "", typed));
  }
  if (typed.empty() && (place.inside(BracketKind::pattern_node) ||
                        place.inside(BracketKind::pattern_relationship))) {
    return {};
  }
  return complete_expression(view, place, vocabulary);
}

}  // namespace

Completion complete(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin != std::string_view::npos && text[begin] == ':') {
    return complete_command(text.substr(begin), vocabulary);
  }
  return complete_statement(text, vocabulary);
}

std::string common_prefix(const std::vector<std::string>& candidates) {
  if (candidates.empty()) return {};
  std::string prefix = candidates.front();
  for (const std::string& candidate : candidates) {
    std::size_t same = 0;
    while (same < prefix.size() && same < candidate.size() && prefix[same] == candidate[same])
      ++same;
    prefix.resize(same);
  }
  while (!exchange::is_utf8(prefix)) prefix.pop_back();
  return prefix;
}

}  // namespace casus::repl
