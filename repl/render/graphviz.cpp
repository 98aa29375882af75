#include "repl/render/graphviz.hpp"

#include <dlfcn.h>
#include <gvc.h>

#include <memory>

#include "repl/errors.hpp"

namespace casus::repl {
namespace {

/// Graphviz's functions. Its libraries, and those that they bring along, are loaded for the first
/// picture: else they would take a good part of each start of the program.
class Graphviz {
 public:
  /// Throws ProgramError where they are not there.
  static const Graphviz& get() {
    static const Graphviz loaded;
    return loaded;
  }

 private:
  struct Library {
    explicit Library(const char* name) : handle(dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
      if (handle == nullptr) throw cannot_draw(dlerror());
    }
    template <class Function>
    Function* find(const char* name) const {
      void* const found = dlsym(handle, name);
      if (found == nullptr) throw cannot_draw(dlerror());
      return reinterpret_cast<Function*>(found);
    }
    void* handle;  // never closed: Graphviz's plug-ins do not bear it
  };
  Library cgraph_{CASUS_CGRAPH_LIBRARY};
  Library gvc_{CASUS_GVC_LIBRARY};

 public:
  decltype(&agseterrf) set_error_function = cgraph_.find<decltype(agseterrf)>("agseterrf");
  decltype(&agmemread) read = cgraph_.find<decltype(agmemread)>("agmemread");
  decltype(&agget) attribute = cgraph_.find<decltype(agget)>("agget");
  decltype(&agclose) close = cgraph_.find<decltype(agclose)>("agclose");
  decltype(&gvContext) context = gvc_.find<decltype(gvContext)>("gvContext");
  decltype(&gvFreeContext) free_context = gvc_.find<decltype(gvFreeContext)>("gvFreeContext");
  decltype(&gvLayout) lay_out = gvc_.find<decltype(gvLayout)>("gvLayout");
  decltype(&gvFreeLayout) free_layout = gvc_.find<decltype(gvFreeLayout)>("gvFreeLayout");
  decltype(&gvRenderData) render = gvc_.find<decltype(gvRenderData)>("gvRenderData");
  decltype(&gvFreeRenderData) free_data = gvc_.find<decltype(gvFreeRenderData)>("gvFreeRenderData");
};

/// What Graphviz said while drawing; its callback has no argument to carry it.
std::string complaints;

int keep_complaint(char* text) {
  if (text != nullptr) complaints += text;
  return 0;
}

struct FreeContext {
  void operator()(GVC_t* context) const { Graphviz::get().free_context(context); }
};
struct FreeGraph {
  GVC_t* context;
  void operator()(Agraph_t* graph) const {
    Graphviz::get().free_layout(context, graph);
    Graphviz::get().close(graph);
  }
};

ProgramError failure(const char* step) {
  while (!complaints.empty() && complaints.back() == '\n') complaints.pop_back();
  return cannot_draw(complaints.empty() ? step : complaints);
}

}  // namespace

std::string draw(const std::string& dot, const std::string& format) {
  const Graphviz& graphviz = Graphviz::get();
  complaints.clear();
  graphviz.set_error_function(keep_complaint);
  const std::unique_ptr<GVC_t, FreeContext> context(graphviz.context());
  if (!context) throw failure("no context");
  const std::unique_ptr<Agraph_t, FreeGraph> graph(graphviz.read(dot.c_str()),
                                                   FreeGraph{context.get()});
  if (!graph) throw failure("the text is no graph");
  std::string layout_name = "layout";
  const char* layout = graphviz.attribute(graph.get(), layout_name.data());
  const bool chosen = layout != nullptr && *layout != '\0';
  if (graphviz.lay_out(context.get(), graph.get(), chosen ? layout : "dot") != 0)
    throw failure("no layout");
  char* data = nullptr;
  unsigned length = 0;
  if (graphviz.render(context.get(), graph.get(), format.c_str(), &data, &length) != 0 ||
      data == nullptr) {
    throw failure("no renderer for this format");
  }
  std::string bytes(data, length);
  graphviz.free_data(data);
  return bytes;
}

}  // namespace casus::repl
