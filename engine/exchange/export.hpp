#pragma once

// Writing a whole graph to files; see export_graph() in casus/maintenance.hpp. One function a
// format. All walk the graph element by element and hold no more than a batch of it.

#include <string>

#include "casus/maintenance.hpp"
#include "engine/exchange/export_file.hpp"
#include "engine/graph/graph_view.hpp"

namespace casus::exchange {

/// Throws casus::Error (storage) where the path cannot be written or the graph is damaged.
GraphSize export_graph(const graph::GraphView& view, ExportFormat format, const std::string& path);

void export_cypher(const graph::GraphView& view, ExportFile& file);
void export_dot(const graph::GraphView& view, ExportFile& file);
void export_csv(const graph::GraphView& view, ExportFolder& folder);
void export_json(const graph::GraphView& view, ExportFile& file);
void export_graphml(const graph::GraphView& view, ExportFile& file);

}  // namespace casus::exchange
