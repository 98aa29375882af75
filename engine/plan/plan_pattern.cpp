// The order of matching a pattern: start where few nodes or relationships are expected, always take the
// relationship with the smallest expected growth next, and test each predicate as soon as its variables
// are bound. A relationship that an index names is bound first, and its ends after it. What is asked of each
// relationship on the way of a list waits for the variables that it needs, or is asked of the list when they come.

#include <algorithm>
#include <limits>

#include "engine/plan/estimate.hpp"
#include "engine/plan/find_seek.hpp"
#include "engine/plan/pattern_costs.hpp"
#include "engine/plan/pattern_parts.hpp"
#include "engine/plan/plan_query.hpp"
#include "engine/value/watch.hpp"

namespace casus::plan {

namespace {

class PatternPlanner {
 public:
  PatternPlanner(const bind::Pattern& pattern, std::vector<ExpressionPtr> predicates,
                 Pipeline& pipeline, const PlanContext& context)
      : pattern_(pattern), pipeline_(pipeline), statement_(*context.statement), graph_(*context.graph),
        choices_(context.choices), costs_(pattern, pending_, pipeline, context),
        done_(pattern.relationships.size(), false), labels_done_(pattern.nodes.size(), false) {
    for (auto& predicate : predicates) pending_.add(std::move(predicate));
  }

  void run() {
    check_bound();
    apply_predicates();
    while (unfinished()) {
      watch::step(pattern_.relationships.size() * (1 + pending_.size()));
      if (const auto next = cheapest_relationship()) {
        if (!bind_needs(*next)) seek_or_take(*next);
      } else {
        std::vector<bool> left = done_;
        left.flip();
        begin_among(left);
      }
    }
    for (std::size_t i = 0; i < pattern_.nodes.size(); ++i)
      if (!bound(i)) scan(i);
    for (const auto& path : pattern_.paths)
      if (!pipeline_.binds(path.variable)) pipeline_.append(path_of(pattern_, path));
    apply_predicates();
  }

 private:
  [[nodiscard]] bool bound(std::size_t node) const {
    return pipeline_.binds(pattern_.nodes[node].variable);
  }

  /// What this clause asks of elements bound before it.
  void check_bound() {
    if (statement_.deletes) check_existence();
    for (std::size_t i = 0; i < pattern_.nodes.size(); ++i)
      if (bound(i)) check_labels(i), check_null(i);
  }

  /// What has been deleted meanwhile matches nothing.
  void check_existence() {
    Filter filter;
    const auto check = [&](VariableId variable, SourceSpan span) {
      if (pipeline_.binds(variable)) filter.predicates.push_back(is_not_deleted(variable, statement_, span));
    };
    for (const auto& node : pattern_.nodes) check(node.variable, node.span);
    for (const auto& relationship : pattern_.relationships) check(relationship.variable, relationship.span);
    if (!filter.predicates.empty()) pipeline_.append(std::move(filter));
  }

  /// A variable that an OPTIONAL MATCH has left null matches nothing. Labels and relationships see to
  /// that by themselves.
  void check_null(std::size_t i) {
    const auto& node = pattern_.nodes[i];
    if (!is_connected(pattern_, i) && node.labels.empty())
      pipeline_.append(Filter{{is_not_null(node.variable, node.span)}});
  }

  void check_labels(std::size_t i) {
    const auto& node = pattern_.nodes[i];
    if (labels_done_[i] || node.labels.empty()) return;
    labels_done_[i] = true;
    pipeline_.append(Filter{{has_labels(node)}});
  }

  /// Growth expected from following the relationship now; no value where it cannot be followed yet.
  [[nodiscard]] std::optional<double> cost(std::size_t i) const {
    const auto& r = pattern_.relationships[i];
    const bool from = bound(r.from);
    if (pipeline_.binds(r.variable))  // a bound relationship fixes its ends; a list may be empty
      return from || !r.length || r.length->min > 0 ? std::optional(-1.0) : std::nullopt;
    const bool to = bound(r.to);
    if (!from && !to) return std::nullopt;
    const double waits = is_ready(i) ? 0 : 1e12;
    if (r.shortest != syntax::ShortestKind::none)
      return from && to ? std::optional<double>(waits + 1e9) : std::nullopt;
    if (from && to) return waits + (r.length ? 1e6 : 0.0);
    const double followed = costs_.growth(i, from);
    const auto seek = worthwhile_seek(i);
    const double looked_at = seek ? std::min(seek->rows, followed) : followed;
    return waits + looked_at * costs_.own_predicates(from ? r.to : r.from);
  }

