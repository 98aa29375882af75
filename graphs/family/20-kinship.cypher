// Who is whose child, who married whom. `until` is the year of a divorce.
UNWIND [
  {parent: 'Ansel Thorne', child: 'Corwin Thorne'},
  {parent: 'Brida Thorne', child: 'Corwin Thorne'},
  {parent: 'Ansel Thorne', child: 'Delia Thorne'},
  {parent: 'Brida Thorne', child: 'Delia Thorne'},
  {parent: 'Ansel Thorne', child: 'Edwin Thorne'},
  {parent: 'Brida Thorne', child: 'Edwin Thorne'},
  {parent: 'Corwin Thorne', child: 'Hester Thorne'},
  {parent: 'Fenna Marsh', child: 'Hester Thorne'},
  {parent: 'Corwin Thorne', child: 'Ivo Thorne'},
  {parent: 'Fenna Marsh', child: 'Ivo Thorne'},
  {parent: 'Corwin Thorne', child: 'Jessa Thorne'},
  {parent: 'Fenna Marsh', child: 'Jessa Thorne'},
  {parent: 'Gideon Quill', child: 'Kester Quill'},
  {parent: 'Delia Thorne', child: 'Kester Quill'},
  {parent: 'Gideon Quill', child: 'Lorna Quill'},
  {parent: 'Delia Thorne', child: 'Lorna Quill'},
  {parent: 'Magnus Reede', child: 'Quentin Reede'},
  {parent: 'Hester Thorne', child: 'Quentin Reede'},
  {parent: 'Magnus Reede', child: 'Rosa Reede'},
  {parent: 'Hester Thorne', child: 'Rosa Reede'},
  {parent: 'Ivo Thorne', child: 'Silas Thorne'},
  {parent: 'Nella Brandt', child: 'Silas Thorne'},
  {parent: 'Ivo Thorne', child: 'Tilda Thorne'},
  {parent: 'Nella Brandt', child: 'Tilda Thorne'},
  {parent: 'Oskar Lind', child: 'Ursa Lind'},
  {parent: 'Jessa Thorne', child: 'Ursa Lind'},
  {parent: 'Kester Quill', child: 'Viktor Quill'},
  {parent: 'Petra Vane', child: 'Viktor Quill'},
  {parent: 'Kester Quill', child: 'Willa Quill'},
  {parent: 'Petra Vane', child: 'Willa Quill'},
  {parent: 'Silas Thorne', child: 'Zara Thorne'},
  {parent: 'Xenia Holt', child: 'Zara Thorne'},
  {parent: 'Silas Thorne', child: 'Abel Thorne'},
  {parent: 'Xenia Holt', child: 'Abel Thorne'},
  {parent: 'Yorick Dunne', child: 'Bettina Dunne'},
  {parent: 'Rosa Reede', child: 'Bettina Dunne'},
  {parent: 'Yorick Dunne', child: 'Cyrus Dunne'},
  {parent: 'Rosa Reede', child: 'Cyrus Dunne'},
  {parent: 'Viktor Quill', child: 'Dorian Quill'},
  {parent: 'Tilda Thorne', child: 'Dorian Quill'},
  {parent: 'Dorian Quill', child: 'Elin Quill-Dunne'},
  {parent: 'Bettina Dunne', child: 'Elin Quill-Dunne'},
  {parent: 'Abel Thorne', child: 'Felix Thorne'}
] AS row
MATCH (parent:Person {name: row.parent}), (child:Person {name: row.child})
CREATE (parent)-[:PARENT_OF]->(child);

UNWIND [
  {one: 'Ansel Thorne', other: 'Brida Thorne', year: 1885},
  {one: 'Corwin Thorne', other: 'Fenna Marsh', year: 1909},
  {one: 'Gideon Quill', other: 'Delia Thorne', year: 1911},
  {one: 'Magnus Reede', other: 'Hester Thorne', year: 1934},
  {one: 'Ivo Thorne', other: 'Nella Brandt', year: 1938},
  {one: 'Oskar Lind', other: 'Jessa Thorne', year: 1943, until: 1952},
  {one: 'Kester Quill', other: 'Petra Vane', year: 1939},
  {one: 'Silas Thorne', other: 'Xenia Holt', year: 1964},
  {one: 'Yorick Dunne', other: 'Rosa Reede', year: 1965, until: 1980},
  {one: 'Viktor Quill', other: 'Tilda Thorne', year: 1968},
  {one: 'Dorian Quill', other: 'Bettina Dunne', year: 1994}
] AS row
MATCH (one:Person {name: row.one}), (other:Person {name: row.other})
CREATE (one)-[m:MARRIED {year: row.year}]->(other)
SET m.until = row.until;
