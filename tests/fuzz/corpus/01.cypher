MATCH (a:A)-[r:R|S*1..3]->(b {i: $p}) WHERE a.i < b.i AND NOT a:B RETURN a, collect(DISTINCT b.i) AS l ORDER BY size(l) DESC SKIP 1 LIMIT 2
