RETURN [x IN [1, 2, null] WHERE x > 1 | x * 2][-1], [1, 2, 3][0..-1], {a: 1, `b c`: [2]}.a, {a: 1}['a']
