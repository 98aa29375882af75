Feature: More of merging

  Scenario: [1] MERGE ({num: null})
    Given an empty graph
    When executing query:
      """
      MERGE ({num: null})
      """
    Then a SemanticError should be raised at runtime: MergeReadOwnWrites

  Scenario: [2] CREATE (a), (b) MERGE (a)-->(b)
    Given an empty graph
    When executing query:
      """
      CREATE (a), (b) MERGE (a)-->(b)
      """
    Then a SyntaxError should be raised at compile time: NoSingleRelationshipType

  Scenario: [3] MATCH (a) MERGE (a)-[:A|:B]->(b)
    Given an empty graph
    When executing query:
      """
      MATCH (a) MERGE (a)-[:A|:B]->(b)
      """
    Then a SyntaxError should be raised at compile time: NoSingleRelationshipType

  Scenario: [4] MERGE (a) MERGE (b) MERGE (a)-[r:FOO $param]->(b)
    Given an empty graph
    And parameters are:
      | param | {a:1} |
    When executing query:
      """
      MERGE (a) MERGE (b) MERGE (a)-[r:FOO $param]->(b)
      """
    Then a SyntaxError should be raised at compile time: InvalidParameterUse

  Scenario: [5] MERGE (n $param)
    Given an empty graph
    And parameters are:
      | param | {a:1} |
    When executing query:
      """
      MERGE (n $param)
      """
    Then a SyntaxError should be raised at compile time: InvalidParameterUse

  Scenario: [6] MERGE (a)-[:X {n: b.x}]->()
    Given an empty graph
    When executing query:
      """
      MERGE (a)-[:X {n: b.x}]->()
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [7] MATCH (a) MERGE (a)
    Given an empty graph
    When executing query:
      """
      MATCH (a) MERGE (a)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [8] MATCH (a)-[r]->(b) MERGE (a)-[r:T]->(b)
    Given an empty graph
    When executing query:
      """
      MATCH (a)-[r]->(b) MERGE (a)-[r:T]->(b)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [9] CREATE (a:Foo) MERGE (a)-[r:KNOWS]->(a:Bar)
    Given an empty graph
    When executing query:
      """
      CREATE (a:Foo) MERGE (a)-[r:KNOWS]->(a:Bar)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [10] MERGE (n) ON CREATE SET x.num = 1
    Given an empty graph
    When executing query:
      """
      MERGE (n) ON CREATE SET x.num = 1
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [11] MERGE (n) ON MATCH SET x.num = 1
    Given an empty graph
    When executing query:
      """
      MERGE (n) ON MATCH SET x.num = 1
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [12] MATCH (a {id:2}),(b {id:1}) MERGE (a)-[r:KNOWS]-(b) RETURN startNode(r).id AS s, endNod...
    Given an empty graph
    And having executed:
      """
      CREATE (a {id:1}),(b {id:2}), (a)-[:KNOWS]->(b)
      """
    When executing query:
      """
      MATCH (a {id:2}),(b {id:1}) MERGE (a)-[r:KNOWS]-(b) RETURN startNode(r).id AS s, endNode(r).id AS e
      """
    Then the result should be, in any order:
      | s | e |
      | 1 | 2 |
    And no side effects

  Scenario: [13] MATCH (a {id:2}),(b {id:1}) MERGE (a)-[r:KNOWS]-(b) RETURN startNode(r).id AS s, endNod...
    Given an empty graph
    And having executed:
      """
      CREATE (a {id:1}),(b {id:2})
      """
    When executing query:
      """
      MATCH (a {id:2}),(b {id:1}) MERGE (a)-[r:KNOWS]-(b) RETURN startNode(r).id AS s, endNode(r).id AS e
      """
    Then the result should be, in any order:
      | s | e |
      | 2 | 1 |
    And the side effects should be:
      | +relationships | 1 |

  Scenario: [14] MERGE (a:A {l:[1,2]}) MERGE (b:A {l:[1,2]}) RETURN count(*) AS c
    Given an empty graph
    When executing query:
      """
      MERGE (a:A {l:[1,2]}) MERGE (b:A {l:[1,2]}) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 1 |
      | +properties | 1 |

  Scenario: [15] MERGE p = (a:A)-[:T]->(b:B) RETURN length(p) AS l
    Given an empty graph
    When executing query:
      """
      MERGE p = (a:A)-[:T]->(b:B) RETURN length(p) AS l
      """
    Then the result should be, in any order:
      | l |
      | 1 |
    And the side effects should be:
      | +nodes | 2 |
      | +labels | 2 |
      | +relationships | 1 |

  Scenario: [16] MATCH (a:A),(b:B) MERGE (a)-[:T]->(b) MERGE (a)<-[:T]-(b) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (:A),(:B)
      """
    When executing query:
      """
      MATCH (a:A),(b:B) MERGE (a)-[:T]->(b) MERGE (a)<-[:T]-(b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And the side effects should be:
      | +relationships | 2 |

  Scenario: [17] MATCH (a) MERGE (a)-[:T]->(a) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (),()
      """
    When executing query:
      """
      MATCH (a) MERGE (a)-[:T]->(a) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And the side effects should be:
      | +relationships | 2 |

  Scenario: [18] UNWIND ['a','b','a',null] AS x WITH x WHERE x IS NOT NULL MERGE (n:N {v:x}) ON CREATE S...
    Given an empty graph
    When executing query:
      """
      UNWIND ['a','b','a',null] AS x WITH x WHERE x IS NOT NULL MERGE (n:N {v:x}) ON CREATE SET n.c = 1 ON MATCH SET n.c = n.c + 1 RETURN n.v AS v, n.c AS c
      """
    Then the result should be, in any order:
      | v | c |
      | 'a' | 2 |
      | 'b' | 1 |
      | 'a' | 2 |
    And the side effects should be:
      | +nodes | 2 |
      | +labels | 1 |
      | +properties | 4 |
