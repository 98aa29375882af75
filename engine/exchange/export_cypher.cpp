// Cypher statements that make the graph again, with its indexes and constraints.
//
// A small graph is plain CREATE statements in one transaction, for people to read. A large one is
// batches of rows: nodes get a label and a numbered property for the time of the import, with an
// index, by which the relationships find their ends; both go at the end. One more node, which goes
// last, says how many of the transactions are done, and each of them does nothing unless it is its
// turn: so a script that was stopped can be run again, and goes on where it was.

#include <map>
#include <string>

#include "engine/exchange/cypher_text.hpp"
#include "engine/exchange/export.hpp"
#include "engine/exchange/export_scan.hpp"
#include "engine/graph/schema.hpp"

namespace casus::exchange {

namespace {

constexpr std::uint64_t small_graph = 4000;    // nodes and relationships
constexpr std::size_t batch_rows = 500;        // of one statement
constexpr std::size_t batch_bytes = 1U << 18;  // the same, where values are long
constexpr std::size_t held_bytes = 64U << 20;  // of all batches that are not full yet
constexpr std::size_t transaction_statements = 20;
constexpr std::uint32_t cleaning_step = 10000;  // nodes of one statement

std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural) {
  return std::to_string(count) + " " + std::string(count == 1 ? singular : plural);
}

// --- indexes and constraints --------------------------------------------------------------------

std::string_view requirement(const graph::SchemaRule& rule) {
  switch (rule.kind) {
    case graph::RuleKind::unique:
      return " IS UNIQUE";
    case graph::RuleKind::key:
      return rule.element == graph::ElementKind::node ? " IS NODE KEY" : " IS RELATIONSHIP KEY";
    case graph::RuleKind::not_null:
      return " IS NOT NULL";
    case graph::RuleKind::property_type:
      return " IS :: ";
    case graph::RuleKind::range_index:
      break;
  }
  return "";
}

std::string schema_statement(const graph::SchemaRule& rule, const graph::Catalog& catalog,
                             std::string_view condition) {
  std::string text = rule.is_constraint() ? "CREATE CONSTRAINT " : "CREATE INDEX ";
  text += cypher_name(rule.name);
  text += condition;
  text += " FOR ";
  if (rule.element == graph::ElementKind::node)
    text += "(e:" + cypher_name(catalog.labels.name(rule.label())) + ")";
  else
    text += "()-[e:" + cypher_name(catalog.types.name(rule.relationship_type())) + "]-()";
  text += rule.is_constraint() ? " REQUIRE (" : " ON (";
  std::string_view separator;
  for (const graph::PropertyKeyId key : rule.keys) {
    text += separator;
    text += "e." + cypher_name(catalog.keys.name(key));
    separator = ", ";
  }
  text += ")";
  text += requirement(rule);
  return text + rule.type_text + ";\n";
}

// --- large graphs -------------------------------------------------------------------------------

/// The node that says which transaction is next, by a text that no other graph's script has.
class Progress {
 public:
  Progress(std::string label, std::string key, const graph::GraphView& view)
      : label_(std::move(label)),
        key_(std::move(key)),
        graph_(counted(view.node_count(), "node", "nodes") + " and " +
               counted(view.relationship_count(), "relationship", "relationships") + ", part ") {}

  /// Makes it in an empty database; elsewhere it must be there.
  [[nodiscard]] std::string begin() const {
    const std::string key = "s." + key_;
    return "OPTIONAL MATCH (n) WITH count(n) AS nodes WHERE nodes = 0 CREATE (" + node() +
           ");\nOPTIONAL MATCH (s:" + label_ + ") WHERE " + key + " STARTS WITH '" + graph_ +
           "' WITH count(s) AS begun CALL db.require(begun = 1,\n  "
           "'this database is neither empty nor half made by this script: run it on a new one');\n";
  }
  /// What a statement of this transaction begins with: no row where it is not its turn.
  [[nodiscard]] std::string turn() const { return "MATCH (" + node() + ")\n"; }
  /// The end of this transaction.
  std::string next() {
    std::string text = "MATCH (s" + node() + ") SET s." + key_ + " = ";
    ++part_;
    return text + written() + ";\n";
  }
  [[nodiscard]] std::string end() const { return "MATCH (s:" + label_ + ") DELETE s;\n"; }

 private:
  [[nodiscard]] std::string written() const { return "'" + graph_ + std::to_string(part_) + "'"; }
  [[nodiscard]] std::string node() const { return ":" + label_ + " {" + key_ + ": " + written() + "}"; }

  std::string label_;
  std::string key_;
  std::string graph_;
  std::uint64_t part_ = 1;
};

/// Statements, several in each transaction, each with rows only where it is its turn.
class Script {
 public:
  Script(ExportFile& file, Progress& progress) : file_(file), progress_(progress) {}
  void add(std::string_view statement) {
    if (in_transaction_ == 0) file_.write("BEGIN;\n");
    file_.write(progress_.turn());
    file_.write(statement);
    if (++in_transaction_ == transaction_statements) commit();
  }
  void commit() {
    if (in_transaction_ != 0) file_.write(progress_.next() + "COMMIT;\n");
    in_transaction_ = 0;
  }

