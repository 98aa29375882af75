MATCH (a:A), (b:B) MERGE (a)-[r:R]-(b) SET r.i = coalesce(r.i, 0) + 1 REMOVE a.s, b:B RETURN type(r), startNode(r) = a
