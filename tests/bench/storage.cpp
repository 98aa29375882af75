#include "tests/bench/storage.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <vector>

#include "casus/casus.hpp"
#include "tests/bench/rivals.hpp"
#include "tests/bench/tables.hpp"

namespace casus::bench {

namespace {

constexpr std::size_t most_commits = 300;
constexpr std::int64_t bulk_rows = 100'000;
constexpr int lookups = 1000;

/// A new file of the work folder, gone with the object.
class WorkFile {
 public:
  WorkFile(const Settings& settings, const std::string& name) : path_(settings.work + "/" + name) {
    remove();
  }
  ~WorkFile() { remove(); }
  WorkFile(const WorkFile&) = delete;
  WorkFile& operator=(const WorkFile&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  void remove() const {
    for (const char* ending : {"", "-lock", "-wal", "-shm"})
      std::filesystem::remove(path_ + ending);
  }
  std::string path_;
};

Options one_thread() {
  Options options;
  options.threads = 1;
  return options;
}

/// As measure(), of an action that gives no answer.
Measured time_of(const Settings& settings, std::size_t most, const std::function<void()>& action) {
  return measure(
      [&] {
        action();
        return std::string();
      },
      settings.budget, most);
}

void append_durably(int descriptor) {
  const char line[64] = "a row\n";
  if (write(descriptor, line, sizeof line) < 0 || fdatasync(descriptor) != 0)
    throw std::runtime_error("cannot write");
}

void run_small_commits(const Settings& settings, Report& report) {
  const char* const workload = "durable write";
  {
    const WorkFile file(settings, "writes.casus");
    Connection connection = Database::open(file.path(), one_thread()).connect();
    report.add(workload, "casus", time_of(settings, most_commits, [&] {
                 connection.run("CREATE (:Entry {number: 1})");
               }));
  }
  if (settings.only_casus) return;
  {
    // Such a commit changes five small chunks.
    const WorkFile file(settings, "writes.lmdb");
    Lmdb lmdb(file.path());
    report.add(workload, "lmdb", time_of(settings, most_commits, [&] { lmdb.put(0, 5, 100); }));
  }
  {
    const WorkFile file(settings, "writes.sqlite");
    Sqlite sqlite(file.path());
    sqlite.run("CREATE TABLE Entry(id INTEGER PRIMARY KEY, number INTEGER)");
    sqlite.prepare("INSERT INTO Entry(number) VALUES (?1)");
    report.add(workload, "sqlite", time_of(settings, most_commits, [&] { sqlite.step(1); }));
  }
  const WorkFile file(settings, "writes.log");
  const int descriptor = open(file.path().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  report.add(workload, "hand",
             time_of(settings, most_commits, [&] { append_durably(descriptor); }));
  close(descriptor);
}

void run_bulk_commits(const Settings& settings, Report& report) {
  const char* const workload = "100,000 rows, 1 commit";
  constexpr std::size_t most = 5;
  {
    const WorkFile file(settings, "bulk.casus");
    Connection connection = Database::open(file.path(), one_thread()).connect();
    report.add(workload, "casus", time_of(settings, most, [&] {
                 connection.run(
                     "UNWIND range(1, 100000) AS i "
                     "CREATE (:Row {number: i, text: 'row ' + toString(i)})");
               }));
  }
  if (settings.only_casus) return;
  {
    // About as many bytes in chunks of a page.
    const WorkFile file(settings, "bulk.lmdb");
    Lmdb lmdb(file.path());
    std::uint64_t next = 0;
    report.add(workload, "lmdb", time_of(settings, most, [&] {
                 lmdb.put(next, 400, 4000);
                 next += 400;
               }));
  }
  const WorkFile file(settings, "bulk.sqlite");
  Sqlite sqlite(file.path());
  sqlite.run("CREATE TABLE Row(id INTEGER PRIMARY KEY, number INTEGER, text TEXT)");
  sqlite.prepare("INSERT INTO Row(number, text) VALUES (?1, ?2)");
  report.add(workload, "sqlite", time_of(settings, most, [&] {
               sqlite.run("BEGIN");
               for (std::int64_t i = 1; i <= bulk_rows; ++i)
                 sqlite.step(i, "row " + std::to_string(i));
               sqlite.run("COMMIT");
             }));
}

/// A thousand lookups of keys that `find` answers with the key itself; the time of one.
Measured time_of_lookups(const Settings& settings, std::uint32_t count,
                         const std::function<std::int64_t(std::int64_t)>& find) {
  Random random(7);
  Measured measured = time_of(settings, 15, [&] {
    for (int i = 0; i < lookups; ++i) {
      const auto key = static_cast<std::int64_t>(random.below(count));
      if (find(key) != key) throw std::runtime_error("a key is not found");
    }
  });
  measured.median_ms /= lookups;
  return measured;
}

void run_lookups(const Settings& settings, Report& report) {
  const std::uint32_t count = count_rows(settings.rmat + "/V.csv");
  const char* const workload = "key lookup";
  {
    const WorkFile file(settings, "keys.casus");
    Connection connection = Database::open(file.path(), one_thread()).connect();
    connection.run("CREATE CONSTRAINT FOR (v:V) REQUIRE v.id IS UNIQUE");
    connection.run("UNWIND range(0, $count - 1) AS id CREATE (:V {id: id})",
                   {{"count", Value(static_cast<std::int64_t>(count))}});
    PreparedStatement statement = connection.prepare("MATCH (v:V {id: $id}) RETURN v.id");
    report.add(workload, "casus", time_of_lookups(settings, count, [&](std::int64_t key) {
                 return statement.run({{"id", Value(key)}})[0][std::size_t{0}].as_integer();
               }));
  }
  if (settings.only_casus) return;
  {
    const WorkFile file(settings, "keys.lmdb");
    Lmdb lmdb(file.path());
    lmdb.put(0, count, sizeof(std::uint64_t));
    lmdb.read();
    report.add(workload, "lmdb", time_of_lookups(settings, count, [&](std::int64_t key) {
                 return static_cast<std::int64_t>(lmdb.get(static_cast<std::uint64_t>(key)));
               }));
  }
  const WorkFile file(settings, "keys.sqlite");
  Sqlite sqlite(file.path());
  sqlite.run("CREATE TABLE V(id INTEGER PRIMARY KEY)");
  sqlite.run("BEGIN");
  sqlite.prepare("INSERT INTO V VALUES (?1)");
  for (std::uint32_t i = 0; i < count; ++i) sqlite.step(i);
  sqlite.run("COMMIT");
  sqlite.prepare("SELECT id FROM V WHERE id = ?1");
  report.add(workload, "sqlite",
             time_of_lookups(settings, count, [&](std::int64_t key) { return sqlite.step(key); }));
}

/// Ten commits in a row of 10,000 random keys each, with so many commits before them.
void run_random_keys(const Settings& settings, Report& report, const char* workload,
                     int commits_before) {
  constexpr std::size_t keys_each = 10'000, measured_commits = 10;
  const auto time_of_commits = [&](const std::function<void(const std::vector<std::uint64_t>&)>& put) {
    Random random(11);
    const auto put_more = [&] {
      std::vector<std::uint64_t> keys(keys_each);
      for (std::uint64_t& key : keys) key = random.next() >> 1;
      put(keys);
    };
    for (int i = 0; i < commits_before; ++i) put_more();
    return time_of(settings, measured_commits, put_more);
  };
  {
    const WorkFile file(settings, "random.casus");
    Connection connection = Database::open(file.path(), one_thread()).connect();
    connection.run("CREATE CONSTRAINT FOR (t:T) REQUIRE t.k IS UNIQUE");
    report.add(workload, "casus", time_of_commits([&](const std::vector<std::uint64_t>& keys) {
                 List rows;
                 for (const std::uint64_t key : keys) rows.emplace_back(static_cast<std::int64_t>(key));
                 connection.run("UNWIND $rows AS k MERGE (:T {k: k})", {{"rows", Value(std::move(rows))}});
               }));
  }
  if (settings.only_casus) return;
  const WorkFile file(settings, "random.lmdb");
  Lmdb lmdb(file.path());
  report.add(workload, "lmdb", time_of_commits([&](const auto& keys) { lmdb.put_keys(keys); }));
}

/// So that the system reads the file from the disk again.
void forget_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 || posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) != 0)
    throw std::runtime_error("cannot open " + path);
  close(descriptor);
}

/// Opening a file and asking it something, with the file in memory and then without.
void run_opening(const Settings& settings, Report& report, const char* program, const std::string& path,
                 const std::function<void()>& open_and_ask) {
  report.add("open, file in memory", program, time_of(settings, 15, open_and_ask));
  Measured cold;
  std::vector<double> times;
  for (int i = 0; i < 5; ++i) {
    forget_file(path);
    cold = time_of(settings, 1, open_and_ask);
    times.push_back(cold.median_ms);
  }
  std::sort(times.begin(), times.end());
  cold.median_ms = times[times.size() / 2];
  report.add("open, file on disk", program, cold);
}

/// As many people as the graph has, and a second table that makes the file about as large.
void fill_as_large(Sqlite& sqlite, std::uint32_t people, std::uintmax_t bytes) {
  constexpr std::int64_t blob = 1 << 20;
  sqlite.run("CREATE TABLE Person(id INTEGER PRIMARY KEY, name TEXT)");
  sqlite.run("CREATE TABLE Rest(id INTEGER PRIMARY KEY, content BLOB)");
  sqlite.run("BEGIN");
  sqlite.prepare("INSERT INTO Person VALUES (?1, ?2)");
  for (std::uint32_t i = 0; i < people; ++i) sqlite.step(i, "person " + std::to_string(i));
  sqlite.prepare("INSERT INTO Rest(content) VALUES (zeroblob(?1))");
  for (std::uintmax_t size = 0; size < bytes; size += blob) sqlite.step(blob);
  sqlite.run("COMMIT");
  sqlite.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

/// Opening the large graph and asking a first question.
void run_openings(const Settings& settings, Report& report) {
  const std::string path = network_database(settings);
  if (!std::filesystem::exists(path)) import_network(settings);
  progress("open");
  run_opening(settings, report, "casus", path, [&] {
    Connection connection = Database::open(path, one_thread()).connect();
    connection.run("MATCH (p:Person) RETURN count(*)");
  });
  if (settings.only_casus) return;
  run_opening(settings, report, "lmdb", path, [&] { read_first_value(path); });
  const WorkFile file(settings, "open.sqlite");
  {
    Sqlite sqlite(file.path());
    fill_as_large(sqlite, count_rows(settings.network + "/Person.csv"), std::filesystem::file_size(path));
  }
  run_opening(settings, report, "sqlite", file.path(), [&] {
    Sqlite sqlite(file.path());
    sqlite.run("SELECT count(*) FROM Person");
  });
}

}  // namespace

void run_storage(const Settings& settings, Report& report) {
  const auto wanted = [&](const std::string& group) {
    return settings.only.empty() || settings.only == "storage" ||
           group.find(settings.only) != std::string::npos;
  };
  if (wanted("durable write")) run_small_commits(settings, report);
  if (wanted("bulk commit")) run_bulk_commits(settings, report);
  if (wanted("random keys")) {
    run_random_keys(settings, report, "MERGE 10k, first", 0);
    run_random_keys(settings, report, "MERGE 10k, at 1M", 90);
  }
  if (wanted("key lookup")) run_lookups(settings, report);
  if (wanted("open")) run_openings(settings, report);
}

}  // namespace casus::bench