  [[nodiscard]] bool is_ready(std::size_t i) const {
    const auto& r = pattern_.relationships[i];
    if (r.element_predicates.empty() && r.shortest == syntax::ShortestKind::none) return true;
    return all_bound(needs_before(pattern_, i, pending_), pipeline_.variables());
  }

  /// Binds some of what the relationship waits for, where that can be had before it.
  bool bind_needs(std::size_t i) {
    if (is_ready(i)) return false;
    for (const VariableId variable : needs_before(pattern_, i, pending_)) {
      if (pipeline_.binds(variable)) continue;
      for (const auto& path : pattern_.paths)
        if (path.variable == variable && is_complete(path)) return pipeline_.append(path_of(pattern_, path)), true;
      for (const std::size_t node : nodes_of(pattern_, variable))
        if (!bound(node) && begin_beside(i, node)) return true;
    }
    return false;
  }

  /// Begins with what hangs on a node apart from relationship `i`, unless it is sooner reached by that.
  bool begin_beside(std::size_t i, std::size_t node) {
    std::vector<bool> open(done_.size());
    for (std::size_t r = 0; r < open.size(); ++r)  // a shortest path leads to no node
      open[r] = !done_[r] && r != i && pattern_.relationships[r].shortest == syntax::ShortestKind::none;
    const std::vector<bool> beside = connected_to(pattern_, node, open);
    const auto& waiting = pattern_.relationships[i];
    const auto is_end = [&](std::size_t n) { return waiting.from == n || waiting.to == n; };
    double fewest = expected_start(node);
    bool reached = is_end(node);
    bool alone = true;
    for (std::size_t r = 0; r < beside.size(); ++r) {
      if (!beside[r]) continue;
      alone = false;
      for (const std::size_t n : {pattern_.relationships[r].from, pattern_.relationships[r].to}) {
        if (bound(n)) return false;
        fewest = std::min(fewest, expected_start(n));
        reached = reached || is_end(n);
      }
    }
    if (reached && costs_.walk(i, bound(waiting.from)) < fewest) return false;
    if (alone)
      scan(node);
    else
      begin_among(beside);
    return true;
  }

  [[nodiscard]] bool is_complete(const bind::PatternPath& path) const {
    return std::all_of(path.relationships.begin(), path.relationships.end(), [&](auto i) { return done_[i]; }) &&
           std::all_of(path.nodes.begin(), path.nodes.end(), [&](auto i) { return bound(i); });
  }

  [[nodiscard]] std::optional<std::size_t> cheapest_relationship() const {
    std::optional<std::size_t> best;
    double best_cost = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < pattern_.relationships.size(); ++i) {
      if (done_[i]) continue;
      if (const auto c = cost(i); c && *c < best_cost) best = i, best_cost = *c;
    }
    return best;
  }

  [[nodiscard]] bool unfinished() const {
    return std::find(done_.begin(), done_.end(), false) != done_.end();
  }

  /// Where nothing hangs on a bound node: from the node or the relationship of what is `left` with which
  /// there is least to look at.
  void begin_among(const std::vector<bool>& left) {
    constexpr double one_look = 0.05;  // at a node that an index would have found, of going on with it
    std::optional<std::size_t> node;
    double fewest = std::numeric_limits<double>::infinity();
    std::optional<std::size_t> sought;
    double fewest_sought = std::numeric_limits<double>::infinity();
    std::vector<std::size_t> nodes;
    for (std::size_t r = 0; r < left.size(); ++r)
      if (left[r]) nodes.push_back(pattern_.relationships[r].from), nodes.push_back(pattern_.relationships[r].to);
    std::erase_if(nodes, [&](std::size_t i) { return bound(i); });
    const bool any_seek = std::any_of(nodes.begin(), nodes.end(), [&](std::size_t i) { return seek_for(i); });
    for (const std::size_t i : nodes) {
      double cost = expected_start(i);
      if (any_seek && !seek_for(i)) cost += one_look * estimate_nodes(graph_, pattern_.nodes[i].labels);
      if (cost < fewest) node = i, fewest = cost;
    }
    for (std::size_t r = 0; r < left.size(); ++r) {
      if (!left[r]) continue;
      if (const auto seek = relationship_seek(r); seek && seek->rows < fewest_sought)
        sought = r, fewest_sought = seek->rows;
    }
    if (!sought) return scan(*node);
    // A key leads to one, while a label on few nodes may be on many by the time that a MERGE has run.
    const bool stays_one = fewest_sought <= 1 && !seek_for(*node);
    // Of what is found the two ends are looked at.
    if (stays_one || fewest_sought * 2 < fewest * (1 + smallest_growth(*node)))
      seek_relationship(*sought);
    else
      scan(*node);
  }

