// One assertion each. `stance` is the asserter’s on that date.

// Claims, in the order of the chapter

// Kim in Moscow, 1949
CREATE (:Claim {name: 'Kim’s first official visit to Moscow', topic: 'visits', mode: 'narrator', date: '1949-03/1949-04',
  text: 'No earlier official journey had taken Kim to Moscow since his state was founded.',
  paragraph: 1, sentence: 1, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Purpose of the visit of 1949', topic: 'Korean war plans', mode: 'narrator', date: '1949-03/1949-04',
  text: 'Kim came above all to win consent and backing for reuniting Korea by force.',
  paragraph: 1, sentence: 2, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: the moment is now', topic: 'opportunity', stance: 'attack now', mode: 'quote', date: '1949-03/1949-04',
  text: 'No better chance to seize the initiative would come.',
  paragraph: 1, sentence: 3, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: our forces are the stronger', topic: 'balance of forces', stance: 'North is strong enough', mode: 'quote', date: '1949-03/1949-04',
  text: 'The North’s troops outmatch those of the South.',
  paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim 1949: guerillas stand with us', topic: 'southern support', stance: 'the South will rise', mode: 'quote', date: '1949-03/1949-04',
  text: 'A strong guerilla movement in the South backs the North.',
  paragraph: 1, sentence: 4, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: the Southern people will help', topic: 'southern support', stance: 'the South will rise', mode: 'quote', date: '1949-03/1949-04',
  text: 'People in the South loathe a regime tied to America and are sure to help.',
  paragraph: 1, sentence: 5, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin not against it in principle', topic: 'Korean war plans', stance: 'not opposed', mode: 'belief', date: '1949-03/1949-04',
  text: 'Stalin had no objection of principle to a reunification by force.',
  paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin 1949: conditions are not right', topic: 'conditions', stance: 'not yet', mode: 'belief', date: '1949-03/1949-04',
  text: 'Stalin did not accept that circumstances were ripe.',
  paragraph: 1, sentence: 6, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'American troops still in the South 1949', topic: 'conditions', mode: 'narrator', date: '1949-03/1949-04',
  text: 'United States forces had not yet left South Korea.',
  paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Northern forces not yet strong enough 1949', topic: 'balance of forces', stance: 'North is not strong enough', mode: 'narrator', date: '1949-03/1949-04',
  text: 'The North’s army still lacked the needed strength.',
  paragraph: 1, sentence: 7, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin 1949: Americans would intervene', topic: 'American intervention', stance: 'will intervene', mode: 'belief', date: '1949-03/1949-04',
  text: 'Stalin took it that the United States would step in if the North attacked.',
  paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: no clash with America at any cost', topic: 'U.S.-Soviet war', stance: 'avoid', mode: 'belief', date: '1949-03/1949-04',
  text: 'A head-on collision of the two powers was what Stalin meant to escape whatever the cost.',
  paragraph: 1, sentence: 8, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: do not go south', topic: 'Korean war plans', stance: 'do not attack', mode: 'quote', date: '1949-03/1949-04',
  text: 'Stalin told Kim not to move into the South.',
  paragraph: 1, sentence: 9, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: let the South strike first', topic: 'Korean war plans', stance: 'wait', mode: 'reported', date: '1949-03/1949-04',
  text: 'Stalin counselled patience until the other side opened hostilities.',
  paragraph: 1, sentence: 10, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: an aggressor will show himself', topic: 'Korean war plans', stance: 'wait', mode: 'quote', date: '1949-03/1949-04',
  text: 'An opponent who means aggression begins it in the end.',
  paragraph: 1, sentence: 11, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: an attack gives a chance to hit back', topic: 'opportunity', mode: 'quote', date: '1949-03/1949-04',
  text: 'Being attacked would open a good chance to strike back.',
  paragraph: 1, sentence: 12, footnote: 1, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: a counterattack will be understood', topic: 'legitimacy', mode: 'quote', date: '1949-03/1949-04',
  text: 'A reply to an attack would find sympathy and backing on all sides.',
  paragraph: 1, sentence: 13, footnote: 1, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim disappointed, not despairing', topic: 'mood', mode: 'narrator',
  text: 'Kim went home let down but with hope left.',
  paragraph: 1, sentence: 14, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin had not shut the door', topic: 'conditions', mode: 'narrator', date: '1949-03/1949-04',
  text: 'The refusal was no flat one: Stalin tied his backing to proper conditions.',
  paragraph: 1, sentence: 15, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim had to bide his time', topic: 'opportunity', mode: 'narrator',
  text: 'What remained to Kim was patience and a watch for the right chance.',
  paragraph: 1, sentence: 16, footnote_basis: 'none', explicitness: 'stated'});

// China’s civil war and Stalin’s second thoughts
CREATE (:Claim {name: 'Civil war of nearly two decades', topic: 'civil war', mode: 'narrator', quantity: 2, unit: 'decades', bound: 'almost',
  text: 'The struggle within China had gone on for close to twenty years when it ended.',
  paragraph: 2, sentence: 1, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'War turned by December 1947', topic: 'civil war', mode: 'narrator', date: '[..1947-12]',
  text: 'By the last month of 1947 the balance had shifted, after heavy Nationalist losses.',
  paragraph: 2, sentence: 2, footnote: 2, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: enemies once jubilant', topic: 'civil war', mode: 'quote',
  text: 'A year before, his enemies and the American imperialists had rejoiced.',
  paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: enemies now gloomy', topic: 'civil war', mode: 'quote',
  text: 'By now pessimism has seized them.',
  paragraph: 2, sentence: 3, footnote: 2, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin began to doubt', topic: 'Stalin’s China policy', mode: 'narrator',
  text: 'Stalin grew unsure whether he had handled China well.',
  paragraph: 2, sentence: 4, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: wrong to back the Nationalists', topic: 'Stalin’s China policy', stance: 'it was wrong', mode: 'reported', date: '1948~',
  text: 'Stalin owned that supporting the Nationalists had been a mistake.',
  paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: wrong to demand cooperation with Chiang', topic: 'Stalin’s China policy', stance: 'it was wrong', mode: 'reported', date: '1948~',
  text: 'Stalin owned that pressing Mao to work with Chiang had been a mistake.',
  paragraph: 2, sentence: 5, footnote: 3, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: Mao was right throughout', topic: 'Stalin’s China policy', stance: 'Mao was right', mode: 'reported', date: '1948~',
  text: 'Mao had judged correctly from the start.',
  paragraph: 2, sentence: 6, footnote: 3, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin came near a public apology', topic: 'Stalin’s China policy', mode: 'narrator', date: '1949~',
  text: 'What Stalin said to Liu came close to apologising in public.',
  paragraph: 2, sentence: 7, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: victors are in the right', topic: 'Stalin’s China policy', mode: 'quote', date: '1949~',
  text: 'Whoever wins is right.',
  paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: Chinese comrades too polite', topic: 'Stalin’s China policy', mode: 'quote', date: '1949~',
  text: 'Courtesy keeps the Chinese from voicing what they hold against Moscow.',
  paragraph: 2, sentence: 8, footnote: 4, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: we were in your way', topic: 'Stalin’s China policy', stance: 'it was wrong', mode: 'quote', date: '1949~',
  text: 'Moscow had hindered the Chinese, and they had grievances.',
  paragraph: 2, sentence: 9, footnote: 4, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: our advice may have been bad', topic: 'Stalin’s China policy', stance: 'it may have been wrong', mode: 'quote', date: '1949~',
  text: 'Moscow perhaps advised wrongly because it did not know how things really stood in China.',
  paragraph: 2, sentence: 9, footnote: 4, footnote_basis: 'direct', explicitness: 'stated'});

