#include "engine/plan/explain.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "engine/plan/overloaded.hpp"

namespace casus::plan {

namespace {

class Printer {
 public:
  Printer(const bind::BoundStatement& statement, std::string_view text, const Profile* profile)
      : statement_(statement), text_(text), profile_(profile) {}

  std::string print(const LogicalOperator& op, std::size_t depth) const {
    std::string out(depth * 2, ' ');
    out += describe(op);
    out += "  (estimated " + std::to_string(std::llround(op.estimated_rows)) + " rows" + seen(op) + ")\n";
    for (const auto& input : op.inputs) out += print(*input, depth + 1);
    return out;
  }

 private:
  [[nodiscard]] std::string seen(const LogicalOperator& op) const {
    if (profile_ == nullptr) return "";
    const auto it = profile_->find(&op);
    if (it == profile_->end()) return ", not run";
    char time[32];
    std::snprintf(time, sizeof time, "%.2f", it->second.milliseconds);
    std::string out = "; gave " + std::to_string(it->second.rows);
    if (it->second.represented != it->second.rows)
      out += " for " + std::to_string(it->second.represented);
    return out + ", " + time + " ms with inputs";
  }

  [[nodiscard]] std::string name(VariableId id) const {
    if (id == no_variable) return "";
    const auto& names = statement_.variable_names;
    return id < names.size() && !names[id].empty() ? names[id] : "_" + std::to_string(id);
  }

  template <class Items, class Text>
  static std::string join(const Items& items, const char* between, Text text) {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "" : between) + text(item);
    return out;
  }
  [[nodiscard]] std::string names(const std::vector<VariableId>& ids) const {
    return join(ids, ", ", [&](VariableId id) { return name(id); });
  }
  static std::string labels(const std::vector<std::string>& labels) {
    return join(labels, "", [](const std::string& label) { return ":" + label; });
  }

  static std::string keys(const IndexQuestion& question) {
    return join(question.leading, "", [](const auto& leading) { return leading.key + ", "; }) +
           question.key;
  }

