#pragma once

#include <vector>

#include "engine/value/edtf/edtf.hpp"
#include "engine/value/edtf/relations.hpp"

namespace casus::edtf {

/// A time whose first and last day are each known up to a range.
struct Span {
  DayRange first;
  DayRange last;
};

/// The spans that a value stands for: all of them, or one that is not known.
struct Spans {
  bool all = false;
  std::vector<Span> members;
};

Spans spans_of(const Edtf& value, Reading reading);

}  // namespace casus::edtf
