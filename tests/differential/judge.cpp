#include "tests/differential/judge.hpp"

#include <algorithm>
#include <chrono>

#include "grammar/parse.hpp"
#include "tests/differential/canonical.hpp"
#include "tests/differential/generate.hpp"
#include "tests/differential/reference/query.hpp"

namespace casus::differential {

namespace {

/// The order of such lists is up to the engine.
bool has_unordered_lists(const std::string& statement) {
  for (const char* sign : {"collect(", "COLLECT {", "labels(", "keys("})
    if (statement.find(sign) != std::string::npos) return true;
  // Pattern comprehensions.
  return statement.find("[(") != std::string::npos;
}

bool is_writing(const syntax::Query& query) {
  for (const auto& part : query.parts)
    for (const auto& clause : part.clauses) {
      if (const auto* call = std::get_if<syntax::CallSubqueryClause>(&clause.node)) {
        if (is_writing(*call->query)) return true;
      } else if (!std::holds_alternative<syntax::MatchClause>(clause.node) &&
                 !std::holds_alternative<syntax::UnwindClause>(clause.node) &&
                 !std::holds_alternative<syntax::WithClause>(clause.node) &&
                 !std::holds_alternative<syntax::ReturnClause>(clause.node)) {
        return true;
      }
    }
  return false;
}

const syntax::Query* query_of(const std::variant<syntax::Statement, syntax::ParseError>& parsed) {
  const auto* statement = std::get_if<syntax::Statement>(&parsed);
  return statement != nullptr ? std::get_if<syntax::Query>(&statement->node) : nullptr;
}

std::string row_text(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const auto& cell : cells) out += " " + cell + " |";
  return out;
}

std::string lines(const std::vector<std::string>& rows) {
  std::string out;
  for (std::size_t i = 0; i < rows.size() && i < 12; ++i) out += "    " + rows[i] + "\n";
  if (rows.size() > 12) out += "    …\n";
  return out;
}

/// What a result is sorted by, as far as it can be read off its columns: `v` and `v.key`.
struct SortKey {
  std::string column;
  std::string property;
};

/// Of the statements that are asked only: on a machine that stands still for a while the graph must be
/// made and read all the same.
constexpr std::chrono::milliseconds question_timeout{4000};

std::vector<SortKey> sort_keys(const syntax::Query& query) {
  std::vector<SortKey> keys;
  if (query.parts.size() != 1) return keys;
  const auto* result = std::get_if<syntax::ReturnClause>(&query.parts.front().clauses.back().node);
  if (result == nullptr) return keys;
  for (const auto& item : result->projection.order) {
    const syntax::Expression* subject = item.expression.get();
    SortKey key;
    if (const auto* access = std::get_if<syntax::PropertyAccess>(&subject->node)) {
      key.property = access->key.text;
      subject = access->subject.get();
    }
    const auto* variable = std::get_if<syntax::Variable>(&subject->node);
    if (variable == nullptr) break;
    key.column = variable->name;
    keys.push_back(std::move(key));
  }
  return keys;
}

Value key_value(const SortKey& key, const Value& cell) {
  if (key.property.empty()) return cell;
  const Map* properties = nullptr;
  if (cell.is(ValueKind::node)) properties = &cell.as_node().properties;
  if (cell.is(ValueKind::relationship)) properties = &cell.as_relationship().properties;
  const Value* value = properties != nullptr ? properties->find(key.property) : nullptr;
  return value != nullptr ? *value : Value();
}

}  // namespace

namespace {

/// A limit for the statements judged, not for the judge's own, while the object lives: a machine
/// that stands still for a while is no fault.
class TimeLimit {
 public:
  explicit TimeLimit(Connection& connection) : connection_(connection) {
    connection_.set_timeout(std::chrono::seconds(4));
  }
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;
  ~TimeLimit() { connection_.set_timeout(std::chrono::seconds(0)); }

 private:
  Connection& connection_;
};

}  // namespace

