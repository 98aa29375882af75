# Written for Casus: each form of step that the suite's files use.

@reading
Feature: Match1 - Reading a small graph

  A description, which is free text
  of several lines.

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (:A {name: 'x | y', list: [1, 2]})-[:T {k: 1}]->(:B:A)
      """

  Scenario: [1] In order
    When executing query:
      """
      MATCH (n:A)
        // an indented line, and """ in a comment is no fence
      RETURN n.name AS name
      ORDER BY name
      """
    Then the result should be, in order:
      | name      |
      | 'x \| y'  |
      | null      |
    And no side effects

  @path
  Scenario: [2] In any order, with elements
    When executing query:
      """
      MATCH p = (n)-[r]->(m) RETURN n, r, p, labels(m) AS labels
      """
    Then the result should be, in any order:
      | n                              | r          | p                                                     | labels     |
      | (:A {name: 'x \| y', list: [1, 2]}) | [:T {k: 1}] | <(:A {name: 'x \| y', list: [1, 2]})-[:T {k: 1}]->(:A:B)> | ['A', 'B'] |
    And no side effects

  Scenario: [3] Element order of lists
    When executing query:
      """
      MATCH (n {list: [1, 2]}) RETURN n.list AS list
      """
    Then the result should be (ignoring element order for lists):
      | list   |
      | [2, 1] |

  Scenario: [4] Element order of lists, rows in order
    When executing query:
      """
      UNWIND [1, 2] AS i RETURN i, [i, 0] AS list ORDER BY i
      """
    Then the result should be, in order (ignoring element order for lists):
      | i | list   |
      | 1 | [0, 1] |
      | 2 | [0, 2] |

  Scenario: [7] Nothing
    When executing query:
      """
      MATCH (n:C) RETURN n
      """
    Then the result should be, in any order:
      | n |
    And no side effects

  Scenario Outline: [8] <what> of a list
    And parameters are:
      | list | <list> |
    When executing query:
      """
      RETURN <call> AS value
      """
    Then the result should be, in any order:
      | value   |
      | <value> |

    Examples:
      | what | list        | call               | value |
      | size | [1, 2]      | size($list)        | 2     |
      | odd  | ['a', '\|'] | [x IN $list \| x]  | ['a', '\|'] |

    Examples: more
      | what | list   | call        | value |
      | head | [7]    | head($list) | 7     |

  Scenario Outline: [9] Errors of <query>
    When executing query:
      """
      <query>
      """
    Then a <type> should be raised at <phase>: <detail>

    Examples:
      | query           | type          | phase        | detail            |
      | RETURN x        | SyntaxError   | compile time | UndefinedVariable |
      | RETURN 1 +      | SyntaxError   | compile time | *                 |
      | RETURN range(1, 2, 0) | ArgumentError | runtime | NumberOutOfRange |

  Scenario: A scenario without a number
    When executing query:
      """
      RETURN 'a\\b\'' AS text
      """
    Then the result should be, in any order:
      | text     |
      | 'a\\b\'' |
