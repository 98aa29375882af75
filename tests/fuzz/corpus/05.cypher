MERGE (a:A {i: 1}) ON CREATE SET a.created = true, a:New ON MATCH SET a += {m: 1} RETURN a