struct Judge::Answer {
  bool failed = false;
  bool outside = false;
  bool internal = false;  // the engine says that it is at fault
  std::string error;
  std::vector<std::string> columns;
  std::vector<List> values;
  std::vector<std::string> rows;  // canonical, sorted
  std::vector<std::string> graph;

  void take(const Error& raised) {
    failed = true;
    error = std::string(to_string(raised.kind())) + " error: " + raised.what();
    internal = raised.kind() == ErrorKind::internal;
    outside = raised.kind() == ErrorKind::interrupted;  // past a limit
  }

  void add_rows(bool unordered) {
    for (const List& row : values) {
      std::vector<std::string> cells;
      for (const Value& cell : row) cells.push_back(canonical_text(cell, unordered));
      rows.push_back(row_text(cells));
    }
    std::sort(rows.begin(), rows.end());
  }
};

struct Judge::Question {
  const std::string& statement;
  const syntax::Query& query;
  bool writes;
  bool unordered;
};

Judge::Judge(const std::string& setup, const Storage& storage) : storage_(storage) {
  for (const EngineSetting& setting : engine_settings(storage.without_pass)) {
    const Database database = Database::open(":memory:", setting.options);
    engines_.push_back({setting, database, database.connect()});
    prepare(engines_.back(), setup);
  }
  if (!setup.empty()) {
    const auto parsed = syntax::parse_statement(setup);
    reference::run_query(*query_of(parsed), graph_, {});
  }
  untouched_ = canonical_graph(graph_);
}

void Judge::prepare(Engine& engine, const std::string& setup) {
  Connection& connection = engine.connection;
  if (storage_.indexes && engine.setting.indexes)
    for (const char* index :
         {"(n:A) ON (n.i)", "(n:B) ON (n.i)", "(n:New) ON (n.i)", "(n:C) ON (n.x)",
          "(n:A) ON (n.s)", "(n:B) ON (n.d)", "(n:C) ON (n.i, n.s)", "(n:C) ON (n.i, n.l)",
          "(n:B) ON (n.l)", "()-[n:R]-() ON (n.i)", "()-[n:R]-() ON (n.l)",
          "()-[n:R]-() ON (n.s)", "()-[n:S]-() ON (n.x)", "()-[n:S]-() ON (n.i)",
          "()-[n:T]-() ON (n.i, n.s)", "(n:A) ON (n.z)", "(n:B) ON (n.t)", "(n:C) ON (n.i, n.z)",
          "()-[n:R]-() ON (n.z)", "()-[n:S]-() ON (n.t)"})
      connection.run(std::string("CREATE INDEX FOR ") + index);
  if (storage_.gaps) {
    connection.run("UNWIND range(1, 510) AS i CREATE (:A {i: i})-[:R {i: i}]->(:B {s: 'a'})");
    connection.run("MATCH (n) DETACH DELETE n");
  }
  if (storage_.uncommitted) connection.begin();
  if (!setup.empty()) connection.run(setup);
}

Judge::Answer Judge::ask_reference(const syntax::Query& query, bool unordered, reference::RowOrder order) {
  Answer answer;
  answer.outside = graph_.nodes.size() > 200;
  if (answer.outside) return answer;
  reference::Graph graph = graph_;
  try {
    const reference::Table table = reference::run_query(query, graph, query_parameters(), order);
    answer.columns = table.columns;
    for (const reference::Row& row : table.rows) {
      List cells;
      for (const auto& column : table.columns) cells.push_back(filled_in(row.at(column), graph));
      answer.values.push_back(std::move(cells));
    }
    answer.add_rows(unordered);
  } catch (const reference::QueryError& error) {
    answer.failed = true;
    answer.error = error.what();
  } catch (const reference::OutsideCore& error) {
    answer.outside = true;
    answer.error = error.what();
  } catch (const Error& error) {  // a value of another kind than an operation takes
    answer.failed = true;
    answer.error = error.what();
  }
  answer.graph = canonical_graph(graph);
  return answer;
}

