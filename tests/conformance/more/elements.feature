Feature: More of elements

  Scenario: [1] MATCH p = (a) RETURN labels(p) AS l
    Given an empty graph
    When executing query:
      """
      MATCH p = (a) RETURN labels(p) AS l
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [2] MATCH (a) WITH [a, 1] AS list RETURN labels(list[1]) AS l
    Given an empty graph
    And having executed:
      """
      CREATE (:F)
      """
    When executing query:
      """
      MATCH (a) WITH [a, 1] AS list RETURN labels(list[1]) AS l
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: [3] OPTIONAL MATCH (n:D) RETURN labels(n), labels(null)
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (n:D) RETURN labels(n), labels(null)
      """
    Then the result should be, in any order:
      | labels(n) | labels(null) |
      | null | null |

  Scenario: [4] MATCH (r) RETURN type(r)
    Given an empty graph
    When executing query:
      """
      MATCH (r) RETURN type(r)
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [5] OPTIONAL MATCH (a)-[r:NOT]->() RETURN type(r), type(null)
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (a)-[r:NOT]->() RETURN type(r), type(null)
      """
    Then the result should be, in any order:
      | type(r) | type(null) |
      | null | null |

  Scenario: [6] MATCH (a) OPTIONAL MATCH (a)-[r:T]->() RETURN type(r)
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()
      """
    When executing query:
      """
      MATCH (a) OPTIONAL MATCH (a)-[r:T]->() RETURN type(r)
      """
    Then the result should be, in any order:
      | type(r) |
      | 'T' |
      | null |

  Scenario: [7] MATCH (n) RETURN (n:Foo) AS b
    Given an empty graph
    And having executed:
      """
      CREATE (:Foo),()
      """
    When executing query:
      """
      MATCH (n) RETURN (n:Foo) AS b
      """
    Then the result should be, in any order:
      | b |
      | true |
      | false |

  Scenario: [8] MATCH ()-[r]->() RETURN r, r:T2 AS result
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T1]->(), ()-[:T2]->()
      """
    When executing query:
      """
      MATCH ()-[r]->() RETURN r, r:T2 AS result
      """
    Then the result should be, in any order:
      | r | result |
      | [:T1] | false |
      | [:T2] | true |

  Scenario: [9] OPTIONAL MATCH (n:X) RETURN n:Foo AS x
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (n:X) RETURN n:Foo AS x
      """
    Then the result should be, in any order:
      | x |
      | null |

  Scenario: [10] WITH 123 AS x RETURN x.num
    Given an empty graph
    When executing query:
      """
      WITH 123 AS x RETURN x.num
      """
    Then a TypeError should be raised at compile time: InvalidArgumentType

  Scenario: [11] WITH 'a' AS x RETURN x.num
    Given an empty graph
    When executing query:
      """
      WITH 'a' AS x RETURN x.num
      """
    Then a TypeError should be raised at compile time: InvalidArgumentType

  Scenario: [12] WITH [123, 1] AS l RETURN [x IN l | x.num]
    Given an empty graph
    When executing query:
      """
      WITH [123, 1] AS l RETURN [x IN l | x.num]
      """
    Then a TypeError should be raised at compile time: InvalidArgumentType

  Scenario: [13] CREATE (n {name: 'Apa'}) RETURN n['nam' + 'e'] AS v
    Given an empty graph
    When executing query:
      """
      CREATE (n {name: 'Apa'}) RETURN n['nam' + 'e'] AS v
      """
    Then the result should be, in any order:
      | v |
      | 'Apa' |

  Scenario: [14] CREATE (n {name: 'Apa'}) RETURN n[$idx] AS v
    Given an empty graph
    And parameters are:
      | idx | 'name' |
    When executing query:
      """
      CREATE (n {name: 'Apa'}) RETURN n[$idx] AS v
      """
    Then the result should be, in any order:
      | v |
      | 'Apa' |

  Scenario: [15] MATCH (n) UNWIND keys(n) AS x RETURN DISTINCT x AS p
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'A',surname:'B'})
      """
    When executing query:
      """
      MATCH (n) UNWIND keys(n) AS x RETURN DISTINCT x AS p
      """
    Then the result should be, in any order:
      | p |
      | 'name' |
      | 'surname' |

  Scenario: [16] OPTIONAL MATCH ()-[r:K]-() UNWIND keys(r) AS x RETURN DISTINCT x AS p
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH ()-[r:K]-() UNWIND keys(r) AS x RETURN DISTINCT x AS p
      """
    Then the result should be, in any order:
      | p |

  Scenario: [17] CREATE (p:P {n:'a', l:1}) RETURN properties(p) AS m
    Given an empty graph
    When executing query:
      """
      CREATE (p:P {n:'a', l:1}) RETURN properties(p) AS m
      """
    Then the result should be, in any order:
      | m |
      | {l: 1, n: 'a'} |

  Scenario: [18] RETURN properties(1)
    Given an empty graph
    When executing query:
      """
      RETURN properties(1)
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [19] RETURN properties('Cypher')
    Given an empty graph
    When executing query:
      """
      RETURN properties('Cypher')
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [20] RETURN properties([true, false])
    Given an empty graph
    When executing query:
      """
      RETURN properties([true, false])
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [21] RETURN properties(null)
    Given an empty graph
    When executing query:
      """
      RETURN properties(null)
      """
    Then the result should be, in any order:
      | properties(null) |
      | null |
