"""Bad input of every kind: a clear line on standard error, the right exit status, no crash."""

import os
import random
import subprocess

import harness
from harness import CASUS, Case


class Errors(Case):
    def test_wrong_usage(self):
        for arguments in (["--nonsense"], ["a", "b"], ["--format", "xml", "-c", "RETURN 1"],
                          ["--memory-limit", "lots"], ["--timeout", "-1"], ["--timeout", "soon"],
                          ["--threads", "-2"], ["--log-level", "loud"], ["-c"], ["--param", "x"],
                          ["--param", "=1"], ["--param", "x=", "-c", "RETURN 1"],
                          ["--param", "x=RETURN", "-c", "RETURN 1"], ["import"],
                          ["export", "x.casus"],
                          ["export", "x.casus", "--format", "xml", "out"], ["check"], ["compact"]):
            with self.subTest(arguments=arguments):
                message = self.fails(2, *arguments)
                self.assertTrue(message.startswith("casus: "), message)

    def test_unreadable_scripts(self):
        self.assertEqual(self.fails(2, "-f", self.path("none.cypher")),
                         f"casus: cannot read {self.path('none.cypher')}: No such file or directory\n")
        self.assertIn("Is a directory", self.fails(2, "-f", self.folder))

    def test_a_missing_script_stops_before_anything_runs(self):
        database = self.path("x.casus")
        self.fails(2, database, "-c", "CREATE ()", "-f", self.path("none.cypher"))
        self.assertFalse(os.path.exists(database))

    def test_databases_that_do_not_open(self):
        self.fails(3, self.path("no/such/folder/x.casus"), "-c", "RETURN 1")
        self.fails(3, self.folder, "-c", "RETURN 1")
        self.fails(3, self.write("foreign", "this is no database\n" * 1000), "-c", "RETURN 1")
        self.fails(3, "--read-only", self.path("absent.casus"), "-c", "RETURN 1")

    def test_the_first_failure_ends_a_script(self):
        script = self.write("s.cypher", "RETURN 1 AS x;\n\nRETURN\n  oops;\nRETURN 3 AS x;\n")
        done = harness.run("--format", "csv", "-f", script)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "x\n1\n")
        self.assertIn(f"  in {script}, line 4 (line 2 of the statement)\n 4 |   oops\n   |   ^~~~\n", done.stderr)

    def test_errors_are_underlined_by_display_width(self):
        message = self.fails(1, "-c", "RETURN '朝鮮' AS ok,\n  'Ho\u0306n', oops")
        self.assertIn(" 2 |   'Ho\u0306n', oops\n   |          ^~~~\n", message)

    def test_near_names_are_offered(self):
        self.assertIn("hint: ", self.fails(1, "-c", "MATCH (person) RETURN persn"))
        self.assertIn(":format", self.fails(1, "-c", ":formt csv"))

    def test_binary_input(self):
        for content in (b"\x00" * 100, b"\xff\xfe" + "RETURN 1;".encode("utf-16-le"),
                        b"RETURN '\xc3';", b"\x7fELF\x02\x01\x01\x00;" * 50, b"RETURN \x00 1;",
                        b"RETURN 1 /* \xf0\x9f"):
            with self.subTest(content=content[:20]):
                self.assertIn("error", self.fails(1, stdin=content))
        seed = 42
        for round in range(20):
            with self.subTest(seed=seed, round=round):
                content = random.Random(seed + round).randbytes(2000)
                self.assertIn("error", self.fails(1, stdin=content + b"\xff;"))

    def test_nothing_of_a_bad_text_reaches_the_terminal(self):
        self.assertNotIn("\x1b", self.fails(1, "-c", "RETURN \x1b[2J"))

    def test_a_closed_pipe_ends_quietly(self):
        casus = subprocess.Popen([CASUS, "-c", "UNWIND range(1, 200000) AS i RETURN i"],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        casus.stdout.readline()
        casus.stdout.close()
        message = casus.stderr.read()
        casus.stderr.close()
        casus.wait(harness.PATIENCE)
        self.assertEqual(message, b"")

    def test_a_file_cut_short_under_a_statement_is_named(self):
        path = self.path("cut.casus")
        self.ok(path, "-c", "UNWIND range(1, 50000) AS i "
                            "CREATE (:Text {text: toString(i) + ' ' + reduce(s = '', x IN range(1, 20) | s + toString(i * x))})")
        casus = subprocess.Popen([CASUS, "--format", "csv", "--threads", "1", "-c", "MATCH (t:Text) RETURN t.text", path],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        casus.stdout.readline()  # the next rows fill the pipe, and the statement waits
        os.truncate(path, 2 * 4096)
        _, message = casus.communicate(timeout=harness.PATIENCE)
        self.assertEqual(message.decode(),
                         f"storage error: '{path}' cannot be read any more: it was cut short, or its disk failed\n")
        self.assertEqual(casus.returncode, 3)

    def test_a_full_disk_is_reported(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([CASUS, "-c", "RETURN 1"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr,
                         b"casus: cannot write to standard output: No space left on device\n")

    def test_a_closed_standard_output_is_reported(self):
        done = subprocess.run(["sh", "-c", 'exec "$0" -c "RETURN 1" >&-', CASUS], stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)

    def test_exports_that_cannot_be_written(self):
        self.assertIn("cannot write", self.fails(1, "-c", ":export /no/such/folder/a.svg RETURN 1"))
        self.assertIn("format", self.fails(1, "-c", ":export picture.xyz RETURN 1"))
        self.assertIn("oops", self.fails(1, "-c", f":export {self.path('a.svg')} RETURN oops"))
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_failed_export_leaves_the_old_file(self):
        path = self.write("a.svg", "old")
        self.fails(1, "-c", f":export {path} RETURN oops")
        self.assertEqual(self.read("a.svg"), b"old")


if __name__ == "__main__":
    harness.main()
