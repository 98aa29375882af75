// Importing CSV files: nodes file by file, then relationships type by type.

#include "casus/import.hpp"

#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "engine/exchange/import_batch.hpp"
#include "engine/exchange/import_errors.hpp"
#include "engine/exchange/import_rejects.hpp"
#include "engine/exchange/text.hpp"
#include "engine/graph/bulk_load.hpp"
#include "engine/graph/errors.hpp"

namespace casus {

namespace {

using namespace exchange;

std::vector<std::string> split(std::string_view text, char delimiter) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(delimiter);
    if (end != 0) parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

/// A source with its header read.
struct Table {
  const ImportSource* source;
  CsvLayout layout;
};

class Import {
 public:
  Import(const std::string& path, const ImportOptions& options)
      : options_(options),
        rejects_(options.reject_file.empty() ? path + ".rejected.csv" : options.reject_file) {
    check_options();
    read_headers();
    target_ = std::make_unique<graph::BulkTarget>(path, options.write_timeout);
    load_ = std::make_unique<graph::BulkLoad>(*target_);
  }

  ImportReport run() {
    for (const Table& table : nodes_) import_nodes(table);
    load_->finish_nodes();
    import_relationships();
    progress_.file = "";
    tell_progress();
    load_->finish();
    rejects_.close();
    ImportReport report;
    report.nodes = load_->node_count();
    report.relationships = load_->relationship_count();
    report.properties = properties_;
    report.rejected_rows = rejects_.count();
    if (report.rejected_rows > 0) report.reject_file = rejects_.path();
    return report;
  }

 private:
  void check_options() const {
    const char c = options_.delimiter;
    const bool alphanumeric = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (c <= 0 || c == '"' || c == '\n' || c == '\r' || alphanumeric) throw bad_delimiter();
    if (options_.nodes.empty() && options_.relationships.empty()) throw no_files();
  }

  // All headers first, so that a wrong one is told before any work is done.
  void read_headers() {
    for (const ImportSource& source : options_.nodes) {
      nodes_.push_back(read_header(source, CsvTable::nodes));
      CsvLayout& layout = nodes_.back().layout;
      if (layout.id == layout.columns.size()) continue;
      const CsvColumn& id = layout.columns[layout.id];
      IdSpace& space = spaces_[id.space];
      if (space.declared && space.integers != id.integer_ids) {
        throw mixed_id_types(source.files.front(), id.space);
      }
      space.declared = true;
      space.integers = id.integer_ids;
      layout.ids = &space;
    }
    for (const ImportSource& source : options_.relationships) {
      relationships_.push_back(read_header(source, CsvTable::relationships));
      CsvLayout& layout = relationships_.back().layout;
      layout.starts = &space_of(source, layout.columns[layout.start]);
      layout.ends = &space_of(source, layout.columns[layout.end]);
      layout.needs_type = source.names.empty();
      if (source.names.size() > 1) {
        throw bad_header(source.files.front(), "a relationship has one type");
      }
      if (layout.needs_type && layout.type == layout.columns.size()) {
        throw bad_header(source.files.front(),
                         "neither a type is given for the file nor a column :TYPE");
      }
    }
  }

  Table read_header(const ImportSource& source, CsvTable table) {
    for (const std::string& name : source.names) {
      if (name.empty() || !is_utf8(name)) throw bad_name(name);
    }
    for (const std::string& file : source.files) {
      std::error_code none;
      const auto size = std::filesystem::file_size(file, none);
      progress_.bytes_total += none ? 0 : size;
    }
    CsvBlocks blocks(source.files, options_.delimiter);
    const std::vector<std::string> fields = blocks.take_header();
    return {&source, make_layout(parse_csv_header(fields, table, source.files.front()), table)};
  }

  const IdSpace& space_of(const ImportSource& source, const CsvColumn& column) const {
    const auto found = spaces_.find(column.space);
    if (found == spaces_.end()) {
      throw unknown_space(source.files.front(), column.text, column.space);
    }
    return found->second;
  }