  /// That of the relationship which would be taken first after this node.
  [[nodiscard]] double smallest_growth(std::size_t node) const {
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < pattern_.relationships.size(); ++i) {
      const auto& r = pattern_.relationships[i];
      if (done_[i] || (r.from != node && r.to != node)) continue;
      smallest = std::min(smallest, costs_.growth(i, r.from == node));
    }
    return smallest;
  }

  [[nodiscard]] std::optional<Seek<IndexSeek>> seek_for(std::size_t i) const {
    if (!choices_.seek_nodes) return std::nullopt;
    return find_seek(pattern_.nodes[i], pending_.predicates(), pipeline_.variables(), graph_);
  }

  [[nodiscard]] std::optional<Seek<RelationshipIndexSeek>> relationship_seek(std::size_t i) const {
    const auto& r = pattern_.relationships[i];
    if (!choices_.seek_relationships || r.length || r.shortest != syntax::ShortestKind::none ||
        pipeline_.binds(r.variable))
      return std::nullopt;
    return find_seek(r, pending_.predicates(), pipeline_.variables(), graph_);
  }

  /// The seek for a relationship that hangs on a bound node, where that is better than following it.
  [[nodiscard]] std::optional<Seek<RelationshipIndexSeek>> worthwhile_seek(std::size_t i) const {
    constexpr double one_search = 100;  // in neighbours looked at
    constexpr double one_found = 4;
    const bool from = bound(pattern_.relationships[i].from);
    const bool both = from && bound(pattern_.relationships[i].to);
    auto seek = relationship_seek(i);
    // A key leads to one, while a node can have many more than is usual.
    if (!seek || seek->rows <= 1) return seek;
    const bool worthwhile = !both && one_search + seek->rows * one_found < costs_.growth(i, from);
    return worthwhile ? std::move(seek) : std::nullopt;
  }

  void seek_relationship(std::size_t i) {
    auto seek = relationship_seek(i);
    const auto& r = pattern_.relationships[i];
    const double followed = bound(r.from) || bound(r.to) ? costs_.growth(i, bound(r.from)) : seek->rows;
    const double rows = pipeline_.rows();
    pipeline_.append(std::move(seek->op));
    pipeline_.set_rows(rows * std::min(seek->rows, followed));
    apply_predicates();
    take_relationship(i);
  }

  void seek_or_take(std::size_t i) {
    if (worthwhile_seek(i))
      seek_relationship(i);
    else
      take_relationship(i);
  }

  /// Nodes that a search starting here has to look at, and those it goes on with.
  [[nodiscard]] double expected_start(std::size_t i) const {
    if (const auto seek = seek_for(i)) return seek->rows;
    return estimate_nodes(graph_, pattern_.nodes[i].labels) * costs_.own_predicates(i);
  }

  void scan(std::size_t i) {
    const auto& node = pattern_.nodes[i];
    const double rows = pipeline_.rows();
    labels_done_[i] = true;
    if (auto seek = seek_for(i)) {
      const double found = seek->rows;
      pipeline_.append(std::move(seek->op));
      pipeline_.set_rows(rows * found);
    } else {
      pipeline_.append(NodeScan{node.variable, node.labels});
      pipeline_.set_rows(rows * estimate_nodes(graph_, node.labels));
    }
    apply_predicates();
  }

  void take_relationship(std::size_t i) {
    const auto& r = pattern_.relationships[i];
    done_[i] = true;
    const bool was_bound = pipeline_.binds(r.variable);
    const bool from_bound = bound(r.from);
    const bool forward = from_bound || was_bound;
    Hop hop;
    hop.from = pattern_.nodes[forward ? r.from : r.to].variable;
    hop.to = pattern_.nodes[forward ? r.to : r.from].variable;
    hop.relationship = r.variable;
    hop.direction = forward ? r.direction : opposite(r.direction);
    hop.types = r.types;
    hop.into = pipeline_.binds(hop.to) || hop.to == hop.from;
    const std::size_t far = forward ? r.to : r.from;
    if (!hop.into) {
      hop.to_labels = pattern_.nodes[far].labels;
      labels_done_[far] = true;
    }
    hop.unique_against = rivals(i);
    append_hop(r, std::move(hop), was_bound, forward);
    if (was_bound && !from_bound) check_labels(r.from);
    taken_.push_back(i);
    apply_predicates();
  }

