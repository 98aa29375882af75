Feature: More of logic

  Scenario: [1] RETURN true AND 123
    Given an empty graph
    When executing query:
      """
      RETURN true AND 123
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [2] RETURN 123 AND true
    Given an empty graph
    When executing query:
      """
      RETURN 123 AND true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [3] RETURN true AND 123.4
    Given an empty graph
    When executing query:
      """
      RETURN true AND 123.4
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [4] RETURN 123.4 AND true
    Given an empty graph
    When executing query:
      """
      RETURN 123.4 AND true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [5] RETURN true AND "foo"
    Given an empty graph
    When executing query:
      """
      RETURN true AND "foo"
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [6] RETURN "foo" AND true
    Given an empty graph
    When executing query:
      """
      RETURN "foo" AND true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [7] RETURN true AND []
    Given an empty graph
    When executing query:
      """
      RETURN true AND []
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [8] RETURN [] AND true
    Given an empty graph
    When executing query:
      """
      RETURN [] AND true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [9] RETURN true AND [true]
    Given an empty graph
    When executing query:
      """
      RETURN true AND [true]
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [10] RETURN [true] AND true
    Given an empty graph
    When executing query:
      """
      RETURN [true] AND true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [11] RETURN true AND {x: []}
    Given an empty graph
    When executing query:
      """
      RETURN true AND {x: []}
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [12] RETURN {x: []} AND true
    Given an empty graph
    When executing query:
      """
      RETURN {x: []} AND true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [13] RETURN true OR 123
    Given an empty graph
    When executing query:
      """
      RETURN true OR 123
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [14] RETURN 123 OR true
    Given an empty graph
    When executing query:
      """
      RETURN 123 OR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [15] RETURN true OR 123.4
    Given an empty graph
    When executing query:
      """
      RETURN true OR 123.4
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [16] RETURN 123.4 OR true
    Given an empty graph
    When executing query:
      """
      RETURN 123.4 OR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [17] RETURN true OR "foo"
    Given an empty graph
    When executing query:
      """
      RETURN true OR "foo"
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [18] RETURN "foo" OR true
    Given an empty graph
    When executing query:
      """
      RETURN "foo" OR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [19] RETURN true OR []
    Given an empty graph
    When executing query:
      """
      RETURN true OR []
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [20] RETURN [] OR true
    Given an empty graph
    When executing query:
      """
      RETURN [] OR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [21] RETURN true OR [true]
    Given an empty graph
    When executing query:
      """
      RETURN true OR [true]
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [22] RETURN [true] OR true
    Given an empty graph
    When executing query:
      """
      RETURN [true] OR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [23] RETURN true OR {x: []}
    Given an empty graph
    When executing query:
      """
      RETURN true OR {x: []}
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [24] RETURN {x: []} OR true
    Given an empty graph
    When executing query:
      """
      RETURN {x: []} OR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [25] RETURN true XOR 123
    Given an empty graph
    When executing query:
      """
      RETURN true XOR 123
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [26] RETURN 123 XOR true
    Given an empty graph
    When executing query:
      """
      RETURN 123 XOR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [27] RETURN true XOR 123.4
    Given an empty graph
    When executing query:
      """
      RETURN true XOR 123.4
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [28] RETURN 123.4 XOR true
    Given an empty graph
    When executing query:
      """
      RETURN 123.4 XOR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [29] RETURN true XOR "foo"
    Given an empty graph
    When executing query:
      """
      RETURN true XOR "foo"
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [30] RETURN "foo" XOR true
    Given an empty graph
    When executing query:
      """
      RETURN "foo" XOR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [31] RETURN true XOR []
    Given an empty graph
    When executing query:
      """
      RETURN true XOR []
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [32] RETURN [] XOR true
    Given an empty graph
    When executing query:
      """
      RETURN [] XOR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [33] RETURN true XOR [true]
    Given an empty graph
    When executing query:
      """
      RETURN true XOR [true]
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [34] RETURN [true] XOR true
    Given an empty graph
    When executing query:
      """
      RETURN [true] XOR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [35] RETURN true XOR {x: []}
    Given an empty graph
    When executing query:
      """
      RETURN true XOR {x: []}
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [36] RETURN {x: []} XOR true
    Given an empty graph
    When executing query:
      """
      RETURN {x: []} XOR true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [37] RETURN NOT 0
    Given an empty graph
    When executing query:
      """
      RETURN NOT 0
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [38] RETURN NOT 1
    Given an empty graph
    When executing query:
      """
      RETURN NOT 1
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [39] RETURN NOT 123
    Given an empty graph
    When executing query:
      """
      RETURN NOT 123
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [40] RETURN NOT 123.4
    Given an empty graph
    When executing query:
      """
      RETURN NOT 123.4
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [41] RETURN NOT "foo"
    Given an empty graph
    When executing query:
      """
      RETURN NOT "foo"
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [42] RETURN NOT []
    Given an empty graph
    When executing query:
      """
      RETURN NOT []
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [43] RETURN NOT [false]
    Given an empty graph
    When executing query:
      """
      RETURN NOT [false]
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [44] RETURN NOT {x: []}
    Given an empty graph
    When executing query:
      """
      RETURN NOT {x: []}
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [45] RETURN null IS NULL AS r
    Given an empty graph
    When executing query:
      """
      RETURN null IS NULL AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [46] RETURN [1, null][1] IS NOT NULL AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1, null][1] IS NOT NULL AS r
      """
    Then the result should be, in any order:
      | r |
      | false |
