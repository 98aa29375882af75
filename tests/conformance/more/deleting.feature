Feature: More of deleting

  Scenario: [1] MATCH (n:X) DELETE n
    Given an empty graph
    And having executed:
      """
      CREATE (x:X) CREATE (x)-[:R]->(), (x)-[:R]->(), (x)-[:R]->()
      """
    When executing query:
      """
      MATCH (n:X) DELETE n
      """
    Then a ConstraintVerificationFailed should be raised at runtime: DeleteConnectedNode

  Scenario: [2] MATCH (a) DELETE x
    Given an empty graph
    When executing query:
      """
      MATCH (a) DELETE x
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [3] MATCH () DELETE 1 + 1
    Given an empty graph
    When executing query:
      """
      MATCH () DELETE 1 + 1
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [4] OPTIONAL MATCH (n) DELETE n
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (n) DELETE n
      """
    Then the result should be empty
    And no side effects

  Scenario: [5] MATCH p=(:X)-->()-->()-->() DETACH DELETE p RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (x:X), (n1),(n2),(n3), (x)-[:R]->(n1),(n1)-[:R]->(n2),(n2)-[:R]->(n3)
      """
    When executing query:
      """
      MATCH p=(:X)-->()-->()-->() DETACH DELETE p RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And the side effects should be:
      | -nodes | 4 |
      | -relationships | 3 |
      | -labels | 1 |

  Scenario: [6] MATCH ()-[r]->() DELETE r RETURN type(r) AS t
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()
      """
    When executing query:
      """
      MATCH ()-[r]->() DELETE r RETURN type(r) AS t
      """
    Then the result should be, in any order:
      | t |
      | 'T' |
    And the side effects should be:
      | -relationships | 1 |

  Scenario: [7] MATCH (n) DELETE n RETURN labels(n)
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (n) DELETE n RETURN labels(n)
      """
    Then a EntityNotFound should be raised at runtime: DeletedEntityAccess

  Scenario: [8] MATCH ()-[r]->() DELETE r RETURN r.num
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T {num:1}]->()
      """
    When executing query:
      """
      MATCH ()-[r]->() DELETE r RETURN r.num
      """
    Then a EntityNotFound should be raised at runtime: DeletedEntityAccess
