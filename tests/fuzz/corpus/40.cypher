MATCH (a)-[r]->(b), (b)-[s]->(c) WHERE r <> s AND a.i = c.i RETURN DISTINCT a, count(*) ORDER BY a.i, count(*) DESC LIMIT 3
