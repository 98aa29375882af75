#include "engine/storage/memory_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>
#include <vector>

#include "engine/storage/errors.hpp"

namespace casus::storage {

MemoryFile::MemoryFile() {
  std::vector<std::string> folders{"/dev/shm"};
  if (const char* chosen = std::getenv("TMPDIR"); chosen != nullptr && *chosen != '\0')
    folders.emplace_back(chosen);
  folders.emplace_back("/tmp");
  std::string tried;
  for (const std::string& folder : folders) {
    if (make_in(folder)) return;
    tried += (tried.empty() ? "'" : ", '") + folder + "'";
  }
  throw no_place_for_memory(tried);
}

MemoryFile::~MemoryFile() {
  remove_names();
  if (descriptor_ >= 0) close(descriptor_);
}

int MemoryFile::release_descriptor() { return std::exchange(descriptor_, -1); }

bool MemoryFile::make_in(const std::string& folder) {
  std::string pattern = folder + "/casus-XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) return false;
  folder_ = pattern;
  path_ = folder_ + "/memory";
  // A memfd is bounded by memory alone, where /dev/shm is often mounted small.
  descriptor_ = memfd_create("casus", MFD_CLOEXEC);
  if (descriptor_ >= 0) {
    const std::string target = "/proc/self/fd/" + std::to_string(descriptor_);
    if (access(target.c_str(), R_OK | W_OK) == 0 && symlink(target.c_str(), path_.c_str()) == 0)
      return true;
    close(descriptor_);
  }
  descriptor_ = open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor_ >= 0) return true;
  remove_names();
  return false;
}

void MemoryFile::remove_names() {
  if (folder_.empty()) return;
  unlink(path_.c_str());
  unlink((path_ + "-lock").c_str());
  rmdir(folder_.c_str());
  folder_.clear();
}

}  // namespace casus::storage
