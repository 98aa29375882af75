#include "engine/exchange/import_rejects.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace casus::exchange {

namespace {

Error cannot_write_rejects(const std::string& path) {
  return Error(ErrorKind::runtime, fmt::format("cannot write {}: {}", path, std::strerror(errno)));
}

std::string csv_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

void ImportRejects::add(const std::string& file, const BadRow& row) {
  std::string line;
  if (file_ == nullptr) {
    file_.reset(std::fopen(path_.c_str(), "we"));
    if (file_ == nullptr) throw cannot_write_rejects(path_);
    line = "file,line,column,reason,row\n";
  }
  ++count_;
  line += fmt::format("{},{},{},{},{}\n", csv_quoted(file), row.line, csv_quoted(row.column_text),
                      csv_quoted(row.reason), csv_quoted(row.row));
  if (std::fwrite(line.data(), 1, line.size(), file_.get()) != line.size()) {
    throw cannot_write_rejects(path_);
  }
}

void ImportRejects::close() {
  if (file_ == nullptr) return;
  if (std::fclose(file_.release()) != 0) throw cannot_write_rejects(path_);
}

}  // namespace casus::exchange
