#include "engine/exchange/export_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>

#include "casus/error.hpp"
#include "engine/storage/temporary_name.hpp"

namespace casus::exchange {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 18;

Error cannot_write(const std::string& path, int code) {
  return Error(ErrorKind::storage,
               "cannot write '" + path + "': " + std::generic_category().message(code));
}

Error folder_not_empty(const std::string& path) {
  return Error(ErrorKind::storage, "cannot write to the folder '" + path + "': it is not empty");
}

/// "a/b" for "a/b//", so that a name can be made beside it.
std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

void write_fully(int descriptor, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw cannot_write(path, errno);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Devices and pipes need no flush and know none.
void make_durable(int descriptor, const std::string& path) {
  if (fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS)
    throw cannot_write(path, errno);
}

void close_checked(int descriptor, const std::string& path) {
  if (close(descriptor) != 0 && errno != EINTR) throw cannot_write(path, errno);
}

}  // namespace

std::optional<int> own_descriptor(const std::string& path) {
  std::error_code error;
  const std::filesystem::path table = std::filesystem::canonical("/proc/self/fd", error);
  if (error) return std::nullopt;
  std::filesystem::path link = path;
  constexpr int most_links = 40;  // as the system allows
  for (int i = 0; i < most_links; ++i) {
    const std::filesystem::path folder = link.has_parent_path() ? link.parent_path() : ".";
    const std::string name = link.filename();
    if (std::filesystem::canonical(folder, error) == table && !error) {
      int number = -1;
      const char* end = name.data() + name.size();
      const auto [stop, problem] = std::from_chars(name.data(), end, number);
      if (problem == std::errc() && stop == end && number >= 0) return number;
      return std::nullopt;
    }
    const std::filesystem::path target = std::filesystem::read_symlink(link, error);
    if (error) return std::nullopt;
    link = folder / target;  // the target alone where it begins at the root
  }
  return std::nullopt;
}

ExportFile::ExportFile(std::string path) : path_(std::move(path)) {
  struct stat status {};
  const bool exists = stat(path_.c_str(), &status) == 0;
  const std::optional<int> own = own_descriptor(path_);
  if (own || (exists && !S_ISREG(status.st_mode)))
    open_directly(own);
  else
    open_unfinished();
  if (descriptor_ < 0) throw cannot_write(path_, errno);
}

void ExportFile::open_unfinished() {
  std::error_code error;  // a link stays one: what it leads to is replaced
  const auto real = std::filesystem::canonical(path_, error);
  if (!error) path_ = real;
  file_ = std::make_unique<storage::UnfinishedFile>(path_);
  descriptor_ = file_->descriptor();
}

void ExportFile::open_directly(std::optional<int> own) {
  descriptor_ = own ? fcntl(*own, F_DUPFD_CLOEXEC, 0) : open(path_.c_str(), O_WRONLY | O_CLOEXEC);
}

ExportFile::~ExportFile() {
  if (file_ == nullptr && descriptor_ >= 0) close(descriptor_);
}

void ExportFile::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_bytes) flush();
}

void ExportFile::flush() {
  write_fully(descriptor_, buffer_, path_);
  buffer_.clear();
}

void ExportFile::finish() {
  flush();
  make_durable(descriptor_, path_);
  if (file_ == nullptr) return close_checked(std::exchange(descriptor_, -1), path_);
  if (!file_->replace_path()) throw cannot_write(path_, errno);
  storage::sync_folder_of(path_);
}

ExportFolder::ExportFolder(std::string path) : path_(without_slashes(std::move(path))) {
  struct stat status {};
  if (stat(path_.c_str(), &status) == 0) {
    if (!S_ISDIR(status.st_mode)) throw cannot_write(path_, ENOTDIR);
    std::error_code error;
    if (!std::filesystem::is_empty(path_, error)) {
      if (error) throw cannot_write(path_, error.value());
      throw folder_not_empty(path_);
    }
  }
  folder_ = std::make_unique<storage::UnfinishedFolder>(path_);
  if (folder_->name().empty()) throw cannot_write(path_, errno);
}

void ExportFolder::append(const std::string& file, std::string_view text) {
  const std::string path = folder_->name() + '/' + file;
  // Opened each time: a graph may have more label sets than a process may have open files.
  const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (descriptor < 0) throw cannot_write(path_ + '/' + file, errno);
  try {
    write_fully(descriptor, text, path_ + '/' + file);
  } catch (...) {
    close(descriptor);
    throw;
  }
  close_checked(descriptor, path_ + '/' + file);
}

void ExportFolder::finish() {
  for (const auto& entry : std::filesystem::directory_iterator(folder_->name())) {
    const int descriptor = open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw cannot_write(path_, errno);
    const int result = fsync(descriptor);
    const int code = errno;
    close(descriptor);
    if (result != 0) throw cannot_write(path_, code);
  }
  storage::sync_folder_of(folder_->name() + '/');
  if (!folder_->take_path()) throw cannot_write(path_, errno);
  storage::sync_folder_of(path_);
}

}  // namespace casus::exchange
