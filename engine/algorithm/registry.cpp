#include "engine/algorithm/registry.hpp"

namespace casus::algorithm {

std::shared_ptr<const function::Registry> built_in_registry() {
  static const std::shared_ptr<const function::Registry> registry = [] {
    auto made = std::make_shared<function::Registry>(*function::Registry::built_in());
    add_page_rank(*made);
    add_components(*made);
    add_distances(*made);
    add_weighted_paths(*made);
    add_triangles(*made);
    add_closeness(*made);
    add_betweenness(*made);
    add_label_propagation(*made);
    add_topological_order(*made);
    add_dominators(*made);
    return made;
  }();
  return registry;
}

}  // namespace casus::algorithm
