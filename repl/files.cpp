#include "repl/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "casus/maintenance.hpp"
#include "engine/exchange/export_file.hpp"
#include "repl/errors.hpp"

namespace casus::repl {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return value_; }
  int close_now() { return close(std::exchange(value_, -1)); }

 private:
  int value_;
};

void write_all(int descriptor, std::string_view content, const std::string& path) {
  while (!content.empty()) {
    const ssize_t written = write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw cannot_write(path, errno);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

std::string read_file(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) throw cannot_read(path, errno);
  std::string content;
  constexpr std::size_t step = std::size_t{1} << 16;
  for (std::size_t size = 0;;) {
    content.resize(size + step);
    const ssize_t count = read(file.get(), content.data() + size, step);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw cannot_read(path, errno);
    size += static_cast<std::size_t>(count);
    content.resize(size);
    if (count == 0) return content;
  }
}

void require_readable(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.get() < 0 || fstat(file.get(), &status) != 0) throw cannot_read(path, errno);
  if (S_ISDIR(status.st_mode)) throw cannot_read(path, EISDIR);
}

int open_to_write(const std::string& path) {
  if (is_database_file(path)) throw would_replace_database(path);
  const std::optional<int> own = exchange::own_descriptor(path);
  const int descriptor = own ? fcntl(*own, F_DUPFD_CLOEXEC, 0)
                             : open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) throw cannot_write(path, errno);
  return descriptor;
}

void write_file(const std::string& path, std::string_view content) {
  if (is_database_file(path)) throw would_replace_database(path);
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  const bool direct = exists && !S_ISREG(status.st_mode);
  const std::string target = direct ? path : path + ".part";
  Descriptor file(open(target.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.get() < 0) throw cannot_write(path, errno);
  try {
    write_all(file.get(), content, path);
    if (file.close_now() != 0) throw cannot_write(path, errno);
    if (!direct && std::rename(target.c_str(), path.c_str()) != 0) throw cannot_write(path, errno);
  } catch (const ProgramError&) {
    if (!direct) unlink(target.c_str());
    throw;
  }
}

std::filesystem::path graphs_folder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto installed = program.parent_path() / ".." / "share" / "casus" / "graphs";
    if (std::filesystem::is_directory(installed, error)) return installed.lexically_normal();
  }
  return CASUS_SOURCE_GRAPHS;
}

std::vector<std::string> graph_names() {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator it(graphs_folder(), error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_directory()) names.push_back(it->path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string history_path() {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state != nullptr && *state == '/') {
    folder = state;
  } else if (home != nullptr && *home == '/') {
    folder = std::filesystem::path(home) / ".local" / "state";
  } else {
    return {};
  }
  folder /= "casus";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  return error ? std::string() : (folder / "history").string();
}

std::string expand_home(const std::string& path) {
  const char* home = std::getenv("HOME");
  if (home == nullptr || (path != "~" && !path.starts_with("~/"))) return path;
  return home + path.substr(1);
}

}  // namespace casus::repl
