// Files and folders that killed writers leave, and those whose writers live.

#include "engine/storage/unfinished.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "engine/storage/temporary_name.hpp"
#include "storage_fixture.hpp"

using namespace casus;
using namespace casus::storage;
using namespace casus::storage::test;

namespace {

std::set<std::string> names_in(const TemporaryFolder& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    names.insert(entry.path().filename());
  return names;
}

/// Another process that has done something and then waits to be killed.
class Writer {
 public:
  explicit Writer(const std::function<void()>& work) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    process_ = fork();
    if (process_ == 0) {
      work();
      const char done = 1;
      if (write(ends[1], &done, 1) != 1) _exit(1);
      for (;;) pause();
    }
    close(ends[1]);
    char done = 0;
    REQUIRE(read(ends[0], &done, 1) == 1);
    close(ends[0]);
  }
  ~Writer() { kill_now(); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  void kill_now() {
    if (process_ <= 0) return;
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = 0;
  }

 private:
  pid_t process_ = 0;
};

constexpr auto at_once = UnfinishedFile::Naming::at_once;

}  // namespace

TEST_CASE("what a killed writer leaves goes with the next file of that name", "[storage][unfinished]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a");
  std::optional<Writer> writer;
  writer.emplace([&] {
    auto* file = new UnfinishedFile(path, at_once);
    std::ofstream(file->name() + "-lock") << "lock";
    const auto* made = new UnfinishedFolder(path);
    std::ofstream(made->name() + "/table.csv") << "x";
  });
  REQUIRE(names_in(folder).size() == 3);
  const std::set<std::string> live = names_in(folder);
  SECTION("but stays as long as the writer lives") {
    remove_unfinished(path);
    CHECK(names_in(folder) == live);
    { const UnfinishedFile other(path, at_once); }
    CHECK(names_in(folder) == live);
  }
  SECTION("as soon as it is dead") {
    writer->kill_now();
    CHECK(names_in(folder) == live);
    SECTION("by the name alone") { remove_unfinished(path); }
    SECTION("when a file is made") { const UnfinishedFile file(path, at_once); }
    SECTION("when a folder is made") { const UnfinishedFolder made(path); }
    CHECK(names_in(folder).empty());
  }
}

TEST_CASE("opening for writing removes what a killed copy has left", "[storage][unfinished]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a");
  put_chunk(*Store::open(path, {}), chunk(0), "x");
  std::optional<Writer> writer;
  writer.emplace([&] { new UnfinishedFile(path, at_once); });
  REQUIRE(names_in(folder).size() == 3);
  Store::open(path, {});
  CHECK(names_in(folder).size() == 3);
  writer->kill_now();
  Options reading;
  reading.read_only = true;
  Store::open(path, reading);
  CHECK(names_in(folder).size() == 3);
  Store::open(path, {});
  CHECK(names_in(folder) == std::set<std::string>{"a", "a-lock"});
}

TEST_CASE("files of other names are nobody's to remove", "[storage][unfinished]") {
  const TemporaryFolder folder;
  const std::string digits = "0123456789abcdef";
  const std::set<std::string> others = {"a.new-1",           "a.new-" + digits + "0", "b.new-" + digits,
                                        "a.new-" + digits.substr(1) + "G", "aa.new-" + digits,
                                        "a.new-" + digits + "-lock"};
  for (const std::string& name : others) std::ofstream(folder.file(name)) << "kept";
  std::filesystem::create_symlink("b.new-" + digits, folder.file("a.new-fedcba9876543210"));
  remove_unfinished(folder.file("a"));
  auto left = names_in(folder);
  CHECK(left.erase("a.new-fedcba9876543210") == 1);  // a link is no file of ours
  CHECK(left == others);
  std::ofstream(folder.file("a.new-" + digits)) << "ours";
  remove_unfinished(folder.file("a"));
  CHECK_FALSE(names_in(folder).contains("a.new-" + digits));
  CHECK_FALSE(names_in(folder).contains("a.new-" + digits + "-lock"));
}

TEST_CASE("a file takes its name whole, and nothing is left beside it", "[storage][unfinished]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a");
  const auto naming = GENERATE(UnfinishedFile::Naming::if_needed, at_once);
  {
    UnfinishedFile file(path, naming);
    REQUIRE(file.descriptor() >= 0);
    REQUIRE(write(file.descriptor(), "new", 3) == 3);
    CHECK_FALSE(std::filesystem::exists(path));
    SECTION("where there is none") { CHECK(file.take_path()); }
    SECTION("not where there is one") {
      std::ofstream(path) << "old";
      CHECK_FALSE(file.take_path());
      CHECK(errno == EEXIST);
    }
    SECTION("in place of one") {
      std::ofstream(path) << "old";
      CHECK(file.replace_path());
    }
  }
  CHECK(names_in(folder) == std::set<std::string>{"a"});
  CHECK(std::filesystem::file_size(path) == 3);
}

TEST_CASE("a database that is being made is not taken for left behind", "[storage][unfinished]") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a");
  UnfinishedFile file(path, at_once);
  {
    // LMDB opens and closes descriptors of the file meanwhile.
    Options unsafe;
    unsafe.durability = Durability::none;
    put_chunk(*Store::open(file.name(), unsafe), chunk(0), "x");
  }
  const Writer other([&] { remove_unfinished(path); });
  CHECK(std::filesystem::exists(file.name()));
  REQUIRE(file.take_path());
  CHECK(text_of(Store::open(path, {})->snapshot()->get(chunk(0))) == "x");
}
