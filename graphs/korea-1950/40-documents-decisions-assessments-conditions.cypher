// Texts, decisions, states of mind, conditions.

// Documents; a Speech was spoken in public
CREATE (:Document {name: 'Mao on the turn of the war', kind: 'writing'});
CREATE (:Document {name: 'Stalin’s letter to Djilas', kind: 'letter', date: '1948~'});
CREATE (:Speech:Document {name: 'Mao’s proclamation speech', kind: 'speech', date: '1949-10-01'});
CREATE (:Document {name: 'Photograph of March 1949', kind: 'photograph', date: '1949-03'});
CREATE (:Document {name: 'Mao’s arrival speech', aliases: ['copy of Mao’s arrival speech'], kind: 'undelivered speech', date: '1949-12~'});
CREATE (:Document {name: 'Soviet version of the talk of 16 December', aliases: ['Soviet version'], kind: 'record'});
CREATE (:Document {name: 'Khrushchev’s recollection', kind: 'memoir'});
CREATE (:Document {name: 'Mao’s cable of 2 January', kind: 'cable', date: '1950-01-02'});
CREATE (:Document {name: 'Western press reports about Mao', kind: 'press reports'});
CREATE (:Document {name: 'Mao’s interview', kind: 'interview'});
CREATE (:Document {name: 'Truman’s declaration on Formosa', kind: 'statement'});
CREATE (:Speech:Document {name: 'Acheson’s National Press Club speech', aliases: ['Acheson’s presentation', 'Acheson’s speech', 'Press Club speech', 'Acheson’s presentation at the National Press Club'], kind: 'speech', date: '1950-01-12'});
CREATE (:Document {name: 'Shtykov’s report of January 1950', kind: 'report', date: '1950-01~'});
CREATE (:Document {name: 'Stalin’s reply on Kim’s wish', kind: 'reply'});
CREATE (:Document {name: 'Peng’s recollection', kind: 'memoir'});
CREATE (:Document {name: 'NSC 68', aliases: ['National Security Council Paper 68', 'NSC-68'], kind: 'report', date: '1950-04'});
CREATE (:Speech:Document {name: 'Truman’s remarks of 1 June', kind: 'remarks', date: '1950-06-01'});
CREATE (:Document {name: 'Stalin’s rebuke to Shtykov', kind: 'cable'});
CREATE (:Document {name: 'Operational plan', aliases: ['operational plan for the invasion'], kind: 'plan', date: '[..1950-06-15]'});
CREATE (:Document {name: 'Shtykov’s report of 15 June', kind: 'report', date: '1950-06-15'});
CREATE (:Document {name: 'Razhubayev’s statement', kind: 'statement'});
CREATE (:Document {name: 'Kim’s urgent message', kind: 'message'});
CREATE (:Document {name: 'Shtykov’s message on the leak', kind: 'report'});

