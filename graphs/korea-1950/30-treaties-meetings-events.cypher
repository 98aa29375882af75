// What was agreed, who met, what happened, was planned, feared, foretold or made up: see `status`.

// Treaties, accords, declarations
CREATE (:Treaty {name: 'Yalta Agreement', aliases: ['Yalta accords', 'Yalta'], status: 'concluded'});
CREATE (:Treaty {name: 'Cairo Declaration', aliases: [], date: '1943-12', status: 'declared'});
CREATE (:Treaty {name: 'Potsdam Declaration', aliases: [], date: '1945-07', status: 'declared'});
CREATE (:Treaty {name: 'Sino-Soviet Treaty of Friendship', aliases: ['1945 treaty', 'Sino-Soviet treaty of 1945', 'Treaty of Friendship and Alliance'], date: '1945-08', status: 'replaced'});
CREATE (:Treaty {name: 'Treaty of Friendship, Alliance and Mutual Assistance', aliases: ['Sino-Soviet treaty', '1950 treaty', 'new Sino-Soviet treaty', 'Sino-Soviet treaty of 1950'], date: '1950-02-14', status: 'signed'});

// Meetings
CREATE (:Meeting {name: 'Kim’s Moscow visit 1949', kind: 'visit', date: '1949-03/1949-04', status: 'occurred',
  paragraph: 1, sentence: 1, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Stalin–Liu Shaoqi talk', kind: 'talks', date: '1949~', status: 'occurred',
  paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Mao–Mikoyan talks', kind: 'talks', status: 'occurred',
  paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Greeting of the North Koreans in Moscow', kind: 'ceremony', date: '1949-03', status: 'occurred',
  paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Meeting {name: 'Mao’s Moscow visit', kind: 'visit', date: '1949-12~/', status: 'occurred',
  paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Mao’s welcome in Moscow', kind: 'ceremony', date: '1949-12~', status: 'occurred',
  paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Mao–Stalin talk of 16 December', kind: 'talks', date: '1949-12-16', status: 'occurred',
  paragraph: 7, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Meeting {name: 'Stalin’s seventieth birthday', kind: 'ceremony', date: '1949-12-21', status: 'occurred',
  paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Talks set for 23 December', kind: 'talks', date: '1949-12-23', status: 'cancelled',
  paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Interview of Mao', kind: 'interview', status: 'occurred',
  paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Mao–Stalin talk of 22 January', kind: 'talks', date: '1950-01-22', status: 'occurred',
  paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'National Press Club presentation', kind: 'presentation', date: '1950-01-12', status: 'occurred',
  paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Mao–Stalin exchange on Japan', kind: 'talks', status: 'occurred',
  paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Sino-Soviet treaty negotiations', kind: 'negotiations', status: 'occurred',
  paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Treaty signing of 14 February', kind: 'ceremony', date: '1950-02-14', status: 'occurred',
  paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Meeting {name: 'Kim–Shtykov talk of January 1950', kind: 'talks', date: '1950-01~', status: 'occurred',
  paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Kim’s Moscow visit 1950', kind: 'visit', date: '1950-04', status: 'occurred',
  paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Kim–Mao talk of May 1950', kind: 'talks', date: '1950-05~', status: 'occurred',
  paragraph: 16, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Meeting {name: 'Grand Coulee Dam dedication', kind: 'ceremony', status: 'planned',
  paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Meeting {name: 'Truman’s press conference of 1 June', kind: 'weekly press conference', date: '1950-06-01', status: 'occurred',
  paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'stated'});

// Events
CREATE (:Event {name: 'Establishment of the DPRK', kind: 'founding of a state', date: '1948-08~/1948-09~', status: 'occurred',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Establishment of the ROK', kind: 'founding of a state', date: '1948-08~/1948-09~', status: 'occurred',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Invasion of South Korea', kind: 'invasion', date: '1950-06-25', status: 'planned',
  paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Reunification of Korea', kind: 'political change', status: 'planned',
  paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'American intervention in Korea', kind: 'intervention', status: 'feared',
  paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'U.S.-Soviet confrontation', kind: 'war', status: 'feared',
  paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Southern attack on the North', kind: 'attack', status: 'hypothetical',
  paragraph: 1, sentence: 11, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Northern counterattack', kind: 'counterattack', status: 'hypothetical',
  paragraph: 1, sentence: 12, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Kim’s return to P’yŏngyang', kind: 'journey', status: 'occurred',
  paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Chinese civil war', kind: 'war', status: 'occurred',
  paragraph: 2, sentence: 1, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Nationalist defeats', kind: 'defeats', date: '[..1947-12]', status: 'occurred',
  paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Rout of the Nationalists', kind: 'defeat', date: '1949~', status: 'occurred',
  paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Nationalist collapse', kind: 'collapse', status: 'occurred',
  paragraph: 3, sentence: 1, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Chiang’s flight to Taiwan', kind: 'flight', date: '[..1949-05]', status: 'occurred',
  paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Proclamation of the PRC', kind: 'founding of a state', date: '1949-10-01', status: 'occurred',
  paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet recognition of the PRC', kind: 'recognition', date: '1949-10-02', status: 'occurred',
  paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet break with the Nationalists', kind: 'breach of relations', date: '1949-10-02', status: 'occurred',
  paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Mao’s preparations for Moscow', kind: 'preparation', status: 'occurred',
  paragraph: 3, sentence: 8, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Mikoyan’s fact-finding mission', kind: 'mission', status: 'occurred',
  paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet ill-treatment of the CCP', kind: 'wrong', status: 'occurred',
  paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Suppression of internal resistance', kind: 'campaign', status: 'occurred',
  paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Liberation of Taiwan', kind: 'invasion', status: 'planned',
  paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Ruin of China by war', kind: 'devastation', status: 'occurred',
  paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Century of national humiliation', kind: 'period', status: 'occurred',
  paragraph: 4, sentence: 12, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Bitter cold in Moscow', kind: 'weather', date: '1949-12~', status: 'occurred',
  paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Cut in the welcoming ceremony', kind: 'change of plan', date: '1949-12~', status: 'occurred',
  paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Delivery of the arrival speech in person', kind: 'speech', date: '1949-12~', status: 'cancelled',
  paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Five days without a meeting', kind: 'interval', date: '1949-12-16/1949-12-21', status: 'occurred',
  paragraph: 7, sentence: 4, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Mao’s wait at the dacha', kind: 'isolation', status: 'occurred',
  paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Clash of wills between Mao and Stalin', kind: 'dispute', status: 'occurred',
  paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Mistreatment of Mao', kind: 'ill-treatment', status: 'alleged',
  paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'House arrest of Mao', kind: 'arrest', status: 'alleged',
  paragraph: 8, sentence: 2, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'British recognition of the PRC', kind: 'recognition', date: '1950-01~', status: 'occurred',
  paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Recognition by four more states', kind: 'recognition', status: 'occurred',
  paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Conservative denunciation of London', kind: 'denunciation', status: 'occurred',
  paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'American recognition of the PRC', kind: 'recognition', status: 'hypothetical',
  paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Chinese tilt toward the West', kind: 'realignment', status: 'feared',
  paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'American non-recognition of the PRC', kind: 'non-recognition', status: 'hypothetical',
  paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Chinese communists driven to the Soviets', kind: 'realignment', status: 'predicted',
  paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'American retreat from Chiang', kind: 'change of policy', status: 'occurred',
  paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'U.S.-PRC relations', kind: 'diplomatic relations', status: 'hypothetical',
  paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Liberation of Taiwan without interference', kind: 'invasion', status: 'hypothetical',
  paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Sino-American rapprochement', kind: 'rapprochement', status: 'feared',
  paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Wedge between Moscow and Beijing', kind: 'rift', status: 'feared',
  paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet annexation of parts of China', kind: 'annexation', status: 'alleged',
  paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Japanese rule of Taiwan', kind: 'colonial rule', status: 'occurred',
  paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Cut of ties with Chiang', kind: 'breach of relations', status: 'hypothetical',
  paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Cold war', kind: 'conflict', status: 'occurred',
  paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Remilitarization of Japan', kind: 'rearmament', status: 'feared',
  paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Renewed Japanese aggression', kind: 'aggression', status: 'feared',
  paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'Japan as anticommunist bulwark', kind: 'change of alignment', status: 'planned',
  paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Russo-Japanese enmity', kind: 'enmity', date: '18XX/..', status: 'occurred',
  paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Sino-Japanese war of 1894–95', kind: 'war', date: '1894/1895', status: 'occurred',
  paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Sino-Japanese war of 1931–45', kind: 'war', date: '1931/1945', status: 'occurred',
  paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'American attack on China', kind: 'attack', status: 'hypothetical',
  paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Mao’s departure from Moscow', kind: 'departure', status: 'occurred',
  paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Stability of North Korea', kind: 'state of affairs', date: '1950-21', status: 'occurred',
  paragraph: 13, sentence: 2, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Build-up of the North Korean forces', kind: 'build-up', status: 'occurred',
  paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'World War II', kind: 'war', status: 'occurred',
  paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'Battles of the eastern front', kind: 'battles', status: 'occurred',
  paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'Transfer of Korean veterans', kind: 'transfer of troops', date: '1950-21~', status: 'occurred',
  paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Pak’s move to the North', kind: 'move', date: '1948-08~/1948-09~', status: 'occurred',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Departure of Kim and Pak for Moscow', kind: 'departure', date: '1950-03-30', status: 'occurred',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Communist victory in China', kind: 'victory', status: 'occurred',
  paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet atomic test', kind: 'weapon test', date: '1949-08', status: 'occurred',
  paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Chinese help in Korea', kind: 'help', status: 'predicted',
  paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'American challenge to the communists in Asia', kind: 'challenge', status: 'hypothetical',
  paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Three-day victory', kind: 'victory', status: 'predicted',
  paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Uprising in the South', kind: 'uprising', status: 'predicted',
  paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet participation in the war', kind: 'participation', status: 'hypothetical',
  paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Communist Korea', kind: 'political change', status: 'hypothetical',
  paragraph: 15, sentence: 10, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Failure of the invasion', kind: 'defeat', status: 'hypothetical',
  paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Chinese assistance to North Korea', kind: 'help', status: 'hypothetical',
  paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Sino-American confrontation', kind: 'confrontation', status: 'hypothetical',
  paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Persuasion of Mao to commit himself', kind: 'persuasion', date: '1950-05~', status: 'hypothetical',
  paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Denial of Soviet support for the invasion of Taiwan', kind: 'denial', status: 'feared',
  paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Writing of NSC 68', kind: 'drafting', date: '1949/1950', status: 'occurred',
  paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Nitze’s succession to Kennan', kind: 'change of office', status: 'occurred',
  paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Delivery of NSC 68 to Truman', kind: 'delivery', date: '1950-04', status: 'occurred',
  paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Assault on free institutions', kind: 'assault', status: 'alleged',
  paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet nuclear parity', kind: 'balance of forces', date: '[..1954]', status: 'predicted',
  paragraph: 17, sentence: 4, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'American military buildup', kind: 'buildup', status: 'hypothetical',
  paragraph: 17, sentence: 5, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Midterm elections of 1950', kind: 'election', date: '1950-23', status: 'planned',
  paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Peace dividend', kind: 'economic expectation', status: 'predicted',
  paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Truman’s trip to Washington state', kind: 'journey', date: '1950-05', status: 'occurred',
  paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'American withdrawal from Korea', kind: 'withdrawal', date: '1949', status: 'occurred',
  paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Planning of the invasion', kind: 'planning', status: 'occurred',
  paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Amphibious assault', kind: 'landing', status: 'planned',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet advisors operating ships', kind: 'deployment', status: 'hypothetical',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'});
CREATE (:Event {name: 'Soviet advisors in frontline units', kind: 'deployment', status: 'hypothetical',
  paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'});
CREATE (:Event {name: 'Soviet advisors at headquarters in disguise', kind: 'deployment', status: 'planned',
  paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Capture of Soviet advisors', kind: 'capture', status: 'feared',
  paragraph: 19, sentence: 8, footnote: 29, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet casualties', kind: 'losses', status: 'feared',
  paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Event {name: 'Staged attack', kind: 'plan of attack', date: '1950-06-25', status: 'superseded',
  paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'Ongjin local operation', kind: 'local operation', date: '1950-06-25', status: 'superseded',
  paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'Main strike along the western coast', kind: 'offensive', status: 'planned',
  paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Event {name: 'Eastward spread along the 38th parallel', kind: 'offensive', status: 'superseded',
  paragraph: 20, sentence: 5, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Attack along the whole front', kind: 'plan of attack', date: '1950-06-25', status: 'planned',
  paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Disguise of the attack as a counteroffensive', kind: 'deception', date: '1950-06-25', status: 'planned',
  paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'South Korean provocation', kind: 'provocation', date: '1950-06-25', status: 'fabricated',
  paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet attack on Finland', kind: 'invasion', date: '1939', status: 'occurred',
  paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Secret deployment near Mainila', kind: 'deployment', date: '1939', status: 'occurred',
  paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Soviet shelling of Mainila', kind: 'shelling', date: '1939', status: 'occurred',
  paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Finnish shelling of Mainila', kind: 'shelling', date: '1939', status: 'fabricated',
  paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Mainila pretext', kind: 'pretext', date: '1939', status: 'fabricated',
  paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Work on a similar pretext', kind: 'preparation', status: 'occurred',
  paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'Leak of the plan to the South', kind: 'leak', status: 'alleged',
  paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Event {name: 'World reaction to the invasion', kind: 'reaction', status: 'predicted',
  paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'implied'});
CREATE (:Event {name: 'Test of United Nations collective security', kind: 'test', status: 'hypothetical',
  paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});
