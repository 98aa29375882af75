#include "engine/exchange/csv_rows.hpp"

#include <algorithm>
#include <numeric>

#include "engine/exchange/import_errors.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {

namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Text with its %20 and the like replaced by the bytes they stand for.
std::string unescaped(std::string_view text, std::string_view url) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hexadecimal(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hexadecimal(text[i + 2]) : -1;
    if (high < 0 || low < 0 || (high | low) == 0) throw bad_csv_url(url);
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

bool is_scheme(std::string_view text) {
  constexpr std::size_t longest_drive = 1;  // C:\ is no scheme
  return text.size() > longest_drive &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string path_of_url(std::string_view url) {
  const std::size_t colon = url.find(':');
  const std::string_view scheme = url.substr(0, colon == std::string_view::npos ? 0 : colon);
  if (url.empty() || url.find('\0') != std::string_view::npos) throw bad_csv_url(url);
  if (scheme == "file") {
    std::string_view rest = url.substr(colon + 1);
    if (rest.starts_with("//")) rest.remove_prefix(2);
    if (rest.starts_with("localhost/")) rest.remove_prefix(std::string_view("localhost").size());
    if (rest.empty()) throw bad_csv_url(url);
    return unescaped(rest, url);
  }
  if (is_scheme(scheme) && url.substr(colon + 1).starts_with("//")) throw foreign_csv_url(scheme);
  return std::string(url);
}

char csv_delimiter(std::string_view text) {
  const bool one = text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80;
  constexpr std::string_view refused = "\"\n\r\0";
  if (!one || refused.find(text[0]) != std::string_view::npos || text[0] == '\0')
    throw bad_field_terminator();
  return text[0];
}

CsvRows::CsvRows(std::string path, char delimiter, bool headers)
    : blocks_({std::move(path)}, delimiter), delimiter_(delimiter) {
  if (!headers) return;
  header_ = blocks_.take_header();
  by_name_.resize(header_.size());
  std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
  std::stable_sort(by_name_.begin(), by_name_.end(),
                   [&](std::size_t a, std::size_t b) { return header_[a] < header_[b]; });
  for (std::size_t i = 0; i < by_name_.size(); ++i) {
    const std::string& name = header_[by_name_[i]];
    if (!is_utf8(name)) throw bad_header(blocks_.file(0), by_name_[i] + 1, "", "it is not UTF-8");
    if (i > 0 && header_[by_name_[i - 1]] == name)
      throw bad_header(blocks_.file(0), by_name_[i] + 1, name, "another column has the same name");
  }
}

bool CsvRows::next(Value& row) {
  while (!records_ || !records_->next()) {
    if (!blocks_.next(block_)) return false;
    records_.emplace(block_.text, delimiter_, block_.first_line);
  }
  if (records_->problem() != nullptr) refuse(records_->problem_field(), records_->problem());
  row = header_.empty() ? as_list() : as_map();
  return true;
}

Value CsvRows::field(std::size_t number) const {
  const CsvField& field = records_->fields()[number];
  if (field.text.empty() && !field.quoted) return {};
  if (!is_utf8(field.text)) refuse(number + 1, "it is not UTF-8");
  return field.text;
}

Value CsvRows::as_map() const {
  const std::size_t given = records_->fields().size();
  if (given > header_.size())
    refuse(0, "the row has " + std::to_string(given) + " fields, but the header " +
                  std::to_string(header_.size()));
  Map map;
  map.reserve(by_name_.size());
  for (const std::size_t column : by_name_)
    map.set(header_[column], column < given ? field(column) : Value());
  return map;
}

Value CsvRows::as_list() const {
  List list;
  list.reserve(records_->fields().size());
  for (std::size_t i = 0; i < records_->fields().size(); ++i) list.push_back(field(i));
  return list;
}

void CsvRows::refuse(std::size_t column, std::string reason) const {
  const std::string name = column > 0 && column <= header_.size() ? header_[column - 1] : "";
  throw bad_csv_row(blocks_.file(0), {records_->line(), column, name, std::move(reason), {}});
}

}  // namespace casus::exchange
