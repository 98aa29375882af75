"""The shell, typed into a pseudo-terminal."""

import os

import harness
from harness import Case, Shell


class ShellCase(Case):
    def shell(self, *arguments, **options):
        shell = Shell(*arguments, home=self.folder, **options)
        self.addCleanup(shell.kill)
        shell.banner = shell.wait_for(r"casus> ")
        return shell


class Statements(ShellCase):
    def test_banner_offers_a_first_query(self):
        shell = self.shell("--load", "family")
        self.assertRegex(shell.banner, r"Casus \d+\.\d+\.\d+ — family, in memory: \d+ nodes, \d+ relationships")
        self.assertIn(":help", shell.banner)
        self.assertIn("MATCH", shell.banner)

    def test_a_statement_over_several_lines(self):
        shell = self.shell()
        shell.send("RETURN 1 AS one,\n")
        shell.wait_for(r"  \.\.\.> ")
        out = shell.command("  'two' AS two;")
        self.assertIn("│   1 │ two │", out)
        self.assertIn("1 row", out)

    def test_several_statements_on_a_line(self):
        out = self.shell().command("RETURN 1 AS x; RETURN 2 AS x;")
        self.assertIn("│ 1 │", out)
        self.assertIn("│ 2 │", out)

    def test_changes_are_told(self):
        self.assertIn("1 node created, 1 property set", self.shell().command("CREATE (:A {x: 1});"))

    def test_errors_are_underlined_and_end_nothing(self):
        shell = self.shell()
        shell.send("MATCH (person)\n")
        shell.wait_for(r"  \.\.\.> ")
        out = shell.command("RETURN persn;")
        self.assertIn(" 2 | RETURN persn\n   |        ^~~~~\n", out)
        self.assertIn("hint: ", out)
        self.assertIn("│ 1 │", shell.command("RETURN 1 AS x;"))

    def test_a_transaction_that_is_never_committed_is_told(self):
        for farewell in (":quit\n", "\x04"):
            shell = self.shell()
            shell.command("BEGIN;", r"casus\*> ")
            shell.send(farewell)
            shell.wait_for("the open transaction was rolled back: no COMMIT came")
            self.assertEqual(shell.end(), 0)
        shell = self.shell()
        shell.command("BEGIN;", r"casus\*> ")
        out = shell.command(":open :memory:")
        self.assertIn("the open transaction was rolled back: another database was opened", out)

    def test_what_follows_a_failure_on_the_line_is_dropped(self):
        out = self.shell().command("RETURN oops; RETURN 7 AS x;")
        self.assertNotIn("│ 7 │", out)

    def test_letters_of_any_script(self):
        shell = self.shell()
        self.assertIn("│ Pak Hŏn-yŏng 朝鮮 👩\u200d🔬 │", shell.command("RETURN 'Pak Hŏn-yŏng 朝鮮 👩\u200d🔬' AS name;"))

    def test_tables_fit_the_window(self):
        shell = self.shell(columns=60)
        out = shell.command("RETURN 'x' + reduce(s = '', i IN range(1, 300) | s + 'y') AS wide, 1 AS n;")
        lines = [line for line in out.splitlines() if line.startswith(("│", "┌"))]
        self.assertEqual({len(line) for line in lines}, {60})
        self.assertIn("…", out)

    def test_leaving(self):
        for farewell in (":quit\n", "quit\n", "exit;\n", "\x04"):
            shell = self.shell()
            shell.send(farewell)
            self.assertEqual(shell.end(), 0)

    def test_the_window_may_change(self):
        shell = self.shell()
        shell.resize(50)
        self.assertIn("│ 1 │", shell.command("RETURN 1 AS x;"))


