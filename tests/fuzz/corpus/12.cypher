RETURN all(x IN [true] WHERE x), any(x IN [] WHERE x), none(x IN null WHERE x), single(x IN [1, 1] WHERE x = 1)
