MATCH p = allShortestPaths((a)-[:R*]-(b)) WHERE a <> b RETURN count(p)