// The People’s Republic
CREATE (:Claim {name: 'Collapse astonished everyone', topic: 'civil war', mode: 'narrator',
  text: 'Nobody had expected the Nationalists to fall so quickly.',
  paragraph: 3, sentence: 1, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Chiang off the mainland by May 1949', topic: 'civil war', mode: 'narrator', date: '[..1949-05]',
  text: 'Not later than May 1949 Chiang had given up the mainland and gone to Taiwan.',
  paragraph: 3, sentence: 2, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: a new era begins', topic: 'Chinese dignity', mode: 'reported', date: '1949-10-01',
  text: 'Another age of Chinese history opens with the republic.',
  paragraph: 3, sentence: 3, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: the Chinese have stood up', topic: 'Chinese dignity', mode: 'quote', date: '1949-10-01',
  text: 'The Chinese nation is on its feet.',
  paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: a quarter of humanity', topic: 'Chinese dignity', mode: 'quote', date: '1949-10-01', quantity: 0.25, unit: 'share of humanity', bound: 'exactly',
  text: 'Every fourth human being is Chinese.',
  paragraph: 3, sentence: 4, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: oppressors defeated', topic: 'Chinese dignity', mode: 'quote', date: '1949-10-01',
  text: 'Union, people’s war and revolution have beaten oppressors at home and from abroad.',
  paragraph: 3, sentence: 5, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: the republic is founded', topic: 'Chinese dignity', mode: 'quote', date: '1949-10-01',
  text: 'The founding of the new republic is hereby declared.',
  paragraph: 3, sentence: 5, footnote: 5, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: no more insult', topic: 'Chinese dignity', mode: 'quote', date: '1949-10-01',
  text: 'From now on the nation will suffer neither affront nor abasement.',
  paragraph: 3, sentence: 6, footnote: 5, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'First country to recognise the PRC', topic: 'recognition', mode: 'narrator', date: '1949-10-02',
  text: 'No state opened relations with Beijing before the Soviet Union.',
  paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Moscow dropped the Nationalists', topic: 'recognition', mode: 'narrator', date: '1949-10-02',
  text: 'On recognising Beijing the Soviet Union ended its relations with Chiang’s side.',
  paragraph: 3, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao’s first journey abroad', topic: 'visits', mode: 'narrator',
  text: 'Mao had never been abroad before the visit to Moscow.',
  paragraph: 3, sentence: 8, footnote_basis: 'none', explicitness: 'stated'});

// What Mao wanted and what he feared to pay
CREATE (:Claim {name: 'Mao needed economic and technical help', topic: 'Soviet aid', mode: 'narrator',
  text: 'Rebuilding a country that war had wrecked required Soviet goods and know-how, and soon.',
  paragraph: 4, sentence: 1, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao needed a military umbrella', topic: 'Soviet aid', mode: 'narrator',
  text: 'While the army mopped up at home and prepared for Taiwan, it needed Soviet protection.',
  paragraph: 4, sentence: 2, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Past wrongs remembered', topic: 'Stalin’s China policy', mode: 'narrator',
  text: 'The Chinese party bore in mind how Stalin had used it.',
  paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: Stalin would ask a price', topic: 'Soviet aid', mode: 'belief',
  text: 'Mao understood that nothing would come from Stalin for nothing.',
  paragraph: 4, sentence: 3, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: leaning brings isolation and dependence', topic: 'leaning to one side', mode: 'reported',
  text: 'Siding with Moscow would cost some isolation in diplomacy and some reliance on Russia.',
  paragraph: 4, sentence: 4, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: help among friends, not dependence', topic: 'leaning to one side', mode: 'reported',
  text: 'Mao presented Soviet support as fellowship in a shared cause and took care not to call it reliance.',
  paragraph: 4, sentence: 5, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: one must lean', topic: 'leaning to one side', mode: 'quote',
  text: 'Taking a side is a duty.',
  paragraph: 4, sentence: 6, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: no sitting on the fence', topic: 'leaning to one side', mode: 'quote',
  text: 'Neutrality cannot be had.',
  paragraph: 4, sentence: 7, footnote: 6, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: imperialism or socialism', topic: 'leaning to one side', mode: 'quote',
  text: 'Everyone in the world belongs to the imperialist side or the socialist one.',
  paragraph: 4, sentence: 8, footnote: 6, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao bound by his promise', topic: 'Chinese dignity', mode: 'narrator',
  text: 'Mao knew he owed his people the proud, independent country he had pledged.',
  paragraph: 4, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao’s delicate balance', topic: 'leaning to one side', mode: 'narrator',
  text: 'Mao tried to keep two needs in equilibrium.',
  paragraph: 4, sentence: 10, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao would not be subservient', topic: 'Chinese dignity', stance: 'not subservient', mode: 'belief',
  text: 'However much he required aid, Mao refused to bend China to Moscow’s aims and policy.',
  paragraph: 4, sentence: 11, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Humiliation had to be wiped out', topic: 'Chinese dignity', mode: 'narrator', quantity: 1, unit: 'century', bound: 'exactly',
  text: 'The last traces of a hundred years of abasement had to go.',
  paragraph: 4, sentence: 12, footnote_basis: 'none', explicitness: 'stated'});

// The photograph of March 1949
CREATE (:Claim {name: 'Caption: Kim without a hat', topic: 'photograph', mode: 'narrator', date: '1949-03',
  text: 'Kim is the bareheaded man whose gaze goes left.',
  paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Caption: Pak second from the right', topic: 'photograph', mode: 'narrator', date: '1949-03',
  text: 'Pak wears glasses and stands next to last on the right.',
  paragraph: 5, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Credit of the photograph', topic: 'photograph', mode: 'narrator',
  text: 'The picture is credited to the Library of Congress.',
  paragraph: 5, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});

// Mao arrives in Moscow
CREATE (:Claim {name: 'First meeting since the founding', topic: 'visits', mode: 'narrator', date: '1949~',
  text: 'Stalin and Mao had not met since the republic was proclaimed.',
  paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'First test of the balancing act', topic: 'leaning to one side', mode: 'narrator', date: '1949~',
  text: 'The journey was the first trial of Mao’s balance.',
  paragraph: 6, sentence: 1, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Weather shortened the welcome', topic: 'visits', mode: 'narrator', date: '1949-12~',
  text: 'Cold cut the ceremony short, and a written copy stood in for a spoken address.',
  paragraph: 6, sentence: 2, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: the aim is economic, technical and military aid', topic: 'Soviet aid', mode: 'reported', date: '1949-12~', quantity: 3, unit: 'kinds of assistance', bound: 'exactly',
  text: 'Mao’s chief purpose is aid of three kinds: economic, technical, military.',
  paragraph: 6, sentence: 3, footnote: 7, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: '1945 treaty an appendix to Yalta', topic: 'treaty', mode: 'narrator', date: '1945-08',
  text: 'The pact of 1945 hung on the Yalta accords.',
  paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: '1945 treaty gave extraterritorial rights', topic: 'treaty', mode: 'narrator', date: '1945-08',
  text: 'Under that pact Moscow enjoyed rights beyond Chinese law on Chinese soil.',
  paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: '1945 treaty a national disgrace', topic: 'treaty', stance: 'against the 1945 treaty', mode: 'belief',
  text: 'Most Chinese felt that pact as a shame on the nation.',
  paragraph: 6, sentence: 4, footnote: 7, footnote_basis: 'direct', explicitness: 'stated'});