Judge::Answer Judge::ask_engine(Connection& connection, const std::string& statement, bool writes,
                                bool unordered) {
  Answer answer;
  if (writes) connection.begin();
  connection.set_timeout(question_timeout);
  try {
    const TimeLimit limit(connection);
    const Result result = connection.run(statement, query_parameters());
    answer.columns = result.columns();
    for (const Row& row : result) {
      List cells;
      for (std::size_t i = 0; i < row.size(); ++i) cells.push_back(row[i]);
      answer.values.push_back(std::move(cells));
    }
    answer.add_rows(unordered);
  } catch (const reference::OutsideCore&) {  // a value that it cannot write down
    answer.outside = true;
  } catch (const Error& error) {
    answer.take(error);
  }
  connection.set_timeout(std::chrono::milliseconds(0));
  if (!writes) return answer;
  answer.graph = canonical_graph(connection);
  connection.rollback();
  return answer;
}

Judge::Answer Judge::ask_prepared(Connection& connection, const std::string& statement,
                                  bool unordered) {
  Answer answer;
  const TimeLimit limit(connection);
  try {
    PreparedStatement prepared = connection.prepare(statement);
    try {
      prepared.run(other_parameters());
    } catch (const Error&) {
      // With other values it may fail; what matters is what it leaves for the next run.
    }
    Cursor rows = prepared.stream(query_parameters());
    answer.columns = rows.columns();
    while (rows.next()) {
      List cells;
      for (std::size_t i = 0; i < answer.columns.size(); ++i) cells.push_back(rows[i]);
      answer.values.push_back(std::move(cells));
    }
    answer.add_rows(unordered);
  } catch (const reference::OutsideCore&) {  // a value that it cannot write down
    answer.outside = true;
  } catch (const Error& error) {
    answer.take(error);
  }
  return answer;
}

Judge::Difference Judge::difference(const Answer& expected, const Answer& got,
                                    const syntax::Query& query) {
  if (got.internal || (got.failed && !expected.failed))
    return {got.error, got.error + "; expected\n" + lines(expected.rows)};
  if (expected.failed && !got.failed)
    return {"no error", "no error, but the reference says: " + expected.error};
  if (expected.failed) return {};
  const bool columns = expected.columns == got.columns || expected.values.empty();
  if (expected.rows != got.rows || !columns)
    return {"rows", "expected " + std::to_string(expected.rows.size()) + " rows\n" +
                        lines(expected.rows) + "  got " + std::to_string(got.rows.size()) +
                        " rows\n" + lines(got.rows)};
  for (const SortKey& key : sort_keys(query)) {
    const auto column = std::find(got.columns.begin(), got.columns.end(), key.column);
    if (column == got.columns.end()) break;
    const auto at = static_cast<std::size_t>(column - got.columns.begin());
    for (std::size_t i = 0; i < got.values.size(); ++i) {
      const std::string a = reference::equivalence_key(key_value(key, expected.values[i][at]));
      const std::string b = reference::equivalence_key(key_value(key, got.values[i][at]));
      if (a != b)
        return {"order", "row " + std::to_string(i + 1) + " has " + key.column + " = " + b +
                             " where " + a + " is in order"};
    }
  }
  return {};
}

