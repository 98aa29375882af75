#pragma once

// Reading CSV files in blocks of whole records, so that the blocks can be parsed in parallel.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casus::exchange {

/// Some whole records of one file.
struct CsvBlock {
  std::string text;
  std::size_t file = 0;  // number in the list of files
  std::uint64_t first_line = 1;
  std::uint64_t lines = 0;  // line feeds in it, those in quotes too
};

/// The text of a list of files, one after the other; a byte order mark at the start of each is
/// dropped. Memory: two blocks, or the longest record if that is more. For one thread.
class CsvBlocks {
 public:
  CsvBlocks(std::vector<std::string> files, char delimiter);
  ~CsvBlocks();
  CsvBlocks(const CsvBlocks&) = delete;
  CsvBlocks& operator=(const CsvBlocks&) = delete;

  /// False at the end of the last file. Throws casus::Error (runtime) where a file cannot be read
  /// or a record is longer than 256 MiB.
  bool next(CsvBlock& block);

  /// Takes the first record of the first file; to be called before next(). Throws casus::Error
  /// (runtime) where the file is empty.
  std::vector<std::string> take_header();

  [[nodiscard]] const std::string& file(std::size_t number) const { return files_[number]; }
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  bool open_next();
  bool fill(std::string& text, std::size_t bytes);

  std::vector<std::string> files_;
  char delimiter_;
  std::size_t next_file_ = 0;
  int descriptor_ = -1;
  bool at_end_ = true;  // of the file that is open
  std::string rest_;    // read, but not part of a block yet
  std::uint64_t line_ = 1;
  std::uint64_t bytes_read_ = 0;
};

}  // namespace casus::exchange
