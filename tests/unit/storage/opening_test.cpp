#include <fcntl.h>
#include <lmdb.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <sstream>
#include <thread>

#include "casus/error.hpp"
#include "engine/storage/layout.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_file(const std::string& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// The message of the storage error that opening gives.
std::string refusal(const std::string& path, bool read_only = false) {
  Options options;
  options.read_only = read_only;
  try {
    Store::open(path, options);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::storage);
    return error.what();
  }
  return "opened";
}

/// Gives up the rights of root, which no permission stops, for a while.
class AsNobody {
 public:
  AsNobody() : was_root_(geteuid() == 0) {
    if (was_root_) REQUIRE(seteuid(65534) == 0);
  }
  ~AsNobody() {
    if (was_root_ && seteuid(0) != 0) std::abort();
  }

 private:
  bool was_root_;
};

Options read_only_options() {
  Options options;
  options.read_only = true;
  return options;
}

}  // namespace

TEST_CASE("what is no database is refused clearly", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  SECTION("a folder") { REQUIRE_THAT(refusal(folder.path()), Contains("it is a folder")); }
  SECTION("a device") { REQUIRE_THAT(refusal("/dev/null"), Contains("not a regular file")); }
  SECTION("a folder that is not there") {
    REQUIRE_THAT(refusal(folder.file("none/file")), Contains("No such file"));
  }
  SECTION("no file, read-only") {
    REQUIRE_THAT(refusal(path, true), Contains("No such file"));
    REQUIRE_FALSE(std::filesystem::exists(path));
  }
  SECTION("an empty file, read-only") {
    write_file(path, "");
    REQUIRE_THAT(refusal(path, true), Contains("is empty"));
  }
  SECTION("short and long files of other programs") {
    for (const std::size_t length : {1, 16, 100, 4096, 8192, 100'000}) {
      write_file(path, std::string(length, 'x'));
      REQUIRE_THAT(refusal(path), Contains("not a Casus database"));
      REQUIRE(read_file(path) == std::string(length, 'x'));
      write_file(path, std::string(length, '\0'));
      REQUIRE_THAT(refusal(path), Contains("not a Casus database"));
    }
    REQUIRE_FALSE(std::filesystem::exists(path + "-lock"));
  }
  SECTION("an LMDB file of another program") {
    MDB_env* environment = nullptr;
    mdb_env_create(&environment);
    REQUIRE(mdb_env_open(environment, path.c_str(), MDB_NOSUBDIR, 0644) == 0);
    MDB_txn* transaction = nullptr;
    MDB_dbi main = 0;
    mdb_txn_begin(environment, nullptr, 0, &transaction);
    mdb_dbi_open(transaction, nullptr, 0, &main);
    MDB_val key{3, const_cast<char*>("key")}, value{5, const_cast<char*>("value")};
    mdb_put(transaction, main, &key, &value, 0);
    REQUIRE(mdb_txn_commit(transaction) == 0);
    mdb_env_close(environment);
    REQUIRE_THAT(refusal(path), Contains("another program (LMDB)"));
    REQUIRE_THAT(refusal(path, true), Contains("another program (LMDB)"));
  }
}

TEST_CASE("files of other format versions are refused by name", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  Store::open(path, {});
  std::string image = read_file(path);
  const std::size_t at = image.find("CASUS DB");
  REQUIRE(at != std::string::npos);
  image[at + 8] = 2;
  write_file(path, image);
  REQUIRE_THAT(refusal(path), Contains("file format 2, written by a newer release"));
  image[at + 8] = 0;
  write_file(path, image);
  REQUIRE_THAT(refusal(path), Contains("file format 0, of a release before"));
}

TEST_CASE("an empty file becomes a new database", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  write_file(path, "");
  put_chunk(*Store::open(path, {}), chunk(1), "one");
  REQUIRE(text_of(Store::open(path, {})->snapshot()->get(chunk(1))) == "one");
  REQUIRE(Store::open(path, {})->check().empty());
}

TEST_CASE("one process has one store for a file", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file"), other_name = folder.file("link");
  auto store = Store::open(path, {});
  std::filesystem::create_symlink(path, other_name);
  REQUIRE(Store::open(path, {}) == store);
  REQUIRE(Store::open(other_name, {}) == store);
  REQUIRE_THAT(refusal(path, true), Contains("another setting of 'read_only'"));
  Options options;
  options.durability = Durability::none;
  REQUIRE_THROWS_WITH(Store::open(path, options), Contains("another setting of 'durability'"));
  REQUIRE(Store::open("", {}) != Store::open("", {}));

  SECTION("and the file stays open as long as a snapshot is there") {
    put_chunk(*store, chunk(1), std::string(5000, 'x'));
    const auto snapshot = store->snapshot();
    store.reset();
    auto again = Store::open(path, {});
    for (int i = 0; i < 10; ++i) put_chunk(*again, chunk(1), std::string(5000, 'y'));
    REQUIRE(text_of(snapshot->get(chunk(1))) == std::string(5000, 'x'));
  }
  SECTION("which many threads may open and close at once") {
    store.reset();
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&] {
        for (int i = 0; i < 30; ++i) try {
            put_chunk(*Store::open(path, {}), chunk(1), "x");
          } catch (...) {
            ++failures;
          }
      });
    for (std::thread& thread : threads) thread.join();
    REQUIRE(failures == 0);
  }
}

