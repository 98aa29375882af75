// Stations and lines of an invented metro. `zone` 1 is the centre; `step_free` has a lift.
UNWIND [
  {name: 'Harbour', zone: 2, step_free: true},
  {name: 'Fish Market', zone: 2, step_free: false},
  {name: 'Old Bridge', zone: 1, step_free: true},
  {name: 'Cathedral', zone: 1, step_free: false},
  {name: 'Central', zone: 1, step_free: true},
  {name: 'Opera', zone: 1, step_free: true},
  {name: 'University', zone: 2, step_free: true},
  {name: 'Observatory', zone: 2, step_free: false},
  {name: 'North Gate', zone: 3, step_free: false},
  {name: 'Airport', zone: 3, step_free: true},
  {name: 'Exhibition', zone: 3, step_free: false},
  {name: 'Lakeside', zone: 2, step_free: true},
  {name: 'Stadium', zone: 2, step_free: true},
  {name: 'Town Hall', zone: 1, step_free: true},
  {name: 'Botanic Garden', zone: 2, step_free: false},
  {name: 'Mill Lane', zone: 2, step_free: false},
  {name: 'Quarry', zone: 3, step_free: false},
  {name: 'Docks', zone: 2, step_free: false},
  {name: 'Museum', zone: 1, step_free: true},
  {name: 'Hospital', zone: 2, step_free: true},
  {name: 'East Park', zone: 2, step_free: true},
  {name: 'Foundry', zone: 3, step_free: false},
  {name: 'Castle', zone: 2, step_free: false},
  {name: 'Vineyard', zone: 3, step_free: false}
] AS row
CREATE (:Station {name: row.name, zone: row.zone, step_free: row.step_free});

UNWIND [
  {name: 'Red', opened: 1931, every_minutes: 4},
  {name: 'Blue', opened: 1958, every_minutes: 5},
  {name: 'Green', opened: 1966, every_minutes: 6},
  {name: 'Yellow', opened: 1983, every_minutes: 7},
  {name: 'Ring', opened: 2004, every_minutes: 8}
] AS row
CREATE (:Line {name: row.name, opened: row.opened, every_minutes: row.every_minutes});
