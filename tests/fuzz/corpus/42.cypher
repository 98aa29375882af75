MATCH (a:A)-[:R]->(b)-[:S]->(c)-[:R]->(a) RETURN count(*)
