#pragma once

// From syntax tree to bound statement.

#include <memory>

#include "casus/database.hpp"
#include "casus/error.hpp"
#include "engine/bind/bound_query.hpp"
#include "engine/graph/catalog.hpp"
#include "grammar/tree/statement.hpp"

namespace casus::bind {

struct BindContext {
  std::shared_ptr<const function::Registry> registry;
  const graph::Catalog* catalog = nullptr;  // for near names only; may be null
};

/// Resolves names and types of a query. Throws casus::Error (semantic, at compile time, with its span,
/// openCypher type and detail, and near names) for a query without meaning. Parameters are not looked
/// at: a statement is bound once for all their values.
BoundStatement bind_query(const syntax::Query& query, const BindContext& context);

}  // namespace casus::bind
