// Checking, copying and exporting; compacting in place and salvage have files of their own.

#include "casus/maintenance.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "casus/error.hpp"
#include "engine/exchange/export.hpp"
#include "engine/graph/check.hpp"
#include "engine/session/maintenance_errors.hpp"
#include "engine/session/state.hpp"
#include "engine/storage/errors.hpp"
#include "engine/storage/open_file.hpp"

namespace casus {

namespace session {

namespace {

// The state behind a handle, without a member for it in the public class: an explicit instantiation
// may name private members ([temp.spec.general]), and defines the function declared below.
template <auto member>
struct StateAccess {
  friend const std::shared_ptr<DatabaseState>& state_of(const Database& database) {
    return database.*member;
  }
};
const std::shared_ptr<DatabaseState>& state_of(const Database& database);
template struct StateAccess<&Database::state_>;

constexpr std::size_t most_findings = 1000;

std::vector<std::string> check_store(graph::GraphStore& store) {
  std::vector<std::string> damage = store.store().check();
  try {
    for (std::string& finding : graph::check_graph(*store.snapshot(), most_findings))
      if (std::find(damage.begin(), damage.end(), finding) == damage.end())
        damage.push_back(std::move(finding));
  } catch (const Error& error) {
    damage.emplace_back(error.what());
  }
  return damage;
}

Options reading() {
  Options options;
  options.read_only = true;
  return options;
}

/// Whether the file was refused for what it is, so that there is no damage to look for.
bool is_of_others(const Error& refusal, const std::string& path) {
  const auto same = [&](const Error& other) {
    return refusal.what() == std::string_view(other.what()) ||
           (!other.hint().empty() && refusal.hint() == other.hint());
  };
  return same(storage::foreign_file(path)) || same(storage::foreign_lmdb_file(path)) ||
         same(storage::newer_format(path, 0, 0)) || same(storage::older_format(path, 0, 0));
}

}  // namespace

SpaceReport report_of(const storage::SpaceUse& use) {
  return {use.file_bytes, use.used_bytes,    use.free_bytes,
          use.held_bytes, use.held_versions, use.oldest_reader};
}

}  // namespace session

SpaceReport space(const Database& database) {
  return session::report_of(session::state_of(database)->store().store().space());
}

SpaceReport space(const std::string& path) {
  return session::report_of(storage::Store::open(path, session::reading())->space());
}

std::vector<std::string> check(const Database& database) {
  return session::check_store(session::state_of(database)->store());
}

std::vector<std::string> check(const std::string& path) {
  std::shared_ptr<graph::GraphStore> store;
  try {
    store = graph::GraphStore::open(path, session::reading());
  } catch (const Error& refusal) {
    if (session::is_of_others(refusal, path)) throw;
    // Either there is damage to tell of, or what open() says is all there is to say.
    std::vector<std::string> damage = storage::Store::check_file(path);
    if (damage.empty()) throw;
    return damage;
  }
  return session::check_store(*store);
}

void backup(const Database& database, const std::string& target) {
  session::state_of(database)->store().store().copy_to(target);
}

void compact(const std::string& path, const std::string& target) {
  storage::Store::open(path, session::reading())->copy_to(target);
}

namespace {

constexpr std::array<std::pair<std::string_view, ExportFormat>, 5> formats{
    {{"cypher", ExportFormat::cypher},
     {"csv", ExportFormat::csv},
     {"json", ExportFormat::json},
     {"graphml", ExportFormat::graphml},
     {"dot", ExportFormat::dot}}};

}  // namespace

std::optional<ExportFormat> export_format_named(std::string_view name) {
  for (const auto& [known, format] : formats)
    if (name == known) return format;
  return std::nullopt;
}

bool is_database_file(const std::string& path) { return storage::begins_like_lmdb(path); }

GraphSize export_graph(const Database& database, ExportFormat format, const std::string& path) {
  if (is_database_file(path)) throw session::would_replace_database(path);
  return exchange::export_graph(*session::state_of(database)->store().snapshot(), format, path);
}

}  // namespace casus
