#pragma once

namespace casus::bind {

/// Joins lambdas to one visitor for std::visit.
template <class... Visitors>
struct overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
overloaded(Visitors...) -> overloaded<Visitors...>;

}  // namespace casus::bind
