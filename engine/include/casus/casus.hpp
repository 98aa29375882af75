#pragma once

// Casus: an embedded property-graph database with openCypher. This header is all a user includes.
//
//   auto database = casus::Database::open("korea.casus");
//   auto connection = database.connect();
//   for (const casus::Row& row : connection.run("MATCH (p:Person) WHERE p.name = $name RETURN p.born AS born",
//                                               {{"name", "Kim Il Sung"}}))
//     std::cout << row["born"].as_integer() << '\n';

#include "casus/cursor.hpp"
#include "casus/database.hpp"
#include "casus/error.hpp"
#include "casus/lost_file.hpp"
#include "casus/maintenance.hpp"
#include "casus/procedure.hpp"
#include "casus/result.hpp"
#include "casus/temporal.hpp"
#include "casus/value.hpp"
