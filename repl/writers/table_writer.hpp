#pragma once

// Results as boxed tables for people.

#include "repl/writers/writer.hpp"

namespace casus::repl {

/// Box-drawing characters, numbers to the right, a last line with the number of rows. On a terminal
/// the widest columns are cut, with an ellipsis, until the table fits.
class TableWriter : public Writer {
 public:
  void write(const Result& result, Output& output) const override;
};

}  // namespace casus::repl