// The cold shoulder, December 1949
CREATE (:Claim {name: 'Evening of 16 December', topic: 'visits', mode: 'narrator', date: '1949-12-16',
  text: 'The two leaders sat together on the sixteenth of December, in the evening.',
  paragraph: 7, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao opened with the treaty', topic: 'treaty', stance: 'for a new treaty', mode: 'reported', date: '1949-12-16',
  text: 'Mao began by saying that he wished a fresh treaty in place of that of 1945.',
  paragraph: 7, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: the 1945 treaty came from Yalta', topic: 'treaty', stance: 'against a new treaty', mode: 'quote', date: '1949-12-16',
  text: 'The pact with China resulted from Yalta.',
  paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: no change without two other parties', topic: 'treaty', stance: 'against a new treaty', mode: 'reported', date: '1949-12-16', quantity: 2, unit: 'other parties', bound: 'exactly',
  text: 'Other powers, America and Britain, have a say, so its terms cannot be altered or ended unless they agree.',
  paragraph: 7, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Five days of silence', topic: 'Mao’s isolation', mode: 'narrator', date: '1949-12-16/1949-12-21', quantity: 5, unit: 'days', bound: 'exactly',
  text: 'It took five days until the two saw each other again.',
  paragraph: 7, sentence: 4, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Dacha a few miles from Moscow', topic: 'Mao’s isolation', mode: 'narrator', unit: 'miles', bound: 'a few',
  text: 'The country house where Mao waited lay some miles from the city.',
  paragraph: 7, sentence: 5, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao left alone to brood', topic: 'Mao’s isolation', mode: 'narrator',
  text: 'Nobody kept Mao company.',
  paragraph: 7, sentence: 6, footnote: 8, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Khrushchev: nobody dared to call on Mao', topic: 'Mao’s isolation', mode: 'quote',
  text: 'As Stalin did not receive Mao and told no one to look after him, all the rest kept away.',
  paragraph: 7, sentence: 7, footnote: 8, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Talks called off', topic: 'Mao’s isolation', mode: 'narrator', date: '1949-12-23',
  text: 'The talks planned for the second day after the festivities were called off by Stalin.',
  paragraph: 7, sentence: 9, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao invited to the birthday', topic: 'visits', mode: 'narrator', date: '1949-12-21', quantity: 70, unit: 'years of Stalin’s age', bound: 'exactly',
  text: 'On 21 December Mao was asked to the celebration of Stalin’s seventy years.',
  paragraph: 7, sentence: 8, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao was furious', topic: 'Mao’s isolation', mode: 'narrator',
  text: 'Mao was beside himself with anger.',
  paragraph: 7, sentence: 10, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: only three tasks here', topic: 'Mao’s isolation', mode: 'quote', quantity: 3, unit: 'tasks', bound: 'exactly',
  text: 'Three things alone are left to do in Moscow.',
  paragraph: 7, sentence: 11, footnote: 9, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: eat, sleep, relieve myself', topic: 'Mao’s isolation', mode: 'quote',
  text: 'The three are eating, sleeping and emptying the bowels.',
  paragraph: 7, sentence: 12, footnote: 9, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: no talk alone with any leader', topic: 'Mao’s isolation', mode: 'quote', date: '1950-01-02',
  text: 'Until 2 January Mao had found no occasion for a private talk in person with a Soviet leader.',
  paragraph: 7, sentence: 13, footnote: 10, footnote_basis: 'direct', explicitness: 'stated'});

// The reversal over the treaty
CREATE (:Claim {name: 'Press: the Soviets mistreat Mao', topic: 'Mao’s isolation', mode: 'reported',
  text: 'Western papers wrote that Mao was badly treated by his hosts.',
  paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Press: Mao under house arrest', topic: 'Mao’s isolation', mode: 'reported',
  text: 'Some guessed that Mao was being held as a prisoner.',
  paragraph: 8, sentence: 2, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Press reports cut the quarrel short', topic: 'Mao’s isolation', mode: 'narrator',
  text: 'But for the press the contest could have lasted longer.',
  paragraph: 8, sentence: 1, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: I stay until there is a treaty', topic: 'treaty', stance: 'for a new treaty', mode: 'reported',
  text: 'Mao let it be known he would not leave before he had a new treaty, however long that took.',
  paragraph: 8, sentence: 4, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: my stay depends on what is settled', topic: 'treaty', mode: 'quote',
  text: 'How long Mao remains hangs partly on how soon matters that concern China are settled.',
  paragraph: 8, sentence: 5, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: the existing treaty comes first', topic: 'treaty', stance: 'for a new treaty', mode: 'quote',
  text: 'The pact now in force heads the list of those matters.',
  paragraph: 8, sentence: 6, footnote: 11, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Reports prompted the interview', topic: 'Mao’s isolation', mode: 'narrator',
  text: 'It was the rumors that made Stalin have Mao questioned by a journalist.',
  paragraph: 8, sentence: 3, footnote: 11, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin at last gave way', topic: 'treaty', stance: 'for a new treaty', mode: 'narrator',
  text: 'In the end Stalin made up his mind to see Mao and to bargain over another treaty.',
  paragraph: 8, sentence: 7, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao asked about Yalta', topic: 'treaty', mode: 'reported', date: '1950-01-22',
  text: 'On 22 January Mao wanted to know what would become of Yalta.',
  paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: to hell with Yalta', topic: 'treaty', stance: 'for a new treaty', mode: 'quote', date: '1950-01-22',
  text: 'Stalin brushed Yalta aside with an oath.',
  paragraph: 8, sentence: 8, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: change the treaties all the way', topic: 'treaty', stance: 'for a new treaty', mode: 'quote', date: '1950-01-22',
  text: 'Having resolved on new treaties, one should not stop halfway.',
  paragraph: 8, sentence: 9, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: a struggle with the Americans', topic: 'treaty', mode: 'quote', date: '1950-01-22',
  text: 'The change brings Moscow some trouble and a contest with America.',
  paragraph: 8, sentence: 10, footnote: 12, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: we accept that', topic: 'treaty', mode: 'quote', date: '1950-01-22',
  text: 'Moscow has made its peace with this cost.',
  paragraph: 8, sentence: 11, footnote: 12, footnote_basis: 'direct', explicitness: 'stated'});

// Recognition of the PRC
CREATE (:Claim {name: 'Several explanations of Stalin’s reversal', topic: 'explanations', mode: 'narrator',
  text: 'Writers have offered more than one reason why Stalin came round.',
  paragraph: 9, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'British recognition made Stalin hesitate', topic: 'recognition', mode: 'narrator', date: '1950-01~',
  text: 'London’s step in early January gave Stalin something to think about.',
  paragraph: 9, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Further recognitions fed Stalin’s fear', topic: 'recognition', mode: 'narrator', quantity: 4, unit: 'states after Britain', bound: 'exactly',
  text: 'The four states that came next nourished Stalin’s suspicion of China turning westward.',
  paragraph: 9, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Conservatives condemned London', topic: 'recognition', stance: 'against recognition', mode: 'reported',
  text: 'Right-wing members of Congress condemned the British step.',
  paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'State Department: recognise the PRC too', topic: 'recognition', stance: 'for recognition', mode: 'belief',
  text: 'The United States ought to do as Britain did.',
  paragraph: 9, sentence: 4, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'State Department: refusal pushes Mao to Moscow', topic: 'recognition', stance: 'for recognition', mode: 'belief',
  text: 'Withholding recognition would only bind the Chinese communists to the Soviets.',
  paragraph: 9, sentence: 5, footnote_basis: 'none', explicitness: 'stated'});

