RETURN 1 < 2 <= 3 <> 4 AND NOT true XOR false OR null IS NULL, 'abc' STARTS WITH 'a', 'abc' ENDS WITH 'c', 'abc' CONTAINS 'b', 1 IN [1]
