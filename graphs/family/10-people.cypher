// Three towns and five generations of an invented family.
UNWIND [
  {name: 'Hollowmere'},
  {name: 'Port Asher'},
  {name: 'Saltby'}
] AS row
CREATE (:Town {name: row.name});

UNWIND [
  {name: 'Ansel Thorne', born: 1861, died: 1932, trade: 'miller', town: 'Hollowmere'},
  {name: 'Brida Thorne', born: 1865, died: 1940, trade: 'weaver', town: 'Hollowmere'},
  {name: 'Corwin Thorne', born: 1886, died: 1951, trade: 'miller', town: 'Hollowmere'},
  {name: 'Delia Thorne', born: 1889, died: 1971, trade: 'teacher', town: 'Port Asher'},
  {name: 'Edwin Thorne', born: 1893, died: 1917, trade: 'soldier', town: 'Hollowmere'},
  {name: 'Fenna Marsh', born: 1888, died: 1960, trade: 'baker', town: 'Hollowmere'},
  {name: 'Gideon Quill', born: 1884, died: 1949, trade: 'printer', town: 'Port Asher'},
  {name: 'Hester Thorne', born: 1910, died: 1994, trade: 'doctor', town: 'Port Asher'},
  {name: 'Ivo Thorne', born: 1913, died: 1980, trade: 'miller', town: 'Hollowmere'},
  {name: 'Jessa Thorne', born: 1918, died: 2003, trade: 'painter', town: 'Saltby'},
  {name: 'Kester Quill', born: 1912, died: 1988, trade: 'printer', town: 'Port Asher'},
  {name: 'Lorna Quill', born: 1915, died: 2001, trade: 'editor', town: 'Port Asher'},
  {name: 'Magnus Reede', born: 1908, died: 1977, trade: 'shipwright', town: 'Saltby'},
  {name: 'Nella Brandt', born: 1916, died: 1999, trade: 'gardener', town: 'Hollowmere'},
  {name: 'Oskar Lind', born: 1914, died: 1990, trade: 'pilot', town: 'Saltby'},
  {name: 'Petra Vane', born: 1917, died: 1985, trade: 'violinist', town: 'Port Asher'},
  {name: 'Quentin Reede', born: 1936, died: 2015, trade: 'shipwright', town: 'Saltby'},
  {name: 'Rosa Reede', born: 1939, trade: 'chemist', town: 'Port Asher'},
  {name: 'Silas Thorne', born: 1940, died: 2011, trade: 'farmer', town: 'Hollowmere'},
  {name: 'Tilda Thorne', born: 1943, trade: 'judge', town: 'Port Asher'},
  {name: 'Ursa Lind', born: 1945, trade: 'pilot', town: 'Saltby'},
  {name: 'Viktor Quill', born: 1941, died: 2020, trade: 'printer', town: 'Port Asher'},
  {name: 'Willa Quill', born: 1946, trade: 'librarian', town: 'Port Asher'},
  {name: 'Xenia Holt', born: 1942, trade: 'nurse', town: 'Hollowmere'},
  {name: 'Yorick Dunne', born: 1938, died: 2009, trade: 'sailor', town: 'Saltby'},
  {name: 'Zara Thorne', born: 1966, trade: 'engineer', town: 'Port Asher'},
  {name: 'Abel Thorne', born: 1969, trade: 'farmer', town: 'Hollowmere'},
  {name: 'Bettina Dunne', born: 1968, trade: 'sailor', town: 'Saltby'},
  {name: 'Cyrus Dunne', born: 1971, trade: 'cook', town: 'Saltby'},
  {name: 'Dorian Quill', born: 1970, trade: 'printer', town: 'Port Asher'},
  {name: 'Elin Quill-Dunne', born: 1996, trade: 'student', town: 'Port Asher'},
  {name: 'Felix Thorne', born: 1998, trade: 'student', town: 'Hollowmere'}
] AS row
MATCH (town:Town {name: row.town})
CREATE (p:Person {name: row.name, born: row.born, trade: row.trade})-[:LIVED_IN]->(town)
SET p.died = row.died;