// Washington, Taiwan and Acheson’s speech
CREATE (:Claim {name: 'Washington backs away from Chiang', topic: 'U.S. policy on China', mode: 'belief',
  text: 'Stalin noticed that the administration was loosening its tie to Chiang, so that relations with the PRC became thinkable.',
  paragraph: 10, sentence: 1, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'State Department: cut ties with Chiang', topic: 'U.S. policy on China', stance: 'break with Chiang', mode: 'belief',
  text: 'The United States should break with a regime that is corrupt.',
  paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman was ambiguous', topic: 'U.S. policy on China', stance: 'ambiguous', mode: 'narrator',
  text: 'The President did not come down clearly on either side.',
  paragraph: 10, sentence: 2, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Declarations promised Taiwan to China', topic: 'Taiwan', mode: 'narrator',
  text: 'Cairo and Potsdam pledged that Taiwan would be given back to “China”.',
  paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Taiwan once a Japanese colony', topic: 'Taiwan', mode: 'narrator',
  text: 'Taiwan had been under Japanese colonial rule.',
  paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman kept the commitment to Chiang', topic: 'U.S. policy on China', stance: 'keep the commitment', mode: 'narrator',
  text: 'No formal end was put to what Washington had pledged to Chiang.',
  paragraph: 10, sentence: 3, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman: no rights or bases on Formosa', topic: 'Taiwan', stance: 'hands off', mode: 'quote',
  text: 'America seeks neither privileges nor military bases there.',
  paragraph: 10, sentence: 4, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman: no detaching of Formosa', topic: 'Taiwan', stance: 'hands off', mode: 'quote',
  text: 'America does not want to split the island from China.',
  paragraph: 10, sentence: 4, footnote: 13, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman: no military aid to Chiang', topic: 'U.S. policy on China', stance: 'hands off', mode: 'reported',
  text: 'Chiang will receive no American arms.',
  paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman: no part in China’s civil conflict', topic: 'U.S. policy on China', stance: 'hands off', mode: 'quote',
  text: 'America will no longer be involved in the civil struggle of the Chinese.',
  paragraph: 10, sentence: 5, footnote: 13, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Speech clarified American policy', topic: 'U.S. policy on East Asia', mode: 'narrator', date: '1950-01-12',
  text: 'The address made plainer how far American interest in East Asia reached and where it stopped.',
  paragraph: 10, sentence: 6, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Acheson: Moscow annexes parts of China', topic: 'Soviet annexation', stance: 'accuses the Soviet Union', mode: 'reported', date: '1950-01-12',
  text: 'The Soviet Union is taking Chinese territory for itself.',
  paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Acheson: Outer Mongolia is gone', topic: 'Soviet annexation', stance: 'accuses the Soviet Union', mode: 'quote', date: '1950-01-12',
  text: 'In Outer Mongolia the annexation is finished.',
  paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Acheson: Manchuria is nearly gone', topic: 'Soviet annexation', stance: 'accuses the Soviet Union', mode: 'quote', date: '1950-01-12',
  text: 'In Manchuria the annexation is all but finished.',
  paragraph: 10, sentence: 7, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Acheson: hands off Taiwan', topic: 'Taiwan', stance: 'hands off', mode: 'reported', date: '1950-01-12',
  text: 'America will not meddle in what becomes of Taiwan.',
  paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Acheson: South Korea outside the perimeter', topic: 'defensive perimeter', stance: 'South Korea left out', mode: 'reported', date: '1950-01-12',
  text: 'The American line of defense in the western Pacific does not take in South Korea.',
  paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Omission called fateful', topic: 'defensive perimeter', mode: 'narrator', date: '1950-01-12',
  text: 'Looking back, the author calls leaving out South Korea fateful, and gives no causal link for it.',
  paragraph: 10, sentence: 8, footnote: 14, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Three inputs to Stalin’s impression', topic: 'Stalin’s impression', mode: 'narrator', quantity: 3, unit: 'inputs', bound: 'exactly',
  text: 'British recognition, Truman’s neutrality and Acheson’s line on Taiwan together made Stalin see China and the West, America above all, drawing together.',
  paragraph: 10, sentence: 9, footnote: 14, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin had to think again about Mao', topic: 'Stalin’s impression', mode: 'narrator',
  text: 'Because of this Stalin weighed his tie to Mao anew.',
  paragraph: 10, sentence: 10, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'A free hand in Taiwan could split the allies', topic: 'Sino-American rapprochement', mode: 'belief',
  text: 'If America let China take Taiwan, normal relations could follow in time and part Beijing from Moscow.',
  paragraph: 10, sentence: 11, footnote: 15, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin could not accept a wedge', topic: 'Sino-American rapprochement', stance: 'unacceptable', mode: 'belief',
  text: 'To Stalin such an outcome was intolerable.',
  paragraph: 10, sentence: 12, footnote: 15, footnote_basis: 'direct', explicitness: 'stated'});

// Japan
CREATE (:Claim {name: 'Japan the last consideration', topic: 'Japan', mode: 'narrator',
  text: 'Japan stood at the end of the list of what moved Stalin.',
  paragraph: 11, sentence: 1, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Reverse course by late 1949', topic: 'Japan', mode: 'narrator', date: '[..1949]',
  text: 'With the cold war growing sharper, America had turned its policy in Japan around before 1949 was out.',
  paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Aim of the reverse course', topic: 'Japan', mode: 'narrator', date: '[..1949]',
  text: 'By reviving the economy and rearming, America wanted to make of Japan a wall against communism.',
  paragraph: 11, sentence: 2, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin feared an armed Japan', topic: 'Japan', stance: 'fears Japan', mode: 'belief',
  text: 'The thought of Japanese arms frightened Stalin.',
  paragraph: 11, sentence: 3, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: Japan keeps its cadres', topic: 'Japan', stance: 'fears Japan', mode: 'quote',
  text: 'Japan has trained people left.',
  paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: Japan will rise again', topic: 'Japan', stance: 'fears Japan', mode: 'quote',
  text: 'Japan is sure to recover, the more so if America goes on as it does.',
  paragraph: 11, sentence: 4, footnote: 16, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: the treaty must secure the future', topic: 'Japan', stance: 'for a new treaty', mode: 'quote',
  text: 'All that safeguards both countries’ prosperity belongs in the alliance treaty.',
  paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: no second Japanese aggression', topic: 'Japan', stance: 'fears Japan', mode: 'quote',
  text: 'The treaty has to say that Japan must not attack once more.',
  paragraph: 11, sentence: 5, footnote: 16, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Japan perhaps worse than America', topic: 'Japan', stance: 'fears Japan', mode: 'belief',
  text: 'To both men Japan was a grave danger, possibly a graver one than the United States.',
  paragraph: 11, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Enmity since the nineteenth century', topic: 'Japan', mode: 'narrator', date: '18XX/..',
  text: 'Russia and Japan had been enemies since the 1800s.',
  paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Two ruinous wars remembered', topic: 'Japan', mode: 'narrator', quantity: 2, unit: 'wars', bound: 'exactly',
  text: 'China had been ravaged by Japan in two wars, which its people have not forgotten.',
  paragraph: 11, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});

