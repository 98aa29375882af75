#include "engine/storage/seal.hpp"

#include <unistd.h>
#include <xxhash.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

#include "engine/storage/environment.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/temporary_name.hpp"

namespace casus::storage {

namespace {

std::uint64_t checksum_of(const Seal& seal) {
  return XXH3_64bits_withSeed(&seal, offsetof(Seal, checksum), seal.digest);
}

/// The middle of the page: another disk sector than the meta page's own bytes.
std::uint64_t place_of(std::uint64_t which, std::uint32_t page_size) {
  return which * page_size + page_size / 2;
}

std::optional<Seal> load_seal(const FileMap& map, std::uint64_t which, std::uint32_t page_size) {
  Seal seal;
  std::memcpy(&seal, map.base() + place_of(which, page_size), sizeof seal);
  if (std::memcmp(seal.magic, Seal().magic, sizeof seal.magic) != 0 ||
      seal.checksum != checksum_of(seal) || seal.sequence % 2 != which)
    return std::nullopt;
  return seal;
}

BootId read_boot_id() {
  BootId id{};
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen("/proc/sys/kernel/random/boot_id", "re"), std::fclose);
  char text[64] = {};
  if (!file || std::fgets(text, sizeof text, file.get()) == nullptr) return id;
  const XXH128_hash_t hash = XXH3_128bits(text, std::strlen(text));
  std::memcpy(id.data(), &hash, id.size());
  return id;
}

std::mutex boot_id_mutex;

BootId& boot_id() {
  static BootId id = read_boot_id();
  return id;
}

}  // namespace

std::optional<Seal> newest_seal(const FileMap& map) {
  const std::uint32_t page_size = page_size_of(map);
  const auto even = load_seal(map, 0, page_size), odd = load_seal(map, 1, page_size);
  if (!even || !odd) return even ? even : odd;
  return even->sequence > odd->sequence ? even : odd;
}

std::optional<Seal> seal_before(const FileMap& map, const Seal& seal) {
  const auto other = load_seal(map, (seal.sequence + 1) % 2, page_size_of(map));
  return other && other->sequence + 1 == seal.sequence ? other : std::nullopt;
}

Seal write_seal(const FileMap& map, const std::optional<Seal>& previous, SealMode mode,
                const lmdb_format::Meta& meta, std::uint64_t digest) {
  Seal seal;
  seal.sequence = previous ? previous->sequence + 1 : 0;
  seal.mode = mode;
  seal.boot = current_boot_id();
  seal.meta = meta;
  seal.digest = digest;
  seal.checksum = checksum_of(seal);
  const std::string bytes(reinterpret_cast<const char*>(&seal), sizeof seal);
  write_fully(map.descriptor(), bytes, place_of(seal.sequence % 2, page_size_of(map)), map.path());
  return seal;
}

void sync_file(const FileMap& map) {
  if (fdatasync(map.descriptor()) != 0) throw system_error("write to", map.path(), errno);
}

BootId current_boot_id() {
  const std::lock_guard lock(boot_id_mutex);
  return boot_id();
}

void pretend_boot_id(const BootId& id) {
  const std::lock_guard lock(boot_id_mutex);
  boot_id() = id;
}

}  // namespace casus::storage
