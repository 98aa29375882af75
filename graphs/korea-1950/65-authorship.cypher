// Who wrote, spoke, carried and received which text; who decided and thought what.

// AUTHORED: authors of texts
UNWIND [
  {a: 'Mao', b: 'Mao on the turn of the war', paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s letter to Djilas', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s proclamation speech', paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s arrival speech', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet Union', b: 'Soviet version of the talk of 16 December', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Nikita Khrushchev', b: 'Khrushchev’s recollection', paragraph: 7, sentence: 7, footnote: 8, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s cable of 2 January', paragraph: 7, sentence: 13, footnote: 10, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Western press', b: 'Western press reports about Mao', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s interview', paragraph: 8, sentence: 5, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s declaration on Formosa', paragraph: 10, sentence: 4, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'Acheson’s National Press Club speech', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Shtykov', b: 'Shtykov’s report of January 1950', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s reply on Kim’s wish', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Peng Dehuai', b: 'Peng’s recollection', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Paul Nitze', b: 'NSC 68', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nitze’s staff', b: 'NSC 68', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s remarks of 1 June', paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin', b: 'Stalin’s rebuke to Shtykov', paragraph: 19, sentence: 6, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'Operational plan', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Shtykov’s report of 15 June', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Vladimir Razhubayev', b: 'Razhubayev’s statement', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s urgent message', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Shtykov’s message on the leak', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:AUTHORED {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// DELIVERED: spoken by
UNWIND [
  {a: 'Mao', b: 'Mao’s proclamation speech', paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s declaration on Formosa', paragraph: 10, sentence: 4, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'Acheson’s National Press Club speech', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s remarks of 1 June', paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:DELIVERED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// RELAYED: the messenger is not the author
UNWIND [
  {a: 'Shtykov', b: 'Kim’s request to see Stalin', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Stalin’s readiness to see Kim', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Shtykov', b: 'Kim’s request for advisors on ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Shtykov', b: 'Kim’s request for frontline advisors', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Kim’s request for a general attack', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:RELAYED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Shtykov', b: 'Kim’s urgent message', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:RELAYED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// ADDRESSED_TO: to whom
UNWIND [
  {a: 'Kim’s request to attack 1949', b: 'Stalin', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s qualified refusal 1949', b: 'Kim Il Sung', paragraph: 1, sentence: 9, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s support of the Nationalists', b: 'Nationalists', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s demand that Mao work with Chiang', b: 'Mao', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s sending of Mikoyan', b: 'Anastas Mikoyan', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s promise of an independent China', b: 'Chinese people', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet request for the text of the speech', b: 'Mao', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s request for Soviet aid', b: 'Soviet Union', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s expectation that the 1945 treaty be abrogated', b: 'Soviet Union', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao’s request for a new treaty', b: 'Stalin', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s refusal to replace the 1945 treaty', b: 'Mao', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Invitation of Mao to the birthday', b: 'Mao', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s sending of a correspondent', b: 'Soviet correspondent', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s request for aid against an American attack', b: 'Stalin', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s limited pledge of aid', b: 'Mao', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s demand for privileges', b: 'Mao', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s invitation to Kim', b: 'Kim Il Sung', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s promise of more military aid', b: 'Kim Il Sung', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s request to see Stalin', b: 'Stalin', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Kim Il Sung', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s refusal of direct participation', b: 'Kim Il Sung', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s refusal of direct participation', b: 'Pak Hŏn-yŏng', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the invasion', b: 'Kim Il Sung', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s announcement to Mao', b: 'Mao', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s reluctant support', b: 'Kim Il Sung', paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Kim’s request for advisors on ships', b: 'Stalin', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov’s advice to grant the ship advisors', b: 'Stalin', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s refusal of ship advisors', b: 'Kim Il Sung', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s request for frontline advisors', b: 'Stalin', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s order on disguised advisors', b: 'Shtykov', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for a general attack', b: 'Stalin', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the general attack', b: 'Kim Il Sung', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ADDRESSED_TO {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s letter to Djilas', b: 'Milovan Djilas', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s arrival speech', b: 'Soviet Union', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s cable of 2 January', b: 'PRC', paragraph: 7, sentence: 13, footnote: 10, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Shtykov’s report of January 1950', b: 'Stalin', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s reply on Kim’s wish', b: 'Shtykov', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'NSC 68', b: 'Truman', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s remarks of 1 June', b: 'American people', paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s rebuke to Shtykov', b: 'Shtykov', paragraph: 19, sentence: 6, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov’s report of 15 June', b: 'Stalin', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s urgent message', b: 'Stalin', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Shtykov’s message on the leak', b: 'Stalin', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ADDRESSED_TO {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// MADE: whose decision, whose state of mind
UNWIND [
  {a: 'Kim Il Sung', b: 'Kim’s optimism in 1949', paragraph: 1, sentence: 3, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s doubt about the conditions 1949', paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s belief of 1949 in American intervention', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s wish to avoid a clash with the United States', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s disappointment without despair', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s waiting for an opportunity', paragraph: 1, sentence: 16, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s doubts about his China policy', paragraph: 2, sentence: 4, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s need of Soviet aid', paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s memory of Soviet ill-treatment', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s expectation of a price', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s sense of his promise', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s balancing act', paragraph: 4, sentence: 10, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese people', b: 'Chinese shame over the 1945 treaty', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s fury', paragraph: 7, sentence: 10, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s resolve to stay for the treaty', paragraph: 8, sentence: 4, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s pause over British recognition', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s fear of a Chinese tilt', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'State Department officials', b: 'State Department view on recognition', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'State Department view on recognition', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'George Kennan', b: 'State Department view on recognition', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s view that Washington was leaving Chiang', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'State Department officials', b: 'State Department view on Chiang', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'State Department view on Chiang', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'George Kennan', b: 'State Department view on Chiang', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s ambiguity about Chiang', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s impression of a Sino-Western relationship', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s reassessment of Mao', paragraph: 10, sentence: 10, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s fear of a Sino-American rapprochement', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s fear of a remilitarized Japan', paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Shared view of Japan as a threat', paragraph: 11, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Shared view of Japan as a threat', paragraph: 11, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese people', b: 'Chinese memory of the wars with Japan', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s irritation over privileges', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s satisfaction with the treaty', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s confidence in spring 1950', paragraph: 13, sentence: 1, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s eagerness for a quick war', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s restlessness', paragraph: 14, sentence: 2, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s excitement before Moscow', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s view of a changed world', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s optimism over China’s victory', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s belief in Chinese help', paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s belief in American hesitation', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s worry about American intervention in April 1950', paragraph: 14, sentence: 14, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s wish to do without Mao', paragraph: 14, sentence: 18, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s calculation that he gains either way', paragraph: 15, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s premise of American non-intervention', paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s disagreement with Kim’s plan', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s sense that he could not refuse', paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s calculation over Taiwan', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Paul Nitze', b: 'NSC 68’s view of the Soviet threat', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nitze’s staff', b: 'NSC 68’s view of the Soviet threat', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s doubt about NSC 68', paragraph: 18, sentence: 1, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s resistance to defense spending', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American people', b: 'American hope for a peace dividend', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s confidence about the world', paragraph: 18, sentence: 5, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s encouragement by Truman’s talk', paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s view of American war-weariness', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s continued caution', paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s wish to spare Soviet men', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s alarm at the leak', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin', b: 'Stalin and Kim’s failure to foresee the reaction', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Stalin and Kim’s failure to foresee the reaction', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin and Kim’s blindness to collective security', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Stalin and Kim’s blindness to collective security', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:MADE {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim Il Sung', b: 'Kim’s request to attack 1949', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s qualified refusal 1949', paragraph: 1, sentence: 9, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s support of the Nationalists', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s demand that Mao work with Chiang', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s sending of Mikoyan', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Leaning to one side', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s promise of an independent China', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Soviet request for the text of the speech', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao', b: 'Mao’s request for Soviet aid', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s expectation that the 1945 treaty be abrogated', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s request for a new treaty', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s refusal to replace the 1945 treaty', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Invitation of Mao to the birthday', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin', b: 'Stalin’s cancellation of the talks', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s sending of a correspondent', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s decision to negotiate a new treaty', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s refusal to drop Chiang formally', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s reaffirmation of Cairo and Potsdam', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s assurance of neutrality in China', paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'United States', b: 'American hands-off policy on Taiwan', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'American hands-off policy on Taiwan', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'United States', b: 'American reverse course in Japan', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s request for aid against an American attack', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s limited pledge of aid', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s demand for privileges', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s compromises over the treaty', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin', b: 'Stalin’s invitation to Kim', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s promise of more military aid', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Authorization of Soviet advisors', paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao', b: 'Mao’s release of Korean veterans', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s request to see Stalin', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s readiness to see Kim', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s refusal of direct participation', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s approval of the invasion', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s transfer of the burden to Mao', paragraph: 15, sentence: 8, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s announcement to Mao', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s reluctant support', paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s neglect of NSC 68', paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Kim Il Sung', b: 'Kim’s request for advisors on ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Shtykov’s advice to grant the ship advisors', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s refusal of ship advisors', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s request for frontline advisors', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s order on disguised advisors', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s request for a general attack', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s approval of the general attack', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:MADE {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;
