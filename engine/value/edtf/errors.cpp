#include "engine/value/edtf/errors.hpp"

#include <string>

#include "engine/value/errors.hpp"

namespace casus::edtf {

Error malformed(std::string_view text, std::string_view reason) {
  constexpr std::size_t longest = 80;
  std::string shown(text.substr(0, longest));
  if (text.size() > longest) shown += "…";
  return runtime_error("ArgumentError", "InvalidArgumentValue",
                       "'" + shown + "' is no EDTF date: " + std::string(reason));
}

}  // namespace casus::edtf
