// What a loss of power leaves of single commits, and seals of the first release. power_loss_test in
// tests/durability plays every moment of whole workloads.

#include <fcntl.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <memory>
#include <sstream>

#include "casus/error.hpp"
#include "engine/storage/environment.hpp"
#include "engine/storage/seal.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;
using Catch::Contains;

namespace {

std::string read_file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  std::filesystem::remove(path + "-lock");
}

/// The file while no store has it open.
std::unique_ptr<FileMap> map_of(const std::string& path) {
  auto map = std::make_unique<FileMap>(open(path.c_str(), O_RDWR | O_CLOEXEC), path);
  map->reserve(map->length());
  return map;
}

/// The system was started again since what is on disk was written.
class Rebooted {
 public:
  Rebooted() : before_(current_boot_id()) {
    BootId later{};
    later[0] = static_cast<std::uint8_t>(before_[0] + 1);
    pretend_boot_id(later);
  }
  ~Rebooted() { pretend_boot_id(before_); }

 private:
  BootId before_;
};

std::string value_of(const std::string& path) {
  return text_of(Store::open(path, {})->snapshot()->get(chunk(1)));
}

const std::string before(5000, 'x');
const std::string after(5000, 'y');

}  // namespace

TEST_CASE("a commit that has not reached the disk whole is undone after a reboot", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  put_chunk(*Store::open(path, {}), chunk(1), before);
  const std::string old_image = read_file(path);
  put_chunk(*Store::open(path, {}), chunk(1), after);
  const std::string image = read_file(path);
  const Rebooted rebooted;

  SECTION("all of it is there") { CHECK(value_of(path) == after); }
  SECTION("the middle of a value is not") {
    std::string torn = image;
    torn.replace(torn.find(after) + 2000, 512, std::string(512, '\0'));
    write_file(path, torn);
    Options read_only;
    read_only.read_only = true;
    CHECK_THROWS_WITH(Store::open(path, read_only), Contains("opened for writing"));
    CHECK(value_of(path) == before);
  }
  SECTION("any one sector is not") {
    for (std::size_t at = 8192; at + 512 <= old_image.size(); at += 512) {
      if (image.compare(at, 512, old_image, at, 512) == 0) continue;
      std::string torn = image;
      torn.replace(at, 512, old_image, at, 512);
      write_file(path, torn);
      const std::string found = value_of(path);
      // A sector whose bytes no page uses makes no difference.
      CHECK((found == before || found == after));
      CHECK(Store::open(path, {})->check().empty());
    }
  }
  SECTION("neither meta page nor seal is") {
    write_file(path, old_image.substr(0, 8192) + image.substr(8192));
    CHECK(value_of(path) == before);
  }
  put_chunk(*Store::open(path, {}), chunk(2), "more");
  CHECK(Store::open(path, {})->check().empty());
  CHECK(text_of(Store::open(path, {})->snapshot()->get(chunk(2))) == "more");
}

TEST_CASE("a file that the first release sealed opens and goes on", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  const bool one_ahead = GENERATE(false, true);
  put_chunk(*Store::open(path, {}), chunk(1), before);
  const lmdb_format::Meta sealed = [&] {
    const auto map = map_of(path);
    return load_meta(*map, newest_version(*map));
  }();
  if (one_ahead) put_chunk(*Store::open(path, {}), chunk(1), after);
  {
    const auto map = map_of(path);
    write_seal(*map, newest_seal(*map), SealMode::synced, sealed);
  }
  const std::string expected = one_ahead ? after : before;
  CHECK(value_of(path) == expected);
  const Rebooted rebooted;
  CHECK(value_of(path) == expected);
  put_chunk(*Store::open(path, {}), chunk(2), "more");
  CHECK(value_of(path) == expected);
  CHECK(Store::open(path, {})->check().empty());
  CHECK(newest_seal(*map_of(path))->mode == SealMode::digested);
}

TEST_CASE("a damaged number of pages is damage and asks for no memory", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  put_chunk(*Store::open(path, {}), chunk(1), before);
  std::string image = read_file(path);
  for (const std::size_t page : {0, 4096})
    image.replace(page + sizeof(lmdb_format::PageHeader) + offsetof(lmdb_format::Meta, last_page),
                  8, std::string(8, '\x7E'));
  write_file(path, image);
  CHECK_THROWS_AS(Store::open(path, {}), Error);
  try {
    CHECK_FALSE(Store::check_file(path).empty());
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::storage);
  }
}