// The treaty of 14 February 1950
CREATE (:Claim {name: 'Ministers signed, leaders looked on', topic: 'treaty', mode: 'narrator', date: '1950-02-14', quantity: 2, unit: 'signatories', bound: 'exactly',
  text: 'The two foreign ministers put their names to the treaty; Stalin and Mao were only spectators.',
  paragraph: 12, sentence: 1, footnote: 17, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Hard bargaining', topic: 'treaty', mode: 'narrator',
  text: 'The talks had not been easy.',
  paragraph: 12, sentence: 2, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin shrank from the pledge of aid', topic: 'Soviet aid', stance: 'reluctant', mode: 'narrator',
  text: 'Stalin resisted the promise to help China should America attack it.',
  paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: only in a declared war', topic: 'Soviet aid', stance: 'aid with a limit', mode: 'reported',
  text: 'Moscow would give aid only where war had been declared in form.',
  paragraph: 12, sentence: 3, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao vexed by Soviet demands', topic: 'treaty', mode: 'narrator',
  text: 'Stalin’s claims to privileges in the west and the northeast of China annoyed Mao.',
  paragraph: 12, sentence: 4, footnote: 18, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao got what he came for', topic: 'treaty', mode: 'narrator',
  text: 'Compromises aside, Mao reached nearly all his aims.',
  paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'A new place for China', topic: 'Chinese dignity', mode: 'belief',
  text: 'Mao saw in the result the ground for a standing in the world of which every Chinese could be proud.',
  paragraph: 12, sentence: 5, footnote: 18, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim invited after Mao left', topic: 'visits', mode: 'narrator',
  text: 'Mao had not been gone long when Stalin asked Kim to come.',
  paragraph: 12, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});

// North Korea’s strength, spring 1950
CREATE (:Claim {name: 'Kim supremely confident', topic: 'Korean war plans', mode: 'narrator', date: '1950-21',
  text: 'In the spring of 1950 Kim was sure of himself.',
  paragraph: 13, sentence: 1, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'North Korea stable', topic: 'balance of forces', mode: 'narrator', date: '1950-21',
  text: 'Politics and economy were in order and the rulers sat firm.',
  paragraph: 13, sentence: 2, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: force will do with Soviet backing', topic: 'Korean war plans', stance: 'attack can succeed', mode: 'belief', date: '1950-21',
  text: 'Kim was certain that, backed by Moscow, arms would reunite the land.',
  paragraph: 13, sentence: 3, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NKPA better than the southern army', topic: 'balance of forces', stance: 'North is strong enough', mode: 'narrator', date: '1950-21',
  text: 'In training and equipment the North’s army clearly surpassed that of the South.',
  paragraph: 13, sentence: 4, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'No approval in 1949, but aid', topic: 'Soviet aid', mode: 'narrator', date: '1949-03/1949-04',
  text: 'In 1949 Stalin withheld his consent, yet pledged a marked rise in aid for building a modern army.',
  paragraph: 13, sentence: 5, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'More than four hundred advisors', topic: 'advisors', mode: 'narrator', date: '[..1950-01]', quantity: 400, unit: 'Soviet advisors', bound: 'over',
  text: 'By January 1950 above four hundred Soviet advisors had been approved.',
  paragraph: 13, sentence: 6, footnote: 19, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Advisors were all officers', topic: 'advisors', mode: 'narrator', date: '[..1950-01]', quantity: 100, unit: 'percent of the advisors', bound: 'exactly',
  text: 'Every one of the advisors held an officer’s rank.',
  paragraph: 13, sentence: 7, footnote: 19, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: '72 percent lieutenant colonels', topic: 'advisors', mode: 'narrator', date: '[..1950-01]', quantity: 72, unit: 'percent of the advisors', bound: 'exactly',
  text: 'Of the advisors, 72 in a hundred were lieutenant colonels.',
  paragraph: 13, sentence: 7, footnote: 19, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Northern forces better advised', topic: 'advisors', mode: 'narrator',
  text: 'Those who trained the North’s army, navy and air force were far more expert than those who helped the South.',
  paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Advisors veterans of the eastern front', topic: 'advisors', mode: 'narrator', bound: 'vast majority',
  text: 'Nearly all advisors had fought the great battles against Germany’s armies in the east.',
  paragraph: 13, sentence: 8, footnote: 20, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Veterans from China', topic: 'balance of forces', mode: 'narrator', date: '1950-21~', quantity: 10000, unit: 'ethnic Korean veterans', bound: 'tens of thousands',
  text: 'With Mao’s leave ethnic Koreans by the tens of thousands, tried in China’s civil war, joined the North’s army.',
  paragraph: 13, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});

// Stalin and Kim, January to April 1950
CREATE (:Claim {name: 'Kim: time to liberate Korea', topic: 'opportunity', stance: 'attack now', mode: 'quote', date: '1950-01~',
  text: 'The hour has come to act on freeing Korea.',
  paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: victory soon and sure', topic: 'length of the war', stance: 'quick victory', mode: 'belief', date: '1950-01~',
  text: 'The war Kim longed for would bring a fast success beyond doubt.',
  paragraph: 14, sentence: 1, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim grew restless', topic: 'mood', mode: 'narrator', date: '1950-01~',
  text: 'Kim could bear waiting less and less.',
  paragraph: 14, sentence: 2, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim cannot sleep', topic: 'opportunity', mode: 'quote', date: '1950-01~',
  text: 'The idea of a united country keeps Kim awake.',
  paragraph: 14, sentence: 3, footnote: 21, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Shtykov: Kim insists on seeing Stalin', topic: 'opportunity', stance: 'attack now', mode: 'quote', date: '1950-01~',
  text: 'Kim insists on laying his case before Stalin in person, to be allowed to attack.',
  paragraph: 14, sentence: 4, footnote: 21, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: so large an operation needs preparing', topic: 'preparation', mode: 'quote',
  text: 'Something on that scale wants preparing.',
  paragraph: 14, sentence: 5, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: keep the risk small', topic: 'risk', mode: 'quote',
  text: 'The affair must be arranged with the least hazard.',
  paragraph: 14, sentence: 6, footnote: 22, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: I will see him', topic: 'visits', mode: 'quote',
  text: 'Stalin agrees to receive Kim.',
  paragraph: 14, sentence: 7, footnote: 22, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Pak joined Kim in 1948', topic: 'Korean states', mode: 'narrator', date: '1948-08~/1948-09~',
  text: 'Pak went north to side with Kim at about the time when the two Korean states arose.',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Two Korean states in 1948', topic: 'Korean states', mode: 'narrator', date: '1948-08~/1948-09~', quantity: 2, unit: 'states', bound: 'exactly',
  text: 'Two states were set up in Korea around August and September 1948.',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim and Pak left on 30 March', topic: 'visits', mode: 'narrator', date: '1950-03-30',
  text: 'On the thirtieth of March Kim, in high spirits, and Pak set out.',
  paragraph: 14, sentence: 8, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: the world has changed enough', topic: 'opportunity', stance: 'attack possible', mode: 'quote', date: '1950-04',
  text: 'Circumstances abroad now allow a bolder line on uniting Korea.',
  paragraph: 14, sentence: 9, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: China’s victory a blow to the West', topic: 'Chinese revolution', stance: 'attack possible', mode: 'belief', date: '1950-04',
  text: 'The outcome in China struck the West’s morale.',
  paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: Asian revolutionaries are strong', topic: 'Chinese revolution', stance: 'attack possible', mode: 'quote', date: '1950-04',
  text: 'It showed that revolution in Asia is strong and that reaction, with its Western patrons, is feeble.',
  paragraph: 14, sentence: 10, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: China would help', topic: 'Chinese help', stance: 'China will help', mode: 'belief', date: '1950-04',
  text: 'China would lend a hand in uniting Korea.',
  paragraph: 14, sentence: 11, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: China has troops to spare', topic: 'Chinese help', stance: 'China will help', mode: 'quote', date: '1950-04',
  text: 'China can send troops to Korea without missing them elsewhere.',
  paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'The troops meant were Koreans in the PLA', topic: 'Chinese help', mode: 'narrator', date: '1950-04',
  text: 'The author takes this to point to the Koreans who served in the Chinese army.',
  paragraph: 14, sentence: 12, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: bomb and treaty make America hesitate', topic: 'American intervention', stance: 'less likely to intervene', mode: 'quote', date: '1950-04',
  text: 'With the atomic bomb and the Chinese alliance, America will be slower still to confront communism in Asia.',
  paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Atomic test succeeded in August 1949', topic: 'atomic bomb', mode: 'narrator', date: '1949-08',
  text: 'The Soviet bomb had been tried out with success.',
  paragraph: 14, sentence: 13, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin 1950: America might intervene', topic: 'American intervention', stance: 'might intervene', mode: 'belief', date: '1950-04',
  text: 'Even so Stalin was uneasy that the Americans could step in.',
  paragraph: 14, sentence: 14, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim calmed Stalin’s worry', topic: 'American intervention', mode: 'narrator', date: '1950-04',
  text: 'Kim spoke to allay the fear of American intervention.',
  paragraph: 14, sentence: 15, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: USSR and China stand behind Korea', topic: 'Chinese help', mode: 'quote', date: '1950-04',
  text: 'Korea has two great allies who can assist it.',
  paragraph: 14, sentence: 16, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: America will not risk a big war', topic: 'American intervention', stance: 'will not intervene', mode: 'quote', date: '1950-04',
  text: 'The Americans shrink from a great war and will stay out.',
  paragraph: 14, sentence: 16, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: won in three days', topic: 'length of the war', stance: 'quick victory', mode: 'quote', date: '1950-04', quantity: 3, unit: 'days', bound: 'exactly',
  text: 'A fast attack brings victory within three days.',
  paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: no time for America to decide', topic: 'American intervention', stance: 'will not intervene', mode: 'reported', date: '1950-04',
  text: 'All will be over before the Americans can so much as discuss stepping in.',
  paragraph: 14, sentence: 17, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim did not want Mao’s help', topic: 'Chinese help', stance: 'no Chinese help wanted', mode: 'belief', date: '1950-04',
  text: 'Kim had no desire for Chinese support.',
  paragraph: 14, sentence: 18, footnote: 23, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: by our own force', topic: 'Chinese help', stance: 'no Chinese help wanted', mode: 'quote', date: '1950-04',
  text: 'Korea is to be united by Koreans’ own strength.',
  paragraph: 14, sentence: 19, footnote: 23, footnote_basis: 'direct', explicitness: 'stated'});

