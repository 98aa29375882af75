#pragma once

// Results as graphs: the nodes and relationships in them, wherever they stand in the rows. Ends of
// relationships that the result does not hold are fetched from the database.

#include "engine/exchange/elements.hpp"
#include "repl/writers/writer.hpp"

namespace casus::repl {

/// The elements of a result, completed through `lookup` where it is set.
exchange::Elements complete_elements(const Result& result, const NodeLookup& lookup);

class GraphWriter : public Writer {
 public:
  explicit GraphWriter(NodeLookup lookup) : lookup_(std::move(lookup)) {}

 protected:
  [[nodiscard]] const NodeLookup& lookup() const { return lookup_; }

 private:
  NodeLookup lookup_;
};

/// CREATE statements that build the elements again.
class CypherWriter : public GraphWriter {
 public:
  using GraphWriter::GraphWriter;
  void write(const Result& result, Output& output) const override;
};

/// Graphviz; a result without elements is drawn as a table.
class DotWriter : public GraphWriter {
 public:
  using GraphWriter::GraphWriter;
  void write(const Result& result, Output& output) const override;
};

class MermaidWriter : public GraphWriter {
 public:
  using GraphWriter::GraphWriter;
  void write(const Result& result, Output& output) const override;
};

}  // namespace casus::repl
