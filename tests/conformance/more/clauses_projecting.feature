Feature: Projection: order, limits, aggregation, union, unwinding

  Scenario: [1] booleans ascending
    Given an empty graph
    When executing query:
      """
      UNWIND [true, false] AS b RETURN b ORDER BY b
      """
    Then the result should be, in order:
      | b |
      | false |
      | true |
    And no side effects

  Scenario: [2] booleans descending
    Given an empty graph
    When executing query:
      """
      UNWIND [true, false] AS b RETURN b ORDER BY b DESC
      """
    Then the result should be, in order:
      | b |
      | true |
      | false |
    And no side effects

  Scenario: [3] strings
    Given an empty graph
    When executing query:
      """
      UNWIND ['.*', '', ' ', 'one'] AS s RETURN s ORDER BY s
      """
    Then the result should be, in order:
      | s |
      | '' |
      | ' ' |
      | '.*' |
      | 'one' |
    And no side effects

  Scenario: [4] integers
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 3, 2] AS i RETURN i ORDER BY i
      """
    Then the result should be, in order:
      | i |
      | 1 |
      | 2 |
      | 3 |
    And no side effects

  Scenario: [5] floats
    Given an empty graph
    When executing query:
      """
      UNWIND [1.5, 1.3, 999.99] AS f RETURN f ORDER BY f DESCENDING
      """
    Then the result should be, in order:
      | f |
      | 999.99 |
      | 1.5 |
      | 1.3 |
    And no side effects

  Scenario: [6] distinct types ascending
    Given an empty graph
    And having executed:
      """
      CREATE (:N)-[:REL]->()
      """
    When executing query:
      """
      MATCH p = (n:N)-[r:REL]->() UNWIND [n, r, p, 1.5, ['list'], 'text', null, false, 0.0 / 0.0, {a: 'map'}] AS types RETURN types ORDER BY types
      """
    Then the result should be, in order:
      | types |
      | {a: 'map'} |
      | (:N) |
      | [:REL] |
      | ['list'] |
      | <(:N)-[:REL]->()> |
      | 'text' |
      | false |
      | 1.5 |
      | NaN |
      | null |
    And no side effects

  Scenario: [7] distinct types descending
    Given an empty graph
    And having executed:
      """
      CREATE (:N)-[:REL]->()
      """
    When executing query:
      """
      MATCH p = (n:N)-[r:REL]->() UNWIND [n, r, p, 1.5, ['list'], 'text', null, false, 0.0 / 0.0, {a: 'map'}] AS types RETURN types ORDER BY types DESC
      """
    Then the result should be, in order:
      | types |
      | null |
      | NaN |
      | 1.5 |
      | false |
      | 'text' |
      | <(:N)-[:REL]->()> |
      | ['list'] |
      | [:REL] |
      | (:N) |
      | {a: 'map'} |
    And no side effects

  Scenario: [8] by a property
    Given an empty graph
    And having executed:
      """
      CREATE ({num: 1}), ({num: 3}), ({num: -5})
      """
    When executing query:
      """
      MATCH (n) RETURN n.num AS prop ORDER BY n.num
      """
    Then the result should be, in order:
      | prop |
      | -5 |
      | 1 |
      | 3 |
    And no side effects

  Scenario: [9] descending
    Given an empty graph
    And having executed:
      """
      CREATE ({num: 1}), ({num: 3}), ({num: -5})
      """
    When executing query:
      """
      MATCH (n) RETURN n.num AS prop ORDER BY n.num DESC
      """
    Then the result should be, in order:
      | prop |
      | 3 |
      | 1 |
      | -5 |
    And no side effects

  Scenario: [10] by an aggregate
    Given an empty graph
    And having executed:
      """
      CREATE ({division: 'A'}), ({division: 'B'}), ({division: 'B'}), ({division: 'C'}), ({division: 'B'}), ({division: 'A'})
      """
    When executing query:
      """
      MATCH (n) RETURN n.division, count(*) ORDER BY count(*) DESC, n.division ASC
      """
    Then the result should be, in order:
      | n.division | count(*) |
      | 'B' | 3 |
      | 'A' | 2 |
      | 'C' | 1 |
    And no side effects

  Scenario: [11] aggregates of grouping keys
    Given an empty graph
    And having executed:
      """
      CREATE ({division: 'Sweden', age: 22}), ({division: 'Germany', age: 35}), ({division: 'England', age: 28}), ({division: 'England', age: 32})
      """
    When executing query:
      """
      MATCH (n) RETURN n.division, max(n.age) ORDER BY max(n.age)
      """
    Then the result should be, in order:
      | n.division | max(n.age) |
      | 'Sweden' | 22 |
      | 'England' | 32 |
      | 'Germany' | 35 |
    And no side effects

  Scenario: [12] a variable that DISTINCT has put out of reach
    Given an empty graph
    And having executed:
      """
      CREATE ({name: 'A'})
      """
    When executing query:
      """
      MATCH (a) RETURN DISTINCT a.name ORDER BY a.age
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [13] an alias that shadows
    Given an empty graph
    And having executed:
      """
      CREATE (:L {name: 'A', x: 2}), (:L {name: 'B', x: 1})
      """
    When executing query:
      """
      MATCH (n:L) RETURN n.x AS n ORDER BY n
      """
    Then the result should be, in order:
      | n |
      | 1 |
      | 2 |
    And no side effects

  Scenario: [14] projected property used
    Given an empty graph
    And having executed:
      """
      CREATE (a:Car {id: 1}), (b:Car {id: 2}), (c {n: 1}), (c)-[:OWNS]->(a), (c)-[:OWNS]->(b)
      """
    When executing query:
      """
      MATCH (c:Car)<-[:OWNS]-() RETURN c ORDER BY c.id DESC
      """
    Then the result should be, in order:
      | c |
      | (:Car {id: 2}) |
      | (:Car {id: 1}) |
    And no side effects

  Scenario: [15] a renamed column by its old name
    Given an empty graph
    And having executed:
      """
      CREATE (:P {name: 'B'}), (:P {name: 'A'})
      """
    When executing query:
      """
      MATCH (a:P) RETURN a.name AS b ORDER BY a.name
      """
    Then the result should be, in order:
      | b |
      | 'A' |
      | 'B' |
    And no side effects

  Scenario: [16] a sum of two which are keys
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {age: 1})-[:X]->(:Person {age: 2})
      """
    When executing query:
      """
      MATCH (me:Person)--(you:Person) RETURN me.age AS age, count(you.age) AS cnt ORDER BY age, age + count(you.age)
      """
    Then the result should be, in order:
      | age | cnt |
      | 1 | 1 |
      | 2 | 1 |
    And no side effects

  Scenario: [17] by an expression of functions
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 10) AS i CREATE ({nr: i})
      """
    When executing query:
      """
      MATCH (n) WITH n SKIP toInteger(rand() * 9) WITH count(*) AS count RETURN count > 0 AS nonEmpty
      """
    Then the result should be, in any order:
      | nonEmpty |
      | true |
    And no side effects

  Scenario: [18] by a variable
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n SKIP n.count
      """
    Then a SyntaxError should be raised at compile time: NonConstantExpression

  Scenario: [19] negative parameter
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {name: 'Steven'})
      """
    And parameters are:
      | s | -1 |
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name SKIP $s
      """
    Then a SyntaxError should be raised at runtime: NegativeIntegerArgument

  Scenario: [20] negative
    Given an empty graph
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name SKIP -1
      """
    Then a SyntaxError should be raised at compile time: NegativeIntegerArgument

  Scenario: [21] floating-point
    Given an empty graph
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name SKIP 1.5
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [22] more than there is
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (n) RETURN n SKIP 100
      """
    Then the result should be, in any order:
      | n |
    And no side effects

  Scenario: [23] LIMIT
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 1, 1, 1, 1] AS i RETURN i LIMIT 2
      """
    Then the result should be, in any order:
      | i |
      | 1 |
      | 1 |
    And no side effects

  Scenario: [24] zero
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2] AS i RETURN i LIMIT 0
      """
    Then the result should be, in any order:
      | i |
    And no side effects

  Scenario: [25] expression with rand
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 3) AS i CREATE (:Person)
      """
    When executing query:
      """
      MATCH (p:Person) RETURN p LIMIT toInteger(ceil(1.7))
      """
    Then the result should be, in any order:
      | p |
      | (:Person) |
      | (:Person) |
    And no side effects

  Scenario: [26] the largest integer
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2] AS i RETURN i LIMIT 9223372036854775807
      """
    Then the result should be, in any order:
      | i |
      | 1 |
      | 2 |
    And no side effects

  Scenario: [27] ORDER BY with LIMIT 0 makes no error
    Given an empty graph
    When executing query:
      """
      RETURN 1 AS x ORDER BY x LIMIT 0
      """
    Then the result should be, in any order:
      | x |
    And no side effects

  Scenario: [28] negative
    Given an empty graph
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name LIMIT -1
      """
    Then a SyntaxError should be raised at compile time: NegativeIntegerArgument

  Scenario: [29] negative parameter
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {name: 'Steven'})
      """
    And parameters are:
      | l | -1 |
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name LIMIT $l
      """
    Then a SyntaxError should be raised at runtime: NegativeIntegerArgument

  Scenario: [30] floating-point
    Given an empty graph
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name LIMIT 1.5
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [31] negative parameter with ORDER BY
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {name: 'Steven'}), (:Person {name: 'Craig'})
      """
    And parameters are:
      | l | -1 |
    When executing query:
      """
      MATCH (p:Person) RETURN p.name AS name ORDER BY p.name LIMIT $l
      """
    Then a SyntaxError should be raised at runtime: NegativeIntegerArgument

  Scenario: [32] a string as SKIP
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN n SKIP 'x'
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [33] arithmetic
    Given an empty graph
    When executing query:
      """
      RETURN 4 % 3 + 1.5 AS x
      """
    Then the result should be, in any order:
      | x |
      | 2.5 |
    And no side effects

  Scenario: [34] type of a deleted relationship
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()
      """
    When executing query:
      """
      MATCH ()-[r]->() DELETE r RETURN type(r)
      """
    Then the result should be, in any order:
      | type(r) |
      | 'T' |
    And the side effects should be:
      | -relationships | 1 |

  Scenario: [35] property of something that is no map
    Given an empty graph
    When executing query:
      """
      WITH 123 AS nonMap RETURN nonMap.x
      """
    Then a TypeError should be raised at compile time: InvalidArgumentType

  Scenario: [36] several
    Given an empty graph
    And having executed:
      """
      CREATE (:A {name: 'x', age: 1})
      """
    When executing query:
      """
      MATCH (a) RETURN a.age, a.name, a.seasons
      """
    Then the result should be, in any order:
      | a.age | a.name | a.seasons |
      | 1 | 'x' | null |
    And no side effects

  Scenario: [37] column names keep the text
    Given an empty graph
    And having executed:
      """
      CREATE ()
      """
    When executing query:
      """
      MATCH (n) RETURN cOuNt( * )
      """
    Then the result should be, in any order:
      | cOuNt( * ) |
      | 1 |
    And no side effects

  Scenario: [38] properties used again
    Given an empty graph
    And having executed:
      """
      CREATE (:A {x: 1})-[:T]->(:B {x: 2})
      """
    When executing query:
      """
      MATCH (a:A)-->(b) RETURN a.x AS a, b.x AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 1 | 2 |
    And no side effects

  Scenario: [39] the same expression twice without a name
    Given an empty graph
    When executing query:
      """
      RETURN 1, 1
      """
    Then a SyntaxError should be raised at compile time: ColumnNameConflict

  Scenario: [40] DISTINCT nodes
    Given an empty graph
    And having executed:
      """
      CREATE ({name: 'A'}), ({name: 'A'})
      """
    When executing query:
      """
      MATCH (n) RETURN DISTINCT n.name AS n
      """
    Then the result should be, in any order:
      | n |
      | 'A' |
    And no side effects

  Scenario: [41] DISTINCT with null
    Given an empty graph
    And having executed:
      """
      CREATE ({name: 'A'}), ()
      """
    When executing query:
      """
      MATCH (n) RETURN DISTINCT n.name AS n
      """
    Then the result should be, in any order:
      | n |
      | 'A' |
      | null |
    And no side effects

  Scenario: [42] DISTINCT lists
    Given an empty graph
    And having executed:
      """
      CREATE ({color: ['red']}), ({color: ['blue']}), ({color: ['red']})
      """
    When executing query:
      """
      MATCH (n) RETURN DISTINCT n.color AS c
      """
    Then the result should be, in any order:
      | c |
      | ['red'] |
      | ['blue'] |
    And no side effects

  Scenario: [43] DISTINCT maps with null
    Given an empty graph
    And having executed:
      """
      CREATE ({color: 'red'}), ({color: 'blue'}), ()
      """
    When executing query:
      """
      MATCH (n) RETURN DISTINCT {p: n.color} AS m
      """
    Then the result should be, in any order:
      | m |
      | {p: 'red'} |
      | {p: 'blue'} |
      | {p: null} |
    And no side effects

  Scenario: [44] count with a function
    Given an empty graph
    And having executed:
      """
      CREATE ({num: 1}), ({num: 2})
      """
    When executing query:
      """
      MATCH (n) RETURN count(n) / 60 / 60 AS c
      """
    Then the result should be, in any order:
      | c |
      | 0 |
    And no side effects

  Scenario: [45] sum of nothing
    Given an empty graph
    When executing query:
      """
      MATCH (n:Nope) RETURN sum(n.num) AS s, avg(n.num) AS a, min(n.num) AS mi, max(n.num) AS ma, collect(n.num) AS c, count(n) AS k
      """
    Then the result should be, in any order:
      | s | a | mi | ma | c | k |
      | 0 | null | null | null | [] | 0 |
    And no side effects

  Scenario: [46] size of a collected list
    Given an empty graph
    And having executed:
      """
      CREATE (), (), ()
      """
    When executing query:
      """
      MATCH (a) RETURN size(collect(a)) AS s
      """
    Then the result should be, in any order:
      | s |
      | 3 |
    And no side effects

  Scenario: [47] count of a bool expression
    Given an empty graph
    And having executed:
      """
      CREATE (:L {num: 1}), (:L {num: 2})
      """
    When executing query:
      """
      MATCH (n:L) RETURN count(n.num > 1) AS c, n.num IS NULL AS isn
      """
    Then the result should be, in any order:
      | c | isn |
      | 2 | false |
    And no side effects

  Scenario: [48] max of aggregation inside arithmetic
    Given an empty graph
    And having executed:
      """
      CREATE ({p: 1}), ({p: 4})
      """
    When executing query:
      """
      MATCH (a) RETURN max(a.p) - min(a.p) + 1 AS span
      """
    Then the result should be, in any order:
      | span |
      | 4 |
    And no side effects

  Scenario: [49] nested aggregation is refused
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN count(count(*))
      """
    Then a SyntaxError should be raised at compile time: NestedAggregation

  Scenario: [50] rand inside an aggregate is refused
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN count(rand())
      """
    Then a SyntaxError should be raised at compile time: NonConstantExpression

  Scenario: [51] list comprehension holding an aggregate is refused
    Given an empty graph
    When executing query:
      """
      MATCH (n) RETURN [x IN [1, 2] | count(*)]
      """
    Then a SyntaxError should be raised at compile time: InvalidAggregation

  Scenario: [52] aggregation on a complex expression with a projected list
    Given an empty graph
    And having executed:
      """
      CREATE (me:Person {age: 1}), (you:Person {age: 2}), (me)-[:T]->(you)
      """
    When executing query:
      """
      MATCH (me:Person)-->(you:Person) RETURN me.age AS age, [x IN collect(you.age) | x + 1] AS l
      """
    Then the result should be, in any order:
      | age | l |
      | 1 | [3] |
    And no side effects

  Scenario: [53] aggregation with constants, parameters, projected variables
    Given an empty graph
    And having executed:
      """
      CREATE (:Person)
      """
    And parameters are:
      | age | 38 |
    When executing query:
      """
      MATCH (person) RETURN $age + avg(person.age) - 1000 AS a
      """
    Then the result should be, in any order:
      | a |
      | null |
    And no side effects

  Scenario: [54] keys inside expressions with aggregates
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {age: 2})-[:T]->(:Person {age: 3})
      """
    When executing query:
      """
      MATCH (me:Person)-->(you:Person) WITH me.age AS age, you RETURN age, age + count(you.age) AS s
      """
    Then the result should be, in any order:
      | age | s |
      | 2 | 3 |
    And no side effects

  Scenario: [55] a property access of a projected node in an aggregate expression
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {age: 2})-[:T]->(:Person {age: 3})
      """
    When executing query:
      """
      MATCH (me:Person)-->(you:Person) RETURN me.age, me.age + count(you.age) AS s
      """
    Then the result should be, in any order:
      | me.age | s |
      | 2 | 3 |
    And no side effects

  Scenario: [56] an expression which is no simple key
    Given an empty graph
    When executing query:
      """
      MATCH (me:Person)--(you:Person) RETURN me.age + you.age, me.age + you.age + count(*)
      """
    Then a SyntaxError should be raised at compile time: AmbiguousAggregationExpression

  Scenario: [57] not projected
    Given an empty graph
    When executing query:
      """
      MATCH (me:Person)--(you:Person) RETURN me.age + count(you.age)
      """
    Then a SyntaxError should be raised at compile time: AmbiguousAggregationExpression

  Scenario: [58] two
    Given an empty graph
    When executing query:
      """
      RETURN 1 AS x UNION RETURN 2 AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
      | 2 |
    And no side effects

  Scenario: [59] duplicates
    Given an empty graph
    When executing query:
      """
      RETURN 1 AS x UNION RETURN 1 AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
    And no side effects

  Scenario: [60] three
    Given an empty graph
    When executing query:
      """
      RETURN 2 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x
      """
    Then the result should be, in any order:
      | x |
      | 2 |
      | 1 |
    And no side effects

  Scenario: [61] all
    Given an empty graph
    When executing query:
      """
      RETURN 1 AS x UNION ALL RETURN 1 AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
      | 1 |
    And no side effects

  Scenario: [62] with concatenation
    Given an empty graph
    When executing query:
      """
      WITH [1, 2, 3] AS first, [4, 5, 6] AS second UNWIND (first + second) AS x RETURN x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
      | 2 |
      | 3 |
      | 4 |
      | 5 |
      | 6 |
    And no side effects

  Scenario: [63] nodes collected and unwound, with a merge in between
    Given an empty graph
    And parameters are:
      | events | [{year: 2016, id: 1}, {year: 2016, id: 2}] |
    When executing query:
      """
      UNWIND $events AS event MERGE (y:Year {year: event.year}) MERGE (e:Event {id: event.id}) MERGE (y)<-[:IN]-(e) RETURN e.id AS x ORDER BY x
      """
    Then the result should be, in order:
      | x |
      | 1 |
      | 2 |
    And the side effects should be:
      | +nodes | 3 |
      | +relationships | 2 |
      | +labels | 2 |
      | +properties | 3 |

  Scenario: [64] nodes forwarded
    Given an empty graph
    And having executed:
      """
      CREATE (:A)-[:REL]->(:B)
      """
    When executing query:
      """
      MATCH (a:A) WITH a MATCH (a)-->(b) RETURN *
      """
    Then the result should be, in any order:
      | a | b |
      | (:A) | (:B) |
    And no side effects

  Scenario: [65] a path forwarded
    Given an empty graph
    And having executed:
      """
      CREATE (:A)-[:REL]->(:B)
      """
    When executing query:
      """
      MATCH p = (a)-->() WITH p RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <(:A)-[:REL]->(:B)> |
    And no side effects

  Scenario: [66] an alias
    Given an empty graph
    And having executed:
      """
      CREATE (:A {n: 1})
      """
    When executing query:
      """
      MATCH (a) WITH a.n AS x RETURN x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
    And no side effects

  Scenario: [67] an alias used in a further pattern
    Given an empty graph
    And having executed:
      """
      CREATE ({num: 42, name: 'B'}), ({num: 42, name: 'C'})
      """
    When executing query:
      """
      MATCH (a {name: 'B'}) WITH a.num AS property MATCH (b) WHERE property = b.num RETURN b
      """
    Then the result should be, in any order:
      | b |
      | ({num: 42, name: 'B'}) |
      | ({num: 42, name: 'C'}) |
    And no side effects

  Scenario: [68] a variable that WITH has dropped
    Given an empty graph
    When executing query:
      """
      MATCH (a) WITH a.name AS n RETURN a
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [69] ambiguous
    Given an empty graph
    When executing query:
      """
      MATCH (me:Person)--(you:Person) WITH me.age + you.age AS grp, me.age + you.age + count(*) AS x RETURN *
      """
    Then a SyntaxError should be raised at compile time: AmbiguousAggregationExpression

  Scenario: [70] the new name goes before the old
    Given an empty graph
    And having executed:
      """
      CREATE (:A {num: 9, num2: 5}), (:A {num: 5, num2: 4})
      """
    When executing query:
      """
      MATCH (a:A) WITH a, a.num2 % 3 AS a2 ORDER BY a2 LIMIT 1 RETURN a.num, a2
      """
    Then the result should be, in any order:
      | a.num | a2 |
      | 5 | 1 |
    And no side effects

  Scenario: [71] by an expression with an alias, then dropped
    Given an empty graph
    And having executed:
      """
      CREATE (:A {num: 9}), (:A {num: 5}), (:A {num: 12})
      """
    When executing query:
      """
      MATCH (a:A) WITH a ORDER BY a.num + 2 LIMIT 2 RETURN a.num AS n
      """
    Then the result should be, in any order:
      | n |
      | 5 |
      | 9 |
    And no side effects

  Scenario: [72] by a value that is neither
    Given an empty graph
    When executing query:
      """
      WITH 1 AS a, 'b' AS b, 3 AS c WITH a, b ORDER BY d RETURN a
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [73] mixed directions
    Given an empty graph
    When executing query:
      """
      UNWIND [{a: 1, b: 'x'}, {a: 2, b: 'x'}, {a: 1, b: 'y'}] AS m WITH m ORDER BY m.b DESC, m.a ASC LIMIT 2 RETURN m.a AS a, m.b AS b
      """
    Then the result should be, in order:
      | a | b |
      | 1 | 'y' |
      | 1 | 'x' |
    And no side effects

  Scenario: [74] limits before a MATCH
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (a)-[:R]->(:B), (a)-[:R]->(:B)
      """
    When executing query:
      """
      MATCH (a:A) WITH a LIMIT 1 MATCH (a)-->(b) RETURN count(b) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And no side effects

  Scenario: [75] LIMIT 1 with an aggregate afterwards
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 4) AS i CREATE (:N {v: i})
      """
    When executing query:
      """
      MATCH (n:N) WITH n ORDER BY n.v LIMIT 3 RETURN sum(n.v) AS s
      """
    Then the result should be, in any order:
      | s |
      | 6 |
    And no side effects

  Scenario: [76] HAVING on an aggregate
    Given an empty graph
    And having executed:
      """
      CREATE (a {name: 'A'}), (b {name: 'B'}), (a)-[:REL]->(), (a)-[:REL]->(), (b)-[:REL]->()
      """
    When executing query:
      """
      MATCH (a)-->() WITH a, count(*) AS relCount WHERE relCount > 1 RETURN a
      """
    Then the result should be, in any order:
      | a |
      | ({name: 'A'}) |
    And no side effects

  Scenario: [77] inequality
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2] AS a UNWIND [1, 2] AS b WITH a, b WHERE a <> b RETURN a, b
      """
    Then the result should be, in any order:
      | a | b |
      | 1 | 2 |
      | 2 | 1 |
    And no side effects

  Scenario: [78] disjunctive join
    Given an empty graph
    And having executed:
      """
      CREATE ({id: 1}), ({id: 2}), (c:C), (d:D), (c)-[:R]->(d)
      """
    When executing query:
      """
      MATCH (a)-->(b) WITH a, b WHERE a:C OR b.id = 2 RETURN labels(b) AS l
      """
    Then the result should be, in any order:
      | l |
      | ['D'] |
    And no side effects

  Scenario: [79] filter by an aggregate of many
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (a)-[:R]->(), (a)-[:R]->()
      """
    When executing query:
      """
      MATCH (a)-->(b) WITH a, collect(b) AS bs WHERE size(bs) = 2 RETURN a
      """
    Then the result should be, in any order:
      | a |
      | (:A) |
    And no side effects

  Scenario: [80] a name that WITH has dropped is seen by its WHERE
    Given an empty graph
    And having executed:
      """
      CREATE (:A {name2: 'B'}), (:A {name2: 'C'})
      """
    When executing query:
      """
      MATCH (a) WITH a.name2 AS name WHERE a.name2 = 'B' RETURN *
      """
    Then the result should be, in any order:
      | name |
      | 'B' |
    And no side effects

  Scenario: [81] an old name and a new one
    Given an empty graph
    And having executed:
      """
      CREATE (:A {name2: 'B'}), (:A {name2: 'C'})
      """
    When executing query:
      """
      MATCH (a) WITH a.name2 AS name WHERE name = 'B' OR a.name2 = 'C' RETURN *
      """
    Then the result should be, in any order:
      | name |
      | 'B' |
      | 'C' |
    And no side effects

  Scenario: [82] friend of a friend who is no friend
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {name: 'a'}), (b:B {name: 'b'}), (c:B {name: 'c'}), (d {name: 'd'}), (a)-[:KNOWS]->(b), (b)-[:KNOWS]->(c), (b)-[:KNOWS]->(d), (a)-[:KNOWS]->(d)
      """
    When executing query:
      """
      MATCH (a:A)-[:KNOWS]->(b)-->(c) OPTIONAL MATCH (a)-[r:KNOWS]->(c) WITH c WHERE r IS NULL RETURN c.name AS n
      """
    Then the result should be, in any order:
      | n |
      | 'c' |
    And no side effects

  Scenario: [83] with r
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {name: 'a'}), (b:B {name: 'b'}), (c:B {name: 'c'}), (d {name: 'd'}), (a)-[:KNOWS]->(b), (b)-[:KNOWS]->(c), (b)-[:KNOWS]->(d), (a)-[:KNOWS]->(d)
      """
    When executing query:
      """
      MATCH (a:A)-[:KNOWS]->(b)-->(c) OPTIONAL MATCH (a)-[r:KNOWS]->(c) WITH c, r WHERE r IS NULL RETURN c.name AS n
      """
    Then the result should be, in any order:
      | n |
      | 'c' |
    And no side effects

  Scenario: [84] relationships and nodes
    Given an empty graph
    And having executed:
      """
      CREATE (:A)-[:R]->(:B), (:C)
      """
    When executing query:
      """
      MATCH () RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n |
      | 3 |
    And no side effects

  Scenario: [85] an undirected self loop
    Given an empty graph
    And having executed:
      """
      CREATE (a), (a)-[:R]->(a)
      """
    When executing query:
      """
      MATCH ()--() RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
    And no side effects

  Scenario: [86] directed
    Given an empty graph
    And having executed:
      """
      CREATE (a), (a)-[:R]->(a)
      """
    When executing query:
      """
      MATCH (n)-[r]->(n) RETURN count(r) AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
    And no side effects

  Scenario: [87] loops and others, undirected
    Given an empty graph
    And having executed:
      """
      CREATE (a), (b), (a)-[:R]->(a), (a)-[:R]->(b), (b)-[:R]->(a)
      """
    When executing query:
      """
      MATCH (a)--(b) RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n |
      | 5 |
    And no side effects
