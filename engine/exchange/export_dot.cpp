// A picture of the whole graph, written as it is walked.

#include "engine/exchange/dot.hpp"
#include "engine/exchange/export.hpp"
#include "engine/exchange/export_scan.hpp"

namespace casus::exchange {

void export_dot(const graph::GraphView& view, ExportFile& file) {
  const DotGraph graph{
      Appearance(label_sets(view)),
      [&](const auto& visit) { for_each_node(view, visit); },
      {},
      [&](const auto& visit) { for_each_relationship(view, visit); },
      view.relationship_count()};
  write_dot(graph, [&](std::string_view text) { file.write(text); });
}

}  // namespace casus::exchange
