// Functions and procedures that a user registered: their declared types are checked around each
// call, and whatever they throw becomes a casus::Error.

#include <algorithm>
#include <cctype>
#include <memory>

#include "engine/function/declared_type.hpp"
#include "engine/function/function.hpp"
#include "engine/function/outside_aggregation.hpp"
#include "engine/graph/materialize.hpp"
#include "engine/value/errors.hpp"
#include "engine/value/utf8.hpp"

namespace casus::function {
namespace {

using Arguments = std::span<const Value>;

/// What is known of a user's call: shared by the copies of its wrapper.
struct Signature {
  std::string name;
  std::vector<DeclaredType> inputs;
  std::vector<DeclaredType> outputs;
};

bool is_name(std::string_view text) {
  bool at_start = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = std::isalpha(byte) != 0 || c == '_' || byte >= 0x80;
    if (at_start ? !letter : !letter && std::isdigit(byte) == 0 && c != '.') return false;
    at_start = c == '.';
  }
  return !at_start;
}

Error malformed_name(const std::string& name) {
  return Error(ErrorKind::semantic,
               "`" + name + "` cannot be called: write letters, digits and _, joined by dots")
      .with_code("SignatureError", "InvalidName");
}

Error no_body(const std::string& name) {
  return Error(ErrorKind::semantic, "`" + name + "` is registered without anything to run")
      .with_code("SignatureError", "NothingToRun");
}

std::string named(const std::string& name) { return "`" + name + "`"; }

Error refused_argument(const std::string& name, const DeclaredType& type, const Value& value) {
  return runtime_error("TypeError", "InvalidArgumentType",
                       named(name) + " takes " + type.text + " as `" + type.name + "`, not " +
                           std::string(to_string(value.kind())));
}

Error refused_result(const std::string& name, const DeclaredType& type, const Value& value) {
  return runtime_error(
      "TypeError", "InvalidReturnType",
      named(name) + " promised " + type.text + " but gave " + std::string(to_string(value.kind())));
}

Error refused_text(const std::string& name) {
  return runtime_error("TypeError", "InvalidReturnType", named(name) + " gave a text that is no UTF-8");
}

Error wrong_row(const std::string& name, std::size_t wanted, std::size_t found) {
  return runtime_error("TypeError", "InvalidReturnType",
                       named(name) + " promised rows of " + std::to_string(wanted) +
                           " values but gave one of " + std::to_string(found));
}

Error failed(const std::string& name, std::string_view reason) {
  return runtime_error("ProcedureError", "ProcedureCallFailed",
                       named(name) + " failed: " + std::string(reason));
}

/// What names no type, though it stands in no statement.
DeclaredType declared(const NamedType& field) {
  try {
    return declared_type(field.name, field.type);
  } catch (Error& error) {
    error.with_code("SignatureError", error.detail());
    throw;
  }
}

Signature signature_of(const std::string& name, const std::vector<NamedType>& inputs,
                       const std::vector<NamedType>& outputs) {
  if (!is_name(name)) throw malformed_name(name);
  Signature signature{name, {}, {}};
  for (const NamedType& input : inputs) signature.inputs.push_back(declared(input));
  for (const NamedType& output : outputs) signature.outputs.push_back(declared(output));
  return signature;
}

List checked_arguments(const Signature& signature, Arguments arguments) {
  List checked;
  checked.reserve(arguments.size());
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const DeclaredType& type = signature.inputs.at(i);
    if (!conforms(arguments[i], type)) throw refused_argument(signature.name, type, arguments[i]);
    checked.push_back(converted(arguments[i], type));
  }
  return checked;
}

Value checked_result(const Signature& signature, std::size_t output, Value value) {
  const DeclaredType& type = signature.outputs[output];
  if (!conforms(value, type)) throw refused_result(signature.name, type, value);
  if (!has_only_utf8(value)) throw refused_text(signature.name);
  return converted(value, type);
}

/// Inside the engine elements are known by their id alone: a user's code is given their contents, and what
/// it gives back is read from the graph again. `graph` may be null where nothing is an element.
List filled_in(List arguments, const graph::GraphView* graph) {
  if (graph != nullptr)
    for (Value& argument : arguments) argument = graph::materialize(argument, *graph);
  return arguments;
}

Value taken_back(Value value, const graph::GraphView* graph) {
  return graph == nullptr ? value : graph::as_references(value, *graph);
}

/// Runs a user's code; lets casus::Error through and wraps anything else.
template <class Run>
auto guarded(const std::string& name, Run run) {
  try {
    return run();
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& exception) {
    throw failed(name, exception.what());
  } catch (...) {
    throw failed(name, "unknown exception");
  }
}

