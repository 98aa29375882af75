#pragma once

// Files that exports write.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/storage/unfinished.hpp"

namespace casus::exchange {

/// The descriptor of this process that `path` stands for: /dev/stdout, /dev/fd/N, or a link to one.
/// To open such a path by name again would begin at the start of the file behind it, or put another
/// file in its place, where whoever started the process may have written before.
std::optional<int> own_descriptor(const std::string& path);

/// A text file that takes its name, in place of any file that had it, when finish() is called;
/// gone with this object otherwise. What is no regular file (a device, a pipe) or is open already
/// (own_descriptor) is written to directly. All functions throw casus::Error (storage).
class ExportFile {
 public:
  explicit ExportFile(std::string path);
  ~ExportFile();
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  void write(std::string_view text);
  /// Makes the file durable and visible.
  void finish();

 private:
  void open_directly(std::optional<int> own);
  void open_unfinished();
  void flush();

  std::string path_;
  std::unique_ptr<storage::UnfinishedFile> file_;  // null where written to directly
  int descriptor_ = -1;  // of what is written to directly, or of file_
  std::string buffer_;
};

/// A folder that takes its name when finish() is called; gone with its files otherwise. Nothing, or
/// an empty folder, may have the name.
class ExportFolder {
 public:
  explicit ExportFolder(std::string path);

  /// Appends to the file of this name in the folder.
  void append(const std::string& file, std::string_view text);
  void finish();

 private:
  std::string path_;
  std::unique_ptr<storage::UnfinishedFolder> folder_;
};

}  // namespace casus::exchange
