#include "engine/storage/new_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "engine/storage/environment.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/temporary_name.hpp"

namespace casus::storage {

namespace {

/// The bytes of a database that holds nothing but its state record.
std::string empty_database() {
  const auto environment = Environment::open_memory();
  const TreeRoot root = read_root(environment->map(), newest_version(environment->map()));
  return {reinterpret_cast<const char*>(root.base), root.length};
}

}  // namespace

void create_database_file(const std::string& path) {
  TemporaryName temporary(path);
  write_fully(temporary.descriptor(), empty_database(), 0, path);
  temporary.publish();  // where another process was first, its file is as good
}

void fill_empty_file(int descriptor, const std::string& path) {
  const std::string image = empty_database();
  // The meta pages come last, so that a file with meta pages is whole.
  const std::size_t meta_pages = 2 * 4096;
  write_fully(descriptor, image.substr(meta_pages), meta_pages, path);
  if (fsync(descriptor) != 0) throw system_error("write to", path, errno);
  write_fully(descriptor, image.substr(0, meta_pages), 0, path);
  if (fsync(descriptor) != 0) throw system_error("write to", path, errno);
}

}  // namespace casus::storage
