#include "repl/render/graphviz.hpp"

#include <gvc.h>

#include <memory>

#include "repl/errors.hpp"

namespace casus::repl {
namespace {

/// What Graphviz said while drawing; its callback has no argument to carry it.
std::string complaints;

int keep_complaint(char* text) {
  if (text != nullptr) complaints += text;
  return 0;
}

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct FreeGraph {
  GVC_t* context;
  void operator()(Agraph_t* graph) const {
    gvFreeLayout(context, graph);
    agclose(graph);
  }
};

ProgramError failure(const char* step) {
  while (!complaints.empty() && complaints.back() == '\n') complaints.pop_back();
  return cannot_draw(complaints.empty() ? step : complaints);
}

}  // namespace

std::string draw(const std::string& dot, const std::string& format) {
  complaints.clear();
  agseterrf(keep_complaint);
  const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  if (!context) throw failure("no context");
  const std::unique_ptr<Agraph_t, FreeGraph> graph(agmemread(dot.c_str()),
                                                   FreeGraph{context.get()});
  if (!graph) throw failure("the text is no graph");
  std::string layout_name = "layout";
  const char* layout = agget(graph.get(), layout_name.data());
  const bool chosen = layout != nullptr && *layout != '\0';
  if (gvLayout(context.get(), graph.get(), chosen ? layout : "dot") != 0)
    throw failure("no layout");
  char* data = nullptr;
  unsigned length = 0;
  if (gvRenderData(context.get(), graph.get(), format.c_str(), &data, &length) != 0 ||
      data == nullptr) {
    throw failure("no renderer for this format");
  }
  std::string bytes(data, length);
  gvFreeRenderData(data);
  return bytes;
}

}  // namespace casus::repl
