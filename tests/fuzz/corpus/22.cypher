MATCH (n:A) CALL { WITH n MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.i, c
