Feature: More of aggregating

  Scenario: [1] MATCH (me: Person)--(you: Person) RETURN me.age + you.age, me.age + you.age + count(*)
    Given an empty graph
    When executing query:
      """
      MATCH (me: Person)--(you: Person) RETURN me.age + you.age, me.age + you.age + count(*)
      """
    Then a SyntaxError should be raised at compile time: AmbiguousAggregationExpression

  Scenario: [2] MATCH (me: Person)--(you: Person) WITH me.age AS age, you RETURN age, age + count(you.age)
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {age:1})-[:T]->(:Person {age:2})
      """
    When executing query:
      """
      MATCH (me: Person)--(you: Person) WITH me.age AS age, you RETURN age, age + count(you.age)
      """
    Then the result should be, in any order:
      | age | age + count(you.age) |
      | 1 | 2 |
      | 2 | 3 |

  Scenario: [3] MATCH (n) RETURN n.a, n.a + count(*) AS x
    Given an empty graph
    And having executed:
      """
      CREATE ({a:1}),({a:2})
      """
    When executing query:
      """
      MATCH (n) RETURN n.a, n.a + count(*) AS x
      """
    Then the result should be, in any order:
      | n.a | x |
      | 1 | 2 |
      | 2 | 3 |

  Scenario: [4] MATCH (a) RETURN a, count(*) + a.x AS s
    Given an empty graph
    And having executed:
      """
      CREATE ({x:3})
      """
    When executing query:
      """
      MATCH (a) RETURN a, count(*) + a.x AS s
      """
    Then the result should be, in any order:
      | a | s |
      | ({x: 3}) | 4 |

  Scenario: [5] MATCH (a) RETURN count(a) + 3
    Given an empty graph
    And having executed:
      """
      CREATE ({x:3})
      """
    When executing query:
      """
      MATCH (a) RETURN count(a) + 3
      """
    Then the result should be, in any order:
      | count(a) + 3 |
      | 4 |

  Scenario: [6] MATCH (a) RETURN $x + count(a) AS r
    Given an empty graph
    And having executed:
      """
      CREATE ({x:3})
      """
    And parameters are:
      | x | 3 |
    When executing query:
      """
      MATCH (a) RETURN $x + count(a) AS r
      """
    Then the result should be, in any order:
      | r |
      | 4 |

  Scenario: [7] MATCH (a) RETURN count(DISTINCT a.x) AS c, sum(DISTINCT a.x) AS s, collect(DISTINCT a.x...
    Given an empty graph
    And having executed:
      """
      CREATE ({x:3}),({x:3}),({})
      """
    When executing query:
      """
      MATCH (a) RETURN count(DISTINCT a.x) AS c, sum(DISTINCT a.x) AS s, collect(DISTINCT a.x) AS l
      """
    Then the result should be, in any order:
      | c | s | l |
      | 1 | 3 | [3] |

  Scenario: [8] MATCH (a) RETURN count(*) AS c, sum(a.x) AS s, avg(a.x) AS v, min(a.x) AS i, max(a.x) A...
    Given an empty graph
    When executing query:
      """
      MATCH (a) RETURN count(*) AS c, sum(a.x) AS s, avg(a.x) AS v, min(a.x) AS i, max(a.x) AS x, collect(a.x) AS l, stDev(a.x) AS d
      """
    Then the result should be, in any order:
      | c | s | v | i | x | l | d |
      | 0 | 0 | null | null | null | [] | 0.0 |

  Scenario: [9] MATCH (a) RETURN a.x AS k, count(*) AS c
    Given an empty graph
    When executing query:
      """
      MATCH (a) RETURN a.x AS k, count(*) AS c
      """
    Then the result should be, in any order:
      | k | c |

  Scenario: [10] MATCH (n) RETURN n.d AS d, count(*) AS c ORDER BY c DESC, d
    Given an empty graph
    And having executed:
      """
      CREATE ({d:'a'}),({d:'a'}),({d:'b'})
      """
    When executing query:
      """
      MATCH (n) RETURN n.d AS d, count(*) AS c ORDER BY c DESC, d
      """
    Then the result should be, in order:
      | d | c |
      | 'a' | 2 |
      | 'b' | 1 |

  Scenario: [11] UNWIND [1, 2, 0, null, -1] AS x RETURN max(x)
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2, 0, null, -1] AS x RETURN max(x)
      """
    Then the result should be, in any order:
      | max(x) |
      | 2 |

  Scenario: [12] UNWIND [[1], [2], [2, 1]] AS x RETURN max(x)
    Given an empty graph
    When executing query:
      """
      UNWIND [[1], [2], [2, 1]] AS x RETURN max(x)
      """
    Then the result should be, in any order:
      | max(x) |
      | [2, 1] |

  Scenario: [13] UNWIND [[1], ['a'], [null]] AS x RETURN min(x), max(x)
    Given an empty graph
    When executing query:
      """
      UNWIND [[1], ['a'], [null]] AS x RETURN min(x), max(x)
      """
    Then the result should be, in any order:
      | min(x) | max(x) |
      | ['a'] | [null] |

  Scenario: [14] UNWIND [1, 'a', null, [1, 2], 0.2, 'b'] AS x RETURN max(x), min(x)
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 'a', null, [1, 2], 0.2, 'b'] AS x RETURN max(x), min(x)
      """
    Then the result should be, in any order:
      | max(x) | min(x) |
      | 1 | [1, 2] |

  Scenario: [15] UNWIND ['a', 'b', 'B', null, 'abc', 'abc1'] AS i RETURN max(i), min(i)
    Given an empty graph
    When executing query:
      """
      UNWIND ['a', 'b', 'B', null, 'abc', 'abc1'] AS i RETURN max(i), min(i)
      """
    Then the result should be, in any order:
      | max(i) | min(i) |
      | 'b' | 'B' |

  Scenario: [16] MATCH (n) RETURN percentileDisc(n.price, $percentile) AS p
    Given an empty graph
    And having executed:
      """
      CREATE ({price: 10.0}),({price: 20.0}),({price: 30.0})
      """
    And parameters are:
      | percentile | 0.0 |
    When executing query:
      """
      MATCH (n) RETURN percentileDisc(n.price, $percentile) AS p
      """
    Then the result should be, in any order:
      | p |
      | 10.0 |

  Scenario: [17] MATCH (n) RETURN percentileDisc(n.price, $percentile) AS p
    Given an empty graph
    And having executed:
      """
      CREATE ({price: 10.0}),({price: 20.0}),({price: 30.0})
      """
    And parameters are:
      | percentile | 0.5 |
    When executing query:
      """
      MATCH (n) RETURN percentileDisc(n.price, $percentile) AS p
      """
    Then the result should be, in any order:
      | p |
      | 20.0 |

  Scenario: [18] MATCH (n) RETURN percentileDisc(n.price, $param) AS p
    Given an empty graph
    And having executed:
      """
      CREATE ({price: 10.0})
      """
    And parameters are:
      | param | 1000 |
    When executing query:
      """
      MATCH (n) RETURN percentileDisc(n.price, $param) AS p
      """
    Then a ArgumentError should be raised at runtime: NumberOutOfRange

  Scenario: [19] MATCH (n) RETURN percentileCont(n.price, $param) AS p
    Given an empty graph
    And having executed:
      """
      CREATE ({price: 10.0})
      """
    And parameters are:
      | param | -1 |
    When executing query:
      """
      MATCH (n) RETURN percentileCont(n.price, $param) AS p
      """
    Then a ArgumentError should be raised at runtime: NumberOutOfRange

  Scenario: [20] MATCH (n) RETURN percentileCont(n.price, $param) AS p
    Given an empty graph
    And having executed:
      """
      CREATE ({price: 10.0})
      """
    And parameters are:
      | param | 1.1 |
    When executing query:
      """
      MATCH (n) RETURN percentileCont(n.price, $param) AS p
      """
    Then a ArgumentError should be raised at runtime: NumberOutOfRange

  Scenario: [21] MATCH (a) RETURN count(DISTINCT a)
    Given an empty graph
    And having executed:
      """
      CREATE (),()
      """
    When executing query:
      """
      MATCH (a) RETURN count(DISTINCT a)
      """
    Then the result should be, in any order:
      | count(DISTINCT a) |
      | 2 |
