CREATE (a:Root {name: 'a'}), (b:Root {name: 'b'})
CREATE (a)-[:CHILD]->(:Leaf {name: 'a1'}),
       (a)-[:CHILD]->(:Leaf {name: 'a2'}),
       (b)-[:CHILD]->(:Leaf {name: 'b1'});
