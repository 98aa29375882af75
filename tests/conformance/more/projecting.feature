Feature: More of projecting

  Scenario: [1] MATCH () RETURN *
    Given an empty graph
    When executing query:
      """
      MATCH () RETURN *
      """
    Then a SyntaxError should be raised at compile time: NoVariablesInScope

  Scenario: [2] CREATE () WITH * CREATE () RETURN 1 AS x
    Given an empty graph
    When executing query:
      """
      CREATE () WITH * CREATE () RETURN 1 AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |

  Scenario: [3] RETURN count(count(*))
    Given an empty graph
    When executing query:
      """
      RETURN count(count(*))
      """
    Then a SyntaxError should be raised at compile time: NestedAggregation

  Scenario: [4] RETURN count(rand())
    Given an empty graph
    When executing query:
      """
      RETURN count(rand())
      """
    Then a SyntaxError should be raised at compile time: NonConstantExpression

  Scenario: [5] MATCH (n) RETURN n.d AS d, count(*) AS c ORDER BY count(*) DESC, n.d
    Given an empty graph
    And having executed:
      """
      CREATE ({d:'a'}),({d:'a'}),({d:'b'})
      """
    When executing query:
      """
      MATCH (n) RETURN n.d AS d, count(*) AS c ORDER BY count(*) DESC, n.d
      """
    Then the result should be, in order:
      | d | c |
      | 'a' | 2 |
      | 'b' | 1 |

  Scenario: [6] MATCH (n) RETURN n.num1 ORDER BY max(n.num2)
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n.num1 ORDER BY max(n.num2)
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [7] MATCH (a) RETURN DISTINCT a.name ORDER BY a.age
    Given an empty graph
    When executing query:
      """
      MATCH (a) RETURN DISTINCT a.name ORDER BY a.age
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [8] MATCH (a) RETURN DISTINCT a.name AS n ORDER BY a.name
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'B'}),({name:'A'}),({name:'A'})
      """
    When executing query:
      """
      MATCH (a) RETURN DISTINCT a.name AS n ORDER BY a.name
      """
    Then the result should be, in order:
      | n |
      | 'A' |
      | 'B' |

  Scenario: [9] MATCH (a) RETURN a.name AS n ORDER BY a.age
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'B',age:1}),({name:'A',age:2})
      """
    When executing query:
      """
      MATCH (a) RETURN a.name AS n ORDER BY a.age
      """
    Then the result should be, in order:
      | n |
      | 'B' |
      | 'A' |

  Scenario: [10] MATCH (a) RETURN a.age AS a ORDER BY a
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'B',age:2}),({name:'A',age:1})
      """
    When executing query:
      """
      MATCH (a) RETURN a.age AS a ORDER BY a
      """
    Then the result should be, in order:
      | a |
      | 1 |
      | 2 |

  Scenario: [11] MATCH (a) RETURN a.name AS name, a AS a ORDER BY a.age
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'B',age:2}),({name:'A',age:1})
      """
    When executing query:
      """
      MATCH (a) RETURN a.name AS name, a AS a ORDER BY a.age
      """
    Then the result should be, in order:
      | name | a |
      | 'A' | ({name: 'A', age: 1}) |
      | 'B' | ({name: 'B', age: 2}) |

  Scenario: [12] UNWIND [true, null, 1.5, 'text', ['list'], {a:'map'}, 0.0/0.0, false, 2, []] AS v RETUR...
    Given an empty graph
    When executing query:
      """
      UNWIND [true, null, 1.5, 'text', ['list'], {a:'map'}, 0.0/0.0, false, 2, []] AS v RETURN v ORDER BY v
      """
    Then the result should be, in order:
      | v |
      | {a: 'map'} |
      | [] |
      | ['list'] |
      | 'text' |
      | false |
      | true |
      | 1.5 |
      | 2 |
      | NaN |
      | null |

  Scenario: [13] UNWIND [true, null, 1.5, 'text', ['list'], {a:'map'}, 0.0/0.0] AS v RETURN v ORDER BY v...
    Given an empty graph
    When executing query:
      """
      UNWIND [true, null, 1.5, 'text', ['list'], {a:'map'}, 0.0/0.0] AS v RETURN v ORDER BY v DESC
      """
    Then the result should be, in order:
      | v |
      | null |
      | NaN |
      | 1.5 |
      | true |
      | 'text' |
      | ['list'] |
      | {a: 'map'} |

  Scenario: [14] UNWIND [[], ['a'], ['a', 1], [1], [1, 'a'], [1, null], [null, 1], [null, 2]] AS l RETUR...
    Given an empty graph
    When executing query:
      """
      UNWIND [[], ['a'], ['a', 1], [1], [1, 'a'], [1, null], [null, 1], [null, 2]] AS l RETURN l ORDER BY l
      """
    Then the result should be, in order:
      | l |
      | [] |
      | ['a'] |
      | ['a', 1] |
      | [1] |
      | [1, 'a'] |
      | [1, null] |
      | [null, 1] |
      | [null, 2] |

  Scenario: [15] MATCH (n) RETURN n SKIP -1
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n SKIP -1
      """
    Then a SyntaxError should be raised at compile time: NegativeIntegerArgument

  Scenario: [16] MATCH (n) RETURN n LIMIT -1
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n LIMIT -1
      """
    Then a SyntaxError should be raised at compile time: NegativeIntegerArgument

  Scenario: [17] MATCH (n) RETURN n SKIP 1.7
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n SKIP 1.7
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [18] MATCH (n) RETURN n LIMIT 1.7
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n LIMIT 1.7
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [19] MATCH (n) RETURN n SKIP n.x
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n SKIP n.x
      """
    Then a SyntaxError should be raised at compile time: NonConstantExpression

  Scenario: [20] MATCH (n) RETURN n LIMIT n.x
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n LIMIT n.x
      """
    Then a SyntaxError should be raised at compile time: NonConstantExpression

  Scenario: [21] MATCH (n) RETURN n SKIP 'a'
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n SKIP 'a'
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [22] MATCH (n) RETURN n LIMIT 'a'
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n LIMIT 'a'
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [23] MATCH (n) RETURN n SKIP $p
    Given an empty graph
    And parameters are:
      | p | -1 |
    When executing query:
      """
      MATCH (n) RETURN n SKIP $p
      """
    Then a SyntaxError should be raised at runtime: NegativeIntegerArgument

  Scenario: [24] MATCH (n) RETURN n LIMIT $p
    Given an empty graph
    And parameters are:
      | p | -1 |
    When executing query:
      """
      MATCH (n) RETURN n LIMIT $p
      """
    Then a SyntaxError should be raised at runtime: NegativeIntegerArgument

  Scenario: [25] MATCH (n) RETURN n SKIP $p
    Given an empty graph
    And parameters are:
      | p | 1.7 |
    When executing query:
      """
      MATCH (n) RETURN n SKIP $p
      """
    Then a SyntaxError should be raised at runtime: InvalidArgumentType

  Scenario: [26] MATCH (n) RETURN n LIMIT $p
    Given an empty graph
    And parameters are:
      | p | 1.7 |
    When executing query:
      """
      MATCH (n) RETURN n LIMIT $p
      """
    Then a SyntaxError should be raised at runtime: InvalidArgumentType

  Scenario: [27] UNWIND [1,2,3,4] AS x RETURN x ORDER BY x SKIP toInteger(ceil(0.5)) LIMIT $p + 1
    Given an empty graph
    And parameters are:
      | p | 1 |
    When executing query:
      """
      UNWIND [1,2,3,4] AS x RETURN x ORDER BY x SKIP toInteger(ceil(0.5)) LIMIT $p + 1
      """
    Then the result should be, in order:
      | x |
      | 2 |
      | 3 |

  Scenario: [28] UNWIND [1,2,3,4] AS x RETURN x LIMIT 0
    Given an empty graph
    When executing query:
      """
      UNWIND [1,2,3,4] AS x RETURN x LIMIT 0
      """
    Then the result should be, in any order:
      | x |

  Scenario: [29] UNWIND [1,2,3,4] AS x WITH x SKIP toInteger(rand()*0) RETURN count(*) AS c
    Given an empty graph
    When executing query:
      """
      UNWIND [1,2,3,4] AS x WITH x SKIP toInteger(rand()*0) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 4 |

  Scenario: [30] RETURN 1 AS a UNION RETURN 2 AS b
    Given an empty graph
    When executing query:
      """
      RETURN 1 AS a UNION RETURN 2 AS b
      """
    Then a SyntaxError should be raised at compile time: DifferentColumnsInUnion

  Scenario: [31] UNWIND [1,1,2] AS x RETURN x UNION UNWIND [2,3] AS x RETURN x
    Given an empty graph
    When executing query:
      """
      UNWIND [1,1,2] AS x RETURN x UNION UNWIND [2,3] AS x RETURN x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
      | 2 |
      | 3 |

  Scenario: [32] UNWIND [1,1,2] AS x RETURN x UNION ALL UNWIND [2,3] AS x RETURN x
    Given an empty graph
    When executing query:
      """
      UNWIND [1,1,2] AS x RETURN x UNION ALL UNWIND [2,3] AS x RETURN x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
      | 1 |
      | 2 |
      | 2 |
      | 3 |

  Scenario: [33] RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a
    Given an empty graph
    When executing query:
      """
      RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: [34] RETURN null AS a UNION RETURN null AS a
    Given an empty graph
    When executing query:
      """
      RETURN null AS a UNION RETURN null AS a
      """
    Then the result should be, in any order:
      | a |
      | null |

  Scenario: [35] MATCH (a) WITH a, count(*) RETURN a
    Given an empty graph
    When executing query:
      """
      MATCH (a) WITH a, count(*) RETURN a
      """
    Then a SyntaxError should be raised at compile time: NoExpressionAlias

  Scenario: [36] MATCH (a) WITH a.x AS x RETURN a
    Given an empty graph
    When executing query:
      """
      MATCH (a) WITH a.x AS x RETURN a
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [37] WITH 1 AS a, 2 AS a RETURN a
    Given an empty graph
    When executing query:
      """
      WITH 1 AS a, 2 AS a RETURN a
      """
    Then a SyntaxError should be raised at compile time: ColumnNameConflict

  Scenario: [38] UNWIND [1,2,3] AS x WITH x AS y ORDER BY x DESC LIMIT 2 WHERE y < 3 RETURN y
    Given an empty graph
    When executing query:
      """
      UNWIND [1,2,3] AS x WITH x AS y ORDER BY x DESC LIMIT 2 WHERE y < 3 RETURN y
      """
    Then the result should be, in any order:
      | y |
      | 2 |

  Scenario: [39] MATCH (n) WITH n.a AS a ORDER BY n.b LIMIT 1 RETURN a
    Given an empty graph
    And having executed:
      """
      CREATE ({a:1,b:2}),({a:2,b:1})
      """
    When executing query:
      """
      MATCH (n) WITH n.a AS a ORDER BY n.b LIMIT 1 RETURN a
      """
    Then the result should be, in any order:
      | a |
      | 2 |

  Scenario: [40] WITH 1 AS a WITH a AS b ORDER BY c RETURN b
    Given an empty graph
    When executing query:
      """
      WITH 1 AS a WITH a AS b ORDER BY c RETURN b
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [41] MATCH (n) WITH n.x AS x, count(*) AS c ORDER BY n.y RETURN x
    Given an empty graph
    When executing query:
      """
      MATCH (n) WITH n.x AS x, count(*) AS c ORDER BY n.y RETURN x
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [42] MATCH (n) WITH n.x AS x, count(*) AS c ORDER BY n.x RETURN x
    Given an empty graph
    And having executed:
      """
      CREATE ({x:1})
      """
    When executing query:
      """
      MATCH (n) WITH n.x AS x, count(*) AS c ORDER BY n.x RETURN x
      """
    Then the result should be, in any order:
      | x |
      | 1 |

  Scenario: [43] MATCH (a) WITH a.name AS n WHERE a.x = 1 RETURN n
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'A',x:1}),({name:'B',x:2})
      """
    When executing query:
      """
      MATCH (a) WITH a.name AS n WHERE a.x = 1 RETURN n
      """
    Then the result should be, in any order:
      | n |
      | 'A' |

  Scenario: [44] MATCH (a) WITH a.k AS k, count(*) AS c WHERE c > 1 RETURN k
    Given an empty graph
    And having executed:
      """
      CREATE ({k:1}),({k:1}),({k:2})
      """
    When executing query:
      """
      MATCH (a) WITH a.k AS k, count(*) AS c WHERE c > 1 RETURN k
      """
    Then the result should be, in any order:
      | k |
      | 1 |

  Scenario: [45] UNWIND null AS x RETURN x
    Given an empty graph
    When executing query:
      """
      UNWIND null AS x RETURN x
      """
    Then the result should be, in any order:
      | x |

  Scenario: [46] UNWIND [[1,2],[3],[]] AS a UNWIND a AS b RETURN b
    Given an empty graph
    When executing query:
      """
      UNWIND [[1,2],[3],[]] AS a UNWIND a AS b RETURN b
      """
    Then the result should be, in any order:
      | b |
      | 1 |
      | 2 |
      | 3 |

  Scenario: [47] WITH [1,2,2] AS l UNWIND l AS x WITH DISTINCT x RETURN collect(x) AS s
    Given an empty graph
    When executing query:
      """
      WITH [1,2,2] AS l UNWIND l AS x WITH DISTINCT x RETURN collect(x) AS s
      """
    Then the result should be, in any order (ignoring element order for lists):
      | s |
      | [1, 2] |

  Scenario: [48] MATCH (n) WITH collect(n) AS ns UNWIND ns AS m RETURN m.x AS x
    Given an empty graph
    And having executed:
      """
      CREATE ({x:1}),({x:2})
      """
    When executing query:
      """
      MATCH (n) WITH collect(n) AS ns UNWIND ns AS m RETURN m.x AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
      | 2 |

  Scenario: [49] MATCH (me: Person)--(you: Person) WITH me.age AS age, count(you.age) AS cnt ORDER BY ag...
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {age:1})-[:T]->(:Person {age:2})
      """
    When executing query:
      """
      MATCH (me: Person)--(you: Person) WITH me.age AS age, count(you.age) AS cnt ORDER BY age, age + cnt RETURN age
      """
    Then the result should be, in order:
      | age |
      | 1 |
      | 2 |

  Scenario: [50] MATCH (me: Person)--(you: Person) RETURN me.age AS age, count(you.age) AS cnt ORDER BY ...
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {age:1})-[:T]->(:Person {age:2})
      """
    When executing query:
      """
      MATCH (me: Person)--(you: Person) RETURN me.age AS age, count(you.age) AS cnt ORDER BY me.age + count(you.age)
      """
    Then the result should be, in order:
      | age | cnt |
      | 1 | 1 |
      | 2 | 1 |

  Scenario: [51] MATCH (me: Person)--(you: Person) WITH me.age + you.age AS s, count(*) AS cnt ORDER BY ...
    Given an empty graph
    When executing query:
      """
      MATCH (me: Person)--(you: Person) WITH me.age + you.age AS s, count(*) AS cnt ORDER BY me.age + you.age + count(*) RETURN *
      """
    Then a SyntaxError should be raised at compile time: AmbiguousAggregationExpression
