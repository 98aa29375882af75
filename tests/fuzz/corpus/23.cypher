FOREACH (x IN [1, 2] | CREATE (:A {i: x}) FOREACH (y IN [x] | MERGE (:B {i: y})))
