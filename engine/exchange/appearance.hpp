#pragma once

// How graph elements look in pictures, the same for every picture language: the type by which a
// node is drawn, its name, its date, and a shape and colours for each type.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "casus/value.hpp"
#include "engine/exchange/elements.hpp"

namespace casus::exchange {

/// The look of one node type. Texts live as long as the program.
struct NodeStyle {
  std::string_view shape;          // Graphviz shape
  std::string_view style;          // Graphviz style
  std::string_view fill;           // #RRGGBB
  std::string_view line;           // #RRGGBB
  std::string_view mermaid_open;   // Mermaid bracket before the text
  std::string_view mermaid_close;  // and after it
};

/// The look of one relationship type.
struct EdgeStyle {
  std::string_view color;      // #RRGGBB
  std::string_view style;      // Graphviz style: solid, dashed
  std::string_view arrowhead;  // Graphviz arrow type
};

/// Types and looks for the nodes of one picture.
///
/// A node with several labels is drawn as its most specific one: the label that fewest nodes of the
/// picture have; where two are equally rare, one that is not a parent type of the evidence
/// vocabulary (Actor, Document), then the first in the node's own order. Labels of the evidence
/// vocabulary always look the same; other labels get looks in alphabetical order, so a picture is
/// the same each time.
class Appearance {
 public:
  /// The sets of labels that nodes of the picture have, and how many nodes have each.
  using LabelSets = std::map<std::vector<std::string>, std::size_t>;

  explicit Appearance(const Elements& elements);
  explicit Appearance(const LabelSets& sets);

  /// The label by which the node is drawn; empty for a node without labels.
  [[nodiscard]] std::string_view type_of(const Node& node) const { return type_of(node.labels); }
  [[nodiscard]] NodeStyle style_of(std::string_view type) const;
  /// The types that occur, in alphabetical order.
  [[nodiscard]] std::vector<std::string> types() const;

 private:
  [[nodiscard]] std::string_view type_of(const std::vector<std::string>& labels) const;

  std::map<std::string, std::size_t, std::less<>> label_counts_;
  std::map<std::string, NodeStyle, std::less<>> styles_;
};

EdgeStyle edge_style(std::string_view relationship_type);

/// What a node is called: its `name`, else `title`, `text` or `label`, else its first short text
/// property, else its type and id. One line of valid UTF-8, never empty.
std::string caption(const Node& node, std::string_view type);

/// The line under a name: `date`, or `from – until`, `start – end`, `born – died`; empty without
/// any.
std::string date_line(const Map& properties);

/// The lines under a relationship's type: `how`, then the date; either may be absent.
std::vector<std::string> edge_details(const Relationship& relationship);

}  // namespace casus::exchange
