#pragma once

// Declared types of the functions and procedures of a user, and whether values conform to them.

#include <string>

#include "casus/value.hpp"
#include "engine/value/type.hpp"
#include "engine/value/written_type.hpp"

namespace casus::function {

/// A parsed NamedType.
struct DeclaredType {
  std::string name;
  std::string text;  // as declared
  Type type;
  WrittenType written;  // says where null is allowed: `INTEGER?` is, `INTEGER` and `INTEGER NOT NULL` are not
};

/// Throws casus::Error (semantic) where `text` names no type.
DeclaredType declared_type(std::string name, std::string text);

/// Whether `value` is of the type, looking into lists. An integer conforms to FLOAT.
bool conforms(const Value& value, const DeclaredType& type);

/// `value` with an integer made a float where FLOAT is declared and INTEGER is not.
Value converted(const Value& value, const DeclaredType& type);

/// The static type of the arguments that conform.
Type accepted(const DeclaredType& type);

}  // namespace casus::function
