#include "engine/exchange/appearance.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/text.hpp"

namespace casus::exchange {
namespace {

struct KnownType {
  std::string_view label;
  bool parent;  // implied by more specific labels
  NodeStyle style;
};

/// The evidence vocabulary. Things that happened are warm, texts are yellow, what is in a mind is
/// dashed.
constexpr std::array<KnownType, 15> known_types{{
    {"Actor", true, {"ellipse", "filled", "#EDEDED", "#707070", "([", "])"}},
    {"Person", false, {"ellipse", "filled", "#FBE5D6", "#C55A11", "([", "])"}},
    {"State", false, {"box", "filled", "#DCE9F7", "#2E6DA4", "[", "]"}},
    {"Organization", false, {"component", "filled", "#E3F0E0", "#4E8542", "[[", "]]"}},
    {"Place", false, {"house", "filled", "#E9F2F2", "#3E7C7B", "[/", "\\]"}},
    {"Treaty", false, {"box", "filled,bold", "#F4E6C8", "#8A6D1D", "[[", "]]"}},
    {"Meeting", false, {"hexagon", "filled", "#DFF1F5", "#2B8199", "{{", "}}"}},
    {"Event", false, {"box", "filled,rounded", "#FAD9D5", "#B03A2E", "(", ")"}},
    {"Document", true, {"note", "filled", "#FFF8DC", "#9C8A34", "[", "]"}},
    {"Speech", false, {"note", "filled", "#FFEFA8", "#9C7A00", ">", "]"}},
    {"Decision", false, {"box", "filled,diagonals", "#E6DCF2", "#6B4A9B", "{{", "}}"}},
    {"Assessment", false, {"box", "filled,rounded,dashed", "#F1E8F6", "#8A5FA8", "(", ")"}},
    {"Condition", false, {"parallelogram", "filled", "#E5EBD3", "#6F7F2F", "[/", "/]"}},
    {"Claim", false, {"tab", "filled", "#F3F3F3", "#5B6770", ">", "]"}},
    {"Source", false, {"folder", "filled", "#F5EFE3", "#8B6F47", "[(", ")]"}},
}};

struct Shape {
  std::string_view shape;
  std::string_view style;
  std::string_view mermaid_open;
  std::string_view mermaid_close;
};
constexpr std::array<Shape, 7> other_shapes{{
    {"box", "filled,rounded", "(", ")"},
    {"ellipse", "filled", "([", "])"},
    {"box", "filled", "[", "]"},
    {"hexagon", "filled", "{{", "}}"},
    {"note", "filled", ">", "]"},
    {"component", "filled", "[[", "]]"},
    {"octagon", "filled", "{{", "}}"},
}};
struct Colours {
  std::string_view fill;
  std::string_view line;
};
/// Eleven, a number prime to that of the shapes: 77 types look different.
constexpr std::array<Colours, 11> other_colours{{
    {"#DCE9F7", "#2E6DA4"},
    {"#FBE5D6", "#C55A11"},
    {"#E3F0E0", "#4E8542"},
    {"#E6DCF2", "#6B4A9B"},
    {"#FFF2C2", "#9C7A00"},
    {"#FAD9D5", "#B03A2E"},
    {"#DFF1F5", "#2B8199"},
    {"#F9DFEC", "#A8437C"},
    {"#E5EBD3", "#6F7F2F"},
    {"#E9E3DC", "#7A6248"},
    {"#E4E6EA", "#4F5B66"},
}};
constexpr NodeStyle unlabelled{"ellipse", "filled", "#FFFFFF", "#707070", "(", ")"};

const KnownType* find_known(std::string_view label) {
  const auto found = std::find_if(known_types.begin(), known_types.end(),
                                  [&](const KnownType& known) { return known.label == label; });
  return found == known_types.end() ? nullptr : &*found;
}

NodeStyle other_style(std::size_t index) {
  const Shape& shape = other_shapes[index % other_shapes.size()];
  const Colours& colours = other_colours[index % other_colours.size()];
  return {shape.shape,  shape.style,        colours.fill,
          colours.line, shape.mermaid_open, shape.mermaid_close};
}

}  // namespace

namespace {

Appearance::LabelSets label_sets_of(const Elements& elements) {
  Appearance::LabelSets sets;
  for (const Value& node : elements.nodes) ++sets[node.as_node().labels];
  return sets;
}

}  // namespace

Appearance::Appearance(const Elements& elements) : Appearance(label_sets_of(elements)) {}

Appearance::Appearance(const LabelSets& sets) {
  for (const auto& [labels, nodes] : sets) {
    for (const std::string& label : labels) label_counts_[label] += nodes;
  }
  std::set<std::string, std::less<>> types;
  for (const auto& [labels, nodes] : sets) types.emplace(type_of(labels));
  std::size_t others = 0;
  for (const std::string& type : types) {
    const KnownType* known = find_known(type);
    if (type.empty()) {
      styles_.emplace(type, unlabelled);
    } else {
      styles_.emplace(type, known != nullptr ? known->style : other_style(others++));
    }
  }
}

std::string_view Appearance::type_of(const std::vector<std::string>& labels) const {
  std::string_view best;
  std::pair<std::size_t, bool> best_rank;
  for (const std::string& label : labels) {
    const auto counted = label_counts_.find(label);
    const KnownType* known = find_known(label);
    const std::pair<std::size_t, bool> rank{counted == label_counts_.end() ? 0 : counted->second,
                                            known != nullptr && known->parent};
    if (best.empty() || rank < best_rank) {
      best = label;
      best_rank = rank;
    }
  }
  return best;
}

NodeStyle Appearance::style_of(std::string_view type) const {
  const auto found = styles_.find(type);
  return found == styles_.end() ? unlabelled : found->second;
}

std::vector<std::string> Appearance::types() const {
  std::vector<std::string> types;
  for (const auto& [type, style] : styles_) types.push_back(type);
  return types;
}

EdgeStyle edge_style(std::string_view relationship_type) {
  if (relationship_type == "BLOCKED" || relationship_type == "DETERRED") {
    return {"#B03A2E", "solid", "tee"};
  }
  if (relationship_type == "CONTRADICTS") return {"#B03A2E", "dashed", "normal"};
  if (relationship_type == "PRECEDES") return {"#8A8A8A", "dashed", "vee"};
  return {"#5A5A5A", "solid", "normal"};
}

namespace {

/// The property as one line of text; empty if absent or blank.
std::string property_line(const Map& properties, std::string_view key) {
  const Value* value = properties.find(key);
  return value == nullptr || value->is_null() ? std::string() : one_line(plain_text(*value));
}

}  // namespace

std::string caption(const Node& node, std::string_view type) {
  for (const std::string_view key : {"name", "title", "text", "label"}) {
    if (std::string text = property_line(node.properties, key); !text.empty()) return text;
  }
  constexpr std::size_t longest_name = 80;
  for (const auto& [key, value] : node.properties) {
    if (!value.is(ValueKind::string)) continue;
    std::string text = one_line(value.as_string());
    if (!text.empty() && text.size() <= longest_name) return text;
  }
  return (type.empty() ? "node" : one_line(type)) + " " + std::to_string(node.id);
}

std::string date_line(const Map& properties) {
  if (std::string date = property_line(properties, "date"); !date.empty()) return date;
  using Ends = std::pair<std::string_view, std::string_view>;
  for (const auto& [from, until] :
       {Ends{"from", "until"}, Ends{"start", "end"}, Ends{"born", "died"}}) {
    const std::string begin = property_line(properties, from);
    const std::string end = property_line(properties, until);
    if (!begin.empty() || !end.empty()) return begin + " – " + end;
  }
  return {};
}

std::vector<std::string> edge_details(const Relationship& relationship) {
  std::vector<std::string> lines;
  for (std::string line :
       {property_line(relationship.properties, "how"), date_line(relationship.properties)}) {
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace casus::exchange
