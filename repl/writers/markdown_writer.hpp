#pragma once

// Results as GitHub-flavoured Markdown tables.

#include "repl/writers/writer.hpp"

namespace casus::repl {

/// Markup characters of Markdown and HTML in the values are escaped; line breaks are <br>. Columns
/// in which every value is a number or null are aligned to the right.
class MarkdownWriter : public Writer {
 public:
  void write(const Result& result, Output& output) const override;
};

}  // namespace casus::repl
