#include "engine/exchange/import_batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "engine/exchange/csv_records.hpp"
#include "engine/exchange/import_plain.hpp"
#include "engine/exchange/import_value.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {

namespace {

bool is_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t any = 0;
  for (; text.size() >= sizeof any; text.remove_prefix(sizeof any)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    any |= word;
  }
  for (const char c : text) any |= static_cast<unsigned char>(c);
  return (any & high_bits) == 0;
}

/// Reads the records of one block into its batch.
class BatchParser {
 public:
  BatchParser(const CsvLayout& layout, char delimiter, ImportBatch& batch)
      : layout_(layout),
        delimiter_(delimiter),
        batch_(batch),
        records_(batch.block.text, delimiter, batch.block.first_line),
        check_text_(!is_ascii(batch.block.text)) {}

  void run() {
    make_columns();
    PlainRows plain(layout_, delimiter_, check_text_, batch_);
    constexpr std::uint32_t patience = 64;
    for (std::uint32_t others = 0;; ++others) {
      // Where most rows are not plain, nor will the rest be.
      if (others <= batch_.rows / 2 + patience) {
        const std::uint32_t before = batch_.rows;
        const char* to = plain.take(records_.at(), records_.end(), records_.next_line());
        records_.skip(to, batch_.rows - before);
      }
      if (!records_.next()) break;
      column_ = 0;
      problem_.clear();
      if (take_row()) {
        ++batch_.rows;
      } else {
        refuse_row();
      }
    }
  }

 private:
  void make_columns() {
    const std::size_t rows = batch_.block.lines + 1;
    for (const std::size_t column : layout_.stored) {
      batch_.columns.emplace_back(column_type(layout_.columns[column])).reserve(rows);
    }
    if (layout_.table == CsvTable::relationships) {
      batch_.ends.reserve(rows);
    } else if (layout_.ids != nullptr) {
      batch_.ids.reserve(rows);
      batch_.lines.reserve(rows);
      batch_.texts.reserve(rows);
    }
  }

  const CsvField& field(std::size_t column) const { return records_.fields()[column]; }

  bool fail(std::size_t column, std::string reason) {
    column_ = column + 1;
    problem_ = std::move(reason);
    return false;
  }

  void refuse_row() {
    BadRow bad{records_.line(), column_, "", std::move(problem_), records_.row()};
    if (column_ != 0) bad.column_text = layout_.columns[column_ - 1].text;
    batch_.bad.push_back(std::move(bad));
  }

  bool take_row() {
    const std::size_t width = layout_.columns.size();
    if (records_.problem() != nullptr) {
      return fail(std::min(records_.problem_field(), width) - 1, records_.problem());
    }
    if (records_.fields().size() != width) {
      problem_ = fmt::format("the row has {} fields where the header has {}",
                             records_.fields().size(), width);
      return false;
    }
    return layout_.table == CsvTable::nodes ? take_node() : take_relationship();
  }

  bool take_node() {
    ImportId id;
    const bool with_id = layout_.ids != nullptr;
    if (with_id && !read_id(layout_.id, *layout_.ids, id)) return false;
    if (layout_.labels < layout_.columns.size() && !check_names(layout_.labels)) return false;
    if (!take_properties(id)) return false;
    if (with_id) {
      id.text = id.is_number ? std::string_view() : stay(id.text);
      batch_.ids.push_back(id);
      batch_.lines.push_back(records_.line());
      batch_.texts.push_back(records_.row());
    }
    if (layout_.labels < layout_.columns.size()) {
      batch_.names.push_back(stay(field(layout_.labels).text));
    }
    return true;
  }

  bool take_relationship() {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    if (!find_node(layout_.start, *layout_.starts, start)) return false;
    if (!find_node(layout_.end, *layout_.ends, end)) return false;
    const bool with_type = layout_.type < layout_.columns.size();
    if (with_type) {
      if (layout_.needs_type && field(layout_.type).text.empty()) {
        return fail(layout_.type, "the relationship has no type");
      }
      if (!check_names(layout_.type)) return false;
    }
    if (!take_properties({})) return false;
    batch_.ends.push_back(std::uint64_t{start} << 32 | end);
    if (with_type) batch_.names.push_back(stay(field(layout_.type).text));
    return true;
  }

  bool take_properties(const ImportId& id) {
    for (std::size_t i = 0; i < layout_.stored.size(); ++i) {
      const std::size_t number = layout_.stored[i];
      const CsvColumn& column = layout_.columns[number];
      std::string problem;
      if (column.role == CsvRole::id && column.integer_ids) {
        batch_.columns[i].add_integer(static_cast<std::int64_t>(id.number));
      } else {
        problem = add_field(column, field(number), check_text_, batch_.columns[i]);
      }
      if (problem.empty()) continue;
      for (std::size_t added = 0; added < i; ++added) batch_.columns[added].remove_last();
      return fail(number, std::move(problem));
    }
    return true;
  }

  bool read_id(std::size_t column, const IdSpace& space, ImportId& id) {
    const std::string_view text = field(column).text;
    if (text.empty()) return fail(column, "the id is empty");
    if (!space.integers) {
      id = string_id(text);
      if (id.is_number || !check_text_ || is_utf8(text)) return true;
      return fail(column, "the id is no UTF-8");
    }
    std::int64_t number = 0;
    if (!read_integer(text, number)) {
      return fail(column, fmt::format("'{}' is no integer, as the ids of this space are",
                                      visible(text.substr(0, 60))));
    }
    id = {true, static_cast<std::uint64_t>(number), text};
    return true;
  }

  bool find_node(std::size_t column, const IdSpace& space, std::uint32_t& node) {
    ImportId id;
    if (!read_id(column, space, id)) return false;
    node = space.find(id);
    if (node != IdSpace::none) return true;
    const std::string& name = layout_.columns[column].space;
    return fail(column, fmt::format("no node{} has the id {}",
                                    name.empty() ? "" : fmt::format(" of space {}", name),
                                    visible(field(column).text.substr(0, 60))));
  }

  bool check_names(std::size_t column) {
    if (!check_text_ || is_utf8(field(column).text)) return true;
    return fail(column, "the name is no UTF-8");
  }

  // A view that lasts as long as the batch.
  std::string_view stay(std::string_view text) {
    const std::string& block = batch_.block.text;
    if (text.data() >= block.data() && text.data() <= block.data() + block.size()) return text;
    return batch_.kept.emplace_back(text);
  }

  const CsvLayout& layout_;
  char delimiter_;
  ImportBatch& batch_;
  CsvRecords records_;
  bool check_text_;
  std::size_t column_ = 0;  // of the problem, from 1
  std::string problem_;
};

}  // namespace

CsvLayout make_layout(std::vector<CsvColumn> columns, CsvTable table) {
  CsvLayout layout;
  layout.table = table;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const CsvColumn& column = columns[i];
    const bool named_id = column.role == CsvRole::id && !column.name.empty();
    if (column.role == CsvRole::property || named_id) layout.stored.push_back(i);
  }
  layout.id = find_column(columns, CsvRole::id);
  layout.labels = find_column(columns, CsvRole::labels);
  layout.start = find_column(columns, CsvRole::start_id);
  layout.end = find_column(columns, CsvRole::end_id);
  layout.type = find_column(columns, CsvRole::type);
  layout.columns = std::move(columns);
  return layout;
}

void parse_batch(const CsvLayout& layout, char delimiter, ImportBatch& batch) {
  BatchParser(layout, delimiter, batch).run();
}

}  // namespace casus::exchange
