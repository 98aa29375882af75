Feature: More of setting

  Scenario: [1] CREATE (a) SET a.maplist = [{num: 1}]
    Given an empty graph
    When executing query:
      """
      CREATE (a) SET a.maplist = [{num: 1}]
      """
    Then a TypeError should be raised at compile time: InvalidPropertyType

  Scenario: [2] MATCH (a) SET a.m = {a:1}
    Given an empty graph
    And having executed:
      """
      CREATE (:X)
      """
    When executing query:
      """
      MATCH (a) SET a.m = {a:1}
      """
    Then a TypeError should be raised at compile time: InvalidPropertyType

  Scenario: [3] MATCH (a) SET a.name = missing RETURN a
    Given an empty graph
    And having executed:
      """
      CREATE (:X)
      """
    When executing query:
      """
      MATCH (a) SET a.name = missing RETURN a
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [4] MATCH (n) SET n.name = null RETURN n.name AS x
    Given an empty graph
    And having executed:
      """
      CREATE ({name:1})
      """
    When executing query:
      """
      MATCH (n) SET n.name = null RETURN n.name AS x
      """
    Then the result should be, in any order:
      | x |
      | null |
    And the side effects should be:
      | -properties | 1 |

  Scenario: [5] MATCH (a) SET a.l = a.l + [4,5] RETURN a.l AS l
    Given an empty graph
    And having executed:
      """
      CREATE ({l:[1,2,3]})
      """
    When executing query:
      """
      MATCH (a) SET a.l = a.l + [4,5] RETURN a.l AS l
      """
    Then the result should be, in any order:
      | l |
      | [1, 2, 3, 4, 5] |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 1 |

  Scenario: [6] MATCH (n) SET n = {a:1, b:null} RETURN n.a AS a, n.b AS b, n.c AS c
    Given an empty graph
    And having executed:
      """
      CREATE ({b:1,c:2})
      """
    When executing query:
      """
      MATCH (n) SET n = {a:1, b:null} RETURN n.a AS a, n.b AS b, n.c AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | 1 | null | null |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 2 |

  Scenario: [7] MATCH (n) SET n += {a:1, b:null} RETURN n.a AS a, n.b AS b, n.c AS c
    Given an empty graph
    And having executed:
      """
      CREATE ({b:1,c:2})
      """
    When executing query:
      """
      MATCH (n) SET n += {a:1, b:null} RETURN n.a AS a, n.b AS b, n.c AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | 1 | null | 2 |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 1 |

  Scenario: [8] MATCH (n) SET n.a = 1 RETURN n.a AS a
    Given an empty graph
    And having executed:
      """
      CREATE ({a:1})
      """
    When executing query:
      """
      MATCH (n) SET n.a = 1 RETURN n.a AS a
      """
    Then the result should be, in any order:
      | a |
      | 1 |
    And no side effects

  Scenario: [9] OPTIONAL MATCH (n:Nope) SET n.a = 1, n:L SET n += {x:1} SET n = {y:1} REMOVE n.a, n:L R...
    Given an empty graph
    And having executed:
      """
      CREATE ({a:1})
      """
    When executing query:
      """
      OPTIONAL MATCH (n:Nope) SET n.a = 1, n:L SET n += {x:1} SET n = {y:1} REMOVE n.a, n:L RETURN n
      """
    Then the result should be, in any order:
      | n |
      | null |
    And no side effects

  Scenario: [10] MATCH (a:A),(b:B) SET b = a RETURN b.x AS x, b.y AS y
    Given an empty graph
    And having executed:
      """
      CREATE (:A {x:1}), (:B {y:2})
      """
    When executing query:
      """
      MATCH (a:A),(b:B) SET b = a RETURN b.x AS x, b.y AS y
      """
    Then the result should be, in any order:
      | x | y |
      | 1 | null |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 1 |

  Scenario: [11] MATCH (a) SET (a).x = 5 RETURN a.x AS x
    Given an empty graph
    And having executed:
      """
      CREATE ()
      """
    When executing query:
      """
      MATCH (a) SET (a).x = 5 RETURN a.x AS x
      """
    Then the result should be, in any order:
      | x |
      | 5 |
    And the side effects should be:
      | +properties | 1 |

  Scenario: [12] MATCH (n) REMOVE n.nope, n:Nope RETURN n.a AS a
    Given an empty graph
    And having executed:
      """
      CREATE ({a:1})
      """
    When executing query:
      """
      MATCH (n) REMOVE n.nope, n:Nope RETURN n.a AS a
      """
    Then the result should be, in any order:
      | a |
      | 1 |
    And no side effects

  Scenario: [13] MATCH (n) SET n:A:A:B RETURN labels(n) AS l
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (n) SET n:A:A:B RETURN labels(n) AS l
      """
    Then the result should be, in any order (ignoring element order for lists):
      | l |
      | ['A', 'B'] |
    And the side effects should be:
      | +labels | 1 |
