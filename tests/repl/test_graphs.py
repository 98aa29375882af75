"""Loading graphs: those that come with Casus, and folders like them."""

import os

import harness
from harness import HERE, Case

SHIPPED = os.path.join(HERE, "..", "..", "graphs")


class Graphs(Case):
    def test_every_shipped_graph_loads(self):
        names = [name for name in sorted(os.listdir(SHIPPED)) if os.path.isdir(os.path.join(SHIPPED, name))]
        self.assertIn("korea-1950", names)
        for name in names:
            with self.subTest(graph=name):
                out = self.ok("--load", name, "--format", "csv", "-c", "MATCH (n) RETURN count(*) > 0 AS some")
                self.assertEqual(out, "some\ntrue\n")

    def test_a_folder_loads_in_name_order(self):
        self.write("g/20-b.cypher", "MATCH (a:A) CREATE (a)-[:T]->(:B);")
        self.write("g/10-a.cypher", "CREATE (:A);\nCREATE (:A);")
        self.write("g/notes.txt", "not a script")
        out = self.ok("--load", self.path("g"), "--format", "csv", "-c", "MATCH ()-[r]->() RETURN count(*) AS n")
        self.assertEqual(out, "n\n2\n")

    def test_a_graph_is_kept_in_the_file(self):
        database = self.path("family.casus")
        self.ok("--load", "family", database, "-c", "RETURN 1")
        count = "MATCH (n) RETURN count(*) AS n"
        kept = self.ok("--format", "csv", database, "-c", count)
        self.assertNotEqual(kept, "n\n0\n")
        self.assertEqual(self.ok("--load", "family", "--format", "csv", "-c", count), kept)

    def test_refused_where_there_are_nodes(self):
        database = self.path("x.casus")
        self.ok(database, "-c", "CREATE (:Mine)")
        self.assertIn("already has nodes", self.fails(1, "--load", "family", database, "-c", "RETURN 1"))
        self.assertEqual(self.ok("--format", "csv", database, "-c", "MATCH (n) RETURN count(*) AS n"), "n\n1\n")

    def test_unknown_names(self):
        self.assertIn("did you mean korea-1950?", self.fails(2, "--load", "korea-1951", "-c", "RETURN 1"))
        self.assertIn("no *.cypher script", self.fails(2, "--load", self.folder, "-c", "RETURN 1"))
        self.assertIn("no graph", self.fails(2, "--load", "../graphs/none", "-c", "RETURN 1"))

    def test_a_script_that_fails_loads_nothing(self):
        self.write("g/10.cypher", "CREATE (:A);")
        script = self.write("g/20.cypher", "CREATE (:B);\nRETURN oops;")
        database = self.path("x.casus")
        message = self.fails(1, "--load", self.path("g"), database, "-c", "CREATE (:C)")
        self.assertIn(f"in {script}, line 2", message)
        self.assertEqual(self.ok("--format", "csv", database, "-c", "MATCH (n) RETURN count(*) AS n"), "n\n0\n")


if __name__ == "__main__":
    harness.main()
