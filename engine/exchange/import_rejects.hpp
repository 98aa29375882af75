#pragma once

// The file that lists the rows an import has left out.

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "engine/exchange/import_errors.hpp"

namespace casus::exchange {

/// Made when the first row is added. For one thread.
class ImportRejects {
 public:
  explicit ImportRejects(std::string path) : path_(std::move(path)) {}

  /// Throws casus::Error (runtime) where it cannot be written.
  void add(const std::string& file, const BadRow& row);
  /// Closes the file; throws where not all could be written.
  void close();

  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t count_ = 0;
};

}  // namespace casus::exchange
