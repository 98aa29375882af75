// Actors: everyone who does, says, signs or suffers something.

// Persons
CREATE (:Person:Actor {name: 'Kim Il Sung', aliases: ['Kim', 'Kim Il-sung', 'Kim Ilsung'], description: 'Leader of North Korea'});
CREATE (:Person:Actor {name: 'Pak Hŏn-yŏng', aliases: ['Pak', 'Pak Hon-yong', 'Pak Hon-yŏng', 'Park Hon-yong'], description: 'Korean communist who moved to the North in 1948 and travelled to Moscow with Kim'});
CREATE (:Person:Actor {name: 'Stalin', aliases: ['Joseph Stalin', 'Josef Stalin', 'Iosif Stalin'], description: 'Leader of the Soviet Union'});
CREATE (:Person:Actor {name: 'Mao', aliases: ['Mao Zedong', 'Mao Tse-tung', 'Chairman Mao'], description: 'Leader of the Chinese communists and of the People’s Republic'});
CREATE (:Person:Actor {name: 'Chiang Kai-shek', aliases: ['Chiang', 'Jiang Jieshi'], description: 'Leader of the Chinese Nationalists'});
CREATE (:Person:Actor {name: 'Milovan Djilas', aliases: ['Djilas', 'Milovan Đilas'], description: 'Yugoslav leader to whom Stalin wrote about China'});
CREATE (:Person:Actor {name: 'Liu Shaoqi', aliases: ['Liu', 'Liu Shao-ch’i', 'Liu Shaochi'], description: 'Second to Mao'});
CREATE (:Person:Actor {name: 'Anastas Mikoyan', aliases: ['Mikoyan'], description: 'Senior member of the Soviet Politburo, sent to Mao to gather facts'});
CREATE (:Person:Actor {name: 'Nikita Khrushchev', aliases: ['Khrushchev'], description: 'Soviet figure who later recalled Mao’s isolation'});
CREATE (:Person:Actor {name: 'Mao’s bodyguard', aliases: ['bodyguard'], description: 'Unnamed guard who heard Mao’s outburst'});
CREATE (:Person:Actor {name: 'Soviet correspondent', aliases: ['correspondent', 'interviewer'], description: 'Unnamed journalist sent by Stalin to question Mao'});
CREATE (:Person:Actor {name: 'Dean Acheson', aliases: ['Acheson'], description: 'American Secretary of State'});
CREATE (:Person:Actor {name: 'George Kennan', aliases: ['Kennan', 'George F. Kennan'], description: 'Head of planning at the State Department before Nitze'});
CREATE (:Person:Actor {name: 'Paul Nitze', aliases: ['Nitze'], description: 'Director of policy planning after Kennan; author of NSC 68'});
CREATE (:Person:Actor {name: 'Truman', aliases: ['President Truman', 'Harry Truman', 'Harry S. Truman'], description: 'President of the United States'});
CREATE (:Person:Actor {name: 'Zhou Enlai', aliases: ['Zhou', 'Chou En-lai'], description: 'Chinese foreign minister; signed the treaty of 1950'});
CREATE (:Person:Actor {name: 'Andrei Vyshinsky', aliases: ['Vyshinsky', 'Andrey Vyshinsky'], description: 'Soviet foreign minister; signed the treaty of 1950'});
CREATE (:Person:Actor {name: 'Shtykov', aliases: ['Terentii Shtykov', 'Terenty Shtykov'], description: 'Soviet ambassador who carried messages between Kim and Stalin'});
CREATE (:Person:Actor {name: 'Peng Dehuai', aliases: ['Peng', 'P’eng Te-huai'], description: 'Later commander of the Chinese forces in Korea; recalled Mao’s view'});
CREATE (:Person:Actor {name: 'Vladimir Razhubayev', aliases: ['Razhubayev', 'General Razhubayev', 'Vladimir Razuvayev'], description: 'General; head of the Soviet advisors in North Korea between early 1951 and 1953'});

// States
CREATE (:State:Actor {name: 'Soviet Union', aliases: ['USSR', 'U.S.S.R.', 'Soviets', 'Russia', 'the Soviet government'], description: 'The Soviet state'});
CREATE (:State:Actor {name: 'North Korea', aliases: ['DPRK', 'Democratic People’s Republic of Korea', 'the North'], description: 'The northern Korean state'});
CREATE (:State:Actor {name: 'South Korea', aliases: ['ROK', 'Republic of Korea', 'Southerners', 'the pro-American regime'], description: 'The southern Korean state'});
CREATE (:State:Actor {name: 'PRC', aliases: ['People’s Republic of China', 'China', 'Communist China', 'new China', 'the Chinese communists'], description: 'The Chinese state proclaimed on 1 October 1949'});
CREATE (:State:Actor {name: 'United States', aliases: ['America', 'U.S.', 'USA', 'Americans'], description: 'The United States and its government'});
CREATE (:State:Actor {name: 'Japan', aliases: [], description: 'Japan, enemy of Russia and China in past wars'});
CREATE (:State:Actor {name: 'Britain', aliases: ['United Kingdom', 'UK', 'Great Britain', 'London'], description: 'The British state'});
CREATE (:State:Actor {name: 'Sweden', aliases: [], description: 'State that recognised the PRC after Britain'});
CREATE (:State:Actor {name: 'Denmark', aliases: [], description: 'State that recognised the PRC after Britain'});
CREATE (:State:Actor {name: 'Switzerland', aliases: [], description: 'State that recognised the PRC after Britain'});
CREATE (:State:Actor {name: 'Finland', aliases: [], description: 'State attacked by the Soviet Union in 1939; recognised the PRC after Britain'});
CREATE (:State:Actor {name: 'Yugoslavia', aliases: [], description: 'State of Milovan Djilas'});

