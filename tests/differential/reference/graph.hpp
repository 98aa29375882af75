#pragma once

// The graph of the reference evaluator: maps of plain records. Written to be obviously right, not
// fast, and to share nothing with the engine but the public value types.

#include <cstdint>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "casus/value.hpp"

namespace casus::reference {

/// The query fails, as openCypher says it should.
struct QueryError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A node that is deleted still has relationships. The engine asks only when the statement has ended.
struct StillConnected : QueryError {
  using QueryError::QueryError;
};

/// The query is outside what the reference evaluates; nothing can be said about it.
struct OutsideCore : std::runtime_error {
  using std::runtime_error::runtime_error;
};

using Properties = std::map<std::string, Value>;

struct NodeRecord {
  std::set<std::string> labels;
  Properties properties;
};

struct RelationshipRecord {
  std::string type;
  std::uint64_t start = 0;
  std::uint64_t end = 0;
  Properties properties;
};

struct Graph {
  std::map<std::uint64_t, NodeRecord> nodes;
  std::map<std::uint64_t, RelationshipRecord> relationships;
  std::uint64_t next_id = 0;
  std::map<std::uint64_t, std::string> deleted_types;  // a deleted relationship keeps its type

  std::uint64_t add(NodeRecord node) {
    nodes.emplace(next_id, std::move(node));
    return next_id++;
  }
  std::uint64_t add(RelationshipRecord relationship) {
    relationships.emplace(next_id, std::move(relationship));
    return next_id++;
  }
};

/// Variables and what they are bound to. Nodes and relationships are references by id.
using Row = std::map<std::string, Value>;

struct Table {
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

}  // namespace casus::reference