 private:
  ExportFile& file_;
  Progress& progress_;
  std::size_t in_transaction_ = 0;
};

/// Rows of one statement `UNWIND [rows] AS row …`.
class Batch {
 public:
  /// Returns by how many bytes the batch has grown.
  std::size_t add(const std::string& row) {
    rows_ += rows_.empty() ? "\n  " : ",\n  ";
    rows_ += row;
    ++count_;
    return row.size();
  }
  [[nodiscard]] bool full() const { return count_ >= batch_rows || rows_.size() >= batch_bytes; }
  void flush(std::string_view clauses, Script& script) {
    if (count_ == 0) return;
    script.add("UNWIND [" + rows_ + "] AS row\n" + std::string(clauses) + ";\n");
    count_ = 0;
    rows_.clear();
  }

 private:
  std::string rows_;
  std::size_t count_ = 0;
};

/// A name that the graph does not use.
template <class Table>
std::string unused_name(const Table& table, std::string name) {
  while (table.find(name).valid()) name += '_';
  return name;
}

class LargeGraph {
 public:
  LargeGraph(const graph::GraphView& view, ExportFile& file)
      : view_(view),
        file_(file),
        label_(unused_name(view.catalog().labels, "_Import")),
        key_(unused_name(view.catalog().keys, "_Import")),
        progress_(unused_name(view.catalog().labels, "_ImportProgress"), key_, view),
        script_(file, progress_) {
    while (view.schema().find(index_) != nullptr) index_ += '_';
  }

  void write() {
    file_.write("// It can be run again where it was stopped: it goes on from there.\n");
    file_.write(progress_.begin());
    file_.write("CREATE INDEX " + index_ + " IF NOT EXISTS FOR (e:" + label_ + ") ON (e." + key_ + ");\n");
    write_nodes();
    for (std::uint32_t type = 0; type < view_.catalog().types.size(); ++type)
      write_relationships(graph::TypeId(type));
    clean_up();
    for (const graph::SchemaRule& rule : view_.schema().rules())
      file_.write(schema_statement(rule, view_.catalog(), " IF NOT EXISTS"));
    file_.write("DROP INDEX " + index_ + " IF EXISTS;\n" + progress_.end());
  }

 private:
  /// A batch for each set of labels, as labels are part of a statement.
  void write_nodes() {
    std::map<std::string, Batch> batches;
    std::size_t held = 0;
    const auto flush = [&](const std::string& labels, Batch& batch) {
      batch.flush("CREATE (n:" + label_ + labels + ") SET n += row", script_);
    };
    const auto flush_all = [&] {
      for (auto& [labels, batch] : batches) flush(labels, batch);
      held = 0;
    };
    for_each_node(view_, [&](const Node& node) {
      std::string labels;
      for (const std::string& label : node.labels) labels += ":" + cypher_name(label);
      Map row = node.properties;
      row.set(key_, static_cast<std::int64_t>(node.id));
      Batch& batch = batches[labels];
      held += batch.add(cypher_expression(Value(std::move(row))));
      if (batch.full()) flush(labels, batch);
      if (held >= held_bytes) flush_all();
    });
    flush_all();
    script_.commit();
  }

  void write_relationships(graph::TypeId type) {
    const std::string& name = view_.catalog().types.name(type);
    const std::string clauses =
        "MATCH (a:" + label_ + " {" + key_ + ": row.a})\nMATCH (b:" + label_ + " {" + key_ +
        ": row.b})\nCREATE (a)-[r:" + cypher_name(name) + "]->(b) SET r += row.p";
    Batch batch;
    for_each_relationship(view_, type, [&](const Relationship& relationship) {
      batch.add("{a: " + std::to_string(relationship.start) +
                ", b: " + std::to_string(relationship.end) +
                ", p: " + cypher_expression(Value(relationship.properties)) + "}");
      if (batch.full()) batch.flush(clauses, script_);
    });
    batch.flush(clauses, script_);
    script_.commit();
  }

  void clean_up() {
    for (std::uint64_t from = 0; from < view_.node_bound(); from += cleaning_step) {
      const std::string property = "n." + key_;
      script_.add("MATCH (n:" + label_ + ") WHERE " + property + " >= " + std::to_string(from) +
                  " AND " + property + " < " + std::to_string(from + cleaning_step) +
                  " REMOVE n:" + label_ + ", " + property + ";\n");
    }
    script_.commit();
  }

  const graph::GraphView& view_;
  ExportFile& file_;
  std::string label_;
  std::string key_;
  Progress progress_;
  Script script_;
  std::string index_ = "_import";
};

}  // namespace

void export_cypher(const graph::GraphView& view, ExportFile& file) {
  const std::uint64_t size = view.node_count() + view.relationship_count();
  file.write("// A graph of " + counted(view.node_count(), "node", "nodes") + " and " +
             counted(view.relationship_count(), "relationship", "relationships") +
             ", to be made in an empty database: casus NEW -f FILE\n");
  if (size > small_graph) return LargeGraph(view, file).write();
  file.write("BEGIN;\n" + cypher_script(all_elements(view)));
  for (const graph::SchemaRule& rule : view.schema().rules())
    file.write(schema_statement(rule, view.catalog(), ""));
  file.write("COMMIT;\n");
}

}  // namespace casus::exchange
