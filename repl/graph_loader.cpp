#include "repl/graph_loader.hpp"

#include <algorithm>
#include <filesystem>

#include "repl/errors.hpp"
#include "repl/files.hpp"
#include "repl/report.hpp"

namespace casus::repl {
namespace {

std::vector<std::filesystem::path> scripts_in(const std::string& folder) {
  std::vector<std::filesystem::path> scripts;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().extension() == ".cypher" && !it->is_directory()) scripts.push_back(it->path());
  }
  if (error) throw cannot_read(folder, error.value());
  if (scripts.empty()) throw graph_without_scripts(folder);
  std::sort(scripts.begin(), scripts.end());
  return scripts;
}

std::uint64_t count_of(Session& session, std::string_view query) {
  return static_cast<std::uint64_t>(session.run(query, {})[0][std::size_t{0}].as_integer());
}

Outcome run_quietly(Session& session, const std::filesystem::path& script) {
  StatementBuffer buffer(script.string());
  buffer.feed(read_file(script.string()));
  buffer.finish();
  while (std::optional<Input> input = buffer.next()) {
    const Outcome outcome = session.execute_quietly(*input);
    if (outcome != Outcome::done) return outcome;
  }
  return Outcome::done;
}

/// One transaction for all scripts: all or nothing, and one flush of the disk instead of one a
/// statement. Within the user's own transaction it does nothing: that is theirs to end.
class LoadTransaction {
 public:
  explicit LoadTransaction(Connection& connection)
      : connection_(connection), open_(!connection.in_transaction()) {
    if (open_) connection_.begin();
  }
  ~LoadTransaction() {
    if (open_ && connection_.in_transaction()) connection_.rollback();
  }
  LoadTransaction(const LoadTransaction&) = delete;
  LoadTransaction& operator=(const LoadTransaction&) = delete;
  void commit() {
    if (open_) connection_.commit();
    open_ = false;
  }

 private:
  Connection& connection_;
  bool open_;
};

}  // namespace

std::string find_graph(const std::string& name_or_folder) {
  std::error_code error;
  if (name_or_folder.find('/') == std::string::npos) {
    const auto shipped = graphs_folder() / name_or_folder;
    if (!name_or_folder.empty() && std::filesystem::is_directory(shipped, error)) return shipped;
  }
  const std::string folder = expand_home(name_or_folder);
  if (std::filesystem::is_directory(folder, error)) return folder;
  throw unknown_graph(name_or_folder, graph_names());
}

Outcome load_graph(Session& session, const std::string& name_or_folder) {
  const std::vector<std::filesystem::path> scripts = scripts_in(find_graph(name_or_folder));
  if (count_of(session, "MATCH (n) RETURN count(*)") > 0) throw database_not_empty(name_or_folder);
  LoadTransaction transaction(session.connection());
  for (const std::filesystem::path& script : scripts) {
    const Outcome outcome = run_quietly(session, script);
    if (outcome != Outcome::done) return outcome;
  }
  transaction.commit();
  return Outcome::done;
}

std::string graph_size(Session& session) {
  return counted(count_of(session, "MATCH (n) RETURN count(*)"), "node", "nodes") + ", " +
         counted(count_of(session, "MATCH ()-[r]->() RETURN count(*)"), "relationship",
                 "relationships");
}

}  // namespace casus::repl