TEST_CASE("permissions are respected", "[storage]") {
  const TemporaryFolder folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  const std::string path = folder.file("file");
  put_chunk(*Store::open(path, {}), chunk(1), "one");
  using std::filesystem::perms;
  constexpr perms readable_folder = static_cast<perms>(0555);

  SECTION("a file that may not be read") {
    std::filesystem::permissions(path, perms::none);
    const AsNobody nobody;
    REQUIRE_THAT(refusal(path), Contains("Permission denied"));
    REQUIRE_THAT(refusal(path, true), Contains("Permission denied"));
  }
  SECTION("a file and folder that may only be read") {
    std::filesystem::remove(path + "-lock");
    std::filesystem::permissions(path, perms::owner_read | perms::group_read | perms::others_read);
    std::filesystem::permissions(folder.path(), readable_folder);
    const AsNobody nobody;
    REQUIRE_THAT(refusal(path), Contains("Permission denied"));
    const auto store = Store::open(path, read_only_options());
    REQUIRE(text_of(store->snapshot()->get(chunk(1))) == "one");
    REQUIRE_THROWS_WITH(store->begin_write(1ms), Contains("is open read-only"));
    REQUIRE(store->check().empty());
    REQUIRE_FALSE(std::filesystem::exists(path + "-lock"));
  }
  SECTION("a folder in which nothing can be made") {
    std::filesystem::permissions(folder.path(), readable_folder);
    const AsNobody nobody;
    REQUIRE_THAT(refusal(folder.file("new")), Contains("Permission denied"));
  }
}

TEST_CASE("a file whose latest meta page was overwritten with its seal is refused, not opened as of before",
          "[storage]") {
  constexpr std::size_t page = 4096;
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  for (const char* text : {"one", "two", "three", "four"}) put_chunk(*Store::open(path, {}), chunk(1), text);
  std::string image = read_file(path);
  std::uint64_t version[2];
  for (std::size_t which = 0; which < 2; ++which)
    std::memcpy(&version[which],
                image.data() + which * page + sizeof(lmdb_format::PageHeader) +
                    offsetof(lmdb_format::Meta, version_number),
                sizeof version[which]);
  const std::size_t latest = version[0] > version[1] ? 0 : 1;
  constexpr std::size_t header = 100;  // what tells that it is a meta page stays
  std::memset(image.data() + latest * page + header, 0, page - header);
  write_file(path, image);
  CHECK_THAT(refusal(path), Contains("its meta pages do not match their seal"));
  CHECK_FALSE(Store::check_file(path).empty());
  bool told = false;
  Store::salvage(path, [](ChunkKey, Bytes) {}, [&](const std::string& damage, std::optional<ChunkKey>) {
    told = told || damage.find("latest commits may be lost") != std::string::npos;
  });
  CHECK(told);
}

