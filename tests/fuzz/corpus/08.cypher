MATCH ()-[r]->() DELETE r RETURN count(*)
