#include "engine/exchange/csv_blocks.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "engine/exchange/csv_records.hpp"
#include "engine/exchange/import_errors.hpp"

namespace casus::exchange {

namespace {
constexpr std::size_t block_bytes = std::size_t{2} << 20;
constexpr std::size_t longest_record = std::size_t{256} << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Lanes of bytes, which compilers add side by side, a few times before they could overflow.
std::uint64_t count_line_feeds(std::string_view text) {
  constexpr std::size_t lanes = 32;
  constexpr std::size_t most = 255;
  std::uint64_t count = 0;
  while (text.size() >= lanes) {
    std::array<std::uint8_t, lanes> sums{};
    const std::size_t steps = std::min(most, text.size() / lanes);
    for (std::size_t step = 0; step < steps; ++step) {
      for (std::size_t lane = 0; lane < lanes; ++lane)
        sums[lane] = static_cast<std::uint8_t>(sums[lane] + (text[step * lanes + lane] == '\n'));
    }
    for (const std::uint8_t sum : sums) count += sum;
    text.remove_prefix(steps * lanes);
  }
  return count + static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

CsvBlocks::CsvBlocks(std::vector<std::string> files, char delimiter)
    : files_(std::move(files)), delimiter_(delimiter) {}

CsvBlocks::~CsvBlocks() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool CsvBlocks::open_next() {
  if (descriptor_ >= 0) close(descriptor_);
  descriptor_ = -1;
  if (next_file_ == files_.size()) return false;
  const std::string& path = files_[next_file_++];
  descriptor_ = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) throw cannot_read_csv(path, errno);
  posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
  at_end_ = false;
  line_ = 1;
  rest_.clear();
  fill(rest_, block_bytes);
  if (rest_.starts_with(byte_order_mark)) rest_.erase(0, byte_order_mark.size());
  return true;
}

// Appends up to so many bytes; false at the end of the file.
bool CsvBlocks::fill(std::string& text, std::size_t bytes) {
  const std::size_t before = text.size();
  text.resize(before + bytes);
  std::size_t filled = 0;
  while (filled < bytes) {
    const ssize_t count = read(descriptor_, text.data() + before + filled, bytes - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw cannot_read_csv(files_[next_file_ - 1], errno);
    if (count == 0) {
      at_end_ = true;
      break;
    }
    filled += static_cast<std::size_t>(count);
  }
  text.resize(before + filled);
  bytes_read_ += filled;
  return filled > 0;
}

bool CsvBlocks::next(CsvBlock& block) {
  while (rest_.empty() && at_end_) {
    if (!open_next()) return false;
  }
  block.text.assign(rest_);  // and not moved, so that a block that is filled again keeps its memory
  rest_.clear();
  block.file = next_file_ - 1;
  block.first_line = line_;
  for (std::size_t step = block_bytes;; step *= 2) {
    if (!at_end_ && block.text.size() < step) fill(block.text, step - block.text.size());
    if (at_end_) break;
    const std::size_t whole = whole_records(block.text, delimiter_);
    if (whole > 0) {
      rest_.assign(block.text, whole);
      block.text.resize(whole);
      break;
    }
    if (block.text.size() >= longest_record) throw record_too_long(files_[block.file], line_);
  }
  block.lines = count_line_feeds(block.text);
  line_ += block.lines;
  return true;
}

std::vector<std::string> CsvBlocks::take_header() {
  CsvBlock block;
  if (files_.empty()) throw no_files();
  if (!open_next() || rest_.empty() || !next(block)) throw missing_header(files_.front());
  CsvRecords records(block.text, delimiter_, 1);
  if (!records.next()) throw missing_header(files_.front());
  if (records.problem() != nullptr) throw bad_header(files_.front(), records.problem());
  std::vector<std::string> fields;
  for (const CsvField& field : records.fields()) fields.emplace_back(field.text);
  const std::size_t used =
      static_cast<std::size_t>(records.row().data() - block.text.data()) + records.row().size();
  const std::size_t line_end = block.text.find('\n', used);
  const std::size_t taken = line_end == std::string::npos ? block.text.size() : line_end + 1;
  line_ = 1 + static_cast<std::uint64_t>(std::count(
                  block.text.begin(), block.text.begin() + static_cast<long>(taken), '\n'));
  block.text.erase(0, taken);
  rest_.insert(0, block.text);
  return fields;
}

}  // namespace casus::exchange
