MATCH (n) RETURN n {.i, .*, other: 1, n}
