EXPLAIN MATCH (n:A {i: 1})-->(m) RETURN m
