"""Tab completion and pasting, in a pseudo-terminal."""

import harness
from test_shell import ShellCase


class Completion(ShellCase):
    def setUp(self):
        super().setUp()
        self.under_test = self.shell()
        self.under_test.command(
            "CREATE (:Person {fullname: 'Ada'})-[:ATTENDED {role: 'guest'}]->(:Meeting), (:Place);")

    def test_label(self):
        self.under_test.send("MATCH (p:Per\t")
        self.under_test.wait_for("Person")
        self.assertIn("│ 1 │", self.under_test.command(") RETURN count(*) AS n;"))

    def test_ambiguous_labels_are_listed(self):
        self.under_test.send("MATCH (p:P\t")
        self.under_test.wait_for(r"Person +Place\n(.|\n)*MATCH \(p:P")
        self.under_test.send("l\t")
        self.assertIn("│ 1 │", self.under_test.command(") RETURN count(*) AS n;"))

    def test_relationship_type_key_keyword_and_variable(self):
        self.under_test.send("mat\t(person)-[:\t]->() RET\tpers\t.ful\t")
        self.assertIn("│ Ada ", self.under_test.command(" AS x;"))

    def test_commands(self):
        self.under_test.send(":sch\t")
        self.under_test.wait_for(":schema")
        self.assertIn("Node labels", self.under_test.command(""))

    def test_files(self):
        self.write("some-script.cypher", "RETURN 3 AS three;")
        self.under_test.send(f":source {self.folder}/some-s\t")
        self.assertIn("│     3 │", self.under_test.command(""))

    def test_pasted_tabs_do_not_complete(self):
        self.under_test.send("\x1b[200~MATCH (p:Place)\n\tRETURN count(*)\tAS\tn;\x1b[201~")
        self.assertIn("│ 1 │", self.under_test.command(""))

    def test_a_pasted_script_runs(self):
        lines = "".join(f"RETURN {i} AS x;\n" for i in range(50))
        self.under_test.send("\x1b[200~" + lines + "\x1b[201~")
        self.under_test.wait_for(r"│ 49 │")


if __name__ == "__main__":
    harness.main()
