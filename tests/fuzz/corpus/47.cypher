MATCH (n) CALL (n) { MATCH (n)-[:!S*1..2]->(m:!A) RETURN count(*) AS c } WITH n, c WHERE (n:A|B)-->(:%) RETURN n.i, c, COUNT { (n)--(:A|C) }
