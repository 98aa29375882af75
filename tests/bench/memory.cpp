#include "tests/bench/memory.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "casus/casus.hpp"
#include "tests/bench/tables.hpp"

namespace casus::bench {

namespace {

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, at);) fields.push_back(field);
  return fields;
}

/// The bytes of one value in an array of its own type; of a text, its place in one long text.
std::uint64_t width_of(const std::string& column) {
  if (column.find("START_ID") != std::string::npos || column.find("END_ID") != std::string::npos) return 0;
  return column.find(":long") != std::string::npos || column.find("id-type:long") != std::string::npos ? 8 : 4;
}

bool is_text(const std::string& column) { return column.find(':') == std::string::npos; }

/// Arrays of the properties in a CSV file whose fields have no quotes.
std::uint64_t property_bytes(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> columns = split(line, ',');
  std::uint64_t a_row = 0;
  bool text = false;
  for (const std::string& column : columns) a_row += width_of(column), text = text || is_text(column);
  if (!text) return a_row * count_rows(path);
  std::uint64_t bytes = 0;
  while (std::getline(file, line)) {
    bytes += a_row;
    const std::vector<std::string> fields = split(line, ',');
    for (std::size_t i = 0; i < fields.size(); ++i) bytes += is_text(columns[i]) ? fields[i].size() : 0;
  }
  return bytes;
}

/// Compressed sparse rows in both directions, with the number of each relationship in one of them.
std::uint64_t relationship_bytes(const std::filesystem::path& path) {
  const std::vector<std::string> name = split(path.stem().string(), '_');
  const auto nodes = [&](const std::string& label) { return count_rows(path.parent_path() / (label + ".csv")); };
  return 12ULL * count_rows(path) + 4ULL * (nodes(name.front()) + nodes(name.back()) + 2);
}

std::uint64_t flat_bytes(const std::string& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    bytes += property_bytes(entry.path());
    if (entry.path().stem().string().find('_') != std::string::npos) bytes += relationship_bytes(entry.path());
  }
  return bytes;
}

struct Resident {
  double own_mb = 0;
  double file_mb = 0;
};

Resident resident() {
  std::ifstream status("/proc/self/status");
  Resident found;
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("RssAnon:", 0) == 0) found.own_mb = std::stod(line.substr(8)) / 1024;
    if (line.rfind("RssFile:", 0) == 0) found.file_mb = std::stod(line.substr(8)) / 1024;
  }
  return found;
}

/// Reads all of the graph, and tells what the process holds more than before.
Resident read_everything(const Settings& settings) {
  const Resident before = resident();
  const Database database = Database::open(network_database(settings), on_one_thread());
  Connection connection = database.connect();
  for (const char* query :
       {"MATCH (n) RETURN max(n.id), max(n.creationDate), max(n.length), max(n.name), max(n.title), max(n.birthday), "
        "max(n.firstName), max(n.lastName)",
        "MATCH ()-[r]->(b) RETURN max(id(b)), max(id(r))", "MATCH ()<-[r]-(b) RETURN max(id(b)), max(id(r))",
        "MATCH ()-[r]->() RETURN max(r.creationDate)"})
    connection.run(query);
  const Resident after = resident();
  return {after.own_mb - before.own_mb, after.file_mb - before.file_mb};
}

/// The same in a process of its own, in which nothing else has been read.
Resident read_in_child(const Settings& settings) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    Resident found;
    try {
      found = read_everything(settings);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "  %s\n", error.what());
    }
    const bool told = write(ends[1], &found, sizeof found) == static_cast<ssize_t>(sizeof found);
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  Resident found;
  if (read(ends[0], &found, sizeof found) != static_cast<ssize_t>(sizeof found)) found = {};
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return found;
}

}  // namespace

void run_memory(const Settings& settings) {
  if (!settings.only.empty() && settings.only != "memory") return;
  const double flat = static_cast<double>(flat_bytes(settings.network)) / (1 << 20);
  const Resident casus = read_in_child(settings);
  if (casus.own_mb == 0) return;
  std::printf("memory of the network, all of it read: flat arrays %.0f MB, Casus %.0f MB (%.2f times), "
              "and %.0f MB of its file in the system's cache\n",
              flat, casus.own_mb, casus.own_mb / flat, casus.file_mb);
}

}  // namespace casus::bench
