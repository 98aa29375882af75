#pragma once

#include <string>

#include "grammar/source_span.hpp"

namespace casus::syntax {

/// A name as the query wrote it, without its backticks.
struct Name {
  std::string text;
  SourceSpan span;
};

}  // namespace casus::syntax
