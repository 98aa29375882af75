Feature: More of comparing

  Scenario: [1] MATCH p=(n)-[r]->() WITH [n, r, p, '', 1, 3.14, true, null, [], {}] AS types UNWIND ran...
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()
      """
    When executing query:
      """
      MATCH p=(n)-[r]->() WITH [n, r, p, '', 1, 3.14, true, null, [], {}] AS types UNWIND range(0, size(types) - 1) AS i UNWIND range(0, size(types) - 1) AS j WITH types[i] AS lhs, types[j] AS rhs WHERE i <> j WITH lhs, rhs, lhs < rhs AS result WHERE result RETURN lhs, rhs
      """
    Then the result should be, in any order:
      | lhs | rhs |
      | 1 | 3.14 |

  Scenario: [2] MATCH (a) WHERE id(a) = id(a) RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ()
      """
    When executing query:
      """
      MATCH (a) WHERE id(a) = id(a) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |

  Scenario: [3] RETURN {k: 1, j: null} = {k: 1, j: null} AS r
    Given an empty graph
    When executing query:
      """
      RETURN {k: 1, j: null} = {k: 1, j: null} AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [4] RETURN {k: null} = {K: null} AS r
    Given an empty graph
    When executing query:
      """
      RETURN {k: null} = {K: null} AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [5] RETURN {} = {k: null} AS r
    Given an empty graph
    When executing query:
      """
      RETURN {} = {k: null} AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [6] RETURN [[1], [2, 3]] = [[1], [null, 3]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [[1], [2, 3]] = [[1], [null, 3]] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [7] RETURN [[1], [2]] = [[1], [2, null]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [[1], [2]] = [[1], [2, null]] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [8] RETURN [0.0/0.0] = [0.0/0.0] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [0.0/0.0] = [0.0/0.0] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [9] MATCH (p:TheLabel {id: 4611686018427387905}) RETURN p.id
    Given an empty graph
    And having executed:
      """
      CREATE (:TheLabel {id: 4611686018427387905}), (:TheLabel {id:4611686018427387900})
      """
    When executing query:
      """
      MATCH (p:TheLabel {id: 4611686018427387905}) RETURN p.id
      """
    Then the result should be, in any order:
      | p.id |
      | 4611686018427387905 |

  Scenario: [10] MATCH (p:TheLabel) WHERE p.id = 4611686018427387900 RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE (:TheLabel {id: 4611686018427387905})
      """
    When executing query:
      """
      MATCH (p:TheLabel) WHERE p.id = 4611686018427387900 RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 0 |

  Scenario: [11] RETURN 1 < 2 <= 2 < 3 >= 3 <> 5 AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1 < 2 <= 2 < 3 >= 3 <> 5 AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [12] RETURN 1 < null < 0 AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1 < null < 0 AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [13] RETURN 5 < null < 3 AND false AS r
    Given an empty graph
    When executing query:
      """
      RETURN 5 < null < 3 AND false AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [14] MATCH (n) WHERE 'a' < n.name <= 'c' RETURN n.name AS x
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'a'}),({name:'b'}),({name:'c'})
      """
    When executing query:
      """
      MATCH (n) WHERE 'a' < n.name <= 'c' RETURN n.name AS x
      """
    Then the result should be, in any order:
      | x |
      | 'b' |
      | 'c' |

  Scenario: [15] RETURN 'a' STARTS WITH 1 AS r
    Given an empty graph
    When executing query:
      """
      RETURN 'a' STARTS WITH 1 AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [16] RETURN 1 STARTS WITH 'a' AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1 STARTS WITH 'a' AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [17] RETURN 'a' ENDS WITH true AS r
    Given an empty graph
    When executing query:
      """
      RETURN 'a' ENDS WITH true AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [18] RETURN 'a' CONTAINS [1] AS r
    Given an empty graph
    When executing query:
      """
      RETURN 'a' CONTAINS [1] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [19] MATCH (a) WHERE a.name STARTS WITH '' RETURN count(*) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ({name:'x'}),({name:1}),()
      """
    When executing query:
      """
      MATCH (a) WHERE a.name STARTS WITH '' RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
