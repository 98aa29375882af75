RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS s UNION ALL RETURN -2 ^ 3 % 4 / 5 AS s UNION RETURN 0x1F AS s
