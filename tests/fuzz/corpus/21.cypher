CALL db.labels() YIELD label AS l WHERE l <> 'A' RETURN l
