#pragma once

#include <string>

#include "casus/error.hpp"

/// The openCypher type and detail of the error that a call ends in; "none" where it returns.
template <class Call>
std::string failure(Call&& call) {
  try {
    call();
  } catch (const casus::Error& error) {
    return error.type() + "/" + error.detail();
  }
  return "none";
}
