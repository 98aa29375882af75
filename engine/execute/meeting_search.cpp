#include "engine/execute/meeting_search.hpp"

namespace casus::execute {

MeetingSearch::MeetingSearch() = default;

std::vector<std::uint32_t> MeetingSearch::Side::sorted_level(std::size_t depth) const {
  const std::size_t end = depth + 1 < levels.size() ? levels[depth + 1] : nodes.size();
  const auto level = nodes.all().subspan(levels[depth], end - levels[depth]);
  std::vector<std::uint32_t> out(level.begin(), level.end());
  std::sort(out.begin(), out.end());
  return out;
}

/// From the node at a position back to the start of the side.
std::vector<std::uint32_t> MeetingSearch::Side::way_to(std::size_t position) const {
  std::vector<std::uint32_t> out{nodes[position]};
  while (position != 0) {
    position = before[position];
    out.push_back(nodes[position]);
  }
  return out;
}

std::vector<std::uint32_t> MeetingSearch::one_chain() const {
  const auto position_of = [this](const Side& side) {
    const auto level = side.frontier();
    const auto found = std::find(level.begin(), level.end(), met_);
    return side.levels.back() + static_cast<std::size_t>(found - level.begin());
  };
  std::vector<std::uint32_t> chain = sides_[0].way_to(position_of(sides_[0]));
  std::reverse(chain.begin(), chain.end());
  const std::vector<std::uint32_t> rest = sides_[1].way_to(position_of(sides_[1]));
  chain.insert(chain.end(), rest.begin() + 1, rest.end());
  return chain;
}

}  // namespace casus::execute
