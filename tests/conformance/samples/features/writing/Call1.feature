Feature: Call1 - Named graphs, procedures and side effects

  Scenario: [1] A named graph
    Given the two-trees graph
    When executing query:
      """
      MATCH (r:Root)-[:CHILD]->(l) RETURN r.name AS root, count(l) AS leaves
      """
    Then the result should be, in any order:
      | root | leaves |
      | 'a'  | 2      |
      | 'b'  | 1      |

  Scenario: [2] A procedure without results
    Given any graph
    And there exists a procedure test.nothing() :: ():
      |
    When executing query:
      """
      CALL test.nothing()
      """
    Then the result should be empty
    And no side effects

  Scenario: [3] A procedure with a table
    Given any graph
    And there exists a procedure test.square(n :: INTEGER?) :: (square :: INTEGER?):
      | n | square |
      | 2 | 4      |
      | 3 | 9      |
    When executing query:
      """
      CALL test.square(3) YIELD square RETURN square
      """
    Then the result should be, in order:
      | square |
      | 9      |

  Scenario: [4] Side effects and a control query
    Given an empty graph
    When executing query:
      """
      CREATE (:A {k: 1})-[:T]->(:B)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes         | 2 |
      | +relationships | 1 |
      | +labels        | 2 |
      | +properties    | 1 |
    When executing control query:
      """
      MATCH (a)-->(b) RETURN a, b
      """
    Then the result should be, in any order:
      | a           | b    |
      | (:A {k: 1}) | (:B) |
