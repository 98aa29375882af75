Feature: More of calls

  Scenario: [1] CALL test.my.proc('Dobby')
    Given an empty graph
    And there exists a procedure test.my.proc(name :: STRING?, in :: INTEGER?) :: (out :: INTEGER?):
      | name | in | out |
    When executing query:
      """
      CALL test.my.proc('Dobby')
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberOfArguments

  Scenario: [2] CALL test.my.proc('Dobby') YIELD out RETURN out
    Given an empty graph
    And there exists a procedure test.my.proc(name :: STRING?, in :: INTEGER?) :: (out :: INTEGER?):
      | name | in | out |
    When executing query:
      """
      CALL test.my.proc('Dobby') YIELD out RETURN out
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberOfArguments

  Scenario: [3] CALL test.my.proc
    Given an empty graph
    And parameters are:
      | name | 'Stefan' |
    And there exists a procedure test.my.proc(name :: STRING?, in :: INTEGER?) :: (out :: INTEGER?):
      | name | in | out |
    When executing query:
      """
      CALL test.my.proc
      """
    Then a ParameterMissing should be raised at compile time: MissingParameter

  Scenario: [4] CALL test.my.proc YIELD out RETURN out
    Given an empty graph
    And parameters are:
      | name | 'Stefan' |
      | in | 1 |
    And there exists a procedure test.my.proc(name :: STRING?, in :: INTEGER?) :: (out :: INTEGER?):
      | name | in | out |
    When executing query:
      """
      CALL test.my.proc YIELD out
      RETURN out
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentPassingMode

  Scenario: [5] MATCH (n) CALL test.labels(count(n)) YIELD label RETURN label
    Given an empty graph
    And there exists a procedure test.labels(in :: INTEGER?) :: (label :: STRING?):
      | in | label |
    When executing query:
      """
      MATCH (n) CALL test.labels(count(n)) YIELD label RETURN label
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [6] CALL test.my.proc
    Given an empty graph
    When executing query:
      """
      CALL test.my.proc
      """
    Then a ProcedureError should be raised at compile time: ProcedureNotFound

  Scenario: [7] CALL test.my.proc('Stefan', 1) YIELD city, country_code RETURN city, country_code
    Given an empty graph
    And there exists a procedure test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?, country_code :: INTEGER?):
      | name | id | city | country_code |
      | 'Stefan' | 1 | 'Berlin' | 49 |
      | 'Andres' | 2 | 'Malmö' | 46 |
    When executing query:
      """
      CALL test.my.proc('Stefan', 1) YIELD city, country_code
      RETURN city, country_code
      """
    Then the result should be, in any order:
      | city | country_code |
      | 'Berlin' | 49 |

  Scenario: [8] CALL test.my.proc(42)
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (out :: STRING?):
      | in | out |
      | 42 | 'wisdom' |
    When executing query:
      """
      CALL test.my.proc(42)
      """
    Then the result should be, in any order:
      | out |
      | 'wisdom' |

  Scenario: [9] CALL test.my.proc(42)
    Given an empty graph
    And there exists a procedure test.my.proc(in :: FLOAT?) :: (out :: STRING?):
      | in | out |
      | 42.0 | 'close enough' |
    When executing query:
      """
      CALL test.my.proc(42)
      """
    Then the result should be, in any order:
      | out |
      | 'close enough' |

  Scenario: [10] CALL test.my.proc(42) YIELD out RETURN out
    Given an empty graph
    And there exists a procedure test.my.proc(in :: NUMBER?) :: (out :: STRING?):
      | in | out |
      | 42 | 'wisdom' |
      | 42.3 | 'x' |
    When executing query:
      """
      CALL test.my.proc(42) YIELD out RETURN out
      """
    Then the result should be, in any order:
      | out |
      | 'wisdom' |

  Scenario: [11] CALL test.my.proc(null)
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (out :: STRING?):
      | in | out |
      | null | 'nix' |
    When executing query:
      """
      CALL test.my.proc(null)
      """
    Then the result should be, in any order:
      | out |
      | 'nix' |

  Scenario: [12] CALL test.my.proc(null) YIELD b, a RETURN a, b
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
      | null | 1 | 2 |
    When executing query:
      """
      CALL test.my.proc(null) YIELD b, a RETURN a, b
      """
    Then the result should be, in any order:
      | a | b |
      | 1 | 2 |

  Scenario: [13] CALL test.my.proc(null) YIELD a AS c, b AS d RETURN c, d
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
      | null | 1 | 2 |
    When executing query:
      """
      CALL test.my.proc(null) YIELD a AS c, b AS d RETURN c, d
      """
    Then the result should be, in any order:
      | c | d |
      | 1 | 2 |

  Scenario: [14] CALL test.my.proc(null) YIELD a AS b, b AS a RETURN a, b
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
      | null | 1 | 2 |
    When executing query:
      """
      CALL test.my.proc(null) YIELD a AS b, b AS a RETURN a, b
      """
    Then the result should be, in any order:
      | a | b |
      | 2 | 1 |

  Scenario: [15] CALL test.my.proc(null) YIELD a, b AS a RETURN a
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
      | null | 1 | 2 |
    When executing query:
      """
      CALL test.my.proc(null) YIELD a, b AS a RETURN a
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [16] CALL test.my.proc(null) YIELD *
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
      | null | 1 | 2 |
    When executing query:
      """
      CALL test.my.proc(null) YIELD *
      """
    Then the result should be, in any order:
      | a | b |
      | 1 | 2 |
