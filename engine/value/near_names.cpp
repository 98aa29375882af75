#include "engine/value/near_names.hpp"

#include <algorithm>
#include <utility>

namespace casus {

namespace {

constexpr std::size_t longest_compared = 64;
constexpr std::size_t most_shown = 3;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                           lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::vector<std::string> near_names(std::string_view name, std::vector<std::string> candidates) {
  if (name.size() > longest_compared) return {};
  const std::size_t allowed = std::max<std::size_t>(1, name.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (auto& candidate : candidates) {
    if (candidate.empty() || candidate.size() > name.size() + allowed) continue;
    const std::size_t distance = edit_distance(name, candidate);
    // A name of which no letter is left has nothing in common with the one that was meant.
    if (distance <= allowed && distance < name.size())
      near.emplace_back(distance, std::move(candidate));
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  while (!near.empty() && near.back().first > near.front().first + 1) near.pop_back();
  if (near.size() > most_shown) near.resize(most_shown);
  std::vector<std::string> names;
  for (auto& [distance, candidate] : near) names.push_back(std::move(candidate));
  return names;
}

std::string near_names_hint(std::string_view name, std::vector<std::string> candidates) {
  const auto near = near_names(name, std::move(candidates));
  if (near.empty()) return {};
  std::string hint = "did you mean ";
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (i > 0) hint += i + 1 == near.size() ? " or " : ", ";
    hint += "`" + near[i] + "`";
  }
  return hint + "?";
}

}  // namespace casus
