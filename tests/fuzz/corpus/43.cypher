MATCH (n) WHERE n.i >= 1 AND n.i < 3 OR n.s =~ '[a-z]+' RETURN n.i IS NOT NULL, exists(n.s), n['s'], n:A:B