  void tell_progress() {
    progress_.nodes = load_->node_count();
    if (options_.on_progress && !options_.on_progress(progress_)) throw import_stopped();
  }

  // Reads blocks one after the other, parses them in parallel, and gives them to `take` in order.
  template <class Take>
  void for_each_batch(const Table& table, const Take& take) {
    using Batch = std::shared_ptr<ImportBatch>;
    CsvBlocks blocks(table.source->files, options_.delimiter);
    blocks.take_header();
    const auto read = [&](tbb::flow_control& control) -> Batch {
      auto batch = std::make_shared<ImportBatch>();
      if (blocks.next(batch->block)) return batch;
      control.stop();
      return {};
    };
    const auto parse = [&](const Batch& batch) {
      parse_batch(table.layout, options_.delimiter, *batch);
      return batch;
    };
    const auto consume = [&](const Batch& batch) {
      progress_.file = table.source->files[batch->block.file];
      progress_.bytes_read += batch->block.text.size();
      take(*batch);
      tell_progress();
    };
    const auto in_flight = static_cast<std::size_t>(tbb::this_task_arena::max_concurrency()) + 2;
    tbb::parallel_pipeline(
        in_flight, tbb::make_filter<void, Batch>(tbb::filter_mode::serial_in_order, read) &
                       tbb::make_filter<Batch, Batch>(tbb::filter_mode::parallel, parse) &
                       tbb::make_filter<Batch, void>(tbb::filter_mode::serial_in_order, consume));
  }

  void refuse(const Table& table, ImportBatch& batch) {
    std::stable_sort(batch.bad.begin(), batch.bad.end(),
                     [](const BadRow& a, const BadRow& b) { return a.line < b.line; });
    const std::string& file = table.source->files[batch.block.file];
    for (const BadRow& row : batch.bad) {
      if (!options_.skip_bad_rows) throw bad_row(file, row);
      rejects_.add(file, row);
    }
  }

  // --- nodes ------------------------------------------------------------------------------------

  void import_nodes(const Table& table) {
    std::vector<graph::PropertyKeyId> keys = keys_of(table.layout);
    for_each_batch(table, [&](ImportBatch& batch) { take_nodes(table, keys, batch); });
  }

  std::vector<graph::PropertyKeyId> keys_of(const CsvLayout& layout) {
    std::vector<graph::PropertyKeyId> keys;
    for (const std::size_t column : layout.stored) {
      keys.push_back(load_->key(layout.columns[column].name));
    }
    return keys;
  }

  void take_nodes(const Table& table, const std::vector<graph::PropertyKeyId>& keys,
                  ImportBatch& batch) {
    const std::vector<std::uint32_t> accepted = register_ids(table, batch);
    if (!batch.bad.empty()) refuse(table, batch);
    std::vector<std::uint32_t> sets;
    if (batch.names.empty()) {
      sets.push_back(label_set(table, ""));
    } else {
      for (const std::uint32_t row : accepted) sets.push_back(label_set(table, batch.names[row]));
    }
    if (accepted.empty()) return;
    load_->add_nodes(static_cast<std::uint32_t>(accepted.size()), sets,
                     columns_of(batch, keys, accepted));
  }

  // The rows whose ids are new.
  std::vector<std::uint32_t> register_ids(const Table& table, ImportBatch& batch) {
    if (batch.rows >= graph::NodeId::invalid_value - load_->node_count()) {
      throw graph::ids_exhausted("node");
    }
    std::vector<std::uint32_t> accepted;
    accepted.reserve(batch.rows);
    auto node = static_cast<std::uint32_t>(load_->node_count());
    for (std::uint32_t row = 0; row < batch.rows; ++row) {
      if (table.layout.ids != nullptr && !table.layout.ids->insert(batch.ids[row], node)) {
        const CsvColumn& column = table.layout.columns[table.layout.id];
        batch.bad.push_back({batch.lines[row], table.layout.id + 1, column.text,
                             "another node has the same id", batch.texts[row]});
        continue;
      }
      accepted.push_back(row);
      ++node;
    }
    return accepted;
  }

