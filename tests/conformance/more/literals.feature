Feature: More of literals

  Scenario: [1] RETURN 0x AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 0x AS literal
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberLiteral

  Scenario: [2] RETURN 0x8000000000000000 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 0x8000000000000000 AS literal
      """
    Then a SyntaxError should be raised at compile time: IntegerOverflow

  Scenario: [3] RETURN -0x8000000000000001 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN -0x8000000000000001 AS literal
      """
    Then a SyntaxError should be raised at compile time: IntegerOverflow

  Scenario: [4] RETURN 0o1000000000000000000000 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 0o1000000000000000000000 AS literal
      """
    Then a SyntaxError should be raised at compile time: IntegerOverflow

  Scenario: [5] RETURN -0o1000000000000000000001 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN -0o1000000000000000000001 AS literal
      """
    Then a SyntaxError should be raised at compile time: IntegerOverflow

  Scenario: [6] RETURN 9223372036854775808 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 9223372036854775808 AS literal
      """
    Then a SyntaxError should be raised at compile time: IntegerOverflow

  Scenario: [7] RETURN -9223372036854775809 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN -9223372036854775809 AS literal
      """
    Then a SyntaxError should be raised at compile time: IntegerOverflow

  Scenario: [8] RETURN 9223372h54775808 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 9223372h54775808 AS literal
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberLiteral

  Scenario: [9] RETURN 9223372#54775808 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 9223372#54775808 AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [10] RETURN 1abc AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 1abc AS literal
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberLiteral

  Scenario: [11] RETURN 0x1A2b3j4D5E6f7 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 0x1A2b3j4D5E6f7 AS literal
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberLiteral

  Scenario: [12] RETURN 0o9 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 0o9 AS literal
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberLiteral

  Scenario: [13] RETURN 1.34E999
    Given an empty graph
    When executing query:
      """
      RETURN 1.34E999
      """
    Then a SyntaxError should be raised at compile time: FloatingPointOverflow

  Scenario: [14] RETURN -0x0 AS r
    Given an empty graph
    When executing query:
      """
      RETURN -0x0 AS r
      """
    Then the result should be, in any order:
      | r |
      | 0 |

  Scenario: [15] RETURN 0XFF AS r
    Given an empty graph
    When executing query:
      """
      RETURN 0XFF AS r
      """
    Then the result should be, in any order:
      | r |
      | 255 |

  Scenario: [16] RETURN -.1 AS r
    Given an empty graph
    When executing query:
      """
      RETURN -.1 AS r
      """
    Then the result should be, in any order:
      | r |
      | -0.1 |

  Scenario: [17] RETURN .1e9 AS r
    Given an empty graph
    When executing query:
      """
      RETURN .1e9 AS r
      """
    Then the result should be, in any order:
      | r |
      | 100000000.0 |

  Scenario: [18] RETURN 1e-305 AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1e-305 AS r
      """
    Then the result should be, in any order:
      | r |
      | 1e-305 |

  Scenario: [19] RETURN 0.00000000000000000001 AS r
    Given an empty graph
    When executing query:
      """
      RETURN 0.00000000000000000001 AS r
      """
    Then the result should be, in any order:
      | r |
      | 1e-20 |

  Scenario: [20] RETURN 0o7777777777 AS r
    Given an empty graph
    When executing query:
      """
      RETURN 0o7777777777 AS r
      """
    Then the result should be, in any order:
      | r |
      | 1073741823 |

  Scenario: [21] RETURN 1e5 AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1e5 AS r
      """
    Then the result should be, in any order:
      | r |
      | 100000.0 |

  Scenario: [22] RETURN '\uH'
    Given an empty graph
    When executing query:
      """
      RETURN '\uH'
      """
    Then a SyntaxError should be raised at compile time: InvalidUnicodeLiteral

  Scenario: [23] RETURN 42 — 41
    Given an empty graph
    When executing query:
      """
      RETURN 42 — 41
      """
    Then a SyntaxError should be raised at compile time: InvalidUnicodeCharacter

  Scenario: [24] RETURN [ AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [ AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [25] RETURN [1 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [1 AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [26] RETURN [, ] AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [, ] AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [27] RETURN [[[]] AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [[[]] AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [28] RETURN [1, 2 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [1, 2 AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [29] RETURN [1, -2, 3 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [1, -2, 3 AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [30] RETURN [,] AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [,] AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [31] RETURN [1,,2] AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [1,,2] AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [32] RETURN { AS literal
    Given an empty graph
    When executing query:
      """
      RETURN { AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [33] RETURN {a AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {a AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [34] RETURN {a: AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {a: AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [35] RETURN {a: 1 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {a: 1 AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [36] RETURN {,} AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {,} AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [37] RETURN {1:2} AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {1:2} AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [38] RETURN {a:1,,b:2} AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {a:1,,b:2} AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [39] RETURN {a:1 AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {a:1 AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [40] RETURN {a:1 b:2} AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {a:1 b:2} AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [41] RETURN [1; 2] AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [1; 2] AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [42] RETURN [1, #, 2] AS literal
    Given an empty graph
    When executing query:
      """
      RETURN [1, #, 2] AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [43] RETURN {a: {b: {}} AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {a: {b: {}} AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [44] RETURN {k: [} AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {k: [} AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [45] RETURN {`k`: } AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {`k`: } AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [46] RETURN 'x AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 'x AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [47] RETURN "x AS literal
    Given an empty graph
    When executing query:
      """
      RETURN "x AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [48] RETURN 'a\' AS literal
    Given an empty graph
    When executing query:
      """
      RETURN 'a\' AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax
