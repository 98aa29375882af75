MATCH (a) WHERE (a)-->(:B) OR EXISTS { MATCH (a)<--(x) WHERE x.i > 1 } RETURN COUNT { (a)--() } AS c