Verdict Judge::compare(const std::string& statement) {
  const auto parsed = syntax::parse_statement(statement);
  const syntax::Query* query = query_of(parsed);
  if (query == nullptr) return differing({"grammar", "the grammar refuses it"});
  const Question question{statement, *query, is_writing(*query), has_unordered_lists(statement)};
  Answer expected = ask_reference(*query, question.unordered);
  Verdict verdict;
  std::size_t engines = engines_.size();
  if (expected.outside && !question.writes) {
    verdict.among_engines = true;
    expected = ask_engine(engines_.back().connection, statement, false, question.unordered);
    --engines;
  }
  verdict.failed = expected.failed;
  verdict.rows = expected.rows.size();
  verdict.reason = expected.error;
  if (expected.outside || (question.writes && storage_.uncommitted)) {
    verdict.kind = Verdict::Kind::undecided;
    return verdict;
  }
  for (std::size_t i = 0; i < engines; ++i) {
    const Difference found = engine_difference(engines_[i], expected, question);
    if (found.category == "limit") verdict.kind = Verdict::Kind::undecided;
    if (found.category == "limit") return verdict;
    if (found.category.empty()) continue;
    return hangs_on_order(question, expected) ? undecided("it hangs on the order of rows") : differing(found);
  }
  if (question.writes) return verdict;
  const Answer again = ask_prepared(engines_.front().connection, statement, question.unordered);
  if (again.outside) return verdict;
  Difference found = difference(expected, again, *query);
  if (found.category.empty()) return verdict;
  found.reason = "(prepared and streamed) " + found.reason;
  return differing(found);
}

bool Judge::hangs_on_order(const Question& question, const Answer& expected) {
  if (!question.writes) return false;
  const Answer other = ask_reference(question.query, question.unordered, reference::RowOrder::backward);
  return other.outside || other.failed != expected.failed || other.rows != expected.rows ||
         other.graph != expected.graph;
}

Judge::Difference Judge::engine_difference(Engine& engine, const Answer& expected,
                                           const Question& question) {
  const Answer got =
      ask_engine(engine.connection, question.statement, question.writes, question.unordered);
  if (got.outside) return {"limit", got.error};
  Difference found = difference(expected, got, question.query);
  if (found.category.empty() && question.writes)
    found = graph_difference(expected, got, engine.connection);
  if (!found.category.empty()) found.reason = "(" + engine.setting.name + ") " + found.reason;
  return found;
}

Judge::Difference Judge::graph_difference(const Answer& expected, const Answer& got,
                                          Connection& connection) {
  if (!expected.failed && expected.graph != got.graph)
    return {"graph", "expected the graph\n" + lines(expected.graph) + "  got\n" + lines(got.graph)};
  if (got.failed && got.graph != untouched_)
    return {"rollback", "a failed statement left the graph\n" + lines(got.graph)};
  const std::vector<std::string> after = canonical_graph(connection);
  if (after == untouched_) return {};
  return {"rollback", "after rollback the graph is\n" + lines(after)};
}

Verdict Judge::differing(const Difference& found) {
  Verdict verdict;
  verdict.kind = Verdict::Kind::differ;
  verdict.reason = found.reason;
  verdict.category = found.category;
  return verdict;
}

Verdict Judge::undecided(const std::string& why) {
  Verdict verdict;
  verdict.kind = Verdict::Kind::undecided;
  verdict.reason = why;
  verdict.failed = true;
  return verdict;
}

Verdict Judge::compare_rewrites(const std::string& whole, const std::vector<std::string>& parts) {
  const bool unordered = has_unordered_lists(whole);
  const Answer expected = ask_engine(engines_.front().connection, whole, false, unordered);
  if (expected.failed) return undecided(expected.error);
  std::vector<std::string> rows;
  for (const std::string& part : parts) {
    const Answer got = ask_engine(engines_.front().connection, part, false, unordered);
    if (got.outside) return undecided(got.error);
    if (got.failed) return differing({got.error, got.error + "\n  of\n" + part});
    rows.insert(rows.end(), got.rows.begin(), got.rows.end());
  }
  std::sort(rows.begin(), rows.end());
  Verdict verdict;
  verdict.rows = rows.size();
  if (rows == expected.rows) return verdict;
  return differing({"rows", "as written " + std::to_string(expected.rows.size()) + " rows\n" +
                                lines(expected.rows) + "  rewritten " +
                                std::to_string(rows.size()) + " rows\n" + lines(rows)});
}

}  // namespace casus::differential
