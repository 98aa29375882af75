#include "engine/exchange/csv_records.hpp"

#include <algorithm>
#include <cstring>

namespace casus::exchange {

namespace {

const char* find(const char* from, const char* end, char what) {
  const void* found = std::memchr(from, what, static_cast<std::size_t>(end - from));
  return found == nullptr ? end : static_cast<const char*>(found);
}

// The quotation mark that ends the quoted field whose text begins at `from`; `end` if none does.
const char* closing_quote(const char* from, const char* end) {
  for (;;) {
    from = find(from, end, '"');
    if (from == end || from + 1 == end || from[1] != '"') return from;
    from += 2;
  }
}

}  // namespace

CsvRecords::CsvRecords(std::string_view text, char delimiter, std::uint64_t first_line)
    : at_(text.data()),
      end_(text.data() + text.size()),
      delimiter_(delimiter),
      next_line_(first_line) {}

// Both take one field and return where its delimiter, line feed or the end of the text stands.

const char* CsvRecords::take_plain(const char* at) {
  const char* begin = at;
  while (at != end_ && *at != delimiter_ && *at != '\n') ++at;
  const char* stop = at;
  if ((at == end_ || *at == '\n') && stop != begin && stop[-1] == '\r') --stop;
  fields_.push_back({{begin, static_cast<std::size_t>(stop - begin)}, false});
  return at;
}

const char* CsvRecords::take_quoted(const char* at) {
  const char* begin = at + 1;
  const char* close = closing_quote(begin, end_);
  std::string_view text(begin, static_cast<std::size_t>(close - begin));
  next_line_ += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  if (text.find('"') != std::string_view::npos) {
    if (unescaped_used_ == unescaped_.size()) unescaped_.emplace_back();
    std::string& plain = unescaped_[unescaped_used_++];
    plain.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
      plain += text[i];
      if (text[i] == '"') ++i;
    }
    text = plain;
  }
  fields_.push_back({text, true});
  const char* after = close == end_ ? end_ : close + 1;
  const char* stop = after;
  while (stop != end_ && *stop != delimiter_ && *stop != '\n') ++stop;
  const char* text_end = stop;
  if ((stop == end_ || *stop == '\n') && text_end != after && text_end[-1] == '\r') --text_end;
  if (problem_ == nullptr && (close == end_ || text_end != after)) {
    problem_ = close == end_ ? "its quotation mark is never closed"
                             : "text follows its closing quotation mark";
    problem_field_ = fields_.size();
  }
  return stop;
}

bool CsvRecords::next() {
  while (at_ != end_ && (*at_ == '\n' || (*at_ == '\r' && at_ + 1 != end_ && at_[1] == '\n'))) {
    at_ += *at_ == '\n' ? 1 : 2;
    ++next_line_;
  }
  if (at_ == end_) return false;
  fields_.clear();
  unescaped_used_ = 0;
  problem_ = nullptr;
  line_ = next_line_;
  const char* begin = at_;
  for (;;) {
    at_ = at_ != end_ && *at_ == '"' ? take_quoted(at_) : take_plain(at_);
    if (at_ == end_ || *at_ == '\n') break;
    ++at_;
  }
  const char* stop = at_;
  if (stop != begin && stop[-1] == '\r') --stop;
  row_ = {begin, static_cast<std::size_t>(stop - begin)};
  if (at_ != end_) ++at_;
  ++next_line_;
  return true;
}

std::size_t whole_records(std::string_view text, char delimiter) {
  if (text.find('"') == std::string_view::npos) return text.rfind('\n') + 1;  // npos + 1 is 0
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* whole = begin;
  for (const char* at = begin; at != end;) {
    if (*at == '"') {
      at = closing_quote(at + 1, end);
      if (at == end) break;
      ++at;
    }
    while (at != end && *at != delimiter && *at != '\n') ++at;
    if (at == end) break;
    if (*at++ == '\n') whole = at;
  }
  return static_cast<std::size_t>(whole - begin);
}

}  // namespace casus::exchange
