// What claims, texts, meetings, decisions and states of mind are about.

// ABOUT: subject
UNWIND [
  {a: 'Mao’s expectation of a price', b: 'Stalin', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s balancing act', b: 'Soviet Union', paragraph: 4, sentence: 10, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'State Department view on Chiang', b: 'Chiang Kai-shek', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s ambiguity about Chiang', b: 'Chiang Kai-shek', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s impression of a Sino-Western relationship', b: 'The West', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s reassessment of Mao', b: 'Mao', paragraph: 10, sentence: 10, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shared view of Japan as a threat', b: 'Japan', paragraph: 11, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s optimism over China’s victory', b: 'The West', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68’s view of the Soviet threat', b: 'Soviet Union', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s encouragement by Truman’s talk', b: 'Truman', paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s view of American war-weariness', b: 'United States', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s continued caution', b: 'United States', paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin and Kim’s failure to foresee the reaction', b: 'United States', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin and Kim’s blindness to collective security', b: 'United Nations', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Mao’s need of Soviet aid', b: 'Economic and technical assistance', paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s need of Soviet aid', b: 'Military assistance and protection', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s balancing act', b: 'No subservience to the Soviet Union', paragraph: 4, sentence: 11, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Condition {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s disappointment without despair', b: 'Stalin’s qualified refusal 1949', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s doubts about his China policy', b: 'Stalin’s support of the Nationalists', paragraph: 2, sentence: 4, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s doubts about his China policy', b: 'Stalin’s demand that Mao work with Chiang', paragraph: 2, sentence: 4, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s sense of his promise', b: 'Mao’s promise of an independent China', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s fury', b: 'Stalin’s cancellation of the talks', paragraph: 7, sentence: 10, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s irritation over privileges', b: 'Stalin’s demand for privileges', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Truman’s doubt about NSC 68', b: 'NSC 68', paragraph: 18, sentence: 1, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Kim’s optimism in 1949', b: 'Invasion of South Korea', paragraph: 1, sentence: 3, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s doubt about the conditions 1949', b: 'Invasion of South Korea', paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s belief of 1949 in American intervention', b: 'American intervention in Korea', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s wish to avoid a clash with the United States', b: 'U.S.-Soviet confrontation', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s waiting for an opportunity', b: 'Invasion of South Korea', paragraph: 1, sentence: 16, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s memory of Soviet ill-treatment', b: 'Soviet ill-treatment of the CCP', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s pause over British recognition', b: 'British recognition of the PRC', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s fear of a Chinese tilt', b: 'Chinese tilt toward the West', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'State Department view on recognition', b: 'American recognition of the PRC', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s view that Washington was leaving Chiang', b: 'American retreat from Chiang', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s view that Washington was leaving Chiang', b: 'U.S.-PRC relations', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'State Department view on Chiang', b: 'Cut of ties with Chiang', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s impression of a Sino-Western relationship', b: 'U.S.-PRC relations', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s fear of a Sino-American rapprochement', b: 'Sino-American rapprochement', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s fear of a Sino-American rapprochement', b: 'Wedge between Moscow and Beijing', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s fear of a remilitarized Japan', b: 'Remilitarization of Japan', paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chinese memory of the wars with Japan', b: 'Sino-Japanese war of 1894–95', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese memory of the wars with Japan', b: 'Sino-Japanese war of 1931–45', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim’s confidence in spring 1950', b: 'Invasion of South Korea', paragraph: 13, sentence: 3, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s eagerness for a quick war', b: 'Invasion of South Korea', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s restlessness', b: 'Reunification of Korea', paragraph: 14, sentence: 3, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s view of a changed world', b: 'Reunification of Korea', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s optimism over China’s victory', b: 'Communist victory in China', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s belief in Chinese help', b: 'Chinese help in Korea', paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s belief in American hesitation', b: 'American challenge to the communists in Asia', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s worry about American intervention in April 1950', b: 'American intervention in Korea', paragraph: 14, sentence: 14, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s wish to do without Mao', b: 'Chinese help in Korea', paragraph: 14, sentence: 18, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s calculation that he gains either way', b: 'Invasion of South Korea', paragraph: 15, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s calculation that he gains either way', b: 'Communist Korea', paragraph: 15, sentence: 10, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s calculation that he gains either way', b: 'Sino-American confrontation', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s premise of American non-intervention', b: 'American intervention in Korea', paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s disagreement with Kim’s plan', b: 'Invasion of South Korea', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao’s disagreement with Kim’s plan', b: 'American intervention in Korea', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao’s sense that he could not refuse', b: 'Invasion of South Korea', paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s calculation over Taiwan', b: 'Liberation of Taiwan', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s calculation over Taiwan', b: 'Denial of Soviet support for the invasion of Taiwan', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s resistance to defense spending', b: 'American military buildup', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American hope for a peace dividend', b: 'Peace dividend', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s view of American war-weariness', b: 'American withdrawal from Korea', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s wish to spare Soviet men', b: 'Capture of Soviet advisors', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s wish to spare Soviet men', b: 'Soviet casualties', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s wish to spare Soviet men', b: 'U.S.-Soviet confrontation', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s alarm at the leak', b: 'Leak of the plan to the South', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin and Kim’s failure to foresee the reaction', b: 'World reaction to the invasion', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin and Kim’s blindness to collective security', b: 'Test of United Nations collective security', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s excitement before Moscow', b: 'Kim’s Moscow visit 1950', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Chinese shame over the 1945 treaty', b: 'Sino-Soviet Treaty of Friendship', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao’s resolve to stay for the treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 8, sentence: 4, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s satisfaction with the treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Assessment {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Kim: our forces are the stronger', b: 'NKPA', paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: our forces are the stronger', b: 'ROK armed forces', paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim 1949: guerillas stand with us', b: 'Southern guerilla movement', paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: the Southern people will help', b: 'Southern population', paragraph: 1, sentence: 5, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: the Southern people will help', b: 'South Korea', paragraph: 1, sentence: 5, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American troops still in the South 1949', b: 'American forces in Korea', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Northern forces not yet strong enough 1949', b: 'NKPA', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: enemies once jubilant', b: 'Nationalists', paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Mao: enemies once jubilant', b: 'United States', paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao: enemies now gloomy', b: 'Nationalists', paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Mao: enemies now gloomy', b: 'United States', paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: Mao was right throughout', b: 'Mao', paragraph: 2, sentence: 6, footnote: 3, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: victors are in the right', b: 'CCP', paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin: Chinese comrades too polite', b: 'CCP', paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: we were in your way', b: 'CCP', paragraph: 2, sentence: 9, footnote: 4, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Stalin: our advice may have been bad', b: 'CCP', paragraph: 2, sentence: 9, footnote: 4, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Chiang off the mainland by May 1949', b: 'Chiang Kai-shek', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: the Chinese have stood up', b: 'Chinese people', paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: a quarter of humanity', b: 'Chinese people', paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: no more insult', b: 'Chinese people', paragraph: 3, sentence: 6, footnote: 5, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Caption: Kim without a hat', b: 'Kim Il Sung', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Caption: Pak second from the right', b: 'Pak Hŏn-yŏng', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Credit of the photograph', b: 'Library of Congress', paragraph: 5, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Khrushchev: nobody dared to call on Mao', b: 'Stalin', paragraph: 7, sentence: 7, footnote: 8, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Khrushchev: nobody dared to call on Mao', b: 'Mao', paragraph: 7, sentence: 7, footnote: 8, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: a struggle with the Americans', b: 'United States', paragraph: 8, sentence: 10, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: we accept that', b: 'United States', paragraph: 8, sentence: 11, footnote: 12, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'State Department: cut ties with Chiang', b: 'Chiang Kai-shek', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman: no military aid to Chiang', b: 'Chiang Kai-shek', paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Acheson: Moscow annexes parts of China', b: 'Soviet Union', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: South Korea outside the perimeter', b: 'South Korea', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan the last consideration', b: 'Japan', paragraph: 11, sentence: 1, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Japan keeps its cadres', b: 'Japan', paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Japan will rise again', b: 'Japan', paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan perhaps worse than America', b: 'Japan', paragraph: 11, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Japan perhaps worse than America', b: 'United States', paragraph: 11, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'A new place for China', b: 'PRC', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'North Korea stable', b: 'North Korea', paragraph: 13, sentence: 2, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NKPA better than the southern army', b: 'NKPA', paragraph: 13, sentence: 4, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NKPA better than the southern army', b: 'ROK armed forces', paragraph: 13, sentence: 4, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'More than four hundred advisors', b: 'Soviet Advisory Group', paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Advisors were all officers', b: 'Soviet Advisory Group', paragraph: 13, sentence: 7, footnote: 19, footnote_basis: 'direct', explicitness: 'stated'},
  {a: '72 percent lieutenant colonels', b: 'Soviet Advisory Group', paragraph: 13, sentence: 7, footnote: 19, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Northern forces better advised', b: 'NKPA', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Northern forces better advised', b: 'North Korean navy', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Northern forces better advised', b: 'North Korean air force', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Northern forces better advised', b: 'ROK armed forces', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Northern forces better advised', b: 'Soviet Advisory Group', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Advisors veterans of the eastern front', b: 'Soviet Advisory Group', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Veterans from China', b: 'Korean veterans of the PLA', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Veterans from China', b: 'NKPA', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin: I will see him', b: 'Kim Il Sung', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Pak joined Kim in 1948', b: 'Pak Hŏn-yŏng', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: China’s victory a blow to the West', b: 'The West', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Asian revolutionaries are strong', b: 'The West', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: China has troops to spare', b: 'PRC', paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'The troops meant were Koreans in the PLA', b: 'Korean veterans of the PLA', paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: USSR and China stand behind Korea', b: 'Soviet Union', paragraph: 14, sentence: 16, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: USSR and China stand behind Korea', b: 'PRC', paragraph: 14, sentence: 16, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim 1950: guerillas stronger', b: 'Southern guerilla movement', paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pak: 200,000 party members', b: 'Southern party members', paragraph: 15, sentence: 3, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: serious challenges elsewhere', b: 'The West', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: turn to Mao for help', b: 'Mao', paragraph: 15, sentence: 7, footnote: 24, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Nitze followed Kennan', b: 'Policy planning', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68: a mortal challenge from Moscow', b: 'Soviet Union', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68: nuclear weapons are not enough', b: 'Soviet Union', paragraph: 17, sentence: 4, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Three times the expected budget', b: 'Truman', paragraph: 17, sentence: 6, footnote: 27, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Three times the expected budget', b: 'War Department', paragraph: 17, sentence: 6, footnote: 27, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Truman’s words encouraged Stalin', b: 'Truman', paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American troops had left Korea in 1949', b: 'American forces in Korea', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: you represent the USSR, not Korea', b: 'Shtykov', paragraph: 19, sentence: 6, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: civilian clothes and Pravda papers', b: 'Pravda', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Shtykov answers for prisoners', b: 'Shtykov', paragraph: 19, sentence: 8, footnote: 29, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Plan ready, written by the advisors', b: 'Soviet Advisory Group', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Officers were Finnish War veterans', b: 'Senior Soviet officers in North Korea', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet guns shelled Mainila', b: 'Soviet artillery unit at Mainila', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Razhubayev: experts on a like pretext', b: 'People’s Central Committee', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov led troops against Finland', b: 'Shtykov', paragraph: 20, sentence: 12, footnote: 31, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim: the South knows the plan', b: 'NKPA', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Collective security overlooked', b: 'United Nations', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim disappointed, not despairing', b: 'Kim’s disappointment without despair', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim had to bide his time', b: 'Kim’s waiting for an opportunity', paragraph: 1, sentence: 16, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin began to doubt', b: 'Stalin’s doubts about his China policy', paragraph: 2, sentence: 4, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao needed economic and technical help', b: 'Mao’s need of Soviet aid', paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao needed a military umbrella', b: 'Mao’s need of Soviet aid', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: Stalin would ask a price', b: 'Mao’s expectation of a price', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s delicate balance', b: 'Mao’s balancing act', paragraph: 4, sentence: 10, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'First test of the balancing act', b: 'Mao’s balancing act', paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: '1945 treaty a national disgrace', b: 'Chinese shame over the 1945 treaty', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao was furious', b: 'Mao’s fury', paragraph: 7, sentence: 10, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: only three tasks here', b: 'Mao’s fury', paragraph: 7, sentence: 11, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: eat, sleep, relieve myself', b: 'Mao’s fury', paragraph: 7, sentence: 12, footnote: 9, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'British recognition made Stalin hesitate', b: 'Stalin’s pause over British recognition', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Further recognitions fed Stalin’s fear', b: 'Stalin’s fear of a Chinese tilt', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman was ambiguous', b: 'Truman’s ambiguity about Chiang', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Three inputs to Stalin’s impression', b: 'Stalin’s impression of a Sino-Western relationship', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin had to think again about Mao', b: 'Stalin’s reassessment of Mao', paragraph: 10, sentence: 10, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Two ruinous wars remembered', b: 'Chinese memory of the wars with Japan', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao vexed by Soviet demands', b: 'Mao’s irritation over privileges', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao got what he came for', b: 'Mao’s satisfaction with the treaty', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim supremely confident', b: 'Kim’s confidence in spring 1950', paragraph: 13, sentence: 1, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim grew restless', b: 'Kim’s restlessness', paragraph: 14, sentence: 2, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim calmed Stalin’s worry', b: 'Stalin’s worry about American intervention in April 1950', paragraph: 14, sentence: 15, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: a gain whatever happens', b: 'Stalin’s calculation that he gains either way', paragraph: 15, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Rapprochement Stalin’s worst fear', b: 'Stalin’s fear of a Sino-American rapprochement', paragraph: 15, sentence: 12, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Much to gain, little to lose', b: 'Stalin’s calculation that he gains either way', paragraph: 15, sentence: 13, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Approval rested on American non-intervention', b: 'Stalin’s premise of American non-intervention', paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Treaty tied Mao’s hands', b: 'Mao’s sense that he could not refuse', paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s own argument could be turned on him', b: 'Mao’s calculation over Taiwan', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman unpersuaded', b: 'Truman’s doubt about NSC 68', paragraph: 18, sentence: 1, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman resisted spending before elections', b: 'Truman’s resistance to defense spending', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman showed confidence', b: 'Truman’s confidence about the world', paragraph: 18, sentence: 5, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s words encouraged Stalin', b: 'Stalin’s encouragement by Truman’s talk', paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Americans are tired of war', b: 'Stalin’s view of American war-weariness', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin stayed cautious', b: 'Stalin’s continued caution', paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin wanted no Soviet losses', b: 'Stalin’s wish to spare Soviet men', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin and Kim misread the world', b: 'Stalin and Kim’s failure to foresee the reaction', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Collective security overlooked', b: 'Stalin and Kim’s blindness to collective security', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Assessment {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Omission called fateful', b: 'Acheson: South Korea outside the perimeter', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Three inputs to Stalin’s impression', b: 'Acheson: hands off Taiwan', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'The troops meant were Koreans in the PLA', b: 'Stalin: China has troops to spare', paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Claim {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'American troops still in the South 1949', b: 'American forces out of the South', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Northern forces not yet strong enough 1949', b: 'North Korean forces strong enough', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin: let the South strike first', b: 'Wait for the South to attack first', paragraph: 1, sentence: 10, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao would not be subservient', b: 'No subservience to the Soviet Union', paragraph: 4, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin: no change without two other parties', b: 'Consent of the United States and Britain', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin: only in a declared war', b: 'Formal declaration of war', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: so large an operation needs preparing', b: 'Thorough preparation', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: keep the risk small', b: 'Minimal risk', paragraph: 14, sentence: 6, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: first win Mao’s commitment', b: 'Mao’s commitment to help', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: turn to Mao for help', b: 'Mao’s commitment to help', paragraph: 15, sentence: 7, footnote: 24, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim did not seek a commitment', b: 'Mao’s commitment to help', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Stalin: civilian clothes and Pravda papers', b: 'Civilian dress and Pravda cover', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Shtykov answers for prisoners', b: 'No advisor taken prisoner', paragraph: 19, sentence: 8, footnote: 29, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: it must look like a counterattack', b: 'Appearance of a counterattack', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Condition {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Purpose of the visit of 1949', b: 'Kim’s request to attack 1949', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin not against it in principle', b: 'Kim’s request to attack 1949', paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin had not shut the door', b: 'Stalin’s qualified refusal 1949', paragraph: 1, sentence: 15, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin: wrong to back the Nationalists', b: 'Stalin’s support of the Nationalists', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: wrong to demand cooperation with Chiang', b: 'Stalin’s demand that Mao work with Chiang', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: leaning brings isolation and dependence', b: 'Leaning to one side', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: help among friends, not dependence', b: 'Leaning to one side', paragraph: 4, sentence: 5, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: one must lean', b: 'Leaning to one side', paragraph: 4, sentence: 6, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: no sitting on the fence', b: 'Leaning to one side', paragraph: 4, sentence: 7, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: imperialism or socialism', b: 'Leaning to one side', paragraph: 4, sentence: 8, footnote: 6, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao bound by his promise', b: 'Mao’s promise of an independent China', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao: the aim is economic, technical and military aid', b: 'Mao’s request for Soviet aid', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao opened with the treaty', b: 'Mao’s request for a new treaty', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Talks called off', b: 'Stalin’s cancellation of the talks', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Reports prompted the interview', b: 'Stalin’s sending of a correspondent', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin at last gave way', b: 'Stalin’s decision to negotiate a new treaty', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Several explanations of Stalin’s reversal', b: 'Stalin’s decision to negotiate a new treaty', paragraph: 9, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman kept the commitment to Chiang', b: 'Truman’s refusal to drop Chiang formally', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: hands off Taiwan', b: 'American hands-off policy on Taiwan', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Three inputs to Stalin’s impression', b: 'Truman’s assurance of neutrality in China', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Japan the last consideration', b: 'Stalin’s decision to negotiate a new treaty', paragraph: 11, sentence: 1, footnote: 16, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Reverse course by late 1949', b: 'American reverse course in Japan', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Aim of the reverse course', b: 'American reverse course in Japan', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Japan will rise again', b: 'American reverse course in Japan', paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin shrank from the pledge of aid', b: 'Mao’s request for aid against an American attack', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: only in a declared war', b: 'Stalin’s limited pledge of aid', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao vexed by Soviet demands', b: 'Stalin’s demand for privileges', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim invited after Mao left', b: 'Stalin’s invitation to Kim', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'No approval in 1949, but aid', b: 'Stalin’s promise of more military aid', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'No approval in 1949, but aid', b: 'Stalin’s qualified refusal 1949', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'More than four hundred advisors', b: 'Authorization of Soviet advisors', paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov: Kim insists on seeing Stalin', b: 'Kim’s request to see Stalin', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: I will see him', b: 'Stalin’s readiness to see Kim', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: first win Mao’s commitment', b: 'Stalin’s approval of the invasion', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'The burden shifted to Mao', b: 'Stalin’s transfer of the burden to Mao', paragraph: 15, sentence: 8, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Approval rested on American non-intervention', b: 'Stalin’s approval of the invasion', paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Peng: Mao faced a fait accompli', b: 'Kim’s announcement to Mao', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Peng: Mao faced a fait accompli', b: 'Stalin’s approval of the invasion', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao gave in', b: 'Mao’s reluctant support', paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NSC 68 shelved', b: 'Truman’s neglect of NSC 68', paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim: advisors for the ships', b: 'Kim’s request for advisors on ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: no advisors on ships', b: 'Stalin’s refusal of ship advisors', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov: grant the ship advisors', b: 'Kim’s request for advisors on ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Eve of the attack', b: 'Kim’s request for frontline advisors', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: advisors for the frontline units', b: 'Kim’s request for frontline advisors', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim urged a change of plan', b: 'Kim’s request for a general attack', paragraph: 21, sentence: 2, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: advance at once everywhere', b: 'Stalin’s approval of the general attack', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Weather shortened the welcome', b: 'Mao’s arrival speech', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Press reports cut the quarrel short', b: 'Western press reports about Mao', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Reports prompted the interview', b: 'Western press reports about Mao', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Speech clarified American policy', b: 'Acheson’s National Press Club speech', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68 finished while Kim and Stalin met', b: 'NSC 68', paragraph: 17, sentence: 1, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68 became the master plan', b: 'NSC 68', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman unpersuaded', b: 'NSC 68', paragraph: 18, sentence: 1, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Threat only theoretical', b: 'NSC 68', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68 shelved', b: 'NSC 68', paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Plan ready, written by the advisors', b: 'Operational plan', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Plan resembled the Finnish war', b: 'Operational plan', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s first official visit to Moscow', b: 'Establishment of the DPRK', paragraph: 1, sentence: 1, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: the moment is now', b: 'Invasion of South Korea', paragraph: 1, sentence: 3, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin 1949: conditions are not right', b: 'Invasion of South Korea', paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin 1949: Americans would intervene', b: 'American intervention in Korea', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: no clash with America at any cost', b: 'U.S.-Soviet confrontation', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: do not go south', b: 'Invasion of South Korea', paragraph: 1, sentence: 9, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: let the South strike first', b: 'Southern attack on the North', paragraph: 1, sentence: 10, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: an aggressor will show himself', b: 'Southern attack on the North', paragraph: 1, sentence: 11, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: an attack gives a chance to hit back', b: 'Northern counterattack', paragraph: 1, sentence: 12, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: a counterattack will be understood', b: 'Northern counterattack', paragraph: 1, sentence: 13, footnote: 1, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim disappointed, not despairing', b: 'Kim’s return to P’yŏngyang', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Civil war of nearly two decades', b: 'Chinese civil war', paragraph: 2, sentence: 1, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'War turned by December 1947', b: 'Chinese civil war', paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'War turned by December 1947', b: 'Nationalist defeats', paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Collapse astonished everyone', b: 'Nationalist collapse', paragraph: 3, sentence: 1, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chiang off the mainland by May 1949', b: 'Chiang’s flight to Taiwan', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: a new era begins', b: 'Proclamation of the PRC', paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: oppressors defeated', b: 'Chinese civil war', paragraph: 3, sentence: 5, footnote: 5, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao: the republic is founded', b: 'Proclamation of the PRC', paragraph: 3, sentence: 5, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'First country to recognise the PRC', b: 'Soviet recognition of the PRC', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Moscow dropped the Nationalists', b: 'Soviet break with the Nationalists', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s first journey abroad', b: 'Mao’s preparations for Moscow', paragraph: 3, sentence: 8, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao needed a military umbrella', b: 'Liberation of Taiwan', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Past wrongs remembered', b: 'Soviet ill-treatment of the CCP', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Humiliation had to be wiped out', b: 'Century of national humiliation', paragraph: 4, sentence: 12, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'First meeting since the founding', b: 'Proclamation of the PRC', paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Weather shortened the welcome', b: 'Cut in the welcoming ceremony', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Five days of silence', b: 'Five days without a meeting', paragraph: 7, sentence: 4, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Dacha a few miles from Moscow', b: 'Mao’s wait at the dacha', paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao left alone to brood', b: 'Mao’s wait at the dacha', paragraph: 7, sentence: 6, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Khrushchev: nobody dared to call on Mao', b: 'Mao’s wait at the dacha', paragraph: 7, sentence: 7, footnote: 8, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Press: the Soviets mistreat Mao', b: 'Mistreatment of Mao', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Press reports cut the quarrel short', b: 'Clash of wills between Mao and Stalin', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Press: Mao under house arrest', b: 'House arrest of Mao', paragraph: 8, sentence: 2, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'British recognition made Stalin hesitate', b: 'British recognition of the PRC', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Further recognitions fed Stalin’s fear', b: 'Recognition by four more states', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Conservatives condemned London', b: 'British recognition of the PRC', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'State Department: recognise the PRC too', b: 'American recognition of the PRC', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'State Department: refusal pushes Mao to Moscow', b: 'American non-recognition of the PRC', paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'State Department: refusal pushes Mao to Moscow', b: 'Chinese communists driven to the Soviets', paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Washington backs away from Chiang', b: 'American retreat from Chiang', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Washington backs away from Chiang', b: 'U.S.-PRC relations', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'State Department: cut ties with Chiang', b: 'Cut of ties with Chiang', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Taiwan once a Japanese colony', b: 'Japanese rule of Taiwan', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman: no part in China’s civil conflict', b: 'Chinese civil war', paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Acheson: Moscow annexes parts of China', b: 'Soviet annexation of parts of China', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: Outer Mongolia is gone', b: 'Soviet annexation of parts of China', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: Manchuria is nearly gone', b: 'Soviet annexation of parts of China', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Three inputs to Stalin’s impression', b: 'British recognition of the PRC', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'A free hand in Taiwan could split the allies', b: 'Liberation of Taiwan without interference', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'A free hand in Taiwan could split the allies', b: 'Sino-American rapprochement', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'A free hand in Taiwan could split the allies', b: 'Wedge between Moscow and Beijing', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin could not accept a wedge', b: 'Wedge between Moscow and Beijing', paragraph: 10, sentence: 12, footnote: 15, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin could not accept a wedge', b: 'Sino-American rapprochement', paragraph: 10, sentence: 12, footnote: 15, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Reverse course by late 1949', b: 'Cold war', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Aim of the reverse course', b: 'Japan as anticommunist bulwark', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin feared an armed Japan', b: 'Remilitarization of Japan', paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: no second Japanese aggression', b: 'Renewed Japanese aggression', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Enmity since the nineteenth century', b: 'Russo-Japanese enmity', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Two ruinous wars remembered', b: 'Sino-Japanese war of 1894–95', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Two ruinous wars remembered', b: 'Sino-Japanese war of 1931–45', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim invited after Mao left', b: 'Mao’s departure from Moscow', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'North Korea stable', b: 'Stability of North Korea', paragraph: 13, sentence: 2, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: force will do with Soviet backing', b: 'Invasion of South Korea', paragraph: 13, sentence: 3, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Advisors veterans of the eastern front', b: 'Battles of the eastern front', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Veterans from China', b: 'Transfer of Korean veterans', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim: time to liberate Korea', b: 'Invasion of South Korea', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: victory soon and sure', b: 'Invasion of South Korea', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim cannot sleep', b: 'Reunification of Korea', paragraph: 14, sentence: 3, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: so large an operation needs preparing', b: 'Invasion of South Korea', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: keep the risk small', b: 'Invasion of South Korea', paragraph: 14, sentence: 6, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pak joined Kim in 1948', b: 'Pak’s move to the North', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Two Korean states in 1948', b: 'Establishment of the DPRK', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Two Korean states in 1948', b: 'Establishment of the ROK', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim and Pak left on 30 March', b: 'Departure of Kim and Pak for Moscow', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: the world has changed enough', b: 'Reunification of Korea', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: China’s victory a blow to the West', b: 'Communist victory in China', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: Asian revolutionaries are strong', b: 'Communist victory in China', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: China would help', b: 'Chinese help in Korea', paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: China has troops to spare', b: 'Chinese help in Korea', paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: bomb and treaty make America hesitate', b: 'Soviet atomic test', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: bomb and treaty make America hesitate', b: 'American challenge to the communists in Asia', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Atomic test succeeded in August 1949', b: 'Soviet atomic test', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin 1950: America might intervene', b: 'American intervention in Korea', paragraph: 14, sentence: 14, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: America will not risk a big war', b: 'American intervention in Korea', paragraph: 14, sentence: 16, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: won in three days', b: 'Three-day victory', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: won in three days', b: 'Invasion of South Korea', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: no time for America to decide', b: 'American intervention in Korea', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim did not want Mao’s help', b: 'Chinese help in Korea', paragraph: 14, sentence: 18, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: by our own force', b: 'Reunification of Korea', paragraph: 14, sentence: 19, footnote: 23, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin asked about southern support', b: 'Uprising in the South', paragraph: 15, sentence: 1, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim: a major uprising is coming', b: 'Uprising in the South', paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pak: 200,000 party members', b: 'Uprising in the South', paragraph: 15, sentence: 3, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: do not count on Soviet troops', b: 'Soviet participation in the war', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: I shall not lift a finger', b: 'Soviet participation in the war', paragraph: 15, sentence: 6, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: I shall not lift a finger', b: 'Failure of the invasion', paragraph: 15, sentence: 6, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Success would widen friendly borders', b: 'Communist Korea', paragraph: 15, sentence: 10, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Failure only if America intervened', b: 'Failure of the invasion', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Failure only if America intervened', b: 'American intervention in Korea', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Failure would set China against America', b: 'Chinese assistance to North Korea', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Failure would set China against America', b: 'Sino-American confrontation', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'A clash would end any rapprochement', b: 'Sino-American confrontation', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'A clash would end any rapprochement', b: 'Sino-American rapprochement', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'The invasion could prevent rapprochement', b: 'Invasion of South Korea', paragraph: 15, sentence: 12, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'The invasion could prevent rapprochement', b: 'Sino-American rapprochement', paragraph: 15, sentence: 12, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Approval rested on American non-intervention', b: 'American intervention in Korea', paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim: resolved to reunify by arms', b: 'Invasion of South Korea', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim did not seek a commitment', b: 'Persuasion of Mao to commit himself', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim to Mao: a quick war', b: 'Invasion of South Korea', paragraph: 16, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim to Mao: no help needed', b: 'Chinese help in Korea', paragraph: 16, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao: Americans might intervene', b: 'American intervention in Korea', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao: Americans might intervene', b: 'Invasion of South Korea', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao needed Stalin for Taiwan', b: 'Liberation of Taiwan', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s own argument could be turned on him', b: 'Denial of Soviet support for the invasion of Taiwan', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nitze followed Kennan', b: 'Nitze’s succession to Kennan', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68 became the master plan', b: 'Cold war', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68: free institutions attacked worldwide', b: 'Assault on free institutions', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68: Soviet parity by 1954', b: 'Soviet nuclear parity', paragraph: 17, sentence: 4, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68: massive buildup needed', b: 'American military buildup', paragraph: 17, sentence: 5, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68: 40 to 50 billion dollars a year', b: 'American military buildup', paragraph: 17, sentence: 6, footnote: 27, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Three times the expected budget', b: 'American military buildup', paragraph: 17, sentence: 6, footnote: 27, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Truman resisted spending before elections', b: 'Midterm elections of 1950', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman was to speak at the dam', b: 'Truman’s trip to Washington state', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman silent about the threat', b: 'Truman’s trip to Washington state', paragraph: 18, sentence: 4, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American troops had left Korea in 1949', b: 'American withdrawal from Korea', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Eve of the attack', b: 'Invasion of South Korea', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: send advisors to headquarters only', b: 'Soviet advisors at headquarters in disguise', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin wanted no Soviet losses', b: 'U.S.-Soviet confrontation', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Attack at dawn of 25 June in Korea', b: 'Invasion of South Korea', paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'The same hour was 24 June in Washington', b: 'Invasion of South Korea', paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov: first Ongjin, then the west coast', b: 'Ongjin local operation', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Shtykov: first Ongjin, then the west coast', b: 'Main strike along the western coast', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Shtykov: first Ongjin, then the west coast', b: 'Staged attack', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Attack to look like a counteroffensive', b: 'Disguise of the attack as a counteroffensive', paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Attack to look like a counteroffensive', b: 'South Korean provocation', paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Fighting to spread east', b: 'Eastward spread along the 38th parallel', paragraph: 20, sentence: 5, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Plan resembled the Finnish war', b: 'Soviet attack on Finland', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Officers were Finnish War veterans', b: 'Soviet attack on Finland', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Ruse at Mainila', b: 'Mainila pretext', paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Ruse at Mainila', b: 'Soviet shelling of Mainila', paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Unit placed secretly in the woods', b: 'Secret deployment near Mainila', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet guns shelled Mainila', b: 'Soviet shelling of Mainila', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet troops: the Finns fired', b: 'Finnish shelling of Mainila', paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pretext was fabricated', b: 'Mainila pretext', paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pretext was fabricated', b: 'Soviet attack on Finland', paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Razhubayev: experts on a like pretext', b: 'Work on a similar pretext', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov led troops against Finland', b: 'Soviet attack on Finland', paragraph: 20, sentence: 12, footnote: 31, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim: the South knows the plan', b: 'Leak of the plan to the South', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: attack on the whole line at once', b: 'Attack along the whole front', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim: attack on the whole line at once', b: 'Ongjin local operation', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: advance at once everywhere', b: 'Attack along the whole front', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: it must look like a counterattack', b: 'Disguise of the attack as a counteroffensive', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'The stage was set', b: 'Invasion of South Korea', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s first official visit to Moscow', b: 'Kim’s Moscow visit 1949', paragraph: 1, sentence: 1, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Purpose of the visit of 1949', b: 'Kim’s Moscow visit 1949', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin came near a public apology', b: 'Stalin–Liu Shaoqi talk', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s first journey abroad', b: 'Mao’s Moscow visit', paragraph: 3, sentence: 8, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'First meeting since the founding', b: 'Mao’s Moscow visit', paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'First test of the balancing act', b: 'Mao’s Moscow visit', paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Evening of 16 December', b: 'Mao–Stalin talk of 16 December', paragraph: 7, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao invited to the birthday', b: 'Stalin’s seventieth birthday', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Talks called off', b: 'Talks set for 23 December', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: no talk alone with any leader', b: 'Mao’s Moscow visit', paragraph: 7, sentence: 13, footnote: 10, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao: my stay depends on what is settled', b: 'Mao’s Moscow visit', paragraph: 8, sentence: 5, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Ministers signed, leaders looked on', b: 'Treaty signing of 14 February', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Hard bargaining', b: 'Sino-Soviet treaty negotiations', paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim called on Mao in mid-May', b: 'Kim–Mao talk of May 1950', paragraph: 16, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim did not seek a commitment', b: 'Kim–Mao talk of May 1950', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'NSC 68 finished while Kim and Stalin met', b: 'Kim’s Moscow visit 1950', paragraph: 17, sentence: 1, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman was to speak at the dam', b: 'Grand Coulee Dam dedication', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Dacha a few miles from Moscow', b: 'Stalin’s dacha', paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Declarations promised Taiwan to China', b: 'Taiwan', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman: no rights or bases on Formosa', b: 'Taiwan', paragraph: 10, sentence: 4, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman: no detaching of Formosa', b: 'Taiwan', paragraph: 10, sentence: 4, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Speech clarified American policy', b: 'East Asia', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: Outer Mongolia is gone', b: 'Outer Mongolia', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: Manchuria is nearly gone', b: 'Manchuria', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: hands off Taiwan', b: 'Taiwan', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson: South Korea outside the perimeter', b: 'American defensive perimeter', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'The same hour was 24 June in Washington', b: 'Washington', paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Ongjin lies at the far western end', b: 'Ongjin peninsula', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Ongjin lies at the far western end', b: '38th parallel', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: '1945 treaty an appendix to Yalta', b: 'Sino-Soviet Treaty of Friendship', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: '1945 treaty an appendix to Yalta', b: 'Yalta Agreement', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: '1945 treaty gave extraterritorial rights', b: 'Sino-Soviet Treaty of Friendship', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: '1945 treaty a national disgrace', b: 'Sino-Soviet Treaty of Friendship', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao opened with the treaty', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin: the 1945 treaty came from Yalta', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin: the 1945 treaty came from Yalta', b: 'Yalta Agreement', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin: no change without two other parties', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao: I stay until there is a treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 8, sentence: 4, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: the existing treaty comes first', b: 'Sino-Soviet Treaty of Friendship', paragraph: 8, sentence: 6, footnote: 11, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao asked about Yalta', b: 'Yalta Agreement', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: to hell with Yalta', b: 'Yalta Agreement', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin: change the treaties all the way', b: 'Sino-Soviet Treaty of Friendship', paragraph: 8, sentence: 9, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Declarations promised Taiwan to China', b: 'Cairo Declaration', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Declarations promised Taiwan to China', b: 'Potsdam Declaration', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao: the treaty must secure the future', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao: no second Japanese aggression', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Ministers signed, leaders looked on', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao got what he came for', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'A new place for China', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin: bomb and treaty make America hesitate', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Treaty tied Mao’s hands', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Claim {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s demand that Mao work with Chiang', b: 'Chiang Kai-shek', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Leaning to one side', b: 'Soviet Union', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s promise of an independent China', b: 'PRC', paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman’s refusal to drop Chiang formally', b: 'Chiang Kai-shek', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s assurance of neutrality in China', b: 'Chiang Kai-shek', paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'American reverse course in Japan', b: 'Japan', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s promise of more military aid', b: 'NKPA', paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Authorization of Soviet advisors', b: 'Soviet Advisory Group', paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s release of Korean veterans', b: 'Korean veterans of the PLA', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Kim Il Sung', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s transfer of the burden to Mao', b: 'Mao', paragraph: 15, sentence: 8, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s qualified refusal 1949', b: 'Kim’s request to attack 1949', paragraph: 1, sentence: 15, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Shtykov’s advice to grant the ship advisors', b: 'Kim’s request for advisors on ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s refusal of ship advisors', b: 'Kim’s request for advisors on ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s order on disguised advisors', b: 'Kim’s request for frontline advisors', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Soviet request for the text of the speech', b: 'Mao’s arrival speech', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s neglect of NSC 68', b: 'NSC 68', paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s request to attack 1949', b: 'Invasion of South Korea', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request to attack 1949', b: 'Reunification of Korea', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s qualified refusal 1949', b: 'Invasion of South Korea', paragraph: 1, sentence: 9, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s support of the Nationalists', b: 'Chinese civil war', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s sending of Mikoyan', b: 'Mikoyan’s fact-finding mission', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s assurance of neutrality in China', b: 'Chinese civil war', paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao’s request for aid against an American attack', b: 'American attack on China', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s limited pledge of aid', b: 'American attack on China', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request to see Stalin', b: 'Invasion of South Korea', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s refusal of direct participation', b: 'Soviet participation in the war', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the invasion', b: 'Invasion of South Korea', paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s announcement to Mao', b: 'Invasion of South Korea', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s refusal of Kim’s plan', b: 'Invasion of South Korea', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao’s reluctant support', b: 'Invasion of South Korea', paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Kim’s request for advisors on ships', b: 'Soviet advisors operating ships', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for advisors on ships', b: 'Amphibious assault', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for frontline advisors', b: 'Soviet advisors in frontline units', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s order on disguised advisors', b: 'Soviet advisors at headquarters in disguise', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for a general attack', b: 'Attack along the whole front', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s request for a general attack', b: 'Ongjin local operation', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s approval of the general attack', b: 'Attack along the whole front', paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Invitation of Mao to the birthday', b: 'Stalin’s seventieth birthday', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s cancellation of the talks', b: 'Talks set for 23 December', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s sending of a correspondent', b: 'Interview of Mao', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s invitation to Kim', b: 'Kim’s Moscow visit 1950', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim’s request to see Stalin', b: 'Kim’s Moscow visit 1950', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s readiness to see Kim', b: 'Kim’s Moscow visit 1950', paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Truman’s assurance of neutrality in China', b: 'Taiwan', paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'American hands-off policy on Taiwan', b: 'Taiwan', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s demand for privileges', b: 'Xinjiang', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s demand for privileges', b: 'Manchuria', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao’s request for Soviet aid', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s expectation that the 1945 treaty be abrogated', b: 'Sino-Soviet Treaty of Friendship', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao’s request for a new treaty', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s request for a new treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s refusal to replace the 1945 treaty', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s refusal to replace the 1945 treaty', b: 'Yalta Agreement', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin’s decision to negotiate a new treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s decision to negotiate a new treaty', b: 'Sino-Soviet Treaty of Friendship', paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Truman’s reaffirmation of Cairo and Potsdam', b: 'Cairo Declaration', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman’s reaffirmation of Cairo and Potsdam', b: 'Potsdam Declaration', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s compromises over the treaty', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Decision {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Mao’s proclamation speech', b: 'PRC', paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s proclamation speech', b: 'Chinese people', paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Photograph of March 1949', b: 'Kim Il Sung', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Photograph of March 1949', b: 'Pak Hŏn-yŏng', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Shtykov’s report of January 1950', b: 'Kim Il Sung', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Peng’s recollection', b: 'Mao', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NSC 68', b: 'United States', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NSC 68', b: 'Soviet Union', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s rebuke to Shtykov', b: 'Shtykov', paragraph: 19, sentence: 6, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Razhubayev’s statement', b: 'People’s Central Committee', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Stalin’s letter to Djilas', b: 'Stalin’s support of the Nationalists', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s letter to Djilas', b: 'Stalin’s demand that Mao work with Chiang', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s arrival speech', b: 'Mao’s request for Soviet aid', paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson’s National Press Club speech', b: 'American hands-off policy on Taiwan', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov’s report of January 1950', b: 'Kim’s request to see Stalin', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin’s reply on Kim’s wish', b: 'Kim’s request to see Stalin', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s rebuke to Shtykov', b: 'Kim’s request for frontline advisors', paragraph: 19, sentence: 6, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Shtykov’s report of 15 June', b: 'Operational plan', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov’s message on the leak', b: 'Kim’s urgent message', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Document {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao on the turn of the war', b: 'Chinese civil war', paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Khrushchev’s recollection', b: 'Mao’s wait at the dacha', paragraph: 7, sentence: 7, footnote: 8, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Western press reports about Mao', b: 'Mistreatment of Mao', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Western press reports about Mao', b: 'House arrest of Mao', paragraph: 8, sentence: 2, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s reply on Kim’s wish', b: 'Invasion of South Korea', paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Operational plan', b: 'Invasion of South Korea', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Razhubayev’s statement', b: 'Work on a similar pretext', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s urgent message', b: 'Leak of the plan to the South', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov’s message on the leak', b: 'Leak of the plan to the South', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Photograph of March 1949', b: 'Greeting of the North Koreans in Moscow', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet version of the talk of 16 December', b: 'Mao–Stalin talk of 16 December', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s cable of 2 January', b: 'Mao’s Moscow visit', paragraph: 7, sentence: 13, footnote: 10, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Peng’s recollection', b: 'Kim–Mao talk of May 1950', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Truman’s declaration on Formosa', b: 'Taiwan', paragraph: 10, sentence: 4, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson’s National Press Club speech', b: 'East Asia', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson’s National Press Club speech', b: 'Manchuria', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson’s National Press Club speech', b: 'Outer Mongolia', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson’s National Press Club speech', b: 'Taiwan', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Acheson’s National Press Club speech', b: 'American defensive perimeter', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao’s interview', b: 'Sino-Soviet Treaty of Friendship', paragraph: 8, sentence: 6, footnote: 11, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Document {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin’s seventieth birthday', b: 'Stalin', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Talks set for 23 December', b: 'Mao', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Talks set for 23 December', b: 'Stalin', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao–Stalin exchange on Japan', b: 'Japan', paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin–Liu Shaoqi talk', b: 'Stalin’s support of the Nationalists', paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao–Mikoyan talks', b: 'Leaning to one side', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Decision {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Kim–Shtykov talk of January 1950', b: 'Invasion of South Korea', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim’s Moscow visit 1950', b: 'Invasion of South Korea', paragraph: 15, sentence: 1, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim–Mao talk of May 1950', b: 'Invasion of South Korea', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s Moscow visit 1949', b: 'Korea', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'National Press Club presentation', b: 'East Asia', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Grand Coulee Dam dedication', b: 'Grand Coulee Dam', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Mao–Stalin talk of 16 December', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Interview of Mao', b: 'Sino-Soviet Treaty of Friendship', paragraph: 8, sentence: 6, footnote: 11, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao–Stalin talk of 22 January', b: 'Yalta Agreement', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao–Stalin talk of 22 January', b: 'Sino-Soviet Treaty of Friendship', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao–Stalin exchange on Japan', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Treaty signing of 14 February', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Sino-Soviet treaty negotiations', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:ABOUT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;
