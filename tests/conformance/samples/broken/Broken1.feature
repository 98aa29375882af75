Feature: Broken1 - Scenarios that must be counted as failed

  Scenario: [1] A step nobody knows
    Given a graph of my own
    When executing query:
      """
      RETURN 1
      """
    Then the result should be empty

  Scenario: [2] A graph that is nowhere
    Given the missing graph
    When executing query:
      """
      RETURN 1
      """
    Then the result should be empty

  Scenario: [3] Another value
    Given any graph
    When executing query:
      """
      RETURN 1 AS x
      """
    Then the result should be, in any order:
      | x |
      | 2 |

  Scenario: [4] Without a query
    Given any graph

  Scenario: [5] Another error
    Given any graph
    When executing query:
      """
      RETURN x
      """
    Then a SyntaxError should be raised at runtime: UndefinedVariable

  Scenario: [6] Effects that are not told
    Given any graph
    When executing query:
      """
      CREATE ()
      """
    Then the result should be empty
    And no side effects
