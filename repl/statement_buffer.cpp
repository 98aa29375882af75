#include "repl/statement_buffer.hpp"

#include <algorithm>

#include "grammar/parse.hpp"

namespace casus::repl {

void StatementBuffer::feed(std::string_view text) {
  text_.erase(0, begin_);
  searched_ = searched_ > begin_ ? searched_ - begin_ : 0;
  begin_ = 0;
  text_ += text;
  pieces_.clear();
  next_piece_ = 0;
}

void StatementBuffer::clear() {
  consume(text_.size() - begin_);
  pieces_.clear();
  next_piece_ = 0;
}

void StatementBuffer::consume(std::size_t bytes) {
  const auto from = text_.begin() + static_cast<std::ptrdiff_t>(begin_);
  origin_.line +=
      static_cast<std::size_t>(std::count(from, from + static_cast<std::ptrdiff_t>(bytes), '\n'));
  begin_ += bytes;
}

void StatementBuffer::skip_blanks() {
  std::size_t at = begin_;
  const auto starts = [&](std::string_view what) {
    return std::string_view(text_).substr(at).starts_with(what);
  };
  while (at < text_.size()) {
    const char c = text_[at];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ';') {
      ++at;
    } else if (starts("\xEF\xBB\xBF")) {
      at += 3;  // a byte order mark
    } else if (starts("//")) {
      const std::size_t end = text_.find('\n', at);
      if (end == std::string::npos && !finished_) break;
      at = end == std::string::npos ? text_.size() : end + 1;
    } else if (starts("/*")) {
      const std::size_t end = text_.find("*/", at + 2);
      if (end == std::string::npos) break;
      at = end + 2;
    } else {
      break;
    }
  }
  consume(at - begin_);
}

std::string_view StatementBuffer::pending() const {
  StatementBuffer copy(*this);
  copy.finished_ = true;
  copy.skip_blanks();
  return std::string_view(text_).substr(copy.begin_);
}

void StatementBuffer::split() {
  next_piece_ = 0;
  pieces_.clear();
  const std::string_view rest = std::string_view(text_).substr(begin_);
  for (const syntax::ScriptPiece& piece : syntax::split_script(rest)) {
    const std::size_t begin = begin_ + piece.offset;
    pieces_.push_back({begin, begin + piece.text.size(), piece.terminated});
  }
}

std::optional<Input> StatementBuffer::take_command() {
  const std::size_t end = text_.find('\n', begin_);
  if (end == std::string::npos && !finished_) return std::nullopt;
  const std::size_t stop = end == std::string::npos ? text_.size() : end;
  Input input{Input::Kind::command, text_.substr(begin_, stop - begin_), origin_};
  while (!input.text.empty() &&
         std::string_view(" \t\r;").find(input.text.back()) != std::string_view::npos) {
    input.text.pop_back();
  }
  consume(stop - begin_);
  pieces_.clear();  // what follows was split as if the command were part of a statement
  searched_ = begin_;
  return input;
}

std::optional<Input> StatementBuffer::next() {
  skip_blanks();
  if (begin_ == text_.size()) return std::nullopt;
  if (text_[begin_] == ':') return take_command();
  if (next_piece_ >= pieces_.size()) {
    searched_ = std::max(searched_, begin_);
    if (!finished_ && text_.find(';', searched_) == std::string::npos) {
      searched_ = text_.size();
      return std::nullopt;
    }
    split();
    if (pieces_.empty()) {  // a comment without end: the parser says so once it is all there is
      searched_ = text_.size();
      if (!finished_) return std::nullopt;
      pieces_.push_back({begin_, text_.size(), false});
    }
  }
  const Piece piece = pieces_[next_piece_];
  if (!piece.terminated && !finished_) {
    searched_ = text_.size();
    return std::nullopt;
  }
  ++next_piece_;
  // The parser allows blanks and comments before a statement, but lines are counted from here.
  Input input{Input::Kind::statement, text_.substr(begin_, piece.end - begin_), origin_};
  consume(std::min(text_.size(), piece.end + (piece.terminated ? 1 : 0)) - begin_);
  return input;
}

}  // namespace casus::repl
