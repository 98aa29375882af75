Feature: More of lists

  Scenario: [1] WITH [1,2,3] AS list, true AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH [1,2,3] AS list, true AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [2] WITH [1,2,3] AS list, 1.1 AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH [1,2,3] AS list, 1.1 AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [3] WITH [1,2,3] AS list, 'a' AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH [1,2,3] AS list, 'a' AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [4] WITH [1,2,3] AS list, [] AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH [1,2,3] AS list, [] AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [5] WITH [1,2,3] AS list, {} AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH [1,2,3] AS list, {} AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [6] WITH true AS list, 0 AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH true AS list, 0 AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [7] WITH 123 AS list, 0 AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH 123 AS list, 0 AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [8] WITH 4.7 AS list, 0 AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH 4.7 AS list, 0 AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [9] WITH '1' AS list, 0 AS idx RETURN list[idx]
    Given an empty graph
    When executing query:
      """
      WITH '1' AS list, 0 AS idx RETURN list[idx]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [10] WITH $expr AS expr, $idx AS idx RETURN expr[idx]
    Given an empty graph
    And parameters are:
      | expr | 100 |
      | idx | 0 |
    When executing query:
      """
      WITH $expr AS expr, $idx AS idx RETURN expr[idx]
      """
    Then a TypeError should be raised at runtime: InvalidArgumentType

  Scenario: [11] WITH [[1, 2, 3]] AS a RETURN a[0][toInteger(1)] AS x
    Given an empty graph
    When executing query:
      """
      WITH [[1, 2, 3]] AS a RETURN a[0][toInteger(1)] AS x
      """
    Then the result should be, in any order:
      | x |
      | 2 |

  Scenario: [12] RETURN range(0, 0, 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN range(0, 0, 1) AS r
      """
    Then the result should be, in any order:
      | r |
      | [0] |

  Scenario: [13] RETURN range(2, 8, 2) AS r
    Given an empty graph
    When executing query:
      """
      RETURN range(2, 8, 2) AS r
      """
    Then the result should be, in any order:
      | r |
      | [2, 4, 6, 8] |

  Scenario: [14] RETURN range(10, 0, 3) AS r
    Given an empty graph
    When executing query:
      """
      RETURN range(10, 0, 3) AS r
      """
    Then the result should be, in any order:
      | r |
      | [] |

  Scenario: [15] RETURN range(-5,5,3) AS r
    Given an empty graph
    When executing query:
      """
      RETURN range(-5,5,3) AS r
      """
    Then the result should be, in any order:
      | r |
      | [-5, -2, 1, 4] |

  Scenario: [16] RETURN range(1.0, 1)
    Given an empty graph
    When executing query:
      """
      RETURN range(1.0, 1)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [17] RETURN range(1, 1.0)
    Given an empty graph
    When executing query:
      """
      RETURN range(1, 1.0)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [18] RETURN range('a', 1)
    Given an empty graph
    When executing query:
      """
      RETURN range('a', 1)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [19] RETURN range(true, 1)
    Given an empty graph
    When executing query:
      """
      RETURN range(true, 1)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [20] RETURN range([], 1)
    Given an empty graph
    When executing query:
      """
      RETURN range([], 1)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [21] RETURN range({}, 1)
    Given an empty graph
    When executing query:
      """
      RETURN range({}, 1)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [22] RETURN range(2, 8, 0)
    Given an empty graph
    When executing query:
      """
      RETURN range(2, 8, 0)
      """
    Then a ArgumentError should be raised at runtime: NumberOutOfRange

  Scenario: [23] RETURN [1,2,3,4][1..3] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2,3,4][1..3] AS r
      """
    Then the result should be, in any order:
      | r |
      | [2, 3] |

  Scenario: [24] RETURN [1,2,3][..$x] AS r
    Given an empty graph
    And parameters are:
      | x | 1 |
    When executing query:
      """
      RETURN [1,2,3][..$x] AS r
      """
    Then the result should be, in any order:
      | r |
      | [1] |

  Scenario: [25] RETURN [1,2,3][-3..-1] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2,3][-3..-1] AS r
      """
    Then the result should be, in any order:
      | r |
      | [1, 2] |

  Scenario: [26] RETURN [1,2,3][null..3] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2,3][null..3] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [27] RETURN [1,2,3][0..1][0] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2,3][0..1][0] AS r
      """
    Then the result should be, in any order:
      | r |
      | 1 |

  Scenario: [28] RETURN [1,2,3][..-3] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2,3][..-3] AS r
      """
    Then the result should be, in any order:
      | r |
      | [] |

  Scenario: [29] RETURN [1,2,3][1..1] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2,3][1..1] AS r
      """
    Then the result should be, in any order:
      | r |
      | [] |

  Scenario: [30] RETURN [1,2,3][-5..5] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2,3][-5..5] AS r
      """
    Then the result should be, in any order:
      | r |
      | [1, 2, 3] |

  Scenario: [31] RETURN [1,2]=[1,2] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2]=[1,2] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [32] RETURN [[1]]=[[1]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [[1]]=[[1]] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [33] RETURN 1 IN [1,2] AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN [1,2] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [34] RETURN 'a' IN ['b'] AS r
    Given an empty graph
    When executing query:
      """
      RETURN 'a' IN ['b'] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [35] RETURN 1 IN ['1'] AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN ['1'] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [36] RETURN [1,2] IN [1,2] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2] IN [1,2] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [37] RETURN [1] IN [1,2] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1] IN [1,2] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [38] RETURN [1,2] IN [1,[1,2]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2] IN [1,[1,2]] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [39] RETURN [null] IN [[null]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [null] IN [[null]] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [40] RETURN [1,2] IN [[1,null]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2] IN [[1,null]] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [41] RETURN [1,2] IN [[null,2,3]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2] IN [[null,2,3]] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [42] RETURN [1,2] IN [[null,2],[1,2]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2] IN [[null,2],[1,2]] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [43] RETURN [] IN [] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [] IN [] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [44] RETURN [] IN [[]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [] IN [[]] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [45] RETURN [] IN [null] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [] IN [null] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [46] RETURN [] IN [[],null] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [] IN [[],null] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [47] RETURN [[]] IN [[[]]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [[]] IN [[[]]] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [48] RETURN null IN [] AS r
    Given an empty graph
    When executing query:
      """
      RETURN null IN [] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [49] RETURN [null] IN [] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [null] IN [] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [50] RETURN [1,2] IN [[1],null] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,2] IN [[1],null] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [51] RETURN 3 IN [1,2,3,null] AS r
    Given an empty graph
    When executing query:
      """
      RETURN 3 IN [1,2,3,null] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [52] RETURN 4 IN [1,2,3,null] AS r
    Given an empty graph
    When executing query:
      """
      RETURN 4 IN [1,2,3,null] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [53] RETURN [1,null] IN [[1,2]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,null] IN [[1,2]] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [54] RETURN [1,null,3] IN [[2,null,3]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1,null,3] IN [[2,null,3]] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |

  Scenario: [55] RETURN {a:null} IN [{a:null}] AS r
    Given an empty graph
    When executing query:
      """
      RETURN {a:null} IN [{a:null}] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [56] RETURN (1 IN [1]) IN [true] AS r
    Given an empty graph
    When executing query:
      """
      RETURN (1 IN [1]) IN [true] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [57] RETURN 1 IN [1] + [2] AS r
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN [1] + [2] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [58] RETURN [1] IN [[1]+[]] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1] IN [[1]+[]] AS r
      """
    Then the result should be, in any order:
      | r |
      | true |

  Scenario: [59] RETURN 1 IN true
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN true
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [60] RETURN 1 IN 123
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN 123
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [61] RETURN 1 IN 123.4
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN 123.4
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [62] RETURN 1 IN 'foo'
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN 'foo'
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [63] RETURN 1 IN {x: []}
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN {x: []}
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [64] MATCH p=(a)-[*]->() RETURN size(collect(p)) AS c
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()-[:T]->()
      """
    When executing query:
      """
      MATCH p=(a)-[*]->() RETURN size(collect(p)) AS c
      """
    Then the result should be, in any order:
      | c |
      | 3 |

  Scenario: [65] MATCH p = (a)-[*]->(b) RETURN size(p)
    Given an empty graph
    When executing query:
      """
      MATCH p = (a)-[*]->(b) RETURN size(p)
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [66] MATCH (a), (b), (c) RETURN size((a)--(b))
    Given an empty graph
    When executing query:
      """
      MATCH (a), (b), (c) RETURN size((a)--(b))
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [67] RETURN [1, 10, 100] + [4, 5] AS r
    Given an empty graph
    When executing query:
      """
      RETURN [1, 10, 100] + [4, 5] AS r
      """
    Then the result should be, in any order:
      | r |
      | [1, 10, 100, 4, 5] |

  Scenario: [68] RETURN [false, true] + false AS r
    Given an empty graph
    When executing query:
      """
      RETURN [false, true] + false AS r
      """
    Then the result should be, in any order:
      | r |
      | [false, true, false] |

  Scenario: [69] MATCH p=(n)-->() RETURN [x IN collect(p) | head(nodes(x))] AS p
    Given an empty graph
    And having executed:
      """
      CREATE (a:A) CREATE (a)-[:T]->(:B), (a)-[:T]->(:C)
      """
    When executing query:
      """
      MATCH p=(n)-->() RETURN [x IN collect(p) | head(nodes(x))] AS p
      """
    Then the result should be, in any order:
      | p |
      | [(:A), (:A)] |

  Scenario: [70] MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN size([x IN collect(r) WHERE x <> null]) AS cn
    Given an empty graph
    And having executed:
      """
      CREATE (n1)-[:T]->(n2)
      """
    When executing query:
      """
      MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN size([x IN collect(r) WHERE x <> null]) AS cn
      """
    Then the result should be, in any order:
      | cn |
      | 0 |

  Scenario: [71] MATCH (n) RETURN [x IN [1,2,3] | count(*)]
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN [x IN [1,2,3] | count(*)]
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [72] RETURN all(x IN null WHERE x = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN all(x IN null WHERE x = 1) AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [73] RETURN all(x IN [1] WHERE count(*) = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN all(x IN [1] WHERE count(*) = 1) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [74] RETURN all(x IN ['Clara'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN all(x IN ['Clara'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [75] RETURN all(x IN [false, true] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN all(x IN [false, true] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [76] RETURN all(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN all(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [77] RETURN any(x IN null WHERE x = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN any(x IN null WHERE x = 1) AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [78] RETURN any(x IN [1] WHERE count(*) = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN any(x IN [1] WHERE count(*) = 1) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [79] RETURN any(x IN ['Clara'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN any(x IN ['Clara'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [80] RETURN any(x IN [false, true] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN any(x IN [false, true] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [81] RETURN any(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN any(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [82] RETURN none(x IN null WHERE x = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN none(x IN null WHERE x = 1) AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [83] RETURN none(x IN [1] WHERE count(*) = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN none(x IN [1] WHERE count(*) = 1) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [84] RETURN none(x IN ['Clara'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN none(x IN ['Clara'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [85] RETURN none(x IN [false, true] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN none(x IN [false, true] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [86] RETURN none(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN none(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [87] RETURN single(x IN null WHERE x = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN single(x IN null WHERE x = 1) AS r
      """
    Then the result should be, in any order:
      | r |
      | null |

  Scenario: [88] RETURN single(x IN [1] WHERE count(*) = 1) AS r
    Given an empty graph
    When executing query:
      """
      RETURN single(x IN [1] WHERE count(*) = 1) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [89] RETURN single(x IN ['Clara'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN single(x IN ['Clara'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [90] RETURN single(x IN [false, true] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN single(x IN [false, true] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [91] RETURN single(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
    Given an empty graph
    When executing query:
      """
      RETURN single(x IN ['Clara','Bob'] WHERE x % 2 = 0) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType
