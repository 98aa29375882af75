#include "engine/storage/file_map.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "engine/storage/errors.hpp"
#include "engine/storage/lost_file.hpp"

namespace casus::storage {

namespace {

constexpr std::uint64_t gibibyte = std::uint64_t{1} << 30;
constexpr std::uint64_t page = 4096;

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
// The sanitizers keep most of the address space for themselves.
constexpr std::uint64_t file_reserve = 16 * gibibyte;
constexpr std::uint64_t memory_reserve = 4 * gibibyte;
#else
constexpr std::uint64_t file_reserve = 1024 * gibibyte;
// Smaller, so that a program may hold thousands of in-memory databases at once.
constexpr std::uint64_t memory_reserve = 64 * gibibyte;
#endif

std::uint64_t physical_memory() {
  const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
  return pages > 0 && size > 0
             ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size)
             : 0;
}

}  // namespace

std::uint64_t wanted_address_space(bool in_memory) {
  if (!in_memory) return file_reserve;
  return std::max(memory_reserve, (physical_memory() + gibibyte - 1) / gibibyte * gibibyte);
}

FileMap::FileMap(int descriptor, std::string path)
    : descriptor_(descriptor), path_(std::move(path)) {}

FileMap::~FileMap() {
  forget_map(base_);
  if (base_ != nullptr) munmap(base_, reserved_);
  close(descriptor_);
}

void FileMap::reserve(std::uint64_t wanted) {
  const std::uint64_t least = std::max((length() + page - 1) / page * page, page);
  for (std::uint64_t size = std::max(wanted, least);; size = std::max(size / 4, least)) {
    // Two maps of this size are needed, this and LMDB's: where only one fits, try less. NORESERVE
    // and PROT_NONE make the trial free.
    void* trial =
        mmap(nullptr, 2 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (trial != MAP_FAILED) {
      munmap(trial, 2 * size);
      void* address = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor_, 0);
      if (address != MAP_FAILED) {
        base_ = static_cast<std::byte*>(address);
        reserved_ = size;
        remember_map(base_, reserved_, path_.c_str());
        madvise(base_, reserved_, MADV_RANDOM);
        return;
      }
    }
    if (size == least) throw address_space_exhausted(path_, size);
  }
}

void FileMap::expect_long_reads() const { madvise(base_, reserved_, MADV_NORMAL); }

std::uint64_t FileMap::length() const {
  // Asked for by each statement, and cheaper than fstat(). Nobody reads or writes at the descriptor's position.
  const off_t end = lseek(descriptor_, 0, SEEK_END);
  if (end < 0) throw system_error("read the length of", path_, errno);
  return static_cast<std::uint64_t>(end);
}

}  // namespace casus::storage
