RETURN toInteger('12'), toFloat('1e5'), toBoolean('true'), toString(1.0), toUpper('ä'), split('a,b', ','), substring('abc', 1), replace('aa', 'a', 'b'), trim(' a '), left('abc', 2), reverse([1, 2])
