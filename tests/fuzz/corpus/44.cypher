RETURN [[[[[[{a: [{b: [[]]}]}]]]]]], ((((1)))), NOT NOT NOT true, - - -1
