Feature: More of maps

  Scenario: [1] WITH {existing: 42, notMissing: null} AS m RETURN m.missing, m.notMissing, m.existing
    Given an empty graph
    When executing query:
      """
      WITH {existing: 42, notMissing: null} AS m RETURN m.missing, m.notMissing, m.existing
      """
    Then the result should be, in any order:
      | m.missing | m.notMissing | m.existing |
      | null | null | 42 |

  Scenario: [2] WITH 'x' AS m RETURN m.x
    Given an empty graph
    When executing query:
      """
      WITH 'x' AS m RETURN m.x
      """
    Then a TypeError should be raised at compile time: InvalidArgumentType

  Scenario: [3] WITH {name: 'Apa'} AS expr, $idx AS idx RETURN expr[idx] AS v
    Given an empty graph
    And parameters are:
      | idx | 'name' |
    When executing query:
      """
      WITH {name: 'Apa'} AS expr, $idx AS idx RETURN expr[idx] AS v
      """
    Then the result should be, in any order:
      | v |
      | 'Apa' |

  Scenario: [4] WITH $expr AS expr, $idx AS idx RETURN expr[idx]
    Given an empty graph
    And parameters are:
      | expr | {name:'Apa'} |
      | idx | 0 |
    When executing query:
      """
      WITH $expr AS expr, $idx AS idx RETURN expr[idx]
      """
    Then a TypeError should be raised at runtime: MapElementAccessByNonString

  Scenario: [5] WITH {name: 'Apa', nAMe: 'Pontus'} AS m RETURN m['nAMe'] AS v, m['Name'] AS w
    Given an empty graph
    When executing query:
      """
      WITH {name: 'Apa', nAMe: 'Pontus'} AS m RETURN m['nAMe'] AS v, m['Name'] AS w
      """
    Then the result should be, in any order:
      | v | w |
      | 'Pontus' | null |

  Scenario: [6] WITH {a: 1, b: null} AS m RETURN keys(m) AS k, 'b' IN keys(m) AS i
    Given an empty graph
    When executing query:
      """
      WITH {a: 1, b: null} AS m RETURN keys(m) AS k, 'b' IN keys(m) AS i
      """
    Then the result should be, in any order (ignoring element order for lists):
      | k | i |
      | ['a', 'b'] | true |

  Scenario: [7] RETURN {1B2c3e67:1} AS literal
    Given an empty graph
    When executing query:
      """
      RETURN {1B2c3e67:1} AS literal
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax
