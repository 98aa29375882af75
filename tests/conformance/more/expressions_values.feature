Feature: Aggregates, comparison, elements, lists, maps, conversion

  Scenario: [1] max of mixed numbers
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2.0, 5, null, 3.2, 0.1] AS x RETURN max(x) AS m
      """
    Then the result should be, in any order:
      | m |
      | 5 |
    And no side effects

  Scenario: [2] min of mixed numbers
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2.0, 5, null, 3.2, 0.1] AS x RETURN min(x) AS m
      """
    Then the result should be, in any order:
      | m |
      | 0.1 |
    And no side effects

  Scenario: [3] max of lists
    Given an empty graph
    When executing query:
      """
      UNWIND [[1], [2], [2, 1]] AS x RETURN max(x) AS m
      """
    Then the result should be, in any order:
      | m |
      | [2, 1] |
    And no side effects

  Scenario: [4] min of lists
    Given an empty graph
    When executing query:
      """
      UNWIND [[1], [2], [2, 1]] AS x RETURN min(x) AS m
      """
    Then the result should be, in any order:
      | m |
      | [1] |
    And no side effects

  Scenario: [5] max of strings and numbers
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 'a', null, [1, 2], 0.2, 'b'] AS x RETURN max(x) AS m
      """
    Then the result should be, in any order:
      | m |
      | 1 |
    And no side effects

  Scenario: [6] min of strings, numbers and lists
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 'a', null, [1, 2], 0.2, 'b'] AS x RETURN min(x) AS m
      """
    Then the result should be, in any order:
      | m |
      | [1, 2] |
    And no side effects

  Scenario: [7] avg
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2, 4] AS x RETURN avg(x) AS a
      """
    Then the result should be, in any order:
      | a |
      | 2.3333333333333335 |
    And no side effects

  Scenario: [8] percentileDisc
    Given an empty graph
    And having executed:
      """
      CREATE ({price: 10.0}), ({price: 20.0}), ({price: 30.0})
      """
    And parameters are:
      | percentile | 0.5 |
    When executing query:
      """
      MATCH (n) RETURN percentileDisc(n.price, $percentile) AS p
      """
    Then the result should be, in any order:
      | p |
      | 20.0 |
    And no side effects

  Scenario: [9] percentileCont
    Given an empty graph
    And having executed:
      """
      CREATE ({price: 10.0}), ({price: 20.0}), ({price: 30.0})
      """
    And parameters are:
      | percentile | 0.25 |
    When executing query:
      """
      MATCH (n) RETURN percentileCont(n.price, $percentile) AS p
      """
    Then the result should be, in any order:
      | p |
      | 15.0 |
    And no side effects

  Scenario: [10] percentileDisc in another query
    Given an empty graph
    And having executed:
      """
      CREATE (:S), (:S), (:S)
      """
    When executing query:
      """
      MATCH (n:S) WITH n LIMIT 2 RETURN percentileDisc(0.90, 1.1) AS p
      """
    Then a ArgumentError should be raised at runtime: NumberOutOfRange

  Scenario: [11] DISTINCT of nulls
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (n:Nope) RETURN count(DISTINCT n) AS c, collect(DISTINCT n) AS l
      """
    Then the result should be, in any order:
      | c | l |
      | 0 | [] |
    And no side effects

  Scenario: [12] stdev functions
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2, 3, 4] AS x RETURN round(stDev(x) * 1000) AS s, round(stDevP(x) * 1000) AS p
      """
    Then the result should be, in any order:
      | s | p |
      | 1291.0 | 1118.0 |
    And no side effects

  Scenario: [13] AND over two is symmetric
    Given an empty graph
    When executing query:
      """
      UNWIND [true, false, null] AS a UNWIND [true, false, null] AS b WITH a, b WHERE a IS NULL OR b IS NULL RETURN a, b, (a AND b) IS NULL = (b AND a) IS NULL AS r
      """
    Then the result should be, in any order:
      | a | b | r |
      | true | null | true |
      | false | null | true |
      | null | true | true |
      | null | false | true |
      | null | null | true |
    And no side effects

  Scenario: [14] NOT on literals
    Given an empty graph
    When executing query:
      """
      RETURN NOT true AS nt, NOT false AS nf, NOT null AS nn
      """
    Then the result should be, in any order:
      | nt | nf | nn |
      | false | true | null |
    And no side effects

  Scenario: [15] NOT NOT
    Given an empty graph
    When executing query:
      """
      UNWIND [true, false, null] AS v RETURN v, NOT NOT v AS n
      """
    Then the result should be, in any order:
      | v | n |
      | true | true |
      | false | false |
      | null | null |
    And no side effects

  Scenario: [16] AND on a string
    Given an empty graph
    When executing query:
      """
      RETURN true AND 'x'
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [17] AND, OR and XOR with null
    Given an empty graph
    When executing query:
      """
      RETURN true AND null AS a, false AND null AS b, true OR null AS c, false OR null AS d, true XOR null AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | null | false | true | null | null |
    And no side effects

  Scenario: [18] lists of different length
    Given an empty graph
    When executing query:
      """
      RETURN [1, 2] = [1] AS r
      """
    Then the result should be, in any order:
      | r |
      | false |
    And no side effects

  Scenario: [19] list with null of the same length
    Given an empty graph
    When executing query:
      """
      RETURN [null] = [1] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |
    And no side effects

  Scenario: [20] nested lists with null and a difference
    Given an empty graph
    When executing query:
      """
      RETURN [[1], [2]] = [[1], [null]] AS r
      """
    Then the result should be, in any order:
      | r |
      | null |
    And no side effects

  Scenario: [21] maps
    Given an empty graph
    When executing query:
      """
      RETURN {k: null} = {k: null} AS r, {k: 1} = {k: null} AS s, {k: 1} = {l: 1} AS t, {} = {k: null} AS u
      """
    Then the result should be, in any order:
      | r | s | t | u |
      | null | null | false | false |
    And no side effects

  Scenario: [22] big integers are no floats
    Given an empty graph
    When executing query:
      """
      RETURN 9223372036854775807 = 9223372036854775806 AS r
      """
    Then the result should be, in any order:
      | r |
      | false |
    And no side effects

  Scenario: [23] numbers of two types
    Given an empty graph
    When executing query:
      """
      RETURN 1 = 1.0 AS r, 1 <> 1.0 AS s, 0.0 = -0.0 AS t
      """
    Then the result should be, in any order:
      | r | s | t |
      | true | false | true |
    And no side effects

  Scenario: [24] NaN
    Given an empty graph
    When executing query:
      """
      RETURN 0.0 / 0.0 = 0.0 / 0.0 AS e, 0.0 / 0.0 <> 0.0 / 0.0 AS n, 0.0 / 0.0 > 1 AS g
      """
    Then the result should be, in any order:
      | e | n | g |
      | false | true | false |
    And no side effects

  Scenario: [25] NaN against a string
    Given an empty graph
    When executing query:
      """
      RETURN 0.0 / 0.0 > 'a' AS gt, 0.0 / 0.0 < 'a' AS lt
      """
    Then the result should be, in any order:
      | gt | lt |
      | null | null |
    And no side effects

  Scenario: [26] string between
    Given an empty graph
    And having executed:
      """
      CREATE ({name: 'a'}), ({name: 'b'}), ({name: 'c'})
      """
    When executing query:
      """
      MATCH (n) WHERE 'a' < n.name <= 'c' RETURN n.name
      """
    Then the result should be, in any order:
      | n.name |
      | 'b' |
      | 'c' |
    And no side effects

  Scenario: [27] long chain
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {p: 5}), (b:B {p: 7})
      """
    When executing query:
      """
      MATCH (n)-->(m) WHERE n.prop1 < m.prop1 = n.prop2 <> m.prop2 RETURN labels(m)
      """
    Then the result should be, in any order:
      | labels(m) |
    And no side effects

  Scenario: [28] names of an index
    Given an empty graph
    When executing query:
      """
      WITH [1, 2] AS r RETURN r[0]['x'] AS x
      """
    Then a TypeError should be raised at any time: InvalidArgumentType

  Scenario: [29] labels() of null
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (n:Nope) RETURN labels(n) AS a, labels(null) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | null | null |
    And no side effects

  Scenario: [30] labels() of something else at run time
    Given an empty graph
    And having executed:
      """
      CREATE (:Foo)
      """
    When executing query:
      """
      MATCH (a) WITH [a, 1] AS list RETURN labels(list[0]) AS l
      """
    Then the result should be, in any order:
      | l |
      | ['Foo'] |
    And no side effects

  Scenario: [31] labels() of a number in a list
    Given an empty graph
    And having executed:
      """
      CREATE (:Foo)
      """
    When executing query:
      """
      MATCH (a) WITH [a, 1] AS list RETURN labels(list[1]) AS l
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: [32] type() of two
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T1]->()-[:T2]->()
      """
    When executing query:
      """
      MATCH ()-[r1]->()-[r2]->() RETURN type(r1) AS a, type(r2) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 'T1' | 'T2' |
    And no side effects

  Scenario: [33] type() of an optional
    Given an empty graph
    And having executed:
      """
      CREATE (a), (b), (a)-[:T]->(b)
      """
    When executing query:
      """
      MATCH (a) OPTIONAL MATCH (a)-[r:T]->() RETURN type(r) AS t
      """
    Then the result should be, in any order:
      | t |
      | 'T' |
      | null |
    And no side effects

  Scenario: [34] type() of something in a list
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()
      """
    When executing query:
      """
      MATCH (a)-[r]->() WITH [r, 1] AS list RETURN type(list[1]) AS t
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: [35] label predicate as an expression
    Given an empty graph
    And having executed:
      """
      CREATE (:A:B {id: 1}), (:A {id: 2}), (:B {id: 3}), (:C {id: 4})
      """
    When executing query:
      """
      MATCH (n) RETURN n.id AS id, n:A:B AS ab ORDER BY id
      """
    Then the result should be, in order:
      | id | ab |
      | 1 | true |
      | 2 | false |
      | 3 | false |
      | 4 | false |
    And no side effects

  Scenario: [36] a relationship type as a predicate
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T1]->(), ()-[:T2]->()
      """
    When executing query:
      """
      MATCH ()-[r]->() RETURN type(r) AS t, r:T1 AS is
      """
    Then the result should be, in any order:
      | t | is |
      | 'T1' | true |
      | 'T2' | false |
    And no side effects

  Scenario: [37] on null
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (n:Nope) RETURN n:A AS x
      """
    Then the result should be, in any order:
      | x |
      | null |
    And no side effects

  Scenario: [38] property of a node
    Given an empty graph
    And having executed:
      """
      CREATE ({existing: 42})
      """
    When executing query:
      """
      MATCH (n) RETURN n.missing, n.missingToo, n.existing
      """
    Then the result should be, in any order:
      | n.missing | n.missingToo | n.existing |
      | null | null | 42 |
    And no side effects

  Scenario: [39] of a number
    Given an empty graph
    When executing query:
      """
      WITH [123, {x: 1}] AS list WITH list[0] AS n RETURN n.num
      """
    Then a TypeError should be raised at runtime: InvalidArgumentType

  Scenario: [40] dynamic property
    Given an empty graph
    And having executed:
      """
      CREATE ({name: 'x'})
      """
    When executing query:
      """
      MATCH (n) WITH n, 'na' + 'me' AS k RETURN n[k] AS v
      """
    Then the result should be, in any order:
      | v |
      | 'x' |
    And no side effects

  Scenario: [41] keys() of a node
    Given an empty graph
    And having executed:
      """
      CREATE ({name: 'x', surname: 'y'})
      """
    When executing query:
      """
      MATCH (n) UNWIND keys(n) AS x RETURN DISTINCT x AS p
      """
    Then the result should be, in any order:
      | p |
      | 'name' |
      | 'surname' |
    And no side effects

  Scenario: [42] keys() of an optional relationship
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH ()-[r]-() UNWIND keys(r) AS x RETURN DISTINCT x AS p
      """
    Then the result should be, in any order:
      | p |
    And no side effects

  Scenario: [43] properties() of a node
    Given an empty graph
    And having executed:
      """
      CREATE (n:Person {name: 'Popeye', level: 9001})
      """
    When executing query:
      """
      MATCH (p:Person) RETURN properties(p) AS m
      """
    Then the result should be, in any order:
      | m |
      | {name: 'Popeye', level: 9001} |
    And no side effects

  Scenario: [44] properties() of a relationship
    Given an empty graph
    And having executed:
      """
      CREATE (n)-[:R {name: 'Popeye', level: 9001}]->(n)
      """
    When executing query:
      """
      MATCH ()-[r:R]->() RETURN properties(r) AS m
      """
    Then the result should be, in any order:
      | m |
      | {name: 'Popeye', level: 9001} |
    And no side effects

  Scenario: [45] properties() of a map
    Given an empty graph
    When executing query:
      """
      RETURN properties({name: 'Popeye', level: 9001}) AS m
      """
    Then the result should be, in any order:
      | m |
      | {name: 'Popeye', level: 9001} |
    And no side effects

  Scenario: [46] properties() of null
    Given an empty graph
    When executing query:
      """
      RETURN properties(null) AS m
      """
    Then the result should be, in any order:
      | m |
      | null |
    And no side effects

  Scenario: [47] index
    Given an empty graph
    When executing query:
      """
      WITH ['a', 'b'] AS l RETURN l[0] AS x, l[-1] AS y, l[5] AS z
      """
    Then the result should be, in any order:
      | x | y | z |
      | 'a' | 'b' | null |
    And no side effects

  Scenario: [48] nested index
    Given an empty graph
    When executing query:
      """
      RETURN [[1]][0][0] AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
    And no side effects

  Scenario: [49] on a parameter
    Given an empty graph
    And parameters are:
      | expr | ['Apa'] |
      | idx | 0 |
    When executing query:
      """
      WITH $expr AS expr, $idx AS idx RETURN expr[idx] AS v
      """
    Then the result should be, in any order:
      | v |
      | 'Apa' |
    And no side effects

  Scenario: [50] a list by a float
    Given an empty graph
    When executing query:
      """
      WITH [1] AS l, 1.5 AS i RETURN l[i]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [51] a boolean indexed
    Given an empty graph
    When executing query:
      """
      WITH true AS l, 0 AS i RETURN l[i]
      """
    Then a TypeError should be raised at any time: *

  Scenario: [52] null index
    Given an empty graph
    When executing query:
      """
      RETURN [1, 2, 3][null] AS x, null[0] AS y
      """
    Then the result should be, in any order:
      | x | y |
      | null | null |
    And no side effects

  Scenario: [53] slice with null
    Given an empty graph
    When executing query:
      """
      WITH [1, 2, 3] AS l RETURN l[null..null] AS a, l[1..null] AS b, l[null..2] AS c, l[..null] AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | null | null | null | null |
    And no side effects

  Scenario: [54] slice beyond the ends
    Given an empty graph
    When executing query:
      """
      WITH [1, 2, 3] AS l RETURN l[-5..5] AS a, l[5..6] AS b, l[2..1] AS c, l[-3..-1] AS d, l[0..0] AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | [1, 2, 3] | [] | [] | [1, 2] | [] |
    And no side effects

  Scenario: [55] list equality with null at the start
    Given an empty graph
    When executing query:
      """
      RETURN [null, 1] = [null, 2] AS a, [1, null] = [1, 2] AS b, [1, null] = [null, 2] AS c, [1, null, 3] = [2, null, 3] AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | false | null | null | false |
    And no side effects

  Scenario: [56] a list and a string
    Given an empty graph
    When executing query:
      """
      RETURN 'a' = ['a'] AS r, [] = '' AS s
      """
    Then the result should be, in any order:
      | r | s |
      | false | false |
    And no side effects

  Scenario: [57] concatenation with values
    Given an empty graph
    When executing query:
      """
      RETURN [1, 10] + 100 AS a, 100 + [1] AS b, [1] + null AS c, [1] + [null] AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | [1, 10, 100] | [100, 1] | null | [1, null] |
    And no side effects

  Scenario: [58] IN on a parameter
    Given an empty graph
    And parameters are:
      | numbers | [1, 2, 3] |
    When executing query:
      """
      RETURN 1 IN $numbers AS a, 4 IN $numbers AS b
      """
    Then the result should be, in any order:
      | a | b |
      | true | false |
    And no side effects

  Scenario: [59] IN of a nested list
    Given an empty graph
    When executing query:
      """
      RETURN [1, 2] IN [[1, 2], [3]] AS a, 1 IN [[1]] AS b
      """
    Then the result should be, in any order:
      | a | b |
      | true | false |
    And no side effects

  Scenario: [60] IN of lists with null
    Given an empty graph
    When executing query:
      """
      RETURN [null] IN [[null]] AS a, [1, null] IN [[1, 2]] AS b, [1] IN [[1, null]] AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | null | null | false |
    And no side effects

  Scenario: [61] IN of empty lists
    Given an empty graph
    When executing query:
      """
      RETURN [] IN [[]] AS a, [] IN [] AS b, [] IN [null] AS c, [] IN [1, []] AS d, [] IN [1, 2] AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | true | false | null | true | false |
    And no side effects

  Scenario: [62] null IN
    Given an empty graph
    When executing query:
      """
      RETURN null IN [] AS a, null IN [null] AS b, null IN [1] AS c, 1 IN null AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | false | null | null | null |
    And no side effects

  Scenario: [63] IN with null after and found before
    Given an empty graph
    When executing query:
      """
      RETURN 3 IN [1, null, 3] AS a, 4 IN [1, null, 3] AS b
      """
    Then the result should be, in any order:
      | a | b |
      | true | null |
    And no side effects

  Scenario: [64] IN of maps
    Given an empty graph
    When executing query:
      """
      RETURN {a: 1} IN [{a: 1}, 2] AS a, {a: 1} IN [{a: null}] AS b
      """
    Then the result should be, in any order:
      | a | b |
      | true | null |
    And no side effects

  Scenario: [65] IN with different types
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN ['1', 2] AS a, '1' IN [1] AS b, 1 IN [1.0] AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | false | false | true |
    And no side effects

  Scenario: [66] IN on an integer
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN 1
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [67] IN on a float
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN 1.5
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [68] IN on a string
    Given an empty graph
    When executing query:
      """
      RETURN 1 IN 'abc'
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [69] size of a list
    Given an empty graph
    When executing query:
      """
      RETURN size([1, 2, 3]) AS n
      """
    Then the result should be, in any order:
      | n |
      | 3 |
    And no side effects

  Scenario: [70] size of null
    Given an empty graph
    When executing query:
      """
      WITH null AS l RETURN size(l) AS a, size(null) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | null | null |
    And no side effects

  Scenario: [71] size of a pattern
    Given an empty graph
    When executing query:
      """
      MATCH (a), (b), (c) RETURN size((a)-->(b))
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [72] head, last, tail of empty
    Given an empty graph
    When executing query:
      """
      RETURN head([]) AS h, last([]) AS l, tail([]) AS t
      """
    Then the result should be, in any order:
      | h | l | t |
      | null | null | [] |
    And no side effects

  Scenario: [73] range
    Given an empty graph
    When executing query:
      """
      RETURN range(0, 10, 3) AS a, range(10, 0, -5) AS b, range(1, 0) AS c, range(0, 0) AS d, range(0, 1, -1) AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | [0, 3, 6, 9] | [10, 5, 0] | [] | [0] | [] |
    And no side effects

  Scenario: [74] range of strings
    Given an empty graph
    When executing query:
      """
      RETURN range('a', 2)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [75] range of floats, at run time
    Given an empty graph
    When executing query:
      """
      UNWIND [1.5] AS f RETURN range(1, f)
      """
    Then a ArgumentError should be raised at runtime: InvalidArgumentType

  Scenario: [76] comprehension with outer variables
    Given an empty graph
    When executing query:
      """
      WITH 2 AS k RETURN [x IN range(1, 4) WHERE x % k = 0 | x * k] AS l
      """
    Then the result should be, in any order:
      | l |
      | [4, 8] |
    And no side effects

  Scenario: [77] property of null in a map
    Given an empty graph
    When executing query:
      """
      WITH {a: null} AS m RETURN m.a AS a, m.b AS b
      """
    Then the result should be, in any order:
      | a | b |
      | null | null |
    And no side effects

  Scenario: [78] nested
    Given an empty graph
    When executing query:
      """
      WITH {a: {b: {c: 1}}} AS m RETURN m.a.b.c AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
    And no side effects

  Scenario: [79] dynamic access with null
    Given an empty graph
    When executing query:
      """
      WITH {a: 1} AS m RETURN m[null] AS x
      """
    Then the result should be, in any order:
      | x |
      | null |
    And no side effects

  Scenario: [80] upper and lower case matter
    Given an empty graph
    When executing query:
      """
      WITH {name: 1, Name: 2} AS m RETURN m['name'] AS a, m['Name'] AS b, m['nAME'] AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | 1 | 2 | null |
    And no side effects

  Scenario: [81] keys of null values
    Given an empty graph
    When executing query:
      """
      RETURN keys({k: 1, l: null, m: 1}) AS k, keys({}) AS e, keys(null) AS n
      """
    Then the result should be (ignoring element order for lists):
      | k | e | n |
      | ['k', 'l', 'm'] | [] | null |
    And no side effects

  Scenario: [82] property null IS NOT NULL
    Given an empty graph
    When executing query:
      """
      WITH null AS v RETURN v IS NOT NULL AS r, NOT v IS NULL AS s
      """
    Then the result should be, in any order:
      | r | s |
      | false | false |
    And no side effects

  Scenario: [83] signs, roots, and so on
    Given an empty graph
    When executing query:
      """
      RETURN abs(-3) AS a, abs(-3.5) AS b, sign(-2) AS c, sqrt(9) AS d, ceil(1.2) AS e, floor(-1.2) AS f, round(2.5) AS g, round(-2.5) AS h, exp(0) AS i, log(1) AS j, log10(100) AS k
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h | i | j | k |
      | 3 | 3.5 | -1 | 3.0 | 2.0 | -2.0 | 3.0 | -2.0 | 1.0 | 0.0 | 2.0 |
    And no side effects

  Scenario: [84] integer division and modulo
    Given an empty graph
    When executing query:
      """
      RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % -3 AS c, -7 % 3 AS d, 7.0 / 2 AS e, 2 ^ 3 AS f, 12 / 4 * 3 - 2 * 4 AS g
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g |
      | 3 | -3 | 1 | -1 | 3.5 | 8.0 | 1 |
    And no side effects

  Scenario: [85] upper, lower, trim
    Given an empty graph
    When executing query:
      """
      RETURN toUpper('aß') AS a, toLower('ÀB') AS b, trim('  x ') AS c, lTrim(' x ') AS d, rTrim(' x ') AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | 'ASS' | 'àb' | 'x' | 'x ' | ' x' |
    And no side effects

  Scenario: [86] substring and others
    Given an empty graph
    When executing query:
      """
      RETURN substring('0123456789', 1) AS a, substring('0123456789', 1, 3) AS b, left('abc', 2) AS c, right('abc', 2) AS d, replace('aXbX', 'X', '-') AS e, reverse('raksO') AS f, split('one1two', '1') AS g, toString(1.0) AS h
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h |
      | '123456789' | '123' | 'ab' | 'bc' | 'a-b-' | 'Oskar' | ['one', 'two'] | '1.0' |
    And no side effects

  Scenario: [87] STARTS WITH on null
    Given an empty graph
    When executing query:
      """
      WITH null AS s RETURN s STARTS WITH 'x' AS a, 'x' STARTS WITH null AS b, 'x' ENDS WITH null AS c, null CONTAINS 'x' AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | null | null | null | null |
    And no side effects

  Scenario: [88] on other types
    Given an empty graph
    When executing query:
      """
      WITH [1, 3.14, true, [], {}, null] AS ops UNWIND ops AS a UNWIND ops AS b WITH a STARTS WITH b AS r RETURN DISTINCT r
      """
    Then the result should be, in any order:
      | r |
      | null |
    And no side effects

  Scenario: [89] contains newline
    Given an empty graph
    And having executed:
      """
      CREATE ({name: 'a\nb'}), ({name: 'ab'})
      """
    When executing query:
      """
      MATCH (n) WHERE n.name CONTAINS '\n' RETURN size(n.name) AS s
      """
    Then the result should be, in any order:
      | s |
      | 3 |
    And no side effects

  Scenario: [90] toBoolean
    Given an empty graph
    When executing query:
      """
      RETURN toBoolean('true') AS a, toBoolean('FALSE') AS b, toBoolean('x') AS c, toBoolean(null) AS d, toBoolean(true) AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | true | false | null | null | true |
    And no side effects

  Scenario: [91] toBoolean of a float
    Given an empty graph
    When executing query:
      """
      RETURN [x IN [true, 1.0] | toBoolean(x)] AS l
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: [92] toInteger
    Given an empty graph
    When executing query:
      """
      RETURN toInteger('42') AS a, toInteger(82.9) AS b, toInteger('1.7') AS c, toInteger('foo') AS d, toInteger('') AS e, toInteger('-3') AS f
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f |
      | 42 | 82 | 1 | null | null | -3 |
    And no side effects

  Scenario: [93] toInteger of a list
    Given an empty graph
    When executing query:
      """
      WITH [1, []] AS l RETURN toInteger(l[1])
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: [94] toInteger of a boolean in a list
    Given an empty graph
    When executing query:
      """
      WITH [true, '2'] AS l RETURN [x IN l | toInteger(x)] AS r
      """
    Then the result should be, in any order:
      | r |
      | [1, 2] |
    And no side effects

  Scenario: [95] toFloat
    Given an empty graph
    When executing query:
      """
      RETURN toFloat('3.4') AS a, toFloat(3) AS b, toFloat('x') AS c, toFloat('1e3') AS d, toFloat(3.5) AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | 3.4 | 3.0 | null | 1000.0 | 3.5 |
    And no side effects

  Scenario: [96] toFloat of a boolean
    Given an empty graph
    When executing query:
      """
      WITH [1.0, true] AS l RETURN [x IN l | toFloat(x)] AS r
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: [97] toString of several
    Given an empty graph
    When executing query:
      """
      RETURN toString(42) AS a, toString(true) AS b, toString(1 < 0) AS c, toString('x') AS d, toString(-0.5) AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | '42' | 'true' | 'false' | 'x' | '-0.5' |
    And no side effects

  Scenario: [98] toString of a map
    Given an empty graph
    When executing query:
      """
      WITH [1, {}] AS l RETURN toString(l[1])
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue

  Scenario: [99] toString of a node
    Given an empty graph
    When executing query:
      """
      CREATE (n) WITH [n, 1] AS l RETURN toString(l[0])
      """
    Then a TypeError should be raised at runtime: InvalidArgumentValue
