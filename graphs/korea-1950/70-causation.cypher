// What brought about, prevented, required, preceded and replaced what.

// LED_TO: positive causes
UNWIND [
  {a: 'Senior Soviet officers in North Korea', b: 'Operational plan', how: 'informed', necessity: 'contributing', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s belief of 1949 in American intervention', b: 'Stalin’s doubt about the conditions 1949', how: 'informed', necessity: 'contributing', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s memory of Soviet ill-treatment', b: 'Mao’s expectation of a price', how: 'informed', necessity: 'contributing', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s expectation of a price', b: 'Mao’s balancing act', how: 'motivated', necessity: 'contributing', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s sense of his promise', b: 'Mao’s balancing act', how: 'motivated', necessity: 'contributing', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Mao’s need of Soviet aid', b: 'Mao’s balancing act', how: 'motivated', necessity: 'contributing', paragraph: 4, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s impression of a Sino-Western relationship', b: 'Stalin’s reassessment of Mao', how: 'motivated', necessity: 'contributing', paragraph: 10, sentence: 10, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s impression of a Sino-Western relationship', b: 'Stalin’s fear of a Sino-American rapprochement', how: 'motivated', necessity: 'contributing', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s fear of a Sino-American rapprochement', b: 'Stalin’s reassessment of Mao', how: 'motivated', necessity: 'contributing', paragraph: 10, sentence: 12, footnote: 15, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Chinese memory of the wars with Japan', b: 'Shared view of Japan as a threat', how: 'informed', necessity: 'contributing', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Kim’s confidence in spring 1950', b: 'Kim’s eagerness for a quick war', how: 'motivated', necessity: 'contributing', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s optimism over China’s victory', b: 'Stalin’s view of a changed world', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s belief in Chinese help', b: 'Stalin’s view of a changed world', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s belief in American hesitation', b: 'Stalin’s view of a changed world', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s belief in American hesitation', b: 'Stalin’s premise of American non-intervention', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s fear of a Sino-American rapprochement', b: 'Stalin’s calculation that he gains either way', how: 'motivated', necessity: 'contributing', paragraph: 15, sentence: 12, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'American hope for a peace dividend', b: 'Truman’s resistance to defense spending', how: 'motivated', necessity: 'contributing', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s confidence about the world', b: 'Stalin’s encouragement by Truman’s talk', how: 'informed', necessity: 'contributing', paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s encouragement by Truman’s talk', b: 'Stalin’s view of American war-weariness', how: 'informed', necessity: 'contributing', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s wish to avoid a clash with the United States', b: 'Stalin’s wish to spare Soviet men', how: 'motivated', necessity: 'contributing', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Stalin’s premise of American non-intervention', b: 'Stalin and Kim’s failure to foresee the reaction', how: 'informed', necessity: 'contributing', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'implied'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s optimism in 1949', b: 'Kim’s request to attack 1949', how: 'motivated', necessity: 'contributing', paragraph: 1, sentence: 3, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s doubt about the conditions 1949', b: 'Stalin’s qualified refusal 1949', how: 'motivated', necessity: 'contributing', paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s belief of 1949 in American intervention', b: 'Stalin’s qualified refusal 1949', how: 'motivated', necessity: 'contributing', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s wish to avoid a clash with the United States', b: 'Stalin’s qualified refusal 1949', how: 'motivated', necessity: 'contributing', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s need of Soviet aid', b: 'Mao’s request for Soviet aid', how: 'motivated', necessity: 'contributing', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chinese shame over the 1945 treaty', b: 'Mao’s expectation that the 1945 treaty be abrogated', how: 'motivated', necessity: 'contributing', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s pause over British recognition', b: 'Stalin’s decision to negotiate a new treaty', how: 'motivated', necessity: 'contributing', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s fear of a Chinese tilt', b: 'Stalin’s decision to negotiate a new treaty', how: 'motivated', necessity: 'contributing', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s view that Washington was leaving Chiang', b: 'Stalin’s decision to negotiate a new treaty', how: 'motivated', necessity: 'contributing', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s ambiguity about Chiang', b: 'Truman’s refusal to drop Chiang formally', how: 'motivated', necessity: 'contributing', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s reassessment of Mao', b: 'Stalin’s decision to negotiate a new treaty', how: 'motivated', necessity: 'contributing', paragraph: 10, sentence: 10, footnote: 15, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s fear of a remilitarized Japan', b: 'Stalin’s decision to negotiate a new treaty', how: 'motivated', necessity: 'contributing', paragraph: 11, sentence: 1, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s eagerness for a quick war', b: 'Kim’s request to see Stalin', how: 'motivated', necessity: 'contributing', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s restlessness', b: 'Kim’s request to see Stalin', how: 'motivated', necessity: 'contributing', paragraph: 14, sentence: 2, footnote: 21, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s view of a changed world', b: 'Stalin’s approval of the invasion', how: 'motivated', necessity: 'contributing', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s worry about American intervention in April 1950', b: 'Stalin’s refusal of direct participation', how: 'motivated', necessity: 'contributing', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s calculation that he gains either way', b: 'Stalin’s approval of the invasion', how: 'motivated', necessity: 'contributing', paragraph: 15, sentence: 13, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s premise of American non-intervention', b: 'Stalin’s approval of the invasion', how: 'enabled', necessity: 'necessary', paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim’s wish to do without Mao', b: 'Kim’s announcement to Mao', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Mao’s sense that he could not refuse', b: 'Mao’s reluctant support', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s calculation over Taiwan', b: 'Mao’s reluctant support', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s resistance to defense spending', b: 'Truman’s neglect of NSC 68', how: 'motivated', necessity: 'contributing', paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Truman’s doubt about NSC 68', b: 'Truman’s neglect of NSC 68', how: 'motivated', necessity: 'contributing', paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Stalin’s continued caution', b: 'Stalin’s refusal of ship advisors', how: 'motivated', necessity: 'contributing', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s continued caution', b: 'Stalin’s order on disguised advisors', how: 'motivated', necessity: 'contributing', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s wish to spare Soviet men', b: 'Stalin’s order on disguised advisors', how: 'motivated', necessity: 'contributing', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s wish to spare Soviet men', b: 'Stalin’s refusal of ship advisors', how: 'motivated', necessity: 'contributing', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s alarm at the leak', b: 'Stalin’s approval of the general attack', how: 'motivated', necessity: 'contributing', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s doubts about his China policy', b: 'Stalin’s letter to Djilas', how: 'motivated', necessity: 'contributing', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s resolve to stay for the treaty', b: 'Mao’s interview', how: 'informed', necessity: 'contributing', paragraph: 8, sentence: 4, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Truman’s confidence about the world', b: 'Truman’s remarks of 1 June', how: 'informed', necessity: 'contributing', paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'State Department view on Chiang', b: 'American retreat from Chiang', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'NSC 68’s view of the Soviet threat', b: 'American military buildup', how: 'motivated', necessity: 'contributing', paragraph: 17, sentence: 5, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao’s need of Soviet aid', b: 'Mao’s Moscow visit', how: 'motivated', necessity: 'contributing', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s eagerness for a quick war', b: 'Kim–Shtykov talk of January 1950', how: 'motivated', necessity: 'contributing', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao’s resolve to stay for the treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', how: 'motivated', necessity: 'contributing', paragraph: 8, sentence: 4, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Shared view of Japan as a threat', b: 'Treaty of Friendship, Alliance and Mutual Assistance', how: 'motivated', necessity: 'contributing', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Kim: our forces are the stronger', b: 'Kim’s optimism in 1949', how: 'informed', necessity: 'contributing', paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim 1949: guerillas stand with us', b: 'Kim’s optimism in 1949', how: 'informed', necessity: 'contributing', paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim: the Southern people will help', b: 'Kim’s optimism in 1949', how: 'informed', necessity: 'contributing', paragraph: 1, sentence: 5, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'American troops still in the South 1949', b: 'Stalin’s doubt about the conditions 1949', how: 'informed', necessity: 'contributing', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Northern forces not yet strong enough 1949', b: 'Stalin’s doubt about the conditions 1949', how: 'informed', necessity: 'contributing', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin had not shut the door', b: 'Kim’s waiting for an opportunity', how: 'informed', necessity: 'contributing', paragraph: 1, sentence: 15, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'War turned by December 1947', b: 'Stalin’s doubts about his China policy', how: 'informed', necessity: 'contributing', paragraph: 2, sentence: 4, footnote: 3, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: '1945 treaty gave extraterritorial rights', b: 'Chinese shame over the 1945 treaty', how: 'motivated', necessity: 'contributing', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'State Department: refusal pushes Mao to Moscow', b: 'State Department view on recognition', how: 'motivated', necessity: 'contributing', paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Acheson: hands off Taiwan', b: 'Stalin’s impression of a Sino-Western relationship', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim: America will not risk a big war', b: 'Stalin’s premise of American non-intervention', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 16, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim: no time for America to decide', b: 'Stalin’s premise of American non-intervention', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim: won in three days', b: 'Stalin’s premise of American non-intervention', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao: Americans might intervene', b: 'Mao’s disagreement with Kim’s plan', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin: the 1945 treaty came from Yalta', b: 'Stalin’s refusal to replace the 1945 treaty', how: 'motivated', necessity: 'contributing', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim: a major uprising is coming', b: 'Stalin’s approval of the invasion', how: 'informed', necessity: 'contributing', paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Pak: 200,000 party members', b: 'Stalin’s approval of the invasion', how: 'informed', necessity: 'contributing', paragraph: 15, sentence: 3, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin: serious challenges elsewhere', b: 'Stalin’s refusal of direct participation', how: 'motivated', necessity: 'contributing', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s qualified refusal 1949', b: 'Kim’s disappointment without despair', how: 'triggered', necessity: 'contributing', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s qualified refusal 1949', b: 'Kim’s waiting for an opportunity', how: 'triggered', necessity: 'contributing', paragraph: 1, sentence: 16, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s promise of an independent China', b: 'Mao’s sense of his promise', how: 'triggered', necessity: 'contributing', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s cancellation of the talks', b: 'Mao’s fury', how: 'triggered', necessity: 'contributing', paragraph: 7, sentence: 10, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Truman’s assurance of neutrality in China', b: 'Stalin’s impression of a Sino-Western relationship', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'American hands-off policy on Taiwan', b: 'Stalin’s impression of a Sino-Western relationship', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'American reverse course in Japan', b: 'Stalin’s fear of a remilitarized Japan', how: 'informed', necessity: 'contributing', paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s demand for privileges', b: 'Mao’s irritation over privileges', how: 'triggered', necessity: 'contributing', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Kim’s excitement before Moscow', how: 'triggered', necessity: 'contributing', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s announcement to Mao', b: 'Mao’s sense that he could not refuse', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s approval of the invasion', b: 'Mao’s sense that he could not refuse', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s request to attack 1949', b: 'Stalin’s qualified refusal 1949', how: 'triggered', necessity: 'contributing', paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s expectation that the 1945 treaty be abrogated', b: 'Mao’s request for a new treaty', how: 'motivated', necessity: 'contributing', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Mao’s request for a new treaty', b: 'Stalin’s refusal to replace the 1945 treaty', how: 'triggered', necessity: 'contributing', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s request for aid against an American attack', b: 'Stalin’s limited pledge of aid', how: 'triggered', necessity: 'contributing', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s demand for privileges', b: 'Mao’s compromises over the treaty', how: 'triggered', necessity: 'contributing', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s promise of more military aid', b: 'Authorization of Soviet advisors', how: 'enabled', necessity: 'contributing', paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s request to see Stalin', b: 'Stalin’s readiness to see Kim', how: 'triggered', necessity: 'contributing', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Stalin’s invitation to Kim', how: 'enabled', necessity: 'contributing', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s approval of the invasion', b: 'Stalin’s transfer of the burden to Mao', how: 'enabled', necessity: 'contributing', paragraph: 15, sentence: 8, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s approval of the invasion', b: 'Kim’s announcement to Mao', how: 'enabled', necessity: 'contributing', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim’s announcement to Mao', b: 'Mao’s reluctant support', how: 'triggered', necessity: 'contributing', paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Kim’s request for advisors on ships', b: 'Stalin’s refusal of ship advisors', how: 'triggered', necessity: 'contributing', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for frontline advisors', b: 'Stalin’s order on disguised advisors', how: 'triggered', necessity: 'contributing', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for a general attack', b: 'Stalin’s approval of the general attack', how: 'triggered', necessity: 'contributing', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Soviet request for the text of the speech', b: 'Mao’s arrival speech', how: 'triggered', necessity: 'contributing', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American hands-off policy on Taiwan', b: 'Acheson’s National Press Club speech', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s request for frontline advisors', b: 'Stalin’s rebuke to Shtykov', how: 'triggered', necessity: 'contributing', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s sending of Mikoyan', b: 'Mikoyan’s fact-finding mission', how: 'triggered', necessity: 'necessary', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s refusal to replace the 1945 treaty', b: 'Five days without a meeting', how: 'triggered', necessity: 'contributing', paragraph: 7, sentence: 4, footnote: 8, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s refusal to replace the 1945 treaty', b: 'Clash of wills between Mao and Stalin', how: 'triggered', necessity: 'contributing', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'American hands-off policy on Taiwan', b: 'Liberation of Taiwan without interference', how: 'enabled', necessity: 'contributing', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American reverse course in Japan', b: 'Japan as anticommunist bulwark', how: 'motivated', necessity: 'contributing', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American reverse course in Japan', b: 'Remilitarization of Japan', how: 'enabled', necessity: 'contributing', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s promise of more military aid', b: 'Build-up of the North Korean forces', how: 'enabled', necessity: 'contributing', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Authorization of Soviet advisors', b: 'Build-up of the North Korean forces', how: 'enabled', necessity: 'contributing', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Mao’s release of Korean veterans', b: 'Transfer of Korean veterans', how: 'enabled', necessity: 'necessary', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Departure of Kim and Pak for Moscow', how: 'enabled', necessity: 'contributing', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s approval of the invasion', b: 'Invasion of South Korea', how: 'enabled', necessity: 'necessary', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s reluctant support', b: 'Invasion of South Korea', how: 'enabled', necessity: 'necessary', paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s approval of the invasion', b: 'Planning of the invasion', how: 'enabled', necessity: 'contributing', paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s order on disguised advisors', b: 'Soviet advisors at headquarters in disguise', how: 'enabled', necessity: 'necessary', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the general attack', b: 'Attack along the whole front', how: 'enabled', necessity: 'necessary', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s request to attack 1949', b: 'Kim’s Moscow visit 1949', how: 'motivated', necessity: 'contributing', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Invitation of Mao to the birthday', b: 'Stalin’s seventieth birthday', how: 'enabled', necessity: 'contributing', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s sending of a correspondent', b: 'Interview of Mao', how: 'enabled', necessity: 'necessary', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s decision to negotiate a new treaty', b: 'Mao–Stalin talk of 22 January', how: 'enabled', necessity: 'contributing', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s decision to negotiate a new treaty', b: 'Sino-Soviet treaty negotiations', how: 'enabled', necessity: 'necessary', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s invitation to Kim', b: 'Kim’s Moscow visit 1950', how: 'enabled', necessity: 'necessary', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Kim’s request to see Stalin', b: 'Kim’s Moscow visit 1950', how: 'motivated', necessity: 'contributing', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s approval of the invasion', b: 'Kim–Mao talk of May 1950', how: 'motivated', necessity: 'contributing', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s transfer of the burden to Mao', b: 'Kim–Mao talk of May 1950', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 1, footnote_basis: 'none', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s limited pledge of aid', b: 'Treaty of Friendship, Alliance and Mutual Assistance', how: 'enabled', necessity: 'contributing', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s compromises over the treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', how: 'enabled', necessity: 'contributing', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Mao’s request for a new treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', how: 'motivated', necessity: 'contributing', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Truman’s declaration on Formosa', b: 'Stalin’s impression of a Sino-Western relationship', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Acheson’s National Press Club speech', b: 'Stalin’s impression of a Sino-Western relationship', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NSC 68', b: 'Truman’s doubt about NSC 68', how: 'triggered', necessity: 'contributing', paragraph: 18, sentence: 1, footnote: 28, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Truman’s remarks of 1 June', b: 'Stalin’s encouragement by Truman’s talk', how: 'informed', necessity: 'contributing', paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Shtykov’s message on the leak', b: 'Stalin’s alarm at the leak', how: 'triggered', necessity: 'contributing', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Western press reports about Mao', b: 'Stalin’s decision to negotiate a new treaty', how: 'triggered', necessity: 'contributing', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Western press reports about Mao', b: 'Stalin’s sending of a correspondent', how: 'triggered', necessity: 'contributing', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Shtykov’s report of January 1950', b: 'Stalin’s reply on Kim’s wish', how: 'triggered', necessity: 'contributing', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Operational plan', b: 'Shtykov’s report of 15 June', how: 'triggered', necessity: 'contributing', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s urgent message', b: 'Shtykov’s message on the leak', how: 'triggered', necessity: 'contributing', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'NSC 68', b: 'Delivery of NSC 68 to Truman', how: 'enabled', necessity: 'necessary', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Operational plan', b: 'Invasion of South Korea', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Operational plan', b: 'Staged attack', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Operational plan', b: 'Disguise of the attack as a counteroffensive', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Ruin of China by war', b: 'Mao’s need of Soviet aid', how: 'motivated', necessity: 'contributing', paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Suppression of internal resistance', b: 'Mao’s need of Soviet aid', how: 'motivated', necessity: 'contributing', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Liberation of Taiwan', b: 'Mao’s need of Soviet aid', how: 'motivated', necessity: 'contributing', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet ill-treatment of the CCP', b: 'Mao’s memory of Soviet ill-treatment', how: 'triggered', necessity: 'contributing', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'British recognition of the PRC', b: 'Stalin’s pause over British recognition', how: 'triggered', necessity: 'contributing', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Recognition by four more states', b: 'Stalin’s fear of a Chinese tilt', how: 'triggered', necessity: 'contributing', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'British recognition of the PRC', b: 'Stalin’s fear of a Chinese tilt', how: 'informed', necessity: 'contributing', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'American retreat from Chiang', b: 'Stalin’s view that Washington was leaving Chiang', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'British recognition of the PRC', b: 'Stalin’s impression of a Sino-Western relationship', how: 'informed', necessity: 'contributing', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Russo-Japanese enmity', b: 'Shared view of Japan as a threat', how: 'informed', necessity: 'contributing', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Sino-Japanese war of 1894–95', b: 'Chinese memory of the wars with Japan', how: 'informed', necessity: 'contributing', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Sino-Japanese war of 1931–45', b: 'Chinese memory of the wars with Japan', how: 'informed', necessity: 'contributing', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stability of North Korea', b: 'Kim’s confidence in spring 1950', how: 'informed', necessity: 'contributing', paragraph: 13, sentence: 2, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Build-up of the North Korean forces', b: 'Kim’s confidence in spring 1950', how: 'informed', necessity: 'contributing', paragraph: 13, sentence: 4, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Communist victory in China', b: 'Stalin’s optimism over China’s victory', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet atomic test', b: 'Stalin’s belief in American hesitation', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Liberation of Taiwan', b: 'Mao’s calculation over Taiwan', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Assault on free institutions', b: 'NSC 68’s view of the Soviet threat', how: 'informed', necessity: 'contributing', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet nuclear parity', b: 'NSC 68’s view of the Soviet threat', how: 'informed', necessity: 'contributing', paragraph: 17, sentence: 4, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Midterm elections of 1950', b: 'Truman’s resistance to defense spending', how: 'motivated', necessity: 'contributing', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'World War II', b: 'American hope for a peace dividend', how: 'motivated', necessity: 'contributing', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American withdrawal from Korea', b: 'Stalin’s view of American war-weariness', how: 'informed', necessity: 'contributing', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Reunification of Korea', b: 'Kim’s request to attack 1949', how: 'motivated', necessity: 'contributing', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Century of national humiliation', b: 'Mao’s promise of an independent China', how: 'motivated', necessity: 'contributing', paragraph: 4, sentence: 12, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Cut in the welcoming ceremony', b: 'Soviet request for the text of the speech', how: 'triggered', necessity: 'contributing', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'House arrest of Mao', b: 'Stalin’s sending of a correspondent', how: 'triggered', necessity: 'contributing', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Cold war', b: 'American reverse course in Japan', how: 'motivated', necessity: 'contributing', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Amphibious assault', b: 'Kim’s request for advisors on ships', how: 'motivated', necessity: 'contributing', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Leak of the plan to the South', b: 'Kim’s request for a general attack', how: 'motivated', necessity: 'contributing', paragraph: 21, sentence: 2, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Mao’s wait at the dacha', b: 'Mao’s cable of 2 January', how: 'motivated', necessity: 'contributing', paragraph: 7, sentence: 13, footnote: 10, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Mistreatment of Mao', b: 'Western press reports about Mao', how: 'motivated', necessity: 'contributing', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Writing of NSC 68', b: 'NSC 68', how: 'enabled', necessity: 'necessary', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Planning of the invasion', b: 'Operational plan', how: 'enabled', necessity: 'necessary', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet attack on Finland', b: 'Operational plan', how: 'informed', necessity: 'contributing', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Leak of the plan to the South', b: 'Kim’s urgent message', how: 'triggered', necessity: 'contributing', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'American intervention in Korea', b: 'U.S.-Soviet confrontation', how: 'enabled', necessity: 'contributing', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Invasion of South Korea', b: 'American intervention in Korea', how: 'triggered', necessity: 'contributing', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Southern attack on the North', b: 'Northern counterattack', how: 'enabled', necessity: 'contributing', paragraph: 1, sentence: 12, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nationalist defeats', b: 'Nationalist collapse', how: 'enabled', necessity: 'contributing', paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Rout of the Nationalists', b: 'Communist victory in China', how: 'enabled', necessity: 'contributing', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Nationalist collapse', b: 'Chiang’s flight to Taiwan', how: 'triggered', necessity: 'contributing', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Chinese civil war', b: 'Proclamation of the PRC', how: 'enabled', necessity: 'necessary', paragraph: 3, sentence: 5, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Proclamation of the PRC', b: 'Soviet recognition of the PRC', how: 'enabled', necessity: 'necessary', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Soviet recognition of the PRC', b: 'Soviet break with the Nationalists', how: 'triggered', necessity: 'contributing', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Bitter cold in Moscow', b: 'Cut in the welcoming ceremony', how: 'triggered', necessity: 'contributing', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Five days without a meeting', b: 'Mao’s wait at the dacha', how: 'enabled', necessity: 'contributing', paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'British recognition of the PRC', b: 'Conservative denunciation of London', how: 'triggered', necessity: 'contributing', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'American non-recognition of the PRC', b: 'Chinese communists driven to the Soviets', how: 'triggered', necessity: 'contributing', paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'American retreat from Chiang', b: 'U.S.-PRC relations', how: 'enabled', necessity: 'contributing', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Liberation of Taiwan without interference', b: 'Sino-American rapprochement', how: 'enabled', necessity: 'contributing', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Liberation of Taiwan without interference', b: 'Wedge between Moscow and Beijing', how: 'enabled', necessity: 'contributing', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Sino-American rapprochement', b: 'Wedge between Moscow and Beijing', how: 'enabled', necessity: 'contributing', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Build-up of the North Korean forces', b: 'Invasion of South Korea', how: 'enabled', necessity: 'contributing', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Transfer of Korean veterans', b: 'Build-up of the North Korean forces', how: 'enabled', necessity: 'contributing', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese civil war', b: 'Transfer of Korean veterans', how: 'enabled', necessity: 'contributing', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Invasion of South Korea', b: 'Communist Korea', how: 'enabled', necessity: 'contributing', paragraph: 15, sentence: 10, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'American intervention in Korea', b: 'Failure of the invasion', how: 'enabled', necessity: 'necessary', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Failure of the invasion', b: 'Chinese assistance to North Korea', how: 'triggered', necessity: 'contributing', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese assistance to North Korea', b: 'Sino-American confrontation', how: 'triggered', necessity: 'contributing', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Failure of the invasion', b: 'Sino-American confrontation', how: 'triggered', necessity: 'contributing', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Nitze’s succession to Kennan', b: 'Writing of NSC 68', how: 'enabled', necessity: 'contributing', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Capture of Soviet advisors', b: 'U.S.-Soviet confrontation', how: 'triggered', necessity: 'contributing', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet casualties', b: 'U.S.-Soviet confrontation', how: 'triggered', necessity: 'contributing', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'South Korean provocation', b: 'Disguise of the attack as a counteroffensive', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Secret deployment near Mainila', b: 'Soviet shelling of Mainila', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet shelling of Mainila', b: 'Finnish shelling of Mainila', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mainila pretext', b: 'Soviet attack on Finland', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Work on a similar pretext', b: 'South Korean provocation', how: 'enabled', necessity: 'contributing', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Attack along the whole front', b: 'Invasion of South Korea', how: 'enabled', necessity: 'contributing', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Invasion of South Korea', b: 'World reaction to the invasion', how: 'triggered', necessity: 'contributing', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Invasion of South Korea', b: 'Test of United Nations collective security', how: 'triggered', necessity: 'contributing', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Rout of the Nationalists', b: 'Stalin–Liu Shaoqi talk', how: 'triggered', necessity: 'contributing', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mikoyan’s fact-finding mission', b: 'Mao–Mikoyan talks', how: 'enabled', necessity: 'contributing', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Departure of Kim and Pak for Moscow', b: 'Kim’s Moscow visit 1950', how: 'enabled', necessity: 'necessary', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Kim’s Moscow visit 1949', b: 'Stalin’s promise of more military aid', how: 'enabled', necessity: 'contributing', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s Moscow visit 1950', b: 'Stalin’s approval of the invasion', how: 'enabled', necessity: 'contributing', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Interview of Mao', b: 'Mao’s interview', how: 'enabled', necessity: 'necessary', paragraph: 8, sentence: 5, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim–Shtykov talk of January 1950', b: 'Shtykov’s report of January 1950', how: 'triggered', necessity: 'necessary', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Grand Coulee Dam dedication', b: 'Truman’s trip to Washington state', how: 'motivated', necessity: 'contributing', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao–Stalin exchange on Japan', b: 'Treaty of Friendship, Alliance and Mutual Assistance', how: 'informed', necessity: 'contributing', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Sino-Soviet treaty negotiations', b: 'Treaty of Friendship, Alliance and Mutual Assistance', how: 'enabled', necessity: 'necessary', paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Sino-Soviet Treaty of Friendship', b: 'Chinese shame over the 1945 treaty', how: 'motivated', necessity: 'contributing', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Treaty of Friendship, Alliance and Mutual Assistance', b: 'Mao’s satisfaction with the treaty', how: 'triggered', necessity: 'contributing', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Treaty of Friendship, Alliance and Mutual Assistance', b: 'Stalin’s belief in American hesitation', how: 'informed', necessity: 'contributing', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Treaty of Friendship, Alliance and Mutual Assistance', b: 'Mao’s sense that he could not refuse', how: 'motivated', necessity: 'contributing', paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Treaty {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Yalta Agreement', b: 'Stalin’s refusal to replace the 1945 treaty', how: 'motivated', necessity: 'contributing', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Treaty {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Yalta Agreement', b: 'Sino-Soviet Treaty of Friendship', how: 'enabled', necessity: 'necessary', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Treaty {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:LED_TO {how: row.how, necessity: row.necessity, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// BLOCKED: prevented
UNWIND [
  {a: 'Kim’s wish to do without Mao', b: 'Persuasion of Mao to commit himself', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Truman’s resistance to defense spending', b: 'American military buildup', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:BLOCKED {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s announcement to Mao', b: 'Mao’s refusal of Kim’s plan', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:BLOCKED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Soviet request for the text of the speech', b: 'Delivery of the arrival speech in person', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s refusal of direct participation', b: 'Soviet participation in the war', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s refusal of ship advisors', b: 'Soviet advisors operating ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s order on disguised advisors', b: 'Soviet advisors in frontline units', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:BLOCKED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s cancellation of the talks', b: 'Talks set for 23 December', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:BLOCKED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s refusal to replace the 1945 treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:BLOCKED {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Western press reports about Mao', b: 'Clash of wills between Mao and Stalin', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Document {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:BLOCKED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Bitter cold in Moscow', b: 'Delivery of the arrival speech in person', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Sino-American confrontation', b: 'Sino-American rapprochement', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Invasion of South Korea', b: 'Sino-American rapprochement', paragraph: 15, sentence: 12, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:BLOCKED {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// DETERRED: made less likely or put off
UNWIND [
  {a: 'Mao’s sense that he could not refuse', b: 'Mao’s refusal of Kim’s plan', paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s calculation over Taiwan', b: 'Mao’s refusal of Kim’s plan', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:DETERRED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s qualified refusal 1949', b: 'Invasion of South Korea', paragraph: 1, sentence: 9, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:DETERRED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Soviet atomic test', b: 'American challenge to the communists in Asia', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Three-day victory', b: 'American intervention in Korea', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Midterm elections of 1950', b: 'American military buildup', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:DETERRED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Treaty of Friendship, Alliance and Mutual Assistance', b: 'American challenge to the communists in Asia', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Treaty {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:DETERRED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// REQUIRES: what had to be there as well
UNWIND [
  {a: 'Stalin’s limited pledge of aid', b: 'Formal declaration of war', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the invasion', b: 'Mao’s commitment to help', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the general attack', b: 'Appearance of a counterattack', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Condition {name: row.b})
CREATE (a)-[r:REQUIRES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Soviet advisors at headquarters in disguise', b: 'Civilian dress and Pravda cover', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Attack along the whole front', b: 'Appearance of a counterattack', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Condition {name: row.b})
CREATE (a)-[r:REQUIRES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Invasion of South Korea', b: 'Stalin’s approval of the invasion', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Invasion of South Korea', b: 'Mao’s reluctant support', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Invasion of South Korea', b: 'Stalin’s approval of the general attack', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:REQUIRES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Failure of the invasion', b: 'American intervention in Korea', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:REQUIRES {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// IMPOSED: which decision set which condition
UNWIND [
  {a: 'Stalin’s qualified refusal 1949', b: 'American forces out of the South', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s qualified refusal 1949', b: 'North Korean forces strong enough', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s qualified refusal 1949', b: 'Wait for the South to attack first', paragraph: 1, sentence: 10, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s promise of an independent China', b: 'No subservience to the Soviet Union', paragraph: 4, sentence: 11, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Mao’s request for Soviet aid', b: 'Economic and technical assistance', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s request for Soviet aid', b: 'Military assistance and protection', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s expectation that the 1945 treaty be abrogated', b: 'End of the 1945 treaty', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s refusal to replace the 1945 treaty', b: 'Consent of the United States and Britain', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s request for aid against an American attack', b: 'Soviet aid in case of an American attack', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s limited pledge of aid', b: 'Formal declaration of war', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s demand for privileges', b: 'Special privileges in Xinjiang', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s demand for privileges', b: 'Special privileges in Manchuria', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Thorough preparation', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Minimal risk', paragraph: 14, sentence: 6, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the invasion', b: 'No direct Soviet participation', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s refusal of direct participation', b: 'No direct Soviet participation', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the invasion', b: 'Mao’s commitment to help', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for advisors on ships', b: 'Soviet advisors on ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for frontline advisors', b: 'Soviet advisors with frontline units', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s order on disguised advisors', b: 'Civilian dress and Pravda cover', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s order on disguised advisors', b: 'No advisor taken prisoner', paragraph: 19, sentence: 8, footnote: 29, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s approval of the general attack', b: 'Appearance of a counterattack', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Condition {name: row.b})
CREATE (a)-[r:IMPOSED {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// FULFILS: which condition was met, and how far
UNWIND [
  {a: 'Stalin’s decision to negotiate a new treaty', b: 'End of the 1945 treaty', degree: 'unstated', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s limited pledge of aid', b: 'Soviet aid in case of an American attack', degree: 'partial', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s limited pledge of aid', b: 'Military assistance and protection', degree: 'partial', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s compromises over the treaty', b: 'Special privileges in Xinjiang', degree: 'unstated', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Mao’s compromises over the treaty', b: 'Special privileges in Manchuria', degree: 'unstated', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s refusal of direct participation', b: 'No direct Soviet participation', degree: 'full', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s reluctant support', b: 'Mao’s commitment to help', degree: 'partial', paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin’s order on disguised advisors', b: 'Soviet advisors with frontline units', degree: 'partial', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Condition {name: row.b})
CREATE (a)-[r:FULFILS {degree: row.degree, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Build-up of the North Korean forces', b: 'North Korean forces strong enough', degree: 'unstated', paragraph: 13, sentence: 4, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'American withdrawal from Korea', b: 'American forces out of the South', degree: 'full', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Planning of the invasion', b: 'Thorough preparation', degree: 'unstated', paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Disguise of the attack as a counteroffensive', b: 'Appearance of a counterattack', degree: 'unstated', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Condition {name: row.b})
CREATE (a)-[r:FULFILS {degree: row.degree, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// PRECEDES: order in time without a causal word
UNWIND [
  {a: 'Kim’s request for advisors on ships', b: 'Kim’s request for frontline advisors', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Kim’s request for frontline advisors', b: 'Invasion of South Korea', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s decision to negotiate a new treaty', b: 'Mao–Stalin talk of 22 January', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s letter to Djilas', b: 'Stalin–Liu Shaoqi talk', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao’s departure from Moscow', b: 'Stalin’s invitation to Kim', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Chiang’s flight to Taiwan', b: 'Proclamation of the PRC', paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Proclamation of the PRC', b: 'Soviet recognition of the PRC', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet recognition of the PRC', b: 'Mao’s preparations for Moscow', paragraph: 3, sentence: 8, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'British recognition of the PRC', b: 'Recognition by four more states', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Pak’s move to the North', b: 'Departure of Kim and Pak for Moscow', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Ongjin local operation', b: 'Main strike along the western coast', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Ongjin local operation', b: 'Eastward spread along the 38th parallel', paragraph: 20, sentence: 5, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet shelling of Mainila', b: 'Soviet attack on Finland', paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Secret deployment near Mainila', b: 'Soviet shelling of Mainila', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Establishment of the DPRK', b: 'Kim’s Moscow visit 1949', paragraph: 1, sentence: 1, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s preparations for Moscow', b: 'Mao’s Moscow visit', paragraph: 3, sentence: 8, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Proclamation of the PRC', b: 'Mao’s Moscow visit', paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s trip to Washington state', b: 'Truman’s press conference of 1 June', paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s seventieth birthday', b: 'Stalin’s cancellation of the talks', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Interview of Mao', b: 'Stalin’s decision to negotiate a new treaty', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Kim’s Moscow visit 1949', b: 'Kim’s return to P’yŏngyang', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Greeting of the North Koreans in Moscow', b: 'Kim’s return to P’yŏngyang', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Treaty signing of 14 February', b: 'Mao’s departure from Moscow', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'implied'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao–Mikoyan talks', b: 'Mao’s Moscow visit', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s welcome in Moscow', b: 'Mao–Stalin talk of 16 December', paragraph: 7, sentence: 1, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Mao–Stalin talk of 16 December', b: 'Stalin’s seventieth birthday', paragraph: 7, sentence: 4, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s seventieth birthday', b: 'Talks set for 23 December', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao–Stalin talk of 22 January', b: 'Treaty signing of 14 February', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Kim’s Moscow visit 1949', b: 'Kim’s Moscow visit 1950', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s Moscow visit 1950', b: 'Kim–Mao talk of May 1950', paragraph: 16, sentence: 1, footnote_basis: 'none', explicitness: 'implied'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:PRECEDES {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// REPLACES: treaties
UNWIND [
  {a: 'Treaty of Friendship, Alliance and Mutual Assistance', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'implied'}
] AS row
MATCH (a:Treaty {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:REPLACES {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// SUPERSEDES: plans and decisions that took the place of others
UNWIND [
  {a: 'Stalin’s decision to negotiate a new treaty', b: 'Stalin’s refusal to replace the 1945 treaty', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin’s approval of the invasion', b: 'Stalin’s qualified refusal 1949', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:SUPERSEDES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Attack along the whole front', b: 'Staged attack', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Attack along the whole front', b: 'Ongjin local operation', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Attack along the whole front', b: 'Eastward spread along the 38th parallel', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:SUPERSEDES {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// MODELLED_ON: models
UNWIND [
  {a: 'Invasion of South Korea', b: 'Soviet attack on Finland', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Staged attack', b: 'Soviet attack on Finland', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Disguise of the attack as a counteroffensive', b: 'Mainila pretext', paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'South Korean provocation', b: 'Mainila pretext', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Work on a similar pretext', b: 'Mainila pretext', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:MODELLED_ON {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);
