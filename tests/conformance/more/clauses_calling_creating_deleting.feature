Feature: Calls, creation, deletion, conditions of matching

  Scenario: [1] standalone call of a procedure that is not there
    Given an empty graph
    When executing query:
      """
      CALL no.such.procedure
      """
    Then a ProcedureError should be raised at compile time: ProcedureNotFound

  Scenario: [2] in-query call of a procedure that is not there
    Given an empty graph
    When executing query:
      """
      CALL no.such.procedure() YIELD out RETURN out
      """
    Then a ProcedureError should be raised at compile time: ProcedureNotFound

  Scenario: [3] rows are multiplied by a call without results in between
    Given an empty graph
    And having executed:
      """
      CREATE (:A), (:B)
      """
    And there exists a procedure test.labels() :: (label :: STRING?):
      | label |
      | 'A' |
      | 'B' |
    When executing query:
      """
      MATCH (n) CALL test.labels() YIELD label WITH count(*) AS c CALL test.labels() YIELD label RETURN *
      """
    Then the result should be, in any order:
      | c | label |
      | 4 | 'A' |
      | 4 | 'B' |
    And no side effects

  Scenario: [4] explicit arguments
    Given an empty graph
    And there exists a procedure test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?, country_code :: INTEGER?):
      | name | id | city | country_code |
      | 'Andrea' | 1 | 'New York' | 1 |
      | 'Andrea' | 2 | 'Berlin' | 49 |
      | 'Stefan' | 3 | 'Malmö' | 46 |
    When executing query:
      """
      CALL test.my.proc('Stefan', 3) YIELD city, country_code RETURN city, country_code
      """
    Then the result should be, in order:
      | city | country_code |
      | 'Malmö' | 46 |
    And no side effects

  Scenario: [5] standalone, explicit arguments
    Given an empty graph
    And there exists a procedure test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?, country_code :: INTEGER?):
      | name | id | city | country_code |
      | 'Andrea' | 1 | 'New York' | 1 |
      | 'Andrea' | 2 | 'Berlin' | 49 |
      | 'Stefan' | 3 | 'Malmö' | 46 |
    When executing query:
      """
      CALL test.my.proc('Andrea', 2)
      """
    Then the result should be, in order:
      | city | country_code |
      | 'Berlin' | 49 |
    And no side effects

  Scenario: [6] in-query call with implicit arguments is refused
    Given an empty graph
    And there exists a procedure test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?, country_code :: INTEGER?):
      | name | id | city | country_code |
    And parameters are:
      | name | 'Stefan' |
      | id | 1 |
    When executing query:
      """
      CALL test.my.proc YIELD city, country_code RETURN city, country_code
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentPassingMode

  Scenario: [7] NUMBER accepts a float
    Given an empty graph
    And there exists a procedure test.my.proc(in :: NUMBER?) :: (out :: STRING?):
      | in | out |
      | 42 | 'wisdom' |
      | 42.3 | 'about right' |
    When executing query:
      """
      CALL test.my.proc(42.3)
      """
    Then the result should be, in order:
      | out |
      | 'about right' |
    And no side effects

  Scenario: [8] YIELD star in a query is refused
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
    When executing query:
      """
      CALL test.my.proc(null) YIELD * RETURN a, b
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [9] YIELD star standalone
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
      | 1 | 1 | 2 |
    When executing query:
      """
      CALL test.my.proc(1) YIELD *
      """
    Then the result should be, in order:
      | a | b |
      | 1 | 2 |
    And no side effects

  Scenario: [10] YIELD of a column it has not
    Given an empty graph
    And there exists a procedure test.my.proc(in :: INTEGER?) :: (a :: INTEGER?, b :: INTEGER?):
      | in | a | b |
    When executing query:
      """
      CALL test.my.proc(1) YIELD c RETURN c
      """
    Then a SyntaxError should be raised at compile time: UndefinedVariable

  Scenario: [11] YIELD with WHERE
    Given an empty graph
    And there exists a procedure test.labels() :: (label :: STRING?):
      | label |
      | 'A' |
      | 'B' |
    When executing query:
      """
      CALL test.labels() YIELD label WHERE label <> 'A' RETURN label
      """
    Then the result should be, in any order:
      | label |
      | 'B' |
    And no side effects

  Scenario: [12] one node with two labels, returned
    Given an empty graph
    When executing query:
      """
      CREATE (n:X:Y) RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:X:Y) |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 2 |

  Scenario: [13] several labels, returned by labels()
    Given an empty graph
    When executing query:
      """
      CREATE (n:A:B:C:D) RETURN size(labels(n)) AS c
      """
    Then the result should be, in any order:
      | c |
      | 4 |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 4 |

  Scenario: [14] with labels each
    Given an empty graph
    When executing query:
      """
      CREATE (:L1), (:L2), (:L1:L2)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 3 |
      | +labels | 2 |

  Scenario: [15] a property of each kind
    Given an empty graph
    When executing query:
      """
      CREATE (n {i: 1, f: 1.5, s: 'x', b: true, l: [1, 2]}) RETURN n.i AS i, n.f AS f, n.s AS s, n.b AS b, n.l AS l
      """
    Then the result should be, in any order:
      | i | f | s | b | l |
      | 1 | 1.5 | 'x' | true | [1, 2] |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 5 |

  Scenario: [16] null property is not set
    Given an empty graph
    When executing query:
      """
      CREATE (n {id: 12, name: null}) RETURN n.id, n.name
      """
    Then the result should be, in any order:
      | n.id | n.name |
      | 12 | null |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |

  Scenario: [17] bound already in CREATE
    Given an empty graph
    When executing query:
      """
      CREATE (a), (a)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [18] bound by MATCH, with label
    Given an empty graph
    When executing query:
      """
      MATCH (a) CREATE (a:Foo)
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [19] bound by MATCH, with properties
    Given an empty graph
    When executing query:
      """
      MATCH (a) CREATE (a {name: 'x'}) RETURN a
      """
    Then a SyntaxError should be raised at compile time: VariableAlreadyBound

  Scenario: [20] reverse
    Given an empty graph
    When executing query:
      """
      CREATE (a), (b), (a)<-[:R]-(b)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 2 |
      | +relationships | 1 |

  Scenario: [21] a loop on a matched node
    Given an empty graph
    And having executed:
      """
      CREATE (:Root)
      """
    When executing query:
      """
      MATCH (root:Root) CREATE (root)-[:LINK]->(root)
      """
    Then the result should be empty
    And the side effects should be:
      | +relationships | 1 |

  Scenario: [22] relationship between matched nodes
    Given an empty graph
    And having executed:
      """
      CREATE (:X), (:Y)
      """
    When executing query:
      """
      MATCH (x:X), (y:Y) CREATE (x)-[:R]->(y)
      """
    Then the result should be empty
    And the side effects should be:
      | +relationships | 1 |

  Scenario: [23] CREATE for each row of MATCH
    Given an empty graph
    And having executed:
      """
      CREATE (), ()
      """
    When executing query:
      """
      MATCH () CREATE ()
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 2 |

  Scenario: [24] WITH star between
    Given an empty graph
    And having executed:
      """
      CREATE (), ()
      """
    When executing query:
      """
      MATCH () CREATE () WITH * CREATE ()
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 4 |

  Scenario: [25] bound node used later
    Given an empty graph
    When executing query:
      """
      CREATE (a) WITH a WITH * CREATE (b) CREATE (a)<-[:T]-(b)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 2 |
      | +relationships | 1 |

  Scenario: [26] unwind creates
    Given an empty graph
    When executing query:
      """
      UNWIND [0, 1, 2] AS x CREATE (n {num: x}) RETURN n.num AS num
      """
    Then the result should be, in any order:
      | num |
      | 0 |
      | 1 |
      | 2 |
    And the side effects should be:
      | +nodes | 3 |
      | +properties | 3 |

  Scenario: [27] MATCH, CREATE, MATCH sees what was made
    Given an empty graph
    When executing query:
      """
      CREATE (a:T {n: 1}) WITH a MATCH (x:T) RETURN x.n AS n
      """
    Then the result should be, in any order:
      | n |
      | 1 |
    And the side effects should be:
      | +nodes | 1 |
      | +labels | 1 |
      | +properties | 1 |

  Scenario: [28] MATCH WITH WITH MATCH CREATE
    Given an empty graph
    And having executed:
      """
      CREATE (:A), (:A)
      """
    When executing query:
      """
      MATCH (a:A) WITH count(*) AS c CREATE (n {c: c}) RETURN n.c AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 1 |

  Scenario: [29] hops in other directions
    Given an empty graph
    When executing query:
      """
      CREATE (:A)<-[:R]-(:B)-[:R2]->(:C)-[:R3]->(:D)<-[:R4]-(:E)
      """
    Then the result should be empty
    And the side effects should be:
      | +nodes | 5 |
      | +relationships | 4 |
      | +labels | 5 |

  Scenario: [30] SKIP and LIMIT do not take back writes
    Given an empty graph
    When executing query:
      """
      UNWIND [1, 2, 3, 4, 5] AS x CREATE (n:N {num: x}) RETURN n.num AS num SKIP 2 LIMIT 2
      """
    Then the result should be, in any order:
      | num |
      | 3 |
      | 4 |
    And the side effects should be:
      | +nodes | 5 |
      | +labels | 1 |
      | +properties | 5 |

  Scenario: [31] nodes
    Given an empty graph
    And having executed:
      """
      CREATE ()
      """
    When executing query:
      """
      MATCH (n) DELETE n
      """
    Then the result should be empty
    And the side effects should be:
      | -nodes | 1 |

  Scenario: [32] detach with a connected node
    Given an empty graph
    And having executed:
      """
      CREATE (x:X) CREATE (x)-[:R]->(), (x)-[:R]->(), (x)-[:R]->()
      """
    When executing query:
      """
      MATCH (n:X) DETACH DELETE n
      """
    Then the result should be empty
    And the side effects should be:
      | -nodes | 1 |
      | -relationships | 3 |
      | -labels | 1 |

  Scenario: [33] delete and create
    Given an empty graph
    And having executed:
      """
      CREATE (), ()
      """
    When executing query:
      """
      MATCH (n) DELETE n CREATE (:New)
      """
    Then the result should be empty
    And the side effects should be:
      | -nodes | 2 |
      | +nodes | 2 |
      | +labels | 1 |

  Scenario: [34] undirected expand deletes each relationship once
    Given an empty graph
    And having executed:
      """
      CREATE ()-[:R]->()
      """
    When executing query:
      """
      MATCH (a)-[r]-(b) DELETE r, a, b RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And the side effects should be:
      | -nodes | 2 |
      | -relationships | 1 |

  Scenario: [35] create and delete in the same query
    Given an empty graph
    When executing query:
      """
      MATCH () CREATE (n) DELETE n
      """
    Then the result should be empty
    And no side effects

  Scenario: [36] a node in a nested map of lists
    Given an empty graph
    And having executed:
      """
      CREATE (:User)-[:FRIEND]->() CREATE (:User)-[:FRIEND]->()
      """
    When executing query:
      """
      MATCH (u:User) WITH {key: collect(u)} AS nodeMap DETACH DELETE nodeMap.key[0]
      """
    Then the result should be empty
    And the side effects should be:
      | -nodes | 1 |
      | -relationships | 1 |

  Scenario: [37] relationships from a map
    Given an empty graph
    And having executed:
      """
      CREATE (a:User), (b:User) CREATE (a)-[:R]->(b), (b)-[:R]->(a)
      """
    When executing query:
      """
      MATCH (:User)-[r]->(:User) WITH {key: collect(r)} AS rm DELETE rm.key[0], rm.key[1]
      """
    Then the result should be empty
    And the side effects should be:
      | -relationships | 2 |

  Scenario: [38] paths from a nested map of lists
    Given an empty graph
    And having executed:
      """
      CREATE (a:User), (b:User) CREATE (a)-[:R]->(b), (b)-[:R]->(a)
      """
    When executing query:
      """
      MATCH p = (:User)-[r]->(:User) WITH {key: collect(p)} AS pathColls DELETE pathColls.key[0], pathColls.key[1]
      """
    Then the result should be empty
    And the side effects should be:
      | -nodes | 2 |
      | -relationships | 2 |
      | -labels | 1 |

  Scenario: [39] LIMIT 0 does not take back
    Given an empty graph
    And having executed:
      """
      CREATE (:N)
      """
    When executing query:
      """
      MATCH (n:N) DELETE n RETURN 42 AS num LIMIT 0
      """
    Then the result should be, in any order:
      | num |
    And the side effects should be:
      | -nodes | 1 |
      | -labels | 1 |

  Scenario: [40] label as predicate
    Given an empty graph
    And having executed:
      """
      CREATE (:A {p: 1}), (:B)
      """
    When executing query:
      """
      MATCH (i) WHERE i:A RETURN i.p AS p
      """
    Then the result should be, in any order:
      | p |
      | 1 |
    And no side effects

  Scenario: [41] by property
    Given an empty graph
    And having executed:
      """
      CREATE (:A {name: 'x'}), (:B {name: 'y'})
      """
    When executing query:
      """
      MATCH (n) WHERE n.name = 'y' RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:B {name: 'y'}) |
    And no side effects

  Scenario: [42] a parameter
    Given an empty graph
    And having executed:
      """
      CREATE (:Person {name: 'Bar'}), (:Person {name: 'Foo'})
      """
    And parameters are:
      | param | 'Bar' |
    When executing query:
      """
      MATCH (a)-[r]->(b) WHERE b.name = $param RETURN r
      """
    Then the result should be, in any order:
      | r |
    And no side effects

  Scenario: [43] relationship type by function
    Given an empty graph
    And having executed:
      """
      CREATE (a {name: 'A'}), (b {name: 'B'}), (c {name: 'C'}) CREATE (a)-[:KNOWS]->(b), (a)-[:HATES]->(c)
      """
    When executing query:
      """
      MATCH (n {name: 'A'})-[r]->(x) WHERE type(r) = 'KNOWS' RETURN x
      """
    Then the result should be, in any order:
      | x |
      | ({name: 'B'}) |
    And no side effects

  Scenario: [44] disjunction of properties
    Given an empty graph
    And having executed:
      """
      CREATE (:A {p1: 12}), (:B {p2: 13}), (:C)
      """
    When executing query:
      """
      MATCH (n) WHERE n.p1 = 12 OR n.p2 = 13 RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:A {p1: 12}) |
      | (:B {p2: 13}) |
    And no side effects

  Scenario: [45] path length as predicate
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {n: 'A'})-[:R]->(b:B {n: 'B'})
      """
    When executing query:
      """
      MATCH p = (n)-->(x) WHERE length(p) = 1 RETURN x
      """
    Then the result should be, in any order:
      | x |
      | (:B {n: 'B'}) |
    And no side effects

  Scenario: [46] length on something else than a path
    Given an empty graph
    When executing query:
      """
      MATCH (n) WHERE length(n) = 10 RETURN n
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [47] size on a node
    Given an empty graph
    When executing query:
      """
      MATCH (n) WHERE size(n) = 10 RETURN n
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [48] inequality joins
    Given an empty graph
    And having executed:
      """
      CREATE ({i: 1}), ({i: 2})
      """
    When executing query:
      """
      MATCH (a), (b) WHERE a <> b RETURN a, b
      """
    Then the result should be, in any order:
      | a | b |
      | ({i: 1}) | ({i: 2}) |
      | ({i: 2}) | ({i: 1}) |
    And no side effects

  Scenario: [49] disjunctive predicate with undirected pattern
    Given an empty graph
    And having executed:
      """
      CREATE (a:A)-[:R]->(b:B) CREATE (a)-[:R]->(:C {id: 1})-[:R]->(:B {id: 2})
      """
    When executing query:
      """
      MATCH (a)-[*]->(b) WHERE a:A AND (b:C OR b.id = 2) RETURN count(*) AS c
      """
    Then the result should be, in any order:
      | c |
      | 2 |
    And no side effects

  Scenario: [50] filter out on null
    Given an empty graph
    And having executed:
      """
      CREATE (r:Root {name: 'x'}), (r)-[:T]->(:TextNode {var: 'text'}), (r)-[:T]->(:IntNode {var: 0})
      """
    When executing query:
      """
      MATCH (:Root {name: 'x'})-->(i:TextNode) WHERE i.var > 'te' RETURN i
      """
    Then the result should be, in any order:
      | i |
      | (:TextNode {var: 'text'}) |
    And no side effects

  Scenario: [51] comparison of different types gives null
    Given an empty graph
    And having executed:
      """
      CREATE (r:Root {name: 'x'}), (r)-[:T]->(:TextNode {var: 'text'}), (r)-[:T]->(:IntNode {var: 0})
      """
    When executing query:
      """
      MATCH (:Root {name: 'x'})-->(i) WHERE i.var > 'te' RETURN i
      """
    Then the result should be, in any order:
      | i |
      | (:TextNode {var: 'text'}) |
    And no side effects

  Scenario: [52] and with label
    Given an empty graph
    And having executed:
      """
      CREATE (r:Root {name: 'x'}), (r)-[:T]->(:TextNode {var: 'text'}), (r)-[:T]->(:IntNode {var: 0})
      """
    When executing query:
      """
      MATCH (:Root {name: 'x'})-->(i) WHERE i.var > 'te' AND i:TextNode RETURN i
      """
    Then the result should be, in any order:
      | i |
      | (:TextNode {var: 'text'}) |
    And no side effects

  Scenario: [53] or
    Given an empty graph
    And having executed:
      """
      CREATE (r:Root {name: 'x'}), (r)-[:T]->(:TextNode {var: 'text'}), (r)-[:T]->(:IntNode {var: 0})
      """
    When executing query:
      """
      MATCH (:Root {name: 'x'})-->(i) WHERE i.var > 'te' OR i.var IS NOT NULL RETURN i
      """
    Then the result should be, in any order:
      | i |
      | (:TextNode {var: 'text'}) |
      | (:IntNode {var: 0}) |
    And no side effects

  Scenario: [54] OPTIONAL MATCH with a label predicate
    Given an empty graph
    And having executed:
      """
      CREATE (s:Single), (a:A {num: 42}), (b:B {num: 46}), (c:C), (s)-[:REL]->(a), (s)-[:REL]->(b), (a)-[:REL]->(c), (b)-[:LOOP]->(b)
      """
    When executing query:
      """
      MATCH (n:Single) OPTIONAL MATCH (n)-[r]-(m) WHERE m:NonExistent RETURN r
      """
    Then the result should be, in any order:
      | r |
      | null |
    And no side effects

  Scenario: [55] OPTIONAL MATCH with property predicate
    Given an empty graph
    And having executed:
      """
      CREATE (s:Single), (a:A {num: 42}), (b:B {num: 46}), (c:C), (s)-[:REL]->(a), (s)-[:REL]->(b), (a)-[:REL]->(c), (b)-[:LOOP]->(b)
      """
    When executing query:
      """
      MATCH (n:Single) OPTIONAL MATCH (n)-[r]-(m) WHERE m.num = 42 RETURN m
      """
    Then the result should be, in any order:
      | m |
      | (:A {num: 42}) |
    And no side effects

  Scenario: [56] join of nodes of both kinds of MATCH
    Given an empty graph
    And having executed:
      """
      CREATE (:X {val: 1})-[:E1]->(:Y {val: 2})-[:E2]->(:Z {val: 3}), (:X {val: 4})-[:E1]->(:Y {val: 5}), (:X {val: 6})
      """
    When executing query:
      """
      MATCH (x:X) OPTIONAL MATCH (x)-[:E1]->(y:Y) WHERE x.val < y.val OPTIONAL MATCH (y)-[:E2]->(z:Z) WHERE y.val < z.val RETURN x.val AS x, y.val AS y, z.val AS z
      """
    Then the result should be, in any order:
      | x | y | z |
      | 1 | 2 | 3 |
      | 4 | 5 | null |
      | 6 | null | null |
    And no side effects

  Scenario: [57] both in one
    Given an empty graph
    And having executed:
      """
      CREATE (:X {val: 1})-[:E1]->(:Y {val: 2})-[:E2]->(:Z {val: 3}), (:X {val: 4})-[:E1]->(:Y {val: 5}), (:X {val: 6})
      """
    When executing query:
      """
      MATCH (x:X) OPTIONAL MATCH (x)-[:E1]->(y:Y)-[:E2]->(z:Z) WHERE x.val < z.val RETURN x.val AS x, y.val AS y, z.val AS z
      """
    Then the result should be, in any order:
      | x | y | z |
      | 1 | 2 | 3 |
      | 4 | null | null |
      | 6 | null | null |
    And no side effects
