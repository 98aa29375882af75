#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <thread>

#include "engine/storage/file_locks.hpp"
#include "support.hpp"

using namespace casus;
using test::contents;
using test::count;

namespace {

Database sample(const std::string& path) {
  Database database = Database::open(path);
  Connection connection = database.connect();
  connection.run("CREATE CONSTRAINT pk FOR (p:P) REQUIRE p.uid IS NODE KEY");
  connection.run("CREATE INDEX rank FOR (p:P) ON (p.rank)");
  connection.run(
      "UNWIND range(0, 2999) AS i CREATE (:P {uid: i, rank: i % 7, name: 'p' + toString(i)})");
  connection.run(
      "MATCH (a:P) MATCH (b:P {uid: (a.uid * 7 + 1) % 3000}) CREATE (a)-[:NEXT {of: a.uid}]->(b)");
  return database;
}

std::uintmax_t bytes_of(const std::string& path) { return std::filesystem::file_size(path); }

void flip_bytes(const std::string& path, unsigned seed, int flips) {
  std::mt19937 random(seed);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  const auto length = static_cast<unsigned>(bytes_of(path));
  for (int i = 0; i < flips; ++i) {
    file.seekp(8192 + random() % (length - 8192));
    file.put(static_cast<char>(random()));
  }
}

std::string refusal(const std::function<void()>& action, ErrorKind kind) {
  try {
    action();
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.what();
  }
  FAIL("nothing was thrown");
  return {};
}

}  // namespace

TEST_CASE("a sound database has nothing to report", "[session][maintenance]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus");
  {
    const Database database = sample(path);
    CHECK(check(database).empty());
  }
  CHECK(check(path).empty());
  CHECK(check(Database::open(":memory:")).empty());
}

TEST_CASE("check() refuses what is no database of this release", "[session][maintenance]") {
  const test::Folder folder;
  const std::string foreign = folder.file("foreign");
  std::ofstream(foreign) << std::string(20000, 'x');
  refusal([&] { check(foreign); }, ErrorKind::storage);
  refusal([&] { check(folder.file("absent")); }, ErrorKind::storage);
  refusal([&] { check(folder.file("")); }, ErrorKind::storage);
  const std::string path = folder.file("a.casus");
  sample(path);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  std::string image(bytes_of(path), '\0');
  file.read(image.data(), static_cast<std::streamsize>(image.size()));
  for (auto at = image.find("CASUS DB"); at != std::string::npos;
       at = image.find("CASUS DB", at + 8)) {
    file.seekp(static_cast<std::streamoff>(at + 8));
    file.put(9);
  }
  file.close();
  CHECK_THAT(refusal([&] { check(path); }, ErrorKind::storage), Catch::Contains("newer release"));
}

TEST_CASE("a backup is a moment of a busy database", "[session][maintenance]") {
  const test::Folder folder;
  const Database database = sample(folder.file("a.casus"));
  std::atomic<bool> stop{false};
  std::thread writer([&] {
    Connection connection = database.connect();
    while (!stop) connection.run("CREATE (:Left)-[:PAIR]->(:Right)");
  });
  for (int i = 0; i < 5; ++i) {
    const std::string target = folder.file("backup" + std::to_string(i));
    backup(database, target);
    const Database copy = Database::open(target);
    Connection connection = copy.connect();
    CHECK(check(copy).empty());
    CHECK(count(connection, "MATCH (:P) RETURN count(*)") == 3000);
    CHECK(count(connection, "MATCH (:Left) RETURN count(*)") ==
          count(connection, "MATCH (:Left)-[:PAIR]->(:Right) RETURN count(*)"));
  }
  stop = true;
  writer.join();
  refusal([&] { backup(database, folder.file("backup0")); }, ErrorKind::storage);
  refusal([&] { backup(database, folder.file("no/such/folder")); }, ErrorKind::storage);
}

