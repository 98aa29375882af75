Feature: Matching, merging, setting and removing

  Scenario: [1] path name bound before as value
    Given an empty graph
    When executing query:
      """
      WITH 1 AS p MATCH p = (a) RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [2] a string is no node in a further pattern
    Given an empty graph
    When executing query:
      """
      WITH 'x' AS n MATCH (a)-->(n) RETURN n
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [3] a relationship's name taken by a node
    Given an empty graph
    When executing query:
      """
      MATCH (r) MATCH ()-[r]->() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [4] a relationship's name taken by a path
    Given an empty graph
    When executing query:
      """
      MATCH r = ()-->() MATCH ()-[r]->() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [5] a relationship's name is a list
    Given an empty graph
    When executing query:
      """
      WITH [1] AS r MATCH ()-[r]->() RETURN r
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [6] with inline property
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R {p: 'x'}]->(b:B), (a)-[:R {p: 'y'}]->(b)
      """
    When executing query:
      """
      MATCH (a)-[r {p: 'x'}]->(b) RETURN a, r, b
      """
    Then the result should be, in any order:
      | a | r | b |
      | (:A) | [:R {p: 'x'}] | (:B) |
    And no side effects

  Scenario: [7] two types
    Given an empty graph
    And having executed:
      """
      CREATE (a {n: 'A'}), (b {n: 'B'}), (c {n: 'C'}), (a)-[:KNOWS]->(b), (a)-[:HATES]->(c), (a)-[:WONDERS]->(c)
      """
    When executing query:
      """
      MATCH (n)-[r:KNOWS|HATES]->(x) RETURN r
      """
    Then the result should be, in any order:
      | r |
      | [:KNOWS] |
      | [:HATES] |
    And no side effects

  Scenario: [8] the type with colon twice
    Given an empty graph
    And having executed:
      """
      CREATE (a {n: 'A'}), (b {n: 'B'}), (c {n: 'C'}), (a)-[:KNOWS]->(b), (a)-[:HATES]->(c), (a)-[:WONDERS]->(c)
      """
    When executing query:
      """
      MATCH (n)-[r:KNOWS|:HATES]->(x) RETURN r
      """
    Then the result should be, in any order:
      | r |
      | [:KNOWS] |
      | [:HATES] |
    And no side effects

  Scenario: [9] two relationships of one type
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->(), ()-[:T]->()
      """
    When executing query:
      """
      MATCH ()-[r:T]-() RETURN count(r) AS c, count(DISTINCT r) AS d
      """
    Then the result should be, in any order:
      | c | d |
      | 4 | 2 |
    And no side effects

  Scenario: [10] undirected with both ends
    Given an empty graph
    And having executed:
      """
      CREATE (:A {p: 1})<-[:T]-({p: 2})
      """
    When executing query:
      """
      MATCH (a)-[r]-(b) RETURN a.p AS a, b.p AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 1 | 2 |
      | 2 | 1 |
    And no side effects

  Scenario: [11] a loop, undirected
    Given an empty graph
    And having executed:
      """
      CREATE (a {p: 1})-[:T]->(a)
      """
    When executing query:
      """
      MATCH (a)-[r]-(b) RETURN a.p AS a, b.p AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 1 | 1 |
    And no side effects

  Scenario: [12] a cycle by the same node
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {id: 0}), (b:B {id: 1}), (a)-[:T]->(b), (b)-[:T]->(a)
      """
    When executing query:
      """
      MATCH (a)-[:T]->(b)-[:T]->(a) RETURN a.id AS a, b.id AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 0 | 1 |
      | 1 | 0 |
    And no side effects

  Scenario: [13] two-directional arrows match both ways
    Given an empty graph
    And having executed:
      """
      CREATE (a {id: 0}), (b {id: 1}), (a)-[:T]->(b)
      """
    When executing query:
      """
      MATCH (a)<-->(b) RETURN a.id AS a, b.id AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 0 | 1 |
      | 1 | 0 |
    And no side effects

  Scenario: [14] two arrowheads with a type
    Given an empty graph
    And having executed:
      """
      CREATE (a {id: 0}), (b {id: 1}), (a)-[:T]->(b)
      """
    When executing query:
      """
      MATCH (a)<-[:T]->(b) RETURN a.id AS a, b.id AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 0 | 1 |
      | 1 | 0 |
    And no side effects

  Scenario: [15] three nodes in a row
    Given an empty graph
    And having executed:
      """
      CREATE (a {n: 'A'}), (b {n: 'B'}), (c {n: 'C'}), (a)-[:KNOWS]->(b), (b)-[:KNOWS]->(c)
      """
    When executing query:
      """
      MATCH (a)-->(b)-->(c) RETURN a.n AS a, b.n AS b, c.n AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | 'A' | 'B' | 'C' |
    And no side effects

  Scenario: [16] a relationship type with a space in it
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:`a b`]->()
      """
    When executing query:
      """
      MATCH ()-[r:`a b`]->() RETURN r
      """
    Then the result should be, in any order:
      | r |
      | [:`a b`] |
    And no side effects

  Scenario: [17] two patterns without common variables
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T {i: 1}]->(), ()-[:S {i: 2}]->()
      """
    When executing query:
      """
      MATCH ()-[a:T]->(), ()-[b:S]->() RETURN a, b
      """
    Then the result should be, in any order:
      | a | b |
      | [:T {i: 1}] | [:S {i: 2}] |
    And no side effects

  Scenario: [18] relationships in one MATCH are different
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()
      """
    When executing query:
      """
      MATCH ()-[a]->(), ()-[b]->() RETURN a, b
      """
    Then the result should be, in any order:
      | a | b |
    And no side effects

  Scenario: [19] but not across MATCH clauses
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:T]->()
      """
    When executing query:
      """
      MATCH ()-[a]->() MATCH ()-[b]->() RETURN a = b AS same
      """
    Then the result should be, in any order:
      | same |
      | true |
    And no side effects

  Scenario: [20] a fixed length of variable length
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R]->(b:B)-[:R]->(c:C)
      """
    When executing query:
      """
      MATCH (a)-[r*1..1]->(b) RETURN r
      """
    Then the result should be, in any order:
      | r |
      | [[:R]] |
      | [[:R]] |
    And no side effects

  Scenario: [21] length two
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R {i: 1}]->(b:B)-[:R {i: 2}]->(c:C)
      """
    When executing query:
      """
      MATCH (:A)-[r*2]->(c) RETURN r, c
      """
    Then the result should be, in any order:
      | r | c |
      | [[:R {i: 1}], [:R {i: 2}]] | (:C) |
    And no side effects

  Scenario: [22] properties hold on all of them
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R {i: 1}]->(b:B)-[:R {i: 1}]->(c:C)-[:R {i: 2}]->(:D)
      """
    When executing query:
      """
      MATCH (:A)-[r*1.. {i: 1}]->(c) RETURN c
      """
    Then the result should be, in any order:
      | c |
      | (:B) |
      | (:C) |
    And no side effects

  Scenario: [23] a bound list of relationships
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R {i: 1}]->(b:B)-[:R {i: 2}]->(c:C)
      """
    When executing query:
      """
      MATCH ()-[r1]->()-[r2]->() WITH [r1, r2] AS rs LIMIT 1 MATCH (first)-[rs*]->(second) RETURN first, second
      """
    Then the result should be, in any order:
      | first | second |
      | (:A) | (:C) |
    And no side effects

  Scenario: [24] a bound list of relationships the wrong way round
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R {i: 1}]->(b:B)-[:R {i: 2}]->(c:C)
      """
    When executing query:
      """
      MATCH (a)-[r1]->()-[r2]->(b) WITH [r1, r2] AS rs, a AS second, b AS first LIMIT 1 MATCH (first)-[rs*]->(second) RETURN first, second
      """
    Then the result should be, in any order:
      | first | second |
    And no side effects

  Scenario: [25] minus is no length
    Given an empty graph
    When executing query:
      """
      MATCH (a)-[*-2]->(b) RETURN a
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: [26] unbounded
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n01:B {name: 'n01'}), (n000:C {name: 'n000'}), (n0)-[:LIKES]->(n00), (n0)-[:LIKES]->(n01), (n00)-[:LIKES]->(n000)
      """
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES*]->(c) RETURN c.name
      """
    Then the result should be, in any order:
      | c.name |
      | 'n00' |
      | 'n01' |
      | 'n000' |
    And no side effects

  Scenario: [27] explicit unbounded
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n01:B {name: 'n01'}), (n000:C {name: 'n000'}), (n0)-[:LIKES]->(n00), (n0)-[:LIKES]->(n01), (n00)-[:LIKES]->(n000)
      """
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES*..]->(c) RETURN c.name
      """
    Then the result should be, in any order:
      | c.name |
      | 'n00' |
      | 'n01' |
      | 'n000' |
    And no side effects

  Scenario: [28] zero length single
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n0)-[:LIKES]->(n00)
      """
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES*0]->(c) RETURN c.name
      """
    Then the result should be, in any order:
      | c.name |
      | 'n0' |
    And no side effects

  Scenario: [29] empty interval
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n0)-[:LIKES]->(n00)
      """
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES*2..1]->(c) RETURN c.name
      """
    Then the result should be, in any order:
      | c.name |
    And no side effects

  Scenario: [30] upper bound zero
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n0)-[:LIKES]->(n00)
      """
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES*1..0]->(c) RETURN c.name
      """
    Then the result should be, in any order:
      | c.name |
    And no side effects

  Scenario: [31] zero to two, then more
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n000:C {name: 'n000'}), (n0)-[:LIKES]->(n00), (n00)-[:LIKES]->(n000)
      """
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES*0..2]->()-[:LIKES]->(c) RETURN c.name
      """
    Then the result should be, in any order:
      | c.name |
      | 'n00' |
      | 'n000' |
    And no side effects

  Scenario: [32] a bound of one and a chain with mixed direction
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n01:B {name: 'n01'}), (n0)-[:LIKES]->(n00), (n01)-[:LIKES]->(n00)
      """
    When executing query:
      """
      MATCH (a:A) MATCH (a)-[:LIKES*1]->()<-[:LIKES]-(c) RETURN c.name
      """
    Then the result should be, in any order:
      | c.name |
      | 'n01' |
    And no side effects

  Scenario: [33] properties in variable length before a fixed one
    Given an empty graph
    And having executed:
      """
      CREATE (n0:A {name: 'n0'}), (n00:B {name: 'n00'}), (n000:C {name: 'n000'}), (n0)-[:LIKES]->(n00), (n00)-[:LIKES]->(n000)
      """
    When executing query:
      """
      MATCH (a:A) MATCH p = (a)-[:LIKES..]->(c) RETURN c.name
      """
    Then a SyntaxError should be raised at compile time: InvalidRelationshipPattern

  Scenario: [34] zero-length path
    Given an empty graph
    And having executed:
      """
      CREATE ()
      """
    When executing query:
      """
      MATCH p = (a) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <()> |
    And no side effects

  Scenario: [35] path of both directions
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R]->(b:B)
      """
    When executing query:
      """
      MATCH p = (b)<--(a) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <(:B)<-[:R]-(:A)> |
    And no side effects

  Scenario: [36] undirected
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R]->(b:B)
      """
    When executing query:
      """
      MATCH p = (x)--(y) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <(:B)<-[:R]-(:A)> |
      | <(:A)-[:R]->(:B)> |
    And no side effects

  Scenario: [37] a loop in a path
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R]->(a)
      """
    When executing query:
      """
      MATCH p = (x)--(x) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <(:A)-[:R]->(:A)> |
    And no side effects

  Scenario: [38] path of variable length, with limits
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R]->(b:B)-[:R]->(c:C)
      """
    When executing query:
      """
      MATCH p = (:A)-[*0..2]->() RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <(:A)> |
      | <(:A)-[:R]->(:B)> |
      | <(:A)-[:R]->(:B)-[:R]->(:C)> |
    And no side effects

  Scenario: [39] undirected variable length
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R]->(b:B)-[:R]->(c:C)
      """
    When executing query:
      """
      MATCH p = (n)-[*2]-(m) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <(:A)-[:R]->(:B)-[:R]->(:C)> |
      | <(:C)<-[:R]-(:B)<-[:R]-(:A)> |
    And no side effects

  Scenario: [40] path and its pieces returned
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R {n: 1}]->(b:B)-[:S {n: 2}]->(c:C)
      """
    When executing query:
      """
      MATCH p = (:A)-[r:R]->()-[*]->(x) RETURN nodes(p) AS n, relationships(p) AS rs, length(p) AS l
      """
    Then the result should be, in any order:
      | n | rs | l |
      | [(:A), (:B), (:C)] | [[:R {n: 1}], [:S {n: 2}]] | 2 |
    And no side effects

  Scenario: [41] path name taken by a relationship before
    Given an empty graph
    When executing query:
      """
      MATCH ()-[p]-() MATCH p = ()-->() RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [42] path name twice
    Given an empty graph
    When executing query:
      """
      MATCH p = ()-->(), p = ()<--() RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [43] path name used in another pattern part as node
    Given an empty graph
    When executing query:
      """
      MATCH (a), p = (a)-->(), (p) RETURN p
      """
    Then a SyntaxError should be raised at compile time: VariableTypeConflict

  Scenario: [44] both ends bound, no relationship
    Given an empty graph
    And having executed:
      """
      CREATE (:A), (:C)
      """
    When executing query:
      """
      MATCH (a:A), (c:C) OPTIONAL MATCH (a)-->(b)-->(c) RETURN b
      """
    Then the result should be, in any order:
      | b |
      | null |
    And no side effects

  Scenario: [45] bound nodes of OPTIONAL MATCH are null
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (a:NotThere) OPTIONAL MATCH (b:NotThere) WITH a, b OPTIONAL MATCH (b)-[r:NOR_THIS]->(a) RETURN a, b, r
      """
    Then the result should be, in any order:
      | a | b | r |
      | null | null | null |
    And no side effects

  Scenario: [46] variable length optional
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (a:A) OPTIONAL MATCH (a)-[r*]->(b) RETURN r, b
      """
    Then the result should be, in any order:
      | r | b |
      | null | null |
    And no side effects

  Scenario: [47] optional variable length with both bound
    Given an empty graph
    And having executed:
      """
      CREATE (s:Single), (a:A {num: 42}), (b:B {num: 46}), (c:C), (s)-[:REL]->(a), (s)-[:REL]->(b), (a)-[:REL]->(c), (b)-[:LOOP]->(b)
      """
    When executing query:
      """
      MATCH (a:Single), (x:C) OPTIONAL MATCH (a)-[*]->(x) RETURN x
      """
    Then the result should be, in any order:
      | x |
      | (:C) |
    And no side effects

  Scenario: [48] optional of a longer pattern
    Given an empty graph
    And having executed:
      """
      CREATE (s:Single), (a:A {num: 42}), (b:B {num: 46}), (c:C), (s)-[:REL]->(a), (s)-[:REL]->(b), (a)-[:REL]->(c), (b)-[:LOOP]->(b)
      """
    When executing query:
      """
      MATCH (a:Single) OPTIONAL MATCH (a)-->(b)-->(c) RETURN c
      """
    Then the result should be, in any order:
      | c |
      | (:C) |
      | (:B {num: 46}) |
    And no side effects

  Scenario: [49] optional named path
    Given an empty graph
    And having executed:
      """
      CREATE (s:Single), (a:A {num: 42}), (s)-[:REL]->(a)
      """
    When executing query:
      """
      MATCH (a:A) OPTIONAL MATCH p = (a)-[:X]->(b) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | null |
    And no side effects

  Scenario: [50] optional named path, zero length
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      OPTIONAL MATCH p = (a:A)-[*0..1]->(b) RETURN p
      """
    Then the result should be, in any order:
      | p |
      | <(:A)> |
    And no side effects

  Scenario: [51] label on an end that is bound before
    Given an empty graph
    And having executed:
      """
      CREATE (:X), (x:X), (y1:Y), (y2:Y:Z), (x)-[:REL]->(y1), (x)-[:REL]->(y2)
      """
    When executing query:
      """
      MATCH (x:X) OPTIONAL MATCH (x)-[:REL]->(y:Y) WHERE y:Z WITH x, y WHERE NOT y:Z IS NULL RETURN count(y) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And no side effects

  Scenario: [52] OPTIONAL then MATCH on null gives nothing
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      OPTIONAL MATCH (n:B) WITH n MATCH (n) RETURN n
      """
    Then the result should be, in any order:
      | n |
    And no side effects

  Scenario: [53] OPTIONAL then MATCH from null gives nothing
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      OPTIONAL MATCH (n:B) WITH n MATCH (n)-->(m) RETURN m
      """
    Then the result should be, in any order:
      | m |
    And no side effects

  Scenario: [54] null as relationship
    Given an empty graph
    And having executed:
      """
      CREATE (:A)-[:T]->(:B)
      """
    When executing query:
      """
      OPTIONAL MATCH ()-[r:NOPE]->() WITH r MATCH (a)-[r]->(b) RETURN a, b
      """
    Then the result should be, in any order:
      | a | b |
    And no side effects

  Scenario: [55] grouping over optional rows
    Given an empty graph
    And having executed:
      """
      CREATE (:DoesExist {num: 42}), (:DoesExist {num: 43}), (:DoesExist {num: 44})
      """
    When executing query:
      """
      OPTIONAL MATCH (n:DoesExist) OPTIONAL MATCH (m:DoesNotExist) RETURN collect(DISTINCT n.num) AS a, collect(DISTINCT m.num) AS b
      """
    Then the result should be (ignoring element order for lists):
      | a | b |
      | [42, 43, 44] | [] |
    And no side effects

  Scenario: [56] handling of a null in aggregation and in DISTINCT
    Given an empty graph
    And having executed:
      """
      CREATE (a:Start), (b), (a)-[:R]->(b)
      """
    When executing query:
      """
      MATCH (a) OPTIONAL MATCH (a)-[:R]->(b) RETURN count(DISTINCT b) AS c, count(*) AS d
      """
    Then the result should be, in any order:
      | c | d |
      | 1 | 2 |
    And no side effects

  Scenario: [57] counting rows after MATCH, WITH star and MERGE
    Given an empty graph
    And having executed:
      """
      CREATE (:X), (:X)
      """
    When executing query:
      """
      MATCH (a) WITH a MATCH (b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 4 |
    And no side effects

  Scenario: [58] relationships() and variable
    Given an empty graph
    And having executed:
      """
      CREATE (a:Start)-[:REL {num: 1}]->()-[:REL {num: 2}]->(:End)
      """
    When executing query:
      """
      MATCH (a)-[r*2..2]->(b:End) RETURN last(r) AS l, head(r) AS h
      """
    Then the result should be, in any order:
      | l | h |
      | [:REL {num: 2}] | [:REL {num: 1}] |
    And no side effects

  Scenario: [59] make a node
    Given an empty graph
    When executing query:
      """
      MERGE (a) RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
    And the side effects should be:
      | +nodes | 1 |

  Scenario: [60] one that has the label
    Given an empty graph
    And having executed:
      """
      CREATE (:A {id: 1}), (:A {id: 2})
      """
    When executing query:
      """
      MERGE (a:A) RETURN a.id AS id
      """
    Then the result should be, in any order:
      | id |
      | 1 |
      | 2 |
    And no side effects

  Scenario: [61] with label and property where neither is
    Given an empty graph
    And having executed:
      """
      CREATE (:A {id: 1})
      """
    When executing query:
      """
      MERGE (a:A {id: 2}) RETURN a.id AS id
      """
    Then the result should be, in any order:
      | id |
      | 2 |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |

  Scenario: [62] a parameter as map
    Given an empty graph
    And parameters are:
      | param | {a: 1} |
    When executing query:
      """
      MERGE (n $param) RETURN n
      """
    Then a SyntaxError should be raised at compile time: InvalidParameterUse

  Scenario: [63] bound already by CREATE
    Given an empty graph
    When executing query:
      """
      CREATE (a) MERGE (a)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [64] ON CREATE label
    Given an empty graph
    When executing query:
      """
      MERGE (a) ON CREATE SET a:L RETURN labels(a) AS l
      """
    Then the result should be, in any order:
      | l |
      | ['L'] |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 1 |

  Scenario: [65] ON CREATE several labels
    Given an empty graph
    When executing query:
      """
      MERGE (a:L) ON CREATE SET a:M:N RETURN labels(a) AS l
      """
    Then the result should be (ignoring element order for lists):
      | l |
      | ['L', 'M', 'N'] |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 3 |

  Scenario: [66] ON CREATE property
    Given an empty graph
    When executing query:
      """
      MERGE (a:L) ON CREATE SET a.num = 42 RETURN a.num AS num
      """
    Then the result should be, in any order:
      | num |
      | 42 |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 1 |
      | +properties | 1 |

  Scenario: [67] ON CREATE with a property in the pattern
    Given an empty graph
    When executing query:
      """
      MERGE (a:L {a: 1}) ON CREATE SET a.num = a.a + 1 RETURN a.num AS num
      """
    Then the result should be, in any order:
      | num |
      | 2 |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 1 |
      | +properties | 2 |

  Scenario: [68] ON CREATE copies properties of another node
    Given an empty graph
    And having executed:
      """
      CREATE (:From {bornIn: 'X'})
      """
    When executing query:
      """
      MATCH (p:From) MERGE (c:City) ON CREATE SET c.name = p.bornIn RETURN c.name AS n
      """
    Then the result should be, in any order:
      | n |
      | 'X' |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 1 |
      | +properties | 1 |

  Scenario: [69] ON MATCH property
    Given an empty graph
    And having executed:
      """
      CREATE (:L)
      """
    When executing query:
      """
      MERGE (a:L) ON MATCH SET a.num = 42 RETURN a.num AS num
      """
    Then the result should be, in any order:
      | num |
      | 42 |
    And the side effects should be:
      | +properties | 1 |

  Scenario: [70] ON MATCH label
    Given an empty graph
    And having executed:
      """
      CREATE (:L)
      """
    When executing query:
      """
      MERGE (a:L) ON MATCH SET a:M RETURN labels(a) AS l
      """
    Then the result should be (ignoring element order for lists):
      | l |
      | ['L', 'M'] |
    And the side effects should be:
      | +labels | 1 |

  Scenario: [71] one exists
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (a)-[:T]->(b)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:T]->(b) RETURN count(r) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And no side effects

  Scenario: [72] several exist
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (a)-[:T]->(b), (a)-[:T]->(b)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:T]->(b) RETURN count(r) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And no side effects

  Scenario: [73] make a loop
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (a:A) MERGE (a)-[r:T]->(a) RETURN count(r) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And the side effects should be:
      | +relationships | 1 |

  Scenario: [74] undirected, exists the other way
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {id: 2}), (b:B {id: 1}), (b)-[:T]->(a)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:T]-(b) RETURN startNode(r).id AS s, endNode(r).id AS e
      """
    Then the result should be, in any order:
      | s | e |
      | 1 | 2 |
    And no side effects

  Scenario: [75] undirected, both ways
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (b)-[:T {x: 1}]->(a), (a)-[:T {x: 2}]->(b)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:T]-(b) RETURN r.x AS x
      """
    Then the result should be, in any order:
      | x |
      | 1 |
      | 2 |
    And no side effects

  Scenario: [76] undirected makes outgoing
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {id: 1}), (b:B {id: 2})
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:T]-(b) RETURN startNode(r).id AS s, endNode(r).id AS e
      """
    Then the result should be, in any order:
      | s | e |
      | 1 | 2 |
    And the side effects should be:
      | +relationships | 1 |

  Scenario: [77] two types
    Given an empty graph
    When executing query:
      """
      CREATE (a), (b) MERGE (a)-[:A|:B]->(b)
      """
    Then a SyntaxError should be raised at compile time: NoSingleRelationshipType

  Scenario: [78] variable length
    Given an empty graph
    When executing query:
      """
      MERGE (a)-[:FOO*2]->(b) RETURN a
      """
    Then a SyntaxError should be raised at compile time: CreatingVarLength

  Scenario: [79] null property
    Given an empty graph
    When executing query:
      """
      MERGE ()-[:T {num: null}]->()
      """
    Then a SemanticError should be raised at runtime: MergeReadOwnWrites

  Scenario: [80] relationship bound already
    Given an empty graph
    When executing query:
      """
      MATCH (a)-[r]->(b) MERGE (a)-[r]->(b)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [81] undefined in properties
    Given an empty graph
    When executing query:
      """
      MERGE (a)-[:T {num: missing}]->(b)
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [82] with list property on relationship, matched
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B) CREATE (a)-[:T {numbers: [42, 43]}]->(b)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:T {numbers: [42, 43]}]->(b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And no side effects

  Scenario: [83] with foreach-like unwind
    Given an empty graph
    And having executed:
      """
      CREATE (a:Foo), (b:Bar) CREATE (a)-[:FOO]->(b)
      """
    When executing query:
      """
      MATCH (a:Foo), (b:Bar) UNWIND ['FOO', 'BAR'] AS x MERGE (a)-[:BAR {x: x}]->(b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And the side effects should be:
      | +relationships | 2 |
      | +properties | 2 |

  Scenario: [84] merges are not seen as one unit
    Given an empty graph
    And having executed:
      """
      CREATE (:A {id: 0}), (:A {id: 1})
      """
    When executing query:
      """
      MATCH (a:A) MERGE (b:B {v: 1}) MERGE (a)-[:R]->(b) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And the side effects should be:
      | +nodes | 1 |
      | +relationships | 2 |
      | +labels | 1 |
      | +properties | 1 |

  Scenario: [85] ON CREATE properties on a relationship
    Given an empty graph
    And having executed:
      """
      CREATE (:A), (:B)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:KNOWS]->(b) ON CREATE SET r.name = 'x' RETURN r.name AS n
      """
    Then the result should be, in any order:
      | n |
      | 'x' |
    And the side effects should be:
      | +relationships | 1 |
      | +properties | 1 |

  Scenario: [86] copy the properties of a node
    Given an empty graph
    And having executed:
      """
      CREATE (:A {name: 'A'}), (:B {name: 'B'})
      """
    When executing query:
      """
      MATCH (a {name: 'A'}), (b {name: 'B'}) MERGE (a)-[r:T]->(b) ON CREATE SET r = a RETURN r.name AS n
      """
    Then the result should be, in any order:
      | n |
      | 'A' |
    And the side effects should be:
      | +relationships | 1 |
      | +properties | 1 |

  Scenario: [87] add a map
    Given an empty graph
    And having executed:
      """
      CREATE (:A), (:B)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:T]->(b) ON CREATE SET r += {foo: 'bar', bar: 'baz'} RETURN keys(r) AS k
      """
    Then the result should be (ignoring element order for lists):
      | k |
      | ['bar', 'foo'] |
    And the side effects should be:
      | +relationships | 1 |
      | +properties | 2 |

  Scenario: [88] ON MATCH on a relationship
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (a)-[:KNOWS {name: 'x'}]->(b)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) MERGE (a)-[r:KNOWS]->(b) ON MATCH SET r.name = 'Lola' RETURN count(r) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 1 |

  Scenario: [89] ON CREATE and ON MATCH on a relationship
    Given an empty graph
    And having executed:
      """
      CREATE (:A {id: 1}), (:A {id: 2}), (:B {id: 1}), (:B {id: 2}) 
      """
    And having executed:
      """
      MATCH (a:A {id: 1}), (b:B {id: 1}) CREATE (a)-[:TYPE]->(b)
      """
    When executing query:
      """
      MATCH (a:A {id: 2}) MATCH (b:B {id: 2}) MERGE (a)-[r:TYPE]->(b) ON CREATE SET r.name = 'Lola' ON MATCH SET r.name = 'RUN' RETURN count(r) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And the side effects should be:
      | +relationships | 1 |
      | +properties | 1 |

  Scenario: [90] mixing MERGE with CREATE
    Given an empty graph
    When executing query:
      """
      CREATE (a:A), (b:B) MERGE (a)-[:KNOWS]->(b) CREATE (b)-[:KNOWS]->(c:C) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 1 |
    And the side effects should be:
      | +nodes | 3 |
      | +relationships | 2 |
      | +labels | 3 |

  Scenario: [91] property of a relationship
    Given an empty graph
    And having executed:
      """
      CREATE (a), (b), (a)-[:X {num: 42}]->(b)
      """
    When executing query:
      """
      MATCH ()-[r]->() REMOVE r.num RETURN r.num IS NOT NULL AS still
      """
    Then the result should be, in any order:
      | still |
      | false |
    And the side effects should be:
      | -properties | 1 |

  Scenario: [92] several properties
    Given an empty graph
    And having executed:
      """
      CREATE (:L {num: 42, name: 'a', name2: 'B'})
      """
    When executing query:
      """
      MATCH (n) REMOVE n.num, n.name RETURN size(keys(n)) AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
    And the side effects should be:
      | -properties | 2 |

  Scenario: [93] of null
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (a:NotThere) REMOVE a.num RETURN a
      """
    Then the result should be, in any order:
      | a |
      | null |
    And no side effects

  Scenario: [94] a label
    Given an empty graph
    And having executed:
      """
      CREATE (:L {num: 42})
      """
    When executing query:
      """
      MATCH (n) REMOVE n:L RETURN n.num AS num
      """
    Then the result should be, in any order:
      | num |
      | 42 |
    And the side effects should be:
      | -labels | 1 |

  Scenario: [95] several labels
    Given an empty graph
    And having executed:
      """
      CREATE (:L1:L2:L3 {num: 42})
      """
    When executing query:
      """
      MATCH (n) REMOVE n:L1:L3 RETURN labels(n) AS l
      """
    Then the result should be, in any order:
      | l |
      | ['L2'] |
    And the side effects should be:
      | -labels | 2 |

  Scenario: [96] a label from null
    Given an empty graph
    When executing query:
      """
      OPTIONAL MATCH (a:NotThere) REMOVE a:L RETURN a
      """
    Then the result should be, in any order:
      | a |
      | null |
    And no side effects

  Scenario: [97] LIMIT
    Given an empty graph
    And having executed:
      """
      CREATE (:N {num: 1}), (:N {num: 2})
      """
    When executing query:
      """
      MATCH (n:N) REMOVE n.num RETURN n LIMIT 1
      """
    Then the result should be, in any order:
      | n |
      | (:N) |
    And the side effects should be:
      | -properties | 2 |

  Scenario: [98] expression over another property
    Given an empty graph
    And having executed:
      """
      CREATE (:A {x: 2})
      """
    When executing query:
      """
      MATCH (a:A) SET a.y = a.x * 2 RETURN a.y AS y
      """
    Then the result should be, in any order:
      | y |
      | 4 |
    And the side effects should be:
      | +properties | 1 |

  Scenario: [99] list of maps is refused
    Given an empty graph
    When executing query:
      """
      CREATE (a) SET a.maplist = [{num: 1}, {num: 2}]
      """
    Then a TypeError should be raised at compile time: InvalidPropertyType

  Scenario: [100] concatenating lists
    Given an empty graph
    And having executed:
      """
      CREATE (:A {numbers: [1, 2, 3]})
      """
    When executing query:
      """
      MATCH (a) SET a.numbers = a.numbers + [4, 5] RETURN a
      """
    Then the result should be, in any order:
      | a |
      | (:A {numbers: [1, 2, 3, 4, 5]}) |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 1 |

  Scenario: [101] an element in front
    Given an empty graph
    And having executed:
      """
      CREATE (:A {numbers: [3, 4]})
      """
    When executing query:
      """
      MATCH (a) SET a.numbers = [1, 2] + a.numbers RETURN a
      """
    Then the result should be, in any order:
      | a |
      | (:A {numbers: [1, 2, 3, 4]}) |
    And the side effects should be:
      | +properties | 1 |
      | -properties | 1 |

  Scenario: [102] to null
    Given an empty graph
    And having executed:
      """
      CREATE ({property1: 23, property2: 46})
      """
    When executing query:
      """
      MATCH (n) SET n.property1 = null RETURN n
      """
    Then the result should be, in any order:
      | n |
      | ({property2: 46}) |
    And the side effects should be:
      | -properties | 1 |

  Scenario: [103] a label
    Given an empty graph
    And having executed:
      """
      CREATE ()
      """
    When executing query:
      """
      MATCH (n) SET n:Foo RETURN labels(n) AS l
      """
    Then the result should be, in any order:
      | l |
      | ['Foo'] |
    And the side effects should be:
      | +labels | 1 |

  Scenario: [104] labels in two ways
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (n:A) SET n:Foo:Bar RETURN labels(n) AS l
      """
    Then the result should be (ignoring element order for lists):
      | l |
      | ['A', 'Bar', 'Foo'] |
    And the side effects should be:
      | +labels | 2 |

  Scenario: [105] whitespace before the colon
    Given an empty graph
    And having executed:
      """
      CREATE (:A)
      """
    When executing query:
      """
      MATCH (n:A) SET n :Foo RETURN labels(n) AS l
      """
    Then the result should be (ignoring element order for lists):
      | l |
      | ['A', 'Foo'] |
    And the side effects should be:
      | +labels | 1 |

  Scenario: [106] overwriting with null values
    Given an empty graph
    And having executed:
      """
      CREATE (:X {name: 'A', name2: 'B'})
      """
    When executing query:
      """
      MATCH (n:X) SET n = {name: 'B', name2: null, baz: 'C'} RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:X {name: 'B', baz: 'C'}) |
    And the side effects should be:
      | +properties | 2 |
      | -properties | 2 |

  Scenario: [107] adding a map with null
    Given an empty graph
    And having executed:
      """
      CREATE (:X {name: 'A', name2: 'B'})
      """
    When executing query:
      """
      MATCH (n:X) SET n += {name: 'C', name2: null, x: 1} RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:X {name: 'C', x: 1}) |
    And the side effects should be:
      | +properties | 2 |
      | -properties | 2 |

  Scenario: [108] from a node's properties
    Given an empty graph
    And having executed:
      """
      CREATE (:X {name: 'A'}), (:Y {name: 'B', z: 1})
      """
    When executing query:
      """
      MATCH (n:X), (m:Y) SET n = properties(m) RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:X {name: 'B', z: 1}) |
    And the side effects should be:
      | +properties | 2 |
      | -properties | 1 |
