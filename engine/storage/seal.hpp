#pragma once

// Seals: Casus's own records in the unused second half of LMDB's two meta pages. A seal says which
// version of the file was last known to be safe on disk, and how commits have been made since. Meta
// pages have no checksum; the copy in the seal has.

#include <array>
#include <cstdint>
#include <optional>

#include "casus/database.hpp"
#include "engine/storage/file_map.hpp"
#include "engine/storage/layout.hpp"

namespace casus::storage {

using BootId = std::array<std::uint8_t, 16>;

/// How commits after the sealed version are made. The numbers are part of the file format.
enum class SealMode : std::uint32_t {
  synced = 0,      // each is safe before it is visible, the sealed one too; no longer written
  checkpoint = 1,  // without sync; the sealed version is safe and its pages are left alone
  none = 2,        // without sync and without a version to fall back to
  digested = 3     // each is flushed together with its seal, whose digest proves that it is whole
};

struct Seal {
  char magic[8] = {'C', 'A', 'S', 'U', 'S', 'E', 'A', 'L'};
  std::uint64_t sequence = 0;  // grows by one with each seal; its parity says which page holds it
  SealMode mode = SealMode::synced;
  std::uint32_t reserved = 0;
  BootId boot{};               // the run of the system in which it was written
  lmdb_format::Meta meta;      // of the sealed version
  std::uint64_t checksum = 0;  // xxHash3 of all before it, seeded with what comes after it
  // Of mode digested: commit_digest() of the sealed version against that of the seal before; 0 where
  // the sealed version was on disk before the seal was written. 0 in other modes.
  std::uint64_t digest = 0;
};
static_assert(sizeof(Seal) == 192);

/// The valid seal with the highest sequence; none in a file that was never committed to.
std::optional<Seal> newest_seal(const FileMap& map);
/// The valid seal that was written before `seal`.
std::optional<Seal> seal_before(const FileMap& map, const Seal& seal);

/// Writes a seal of `meta` after `previous`, without syncing. Throws casus::Error (storage).
Seal write_seal(const FileMap& map, const std::optional<Seal>& previous, SealMode mode,
                const lmdb_format::Meta& meta, std::uint64_t digest = 0);

/// Waits until all that was written to the file is on disk. Throws casus::Error (storage).
void sync_file(const FileMap& map);

/// Identifies the run of the system since it was booted; all zero where the system does not tell.
BootId current_boot_id();
/// Makes current_boot_id() return `id`, to test what follows a crash of the machine.
void pretend_boot_id(const BootId& id);

}  // namespace casus::storage
