#pragma once

// Every error of this room, with its wording. All but write_conflict are of kind `storage`.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "casus/error.hpp"

namespace casus::storage {

/// A system call failed; `operation` completes "cannot …", `code` is an errno value.
Error system_error(std::string_view operation, const std::string& path, int code);
/// LMDB refused; `code` is one of its codes or an errno value.
Error lmdb_error(std::string_view operation, const std::string& path, int code);
/// The file may be read but not written.
Error not_writable(const std::string& path, int code);
Error disk_full(const std::string& path);

Error is_a_directory(const std::string& path);
Error not_a_regular_file(const std::string& path);
Error foreign_file(const std::string& path);
Error foreign_lmdb_file(const std::string& path);
Error empty_file_read_only(const std::string& path);
Error newer_format(const std::string& path, std::uint32_t found, std::uint32_t supported);
Error older_format(const std::string& path, std::uint32_t found, std::uint32_t supported);
Error truncated_file(const std::string& path, std::uint64_t length, std::uint64_t needed);
Error damaged_file(const std::string& path, const std::string& what);
Error file_vanished(const std::string& path);

Error store_is_read_only(const std::string& path);
Error opened_otherwise(const std::string& path, std::string_view option);
Error write_conflict(const std::string& path, std::chrono::milliseconds waited);
Error readers_in_the_way(const std::string& path, std::chrono::milliseconds waited);
Error changed_behind_our_back(const std::string& path);
Error address_space_exhausted(const std::string& path, std::uint64_t reserved);
Error no_place_for_memory(const std::string& tried);
Error index_key_too_long(std::size_t length, std::size_t limit);
Error chunk_too_large(std::size_t length);
Error writer_is_over();
Error copy_target_exists(const std::string& path);
Error needs_recovery(const std::string& path);
Error lost_unsynced_file(const std::string& path, const std::string& damage);

}  // namespace casus::storage
