"""The command line: statements, scripts, pipes, parameters, databases."""

import os
import stat
import subprocess

import harness
from harness import CASUS, Case, run


class Command(Case):
    def test_version_and_help(self):
        self.assertRegex(self.ok("--version"), r"^casus \d+\.\d+\.\d+\n$")
        text = self.ok("--help")
        for option in ("--command", "--file", "--load", "--format", "--param", "--read-only", "--timing",
                       "--memory-limit", "--timeout", "--threads", "--log-level", "import", "export",
                       "check", "compact"):
            self.assertIn(option, text)
        self.assertIn("--nodes", self.ok("import", "--help"))

    def test_several_statements_in_one_text(self):
        out = self.ok("--format", "csv", "-c", "RETURN 1 AS a; RETURN ';' AS b")
        self.assertEqual(out, "a\n1\nb\n;\n")

    def test_commands_and_scripts_run_in_their_order(self):
        script = self.write("s.cypher", "RETURN 2 AS x;")
        out = self.ok("--format", "tsv", "-c", "RETURN 1 AS x", "-f", script, "-c", "RETURN 3 AS x",
                      "-f", "-", stdin="RETURN 4 AS x")
        self.assertEqual(out, "x\n1\nx\n2\nx\n3\nx\n4\n")

    def test_a_pipe_is_a_script(self):
        out = self.ok("--format", "csv", stdin="// comment\nRETURN 1 AS x;\n\nRETURN 2 AS x\n")
        self.assertEqual(out, "x\n1\nx\n2\n")

    def test_a_pipe_is_answered_as_it_comes(self):
        with subprocess.Popen([CASUS, "--format", "csv"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as casus:
            for i in range(3):
                casus.stdin.write(f"RETURN {i} AS x;\n".encode())
                casus.stdin.flush()
                self.assertEqual(casus.stdout.readline(), b"x\n")
                self.assertEqual(casus.stdout.readline(), f"{i}\n".encode())
            casus.stdin.close()
            self.assertEqual(casus.wait(harness.PATIENCE), 0)

    def test_no_input_is_no_error(self):
        self.assertEqual(self.ok(), "")
        self.assertEqual(self.ok("-c", ""), "")
        self.assertEqual(self.ok(stdin=" ;; // nothing\n"), "")

    def test_what_is_no_result_goes_to_standard_error(self):
        done = run("--timing", "-c", "CREATE (a:A {x: 1})-[:T]->(:B)")
        self.assertEqual(done.stdout, "")
        self.assertIn("2 nodes created, 1 relationship created, 1 property set", done.stderr)
        self.assertRegex(done.stderr, r"time: parse \d+\.\d\d ms, plan \d+\.\d\d ms, "
                                      r"execute \d+\.\d\d ms, rows 0\n")

    def test_parameters(self):
        out = self.ok("--format", "jsonl", "--param", "s='it\\'s'", "--param", "l=[1, {a: null}]",
                      "--param", "f=1.5", "-c", "RETURN $s AS s, $l AS l, $f AS f")
        self.assertEqual(out, '{"s":"it\'s","l":[1,{"a":null}],"f":1.5}\n')

    def test_the_database_is_kept_in_its_file(self):
        path = self.path("x.casus")
        self.ok(path, "-c", "CREATE (:Person {name: 'Ada'})")
        self.assertEqual(self.ok(path, "--format", "csv", "-c", "MATCH (p:Person) RETURN p.name"),
                         "p.name\nAda\n")
        self.assertEqual(self.ok("--read-only", path, "--format", "csv", "-c",
                                 "MATCH (p) RETURN count(*) AS n"), "n\n1\n")
        self.fails(1, "--read-only", path, "-c", "CREATE ()")

    def test_memory_is_a_name(self):
        self.ok(":memory:", "-c", "CREATE ()")
        self.assertFalse(os.path.exists(":memory:"))

    def test_a_graph_in_memory_is_not_read_only(self):
        for arguments in (["--read-only"], ["--read-only", ":memory:"], ["--read-only", "--load", "family"]):
            self.assertIn("--read-only needs a database file", self.fails(2, *arguments, "-c", "RETURN 1"))

    def test_a_command_that_does_not_exist(self):
        path = self.path("x.casus")
        self.assertIn("there is no command frobnicate; commands: import, export",
                      self.fails(2, "frobnicate", path))
        self.assertIn("there is no command bakup; did you mean backup?",
                      self.fails(2, "bakup", path, self.path("y.casus")))
        self.assertNotIn("no command", self.fails(2, path, "more.casus"))

    def test_transactions_span_statements(self):
        out = self.ok("--format", "csv", "-c", "BEGIN; CREATE (:A); ROLLBACK; MATCH (n) RETURN count(*) AS n")
        self.assertEqual(out, "n\n0\n")

    def test_a_transaction_that_is_never_committed_is_told(self):
        path = self.path("x.casus")
        told = "casus: the open transaction was rolled back: no COMMIT came\n"
        opened = "casus: the open transaction was rolled back: another database was opened\n"
        begun = "BEGIN; CREATE (:A);\n"
        script = self.write("s.cypher", begun)
        for message, arguments, stdin in (
                (told, [path], begun), (told, [path, "-c", begun], ""), (told, [path, "-f", script], ""),
                (told, [path], begun + ":quit\n"), (told, [path, "-c", begun + ":quit"], ""),
                (opened, [path], begun + ":open :memory:\nRETURN 1;\n")):
            with self.subTest(arguments=arguments, stdin=stdin):
                error = self.fails(1, *arguments, stdin=stdin)
                self.assertTrue(error.endswith(message), error)
        self.assertTrue(self.fails(1, path, "-c", begun + "RETURN oops").endswith(told))
        self.assertEqual(self.ok(path, "--format", "csv", "-c", begun, "-c", "ROLLBACK",
                                 "-c", "MATCH (n) RETURN count(*) AS n"), "n\n0\n")

    def test_commands_of_the_shell_work_in_scripts(self):
        out = self.ok("-c", ":param who => 'Ada'\n:format csv\nRETURN $who AS who;")
        self.assertEqual(out, "who\nAda\n")

    def test_explain_prints_the_plan(self):
        out = self.ok("-c", "EXPLAIN MATCH (n:A) RETURN n")
        self.assertNotEqual(out.strip(), "")

    def test_a_script_with_a_byte_order_mark_and_windows_line_ends(self):
        script = self.write("s.cypher", b"\xef\xbb\xbfRETURN 1 AS x;\r\nRETURN 2 AS x;\r\n")
        self.assertEqual(self.ok("--format", "csv", "-f", script), "x\n1\nx\n2\n")

    def test_output_to_a_file_is_whole(self):
        path = self.path("out.csv")
        self.ok("-c", f":output {path}\n:format csv\nUNWIND range(1, 20000) AS i RETURN i;")
        lines = self.read("out.csv").decode().split("\n")
        self.assertEqual(len(lines), 20002)
        self.assertEqual(lines[20000], "20000")

    def test_limits(self):
        self.assertIn("interrupted", self.fails(
            1, "--timeout", "0.2", "-c",
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)"))
        self.fails(1, "--memory-limit", "1M", "-c",
                   "UNWIND range(1, 1000000) AS i RETURN collect('text number ' + toString(i)) AS l")
        self.assertEqual(self.ok("--threads", "1", "--format", "csv", "-c", "RETURN 1 AS x"), "x\n1\n")


if __name__ == "__main__":
    harness.main()