std::vector<Type> parameter_types(const Signature& signature) {
  std::vector<Type> types;
  for (const DeclaredType& input : signature.inputs) types.push_back(accepted(input));
  return types;
}

std::vector<bool> null_refusals(const Signature& signature) {
  std::vector<bool> refusals;
  for (const DeclaredType& input : signature.inputs) refusals.push_back(!conforms(Value(), input));
  return refusals;
}

std::vector<Procedure::Field> input_fields(const Signature& signature) {
  std::vector<Procedure::Field> fields;
  for (const DeclaredType& type : signature.inputs) fields.push_back({type.name, accepted(type)});
  return fields;
}

std::vector<Procedure::Field> output_fields(const Signature& signature) {
  std::vector<Procedure::Field> fields;
  for (const DeclaredType& type : signature.outputs) fields.push_back({type.name, type.type});
  return fields;
}

/// A user's aggregation with its checks.
class CheckedAggregation final : public OutsideAggregation {
 public:
  CheckedAggregation(std::shared_ptr<const Signature> signature,
                     std::unique_ptr<AggregateState> state)
      : signature_(std::move(signature)), state_(std::move(state)) {}

  void add(Arguments arguments) override {
    const List checked = filled_in(checked_arguments(*signature_, arguments), seen());
    guarded(signature_->name, [&] { state_->add(checked); });
  }

  Value finish() override {
    Value value = guarded(signature_->name, [&] { return state_->finish(); });
    return taken_back(checked_result(*signature_, 0, std::move(value)), seen());
  }

 private:
  std::shared_ptr<const Signature> signature_;
  std::unique_ptr<AggregateState> state_;
};

}  // namespace

ScalarFunction adapt(casus::ScalarFunction function) {
  const auto signature = std::make_shared<const Signature>(
      signature_of(function.name, function.inputs, {{"result", function.output}}));
  if (!function.run) throw no_body(function.name);
  ScalarFunction adapted;
  adapted.name = function.name;
  adapted.parameters = parameter_types(*signature);
  adapted.required = adapted.parameters.size();
  adapted.refuses_null = null_refusals(*signature);
  adapted.result = signature->outputs.front().type;
  adapted.null_in_null_out = false;
  adapted.deterministic = function.deterministic;
  adapted.summary = "A function of the program that Casus is embedded in.";
  adapted.evaluate = [signature, run = std::move(function.run)](FunctionContext& context,
                                                                Arguments arguments) {
    const List checked = filled_in(checked_arguments(*signature, arguments), context.graph);
    Value value = guarded(signature->name, [&] { return run(checked); });
    return taken_back(checked_result(*signature, 0, std::move(value)), context.graph);
  };
  return adapted;
}

AggregateFunction adapt(casus::AggregateFunction function) {
  const auto signature = std::make_shared<const Signature>(
      signature_of(function.name, function.inputs, {{"result", function.output}}));
  if (!function.start) throw no_body(function.name);
  AggregateFunction adapted;
  adapted.name = function.name;
  adapted.parameters = parameter_types(*signature);
  adapted.required = adapted.parameters.size();
  adapted.refuses_null = null_refusals(*signature);
  adapted.result = signature->outputs.front().type;
  adapted.summary = "An aggregate function of the program that Casus is embedded in.";
  adapted.start = [signature, start = std::move(function.start)]() {
    auto state = guarded(signature->name, [&] { return start(); });
    if (!state) throw failed(signature->name, "it started no aggregation");
    return std::make_unique<CheckedAggregation>(signature, std::move(state));
  };
  return adapted;
}

Procedure adapt(casus::Procedure procedure) {
  const auto signature = std::make_shared<const Signature>(
      signature_of(procedure.name, procedure.inputs, procedure.outputs));
  if (!procedure.run) throw no_body(procedure.name);
  Procedure adapted;
  adapted.name = procedure.name;
  adapted.inputs = input_fields(*signature);
  adapted.refuses_null = null_refusals(*signature);
  adapted.outputs = output_fields(*signature);
  adapted.summary = "A procedure of the program that Casus is embedded in.";
  adapted.run = [signature, run = std::move(procedure.run)](FunctionContext& context, Arguments arguments,
                                                            std::vector<List>& rows) {
    const List checked = filled_in(checked_arguments(*signature, arguments), context.graph);
    std::vector<List> made;
    guarded(signature->name, [&] { run(checked, made); });
    for (List& row : made) {
      if (row.size() != signature->outputs.size()) {
        throw wrong_row(signature->name, signature->outputs.size(), row.size());
      }
      for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = taken_back(checked_result(*signature, i, std::move(row[i])), context.graph);
      }
      rows.push_back(std::move(row));
    }
  };
  return adapted;
}

}  // namespace casus::function
