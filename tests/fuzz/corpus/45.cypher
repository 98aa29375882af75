MATCH (a) RETURN a AS `weird ``name`, /* comment */ a.`odd key`
