#include "engine/exchange/import_plain.hpp"

#include "engine/exchange/import_value.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {

PlainRows::PlainRows(const CsvLayout& layout, char delimiter, bool check_text, ImportBatch& batch)
    : layout_(layout), delimiter_(delimiter), check_text_(check_text), batch_(batch) {
  std::size_t stored = 0;
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    columns_.push_back(plan(layout.columns[i]));
    if (stored == layout.stored.size() || layout.stored[stored] != i) continue;
    columns_.back().stored = &batch.columns[stored++];
  }
}

PlainRows::Column PlainRows::plan(const CsvColumn& source) const {
  Column column;
  column.source = &source;
  switch (source.role) {
    case CsvRole::property:
      if (source.array) return column;
      if (const auto range = integer_range(source.type)) {
        column.kind = Kind::integer;
        column.least = range->least;
        column.greatest = range->greatest;
      } else if (source.type == CsvType::string && !check_text_) {
        column.kind = Kind::text;
      }
      return column;
    case CsvRole::id:
      column.kind = Kind::id;
      column.space = layout_.ids;
      return column;
    case CsvRole::start_id:
      column.kind = Kind::start;
      column.space = layout_.starts;
      return column;
    case CsvRole::end_id:
      column.kind = Kind::end;
      column.space = layout_.ends;
      return column;
    case CsvRole::labels:
    case CsvRole::type:
      column.kind = Kind::name;
      return column;
    case CsvRole::ignored:
      column.kind = Kind::ignored;
      return column;
  }
  return column;
}

const char* PlainRows::take(const char* at, const char* end, std::uint64_t line) {
  at_ = at;
  end_ = end;
  while (at_ != end_ && take_row(line)) ++line;
  return at_;
}

bool PlainRows::take_row(std::uint64_t line) {
  const char* const begin = at_;
  added_ = 0;
  const bool empty = *begin == '\n' || *begin == '\r';  // or a line that ends with its first field
  if (!empty && take_fields()) {
    const char* const end = at_;
    if (take_line_end()) {
      keep_row(begin, end, line);
      return true;
    }
  }
  undo();
  at_ = begin;
  return false;
}

bool PlainRows::take_fields() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i > 0 && (at_ == end_ || *at_++ != delimiter_)) return false;
    if (!take_field(columns_[i])) return false;
    if (columns_[i].stored != nullptr) ++added_;
  }
  return true;
}

bool PlainRows::take_field(const Column& column) {
  if (*at_ == '"') return column.kind == Kind::text && take_quoted(*column.stored);
  switch (column.kind) {
    case Kind::ignored:
      take_text();
      return true;
    case Kind::id:
      return take_own_id(column);
    case Kind::start:
      return take_node(column, row_.start);
    case Kind::end:
      return take_node(column, row_.end);
    case Kind::name:
      return take_name();
    case Kind::integer:
      return take_integer(column);
    case Kind::text: {
      const std::string_view text = take_text();
      text.empty() ? column.stored->add_absent() : column.stored->add_string(text);
      return true;
    }
    case Kind::other:
      return take_other(column);
  }
  return false;
}

bool PlainRows::take_integer(const Column& column) {
  if (at_field_end()) {
    column.stored->add_absent();
    return true;
  }
  const bool negative = *at_ == '-';
  if (negative) ++at_;
  std::uint64_t magnitude = 0;
  if (!take_digits(magnitude) || !at_field_end()) return false;
  const auto number = static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
  if (number < column.least || number > column.greatest) return false;
  column.stored->add_integer(number);
  return true;
}

bool PlainRows::take_id(const Column& column, ImportId& id) {
  const char* const begin = at_;
  id.text = {};
  id.is_number = take_digits(id.number) && at_field_end();
  if (id.is_number) return true;
  if (column.space == nullptr || column.space->integers || check_text_) return false;
  at_ = begin;
  id = string_id(take_text());
  return !id.text.empty();
}

bool PlainRows::take_own_id(const Column& column) {
  const char* const begin = at_;
  if (!take_id(column, row_.id)) return false;
  if (column.stored == nullptr) return true;
  if (column.source->integer_ids) {
    column.stored->add_integer(static_cast<std::int64_t>(row_.id.number));
  } else {
    column.stored->add_string({begin, static_cast<std::size_t>(at_ - begin)});
  }
  return true;
}

bool PlainRows::take_node(const Column& column, std::uint32_t& node) {
  ImportId id;
  if (!take_id(column, id)) return false;
  node = column.space->find(id);
  return node != IdSpace::none;
}

bool PlainRows::take_name() {
  row_.name = take_text();
  if (layout_.needs_type && row_.name.empty()) return false;
  return !check_text_ || is_utf8(row_.name);
}

bool PlainRows::take_other(const Column& column) {
  return add_field(*column.source, {take_text(), false}, check_text_, *column.stored).empty();
}

bool PlainRows::take_line_end() {
  if (at_ != end_ && *at_ == '\r') ++at_;
  if (at_ == end_) return true;
  return *at_++ == '\n';
}

// What no reading could take for another number, in up to 18 digits, which no 64 bits overflow.
bool PlainRows::take_digits(std::uint64_t& number) {
  constexpr std::ptrdiff_t most = 18;
  const char* at = at_;
  std::uint64_t value = 0;
  for (unsigned digit = 0; (digit = static_cast<unsigned>(*at) - unsigned{'0'}) <= 9; ++at)
    value = value * 10 + digit;
  const std::ptrdiff_t size = at - at_;
  const bool plain = size > 0 && size <= most && (*at_ != '0' || size == 1);
  at_ = at;
  number = value;
  return plain;
}

std::string_view PlainRows::take_text() {
  const char* const begin = at_;
  const char* at = begin;
  while (at != end_ && *at != delimiter_ && *at != '\n') ++at;
  const bool last = at == end_ || *at == '\n';
  if (last && at != begin && at[-1] == '\r') --at;
  at_ = at;
  return {begin, static_cast<std::size_t>(at - begin)};
}

// Between quotation marks, without any inside and without line feeds, which would have to be counted.
bool PlainRows::take_quoted(graph::BulkColumn& to) {
  const char* const begin = at_ + 1;
  const char* at = begin;
  while (at != end_ && *at != '"' && *at != '\n') ++at;
  if (at == end_ || *at != '"') return false;
  at_ = at + 1;
  if (!at_field_end()) return false;
  to.add_string({begin, static_cast<std::size_t>(at - begin)});
  return true;
}

bool PlainRows::at_field_end() const {
  if (at_ == end_ || *at_ == delimiter_ || *at_ == '\n') return true;
  return *at_ == '\r' && (at_ + 1 == end_ || at_[1] == '\n');
}

void PlainRows::keep_row(const char* begin, const char* end, std::uint64_t line) {
  ++batch_.rows;
  if (layout_.table == CsvTable::relationships) {
    batch_.ends.push_back(std::uint64_t{row_.start} << 32 | row_.end);
    if (layout_.type < layout_.columns.size()) batch_.names.push_back(row_.name);
    return;
  }
  if (layout_.ids != nullptr) {
    batch_.ids.push_back(row_.id);
    batch_.lines.push_back(line);
    batch_.texts.emplace_back(begin, static_cast<std::size_t>(end - begin));
  }
  if (layout_.labels < layout_.columns.size()) batch_.names.push_back(row_.name);
}

void PlainRows::undo() {
  for (std::size_t i = 0; i < added_; ++i) batch_.columns[i].remove_last();
}

}  // namespace casus::exchange
