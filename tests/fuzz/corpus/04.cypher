CREATE (a:New {i: 1, s: 'text', l: [1, 2.5]})-[:T {f: -1e-3}]->(:B:C), (a)<-[:S]-() RETURN a
