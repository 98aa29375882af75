#include <casus/casus.hpp>
#include <iostream>

int main(int argc, char** argv) try {
  auto database = casus::Database::open(argc > 1 ? argv[1] : ":memory:");
  auto connection = database.connect();
  connection.run("CREATE (:Person {name: 'Shtykov', born: 1907})-[:RELAYED]->(:Decision {year: 1950})");

  auto result = connection.run(
      "MATCH (p:Person)-[r:RELAYED]->(d:Decision) WHERE d.year = $year "
      "RETURN p.name AS name, d.year - p.born AS age, r AS relay",
      {{"year", casus::Value(1950)}});
  for (const casus::Row row : result) {
    const casus::Relationship& relay = row["relay"].as_relationship();
    std::cout << row["name"].as_string() << " was about " << row["age"].as_integer()
              << " when he " << relay.type << " it\n";
  }
} catch (const casus::Error& error) {
  std::cerr << to_string(error.kind()) << " error: " << error.what() << '\n';
  return 1;
}
