Feature: More of creating

  Scenario: [1] MATCH (a) CREATE (a {name:"foo"}) RETURN a
    Given an empty graph
    When executing query:
      """
      MATCH (a) CREATE (a {name:"foo"}) RETURN a
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [2] MATCH (a) CREATE (a)
    Given an empty graph
    When executing query:
      """
      MATCH (a) CREATE (a)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [3] CREATE (n:Foo)-[:T1]->(), (n:Bar)-[:T2]->()
    Given an empty graph
    When executing query:
      """
      CREATE (n:Foo)-[:T1]->(), (n:Bar)-[:T2]->()
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [4] CREATE ()<-[:T2]-(n:Foo), (n:Bar)<-[:T1]-()
    Given an empty graph
    When executing query:
      """
      CREATE ()<-[:T2]-(n:Foo), (n:Bar)<-[:T1]-()
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [5] CREATE (n:Foo) CREATE (n:Bar)-[:OWNS]->(:Dog)
    Given an empty graph
    When executing query:
      """
      CREATE (n:Foo) CREATE (n:Bar)-[:OWNS]->(:Dog)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [6] CREATE (n {}) CREATE (n:Bar)-[:OWNS]->(:Dog)
    Given an empty graph
    When executing query:
      """
      CREATE (n {}) CREATE (n:Bar)-[:OWNS]->(:Dog)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [7] CREATE (n:Foo) CREATE (n {})-[:OWNS]->(:Dog)
    Given an empty graph
    When executing query:
      """
      CREATE (n:Foo) CREATE (n {})-[:OWNS]->(:Dog)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [8] CREATE (a $param) RETURN a.a AS x
    Given an empty graph
    And parameters are:
      | param | {a:1} |
    When executing query:
      """
      CREATE (a $param) RETURN a.a AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |

  Scenario: [9] CREATE (n {id: 12, property: null}) RETURN n.id AS id
    Given an empty graph
    When executing query:
      """
      CREATE (n {id: 12, property: null}) RETURN n.id AS id
      """
    Then the result should be, in any order:
      | id |
      | 12 |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |

  Scenario: [10] CREATE ()-[:R]->()
    Given an empty graph
    When executing query:
      """
      CREATE ()-[:R]->()
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 2 |
      | +relationships | 1 |

  Scenario: [11] CREATE (a), (b), (a)-[:R]->(b)
    Given an empty graph
    When executing query:
      """
      CREATE (a), (b), (a)-[:R]->(b)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 2 |
      | +relationships | 1 |

  Scenario: [12] CREATE (:A)<-[:R]-(:B)
    Given an empty graph
    When executing query:
      """
      CREATE (:A)<-[:R]-(:B)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 2 |
      | +relationships | 1 |
      | +labels | 2 |

  Scenario: [13] CREATE (root)-[:LINK]->(root)
    Given an empty graph
    When executing query:
      """
      CREATE (root)-[:LINK]->(root)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 1 |
      | +relationships | 1 |

  Scenario: [14] CREATE ()-->()
    Given an empty graph
    When executing query:
      """
      CREATE ()-->()
      """
    Then a SyntaxError should be raised at compile time: NoSingleRelationshipType

  Scenario: [15] CREATE ()-[:FOO]-()
    Given an empty graph
    When executing query:
      """
      CREATE ()-[:FOO]-()
      """
    Then a SyntaxError should be raised at compile time: RequiresDirectedRelationship

  Scenario: [16] CREATE (a)<-[:FOO]->(b)
    Given an empty graph
    When executing query:
      """
      CREATE (a)<-[:FOO]->(b)
      """
    Then a SyntaxError should be raised at compile time: RequiresDirectedRelationship

  Scenario: [17] CREATE ()-[:A|:B]->()
    Given an empty graph
    When executing query:
      """
      CREATE ()-[:A|:B]->()
      """
    Then a SyntaxError should be raised at compile time: NoSingleRelationshipType

  Scenario: [18] CREATE ()-[:FOO*2]->()
    Given an empty graph
    When executing query:
      """
      CREATE ()-[:FOO*2]->()
      """
    Then a SyntaxError should be raised at compile time: CreatingVarLength

  Scenario: [19] MATCH ()-[r]->() CREATE ()-[r]->()
    Given an empty graph
    When executing query:
      """
      MATCH ()-[r]->() CREATE ()-[r]->()
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [20] MATCH (a) CREATE (a)-[:KNOWS]->(b {name: missing}) RETURN b
    Given an empty graph
    When executing query:
      """
      MATCH (a) CREATE (a)-[:KNOWS]->(b {name: missing}) RETURN b
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [21] MATCH () CREATE () WITH * MATCH () CREATE () RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (),()
      """
    When executing query:
      """
      MATCH () CREATE () WITH * MATCH () CREATE () RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 8 |
    And the side effects should be:
      | +nodes | 10 |

  Scenario: [22] UNWIND range(0, 2) AS i CREATE (n {num:i}) WITH n ORDER BY n.num SKIP 1 LIMIT 1 RETURN ...
    Given an empty graph
    When executing query:
      """
      UNWIND range(0, 2) AS i CREATE (n {num:i}) WITH n ORDER BY n.num SKIP 1 LIMIT 1 RETURN n.num AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
    And the side effects should be:
      | +nodes | 3 |
      | +properties | 3 |

  Scenario: [23] CREATE (n:N {num: 42}) RETURN n LIMIT 0
    Given an empty graph
    When executing query:
      """
      CREATE (n:N {num: 42}) RETURN n LIMIT 0
      """
    Then the result should be, in any order:
      | n |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |
      | +labels | 1 |
