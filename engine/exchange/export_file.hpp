#pragma once

// Files that exports write.

#include <optional>
#include <string>
#include <string_view>

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
  void flush();
  void open_temporary();
  void take_name();
  [[nodiscard]] bool direct() const { return temporary_.empty(); }

  std::string path_;
  std::string temporary_;  // the name until finish(); empty where written to directly
  bool named_ = true;      // false for a file that gets its first name in finish()
  int descriptor_ = -1;
  std::string buffer_;
};

/// A folder that takes its name when finish() is called; gone with its files otherwise. Nothing, or
/// an empty folder, may have the name.
class ExportFolder {
 public:
  explicit ExportFolder(std::string path);
  ~ExportFolder();
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;

  /// Appends to the file of this name in the folder.
  void append(const std::string& file, std::string_view text);
  void finish();

 private:
  std::string path_;
  std::string temporary_;
};

}  // namespace casus::exchange
