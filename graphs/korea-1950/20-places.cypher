// Places as places; a government is a State in 10-actors.cypher.

// Places
CREATE (:Place {name: 'Moscow', aliases: ['Moskva'], kind: 'city'});
CREATE (:Place {name: 'P’yŏngyang', aliases: ['Pyongyang', 'Pyŏngyang', 'P’yongyang'], kind: 'city'});
CREATE (:Place {name: 'Beijing', aliases: ['Peking'], kind: 'city'});
CREATE (:Place {name: 'Washington', aliases: ['Washington, D.C.'], kind: 'city'});
CREATE (:Place {name: 'Washington state', kind: 'state of a federation'});
CREATE (:Place {name: 'Grand Coulee Dam', kind: 'dam'});
CREATE (:Place {name: 'National Press Club', kind: 'building'});
CREATE (:Place {name: 'Taiwan', aliases: ['Formosa'], kind: 'island'});
CREATE (:Place {name: 'Chinese mainland', aliases: ['mainland'], kind: 'region'});
CREATE (:Place {name: 'China', kind: 'country'});
CREATE (:Place {name: 'Gate of Heavenly Peace', aliases: ['Tiananmen'], kind: 'gate'});
CREATE (:Place {name: 'Imperial Palace', kind: 'palace'});
CREATE (:Place {name: 'Manchuria', kind: 'region'});
CREATE (:Place {name: 'Outer Mongolia', kind: 'region'});
CREATE (:Place {name: 'Xinjiang', aliases: ['Sinkiang'], kind: 'region'});
CREATE (:Place {name: 'Korea', aliases: ['Korean peninsula', 'the peninsula'], kind: 'country'});
CREATE (:Place {name: 'The South', aliases: ['South Korea', 'southern Korea'], kind: 'half of a country'});
CREATE (:Place {name: 'The North', aliases: ['North Korea', 'northern Korea'], kind: 'half of a country'});
CREATE (:Place {name: '38th parallel', aliases: ['thirty-eighth parallel'], kind: 'line'});
CREATE (:Place {name: 'Ongjin peninsula', aliases: ['Ongjin'], kind: 'peninsula'});
CREATE (:Place {name: 'Western coast of Korea', kind: 'coast'});
CREATE (:Place {name: 'Stalin’s dacha', aliases: ['dacha'], kind: 'country house'});
CREATE (:Place {name: 'Moscow station', aliases: ['the station'], kind: 'railway station'});
CREATE (:Place {name: 'Mainila', kind: 'village'});
CREATE (:Place {name: 'Soviet-Finnish border', kind: 'border'});
CREATE (:Place {name: 'Finland', kind: 'country'});
CREATE (:Place {name: 'East Asia', kind: 'region'});
CREATE (:Place {name: 'Northeast Asia', kind: 'region'});
CREATE (:Place {name: 'Asia', kind: 'continent'});
CREATE (:Place {name: 'Western Pacific', kind: 'ocean region'});
CREATE (:Place {name: 'American defensive perimeter', aliases: ['America’s defensive perimeter', 'defense perimeter'], kind: 'line'});
CREATE (:Place {name: 'Eastern front', kind: 'theatre of war'});
CREATE (:Place {name: 'Soviet Union', aliases: ['Russia', 'USSR'], kind: 'country'});
CREATE (:Place {name: 'Japan', kind: 'country'});
