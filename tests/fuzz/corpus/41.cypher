MATCH (a) WITH a ORDER BY a.i WITH collect(a) AS l UNWIND l AS x MATCH (x)-[*0..2]->(y) RETURN x, head(l), last(tail(l)), size(l), y
