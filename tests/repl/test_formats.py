"""Every result format, compared with golden files."""

import json

import harness
from harness import Case

FORMATS = ["table", "csv", "tsv", "json", "jsonl", "markdown", "cypher", "dot", "mermaid"]

GRAPH = """
CREATE (ada:Person {name: 'Ada “Countess” Lovelace', born: date('1815-12-10')}),
       (engine:Thing:`Odd Label` {name: 'Analytical\\nEngine', weights: [1.0, 2.5]}),
       (kim:Person {name: 'Pak Hŏn-yŏng', note: 'a|b, "c"\\t\\\\'}),
       (ada)-[:WROTE_ON {how: 'motivated', date: '1843'}]->(engine),
       (kim)-[:`KNOWS OF`]->(ada);
"""

QUERIES = {
    "scalars": "UNWIND [1, -2.5, 'text', 'two\\nlines, \"quoted\"', true, null, [1, 'a'], {k: 'v'}, "
               "date('1950-06-25'), duration('P1DT2S'), '朝鮮', 'Ho\u0306n'] AS value "
               "RETURN value, 1 AS one",
    "elements": "MATCH (a:Person)-[r]->(b) RETURN a, r, b.name AS name ORDER BY a.name",
    "path": "MATCH p = (:Person {name: 'Pak Hŏn-yŏng'})-->()-->() RETURN p",
    "empty": "MATCH (n:Nobody) RETURN n, 1 AS one",
}


class Formats(Case):
    def setUp(self):
        super().setUp()
        self.script = self.write("graph.cypher", GRAPH)

    def result(self, format, query):
        return self.ok("--format", format, "-f", self.script, "-c", query)

    def test_golden(self):
        for name, query in QUERIES.items():
            for format in FORMATS:
                with self.subTest(query=name, format=format):
                    self.golden(f"{name}.{format}.txt", self.result(format, query))

    def test_json_is_json(self):
        for query in QUERIES.values():
            rows = json.loads(self.result("json", query))
            lines = [json.loads(line) for line in self.result("jsonl", query).splitlines()]
            self.assertEqual(rows, lines)

    def test_a_statement_without_columns_prints_nothing(self):
        for format in FORMATS:
            self.assertEqual(self.ok("--format", format, "-c", "CREATE (:A)"), "")

    def test_rows_are_written_as_they_come(self):
        query = "UNWIND range(1, 500000) AS x RETURN x, 'a text for row ' + toString(x) AS t"
        for format, lines in (("csv", 500001), ("tsv", 500001), ("jsonl", 500000)):
            with self.subTest(format=format):
                out = self.ok("--memory-limit", "4M", "--format", format, "-c", query)
                self.assertEqual(out.count("\n"), lines)
                self.assertIn("row 500000", out)
        self.fails(1, "--memory-limit", "4M", "--format", "json", "-c", query)

    def test_rows_before_an_error_are_written(self):
        query = "UNWIND range(0, 5000) AS x RETURN 1 / (4500 - x) AS y"
        done = harness.run("--format", "csv", "-c", query)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stdout.startswith("y\n0\n"))
        done = harness.run("--format", "csv", "-c", "RETURN 1 / 0 AS y")
        self.assertEqual((done.returncode, done.stdout), (1, ""))

    def test_cypher_rebuilds_the_graph(self):
        everything = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r"
        script = self.result("cypher", everything)
        copy = self.write("copy.cypher", script)
        self.assertEqual(self.ok("--format", "cypher", "-f", copy, "-c", everything), script)

    def test_ends_of_relationships_are_fetched(self):
        script = self.result("cypher", "MATCH ()-[r:WROTE_ON]->() RETURN r")
        self.assertIn("Lovelace", script)
        self.assertIn("Engine", script)


if __name__ == "__main__":
    harness.main()
