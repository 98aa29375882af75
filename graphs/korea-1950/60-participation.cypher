// Who took part, signed, looked on; where; who held which office; what belongs to what.

// ATTENDED: who was there, or would have been (look at `status`)
UNWIND [
  {a: 'United States', b: 'American intervention in Korea', role: 'intervener', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'U.S.-Soviet confrontation', role: 'opponent', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'U.S.-Soviet confrontation', role: 'opponent', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'South Korea', b: 'Southern attack on the North', role: 'attacker', paragraph: 1, sentence: 10, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'North Korea', b: 'Northern counterattack', role: 'attacker', paragraph: 1, sentence: 12, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s return to P’yŏngyang', role: 'traveller', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Nationalist forces', b: 'Chinese civil war', role: 'belligerent', paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nationalist forces', b: 'Nationalist defeats', role: 'defeated', paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PLA', b: 'Chinese civil war', role: 'belligerent', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PLA', b: 'Rout of the Nationalists', role: 'victor', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nationalist forces', b: 'Rout of the Nationalists', role: 'defeated', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nationalists', b: 'Nationalist collapse', role: 'loser', paragraph: 3, sentence: 1, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chiang Kai-shek', b: 'Chiang’s flight to Taiwan', role: 'fugitive', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Proclamation of the PRC', role: 'proclaimer', paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PRC', b: 'Proclamation of the PRC', role: 'founded state', paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Soviet recognition of the PRC', role: 'recogniser', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'PRC', b: 'Soviet recognition of the PRC', role: 'recognised', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Soviet break with the Nationalists', role: 'breaker', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Nationalists', b: 'Soviet break with the Nationalists', role: 'other side', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s preparations for Moscow', role: 'traveller', paragraph: 3, sentence: 8, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'PLA', b: 'Suppression of internal resistance', role: 'fighter', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PLA', b: 'Liberation of Taiwan', role: 'attacker', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Soviet ill-treatment of the CCP', role: 'author', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'CCP', b: 'Soviet ill-treatment of the CCP', role: 'victim', paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Anastas Mikoyan', b: 'Mikoyan’s fact-finding mission', role: 'envoy', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chinese people', b: 'Century of national humiliation', role: 'victim', paragraph: 4, sentence: 12, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Mao', b: 'Five days without a meeting', role: 'waiting', paragraph: 7, sentence: 4, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Five days without a meeting', role: 'absent', paragraph: 7, sentence: 4, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s wait at the dacha', role: 'guest left alone', paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Clash of wills between Mao and Stalin', role: 'opponent', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Stalin', b: 'Clash of wills between Mao and Stalin', role: 'opponent', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao', b: 'Mistreatment of Mao', role: 'alleged victim', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Mistreatment of Mao', role: 'alleged author', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'House arrest of Mao', role: 'alleged prisoner', paragraph: 8, sentence: 2, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Britain', b: 'British recognition of the PRC', role: 'recogniser', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'PRC', b: 'British recognition of the PRC', role: 'recognised', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Sweden', b: 'Recognition by four more states', role: 'recogniser', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Denmark', b: 'Recognition by four more states', role: 'recogniser', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Switzerland', b: 'Recognition by four more states', role: 'recogniser', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Finland', b: 'Recognition by four more states', role: 'recogniser', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'PRC', b: 'Recognition by four more states', role: 'recognised', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'PRC', b: 'Chinese tilt toward the West', role: 'mover', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Congressional conservatives', b: 'Conservative denunciation of London', role: 'critic', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Britain', b: 'Conservative denunciation of London', role: 'criticised', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'United States', b: 'American recognition of the PRC', role: 'recogniser', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'United States', b: 'American non-recognition of the PRC', role: 'non-recogniser', paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'PRC', b: 'Chinese communists driven to the Soviets', role: 'mover', paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman administration', b: 'American retreat from Chiang', role: 'mover', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chiang Kai-shek', b: 'American retreat from Chiang', role: 'ally being left', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'U.S.-PRC relations', role: 'partner', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PRC', b: 'U.S.-PRC relations', role: 'partner', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'Cut of ties with Chiang', role: 'breaker', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chiang Kai-shek', b: 'Cut of ties with Chiang', role: 'ally being left', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan', b: 'Japanese rule of Taiwan', role: 'ruler', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Soviet annexation of parts of China', role: 'alleged annexer', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PRC', b: 'Liberation of Taiwan without interference', role: 'attacker', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'Sino-American rapprochement', role: 'partner', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PRC', b: 'Sino-American rapprochement', role: 'partner', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Wedge between Moscow and Beijing', role: 'side', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'PRC', b: 'Wedge between Moscow and Beijing', role: 'side', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan', b: 'Japan as anticommunist bulwark', role: 'bulwark', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan', b: 'Remilitarization of Japan', role: 'rearmed', paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan', b: 'Renewed Japanese aggression', role: 'aggressor', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Russo-Japanese enmity', role: 'enemy', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Japan', b: 'Russo-Japanese enmity', role: 'enemy', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Japan', b: 'Sino-Japanese war of 1894–95', role: 'belligerent', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese people', b: 'Sino-Japanese war of 1894–95', role: 'belligerent', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Japan', b: 'Sino-Japanese war of 1931–45', role: 'belligerent', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese people', b: 'Sino-Japanese war of 1931–45', role: 'belligerent', paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'United States', b: 'American attack on China', role: 'attacker', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s departure from Moscow', role: 'traveller', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'North Korea', b: 'Stability of North Korea', role: 'subject', paragraph: 13, sentence: 2, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NKPA', b: 'Build-up of the North Korean forces', role: 'trained', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'North Korean navy', b: 'Build-up of the North Korean forces', role: 'trained', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'North Korean air force', b: 'Build-up of the North Korean forces', role: 'trained', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'Build-up of the North Korean forces', role: 'trainer', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'Battles of the eastern front', role: 'veterans', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Korean veterans of the PLA', b: 'Transfer of Korean veterans', role: 'transferred', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'NKPA', b: 'Transfer of Korean veterans', role: 'receiver', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Invasion of South Korea', role: 'initiator', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'North Korea', b: 'Establishment of the DPRK', role: 'founded state', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'South Korea', b: 'Establishment of the ROK', role: 'founded state', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pak Hŏn-yŏng', b: 'Pak’s move to the North', role: 'mover', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Departure of Kim and Pak for Moscow', role: 'traveller', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pak Hŏn-yŏng', b: 'Departure of Kim and Pak for Moscow', role: 'traveller', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'CCP', b: 'Communist victory in China', role: 'victor', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'PRC', b: 'Chinese help in Korea', role: 'helper', paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Korean veterans of the PLA', b: 'Chinese help in Korea', role: 'troops', paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet Union', b: 'Soviet atomic test', role: 'tester', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'American challenge to the communists in Asia', role: 'challenger', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'North Korea', b: 'Three-day victory', role: 'victor', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Southern guerilla movement', b: 'Uprising in the South', role: 'fighters', paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Southern party members', b: 'Uprising in the South', role: 'leaders', paragraph: 15, sentence: 3, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Soviet participation in the war', role: 'belligerent', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'North Korea', b: 'Failure of the invasion', role: 'loser', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'PRC', b: 'Chinese assistance to North Korea', role: 'helper', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'North Korea', b: 'Chinese assistance to North Korea', role: 'helped', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'PRC', b: 'Sino-American confrontation', role: 'opponent', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'United States', b: 'Sino-American confrontation', role: 'opponent', paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Invasion of South Korea', role: 'backer', paragraph: 15, sentence: 13, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Persuasion of Mao to commit himself', role: 'persuader', paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Denial of Soviet support for the invasion of Taiwan', role: 'denier', paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Paul Nitze', b: 'Writing of NSC 68', role: 'author', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Paul Nitze', b: 'Nitze’s succession to Kennan', role: 'successor', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'George Kennan', b: 'Nitze’s succession to Kennan', role: 'predecessor', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Nitze’s staff', b: 'Writing of NSC 68', role: 'author', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Delivery of NSC 68 to Truman', role: 'recipient', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Assault on free institutions', role: 'alleged attacker', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet Union', b: 'Soviet nuclear parity', role: 'reaching parity', paragraph: 17, sentence: 4, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'American military buildup', role: 'builder', paragraph: 17, sentence: 5, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American people', b: 'Midterm elections of 1950', role: 'voters', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'American people', b: 'Peace dividend', role: 'beneficiary', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'World War II', role: 'victor', paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s trip to Washington state', role: 'traveller', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American forces in Korea', b: 'American withdrawal from Korea', role: 'withdrawn', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'North Korea', b: 'Amphibious assault', role: 'attacker', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet Advisory Group', b: 'Soviet advisors operating ships', role: 'operator', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'Soviet advisors in frontline units', role: 'advisor', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'Soviet advisors at headquarters in disguise', role: 'disguised advisor', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'Capture of Soviet advisors', role: 'prisoner', paragraph: 19, sentence: 8, footnote: 29, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'Soviet casualties', role: 'victim', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Soviet Advisory Group', b: 'Planning of the invasion', role: 'planner', paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NKPA', b: 'Invasion of South Korea', role: 'attacker', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NKPA', b: 'Staged attack', role: 'attacker', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NKPA', b: 'Ongjin local operation', role: 'attacker', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NKPA', b: 'Main strike along the western coast', role: 'attacker', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NKPA', b: 'Disguise of the attack as a counteroffensive', role: 'deceiver', paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'South Korea', b: 'South Korean provocation', role: 'alleged provoker', paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'NKPA', b: 'Eastward spread along the 38th parallel', role: 'attacker', paragraph: 20, sentence: 5, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Finland', b: 'Soviet attack on Finland', role: 'attacked', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Senior Soviet officers in North Korea', b: 'Soviet attack on Finland', role: 'veterans', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet artillery unit at Mainila', b: 'Secret deployment near Mainila', role: 'deployed', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet artillery unit at Mainila', b: 'Soviet shelling of Mainila', role: 'shooter', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Finland', b: 'Finnish shelling of Mainila', role: 'alleged shooter', paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet troops near Mainila', b: 'Finnish shelling of Mainila', role: 'alleged target', paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Mainila pretext', role: 'author', paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Finland', b: 'Mainila pretext', role: 'blamed', paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'People’s Central Committee', b: 'Work on a similar pretext', role: 'experts', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet invasion force of 1939', b: 'Soviet attack on Finland', role: 'attacker', paragraph: 20, sentence: 12, footnote: 31, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Soviet attack on Finland', role: 'leader of a major part', paragraph: 20, sentence: 12, footnote: 31, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NKPA', b: 'Attack along the whole front', role: 'attacker', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'South Korea', b: 'Leak of the plan to the South', role: 'learner', paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'United States', b: 'World reaction to the invasion', role: 'judge', paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'United Nations', b: 'Test of United Nations collective security', role: 'tested', paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:ATTENDED {role: row.role, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim Il Sung', b: 'Kim’s Moscow visit 1949', role: 'guest', paragraph: 1, sentence: 1, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Kim’s Moscow visit 1949', role: 'host', paragraph: 1, sentence: 3, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin–Liu Shaoqi talk', role: 'speaker', paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Liu Shaoqi', b: 'Stalin–Liu Shaoqi talk', role: 'listener', paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao–Mikoyan talks', role: 'host', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Anastas Mikoyan', b: 'Mao–Mikoyan talks', role: 'envoy', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Greeting of the North Koreans in Moscow', role: 'guest', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Pak Hŏn-yŏng', b: 'Greeting of the North Koreans in Moscow', role: 'guest', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet officials at the greeting', b: 'Greeting of the North Koreans in Moscow', role: 'host', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s Moscow visit', role: 'guest', paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Mao’s Moscow visit', role: 'host', paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao’s welcome in Moscow', role: 'guest', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao–Stalin talk of 16 December', role: 'guest', paragraph: 7, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Stalin', b: 'Mao–Stalin talk of 16 December', role: 'host', paragraph: 7, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Stalin’s seventieth birthday', role: 'invited guest', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Stalin’s seventieth birthday', role: 'celebrated', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao', b: 'Interview of Mao', role: 'interviewed', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet correspondent', b: 'Interview of Mao', role: 'interviewer', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao–Stalin talk of 22 January', role: 'guest', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Mao–Stalin talk of 22 January', role: 'host', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'National Press Club presentation', role: 'speaker', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Mao–Stalin exchange on Japan', role: 'speaker', paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'Mao–Stalin exchange on Japan', role: 'speaker', paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Zhou Enlai', b: 'Treaty signing of 14 February', role: 'signatory', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Andrei Vyshinsky', b: 'Treaty signing of 14 February', role: 'signatory', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin', b: 'Treaty signing of 14 February', role: 'onlooker', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Treaty signing of 14 February', role: 'onlooker', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Sino-Soviet treaty negotiations', role: 'negotiator', paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Sino-Soviet treaty negotiations', role: 'negotiator', paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim–Shtykov talk of January 1950', role: 'petitioner', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Kim–Shtykov talk of January 1950', role: 'listener', paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim’s Moscow visit 1950', role: 'guest', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Pak Hŏn-yŏng', b: 'Kim’s Moscow visit 1950', role: 'guest', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin', b: 'Kim’s Moscow visit 1950', role: 'host', paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'Kim–Mao talk of May 1950', role: 'visitor', paragraph: 16, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao', b: 'Kim–Mao talk of May 1950', role: 'host', paragraph: 16, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman', b: 'Grand Coulee Dam dedication', role: 'scheduled speaker', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman’s press conference of 1 June', role: 'speaker', paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:ATTENDED {role: row.role, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// SIGNED: who put a name to it, and for whom
UNWIND [
  {a: 'Zhou Enlai', b: 'Treaty signing of 14 February', on_behalf_of: 'PRC', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Andrei Vyshinsky', b: 'Treaty signing of 14 February', on_behalf_of: 'Soviet Union', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:SIGNED {on_behalf_of: row.on_behalf_of, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Chiang Kai-shek', b: 'Sino-Soviet Treaty of Friendship', on_behalf_of: 'Nationalists', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Zhou Enlai', b: 'Treaty of Friendship, Alliance and Mutual Assistance', on_behalf_of: 'PRC', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Andrei Vyshinsky', b: 'Treaty of Friendship, Alliance and Mutual Assistance', on_behalf_of: 'Soviet Union', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:SIGNED {on_behalf_of: row.on_behalf_of, paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// WITNESSED: who looked on
UNWIND [
  {a: 'Stalin', b: 'Treaty signing of 14 February', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Treaty signing of 14 February', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Meeting {name: row.b})
CREATE (a)-[r:WITNESSED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Stalin', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mao', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:WITNESSED {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// PARTY_TO: whom a treaty binds
UNWIND [
  {a: 'Nationalists', b: 'Sino-Soviet Treaty of Friendship', paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Yalta Agreement', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'United States', b: 'Yalta Agreement', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Britain', b: 'Yalta Agreement', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Soviet Union', b: 'Sino-Soviet Treaty of Friendship', paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Soviet Union', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'PRC', b: 'Treaty of Friendship, Alliance and Mutual Assistance', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Treaty {name: row.b})
CREATE (a)-[r:PARTY_TO {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// HELD_AT: where
UNWIND [
  {a: 'Reunification of Korea', b: 'Korea', paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American intervention in Korea', b: 'Korea', paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Southern attack on the North', b: 'The North', paragraph: 1, sentence: 11, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s return to P’yŏngyang', b: 'P’yŏngyang', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Chinese civil war', b: 'China', paragraph: 2, sentence: 1, footnote: 2, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Nationalist defeats', b: 'China', paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Nationalist collapse', b: 'Chinese mainland', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Chiang’s flight to Taiwan', b: 'Taiwan', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Proclamation of the PRC', b: 'Gate of Heavenly Peace', paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Ruin of China by war', b: 'China', paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Suppression of internal resistance', b: 'China', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Liberation of Taiwan', b: 'Taiwan', paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mikoyan’s fact-finding mission', b: 'China', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Bitter cold in Moscow', b: 'Moscow', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Cut in the welcoming ceremony', b: 'Moscow station', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Delivery of the arrival speech in person', b: 'Moscow station', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s wait at the dacha', b: 'Stalin’s dacha', paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japanese rule of Taiwan', b: 'Taiwan', paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet annexation of parts of China', b: 'China', paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Liberation of Taiwan without interference', b: 'Taiwan', paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan as anticommunist bulwark', b: 'Northeast Asia', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Remilitarization of Japan', b: 'Japan', paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'American attack on China', b: 'China', paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao’s departure from Moscow', b: 'Moscow', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Stability of North Korea', b: 'The North', paragraph: 13, sentence: 2, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Build-up of the North Korean forces', b: 'The North', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Battles of the eastern front', b: 'Eastern front', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Transfer of Korean veterans', b: 'The North', paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Invasion of South Korea', b: 'The South', paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Establishment of the DPRK', b: 'The North', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Establishment of the ROK', b: 'The South', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Pak’s move to the North', b: 'The North', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Communist victory in China', b: 'China', paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Chinese help in Korea', b: 'Korea', paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American challenge to the communists in Asia', b: 'Asia', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Three-day victory', b: 'Korea', paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Uprising in the South', b: 'The South', paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet participation in the war', b: 'Korea', paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Communist Korea', b: 'Korea', paragraph: 15, sentence: 10, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman’s trip to Washington state', b: 'Washington state', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American withdrawal from Korea', b: 'The South', paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Amphibious assault', b: 'Korea', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet casualties', b: 'Korea', paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Ongjin local operation', b: 'Ongjin peninsula', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Main strike along the western coast', b: 'Western coast of Korea', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Eastward spread along the 38th parallel', b: '38th parallel', paragraph: 20, sentence: 5, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet attack on Finland', b: 'Finland', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Secret deployment near Mainila', b: 'Soviet-Finnish border', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet shelling of Mainila', b: 'Mainila', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Finnish shelling of Mainila', b: 'Mainila', paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mainila pretext', b: 'Mainila', paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Work on a similar pretext', b: 'The North', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Attack along the whole front', b: '38th parallel', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:HELD_AT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Kim’s Moscow visit 1949', b: 'Moscow', paragraph: 1, sentence: 1, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Greeting of the North Koreans in Moscow', b: 'Moscow', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Mao’s Moscow visit', b: 'Moscow', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao’s welcome in Moscow', b: 'Moscow station', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao–Stalin talk of 16 December', b: 'Moscow', paragraph: 7, sentence: 1, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Stalin’s seventieth birthday', b: 'Moscow', paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Talks set for 23 December', b: 'Moscow', paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Interview of Mao', b: 'Moscow', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao–Stalin talk of 22 January', b: 'Moscow', paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'National Press Club presentation', b: 'National Press Club', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Treaty signing of 14 February', b: 'Moscow', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Sino-Soviet treaty negotiations', b: 'Moscow', paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Kim’s Moscow visit 1950', b: 'Moscow', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Grand Coulee Dam dedication', b: 'Grand Coulee Dam', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Meeting {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:HELD_AT {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// HAS_ROLE: offices and functions
UNWIND [
  {a: 'Milovan Djilas', b: 'Yugoslavia', title: 'leader', paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mao', b: 'CCP', title: 'leader', paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Liu Shaoqi', b: 'CCP', title: 'second in command to Mao', paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Mao', b: 'PRC', title: 'leader', paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Anastas Mikoyan', b: 'Soviet Politburo', title: 'senior member', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Kim Il Sung', b: 'North Korea', title: 'leader', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Nikita Khrushchev', b: 'Soviet Union', title: 'one of those who kept away from Mao', paragraph: 7, sentence: 7, footnote: 8, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Soviet correspondent', b: 'Soviet Union', title: 'journalist sent by Stalin', paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'State Department', title: 'Secretary of State', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Dean Acheson', b: 'United States', title: 'Secretary of State', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'George Kennan', b: 'Policy planning', title: 'head of planning; director before Nitze', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman', b: 'Truman administration', title: 'head', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Chiang Kai-shek', b: 'Nationalists', title: 'leader', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Zhou Enlai', b: 'PRC', title: 'foreign minister', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Andrei Vyshinsky', b: 'Soviet Union', title: 'foreign minister', paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Stalin', b: 'Soviet Union', title: 'leader', paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Peng Dehuai', b: 'Chinese forces in Korea', title: 'commander, later than May 1950', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Paul Nitze', b: 'Policy planning', title: 'director', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Truman', b: 'United States', title: 'President', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Soviet Union', title: 'ambassador to North Korea', paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Vladimir Razhubayev', b: 'Soviet Advisory Group', title: 'chief', from: '1951~', until: '1953', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Shtykov', b: 'Soviet invasion force of 1939', title: 'leader of a major part', from: '1939', paragraph: 20, sentence: 12, footnote: 31, footnote_basis: 'direct', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:HAS_ROLE {title: row.title, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.from = row.from, r.until = row.until, r.footnote = row.footnote;


// PART_OF: what belongs to what
UNWIND [
  {a: 'American forces in Korea', b: 'United States', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Nationalist forces', b: 'Nationalists', paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'PLA', b: 'CCP', paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Chinese people', b: 'PRC', paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet Politburo', b: 'Soviet Union', paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet officials at the greeting', b: 'Soviet Union', paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'Western press', b: 'The West', paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Britain', b: 'The West', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'State Department', b: 'United States', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'implied'},
  {a: 'State Department officials', b: 'State Department', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Congressional conservatives', b: 'United States', paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Truman administration', b: 'United States', paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'State Department', b: 'Truman administration', paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'United States', b: 'The West', paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'NKPA', b: 'North Korea', paragraph: 13, sentence: 4, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet Advisory Group', b: 'Soviet Union', paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'North Korean navy', b: 'North Korea', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'North Korean air force', b: 'North Korea', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'ROK armed forces', b: 'South Korea', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Korean veterans of the PLA', b: 'PLA', paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chinese forces in Korea', b: 'PRC', paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Policy planning', b: 'State Department', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'National Security Council', b: 'United States', paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Nitze’s staff', b: 'Policy planning', paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'War Department', b: 'United States', paragraph: 17, sentence: 6, footnote: 27, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'American people', b: 'United States', paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Pravda', b: 'Soviet Union', paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Senior Soviet officers in North Korea', b: 'Soviet Advisory Group', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet artillery unit at Mainila', b: 'Soviet Union', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet troops near Mainila', b: 'Soviet Union', paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'People’s Central Committee', b: 'North Korea', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Soviet invasion force of 1939', b: 'Soviet Union', paragraph: 20, sentence: 12, footnote: 31, footnote_basis: 'direct', explicitness: 'implied'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:PART_OF {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;

UNWIND [
  {a: 'Battles of the eastern front', b: 'World War II', paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Amphibious assault', b: 'Invasion of South Korea', paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Staged attack', b: 'Invasion of South Korea', paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Ongjin local operation', b: 'Staged attack', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Main strike along the western coast', b: 'Staged attack', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'South Korean provocation', b: 'Disguise of the attack as a counteroffensive', paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Eastward spread along the 38th parallel', b: 'Staged attack', paragraph: 20, sentence: 5, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet shelling of Mainila', b: 'Mainila pretext', paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Secret deployment near Mainila', b: 'Mainila pretext', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Finnish shelling of Mainila', b: 'Mainila pretext', paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Attack along the whole front', b: 'Invasion of South Korea', paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Event {name: row.a}), (b:Event {name: row.b})
CREATE (a)-[r:PART_OF {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'Chinese mainland', b: 'China', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Gate of Heavenly Peace', b: 'Imperial Palace', paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Manchuria', b: 'China', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Xinjiang', b: 'China', paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'The South', b: 'Korea', paragraph: 13, sentence: 3, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'The North', b: 'Korea', paragraph: 13, sentence: 3, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'}
] AS row
MATCH (a:Place {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:PART_OF {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// ALLIED_WITH: alliances
UNWIND [
  {a: 'Soviet Union', b: 'PRC', paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:ALLIED_WITH {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);


// LOCATED_IN: what lies where
UNWIND [
  {a: 'Southern guerilla movement', b: 'The South', paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Southern population', b: 'The South', paragraph: 1, sentence: 5, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'American forces in Korea', b: 'The South', paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Chiang Kai-shek', b: 'Taiwan', paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet Advisory Group', b: 'The North', paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'North Korea', b: 'The North', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'South Korea', b: 'The South', paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Southern party members', b: 'The South', paragraph: 15, sentence: 3, footnote: 24, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Senior Soviet officers in North Korea', b: 'The North', paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet artillery unit at Mainila', b: 'Soviet-Finnish border', paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Soviet troops near Mainila', b: 'Mainila', paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'People’s Central Committee', b: 'The North', paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:LOCATED_IN {paragraph: row.paragraph, sentence: row.sentence, footnote: row.footnote, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);

UNWIND [
  {a: 'P’yŏngyang', b: 'The North', paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'external'},
  {a: 'Imperial Palace', b: 'Beijing', paragraph: 3, sentence: 3, footnote_basis: 'none', explicitness: 'external'},
  {a: 'Beijing', b: 'China', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'external'},
  {a: 'Moscow', b: 'Soviet Union', paragraph: 4, sentence: 1, footnote_basis: 'none', explicitness: 'external'},
  {a: 'Moscow station', b: 'Moscow', paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Stalin’s dacha', b: 'Soviet Union', paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'Korea', b: 'East Asia', paragraph: 10, sentence: 6, footnote_basis: 'none', explicitness: 'external'},
  {a: 'China', b: 'East Asia', paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'implied'},
  {a: 'East Asia', b: 'Asia', paragraph: 10, sentence: 6, footnote_basis: 'none', explicitness: 'external'},
  {a: 'American defensive perimeter', b: 'Western Pacific', paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Japan', b: 'Northeast Asia', paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Northeast Asia', b: 'Asia', paragraph: 11, sentence: 2, footnote_basis: 'none', explicitness: 'external'},
  {a: 'Grand Coulee Dam', b: 'Washington state', paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Ongjin peninsula', b: 'Korea', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Ongjin peninsula', b: '38th parallel', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: '38th parallel', b: 'Korea', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'implied'},
  {a: 'Western coast of Korea', b: 'Korea', paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'},
  {a: 'Mainila', b: 'Soviet-Finnish border', paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'},
  {a: 'Mainila', b: 'Soviet Union', paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'}
] AS row
MATCH (a:Place {name: row.a}), (b:Place {name: row.b})
CREATE (a)-[r:LOCATED_IN {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.footnote = row.footnote;


// RECOGNISED: diplomatic recognition
UNWIND [
  {a: 'Soviet Union', b: 'PRC', date: '1949-10-02', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Britain', b: 'PRC', date: '1950-01~', paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Sweden', b: 'PRC', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Denmark', b: 'PRC', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Switzerland', b: 'PRC', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'},
  {a: 'Finland', b: 'PRC', paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:RECOGNISED {paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b)
SET r.date = row.date;


// BROKE_WITH: diplomatic breach
UNWIND [
  {a: 'Soviet Union', b: 'Nationalists', date: '1949-10-02', paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'}
] AS row
MATCH (a:Actor {name: row.a}), (b:Actor {name: row.b})
CREATE (a)-[r:BROKE_WITH {date: row.date, paragraph: row.paragraph, sentence: row.sentence, footnote_basis: row.footnote_basis, explicitness: row.explicitness}]->(b);
