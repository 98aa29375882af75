#include "repl/shell/shell.hpp"

#include <iostream>

#include "engine/exchange/text.hpp"
#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/shell/banner.hpp"
#include "repl/shell/command.hpp"
#include "repl/shell/completion.hpp"
#include "repl/shell/line_editor.hpp"
#include "repl/signals.hpp"

namespace casus::repl {
namespace {

Vocabulary vocabulary_of(Session& session) {
  Vocabulary vocabulary;
  try {
    Connection::Names names = session.connection().names();
    vocabulary.labels = std::move(names.labels);
    vocabulary.relationship_types = std::move(names.relationship_types);
    vocabulary.property_keys = std::move(names.property_keys);
    vocabulary.functions = std::move(names.functions);
    vocabulary.procedures = std::move(names.procedures);
  } catch (const Error&) {
    // Completion goes without names then; the statement itself will say what is wrong.
  }
  for (const auto& [name, value] : session.settings().parameters) {
    vocabulary.parameters.push_back(name);
  }
  vocabulary.graphs = graph_names();
  return vocabulary;
}

/// People come from other shells.
std::string as_command(const std::string& line) {
  const std::string word = first_word(line).first;
  const std::string bare = word.ends_with(';') ? word.substr(0, word.size() - 1) : word;
  const bool alone = first_word(line).second.empty();
  if (alone && (bare == "exit" || bare == "quit")) return ":quit\n";
  if (alone && (bare == "help" || bare == "?")) return ":help\n";
  if (word.size() > 1 && (word[0] == '.' || word[0] == '\\')) {
    const Command* known = find_command(word.substr(1));
    std::cerr << "commands begin with a colon here: :" << (known ? known->name : "help") << '\n';
    return "\n";
  }
  return line;
}

std::string prompt_of(Session& session, const StatementBuffer& buffer) {
  if (!buffer.pending().empty()) return "  ...> ";
  return session.connection().in_transaction() ? "casus*> " : "casus> ";
}

/// Runs what is complete. True if the user leaves.
bool run_complete(Session& session, StatementBuffer& buffer, LineEditor& editor) {
  while (std::optional<Input> input = buffer.next()) {
    const bool command = input->kind == Input::Kind::command;
    editor.remember(command ? input->text : input->text + ";");
    input->origin.line = 1;  // lines count from the statement's first, not from the shell's start
    clear_interrupted();
    Outcome outcome = Outcome::failed;
    try {
      outcome = command ? run_command(session, *input) : session.execute(*input);
    } catch (const OutputFailed& error) {
      complain(session, error.what());
      session.redirect("");
      if (error.closed_pipe()) return true;
    } catch (const std::bad_alloc&) {
      complain(session, "out of memory");
    }
    clear_interrupted();
    if (outcome == Outcome::quit) return true;
    if (outcome != Outcome::done) {
      buffer.clear();  // what else was on the line was meant to follow
      return false;
    }
  }
  if (buffer.pending().empty()) buffer.clear();
  return false;
}

}  // namespace

Outcome run_shell(Session& session, const std::string& loaded) {
  std::cerr << banner(session, loaded);
  StatementBuffer buffer;
  LineEditor editor(history_path(), [&](std::string_view line) {
    std::string text(buffer.pending());
    text += line;
    return complete(text, vocabulary_of(session));
  });
  for (;;) {
    clear_interrupted();
    std::string line;
    switch (editor.read(prompt_of(session, buffer), line)) {
      case LineEditor::Status::interrupted:
        buffer.clear();
        continue;
      case LineEditor::Status::end:
        return Outcome::done;
      case LineEditor::Status::line:
        break;
    }
    if (!line.ends_with('\n')) line += '\n';
    buffer.feed(buffer.pending().empty() ? as_command(line) : line);
    if (run_complete(session, buffer, editor)) return Outcome::done;
  }
}

}  // namespace casus::repl
