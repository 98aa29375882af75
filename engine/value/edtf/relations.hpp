#pragma once

// Three-valued comparison of EDTF values, by days: yes or no where every day that the values can
// mean agrees, unknown otherwise.
//
// Each value is taken as a span with a first and a last day, each known up to a range. How a date
// makes a span depends on its reading:
//   event   something that happened at some time within the date: 1950 is any days of 1950;
//   period  the whole of the time: 1950 is 1 January to 31 December. A date with unspecified or
//           significant digits, or a season that leaves the hemisphere open, still is an unknown
//           part of its bounds.
// An interval starts at some time within its first date and ends within its second, in both
// readings;
// `..` has no bound, an unknown end any. Qualified dates may lie beside what is written: their
// ranges grow by one unit of the greatest qualified component (a year, a month or season of 31 or
// 92 days, a day) for ? and for ~, by two for %. A relation holds of {a, b} where it holds of each;
// of [a, b] nothing is known unless it is the same for each.

#include "engine/value/edtf/edtf.hpp"
#include "engine/value/truth.hpp"

namespace casus::edtf {

enum class Reading : std::uint8_t { event, period };

/// James Allen's thirteen relations of intervals. Spans meet where one begins on the day after the
/// other's last.
enum class Relation : std::uint8_t {
  before,
  after,
  meets,
  met_by,
  overlaps,
  overlapped_by,
  starts,
  started_by,
  during,
  contains,
  finishes,
  finished_by,
  equals
};

/// Whether `a` stands in the relation to `b`, both in one reading.
Truth allen(Relation relation, const Edtf& a, const Edtf& b, Reading reading);

// The everyday comparisons, of values that date events.

/// All of `a` came before all of `b`: Allen's before or meets.
Truth before(const Edtf& a, const Edtf& b);
Truth after(const Edtf& a, const Edtf& b);
/// `a` happened within the period `b`, its first and last day included.
Truth during(const Edtf& a, const Edtf& b);
/// `a` and `b` have a day in common.
Truth overlaps(const Edtf& a, const Edtf& b);
/// `a` and `b` have the same first and last day. Unknown for 1950 and 1950: two events of one year.
Truth equals(const Edtf& a, const Edtf& b);

}  // namespace casus::edtf
