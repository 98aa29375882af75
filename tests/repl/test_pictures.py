"""Pictures: DOT that Graphviz takes without a word, and :export through its libraries."""

import shutil
import subprocess
import unittest

import harness
from harness import Case

HOSTILE = ["say \"hi\"", "back\\\\slash \\\\n \\\\N", "two\\nlines", "<b>bold</b> &amp; ]]>",
           "{record|<port>}", "\\u0000\\u001b[31m", "", " ", "𐍈 👩\u200d🔬", "w" * 3000, "\"]; } x"]


def hostile_graph():
    parts = [f"(n{i}:`Type {i}` {{name: '{text}', date: '{text}'}})" for i, text in enumerate(HOSTILE)]
    parts += [f"(n{i})-[:`T<{i}>` {{how: '{text}', date: '{text}'}}]->(n{(i + 1) % len(HOSTILE)})"
              for i, text in enumerate(HOSTILE)]
    return "CREATE " + ",\n".join(parts) + ";"


class Pictures(Case):
    EVERYTHING = "MATCH (a)-[r]->(b) RETURN a, r, b"

    @unittest.skipUnless(shutil.which("dot"), "no dot program")
    def test_dot_has_nothing_to_complain_of(self):
        for query in (self.EVERYTHING, "MATCH p = ()-->() RETURN p", "MATCH (n) RETURN n.name AS name"):
            text = self.ok("--format", "dot", "-c", hostile_graph() + query)
            done = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertIn(b"</svg>", done.stdout)

    def test_export_in_every_format(self):
        starts = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"digraph", "mmd": b"flowchart",
                  "cypher": b"CREATE", "json": b"[", "csv": b"a,r,b", "md": b"| a |", "txt": "┌".encode()}
        for ending, start in starts.items():
            path = self.path("picture." + ending)
            self.ok("-c", hostile_graph() + f"\n:export {path} {self.EVERYTHING}")
            self.assertTrue(self.read("picture." + ending).startswith(start), ending)

    def test_the_whole_graph(self):
        path = self.path("all.svg")
        for graph in ("family", "korea-1950"):
            self.ok("--load", graph, "-c", f":export {path} *")
            self.assertIn(b"</svg>", self.read("all.svg"))

    def test_the_same_picture_each_time(self):
        first = self.ok("--format", "dot", "-c", hostile_graph() + self.EVERYTHING)
        again = self.ok("--format", "dot", "-c", hostile_graph() + self.EVERYTHING + " ORDER BY id(r) DESC")
        self.assertEqual(first, again)

    def test_export_subcommand(self):
        database = self.path("x.casus")
        self.ok("--load", "family", database, "-c", "RETURN 1")
        for format, start in {"dot": b"digraph", "cypher": b"//", "json": b'{"nodes":['}.items():
            self.ok("export", database, "--format", format, self.path("out"))
            self.assertTrue(self.read("out").startswith(start))
        self.fails(3, "export", self.path("none.casus"), "--format", "dot", self.path("out"))


if __name__ == "__main__":
    harness.main()