TEST_CASE("a graph in memory is saved by a backup", "[session][maintenance]") {
  const test::Folder folder;
  const Database database = Database::open(":memory:");
  backup(database, folder.file("empty"));
  CHECK(contents(Database::open(folder.file("empty"))).empty());
  database.connect().run("CREATE (:A {x: 1})");
  backup(database, folder.file("full"));
  CHECK(contents(Database::open(folder.file("full"))) == contents(database));
}

TEST_CASE("compacting in place keeps the graph and gives space back", "[session][maintenance]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus"), link = folder.file("link");
  std::multiset<std::string> before;
  {
    const Database database = sample(path);
    Connection connection = database.connect();
    connection.run("UNWIND range(1, 50000) AS i CREATE (:Gone {text: 'some text ' + toString(i)})");
    connection.run("MATCH (g:Gone) DELETE g");
    before = contents(database);
    CHECK_THAT(refusal([&] { compact(path); }, ErrorKind::conflict),
               Catch::Contains("open elsewhere"));
  }
  chmod(path.c_str(), 0640);
  std::filesystem::create_symlink(path, link);
  const std::uintmax_t length = bytes_of(path);
  compact(link);
  CHECK(std::filesystem::is_symlink(link));
  CHECK(bytes_of(path) < length / 2);
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 07777) == 0640);
  CHECK(contents(Database::open(path)) == before);
  CHECK(check(path).empty());
  compact(path, folder.file("copy"));
  CHECK(contents(Database::open(folder.file("copy"))) == before);
  refusal([&] { compact(folder.file("absent")); }, ErrorKind::storage);
  CHECK_FALSE(std::filesystem::exists(folder.file("absent")));
}

TEST_CASE("a file that another process has open is not replaced", "[session][maintenance]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus");
  sample(path);
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t other = fork();
  REQUIRE(other >= 0);
  if (other == 0) {
    const int descriptor = open(path.c_str(), O_RDWR);
    storage::try_lock_byte(descriptor, storage::LockByte::presence, storage::LockKind::shared);
    [[maybe_unused]] const ssize_t told = write(ends[1], "x", 1);
    pause();
    _exit(0);
  }
  char ready = 0;
  REQUIRE(read(ends[0], &ready, 1) == 1);
  refusal([&] { compact(path); }, ErrorKind::conflict);
  kill(other, SIGKILL);
  waitpid(other, nullptr, 0);
  compact(path);
  CHECK(check(path).empty());
  close(ends[0]);
  close(ends[1]);
}

TEST_CASE("who waits for a file that is replaced gets the new one", "[session][maintenance]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus"), next = folder.file("next.casus");
  sample(path);
  Database::open(next).connect().run("CREATE (:Next)");
  const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(storage::try_lock_byte(descriptor, storage::LockByte::presence,
                                 storage::LockKind::exclusive));
  const bool read_only = GENERATE(false, true);
  std::int64_t found = 0;
  std::thread waiting([&] {
    Options options;
    options.read_only = read_only;
    Connection connection = Database::open(path, options).connect();
    if (!read_only) connection.run("CREATE (:Next)");
    found = count(connection, "MATCH (:Next) RETURN count(*)");
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  REQUIRE(std::rename(next.c_str(), path.c_str()) == 0);
  close(descriptor);
  waiting.join();
  CHECK(found == (read_only ? 1 : 2));
  CHECK(check(path).empty());
}

TEST_CASE("who waits for a file that is removed makes a new one", "[session][maintenance]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus");
  sample(path);
  const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(storage::try_lock_byte(descriptor, storage::LockByte::presence,
                                 storage::LockKind::exclusive));
  std::thread waiting([&] { Database::open(path).connect().run("CREATE (:Next)"); });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  std::filesystem::remove(path);
  close(descriptor);
  waiting.join();
  CHECK(contents(Database::open(path)).size() == 1);
}

TEST_CASE("salvage of a sound database loses nothing", "[session][maintenance]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus");
  const auto before = contents(sample(path));
  const SalvageReport report = salvage(path, folder.file("saved"));
  CHECK(report.losses.empty());
  CHECK(report.saved.nodes == 3000);
  CHECK(report.saved.relationships == 3000);
  CHECK(report.rules == 2);
  CHECK(contents(Database::open(folder.file("saved"))) == before);
  refusal([&] { salvage(path, folder.file("saved")); }, ErrorKind::storage);
  refusal([&] { salvage(folder.file("absent"), folder.file("x")); }, ErrorKind::storage);
}

