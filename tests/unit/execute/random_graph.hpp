#pragma once

// Small random graphs, in a database and as lists, and all chains in them by plain search.

#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "casus/casus.hpp"

namespace casus::test {

struct Edge {
  std::size_t from;
  std::size_t to;
  std::int64_t weight;
};

/// Nodes (:N {v: 0}), (:N {v: 1}), …, and relationships [:R {w: weight}], several between two nodes and
/// loops among them.
class RandomGraph {
 public:
  RandomGraph(unsigned seed, std::size_t nodes, std::size_t edges) : nodes_(nodes) {
    std::mt19937 random(seed);
    List rows;
    for (std::size_t i = 0; i < edges; ++i) {
      edges_.push_back({random() % nodes, random() % nodes, static_cast<std::int64_t>(random() % 5)});
      rows.push_back(Value(List{Value(static_cast<std::int64_t>(edges_.back().from)),
                                Value(static_cast<std::int64_t>(edges_.back().to)),
                                Value(edges_.back().weight)}));
    }
    connection_.run("CREATE INDEX FOR (n:N) ON (n.v)");
    connection_.run("UNWIND range(0, $last) AS v CREATE (:N {v: v})",
                    {{"last", Value(static_cast<std::int64_t>(nodes) - 1)}});
    connection_.run(
        "UNWIND $rows AS row MATCH (a:N {v: row[0]}), (b:N {v: row[1]}) CREATE (a)-[:R {w: row[2]}]->(b)",
        {{"rows", Value(std::move(rows))}});
  }

  [[nodiscard]] std::size_t size() const { return nodes_; }
  [[nodiscard]] const std::vector<Edge>& edges() const { return edges_; }
  [[nodiscard]] Connection& connection() { return connection_; }

  /// The first column of a result, as numbers.
  std::multiset<std::int64_t> numbers(const std::string& query, std::size_t from = 0, std::size_t to = 0) {
    const Result result = connection_.run(query, {{"from", Value(static_cast<std::int64_t>(from))},
                                                  {"to", Value(static_cast<std::int64_t>(to))}});
    std::multiset<std::int64_t> out;
    for (std::size_t row = 0; row < result.size(); ++row)
      out.insert(result[row][std::size_t{0}].as_integer());
    return out;
  }

  /// Calls visit(end, length) for every chain from a node of at most `max` edges that uses none twice.
  void each_chain(std::size_t from, std::size_t max, bool undirected,
                  const std::function<void(std::size_t, std::size_t)>& visit) const {
    std::vector<bool> used(edges_.size(), false);
    walk(from, 0, max, undirected, used, visit);
  }

 private:
  void walk(std::size_t at, std::size_t length, std::size_t max, bool undirected, std::vector<bool>& used,
            const std::function<void(std::size_t, std::size_t)>& visit) const {
    visit(at, length);
    if (length == max) return;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const bool ahead = edges_[i].from == at;
      const bool back = undirected && edges_[i].to == at;
      if (used[i] || (!ahead && !back)) continue;
      used[i] = true;
      walk(ahead ? edges_[i].to : edges_[i].from, length + 1, max, undirected, used, visit);
      used[i] = false;
    }
  }

  std::size_t nodes_;
  std::vector<Edge> edges_;
  Database database_ = Database::open("");
  Connection connection_ = database_.connect();
};

/// What a statement says that one of its limits stops; empty if it ends by itself.
inline std::string interruption(Connection& connection, const std::string& query) {
  try {
    connection.run(query);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::interrupted) throw;
    return error.what();
  }
  return "";
}

}  // namespace casus::test
