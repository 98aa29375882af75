#include "engine/algorithm/options.hpp"

#include <algorithm>

#include "engine/algorithm/errors.hpp"
#include "engine/value/literal.hpp"

namespace casus::algorithm {

namespace {

std::string range_text(const std::string& least, const std::string& most) {
  return " from " + least + " to " + most;
}

}  // namespace

Options::Options(std::string_view procedure, const Value& argument) : procedure_(procedure) {
  if (!argument.is_null()) options_ = argument.as_map();
}

const Value& Options::find(std::string_view name) {
  known_.emplace_back(name);
  const Value* found = options_.find(name);
  return found == nullptr ? nothing_ : *found;
}

double Options::number(std::string_view name, double missing, double least, double most) {
  const Value& value = find(name);
  if (value.is_null()) return missing;
  const bool fits = value.is_number() && value.as_floating() >= least && value.as_floating() <= most;
  if (!fits)
    throw bad_option(procedure_, name,
                     "a number" + range_text(to_literal(Value(least)), to_literal(Value(most))), value);
  return value.as_floating();
}

std::int64_t Options::integer(std::string_view name, std::int64_t missing, std::int64_t least,
                              std::int64_t most) {
  const Value& value = find(name);
  if (value.is_null()) return missing;
  if (value.is(ValueKind::integer) && value.as_integer() >= least && value.as_integer() <= most)
    return value.as_integer();
  const bool bounded = most != std::numeric_limits<std::int64_t>::max();
  throw bad_option(procedure_, name,
                   bounded ? "an integer" + range_text(std::to_string(least), std::to_string(most))
                           : "an integer of " + std::to_string(least) + " or more",
                   value);
}

bool Options::boolean(std::string_view name, bool missing) {
  const Value& value = find(name);
  if (value.is_null()) return missing;
  if (!value.is(ValueKind::boolean)) throw bad_option(procedure_, name, "true or false", value);
  return value.as_boolean();
}

std::string Options::text(std::string_view name) {
  const Value& value = find(name);
  if (value.is_null()) return "";
  if (!value.is(ValueKind::string)) throw bad_option(procedure_, name, "a string", value);
  return std::string(value.as_string());
}

std::vector<std::string> Options::texts(std::string_view name) {
  const Value& value = find(name);
  std::vector<std::string> out;
  if (value.is_null()) return out;
  const bool fits = value.is(ValueKind::list) &&
                    std::all_of(value.as_list().begin(), value.as_list().end(),
                                [](const Value& v) { return v.is(ValueKind::string); });
  if (!fits) throw bad_option(procedure_, name, "a list of strings", value);
  for (const Value& v : value.as_list()) out.emplace_back(v.as_string());
  return out;
}

std::vector<std::uint32_t> Options::nodes(std::string_view name) {
  constexpr std::string_view wanted = "a node or a list of nodes";
  const Value& value = find(name);
  if (value.is_null()) throw missing_option(procedure_, name, wanted);
  const auto id_of = [&](const Value& node) {
    if (!node.is(ValueKind::node)) throw bad_option(procedure_, name, wanted, value);
    return static_cast<std::uint32_t>(node.element_id());
  };
  if (!value.is(ValueKind::list)) return {id_of(value)};
  std::vector<std::uint32_t> out;
  for (const Value& node : value.as_list()) out.push_back(id_of(node));
  return out;
}

std::uint32_t Options::node(std::string_view name) {
  const Value& value = find(name);
  if (value.is_null()) throw missing_option(procedure_, name, "a node");
  if (!value.is(ValueKind::node)) throw bad_option(procedure_, name, "a node", value);
  return static_cast<std::uint32_t>(value.element_id());
}

Walk Options::direction(Walk missing) {
  const Value& value = find("direction");
  if (value.is_null()) return missing;
  const std::string_view text = value.is(ValueKind::string) ? value.as_string() : std::string_view();
  if (text == "outgoing") return Walk::outgoing;
  if (text == "incoming") return Walk::incoming;
  if (text == "both") return Walk::both;
  throw bad_option(procedure_, "direction", "'outgoing', 'incoming' or 'both'", value);
}

void Options::refuse_others() const {
  for (const auto& [key, value] : options_)
    if (std::find(known_.begin(), known_.end(), key) == known_.end())
      throw unknown_option(procedure_, key, known_);
}

Selection Options::select(const graph::GraphView& graph, Walk walk) {
  const auto labels = texts("labels");
  const auto types = texts("types");
  refuse_others();
  return {graph, labels, types, walk};
}

void Options::require_selected(std::string_view name, std::uint32_t node,
                               const Selection& selection) const {
  if (!selection.contains(node)) throw node_left_out(procedure_, name);
}

}  // namespace casus::algorithm