// Stalin’s conditional approval
CREATE (:Claim {name: 'Stalin asked about southern support', topic: 'southern support', mode: 'reported', date: '1950-04',
  text: 'Stalin wanted to know whether the South would rise.',
  paragraph: 15, sentence: 1, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim 1950: guerillas stronger', topic: 'southern support', stance: 'the South will rise', mode: 'quote', date: '1950-04',
  text: 'The guerillas have gained strength.',
  paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: a major uprising is coming', topic: 'southern support', stance: 'the South will rise', mode: 'quote', date: '1950-04',
  text: 'A great rising may be counted on.',
  paragraph: 15, sentence: 2, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Pak: 200,000 party members', topic: 'southern support', stance: 'the South will rise', mode: 'quote', date: '1950-04', quantity: 200000, unit: 'party members', bound: 'exactly',
  text: 'Two hundred thousand in the party will head the rising.',
  paragraph: 15, sentence: 3, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: do not count on Soviet troops', topic: 'Soviet participation', stance: 'will not participate', mode: 'quote', date: '1950-04',
  text: 'Moscow will take no direct part in the fighting.',
  paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: serious challenges elsewhere', topic: 'Soviet participation', mode: 'quote', date: '1950-04',
  text: 'Moscow is tied down by grave problems in other quarters, above all the West.',
  paragraph: 15, sentence: 4, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: first win Mao’s commitment', topic: 'conditions', stance: 'approval under condition', mode: 'reported', date: '1950-04',
  text: 'Kim must obtain Mao’s promise of help before Stalin agrees to an attack.',
  paragraph: 15, sentence: 5, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: I shall not lift a finger', topic: 'Soviet participation', stance: 'will not participate', mode: 'quote', date: '1950-04',
  text: 'Should the North be beaten, Stalin will do nothing for it.',
  paragraph: 15, sentence: 6, footnote: 24, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: turn to Mao for help', topic: 'Chinese help', stance: 'help is for Mao to give', mode: 'quote', date: '1950-04',
  text: 'Help of every kind must be sought from Mao.',
  paragraph: 15, sentence: 7, footnote: 24, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'The burden shifted to Mao', topic: 'conditions', mode: 'narrator', date: '1950-04',
  text: 'Stalin had made it Mao’s task to decide.',
  paragraph: 15, sentence: 8, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: a gain whatever happens', topic: 'Stalin’s calculation', mode: 'belief', date: '1950-04',
  text: 'Stalin held that Moscow would profit from victory and defeat alike.',
  paragraph: 15, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Success would widen friendly borders', topic: 'Stalin’s calculation', mode: 'belief', date: '1950-04',
  text: 'Victory would give Russia a communist neighbor and a wider ring of friends.',
  paragraph: 15, sentence: 10, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Failure only if America intervened', topic: 'Stalin’s calculation', mode: 'belief', date: '1950-04',
  text: 'Defeat could be imagined in one case alone: American intervention.',
  paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Failure would set China against America', topic: 'Stalin’s calculation', mode: 'belief', date: '1950-04',
  text: 'Defeat would bring the Chinese to the North’s aid and into conflict with America.',
  paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'A clash would end any rapprochement', topic: 'Stalin’s calculation', mode: 'belief', date: '1950-04',
  text: 'After such a conflict Beijing and Washington could no longer come to terms.',
  paragraph: 15, sentence: 11, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Rapprochement Stalin’s worst fear', topic: 'Sino-American rapprochement', mode: 'narrator',
  text: 'Nothing alarmed Stalin so much as America and China drawing near to each other.',
  paragraph: 15, sentence: 12, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'The invasion could prevent rapprochement', topic: 'Sino-American rapprochement', mode: 'belief',
  text: 'Kim’s war was apt to keep the two apart.',
  paragraph: 15, sentence: 12, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Much to gain, little to lose', topic: 'Stalin’s calculation', mode: 'narrator', date: '1950-04',
  text: 'To all appearance Stalin could win a great deal and risk hardly anything by backing the plan.',
  paragraph: 15, sentence: 13, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Approval rested on American non-intervention', topic: 'American intervention', stance: 'will not intervene', mode: 'belief', date: '1950-04',
  text: 'Stalin’s backing presupposed that America would stay out.',
  paragraph: 15, sentence: 14, footnote_basis: 'none', explicitness: 'stated'});

