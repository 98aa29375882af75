Feature: More of paths

  Scenario: [1] MATCH p = ()-[*0..0]-() RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ()
      """
    When executing query:
      """
      MATCH p = ()-[*0..0]-() RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |

  Scenario: [2] MATCH (n) RETURN length(n)
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN length(n)
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [3] MATCH ()-[r]->() RETURN length(r)
    Given an empty graph
    When executing query:
      """
      MATCH ()-[r]->() RETURN length(r)
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [4] OPTIONAL MATCH p = (a)-[r]->(b) RETURN nodes(p), nodes(null), relationships(p), length(p)
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH p = (a)-[r]->(b) RETURN nodes(p), nodes(null), relationships(p), length(p)
      """
    Then the result should be, in any order:
      | nodes(p) | nodes(null) | relationships(p) | length(p) |
      | null | null | null | null |

  Scenario: [5] MATCH (n) RETURN (n)-[]->()
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN (n)-[]->()
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [6] MATCH (n) WITH (n)-[]->() AS x RETURN x
    Given an empty graph
    When executing query:
      """
      MATCH (n) WITH (n)-[]->() AS x RETURN x
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [7] MATCH (n), (x) SET n.prop = head(nodes(head((n)-[:REL]->()))).foo
    Given an empty graph
    When executing query:
      """
      MATCH (n), (x) SET n.prop = head(nodes(head((n)-[:REL]->()))).foo
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [8] MATCH (n) WHERE (n)-[r]->(a) RETURN n
    Given an empty graph
    When executing query:
      """
      MATCH (n) WHERE (n)-[r]->(a) RETURN n
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [9] MATCH (n) WHERE (a) RETURN n
    Given an empty graph
    When executing query:
      """
      MATCH (n) WHERE (a) RETURN n
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [10] MATCH (n) WHERE (n) RETURN n
    Given an empty graph
    When executing query:
      """
      MATCH (n) WHERE (n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [11] MATCH (n), (m) WHERE NOT (n)-[:REL2*]-(m) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:REL1]->()
      """
    When executing query:
      """
      MATCH (n), (m) WHERE NOT (n)-[:REL2*]-(m) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 4 |

  Scenario: [12] MATCH (n) WHERE (n)-[:R1]-() AND NOT (n)-[:R3]-() OR (n)-[:R2]-() RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:R1]->()
      """
    When executing query:
      """
      MATCH (n) WHERE (n)-[:R1]-() AND NOT (n)-[:R3]-() OR (n)-[:R2]-() RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |

  Scenario: [13] MATCH (n)-->(b) WITH [p = (n)-->() | p] AS ps, count(b) AS c RETURN ps, c
    Given an empty graph
    And having executed:
      """
      CREATE (:A)-[:T]->(:B)
      """
    When executing query:
      """
      MATCH (n)-->(b) WITH [p = (n)-->() | p] AS ps, count(b) AS c RETURN ps, c
      """
    Then the result should be, in any order:
      | ps | c |
      | [<(:A)-[:T]->(:B)>] | 1 |

  Scenario: [14] MATCH (liker) RETURN [p = (liker)--() | p] AS isNew ORDER BY liker.time
    Given an empty graph
    And having executed:
      """
      CREATE (a {time:10}), (b {time:20}) CREATE (a)-[:T]->(b)
      """
    When executing query:
      """
      MATCH (liker) RETURN [p = (liker)--() | p] AS isNew ORDER BY liker.time
      """
    Then the result should be, in order:
      | isNew |
      | [<({time: 10})-[:T]->({time: 20})>] |
      | [<({time: 20})<-[:T]-({time: 10})>] |