  std::uint32_t label_set(const Table& table, std::string_view names) {
    std::string key = std::to_string(&table - nodes_.data()) + ':';
    key += names;
    const auto known = label_sets_.find(key);
    if (known != label_sets_.end()) return known->second;
    std::vector<graph::LabelId> labels;
    for (const std::string& name : table.source->names) labels.push_back(load_->label(name));
    for (const std::string& name : split(names, ';')) labels.push_back(load_->label(name));
    return label_sets_.emplace(std::move(key), load_->label_set(std::move(labels))).first->second;
  }

  graph::BulkColumns columns_of(ImportBatch& batch, const std::vector<graph::PropertyKeyId>& keys,
                                const std::vector<std::uint32_t>& rows) {
    graph::BulkColumns columns;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (rows.size() == batch.rows) {
        columns.emplace_back(keys[i], std::move(batch.columns[i]));
      } else {
        columns.emplace_back(keys[i], batch.columns[i].select(rows));
      }
      properties_ += columns.back().second.values();
    }
    return columns;
  }

  // --- relationships ----------------------------------------------------------------------------

  // Files of one type are loaded together; where a column gives the type, all files are.
  void import_relationships() {
    const bool types_in_rows = std::any_of(
        relationships_.begin(), relationships_.end(),
        [](const Table& table) { return table.layout.type < table.layout.columns.size(); });
    std::vector<bool> done(relationships_.size());
    for (std::size_t first = 0; first < relationships_.size(); ++first) {
      if (done[first]) continue;
      for (std::size_t i = first; i < relationships_.size(); ++i) {
        const Table& table = relationships_[i];
        if (!types_in_rows && table.source->names != relationships_[first].source->names) continue;
        done[i] = true;
        const std::vector<graph::PropertyKeyId> keys = keys_of(table.layout);
        for_each_batch(table, [&](ImportBatch& batch) { take_relationships(table, keys, batch); });
      }
      for (auto& [type, relationships] : by_type_) {
        load_->add_relationships(type, std::move(relationships));
      }
      by_type_.clear();
    }
  }

  void take_relationships(const Table& table, const std::vector<graph::PropertyKeyId>& keys,
                          ImportBatch& batch) {
    if (!batch.bad.empty()) refuse(table, batch);
    progress_.relationships += batch.rows;
    if (batch.rows == 0) return;
    if (batch.names.empty()) {
      std::vector<std::uint32_t> all(batch.rows);
      graph::BulkColumns columns = columns_of(batch, keys, all);
      by_type_[load_->type(table.source->names.front())].add(std::move(batch.ends),
                                                             std::move(columns));
      return;
    }
    std::map<std::string_view, std::vector<std::uint32_t>> rows_of;
    for (std::uint32_t row = 0; row < batch.rows; ++row) rows_of[batch.names[row]].push_back(row);
    for (const auto& [name, rows] : rows_of) {
      std::vector<std::uint64_t> ends;
      for (const std::uint32_t row : rows) ends.push_back(batch.ends[row]);
      graph::BulkColumns columns = columns_of(batch, keys, rows);
      const graph::TypeId type = load_->type(name.empty() ? table.source->names.front() : name);
      by_type_[type].add(std::move(ends), std::move(columns));
    }
  }

  const ImportOptions& options_;
  ImportRejects rejects_;
  ImportProgress progress_;
  std::vector<Table> nodes_;
  std::vector<Table> relationships_;
  IdSpaces spaces_;
  std::unique_ptr<graph::BulkTarget> target_;
  std::unique_ptr<graph::BulkLoad> load_;
  std::unordered_map<std::string, std::uint32_t> label_sets_;  // by table and text of :LABEL
  std::map<graph::TypeId, graph::BulkRelationships> by_type_;
  std::uint64_t properties_ = 0;
};

}  // namespace

ImportReport import_csv(const std::string& path, const ImportOptions& options) {
  tbb::task_arena arena(options.threads == 0 ? tbb::task_arena::automatic
                                             : static_cast<int>(options.threads));
  return arena.execute([&] { return Import(path, options).run(); });
}

}  // namespace casus
