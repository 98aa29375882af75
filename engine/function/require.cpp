// db.require(), by which a script says what it takes for granted.

#include "casus/error.hpp"
#include "engine/function/arguments.hpp"
#include "engine/function/families.hpp"

namespace casus::function {
namespace {

Error not_met(std::string_view message) {
  Error error(ErrorKind::runtime, std::string(message));
  error.with_code("ProcedureError", "RequirementNotMet");
  return error;
}

void require(FunctionContext&, Arguments arguments, std::vector<List>&) {
  const bool met = arguments[0].is(ValueKind::boolean) && arguments[0].as_boolean();
  if (!met) throw not_met(text_argument("db.require", arguments[1]));
}

}  // namespace

void add_require_procedure(Registry& registry) {
  registry.add(Procedure{.name = "db.require",
                         .inputs = {{"condition", types::boolean()}, {"message", types::text()}},
                         .summary = "Fails with the message where the condition is not true.",
                         .run = require});
}

}  // namespace casus::function