// Organizations, armies, groups
CREATE (:Organization:Actor {name: 'Nationalists', aliases: ['Guomindang', 'Kuomintang', 'KMT', 'GMD', 'Nationalist China', 'Republic of China', 'Chiang’s regime'], description: 'The Chinese Nationalists and their government'});
CREATE (:Organization:Actor {name: 'Nationalist forces', aliases: [], description: 'Armies of the Nationalists in the civil war'});
CREATE (:Organization:Actor {name: 'CCP', aliases: ['Chinese Communist Party'], description: 'The Chinese Communist Party'});
CREATE (:Organization:Actor {name: 'PLA', aliases: ['People’s Liberation Army'], description: 'Army of the Chinese communists'});
CREATE (:Organization:Actor {name: 'Korean veterans of the PLA', aliases: ['ethnic Korean veterans', 'Koreans in the PLA'], description: 'Ethnic Koreans who had fought for Mao in the civil war'});
CREATE (:Organization:Actor {name: 'Chinese forces in Korea', aliases: [], description: 'Chinese troops later commanded by Peng Dehuai'});
CREATE (:Organization:Actor {name: 'NKPA', aliases: ['North Korean People’s Army', 'North Korean forces', 'Korean People’s Army'], description: 'North Korean army'});
CREATE (:Organization:Actor {name: 'North Korean navy', aliases: [], description: 'The small navy of the North'});
CREATE (:Organization:Actor {name: 'North Korean air force', aliases: [], description: 'The small air force of the North'});
CREATE (:Organization:Actor {name: 'ROK armed forces', aliases: ['southern counterpart', 'South Korean army'], description: 'Armed forces of South Korea'});
CREATE (:Organization:Actor {name: 'Southern guerilla movement', aliases: ['guerilla movement in the South', 'guerrilla movement'], description: 'Guerillas in South Korea'});
CREATE (:Organization:Actor {name: 'Southern population', aliases: ['population of the South'], description: 'People of South Korea, as Kim spoke of them'});
CREATE (:Organization:Actor {name: 'Southern party members', aliases: ['party members'], description: 'Communist party members in the South, as Pak counted them'});
CREATE (:Organization:Actor {name: 'American forces in Korea', aliases: ['American forces in the South'], description: 'American troops in South Korea until 1949'});
CREATE (:Organization:Actor {name: 'Soviet Advisory Group', aliases: ['Soviet advisory group', 'Soviet advisors', 'Soviet advisers'], description: 'Soviet military advisors in North Korea'});
CREATE (:Organization:Actor {name: 'Senior Soviet officers in North Korea', aliases: [], description: 'Higher Soviet officers in the North, mostly veterans of the Finnish War'});
CREATE (:Organization:Actor {name: 'Soviet invasion force of 1939', aliases: [], description: 'Soviet troops that attacked Finland'});
CREATE (:Organization:Actor {name: 'Soviet artillery unit at Mainila', aliases: ['mobile artillery unit'], description: 'Unit that secretly fired on Mainila'});
CREATE (:Organization:Actor {name: 'Soviet troops near Mainila', aliases: [], description: 'Troops that said Finnish guns had fired on them'});
CREATE (:Organization:Actor {name: 'Soviet officials at the greeting', aliases: ['Soviet officials'], description: 'Officials who received Kim and Pak in March 1949'});
CREATE (:Organization:Actor {name: 'Soviet Politburo', aliases: ['Politburo'], description: 'Leading body of the Soviet party'});
CREATE (:Organization:Actor {name: 'People’s Central Committee', aliases: [], description: 'North Korean body that, by Razhubayev’s account, was full of experts on a pretext'});
CREATE (:Organization:Actor {name: 'Pravda', aliases: [], description: 'Soviet newspaper whose correspondents the advisors were to impersonate'});
CREATE (:Organization:Actor {name: 'Western press', aliases: [], description: 'Newspapers and agencies of the West'});
CREATE (:Organization:Actor {name: 'State Department', aliases: ['U.S. State Department'], description: 'American foreign ministry'});
CREATE (:Organization:Actor {name: 'State Department officials', aliases: ['many in the State Department', 'others in the State Department'], description: 'Those in the State Department who thought as Acheson and Kennan did'});
CREATE (:Organization:Actor {name: 'Policy planning', aliases: ['policy planning at the State Department', 'Policy Planning Staff'], description: 'Planning office of the State Department'});
CREATE (:Organization:Actor {name: 'Nitze’s staff', aliases: [], description: 'Staff that prepared NSC 68 with Nitze'});
CREATE (:Organization:Actor {name: 'National Security Council', aliases: ['NSC'], description: 'American body after which NSC 68 is named'});
CREATE (:Organization:Actor {name: 'War Department', aliases: [], description: 'American department that estimated the defense budget with Truman'});
CREATE (:Organization:Actor {name: 'Truman administration', aliases: ['Washington’s administration'], description: 'The American executive under Truman'});
CREATE (:Organization:Actor {name: 'Congressional conservatives', aliases: ['conservatives in Congress'], description: 'American legislators who attacked Britain’s step'});
CREATE (:Organization:Actor {name: 'American people', aliases: ['American public'], description: 'The public Truman reassured'});
CREATE (:Organization:Actor {name: 'Chinese people', aliases: [], description: 'The people in whose name Mao spoke'});
CREATE (:Organization:Actor {name: 'United Nations', aliases: ['UN', 'U.N.'], description: 'Newly founded world body with a collective security mechanism'});
CREATE (:Organization:Actor {name: 'The West', aliases: ['West', 'Western powers'], description: 'The Western camp'});
CREATE (:Organization:Actor {name: 'Library of Congress', aliases: [], description: 'Source of the photograph of March 1949'});