  /// Relationships taken before that might be the same one.
  [[nodiscard]] std::vector<VariableId> rivals(std::size_t i) const {
    std::vector<VariableId> out;
    const auto& r = pattern_.relationships[i];
    for (const std::size_t other : taken_) {
      const auto& o = pattern_.relationships[other];
      if (o.shortest == syntax::ShortestKind::none && r.shortest == syntax::ShortestKind::none &&
          types_overlap(r.types, o.types))
        out.push_back(o.variable);
    }
    return out;
  }

  void append_hop(const bind::PatternRelationship& r, Hop hop, bool was_bound, bool forward) {
    const bool from_bound = bound(r.from);
    const std::size_t near = forward ? r.from : r.to;
    const std::size_t far = forward ? r.to : r.from;
    const double rows = pipeline_.rows();
    const double growth =
        hop.into ? 0.5
                 : estimate_growth(graph_, known_labels(statement_, pattern_.nodes[near]), r.types, hop.direction,
                                   pattern_.nodes[far].labels);
    if (was_bound) {
      pipeline_.append(MatchBoundRelationship{std::move(hop), from_bound, r.length});
      pipeline_.set_rows(rows);
    } else if (r.shortest != syntax::ShortestKind::none) {
      append_shortest(r, std::move(hop));
    } else if (r.length) {
      pipeline_.append(VariableExpand{std::move(hop), *r.length, !forward, r.element,
                                      predicates_on_the_way(r)});
      pipeline_.set_rows(rows * std::max(growth, 1.0) * 10);
    } else {
      pipeline_.append(Expand{std::move(hop), {}, {}});
      pipeline_.set_rows(rows * growth);
    }
  }

  /// Those that can be asked on the way; the others are asked of the whole list.
  std::vector<ExpressionPtr> predicates_on_the_way(const bind::PatternRelationship& r) {
    std::vector<ExpressionPtr> ready;
    for (const auto& predicate : r.element_predicates) {
      if (all_bound(needs_on_the_way(r, *predicate), pipeline_.variables()))
        ready.push_back(predicate);
      else
        pending_.add(holds_for_each(r, predicate));
    }
    return ready;
  }

  void append_shortest(const bind::PatternRelationship& r, Hop hop) {
    ShortestPath shortest;
    shortest.length = r.length.value_or(bind::LengthRange{1, 1});
    shortest.all = r.shortest == syntax::ShortestKind::all;
    shortest.element = r.element;
    shortest.element_predicates = predicates_on_the_way(r);
    // A path of this one relationship is bound here, so that predicates on it take part in the search.
    const VariableSet own = own_variables(pattern_, static_cast<std::size_t>(&r - pattern_.relationships.data()));
    for (const auto& path : pattern_.paths)
      if (own.contains(path.variable)) shortest.path = path.variable;
    shortest.path_predicates = pending_.take_ready_about(own, pipeline_.variables());
    shortest.hop = std::move(hop);
    pipeline_.append(std::move(shortest));
  }

  /// Puts every pending predicate in place whose variables are bound.
  void apply_predicates() {
    Filter filter{pending_.take_ready(pipeline_.variables())};
    if (filter.predicates.empty()) return;
    double part = 1;
    for (const auto& predicate : filter.predicates) part *= predicate_selectivity(*predicate);
    const double rows = pipeline_.rows() * part;
    pipeline_.append(std::move(filter));
    pipeline_.set_rows(rows);
  }

  const bind::Pattern& pattern_;
  Pipeline& pipeline_;
  const bind::BoundStatement& statement_;
  const graph::GraphView& graph_;
  const PlanChoices choices_;
  PendingPredicates pending_;
  const PatternCosts costs_;
  std::vector<bool> done_;
  std::vector<bool> labels_done_;
  std::vector<std::size_t> taken_;
};

}  // namespace

void plan_pattern(const bind::Pattern& pattern, std::vector<ExpressionPtr> predicates,
                  Pipeline& pipeline, const PlanContext& context) {
  PatternPlanner(pattern, std::move(predicates), pipeline, context).run();
}

}  // namespace casus::plan
