OPTIONAL MATCH p = (a)<-[:R]-(b), (c) RETURN nodes(p), relationships(p), length(p), [n IN nodes(p) | n.i]
