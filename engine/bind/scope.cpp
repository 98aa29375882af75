#include "engine/bind/scope.hpp"

namespace casus::bind {

Lookup Scope::find(std::string_view name) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer_) {
    if (const auto it = scope->names_.find(name); it != scope->names_.end())
      return {it->second, std::nullopt};
    if (const auto it = scope->hidden_.find(name); it != scope->hidden_.end())
      return {std::nullopt, it->second};
  }
  return {};
}

bool Scope::was_left_out(std::string_view name) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer_)
    if (scope->left_out_.find(name) != scope->left_out_.end()) return true;
  return false;
}

std::map<std::string, VariableId, std::less<>> Scope::visible() const {
  std::map<std::string, VariableId, std::less<>> names;
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer_)
    for (const auto& [name, variable] : scope->names_)
      if (find(name).variable == variable) names.emplace(name, variable);
  return names;
}

std::vector<std::string> Scope::visible_names() const {
  std::vector<std::string> names;
  for (const auto& [name, variable] : visible()) names.push_back(name);
  return names;
}

}  // namespace casus::bind