// Decisions
CREATE (:Decision {name: 'Kim’s request to attack 1949', kind: 'request', date: '1949-03/1949-04', outcome: 'not granted, not flatly rejected',
  paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s qualified refusal 1949', kind: 'refusal', date: '1949-03/1949-04', outcome: 'support made to depend on the right conditions',
  paragraph: 1, sentence: 9, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s support of the Nationalists', kind: 'policy', outcome: 'later called a mistake by Stalin',
  paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s demand that Mao work with Chiang', kind: 'demand', outcome: 'later called a mistake by Stalin',
  paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s sending of Mikoyan', kind: 'order', outcome: 'carried out',
  paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Leaning to one side', kind: 'policy', outcome: 'followed',
  paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Mao’s promise of an independent China', kind: 'promise', outcome: 'binding on Mao',
  paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Mao’s request for Soviet aid', kind: 'request', outcome: 'basically obtained',
  paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Soviet request for the text of the speech', kind: 'request', date: '1949-12~', outcome: 'a copy was to be handed over',
  paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'});
CREATE (:Decision {name: 'Mao’s expectation that the 1945 treaty be abrogated', kind: 'demand', outcome: 'treaty replaced in the end',
  paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Decision {name: 'Mao’s request for a new treaty', kind: 'request', date: '1949-12-16', outcome: 'refused, then granted',
  paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s refusal to replace the 1945 treaty', kind: 'refusal', date: '1949-12-16', outcome: 'reversed in January 1950',
  paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Invitation of Mao to the birthday', kind: 'invitation', date: '1949-12-21', outcome: 'extended',
  paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'});
CREATE (:Decision {name: 'Stalin’s cancellation of the talks', kind: 'cancellation', outcome: 'talks not held',
  paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s sending of a correspondent', kind: 'order', outcome: 'interview held',
  paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s decision to negotiate a new treaty', kind: 'reversal', outcome: 'treaty signed',
  paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Truman’s refusal to drop Chiang formally', kind: 'refusal', outcome: 'commitment not formally ended',
  paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Truman’s reaffirmation of Cairo and Potsdam', kind: 'reaffirmation',
  paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Truman’s assurance of neutrality in China', kind: 'assurance', outcome: 'no aid to Chiang, no part in the civil war',
  paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Decision {name: 'American hands-off policy on Taiwan', kind: 'policy', outcome: 'reconfirmed by Acheson on 12 January 1950',
  paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'American reverse course in Japan', kind: 'policy', date: '[..1949]', outcome: 'adopted',
  paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Mao’s request for aid against an American attack', kind: 'request', outcome: 'granted with a limit',
  paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s limited pledge of aid', kind: 'promise', outcome: 'aid only in a formally declared war',
  paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s demand for privileges', kind: 'demand', outcome: 'compromise',
  paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Mao’s compromises over the treaty', kind: 'concession', outcome: 'treaty signed',
  paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s invitation to Kim', kind: 'invitation', outcome: 'accepted',
  paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s promise of more military aid', kind: 'promise', date: '1949-03/1949-04', outcome: 'carried out',
  paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Authorization of Soviet advisors', kind: 'authorization', date: '[..1950-01]', outcome: 'more than four hundred authorized',
  paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Mao’s release of Korean veterans', kind: 'permission', date: '1950-21~', outcome: 'carried out',
  paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Kim’s request to see Stalin', kind: 'request', date: '1950-01~', outcome: 'granted',
  paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s readiness to see Kim', kind: 'consent', outcome: 'visit took place',
  paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s approval of the invasion', kind: 'approval', date: '1950-04', outcome: 'conditional: Mao’s commitment, no Soviet troops',
  paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s refusal of direct participation', kind: 'refusal', date: '1950-04', outcome: 'no Soviet part in the fighting',
  paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s transfer of the burden to Mao', kind: 'delegation', date: '1950-04', outcome: 'Mao consented reluctantly',
  paragraph: 15, sentence: 8, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Kim’s announcement to Mao', kind: 'announcement', date: '1950-05~', outcome: 'accepted reluctantly',
  paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Mao’s refusal of Kim’s plan', kind: 'refusal', outcome: 'never made',
  paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'implied'});
CREATE (:Decision {name: 'Mao’s reluctant support', kind: 'approval', date: '1950-05~', outcome: 'support given, commitment to help not sought by Kim',
  paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Decision {name: 'Truman’s neglect of NSC 68', kind: 'non-decision', outcome: 'NSC 68 ignored for the time',
  paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Decision {name: 'Kim’s request for advisors on ships', kind: 'request', outcome: 'refused',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Shtykov’s advice to grant the ship advisors', kind: 'advice', outcome: 'not followed',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s refusal of ship advisors', kind: 'refusal', outcome: 'no advisors on ships',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Kim’s request for frontline advisors', kind: 'request', date: '1950-06-20', outcome: 'granted in part: headquarters only, in disguise',
  paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s order on disguised advisors', kind: 'order', outcome: 'advisors to headquarters and army groups only',
  paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Kim’s request for a general attack', kind: 'request', outcome: 'approved',
  paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Decision {name: 'Stalin’s approval of the general attack', kind: 'approval', outcome: 'approved, with the disguise kept',
  paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'});

// Assessments: what was in a mind
CREATE (:Assessment {name: 'Kim’s optimism in 1949', kind: 'calculation', date: '1949-03/1949-04',
  paragraph: 1, sentence: 3, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s doubt about the conditions 1949', kind: 'doubt', date: '1949-03/1949-04',
  paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s belief of 1949 in American intervention', kind: 'belief', date: '1949-03/1949-04',
  paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s wish to avoid a clash with the United States', kind: 'fear', date: '1949-03/1949-04',
  paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Kim’s disappointment without despair', kind: 'mood',
  paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Kim’s waiting for an opportunity', kind: 'calculation',
  paragraph: 1, sentence: 16, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s doubts about his China policy', kind: 'doubt',
  paragraph: 2, sentence: 4, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s need of Soviet aid', kind: 'calculation',
  paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s memory of Soviet ill-treatment', kind: 'grievance',
  paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s expectation of a price', kind: 'expectation',
  paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s sense of his promise', kind: 'awareness',
  paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s balancing act', kind: 'calculation',
  paragraph: 4, sentence: 10, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Chinese shame over the 1945 treaty', kind: 'grievance',
  paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s fury', kind: 'mood',
  paragraph: 7, sentence: 10, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s resolve to stay for the treaty', kind: 'resolve',
  paragraph: 8, sentence: 4, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s pause over British recognition', kind: 'doubt',
  paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s fear of a Chinese tilt', kind: 'fear',
  paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'State Department view on recognition', kind: 'view',
  paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s view that Washington was leaving Chiang', kind: 'perception',
  paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'State Department view on Chiang', kind: 'view',
  paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Truman’s ambiguity about Chiang', kind: 'hesitation',
  paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s impression of a Sino-Western relationship', kind: 'impression',
  paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s reassessment of Mao', kind: 'reassessment',
  paragraph: 10, sentence: 10, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s fear of a Sino-American rapprochement', kind: 'fear',
  paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s fear of a remilitarized Japan', kind: 'fear',
  paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Shared view of Japan as a threat', kind: 'perception',
  paragraph: 11, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Chinese memory of the wars with Japan', kind: 'memory',
  paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s irritation over privileges', kind: 'mood',
  paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s satisfaction with the treaty', kind: 'satisfaction',
  paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Assessment {name: 'Kim’s confidence in spring 1950', kind: 'confidence', date: '1950-21',
  paragraph: 13, sentence: 1, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Kim’s restlessness', kind: 'mood', date: '1950-01~',
  paragraph: 14, sentence: 2, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Kim’s eagerness for a quick war', kind: 'calculation', date: '1950-01~',
  paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s view of a changed world', kind: 'calculation', date: '1950-04',
  paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s optimism over China’s victory', kind: 'calculation', date: '1950-04',
  paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s belief in Chinese help', kind: 'belief', date: '1950-04',
  paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s belief in American hesitation', kind: 'calculation', date: '1950-04',
  paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s worry about American intervention in April 1950', kind: 'fear', date: '1950-04',
  paragraph: 14, sentence: 14, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Kim’s wish to do without Mao', kind: 'resolve', date: '1950-04',
  paragraph: 14, sentence: 18, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s calculation that he gains either way', kind: 'calculation', date: '1950-04',
  paragraph: 15, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s premise of American non-intervention', kind: 'premise', date: '1950-04',
  paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Kim’s excitement before Moscow', kind: 'mood',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s disagreement with Kim’s plan', kind: 'objection', date: '1950-05~',
  paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s sense that he could not refuse', kind: 'constraint', date: '1950-05~',
  paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Mao’s calculation over Taiwan', kind: 'calculation', date: '1950-05~',
  paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'NSC 68’s view of the Soviet threat', kind: 'perception', date: '1950-04',
  paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Truman’s doubt about NSC 68', kind: 'doubt',
  paragraph: 18, sentence: 1, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Truman’s resistance to defense spending', kind: 'calculation',
  paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'American hope for a peace dividend', kind: 'expectation',
  paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Truman’s confidence about the world', kind: 'confidence', date: '1950-05',
  paragraph: 18, sentence: 5, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s encouragement by Truman’s talk', kind: 'encouragement',
  paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s view of American war-weariness', kind: 'perception',
  paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s continued caution', kind: 'caution',
  paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s wish to spare Soviet men', kind: 'fear',
  paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin and Kim’s failure to foresee the reaction', kind: 'misjudgment',
  paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin and Kim’s blindness to collective security', kind: 'misjudgment',
  paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Assessment {name: 'Stalin’s alarm at the leak', kind: 'alarm',
  paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'});

// Conditions and limits
CREATE (:Condition {name: 'American forces out of the South', status: 'met'});
CREATE (:Condition {name: 'North Korean forces strong enough', status: 'met'});
CREATE (:Condition {name: 'Wait for the South to attack first', status: 'not met'});
CREATE (:Condition {name: 'Economic and technical assistance', status: 'met'});
CREATE (:Condition {name: 'Military assistance and protection', status: 'met in part'});
CREATE (:Condition {name: 'No subservience to the Soviet Union', status: 'kept'});
CREATE (:Condition {name: 'End of the 1945 treaty', status: 'met'});
CREATE (:Condition {name: 'Consent of the United States and Britain', status: 'dropped'});
CREATE (:Condition {name: 'Soviet aid in case of an American attack', status: 'met in part'});
CREATE (:Condition {name: 'Formal declaration of war', status: 'set'});
CREATE (:Condition {name: 'Special privileges in Xinjiang', status: 'demanded'});
CREATE (:Condition {name: 'Special privileges in Manchuria', status: 'demanded'});
CREATE (:Condition {name: 'Thorough preparation', status: 'set'});
CREATE (:Condition {name: 'Minimal risk', status: 'set'});
CREATE (:Condition {name: 'Mao’s commitment to help', status: 'met in part'});
CREATE (:Condition {name: 'No direct Soviet participation', status: 'set'});
CREATE (:Condition {name: 'Civilian dress and Pravda cover', status: 'set'});
CREATE (:Condition {name: 'No advisor taken prisoner', status: 'set'});
CREATE (:Condition {name: 'Soviet advisors with frontline units', status: 'met in part'});
CREATE (:Condition {name: 'Soviet advisors on ships', status: 'refused'});
CREATE (:Condition {name: 'Appearance of a counterattack', status: 'set'});
