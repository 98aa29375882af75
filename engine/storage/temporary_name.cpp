#include "engine/storage/temporary_name.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "engine/storage/errors.hpp"

namespace casus::storage {

TemporaryName::TemporaryName(const std::string& path) : path_(path), file_(path) {
  if (file_.descriptor() < 0) throw system_error("make", path, errno);
}

void TemporaryName::make_durable() const {
  if (fsync(file_.descriptor()) != 0) throw system_error("write to", path_, errno);
}

bool TemporaryName::publish() {
  make_durable();
  if (!file_.take_path()) {
    if (errno == EEXIST) return false;
    throw system_error("make", path_, errno);
  }
  sync_folder_of(path_);
  return true;
}

void TemporaryName::replace() {
  make_durable();
  if (!file_.replace_path()) throw system_error("replace", path_, errno);
  sync_folder_of(path_);
}

void write_fully(int descriptor, const std::string& bytes, std::uint64_t offset,
                 const std::string& path) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count = pwrite(descriptor, bytes.data() + done, bytes.size() - done,
                                 static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw system_error("write to", path, count < 0 ? errno : ENOSPC);
    done += static_cast<std::size_t>(count);
  }
}

void sync_folder_of(const std::string& path) {
  const int descriptor = open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // a folder that may be written to but not read
  fsync(descriptor);
  close(descriptor);
}

}  // namespace casus::storage