TEST_CASE("a reader without the lock file keeps writers away", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  auto store = Store::open(path, {});
  put_chunk(*store, chunk(1), "one");
  // The lock itself, as such a reader takes it.
  const int descriptor = open(path.c_str(), O_RDONLY);
  struct flock lock {};
  lock.l_type = F_RDLCK;
  lock.l_start = static_cast<off_t>((std::uint64_t{1} << 62) + 2);
  lock.l_len = 1;
  REQUIRE(fcntl(descriptor, F_OFD_SETLK, &lock) == 0);
  REQUIRE_THROWS_WITH(store->begin_write(20ms), Contains("may not use the lock file"));
  close(descriptor);
  REQUIRE_NOTHROW(store->begin_write(20ms));
}

TEST_CASE("a second writer waits and then gets a conflict", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  const auto store = Store::open(path, {});
  auto writer = store->begin_write(1s);
  const auto start = std::chrono::steady_clock::now();
  try {
    store->begin_write(50ms);
    FAIL("two writers at once");
  } catch (const Error& error) {
    REQUIRE(error.kind() == ErrorKind::conflict);
    REQUIRE_THAT(error.what(), Contains("waited 50 ms"));
  }
  REQUIRE(std::chrono::steady_clock::now() - start >= 50ms);

  std::thread elsewhere([&] { writer.reset(); });  // a writer may end on another thread
  elsewhere.join();
  std::thread another([&] { put_chunk(*store, chunk(1), "one"); });
  another.join();
  REQUIRE_NOTHROW(store->begin_write(1ms));
}

TEST_CASE("a file can be read where address space is scarce", "[storage]") {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
  return;
#endif
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  Store::open(path, {});
  REQUIRE(in_child_process([&] {
            const rlimit limit{std::uint64_t{700} << 20, std::uint64_t{700} << 20};
            if (setrlimit(RLIMIT_AS, &limit) != 0) return 1;
            const auto store = Store::open(path, {});
            put_chunk(*store, chunk(1), "one");
            const auto memory = Store::open("", {});
            put_chunk(*memory, chunk(1), "one");
            return text_of(store->snapshot()->get(chunk(1))) == "one" ? 0 : 2;
          }) == 0);
}

TEST_CASE("other processes see each commit", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  Store::open(path, {});
  const auto increment = [&] {
    for (int i = 0; i < 20; ++i) {
      const auto store = Store::open(path, {});
      auto writer = store->begin_write(10s);
      const std::string text = text_of(writer->base().get(chunk(1)));
      writer->put(chunk(1), bytes_of(std::to_string(text.empty() ? 1 : std::stoi(text) + 1)));
      writer->commit();
    }
    return 0;
  };
  const pid_t first = fork();
  if (first == 0) _exit(increment());
  REQUIRE(in_child_process(increment) == 0);
  int status = 0;
  waitpid(first, &status, 0);
  REQUIRE(status == 0);
  REQUIRE(text_of(Store::open(path, read_only_options())->snapshot()->get(chunk(1))) == "40");
}

TEST_CASE("a killed reader does not hold the file", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  const std::string large(100'000, 'x');
  put_chunk(*Store::open(path, {}), chunk(1), large);
  const int signal = in_child_process([&] {
    const auto snapshot = Store::open(path, {})->snapshot();
    return raise(SIGKILL);
  });
  REQUIRE(signal == -SIGKILL);
  Options options;
  options.durability = Durability::none;
  const auto store = Store::open(path, options);
  for (int i = 0; i < 50; ++i) put_chunk(*store, chunk(1), large);
  REQUIRE(std::filesystem::file_size(path) < 10 * large.size());
}

TEST_CASE("a file that is cut short while it is open is an error, not a crash", "[storage]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("file");
  const auto store = Store::open(path, {});
  for (std::uint32_t i = 0; i < 50; ++i) put_chunk(*store, chunk(i), std::string(5000, 'x'));
  const auto held = store->snapshot();
  REQUIRE(truncate(path.c_str(), 5 * 4096) == 0);
  CHECK_THROWS_WITH(store->snapshot(), Contains("damaged") && Contains("ends after"));
  CHECK_THROWS_AS(store->begin_write(1s), Error);
}
