// One NEXT each way between neighbours; `minutes` is the ride. The Ring runs one way only.
UNWIND [
  {a: 'Harbour', b: 'Fish Market', line: 'Red', minutes: 2, km: 1.1},
  {a: 'Fish Market', b: 'Old Bridge', line: 'Red', minutes: 3, km: 1.7},
  {a: 'Old Bridge', b: 'Cathedral', line: 'Red', minutes: 2, km: 1.1},
  {a: 'Cathedral', b: 'Central', line: 'Red', minutes: 1, km: 0.6},
  {a: 'Central', b: 'Opera', line: 'Red', minutes: 2, km: 1.1},
  {a: 'Opera', b: 'University', line: 'Red', minutes: 3, km: 1.7},
  {a: 'University', b: 'Observatory', line: 'Red', minutes: 4, km: 2.4},
  {a: 'Observatory', b: 'North Gate', line: 'Red', minutes: 5, km: 3.2},
  {a: 'Airport', b: 'Exhibition', line: 'Blue', minutes: 6, km: 4.5},
  {a: 'Exhibition', b: 'Lakeside', line: 'Blue', minutes: 5, km: 3.2},
  {a: 'Lakeside', b: 'Stadium', line: 'Blue', minutes: 3, km: 1.7},
  {a: 'Stadium', b: 'Central', line: 'Blue', minutes: 4, km: 2.4},
  {a: 'Central', b: 'Town Hall', line: 'Blue', minutes: 2, km: 1.1},
  {a: 'Town Hall', b: 'Botanic Garden', line: 'Blue', minutes: 3, km: 1.7},
  {a: 'Botanic Garden', b: 'Mill Lane', line: 'Blue', minutes: 3, km: 1.7},
  {a: 'Mill Lane', b: 'Quarry', line: 'Blue', minutes: 6, km: 4.5},
  {a: 'Docks', b: 'Old Bridge', line: 'Green', minutes: 4, km: 2.4},
  {a: 'Old Bridge', b: 'Town Hall', line: 'Green', minutes: 3, km: 1.7},
  {a: 'Town Hall', b: 'Museum', line: 'Green', minutes: 2, km: 1.1},
  {a: 'Museum', b: 'Opera', line: 'Green', minutes: 2, km: 1.1},
  {a: 'Opera', b: 'Hospital', line: 'Green', minutes: 3, km: 1.7},
  {a: 'Hospital', b: 'East Park', line: 'Green', minutes: 4, km: 2.4},
  {a: 'Foundry', b: 'Lakeside', line: 'Yellow', minutes: 5, km: 3.2},
  {a: 'Lakeside', b: 'Cathedral', line: 'Yellow', minutes: 5, km: 3.2},
  {a: 'Cathedral', b: 'Town Hall', line: 'Yellow', minutes: 2, km: 1.1},
  {a: 'Town Hall', b: 'Museum', line: 'Yellow', minutes: 2, km: 1.1},
  {a: 'Museum', b: 'Castle', line: 'Yellow', minutes: 3, km: 1.7},
  {a: 'Castle', b: 'East Park', line: 'Yellow', minutes: 4, km: 2.4},
  {a: 'East Park', b: 'Vineyard', line: 'Yellow', minutes: 6, km: 4.5}
] AS row
MATCH (a:Station {name: row.a}), (b:Station {name: row.b})
CREATE (a)-[:NEXT {line: row.line, minutes: row.minutes, km: row.km}]->(b),
       (b)-[:NEXT {line: row.line, minutes: row.minutes, km: row.km}]->(a);

UNWIND [
  {a: 'Stadium', b: 'University', line: 'Ring', minutes: 5, km: 3.2},
  {a: 'University', b: 'Hospital', line: 'Ring', minutes: 4, km: 2.4},
  {a: 'Hospital', b: 'Castle', line: 'Ring', minutes: 3, km: 1.7},
  {a: 'Castle', b: 'Botanic Garden', line: 'Ring', minutes: 4, km: 2.4},
  {a: 'Botanic Garden', b: 'Old Bridge', line: 'Ring', minutes: 5, km: 3.2},
  {a: 'Old Bridge', b: 'Stadium', line: 'Ring', minutes: 6, km: 4.5}
] AS row
MATCH (a:Station {name: row.a}), (b:Station {name: row.b})
CREATE (a)-[:NEXT {line: row.line, minutes: row.minutes, km: row.km}]->(b);

// The stops of each line in order.
UNWIND [
  {line: 'Red', station: 'Harbour', position: 1},
  {line: 'Red', station: 'Fish Market', position: 2},
  {line: 'Red', station: 'Old Bridge', position: 3},
  {line: 'Red', station: 'Cathedral', position: 4},
  {line: 'Red', station: 'Central', position: 5},
  {line: 'Red', station: 'Opera', position: 6},
  {line: 'Red', station: 'University', position: 7},
  {line: 'Red', station: 'Observatory', position: 8},
  {line: 'Red', station: 'North Gate', position: 9},
  {line: 'Blue', station: 'Airport', position: 1},
  {line: 'Blue', station: 'Exhibition', position: 2},
  {line: 'Blue', station: 'Lakeside', position: 3},
  {line: 'Blue', station: 'Stadium', position: 4},
  {line: 'Blue', station: 'Central', position: 5},
  {line: 'Blue', station: 'Town Hall', position: 6},
  {line: 'Blue', station: 'Botanic Garden', position: 7},
  {line: 'Blue', station: 'Mill Lane', position: 8},
  {line: 'Blue', station: 'Quarry', position: 9},
  {line: 'Green', station: 'Docks', position: 1},
  {line: 'Green', station: 'Old Bridge', position: 2},
  {line: 'Green', station: 'Town Hall', position: 3},
  {line: 'Green', station: 'Museum', position: 4},
  {line: 'Green', station: 'Opera', position: 5},
  {line: 'Green', station: 'Hospital', position: 6},
  {line: 'Green', station: 'East Park', position: 7},
  {line: 'Yellow', station: 'Foundry', position: 1},
  {line: 'Yellow', station: 'Lakeside', position: 2},
  {line: 'Yellow', station: 'Cathedral', position: 3},
  {line: 'Yellow', station: 'Town Hall', position: 4},
  {line: 'Yellow', station: 'Museum', position: 5},
  {line: 'Yellow', station: 'Castle', position: 6},
  {line: 'Yellow', station: 'East Park', position: 7},
  {line: 'Yellow', station: 'Vineyard', position: 8},
  {line: 'Ring', station: 'Stadium', position: 1},
  {line: 'Ring', station: 'University', position: 2},
  {line: 'Ring', station: 'Hospital', position: 3},
  {line: 'Ring', station: 'Castle', position: 4},
  {line: 'Ring', station: 'Botanic Garden', position: 5},
  {line: 'Ring', station: 'Old Bridge', position: 6}
] AS row
MATCH (l:Line {name: row.line}), (s:Station {name: row.station})
CREATE (l)-[:STOPS_AT {position: row.position}]->(s);
