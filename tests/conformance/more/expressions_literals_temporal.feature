Feature: Literals, precedence, quantifiers, patterns, temporal values

  Scenario: [1] null
    Given an empty graph
    When executing query:
      """
      RETURN null AS literal
      """
    Then the result should be, in any order:
      | literal |
      | null |
    And no side effects

  Scenario: [2] big integers
    Given an empty graph
    When executing query:
      """
      RETURN 372036854 AS a, 9223372036854775807 AS b, -9223372036854775808 AS c, -0 AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | 372036854 | 9223372036854775807 | -9223372036854775808 | 0 |
    And no side effects

  Scenario: [3] hexadecimal
    Given an empty graph
    When executing query:
      """
      RETURN 0x1 AS a, 0x162CD4F6 AS b, 0x7FFFFFFFFFFFFFFF AS c, -0x1 AS d, 0xaf AS e, -0x8000000000000000 AS f
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f |
      | 1 | 372036854 | 9223372036854775807 | -1 | 175 | -9223372036854775808 |
    And no side effects

  Scenario: [4] octal
    Given an empty graph
    When executing query:
      """
      RETURN 0o1 AS a, 0o2613152366 AS b, 0o777777777777777777777 AS c, -0o1 AS d, -0o1000000000000000000000 AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | 1 | 372036854 | 9223372036854775807 | -1 | -9223372036854775808 |
    And no side effects

  Scenario: [5] floats
    Given an empty graph
    When executing query:
      """
      RETURN 1.0 AS a, .1 AS b, -.1 AS c, 3985764.3405892687 AS d, 1e9 AS e, 1E-9 AS f, -1.5e3 AS g, .1e-5 AS h
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h |
      | 1.0 | 0.1 | -0.1 | 3985764.3405892687 | 1000000000.0 | 1e-9 | -1500.0 | 1e-6 |
    And no side effects

  Scenario: [6] escapes
    Given an empty graph
    When executing query:
      """
      RETURN 'a\'b' AS a, "a\"b" AS b, 'a\\b' AS c, '\u01FF' AS d, 'x\ty' = 'x	y' AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | 'a\'b' | 'a"b' | 'a\\b' | 'ǿ' | true |
    And no side effects

  Scenario: [7] wrong quote
    Given an empty graph
    When executing query:
      """
      RETURN ‘a’
      """
    Then a SyntaxError should be raised at compile time: InvalidUnicodeCharacter

  Scenario: [8] lists of all sorts
    Given an empty graph
    When executing query:
      """
      RETURN [] AS a, [[]] AS b, [null] AS c, [1, 'a', true, null, [2.5]] AS d, [{}] AS e, [[[[]]]] AS f
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f |
      | [] | [[]] | [null] | [1, 'a', true, null, [2.5]] | [{}] | [[[[]]]] |
    And no side effects

  Scenario: [9] a list without a comma
    Given an empty graph
    When executing query:
      """
      RETURN [[1], [2] [3]] AS l
      """
    Then the result should be, in any order:
      | l |
      | [[1], null] |
    And no side effects

  Scenario: [10] an unfinished list
    Given an empty graph
    When executing query:
      """
      RETURN [1, 2
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [11] a comma alone
    Given an empty graph
    When executing query:
      """
      RETURN [, ] AS l
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [12] a trailing comma
    Given an empty graph
    When executing query:
      """
      RETURN [1, 2,] AS l
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [13] two opening
    Given an empty graph
    When executing query:
      """
      RETURN [[1, 2, 3] AS l
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [14] maps
    Given an empty graph
    When executing query:
      """
      RETURN {} AS a, {k: null} AS b, {a: {b: {c: []}}} AS c, {k: 1, K: 2, `a b`: 3} AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | {} | {k: null} | {a: {b: {c: []}}} | {k: 1, K: 2, `a b`: 3} |
    And no side effects

  Scenario: [15] key beginning with a digit
    Given an empty graph
    When executing query:
      """
      RETURN {1B2c3e67: 1} AS m
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [16] key with a symbol
    Given an empty graph
    When executing query:
      """
      RETURN {k1#k: 1} AS m
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [17] key with a dot
    Given an empty graph
    When executing query:
      """
      RETURN {k1.k: 1} AS m
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [18] a value without a key
    Given an empty graph
    When executing query:
      """
      RETURN {'x'} AS m
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [19] no value
    Given an empty graph
    When executing query:
      """
      RETURN {k1} AS m
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [20] a comma only
    Given an empty graph
    When executing query:
      """
      RETURN {, } AS m
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [21] not closed
    Given an empty graph
    When executing query:
      """
      RETURN {k: 1 AS m
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario: [22] OR and XOR and AND
    Given an empty graph
    When executing query:
      """
      RETURN true OR true XOR true AS a, true OR (true XOR true) AS b, (true OR true) XOR true AS c, true XOR false AND false AS d, (true XOR false) AND false AS e, NOT true AND false AS f, NOT (true AND false) AS g
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g |
      | true | true | false | true | false | false | true |
    And no side effects

  Scenario: [23] NOT with comparison
    Given an empty graph
    When executing query:
      """
      RETURN NOT false >= false AS a, NOT (false >= false) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | false | false |
    And no side effects

  Scenario: [24] AND with comparison
    Given an empty graph
    When executing query:
      """
      RETURN false = true OR true AS a, false = (true OR true) AS b, (false = true) OR true AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | true | false | true |
    And no side effects

  Scenario: [25] null predicates before NOT
    Given an empty graph
    When executing query:
      """
      RETURN NOT null IS NULL AS a, (NOT null) IS NULL AS b, NOT (null IS NULL) AS c, null AND true IS NULL AS d, (null AND true) IS NULL AS e
      """
    Then the result should be, in any order:
      | a | b | c | d | e |
      | false | true | false | false | true |
    And no side effects

  Scenario: [26] list membership before comparison
    Given an empty graph
    When executing query:
      """
      RETURN [1] = [1] IN [[1]] AS a, 1 IN [1] = true AS b
      """
    Then the result should be, in any order:
      | a | b |
      | false | true |
    And no side effects

  Scenario: [27] numbers
    Given an empty graph
    When executing query:
      """
      RETURN 4 + 2 * 3 AS a, (4 + 2) * 3 AS b, 4 * 2 + 3 * 2 AS c, 5 - 2 - 1 AS d, 2 ^ 3 ^ 2 AS e, -3 ^ 2 AS f, -(3 ^ 2) AS g, 12 / 3 / 2 AS h, 7 - 3 % 2 AS i
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h | i |
      | 10 | 18 | 14 | 2 | 64.0 | 9.0 | -9.0 | 2 | 6 |
    And no side effects

  Scenario: [28] list concatenation and membership
    Given an empty graph
    When executing query:
      """
      RETURN [1] + [2] IN [[1, 2]] AS a, 1 IN [1] + [2] AS b, [1, 2] + 3 IN [[1, 2, 3]] AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | true | true | true |
    And no side effects

  Scenario: [29] element access before concatenation
    Given an empty graph
    When executing query:
      """
      RETURN [[1], [2, 3], [4, 5]] + [5, [6, 7], [8, 9], 10][3] AS a, [[1], [2, 3], [4, 5]] + ([5, [6, 7], [8, 9], 10][3]) AS b, ([[1], [2, 3], [4, 5]] + [5, [6, 7], [8, 9], 10])[3] AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | [[1], [2, 3], [4, 5], 10] | [[1], [2, 3], [4, 5], 10] | 5 |
    And no side effects

  Scenario: [30] none over integers
    Given an empty graph
    When executing query:
      """
      RETURN none(x IN [1, 3, 5] WHERE x = 2) AS a, none(x IN [] WHERE true) AS b, none(x IN [null] WHERE x = 2) AS c, none(x IN [2, null] WHERE x = 2) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | true | true | null | false |
    And no side effects

  Scenario: [31] single
    Given an empty graph
    When executing query:
      """
      RETURN single(x IN [1, 3, 5] WHERE x = 3) AS a, single(x IN [3, 3] WHERE x = 3) AS b, single(x IN [] WHERE true) AS c, single(x IN [3, null] WHERE x = 3) AS d, single(x IN [3, null, 3] WHERE x = 3) AS e, single(x IN [null] WHERE x = 3) AS f
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f |
      | true | false | false | null | false | null |
    And no side effects

  Scenario: [32] any
    Given an empty graph
    When executing query:
      """
      RETURN any(x IN [1, 3] WHERE x = 3) AS a, any(x IN [] WHERE true) AS b, any(x IN [null, 3] WHERE x = 3) AS c, any(x IN [null, 2] WHERE x = 3) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | true | false | true | null |
    And no side effects

  Scenario: [33] all
    Given an empty graph
    When executing query:
      """
      RETURN all(x IN [1, 3] WHERE x > 0) AS a, all(x IN [] WHERE false) AS b, all(x IN [null, 3] WHERE x = 3) AS c, all(x IN [null, 2] WHERE x = 3) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | true | true | null | false |
    And no side effects

  Scenario: [34] nodes
    Given an empty graph
    And having executed:
      """
      CREATE (s:SNodes {name: 'a'}), (m:X {name: 'b'}), (e:ENodes {name: 'c'}), (s)-[:I]->(m)-[:I]->(e)
      """
    When executing query:
      """
      MATCH p = (:SNodes)-[*0..3]->(x) WITH tail(nodes(p)) AS nodes RETURN nodes, none(x IN nodes WHERE x.name = 'b') AS r
      """
    Then the result should be, in any order:
      | nodes | r |
      | [] | true |
      | [(:X {name: 'b'})] | false |
      | [(:X {name: 'b'}), (:ENodes {name: 'c'})] | false |
    And no side effects

  Scenario: [35] relationships
    Given an empty graph
    And having executed:
      """
      CREATE (s:SNodes), (m), (e:ENodes), (s)-[:R {name: 'a'}]->(m)-[:R {name: 'b'}]->(e)
      """
    When executing query:
      """
      MATCH p = (:SNodes)-[*0..3]->(x) WITH tail(relationships(p)) AS rels RETURN rels, single(x IN rels WHERE x.name = 'b') AS r
      """
    Then the result should be, in any order:
      | rels | r |
      | [] | false |
      | [] | false |
      | [[:R {name: 'b'}]] | true |
    And no side effects

  Scenario: [36] all on strings with arithmetic
    Given an empty graph
    When executing query:
      """
      RETURN all(x IN ['Clara', 'Bob'] WHERE x * 2 = 4) AS r
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType

  Scenario: [37] nested
    Given an empty graph
    When executing query:
      """
      RETURN none(x IN [['abc'], ['abc', 'def']] WHERE none(y IN x WHERE y = 'abc')) AS a, all(x IN [['abc'], ['abc', 'def']] WHERE any(y IN x WHERE y = 'def')) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | true | false |
    And no side effects

  Scenario: [38] laws
    Given an empty graph
    When executing query:
      """
      UNWIND [[], [1], [1, 2], [1, null], [null]] AS l WITH l, none(x IN l WHERE x > 1) AS a, NOT any(x IN l WHERE x > 1) AS b, all(x IN l WHERE NOT x > 1) AS c RETURN l, (a = b OR a IS NULL AND b IS NULL) AND (a = c OR a IS NULL AND c IS NULL) AS same
      """
    Then the result should be, in any order:
      | l | same |
      | [] | true |
      | [1] | true |
      | [1, 2] | true |
      | [1, null] | true |
      | [null] | true |
    And no side effects

  Scenario: [39] one relationship
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (c:C), (d:D), (a)-[:REL1]->(b), (b)-[:REL2]->(a), (a)-[:REL3]->(c), (a)-[:REL1]->(d)
      """
    When executing query:
      """
      MATCH (n) WHERE (n)-[]->() RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:A) |
      | (:B) |
    And no side effects

  Scenario: [40] undirected
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (c:C), (d:D), (a)-[:REL1]->(b), (b)-[:REL2]->(a), (a)-[:REL3]->(c), (a)-[:REL1]->(d)
      """
    When executing query:
      """
      MATCH (n) WHERE (n)-[]-() RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:A) |
      | (:B) |
      | (:C) |
      | (:D) |
    And no side effects

  Scenario: [41] a type
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (c:C), (d:D), (a)-[:REL1]->(b), (b)-[:REL2]->(a), (a)-[:REL3]->(c), (a)-[:REL1]->(d)
      """
    When executing query:
      """
      MATCH (n), (m) WHERE (n)-[:REL1]->(m) RETURN n, m
      """
    Then the result should be, in any order:
      | n | m |
      | (:A) | (:B) |
      | (:A) | (:D) |
    And no side effects

  Scenario: [42] variable length
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (c:C), (d:D), (a)-[:REL1]->(b), (b)-[:REL2]->(a), (a)-[:REL3]->(c), (a)-[:REL1]->(d)
      """
    When executing query:
      """
      MATCH (n), (m) WHERE (n)-[:REL1*2]-(m) RETURN n, m
      """
    Then the result should be, in any order:
      | n | m |
      | (:B) | (:D) |
      | (:D) | (:B) |
    And no side effects

  Scenario: [43] conjunction
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (c:C), (d:D), (a)-[:REL1]->(b), (b)-[:REL2]->(a), (a)-[:REL3]->(c), (a)-[:REL1]->(d)
      """
    When executing query:
      """
      MATCH (n) WHERE (n)-[:REL1]-() AND (n)-[:REL3]-() RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:A) |
    And no side effects

  Scenario: [44] disjunction
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (c:C), (d:D), (a)-[:REL1]->(b), (b)-[:REL2]->(a), (a)-[:REL3]->(c), (a)-[:REL1]->(d)
      """
    When executing query:
      """
      MATCH (n) WHERE (n)-[:REL2]-() OR (n)-[:REL3]-() RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:A) |
      | (:B) |
      | (:C) |
    And no side effects

  Scenario: [45] comprehension with a label
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (c:C), (a)-[:T]->(b), (a)-[:T]->(c)
      """
    When executing query:
      """
      MATCH (n:A) RETURN [p = (n)-->(:B) | p] AS l
      """
    Then the result should be, in any order:
      | l |
      | [<(:A)-[:T]->(:B)>] |
    And no side effects

  Scenario: [46] of a bound end
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (b:B), (a)-[:T]->(b)
      """
    When executing query:
      """
      MATCH (a:A), (b:B) RETURN [p = (a)-[*]->(b) | p] AS l
      """
    Then the result should be, in any order:
      | l |
      | [<(:A)-[:T]->(:B)>] |
    And no side effects

  Scenario: [47] in WITH and counted
    Given an empty graph
    And having executed:
      """
      CREATE (a:A), (a)-[:T]->(), (a)-[:T]->(), (:B)
      """
    When executing query:
      """
      MATCH (n) WHERE n:A OR n:B RETURN labels(n) AS l, size([(n)-->() | 1]) AS c
      """
    Then the result should be, in any order:
      | l | c |
      | ['A'] | 2 |
      | ['B'] | 0 |
    And no side effects

  Scenario: [48] in a list comprehension
    Given an empty graph
    And having executed:
      """
      CREATE (n1:X {n: 1}), (m1:Y), (i1:Y), (i2:Y) CREATE (n1)-[:T]->(m1), (m1)-[:T]->(i1), (m1)-[:T]->(i2)
      """
    When executing query:
      """
      MATCH p = (n:X)-->(b) RETURN n.n AS n, [x IN nodes(p) | size([(x)-->(:Y) | 1])] AS list
      """
    Then the result should be, in any order:
      | n | list |
      | 1 | [1, 2] |
    And no side effects

  Scenario: [49] nested with aggregation
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {p: 1})-[:R]->(b:B {p: 1})-[:R]->(:C {p: 2}), (a)-[:R]->(:D {p: 3})
      """
    When executing query:
      """
      MATCH (n) WHERE exists { MATCH (n)-->(m) WITH n, count(*) AS c WHERE c = 2 RETURN true } RETURN n
      """
    Then the result should be, in any order:
      | n |
      | (:A {p: 1}) |
    And no side effects

  Scenario: [50] update inside
    Given an empty graph
    When executing query:
      """
      MATCH (n) WHERE exists { MATCH (n)-->(m) SET m.p = 1 } RETURN n
      """
    Then a SyntaxError should be raised at compile time: InvalidClauseComposition

  Scenario: [51] weeks
    Given an empty graph
    When executing query:
      """
      RETURN date({year: 1817, week: 1}) AS a, date({year: 1817, week: 30}) AS b, date({year: 1816, week: 52, dayOfWeek: 2}) AS c, date({year: 1817, week: 10, dayOfWeek: 7}) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | '1816-12-30' | '1817-07-21' | '1816-12-24' | '1817-03-09' |
    And no side effects

  Scenario: [52] quarters and ordinals
    Given an empty graph
    When executing query:
      """
      RETURN date({year: 1984, quarter: 3, dayOfQuarter: 45}) AS a, date({year: 1984, ordinalDay: 202}) AS b, date({year: 1984, quarter: 3}) AS c, date({year: 1984}) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | '1984-08-14' | '1984-07-20' | '1984-07-01' | '1984-01-01' |
    And no side effects

  Scenario: [53] local times
    Given an empty graph
    When executing query:
      """
      RETURN localtime({hour: 12, minute: 31, second: 14, nanosecond: 789, millisecond: 123, microsecond: 456}) AS a, localtime({hour: 12, minute: 31, second: 14, millisecond: 645}) AS b, localtime({hour: 12}) AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | '12:31:14.123456789' | '12:31:14.645' | '12:00' |
    And no side effects

  Scenario: [54] times with zone
    Given an empty graph
    When executing query:
      """
      RETURN time({hour: 12, minute: 31, timezone: '+01:00'}) AS a, time({hour: 12, timezone: '-02:00'}) AS b, time({hour: 12}) AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | '12:31+01:00' | '12:00-02:00' | '12:00Z' |
    And no side effects

  Scenario: [55] datetimes with named zone
    Given an empty graph
    When executing query:
      """
      RETURN datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}) AS a, datetime({year: 1984, month: 7, day: 11, hour: 12, timezone: 'Europe/Stockholm'}) AS b, datetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14, timezone: '+01:00'}) AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | '1984-10-11T12:00+01:00[Europe/Stockholm]' | '1984-07-11T12:00+02:00[Europe/Stockholm]' | '1984-03-07T12:31:14+01:00' |
    And no side effects

  Scenario: [56] from epoch
    Given an empty graph
    When executing query:
      """
      RETURN datetime.fromepoch(416779, 999999999) AS a, datetime.fromepochmillis(237821673987) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | '1970-01-05T19:46:19.999999999Z' | '1977-07-15T13:34:33.987Z' |
    And no side effects

  Scenario: [57] durations
    Given an empty graph
    When executing query:
      """
      RETURN duration({days: 14, hours: 16, minutes: 12}) AS a, duration({months: 5, days: 1.5}) AS b, duration({months: 0.75}) AS c, duration({weeks: 2.5}) AS d, duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70}) AS e, duration({seconds: 2, milliseconds: -1}) AS f, duration({minutes: 1.5, seconds: 1}) AS g
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g |
      | 'P14DT16H12M' | 'P5M1DT12H' | 'P22DT19H51M49.5S' | 'P17DT12H' | 'P12Y5M14DT16H13M10S' | 'PT1.999S' | 'PT1M31S' |
    And no side effects

  Scenario: [58] negative durations
    Given an empty graph
    When executing query:
      """
      RETURN duration({seconds: 1, nanoseconds: -1}) AS a, duration({hours: -3, seconds: -2, nanoseconds: 1}) AS b, duration({months: -14, days: 1}) AS c, duration({seconds: -0.5}) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | 'PT0.999999999S' | 'PT-3H-1.999999999S' | 'P-1Y-2M1D' | 'PT-0.5S' |
    And no side effects

  Scenario: [59] parse dates
    Given an empty graph
    When executing query:
      """
      RETURN date('2015-07-21') AS a, date('20150721') AS b, date('2015-07') AS c, date('201507') AS d, date('2015-W30-2') AS e, date('2015W302') AS f, date('2015-W30') AS g, date('2015W30') AS h, date('2015-202') AS i, date('2015202') AS j, date('2015') AS k
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h | i | j | k |
      | '2015-07-21' | '2015-07-21' | '2015-07-01' | '2015-07-01' | '2015-07-21' | '2015-07-21' | '2015-07-20' | '2015-07-20' | '2015-07-21' | '2015-07-21' | '2015-01-01' |
    And no side effects

  Scenario: [60] parse local times
    Given an empty graph
    When executing query:
      """
      RETURN localtime('21:40:32.142') AS a, localtime('214032.142') AS b, localtime('21:40:32') AS c, localtime('214032') AS d, localtime('21:40') AS e, localtime('2140') AS f, localtime('21') AS g
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g |
      | '21:40:32.142' | '21:40:32.142' | '21:40:32' | '21:40:32' | '21:40' | '21:40' | '21:00' |
    And no side effects

  Scenario: [61] parse times
    Given an empty graph
    When executing query:
      """
      RETURN time('21:40:32.142+0100') AS a, time('214032.142Z') AS b, time('21:40:32+01:00') AS c, time('214032-0100') AS d, time('21:40-01:30') AS e, time('2140-00:00') AS f, time('2140-02') AS g, time('22+18:00') AS h
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h |
      | '21:40:32.142+01:00' | '21:40:32.142Z' | '21:40:32+01:00' | '21:40:32-01:00' | '21:40-01:30' | '21:40Z' | '21:40-02:00' | '22:00+18:00' |
    And no side effects

  Scenario: [62] parse datetimes
    Given an empty graph
    When executing query:
      """
      RETURN datetime('2015-07-21T21:40:32.142+0100') AS a, datetime('2015-W30-2T214032.142Z') AS b, datetime('2015-202T21:40:32+01:00') AS c, datetime('2015T214032-0100') AS d, datetime('20150721T21:40-01:30') AS e, datetime('2015-07-21T21:40:32.142[Europe/London]') AS f, datetime('2015-07-21T21:40:32.142-04[America/New_York]') AS g
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g |
      | '2015-07-21T21:40:32.142+01:00' | '2015-07-21T21:40:32.142Z' | '2015-07-21T21:40:32+01:00' | '2015-01-01T21:40:32-01:00' | '2015-07-21T21:40-01:30' | '2015-07-21T21:40:32.142+01:00[Europe/London]' | '2015-07-21T21:40:32.142-04:00[America/New_York]' |
    And no side effects

  Scenario: [63] parse durations
    Given an empty graph
    When executing query:
      """
      RETURN duration('P14DT16H12M') AS a, duration('P5M1.5D') AS b, duration('P0.75M') AS c, duration('PT0.75M') AS d, duration('P2.5W') AS e, duration('P12Y5M14DT16H12M70S') AS f, duration('P2012-02-02T14:37:21.545') AS g, duration('PT-1.5S') AS h
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h |
      | 'P14DT16H12M' | 'P5M1DT12H' | 'P22DT19H51M49.5S' | 'PT45S' | 'P17DT12H' | 'P12Y5M14DT16H13M10S' | 'P2012Y2M2DT14H37M21.545S' | 'PT-1.5S' |
    And no side effects

  Scenario: [64] selecting parts of a date
    Given an empty graph
    When executing query:
      """
      WITH date({year: 1984, month: 11, day: 11}) AS o RETURN date(o) AS a, date({date: o}) AS b, date({date: o, year: 28}) AS c, date({date: o, day: 28}) AS d, date({date: o, week: 1}) AS e, date({date: o, ordinalDay: 28}) AS f, date({date: o, quarter: 3}) AS g
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g |
      | '1984-11-11' | '1984-11-11' | '0028-11-11' | '1984-11-28' | '1984-01-08' | '1984-01-28' | '1984-08-11' |
    And no side effects

  Scenario: [65] selecting times into times with zone
    Given an empty graph
    When executing query:
      """
      WITH time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'}) AS o RETURN time(o) AS a, time({time: o}) AS b, time({time: o, timezone: '+05:00'}) AS c, time({time: o, second: 42}) AS d, time({time: o, second: 42, timezone: '+05:00'}) AS e, localtime(o) AS f
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f |
      | '12:31:14.645876+01:00' | '12:31:14.645876+01:00' | '16:31:14.645876+05:00' | '12:31:42.645876+01:00' | '16:31:42.645876+05:00' | '12:31:14.645876' |
    And no side effects

  Scenario: [66] selecting a datetime with another zone
    Given an empty graph
    When executing query:
      """
      WITH datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}) AS o RETURN datetime({datetime: o}) AS a, datetime({datetime: o, timezone: '+05:00'}) AS b, datetime({datetime: o, day: 28, second: 42}) AS c, datetime({datetime: o, day: 28, second: 42, timezone: 'Pacific/Honolulu'}) AS d, localdatetime(o) AS e, time(o) AS f, date(o) AS g
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g |
      | '1984-10-11T12:00+01:00[Europe/Stockholm]' | '1984-10-11T16:00+05:00' | '1984-10-28T12:00:42+01:00[Europe/Stockholm]' | '1984-10-28T01:00:42-10:00[Pacific/Honolulu]' | '1984-10-11T12:00' | '12:00+01:00' | '1984-10-11' |
    And no side effects

  Scenario: [67] date and time together
    Given an empty graph
    When executing query:
      """
      WITH date('1984-10-11') AS d, localtime('12:31:14.645876123') AS t RETURN localdatetime({date: d, time: t}) AS a, datetime({date: d, time: t, timezone: 'Europe/Stockholm'}) AS b, datetime({date: d, hour: 10, minute: 10, second: 10}) AS c, localdatetime({date: d, time: t, day: 28, second: 42}) AS e
      """
    Then the result should be, in any order:
      | a | b | c | e |
      | '1984-10-11T12:31:14.645876123' | '1984-10-11T12:31:14.645876123+01:00[Europe/Stockholm]' | '1984-10-11T10:10:10Z' | '1984-10-28T12:31:42.645876123' |
    And no side effects

  Scenario: [68] temporal values as properties
    Given an empty graph
    When executing query:
      """
      CREATE (n {d: date('1984-10-11'), l: [date('1984-10-12')], u: duration('P1D'), t: time('12:00Z')}) RETURN n.d AS d, n.l AS l, n.u AS u, n.t AS t
      """
    Then the result should be, in any order:
      | d | l | u | t |
      | '1984-10-11' | ['1984-10-12'] | 'P1D' | '12:00Z' |
    And the side effects should be:
      | +nodes | 1 |
      | +properties | 4 |

  Scenario: [69] null propagates
    Given an empty graph
    When executing query:
      """
      RETURN date(null) AS a, localtime(null) AS b, time(null) AS c, localdatetime(null) AS d, datetime(null) AS e, duration(null) AS f, date.transaction(null) AS g, datetime.realtime(null) AS h
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f | g | h |
      | null | null | null | null | null | null | null | null |
    And no side effects

  Scenario: [70] parts of a date
    Given an empty graph
    When executing query:
      """
      WITH date({year: 1984, month: 10, day: 11}) AS d RETURN d.year, d.quarter, d.month, d.week, d.weekYear, d.day, d.ordinalDay, d.weekDay, d.dayOfQuarter
      """
    Then the result should be, in any order:
      | d.year | d.quarter | d.month | d.week | d.weekYear | d.day | d.ordinalDay | d.weekDay | d.dayOfQuarter |
      | 1984 | 4 | 10 | 41 | 1984 | 11 | 285 | 4 | 11 |
    And no side effects

  Scenario: [71] parts of a date at a week year's edge
    Given an empty graph
    When executing query:
      """
      WITH date({year: 1984, month: 1, day: 1}) AS d RETURN d.year, d.weekYear, d.week, d.weekDay
      """
    Then the result should be, in any order:
      | d.year | d.weekYear | d.week | d.weekDay |
      | 1984 | 1983 | 52 | 7 |
    And no side effects

  Scenario: [72] parts of a time
    Given an empty graph
    When executing query:
      """
      WITH time({hour: 12, minute: 31, second: 14, nanosecond: 645876123, timezone: '+01:00'}) AS d RETURN d.hour, d.minute, d.second, d.millisecond, d.microsecond, d.nanosecond, d.timezone, d.offset, d.offsetMinutes, d.offsetSeconds
      """
    Then the result should be, in any order:
      | d.hour | d.minute | d.second | d.millisecond | d.microsecond | d.nanosecond | d.timezone | d.offset | d.offsetMinutes | d.offsetSeconds |
      | 12 | 31 | 14 | 645 | 645876 | 645876123 | '+01:00' | '+01:00' | 60 | 3600 |
    And no side effects

  Scenario: [73] parts of a datetime
    Given an empty graph
    When executing query:
      """
      WITH datetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, second: 14, nanosecond: 645876123, timezone: 'Europe/Stockholm'}) AS d RETURN d.timezone, d.offset, d.epochSeconds, d.epochMillis, d.dayOfWeek
      """
    Then the result should be, in any order:
      | d.timezone | d.offset | d.epochSeconds | d.epochMillis | d.dayOfWeek |
      | 'Europe/Stockholm' | '+01:00' | 469020674 | 469020674645 | 7 |
    And no side effects

  Scenario: [74] parts of a duration
    Given an empty graph
    When executing query:
      """
      WITH duration({years: 1, months: 4, days: 10, hours: 1, minutes: 1, seconds: 1, nanoseconds: 111111111}) AS d RETURN d.years, d.quarters, d.months, d.weeks, d.days, d.hours, d.minutes, d.seconds, d.milliseconds, d.nanosecondsOfSecond, d.quartersOfYear, d.monthsOfQuarter, d.monthsOfYear, d.daysOfWeek, d.minutesOfHour, d.secondsOfMinute
      """
    Then the result should be, in any order:
      | d.years | d.quarters | d.months | d.weeks | d.days | d.hours | d.minutes | d.seconds | d.milliseconds | d.nanosecondsOfSecond | d.quartersOfYear | d.monthsOfQuarter | d.monthsOfYear | d.daysOfWeek | d.minutesOfHour | d.secondsOfMinute |
      | 1 | 5 | 16 | 1 | 10 | 1 | 61 | 3661 | 3661111 | 111111111 | 1 | 1 | 4 | 3 | 1 | 1 |
    And no side effects

  Scenario: [75] printing and reading back
    Given an empty graph
    When executing query:
      """
      UNWIND [date('1984-10-11'), localtime('12:31:14.645'), time('12:31:14.645+01:00'), localdatetime('1984-10-11T12:31'), datetime('1984-10-11T12:31:14+01:00'), duration('P12Y5M-14DT16H-12M70S')] AS d RETURN toString(d) AS s
      """
    Then the result should be, in any order:
      | s |
      | '1984-10-11' |
      | '12:31:14.645' |
      | '12:31:14.645+01:00' |
      | '1984-10-11T12:31' |
      | '1984-10-11T12:31:14+01:00' |
      | 'P12Y5M-14DT15H49M10S' |
    And no side effects

  Scenario: [76] comparing times with zones
    Given an empty graph
    When executing query:
      """
      WITH time('10:00+01:00') AS x, time('09:35:14.645876123+00:00') AS d RETURN x > d AS a, x < d AS b, x >= d AS c, x <= d AS e, x = d AS f
      """
    Then the result should be, in any order:
      | a | b | c | e | f |
      | false | true | false | true | false |
    And no side effects

  Scenario: [77] durations do not compare
    Given an empty graph
    When executing query:
      """
      RETURN duration('P1D') < duration('P2D') AS a, duration('P1D') = duration('PT24H') AS b, duration('PT60M') = duration('PT1H') AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | null | false | true |
    And no side effects

  Scenario: [78] dates against other types
    Given an empty graph
    When executing query:
      """
      RETURN date('2000-01-01') < 1 AS a, date('2000-01-01') = '2000-01-01' AS b, date('2000-01-01') < localdatetime('2001-01-01T00:00') AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | null | false | null |
    And no side effects

  Scenario: [79] date plus duration
    Given an empty graph
    When executing query:
      """
      WITH date('1984-10-11') AS d, duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: 1}) AS u RETURN d + u AS a, d - u AS b
      """
    Then the result should be, in any order:
      | a | b |
      | '1997-03-25' | '1972-04-27' |
    And no side effects

  Scenario: [80] time plus duration wraps around
    Given an empty graph
    When executing query:
      """
      WITH localtime('23:30') AS t RETURN t + duration('PT1H') AS a, t - duration('P1DT24H') AS b, time('23:30+01:00') + duration('PT31M') AS c
      """
    Then the result should be, in any order:
      | a | b | c |
      | '00:30' | '23:30' | '00:01+01:00' |
    And no side effects

  Scenario: [81] durations with each other
    Given an empty graph
    When executing query:
      """
      WITH duration('P1M2DT3H') AS x, duration('P2M3DT4H') AS y RETURN x + y AS a, x - y AS b, x * 2 AS c, 2 * x AS d, y / 2 AS e, x * 0.5 AS f
      """
    Then the result should be, in any order:
      | a | b | c | d | e | f |
      | 'P3M5DT7H' | 'P-1M-1DT-1H' | 'P2M4DT6H' | 'P2M4DT6H' | 'P1M1DT14H' | 'P16DT6H44M33S' |
    And no side effects

  Scenario: [82] truncation of dates
    Given an empty graph
    When executing query:
      """
      WITH date('1984-10-11') AS d RETURN date.truncate('millennium', date('2017-10-11')) AS a, date.truncate('century', d) AS b, date.truncate('decade', d) AS c, date.truncate('year', d, {day: 2}) AS e, date.truncate('weekYear', d) AS f, date.truncate('quarter', d) AS g, date.truncate('month', d) AS h, date.truncate('week', d, {dayOfWeek: 2}) AS i, date.truncate('day', d) AS j
      """
    Then the result should be, in any order:
      | a | b | c | e | f | g | h | i | j |
      | '2000-01-01' | '1900-01-01' | '1980-01-01' | '1984-01-02' | '1984-01-02' | '1984-10-01' | '1984-10-01' | '1984-10-09' | '1984-10-11' |
    And no side effects

  Scenario: [83] truncation of datetimes
    Given an empty graph
    When executing query:
      """
      WITH datetime('1984-10-11T12:31:14.645876123+01:00') AS d RETURN datetime.truncate('day', d, {timezone: 'Europe/Stockholm'}) AS a, datetime.truncate('hour', d, {nanosecond: 2}) AS b, datetime.truncate('minute', d) AS c, localdatetime.truncate('second', d) AS e, localtime.truncate('millisecond', d) AS f, time.truncate('microsecond', d) AS g
      """
    Then the result should be, in any order:
      | a | b | c | e | f | g |
      | '1984-10-11T00:00+01:00[Europe/Stockholm]' | '1984-10-11T12:00:00.000000002+01:00' | '1984-10-11T12:31+01:00' | '1984-10-11T12:31:14' | '12:31:14.645' | '12:31:14.645876+01:00' |
    And no side effects

  Scenario: [84] between
    Given an empty graph
    When executing query:
      """
      RETURN duration.between(date('1984-10-11'), date('2015-06-24')) AS a, duration.between(date('2015-06-24'), localtime('16:30')) AS b, duration.between(localdatetime('2014-07-21T21:40:36.143'), date('2015-06-24')) AS c, duration.between(time('14:30'), time('16:30+0100')) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | 'P30Y8M13D' | 'PT16H30M' | 'P11M2DT2H19M23.857S' | 'PT1H' |
    And no side effects

  Scenario: [85] in months, days, seconds
    Given an empty graph
    When executing query:
      """
      RETURN duration.inMonths(date('1984-10-11'), date('2015-06-24')) AS a, duration.inDays(date('1984-10-11'), date('2015-06-24')) AS b, duration.inSeconds(date('1984-10-11'), localdatetime('1984-10-12T21:45:22.142')) AS c, duration.inSeconds(localtime('14:30'), localtime('13:29:59')) AS d
      """
    Then the result should be, in any order:
      | a | b | c | d |
      | 'P30Y8M' | 'P11213D' | 'PT45H45M22.142S' | 'PT-1H-1S' |
    And no side effects

  Scenario: [86] the change of the clock
    Given an empty graph
    When executing query:
      """
      RETURN duration.inSeconds(datetime({year: 2017, month: 10, day: 29, hour: 0, timezone: 'Europe/Stockholm'}), localdatetime({year: 2017, month: 10, day: 29, hour: 4})) AS a, duration.inSeconds(datetime({year: 2017, month: 10, day: 29, hour: 0, timezone: 'Europe/Stockholm'}), datetime({year: 2017, month: 10, day: 29, hour: 4, timezone: 'Europe/Stockholm'})) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 'PT5H' | 'PT5H' |
    And no side effects

  Scenario: [87] large durations
    Given an empty graph
    When executing query:
      """
      RETURN duration.between(date('-999999999-01-01'), date('+999999999-12-31')) AS a, duration.inSeconds(localdatetime('-999999999-01-01'), localdatetime('+999999999-12-31T23:59:59')) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | 'P1999999998Y11M30D' | 'PT17531639991215H59M59S' |
    And no side effects

  Scenario: [88] null
    Given an empty graph
    When executing query:
      """
      RETURN duration.between(null, null) AS a, duration.inDays(date('2000-01-01'), null) AS b
      """
    Then the result should be, in any order:
      | a | b |
      | null | null |
    And no side effects
