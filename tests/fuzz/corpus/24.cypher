MATCH (n) SET n = {a: 1}, n.b = null, n:X:Y RETURN properties(n), keys(n), labels(n), id(n)
