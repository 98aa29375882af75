Feature: More of matching

  Scenario: [1] MATCH (r)-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      MATCH (r)-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [2] MATCH ()-[r]-(r) RETURN r
    Given an empty graph
    When executing query:
      """
      MATCH ()-[r]-(r) RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [3] MATCH r = ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      MATCH r = ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [4] MATCH (p), p = ()-->() RETURN p
    Given an empty graph
    When executing query:
      """
      MATCH (p), p = ()-->() RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [5] MATCH p = (p) RETURN p
    Given an empty graph
    When executing query:
      """
      MATCH p = (p) RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [6] MATCH ()-[r*]-() MATCH (r) RETURN r
    Given an empty graph
    When executing query:
      """
      MATCH ()-[r*]-() MATCH (r) RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [7] MATCH ()-[r]->() MATCH (r) RETURN r
    Given an empty graph
    When executing query:
      """
      MATCH ()-[r]->() MATCH (r) RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [8] MATCH (n) MATCH ()-[n]-() RETURN n
    Given an empty graph
    When executing query:
      """
      MATCH (n) MATCH ()-[n]-() RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [9] MATCH p = (), p = () RETURN p
    Given an empty graph
    When executing query:
      """
      MATCH p = (), p = () RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [10] WITH true AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH true AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [11] WITH true AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH true AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [12] WITH 123 AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH 123 AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [13] WITH 123 AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH 123 AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [14] WITH 123.4 AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH 123.4 AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [15] WITH 123.4 AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH 123.4 AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [16] WITH 'foo' AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH 'foo' AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [17] WITH 'foo' AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH 'foo' AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [18] WITH [] AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH [] AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [19] WITH [] AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH [] AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [20] WITH [10] AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH [10] AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [21] WITH [10] AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH [10] AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [22] WITH {x:1} AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH {x:1} AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [23] WITH {x:1} AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH {x:1} AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [24] WITH {x:[]} AS n MATCH (n) RETURN n
    Given an empty graph
    When executing query:
      """
      WITH {x:[]} AS n MATCH (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [25] WITH {x:[]} AS r MATCH ()-[r]-() RETURN r
    Given an empty graph
    When executing query:
      """
      WITH {x:[]} AS r MATCH ()-[r]-() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [26] MATCH ()-[r:FOO $param]->() RETURN r
    Given an empty graph
    And parameters are:
      | param | {a:1} |
    When executing query:
      """
      MATCH ()-[r:FOO $param]->() RETURN r
      """
    Then a SyntaxError should be raised at compile time: InvalidParameterUse

  Scenario: [27] MATCH (a)-[r]-(b) RETURN a = b AS same, count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (x)-[:L]->(x), (x)-[:T]->()
      """
    When executing query:
      """
      MATCH (a)-[r]-(b) RETURN a = b AS same, count(*) AS c
      """
    Then the result should be, in any order:
      | same | c |
      | true | 1 |
      | false | 2 |

  Scenario: [28] MATCH (n)-[r]->(n) RETURN count(r) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (x)-[:L]->(x), (x)-[:T]->()
      """
    When executing query:
      """
      MATCH (n)-[r]->(n) RETURN count(r) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |

  Scenario: [29] MATCH (n)-[r]-(n) RETURN count(r) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (x)-[:L]->(x), (x)-[:T]->()
      """
    When executing query:
      """
      MATCH (n)-[r]-(n) RETURN count(r) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |

  Scenario: [30] MATCH (n)-[r*1..2]-(n) RETURN size(r) AS s, count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (x)-[:L]->(x), (x)-[:T]->()
      """
    When executing query:
      """
      MATCH (n)-[r*1..2]-(n) RETURN size(r) AS s, count(*) AS c
      """
    Then the result should be, in any order:
      | s | c |
      | 1 | 1 |

  Scenario: [31] MATCH (a:A)-[*0..1]->(b) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (:A)-[:T]->()
      """
    When executing query:
      """
      MATCH (a:A)-[*0..1]->(b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |

  Scenario: [32] MATCH (a:A)-[:T* {y:1}]->(b) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (:A)-[:T {y:1}]->()-[:T {y:1}]->()-[:T {y:2}]->()
      """
    When executing query:
      """
      MATCH (a:A)-[:T* {y:1}]->(b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |

  Scenario: [33] MATCH ()-[r1]->()-[r2]->() WITH [r1, r2] AS rs MATCH (first)-[rs*]->(second) RETURN fir...
    Given an empty graph
    And having executed:
      """
      CREATE ({n:1})-[:T]->({n:2})-[:T]->({n:3})
      """
    When executing query:
      """
      MATCH ()-[r1]->()-[r2]->() WITH [r1, r2] AS rs MATCH (first)-[rs*]->(second) RETURN first.n AS f, second.n AS s
      """
    Then the result should be, in any order:
      | f | s |
      | 1 | 3 |

  Scenario: [34] MATCH ()-[r1]->()-[r2]->() WITH [r2, r1] AS rs MATCH (first)<-[rs*]-(second) RETURN fir...
    Given an empty graph
    And having executed:
      """
      CREATE ({n:1})-[:T]->({n:2})-[:T]->({n:3})
      """
    When executing query:
      """
      MATCH ()-[r1]->()-[r2]->() WITH [r2, r1] AS rs MATCH (first)<-[rs*]-(second) RETURN first.n AS f, second.n AS s
      """
    Then the result should be, in any order:
      | f | s |
      | 3 | 1 |

  Scenario: [35] MATCH (a:A) MATCH (a)-[:LIKES..]->(c) RETURN c.name
    Given an empty graph
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES..]->(c) RETURN c.name
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: [36] MATCH (a)-[:LIKES*-2]->(c) RETURN c
    Given an empty graph
    When executing query:
      """
      MATCH (a)-[:LIKES*-2]->(c) RETURN c
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: [37] MATCH (a)-[:LIKES*2..1]->(c) RETURN c
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:LIKES]->()-[:LIKES]->()
      """
    When executing query:
      """
      MATCH (a)-[:LIKES*2..1]->(c) RETURN c
      """
    Then the result should be, in any order:
      | c |

  Scenario: [38] OPTIONAL MATCH (a) WHERE a.x = 1 RETURN a
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (a) WHERE a.x = 1 RETURN a
      """
    Then the result should be, in any order:
      | a |
      | null |

  Scenario: [39] MATCH (a:A) OPTIONAL MATCH (a)-[r:X]->(b) OPTIONAL MATCH (b)-->(c) RETURN b, c
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (a:A) OPTIONAL MATCH (a)-[r:X]->(b) OPTIONAL MATCH (b)-->(c) RETURN b, c
      """
    Then the result should be, in any order:
      | b | c |
      | null | null |

  Scenario: [40] MATCH (a:A), (b:B) OPTIONAL MATCH (a)-[r]-(b) RETURN r
    Given an empty graph
    And having executed:
      """
      CREATE (:A),(:B)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) OPTIONAL MATCH (a)-[r]-(b) RETURN r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [41] OPTIONAL MATCH (f:DoesExist) OPTIONAL MATCH (n:DoesNotExist) RETURN collect(DISTINCT n....
    Given an empty graph
    And having executed:
      """
      CREATE (:DoesExist {num: 42}),(:DoesExist {num: 43}),(:DoesExist {num: 44})
      """
    When executing query:
      """
      OPTIONAL MATCH (f:DoesExist) OPTIONAL MATCH (n:DoesNotExist) RETURN collect(DISTINCT n.num) AS a, collect(DISTINCT f.num) AS b
      """
    Then the result should be, in any order (ignoring element order for lists):
      | a | b |
      | [] | [42, 43, 44] |

  Scenario: [42] MATCH (a:A) OPTIONAL MATCH p = (a)-[:X]->(b) RETURN p
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (a:A) OPTIONAL MATCH p = (a)-[:X]->(b) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | null |

  Scenario: [43] MATCH (a:A) OPTIONAL MATCH (a)-[r:X*]->(b) RETURN r, b
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (a:A) OPTIONAL MATCH (a)-[r:X*]->(b) RETURN r, b
      """
    Then the result should be, in any order:
      | r | b |
      | null | null |

  Scenario: [44] MATCH (a) WITH a ORDER BY a.x LIMIT 1 MATCH (b) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ({x:1}),({x:2}),({x:3})
      """
    When executing query:
      """
      MATCH (a) WITH a ORDER BY a.x LIMIT 1 MATCH (b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 3 |

  Scenario: [45] MATCH (a) WHERE count(a) > 10 RETURN a
    Given an empty graph
    When executing query:
      """
      MATCH (a) WHERE count(a) > 10 RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [46] MATCH (s) WHERE s.name = undefinedVariable AND s.age = 10 RETURN s
    Given an empty graph
    When executing query:
      """
      MATCH (s) WHERE s.name = undefinedVariable AND s.age = 10 RETURN s
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [47] MATCH p = (n)-[r]->() WHERE p.x = 1 RETURN p
    Given an empty graph
    When executing query:
      """
      MATCH p = (n)-[r]->() WHERE p.x = 1 RETURN p
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [48] MATCH (n) WHERE n.name = "Bar" OR n.name IS NULL RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'Bar'}),({x:1}),({name:'z'})
      """
    When executing query:
      """
      MATCH (n) WHERE n.name = "Bar" OR n.name IS NULL RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |

  Scenario: [49] MATCH (n) WHERE (n.x = 1) XOR (n.y = 1) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ({x:1,y:2}),({x:1,y:1}),({x:2,y:1}),({x:1})
      """
    When executing query:
      """
      MATCH (n) WHERE (n.x = 1) XOR (n.y = 1) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