// Kim and Mao, May 1950
CREATE (:Claim {name: 'Kim called on Mao in mid-May', topic: 'visits', mode: 'narrator', date: '1950-05~',
  text: 'About the middle of May 1950 Kim travelled to Mao.',
  paragraph: 16, sentence: 1, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: resolved to reunify by arms', topic: 'Korean war plans', stance: 'attack decided', mode: 'quote', date: '1950-05~',
  text: 'Kim has made up his mind to reunite the country with military force.',
  paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim did not seek a commitment', topic: 'Chinese help', mode: 'narrator', date: '1950-05~',
  text: 'Kim made no effort to win Mao’s pledge and just stated his plan.',
  paragraph: 16, sentence: 2, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim to Mao: a quick war', topic: 'length of the war', stance: 'quick victory', mode: 'reported', date: '1950-05~',
  text: 'Victory would come soon.',
  paragraph: 16, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim to Mao: no help needed', topic: 'Chinese help', stance: 'no Chinese help wanted', mode: 'reported', date: '1950-05~',
  text: 'The North can do without the Chinese.',
  paragraph: 16, sentence: 3, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao: Americans might intervene', topic: 'American intervention', stance: 'might intervene', mode: 'reported', date: '1950-05~',
  text: 'Mao disagreed with the plan because America could step in.',
  paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Peng: Mao faced a fait accompli', topic: 'constraints on Mao', stance: 'could not refuse', mode: 'reported', date: '1950-05~',
  text: 'Since Stalin had agreed and Kim presented a settled matter, Mao could not turn it down.',
  paragraph: 16, sentence: 4, footnote: 25, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Treaty tied Mao’s hands', topic: 'constraints on Mao', stance: 'could not refuse', mode: 'belief', date: '1950-05~',
  text: 'With the treaty barely concluded and thought vital for the new state, Mao believed refusal was out of the question.',
  paragraph: 16, sentence: 5, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao needed Stalin for Taiwan', topic: 'Taiwan', mode: 'narrator', date: '1950-05~',
  text: 'To take the island Mao depended on Soviet help.',
  paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao’s own argument could be turned on him', topic: 'constraints on Mao', stance: 'could not refuse', mode: 'belief', date: '1950-05~',
  text: 'Had Mao invoked American intervention against Kim, the same reason could have been used to refuse aid over Taiwan.',
  paragraph: 16, sentence: 6, footnote: 26, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Mao gave in', topic: 'Chinese help', stance: 'supports reluctantly', mode: 'narrator', date: '1950-05~',
  text: 'Mao lent his backing without enthusiasm.',
  paragraph: 16, sentence: 7, footnote: 26, footnote_basis: 'direct', explicitness: 'stated'});

// NSC 68
CREATE (:Claim {name: 'NSC 68 finished while Kim and Stalin met', topic: 'NSC 68', mode: 'narrator', date: '1950-04',
  text: 'Nitze was completing a secret paper on American security in the days of the April talks.',
  paragraph: 17, sentence: 1, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Nitze followed Kennan', topic: 'NSC 68', mode: 'narrator',
  text: 'Shortly before, Nitze had taken over policy planning from Kennan.',
  paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68 became the master plan', topic: 'NSC 68', mode: 'narrator',
  text: 'With its call to arm and to contain communism the paper later became America’s blueprint for the cold war.',
  paragraph: 17, sentence: 2, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68: free institutions attacked worldwide', topic: 'Soviet threat', stance: 'grave threat', mode: 'quote', date: '1950-04',
  text: 'Liberty is under attack all over the world, and wherever it loses it loses everywhere.',
  paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68: a mortal challenge from Moscow', topic: 'Soviet threat', stance: 'grave threat', mode: 'quote', date: '1950-04',
  text: 'Against its will, free society is confronted by the Soviet order with a question of life and death.',
  paragraph: 17, sentence: 3, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68: nuclear weapons are not enough', topic: 'Soviet threat', stance: 'grave threat', mode: 'reported', date: '1950-04',
  text: 'Atomic arms alone cannot ward off the threat.',
  paragraph: 17, sentence: 4, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68: Soviet parity by 1954', topic: 'Soviet threat', stance: 'grave threat', mode: 'reported', date: '[..1954]',
  text: 'The Soviets were thought to draw level in nuclear arms no later than 1954.',
  paragraph: 17, sentence: 4, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68: massive buildup needed', topic: 'defense spending', stance: 'for a buildup', mode: 'reported', date: '1950-04',
  text: 'Only drastic rearmament could answer the Soviets.',
  paragraph: 17, sentence: 5, footnote: 27, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68: 40 to 50 billion dollars a year', topic: 'defense spending', mode: 'reported', date: '1950-04', quantity: 40, quantity_max: 50, unit: 'billion dollars a year', bound: 'between',
  text: 'Each year the programme would cost between 40 and 50 billion dollars.',
  paragraph: 17, sentence: 6, footnote: 27, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Three times the expected budget', topic: 'defense spending', mode: 'narrator', quantity: 3, unit: 'times the estimated annual defense budget', bound: 'exactly',
  text: 'That was triple the yearly sum which the President and his War Department foresaw for the start of the 1950s.',
  paragraph: 17, sentence: 6, footnote: 27, footnote_basis: 'direct', explicitness: 'stated'});

// Truman in the spring of 1950
CREATE (:Claim {name: 'Truman unpersuaded', topic: 'NSC 68', stance: 'not convinced', mode: 'narrator',
  text: 'The paper failed to convince the President.',
  paragraph: 18, sentence: 1, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Threat only theoretical', topic: 'Soviet threat', mode: 'narrator',
  text: 'However sharply the paper drew the danger, that danger remained a matter of theory.',
  paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman resisted spending before elections', topic: 'defense spending', stance: 'against a buildup', mode: 'narrator', date: '1950',
  text: 'Elections in the fall and a public counting on peace’s rewards kept Truman from spending more on arms.',
  paragraph: 18, sentence: 2, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman was to speak at the dam', topic: 'visits', mode: 'narrator', date: '1950-05',
  text: 'Truman left in May for the Northwest, where a dam was to be dedicated and a speech by him was on the programme.',
  paragraph: 18, sentence: 3, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman silent about the threat', topic: 'Soviet threat', stance: 'no threat mentioned', mode: 'narrator', date: '1950-05', quantity: 2, unit: 'weeks', bound: 'exactly',
  text: 'For the two weeks of his journey Truman said nothing of a great Soviet danger or a summons to arms.',
  paragraph: 18, sentence: 4, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman showed confidence', topic: 'Soviet threat', stance: 'confident', mode: 'narrator', date: '1950-05',
  text: 'He spread hope about the world and the safety of his country instead.',
  paragraph: 18, sentence: 5, footnote: 28, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Truman: closer to peace', topic: 'Soviet threat', stance: 'confident', mode: 'quote', date: '1950-06-01', quantity: 5, unit: 'years', bound: 'exactly',
  text: 'Peace is nearer than it has been for five years.',
  paragraph: 18, sentence: 6, footnote: 28, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'NSC 68 shelved', topic: 'NSC 68', mode: 'narrator',
  text: 'The paper was put aside with courtesy.',
  paragraph: 18, sentence: 7, footnote_basis: 'none', explicitness: 'stated'});