  [[nodiscard]] std::string hop(const Hop& hop, const std::string& length) const {
    const bool in = hop.direction == syntax::PatternDirection::incoming;
    const bool out = hop.direction == syntax::PatternDirection::outgoing;
    const std::string types = join(hop.types, "|", [](const std::string& t) { return t; });
    return "(" + name(hop.from) + ")" + (in ? "<-[" : "-[") + name(hop.relationship) +
           (types.empty() ? "" : ":" + types) + length + (out ? "]->" : "]-") + "(" + name(hop.to) +
           labels(hop.to_labels) + ")" + (hop.into ? " into" : "");
  }
  static std::string length(const bind::LengthRange& range) {
    return "*" + std::to_string(range.min) + ".." + (range.max ? std::to_string(*range.max) : "");
  }
  /// The expression as the statement has it, in one line that is not too long.
  [[nodiscard]] std::string written(const bind::BoundExpression& e) const {
    constexpr std::size_t longest = 60;
    std::string out;
    for (const char c : text_.substr(std::min<std::size_t>(e.span.offset, text_.size()), e.span.length)) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space || (!out.empty() && out.back() != ' ')) out.push_back(space ? ' ' : c);
    }
    if (out.size() <= longest) return out;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;  // within a character
    return out.substr(0, end) + "…";
  }
  [[nodiscard]] std::string items(const std::vector<bind::NamedExpression>& items) const {
    return join(items, ", ", [&](const auto& item) { return name(item.variable); });
  }

  static std::string share(const RowShare& share) {
    if (share.of == 1) return "";
    return " of " + std::to_string(share.kept) + " in " + std::to_string(share.of) + " rows";
  }

  [[nodiscard]] std::string triangle(const TriangleScan& scan) const {
    std::string out = "(" + name(scan.nodes[0]) + labels(scan.labels) + ")";
    for (std::size_t i = 0; i < scan.sides.size(); ++i) {
      const std::size_t next = (i + 1) % scan.nodes.size();
      Hop side;
      side.from = scan.nodes[i];
      side.to = scan.nodes[next];
      side.direction = scan.sides[i].direction;
      side.types = scan.types;
      out += hop(side, "").substr(("(" + name(side.from) + ")").size());
    }
    return scan.within.empty() ? out : out + " within one (" + name(scan.within.back().to) + ")";
  }

  [[nodiscard]] std::string scan(const NodeScan& o) const {
    return "(" + name(o.node) + labels(o.labels) + ")" + (o.value == nullptr ? "" : " by " + o.key);
  }
  [[nodiscard]] std::string through(const ExpandThrough& o) const {
    std::string out = o.middles == 1 ? "" : std::to_string(o.middles) + (o.middles_differ ? " different " : " times ");
    return out + hop(o.first, "") + hop(o.second, "").substr(("(" + name(o.second.from) + ")").size());
  }

  /// What each relationship of a chain must meet.
  [[nodiscard]] std::string asked_of_each(const std::vector<ExpressionPtr>& predicates) const {
    if (predicates.empty()) return "";
    return " each " + join(predicates, " AND ", [&](const ExpressionPtr& p) { return written(*p); });
  }

  [[nodiscard]] std::string ties(const std::vector<Tie>& ties) const {
    return join(ties, "", [&](const Tie& tie) {
      const char* word = tie.kind == Tie::Kind::none ? " and not " : " and ";
      return word + hop(tie.hop, "");
    });
  }
  [[nodiscard]] std::string group(const BranchGroup& group) const {
    using Count = BranchGroup::Count;
    const char* word = group.count == Count::at_least_one ? "optional "
                       : group.count == Count::any        ? "any "
                       : group.count == Count::none       ? "none "
                                                          : "";
    return word + join(group.branches, ", ", [&](const Branch& branch) {
      std::string out = branch.picks > 1 ? std::to_string(branch.picks) + " different " : "";
      out += hop(branch.hop, "") + ties(branch.ties);
      for (const auto& inner : branch.groups) out += " {" + this->group(inner) + "}";
      return out;
    });
  }

  [[nodiscard]] std::string describe(const LogicalOperator& op) const {
    return std::visit(
        overloaded{
            [](const Unit&) { return std::string("Unit"); },
            [&](const Argument& o) { return "Argument " + names(o.variables); },
            [&](const NodeScan& o) { return "NodeScan " + scan(o); },
            [&](const TriangleScan& o) { return "TriangleScan " + triangle(o); },
            [&](const IndexSeek& o) {
              return "IndexSeek (" + name(o.node) + ":" + o.label + "." + keys(o) + ")";
            },
            [&](const RelationshipIndexSeek& o) {
              return "RelationshipIndexSeek [" + name(o.relationship) + ":" + o.type + "." + keys(o) + "]";
            },
            [&](const Expand& o) { return "Expand " + hop(o.hop, "") + ties(o.ties); },
            [&](const ExpandThrough& o) { return "ExpandThrough " + through(o); },
            [&](const CountBranches& o) { return "CountBranches " + group(o.group); },
            [](const StoredCount& o) { return "StoredCount" + std::string(o.type == no_variable ? "" : " by type"); },
            [&](const VariableExpand& o) {
              return "VariableExpand " + hop(o.hop, length(o.length)) + (o.distinct_ends ? " distinct ends" : "") +
                     asked_of_each(o.element_predicates);
            },
            [&](const ShortestPath& o) {
              return std::string(o.all ? "AllShortestPaths " : "ShortestPath ") +
                     hop(o.hop, length(o.length)) + (o.only_length ? " length" : "") +
                     asked_of_each(o.element_predicates);
            },
            [&](const MatchBoundRelationship& o) { return "MatchBoundRelationship " + hop(o.hop, ""); },
            [&](const MakePath& o) { return "MakePath " + name(o.path); },
            [&](const Filter& o) {
              return "Filter " + join(o.predicates, " AND ", [&](const ExpressionPtr& p) { return written(*p); });
            },
            [&](const Project& o) { return "Project " + items(o.items); },
            [&](const Retain& o) { return "Retain " + names(o.variables); },
            [&](const Unwind& o) { return "Unwind " + name(o.variable); },
            [&](const LoadCsv& o) { return "LoadCsv " + name(o.variable); },
            [&](const Aggregate& o) {
              return "Aggregate " + join(o.aggregates, ", ", [&](const auto& a) { return name(a.variable); }) +
                     (o.keys.empty() ? "" : " by " + items(o.keys)) + share(o.share);
            },
            [&](const Distinct& o) { return "Distinct " + names(o.variables); },
            [&](const MergeRows& o) { return "MergeRows " + names(o.variables); },
            [&](const Subtract& o) { return "Subtract " + name(o.variable); },
            [&](const BreakSymmetry& o) {
              return "BreakSymmetry " + names({o.first, o.second});
            },
            [&](const Sort& o) { return std::string(o.limit ? "SortTop" : "Sort"); },
            [](const Skip&) { return std::string("Skip"); },
            [](const Limit&) { return std::string("Limit"); },
            [](const Eager&) { return std::string("Eager"); },
            [](const Apply& o) { return std::string(o.optional ? "OptionalApply" : "Apply"); },
            [&](const Union& o) { return "Union " + names(o.outputs); },
            [](const Create&) { return std::string("Create"); },
            [](const Merge&) { return std::string("Merge"); },
            [](const Update&) { return std::string("Update"); },
            [](const Delete& o) { return std::string(o.detach ? "DetachDelete" : "Delete"); },
            [&](const Foreach& o) { return "Foreach " + name(o.variable); },
            [](const ProcedureCall& o) { return "ProcedureCall " + o.call.procedure->name; }},
        op.node);
  }

  const bind::BoundStatement& statement_;
  std::string_view text_;
  const Profile* profile_;
};

}  // namespace

std::string explain(const StatementPlan& plan, const bind::BoundStatement& statement,
                    std::string_view text, const Profile* profile) {
  const Printer printer(statement, text, profile);
  std::string out = printer.print(*plan.main.root, 0);
  for (const auto& [query, subplan] : plan.subqueries)
    out += "Subquery\n" + printer.print(*subplan.root, 1);
  return out;
}

}  // namespace casus::plan
