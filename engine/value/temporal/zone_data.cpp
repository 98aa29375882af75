#include "engine/value/temporal/zone_data.hpp"

#include <date/tz.h>

#include <fstream>
#include <map>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <vector>

#include "engine/value/temporal/errors.hpp"

namespace casus::temporal {
namespace {

constexpr const char* zone_directory = "/usr/share/zoneinfo/";

const date::time_zone* in_database(const std::string& name) {
  try {
    date::get_tzdb();  // read once; fails where there is no zone data at all
  } catch (const std::exception& error) {
    throw no_zone_data(error.what());
  }
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;
  }
}

// The countries and the name in a line of zone.tab or zone1970.tab:
// "SE\t+5920+01803\tEurope/Stockholm".
struct TableLine {
  std::vector<std::string> countries;
  std::string zone;
};

std::vector<TableLine> read_table(const char* file_name) {
  std::vector<TableLine> lines;
  std::ifstream file(std::string(zone_directory) + file_name);
  for (std::string text; std::getline(file, text);) {
    const std::size_t first = text.find('\t');
    const std::size_t second = first == std::string::npos ? first : text.find('\t', first + 1);
    if (text.empty() || text[0] == '#' || second == std::string::npos) continue;
    TableLine line;
    for (std::size_t at = 0; at < first; at += 3) line.countries.push_back(text.substr(at, 2));
    line.zone = text.substr(second + 1, text.find('\t', second + 1) - second - 1);
    lines.push_back(std::move(line));
  }
  return lines;
}

// For each zone that the main data keeps as a link: the zones of its country that it may link to.
std::map<std::string, std::vector<std::string>> read_link_candidates() {
  std::map<std::string, std::vector<std::string>> by_country;
  std::set<std::string> main_zones;
  for (const TableLine& line : read_table("zone1970.tab")) {
    main_zones.insert(line.zone);
    for (const std::string& country : line.countries) by_country[country].push_back(line.zone);
  }
  std::map<std::string, std::vector<std::string>> candidates;
  for (const TableLine& line : read_table("zone.tab"))
    if (!main_zones.count(line.zone) && !line.countries.empty())
      candidates[line.zone] = by_country[line.countries.front()];
  return candidates;
}

bool agree_since_1970(const date::time_zone& a, const date::time_zone& b) {
  date::sys_seconds at{};
  const date::sys_seconds end = date::sys_days{date::year{2038} / 1 / 1};
  while (at < end) {
    const date::sys_info of_a = a.get_info(at);
    const date::sys_info of_b = b.get_info(at);
    if (of_a.offset != of_b.offset || of_a.end != of_b.end) return false;
    at = of_a.end;
  }
  return true;
}

const date::time_zone* locate(const std::string& name) {
  const date::time_zone* zone = in_database(name);
  if (!zone) return nullptr;
  static const auto candidates = read_link_candidates();
  const auto found = candidates.find(name);
  if (found == candidates.end()) return zone;
  for (const std::string& main_name : found->second) {
    const date::time_zone* main_zone = in_database(main_name);
    if (main_zone && agree_since_1970(*zone, *main_zone)) return main_zone;
  }
  return zone;
}

std::vector<std::string> zone_names() {
  std::vector<std::string> names;
  for (const date::time_zone& zone : date::get_tzdb().zones) names.push_back(zone.name());
  return names;
}

}  // namespace

const date::time_zone& find_zone(const std::string& name) {
  static std::shared_mutex mutex;
  static std::map<std::string, const date::time_zone*, std::less<>> known;
  {
    const std::shared_lock lock(mutex);
    const auto found = known.find(name);
    if (found != known.end()) return *found->second;
  }
  const date::time_zone* zone = locate(name);
  if (!zone) throw unknown_zone(name, zone_names());
  const std::unique_lock lock(mutex);
  known.emplace(name, zone);
  return *zone;
}

}  // namespace casus::temporal