// Advisors and risk, June 1950
CREATE (:Claim {name: 'Truman’s words encouraged Stalin', topic: 'American intervention', mode: 'narrator',
  text: 'Stalin took heart from what Truman said of peace and plenty.',
  paragraph: 19, sentence: 1, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: Americans are tired of war', topic: 'American intervention', stance: 'will not intervene', mode: 'belief',
  text: 'Stalin concluded that Americans had had enough of war.',
  paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'American troops had left Korea in 1949', topic: 'conditions', mode: 'belief', date: '1949',
  text: 'In the preceding year the United States had taken its troops out of Korea.',
  paragraph: 19, sentence: 2, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin stayed cautious', topic: 'American intervention', stance: 'might intervene', mode: 'narrator',
  text: 'Although the plan moved on, he was on his guard about what America meant to do.',
  paragraph: 19, sentence: 3, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: advisors for the ships', topic: 'advisors', stance: 'grant', mode: 'reported',
  text: 'Kim wants Soviet advisors to run ships in a landing.',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: no advisors on ships', topic: 'advisors', stance: 'refuse', mode: 'reported',
  text: 'Stalin said no to Soviet advisors running landing ships.',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Shtykov: grant the ship advisors', topic: 'advisors', stance: 'grant', mode: 'reported',
  text: 'Shtykov was for meeting the wish for advisors aboard.',
  paragraph: 19, sentence: 4, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Eve of the attack', topic: 'advisors', mode: 'narrator', date: '1950-06-20',
  text: 'Kim’s second wish about advisors reached Stalin on 20 June, shortly before the attack.',
  paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: advisors for the frontline units', topic: 'advisors', stance: 'grant', mode: 'reported', date: '1950-06-20',
  text: 'Kim wants Soviet advisors with the units that fight at the front.',
  paragraph: 19, sentence: 5, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: you represent the USSR, not Korea', topic: 'advisors', mode: 'quote',
  text: 'Shtykov is reminded whose envoy he is.',
  paragraph: 19, sentence: 6, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: send advisors to headquarters only', topic: 'advisors', stance: 'grant in part', mode: 'quote',
  text: 'As many advisors as needed may join headquarters and army groups.',
  paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: civilian clothes and Pravda papers', topic: 'advisors', mode: 'quote',
  text: 'They are to pass for journalists of Pravda, without uniform.',
  paragraph: 19, sentence: 7, footnote: 29, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: Shtykov answers for prisoners', topic: 'advisors', mode: 'quote',
  text: 'Shtykov is answerable in person for each man captured.',
  paragraph: 19, sentence: 8, footnote: 29, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin wanted no Soviet losses', topic: 'U.S.-Soviet war', stance: 'avoid', mode: 'belief',
  text: 'Dead or captured Soviets might drag the two powers into open conflict; Stalin meant to keep that chance small.',
  paragraph: 19, sentence: 9, footnote_basis: 'none', explicitness: 'stated'});

// The operational plan and its Finnish model
CREATE (:Claim {name: 'Plan ready, written by the advisors', topic: 'plan of attack', mode: 'reported', date: '1950-06-15',
  text: 'The Soviet advisors had finished the plan of operations.',
  paragraph: 20, sentence: 1, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Attack at dawn of 25 June in Korea', topic: 'plan of attack', mode: 'reported', date: '1950-06-25',
  text: 'On Sunday 25 June, early in the day by Korean time, the war was to begin.',
  paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'The same hour was 24 June in Washington', topic: 'plan of attack', mode: 'narrator', date: '1950-06-24',
  text: 'In Washington the clock stood at the evening of 24 June at that same moment.',
  paragraph: 20, sentence: 2, footnote: 30, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Shtykov: first Ongjin, then the west coast', topic: 'plan of attack', mode: 'quote', date: '1950-06-15',
  text: 'A seemingly local action on the Ongjin peninsula comes first; the main blow down the west coast comes next.',
  paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Ongjin lies at the far western end', topic: 'plan of attack', mode: 'narrator',
  text: 'The Ongjin peninsula is where the 38th parallel ends in the west.',
  paragraph: 20, sentence: 3, footnote: 30, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Attack to look like a counteroffensive', topic: 'pretext', mode: 'narrator',
  text: 'At the heart of the plan stood a pretense: the North would seem to answer a southern provocation.',
  paragraph: 20, sentence: 4, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Fighting to spread east', topic: 'plan of attack', mode: 'narrator',
  text: 'Day after day the attack was to roll to the east along the parallel.',
  paragraph: 20, sentence: 5, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Plan resembled the Finnish war', topic: 'pretext', mode: 'narrator',
  text: 'As a whole the plan was akin to the Soviet attack on Finland.',
  paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Officers were Finnish War veterans', topic: 'pretext', mode: 'narrator', bound: 'most',
  text: 'Most of the higher Soviet officers in the North had fought in Finland.',
  paragraph: 20, sentence: 6, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Ruse at Mainila', topic: 'pretext', mode: 'narrator', date: '1939',
  text: 'The plan of 1939 too began with a trick: a Russian border village was fired on before the invasion.',
  paragraph: 20, sentence: 7, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Unit placed secretly in the woods', topic: 'pretext', mode: 'narrator', date: '1939',
  text: 'The guns had been brought far into the forest by stealth.',
  paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Soviet guns shelled Mainila', topic: 'pretext', stance: 'Soviet fire', mode: 'narrator', date: '1939',
  text: 'A mobile Soviet battery hidden in the forest by the border did the firing.',
  paragraph: 20, sentence: 8, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Soviet troops: the Finns fired', topic: 'pretext', stance: 'Finnish fire', mode: 'reported', date: '1939',
  text: 'Troops close by said the shells came from Finnish guns.',
  paragraph: 20, sentence: 9, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Pretext was fabricated', topic: 'pretext', stance: 'Soviet fire', mode: 'narrator', date: '1939',
  text: 'The ground given for attacking Finland in general was made up.',
  paragraph: 20, sentence: 10, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Razhubayev: experts on a like pretext', topic: 'pretext', mode: 'quote',
  text: 'In North Korea’s Central Committee sat many specialists busy with contriving a comparable excuse.',
  paragraph: 20, sentence: 11, footnote: 31, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Shtykov led troops against Finland', topic: 'pretext', mode: 'narrator', date: '1939',
  text: 'Shtykov had commanded a large part of the army that invaded Finland.',
  paragraph: 20, sentence: 12, footnote: 31, footnote_basis: 'direct', explicitness: 'stated'});

// The last change of plan
CREATE (:Claim {name: 'Kim: the South knows the plan', topic: 'leak', mode: 'quote',
  text: 'The other side has found out how the coming advance will run.',
  paragraph: 21, sentence: 1, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim urged a change of plan', topic: 'plan of attack', mode: 'reported',
  text: 'Kim pressed for another plan.',
  paragraph: 21, sentence: 2, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Kim: attack on the whole line at once', topic: 'plan of attack', stance: 'general attack', mode: 'quote', date: '1950-06-25',
  text: 'The prelude at Ongjin should give way to one assault along all of the front on 25 June.',
  paragraph: 21, sentence: 3, footnote: 32, footnote_basis: 'inferred', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: advance at once everywhere', topic: 'plan of attack', stance: 'general attack', mode: 'quote',
  text: 'Stalin agreed to go forward without delay on all sectors.',
  paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin: it must look like a counterattack', topic: 'pretext', mode: 'reported',
  text: 'What is done still has to pass for a reply to an attack.',
  paragraph: 21, sentence: 4, footnote: 32, footnote_basis: 'direct', explicitness: 'stated'});
CREATE (:Claim {name: 'The stage was set', topic: 'plan of attack', mode: 'narrator',
  text: 'All was ready for the invasion.',
  paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Stalin and Kim misread the world', topic: 'foresight', mode: 'narrator',
  text: 'Neither man saw how America and other countries would take it.',
  paragraph: 21, sentence: 5, footnote_basis: 'none', explicitness: 'stated'});
CREATE (:Claim {name: 'Collective security overlooked', topic: 'foresight', mode: 'narrator',
  text: 'It did not occur to either that the young world organization’s machinery would be put to proof.',
  paragraph: 21, sentence: 6, footnote_basis: 'none', explicitness: 'stated'});