class Commands(ShellCase):
    def test_help(self):
        shell = self.shell()
        out = shell.command(":help")
        for name in ("quit", "load", "schema", "format", "timing", "export", "param", "params", "begin",
                     "commit", "rollback", "explain", "open"):
            self.assertIn(f"  :{name}", out)
        self.assertIn("svg", shell.command(":help export"))
        self.assertIn("did you mean :export?", shell.command(":help exprot"))

    def test_habits_of_other_shells(self):
        shell = self.shell()
        self.assertIn(":schema", shell.command(".tables"))
        self.assertIn(":quit", shell.command("\\q"))
        self.assertIn(":help", shell.command("help"))

    def test_format_and_timing(self):
        shell = self.shell()
        shell.command(":format jsonl")
        self.assertIn('{"x":1}', shell.command("RETURN 1 AS x;"))
        self.assertIn("timing is on", shell.command(":timing on"))
        self.assertIn("time: parse", shell.command("RETURN 1 AS x;"))
        self.assertIn("there is no format xml", shell.command(":format xml"))

    def test_parameters(self):
        shell = self.shell()
        shell.command(":param who => 'Ada'")
        shell.command(":param {n: 42, l: [1, 2]}")
        self.assertIn("│ Ada │ 44 │", shell.command("RETURN $who AS who, $n + 2 AS n;"))
        self.assertIn("$who => 'Ada'", shell.command(":params"))
        shell.command(":params clear")
        self.assertIn("no parameters", shell.command(":params"))
        self.assertIn("bad parameter", shell.command(":param x => ="))

    def test_transactions(self):
        shell = self.shell()
        shell.command(":begin", r"casus\*> ")
        shell.command("CREATE (:A);", r"casus\*> ")
        self.assertIn("│ 1 │", shell.command("MATCH (n) RETURN count(*) AS n;", r"casus\*> "))
        shell.command(":rollback")
        self.assertIn("│ 0 │", shell.command("MATCH (n) RETURN count(*) AS n;"))
        self.assertIn("error", shell.command(":commit"))

    def test_schema(self):
        shell = self.shell()
        self.assertIn("empty", shell.command(":schema"))
        shell.command("CREATE (:Person {name: 'x', born: 1})-[:KNOWS {since: 2}]->(:Person), (:Bare);")
        out = shell.command(":schema")
        self.assertRegex(out, r"│ Person +│ +2 │ born, name +│")
        self.assertRegex(out, r"│ Bare +│ +1 │ +│")
        self.assertRegex(out, r"│ KNOWS +│ +1 │ since +│")

    def test_load_open_and_source(self):
        shell = self.shell()
        self.assertRegex(shell.command(":load family"), r"family: \d+ nodes")
        self.assertIn("already has nodes", shell.command(":load family"))
        database = self.path("x.casus")
        self.assertIn("0 nodes", shell.command(f":open {database}"))
        shell.command("CREATE (:A);")
        self.assertIn("1 node,", shell.command(f":open {database}"))
        script = self.write("s.cypher", "RETURN 5 AS five;")
        self.assertIn("│    5 │", shell.command(f":source {script}"))
        self.assertIn("cannot read", shell.command(":source /no/such/script"))
        loop = self.write("loop.cypher", f":source {self.path('loop.cypher')}\n")
        self.assertIn("too deeply", shell.command(f":source {loop}"))

    def test_opening_what_is_no_database_keeps_the_old(self):
        shell = self.shell()
        shell.command("CREATE (:A);")
        self.assertIn("error", shell.command(f":open {self.write('foreign', 'no database ' * 1000)}"))
        self.assertIn("│ 1 │", shell.command("MATCH (n) RETURN count(*) AS n;"))

    def test_explain(self):
        shell = self.shell()
        self.assertNotIn("error", shell.command(":explain MATCH (n:A) RETURN n"))
        self.assertIn(" 1 | RETURN oops\n   |        ^~~~\n", shell.command(":explain RETURN oops"))

    def test_export_of_the_last_result(self):
        shell = self.shell()
        path = self.path("a.svg")
        self.assertIn("nothing to export", shell.command(f":export {path}"))
        shell.command("CREATE p = (:A {name: 'from here'})-[:T]->(:B) RETURN p;")
        self.assertIn("written to", shell.command(f":export {path}"))
        self.assertIn(b"from here", self.read("a.svg"))

    def test_output_to_a_file(self):
        shell = self.shell()
        path = self.path("out.txt")
        shell.command(f":output {path}")
        self.assertNotIn("│ 8 │", shell.command("RETURN 8 AS x;"))
        shell.command(":output")
        self.assertIn("│ 9 │", shell.command("RETURN 9 AS x;"))
        self.assertIn("│ 8 │".encode(), self.read("out.txt"))


class History(ShellCase):
    FILE = ".local/state/casus/history"

    def test_history_is_kept_between_runs(self):
        first = self.shell()
        first.command("RETURN 'first run' AS x;")
        first.send(":quit\n")
        self.assertEqual(first.end(), 0)
        self.assertEqual(os.stat(self.path(self.FILE)).st_mode & 0o077, 0)
        second = self.shell()
        second.send("\x1b[A\x1b[A")  # :quit, then the query
        second.wait_for("first run")
        self.assertIn("│ first run │", second.command(""))

    def test_a_statement_of_several_lines_is_one_entry(self):
        shell = self.shell()
        shell.send("RETURN 'over'\n")
        shell.wait_for(r"  \.\.\.> ")
        shell.command("  AS here;")
        shell.send("\x1b[A")
        shell.wait_for("here;")
        self.assertIn("│ over │", shell.command(""))

    def test_two_shells_share_the_file(self):
        first, second = self.shell(), self.shell()
        first.command("RETURN 'one';")
        second.command("RETURN 'two';")
        first.command("RETURN 'three';")
        for shell in (first, second):
            shell.send("\x04")
            self.assertEqual(shell.end(), 0)
        text = self.read(self.FILE).decode()
        for word in ("one", "two", "three"):
            self.assertEqual(text.count(f"'{word}'"), 1, text)

    def test_no_home_no_history(self):
        os.chmod(self.folder, 0o500)
        self.addCleanup(os.chmod, self.folder, 0o700)
        self.assertIn("│ 1 │", self.shell().command("RETURN 1 AS x;"))


if __name__ == "__main__":
    harness.main()
