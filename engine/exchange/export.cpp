#include "engine/exchange/export.hpp"


namespace casus::exchange {

GraphSize export_graph(const graph::GraphView& view, ExportFormat format, const std::string& path) {
  const GraphSize size{view.node_count(), view.relationship_count()};
  if (format == ExportFormat::csv) {
    ExportFolder folder(path);
    export_csv(view, folder);
    folder.finish();
    return size;
  }
  ExportFile file(path);
  switch (format) {
    case ExportFormat::csv:
      break;
    case ExportFormat::cypher:
      export_cypher(view, file);
      break;
    case ExportFormat::json:
      export_json(view, file);
      break;
    case ExportFormat::graphml:
      export_graphml(view, file);
      break;
    case ExportFormat::dot:
      export_dot(view, file);
      break;
  }
  file.finish();
  return size;
}

}  // namespace casus::exchange