namespace {

/// Changes every copy of a text in a file.
void spoil(const std::string& path, std::string_view text) {
  std::string image;
  {
    std::ifstream file(path, std::ios::binary);
    image.assign(std::istreambuf_iterator<char>(file), {});
  }
  REQUIRE(image.find(text) != std::string::npos);
  for (auto at = image.find(text); at != std::string::npos; at = image.find(text, at + 1))
    image[at] = static_cast<char>(image[at] ^ 1);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << image;
}

bool has_line(const std::vector<std::string>& lines, std::string_view begin) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.starts_with(begin); });
}

}  // namespace

TEST_CASE("salvage says what is lost by its name", "[session][maintenance]") {
  const test::Folder folder;
  const std::string path = folder.file("a.casus");
  {
    Connection connection = Database::open(path).connect();
    connection.run("UNWIND range(0, 1999) AS i CREATE (:P {uid: i, name: 'name of ' + i})");
    connection.run("MATCH (p:P) WHERE p.uid < 300 SET p:Few");
    connection.run("MATCH (a:P), (b:P {uid: (a.uid + 1) % 2000}) CREATE (a)-[:NEXT {of: 'as of ' + a.uid}]->(b)");
    connection.run("CREATE INDEX some_index FOR (p:P) ON (p.uid)");
  }
  const auto losses = [&] {
    const SalvageReport report = salvage(path, folder.file("saved"));
    CHECK(report.saved.nodes == 2000);
    CHECK(report.saved.relationships == 2000);
    CHECK(check(folder.file("saved")).empty());
    std::filesystem::remove(folder.file("saved"));
    for (const std::string& line : report.losses) UNSCOPED_INFO(line);
    return report.losses;
  };
  SECTION("properties of nodes") {
    spoil(path, "name of 1500");
    const auto lines = losses();
    REQUIRE(lines.size() == 1);
    CHECK(has_line(lines, "lost: the property `name` of up to 976 nodes (`P` 976) ("));
  }
  SECTION("properties of nodes of several labels") {
    spoil(path, "name of 7");
    const auto lines = losses();
    CHECK(has_line(lines, "lost: the property `name` of up to 1024 nodes (`P` 1024, `Few` 300) ("));
  }
  SECTION("properties of relationships") {
    spoil(path, "as of 1500");
    const auto lines = losses();
    REQUIRE(lines.size() == 1);
    CHECK(has_line(lines, "lost: the property `of` of up to 976 relationships (`NEXT` 976) ("));
  }
  SECTION("indexes and constraints") {
    spoil(path, "some_index");
    const auto lines = losses();
    REQUIRE(lines.size() == 1);
    CHECK(has_line(lines, "lost: the list of indexes and constraints ("));
  }
}

TEST_CASE("salvage saves what damage has left", "[session][maintenance]") {
  const test::Folder folder;
  const std::string sound = folder.file("sound");
  const auto before = contents(sample(sound));
  const unsigned seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 7;
  for (unsigned round = 0; round < 20; ++round) {
    INFO("seed " << seed + round);
    const std::string path = folder.file("damaged" + std::to_string(round));
    const std::string target = path + ".saved";
    std::filesystem::copy_file(sound, path);
    if (round % 4 == 3)
      std::filesystem::resize_file(path, bytes_of(path) * (round + 1) / 24);
    else
      flip_bytes(path, seed + round, 1 + static_cast<int>(round));
    const bool damaged = !check(path).empty();
    SalvageReport report;
    try {
      report = salvage(path, target);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::storage);
      CHECK_FALSE(std::filesystem::exists(target));
      continue;
    }
    CHECK(check(target).empty());
    CHECK(report.saved.nodes <= 3000);
    // Damage to indexes alone is healed: they are made anew.
    if (!damaged || report.losses.empty()) CHECK(contents(Database::open(target)) == before);
  }
}
