#pragma once

// Files and folders that take their name when they are whole.
//
// A file has no name until then where the file system can do so. Elsewhere, and for folders and for
// databases that LMDB opens by name, it is called PATH.new-N, N being 16 hexadecimal digits, and a
// kill leaves it behind. So whoever writes one holds a lock on it, which ends with the process
// however that ends: a byte of a file (LockByte::unfinished, on a descriptor of its own, which LMDB
// knows nothing of), a whole folder (flock). What has such a name and can be locked is nobody's, and
// is removed by the next to make a file of that name or to open the database for writing.

#include <string>

namespace casus::storage {

/// A new file beside `path`; gone with this object unless it took that name. Never throws: where
/// there is no file, descriptor() is -1 and errno says why.
class UnfinishedFile {
 public:
  enum class Naming {
    if_needed,
    at_once  // for who must open it by its name, with another file beside it
  };

  /// Removes what killed writers of the same file have left.
  explicit UnfinishedFile(const std::string& path, Naming naming = Naming::if_needed);
  ~UnfinishedFile();
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  /// Under which this process can open the file.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Gives the file its name, never in place of another; false with errno (EEXIST where there is one).
  bool take_path();
  /// The same in place of any file; false with errno.
  bool replace_path();

 private:
  bool open_unnamed();
  bool take_name();
  void open_named();

  std::string path_;
  std::string name_;
  int descriptor_ = -1;
  bool named_ = false;  // name_ is one in the folder
};

/// A new folder beside `path`; gone with all in it unless it took that name. As UnfinishedFile.
class UnfinishedFolder {
 public:
  explicit UnfinishedFolder(const std::string& path);
  ~UnfinishedFolder();
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

  /// Empty, with errno, where there is no folder.
  [[nodiscard]] const std::string& name() const { return name_; }
  /// In place of nothing or of an empty folder; false with errno.
  bool take_path();

 private:
  std::string path_;
  std::string name_;
  int descriptor_ = -1;
};

/// Removes files and folders that killed writers of `path` have left; what is still written, also by
/// another process, stays. Never throws.
void remove_unfinished(const std::string& path);

/// The folder that holds `path`, with its slash, or ".".
std::string folder_of(const std::string& path);

}  // namespace casus::storage
