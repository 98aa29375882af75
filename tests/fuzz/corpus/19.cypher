MATCH p = shortestPath((a:A)-[*..5]->(b:C)) RETURN p, [(a)-->(x) WHERE x.i > 0 | x.i] AS c
