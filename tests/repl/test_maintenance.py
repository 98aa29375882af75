"""Care of a database from the command line: check, compact, backup, salvage, export; readers beside a
writer; files that cannot be opened."""

import collections
import csv
import json
import os
import random
import resource
import signal
import subprocess
import time
import unittest
import xml.etree.ElementTree

import harness
from harness import CASUS, Case, run


def contents(case, path):
    """What a graph holds but ids, by its JSON export; nodes must differ in their contents."""
    graph = json.loads(case.ok("export", path, "--format", "json", "/dev/stdout"))
    nodes = {node["id"]: json.dumps([sorted(node["labels"]), node["properties"]], sort_keys=True)
             for node in graph["nodes"]}
    return collections.Counter(
        list(nodes.values()) +
        [json.dumps([nodes[r["start"]], r["type"], r["properties"], nodes[r["end"]]], sort_keys=True)
         for r in graph["relationships"]])


class Maintenance(Case):
    def korea(self):
        path = self.path("korea.casus")
        self.ok("--load", "korea-1950", path, "-c",
                "CREATE CONSTRAINT person FOR (p:Person) REQUIRE p.name IS NODE KEY; "
                "CREATE INDEX event_date FOR (e:Event) ON (e.date)")
        return path

    def test_a_sound_database_is_one_line(self):
        path = self.korea()
        self.assertEqual(self.ok("check", path), f"{path} is sound\n")

    def test_space_that_an_old_reader_holds_is_told(self):
        path = self.path("a.casus")
        self.ok(path, "-c", "CREATE (:A {text: 'x'})")
        reader = subprocess.Popen([CASUS, "--read-only", path, "--format", "csv"], text=True,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        reader.stdin.write("BEGIN; MATCH (a:A) RETURN count(a) AS n;\n")
        reader.stdin.flush()
        self.assertEqual(reader.stdout.readline(), "n\n")
        self.assertEqual(reader.stdout.readline(), "1\n")
        for _ in range(5):
            self.ok(path, "-c", "UNWIND range(1, 5000) AS i CREATE (:B {i: i})")
        self.assertIn(f"held by a reader in process {reader.pid} that is 5 commits behind",
                      run("check", path).stderr)
        reader.communicate("COMMIT;\n")
        self.assertNotIn("held", run("check", path).stderr)

    def test_durability_and_the_wait_for_a_writer_are_chosen(self):
        for mode in ("full", "checkpoint", "none"):
            path = self.path(mode + ".casus")
            self.ok("--durability", mode, path, "-c", "CREATE (:A); CREATE (:A);", "-c", ":checkpoint")
            self.assertEqual(self.ok(path, "--format", "csv", "-c", "MATCH (a:A) RETURN count(*) AS n"), "n\n2\n")
        self.assertIn("COMMIT or ROLLBACK first", self.fails(1, path, "-c", "BEGIN;", "-c", ":checkpoint"))
        self.assertIn("--durability", self.fails(2, "--durability", "some", path))
        writer = subprocess.Popen([CASUS, path, "--format", "csv"], text=True, stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE)
        writer.stdin.write("BEGIN; CREATE (:A); RETURN 1 AS n;\n")
        writer.stdin.flush()
        self.assertEqual(writer.stdout.readline(), "n\n")
        self.assertIn("waited 50 ms", self.fails(1, path, "--write-timeout", "0.05", "-c", "CREATE (:A)"))
        writer.communicate("COMMIT;\n")

    def test_damage_is_listed(self):
        path = self.korea()
        content = bytearray(self.read("korea.casus"))
        chance = random.Random(5)
        for _ in range(30):
            content[8192 + chance.randrange(len(content) - 8192)] ^= 0x55
        self.write("korea.casus", bytes(content))
        done = run("check", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("damaged", done.stdout)
        self.assertEqual(done.stderr, "")
        saved = self.path("saved.casus")
        done = run("salvage", path, saved)
        self.assertIn("saved to", done.stderr)
        self.assertEqual(done.returncode, 1 if done.stdout else 0, done.stderr)
        self.ok("check", saved)

    def test_the_cypher_export_makes_an_equal_graph(self):
        path, script, again = self.korea(), self.path("korea.cypher"), self.path("again.casus")
        self.ok("export", path, "--format", "cypher", script)
        self.ok(again, "-f", script)
        self.assertEqual(contents(self, again), contents(self, path))
        for listing in ("SHOW INDEXES", "SHOW CONSTRAINTS"):
            self.assertEqual(self.ok(again, "-c", listing), self.ok(path, "-c", listing))
        self.ok("check", again)

    def test_every_format(self):
        path = self.korea()
        size = json.loads(self.ok(path, "--format", "jsonl", "-c", "MATCH (n) RETURN count(*) AS n"))["n"]
        edges = json.loads(self.ok(path, "--format", "jsonl", "-c", "MATCH ()-[r]->() RETURN count(*) AS n"))["n"]
        self.ok("export", path, "--format", "graphml", self.path("g.xml"))
        tree = xml.etree.ElementTree.parse(self.path("g.xml"))
        space = "{http://graphml.graphdrawing.org/xmlns}"
        self.assertEqual(len(tree.findall(f".//{space}node")), size)
        self.assertEqual(len(tree.findall(f".//{space}edge")), edges)
        self.ok("export", path, "--format", "csv", self.path("tables"))
        rows = collections.Counter()
        for name in os.listdir(self.path("tables")):
            with open(os.path.join(self.path("tables"), name), newline="", encoding="utf-8") as file:
                header, *lines = list(csv.reader(file))
                self.assertTrue(all(len(line) == len(header) for line in lines), name)
                rows[name.split(".")[0]] += len(lines)
        self.assertEqual(rows, {"nodes": size, "relationships": edges})
        self.ok("export", path, "--format", "dot", self.path("g.dot"))
        self.assertTrue(self.read("g.dot").startswith(b"digraph"))

    def test_exports_that_cannot_be_written(self):
        path = self.korea()
        for target in (self.path("no/such/folder/x"), self.folder, "/dev/full"):
            with self.subTest(target=target):
                self.assertIn("cannot write", self.fails(1, "export", path, "--format", "json", target))
        self.assertIn("not empty", self.fails(1, "export", path, "--format", "csv", self.folder))
        self.assertEqual(sorted(os.listdir(self.folder)), ["korea.casus", "korea.casus-lock"])

    def test_exports_and_results_never_replace_a_database(self):
        path = self.korea()
        other, link = self.path("other.casus"), self.path("link.json")
        self.ok(other, "-c", "CREATE (:Other)")
        os.symlink("other.casus", link)
        before = self.read("korea.casus"), self.read("other.casus")
        targets = [path, other, link, path + "-lock"]
        for target in targets:
            for format_name in ("cypher", "csv", "json", "graphml", "dot"):
                with self.subTest(target=target, format=format_name):
                    self.assertIn("it is a database",
                                  self.fails(1, "export", path, "--format", format_name, target))
            with self.subTest(target=target, command="output"):
                self.assertIn("it is a database", self.fails(1, path, "-c", f":output {target}\nRETURN 1;"))
        os.rename(other, self.path("other.csv"))
        self.assertIn("it is a database",
                      self.fails(1, path, "-c", f":export {self.path('other.csv')} RETURN 1 AS x"))
        self.assertEqual((self.read("korea.casus"), self.read("other.csv")), before)
        text = self.write("old.json", "something else, longer than a header of any file")
        self.ok("export", path, "--format", "json", text)
        self.assertTrue(self.read("old.json").startswith(b"{"))

    def test_standard_output_keeps_what_it_holds(self):
        path = self.path("a.casus")
        self.ok(path, "-c", "CREATE (:A)")
        for arguments in (["export", path, "--format", "json", "/dev/stdout"],
                          ["export", path, "--format", "json", "/dev/fd/1"],
                          ["export", path, "--format", "json", "-"],
                          [path, "--format", "csv", "-c", ":output /dev/stdout\nRETURN 1 AS x;"],
                          [path, "--format", "csv", "-c", ":output -\nRETURN 1 AS x;"]):
            with self.subTest(arguments=arguments):
                self.write("out", "")
                with open(self.path("out"), "wb") as out:
                    for _ in range(2):
                        out.write(b"before\n")
                        out.flush()
                        subprocess.run([CASUS, *arguments], stdout=out, check=True, stderr=subprocess.DEVNULL)
                before, first, second = self.read("out").split(b"before\n")
                self.assertEqual(before, b"")
                self.assertEqual(first, second)
                self.assertNotEqual(first, b"")
        self.assertFalse(os.path.exists("-"))

    def test_compact(self):
        path = self.korea()
        before = contents(self, path)
        self.ok("compact", path)
        self.assertEqual(contents(self, path), before)
        self.ok("compact", path, self.path("copy.casus"))
        self.assertEqual(contents(self, self.path("copy.casus")), before)
        self.assertIn("exists", self.fails(3, "compact", path, self.path("copy.casus")))

    def test_nothing_is_left_of_what_a_signal_ends(self):
        try:
            os.close(os.open(self.folder, os.O_TMPFILE | os.O_RDWR))
        except OSError:
            self.skipTest("the file system cannot make files without names")
        path = self.path("a.casus")
        self.ok(path, "-c", "UNWIND range(1, 200000) AS i CREATE (:A {text: 'some text ' + i})")
        for command in (["backup", path], ["compact", path], ["export", path, "--format", "json"]):
            for ending in (signal.SIGINT, signal.SIGKILL):
                for wait in (0.02, 0.05, 0.1):
                    casus = subprocess.Popen([CASUS, *command, self.path("new")], stderr=subprocess.DEVNULL)
                    time.sleep(wait)
                    casus.send_signal(ending)
                    casus.wait(harness.PATIENCE)
                    left = [name for name in os.listdir(self.folder) if ".new-" in name]
                    self.assertEqual(left, [], f"{command[0]}, signal {ending} after {wait} s")
                    if os.path.exists(self.path("new")):
                        os.remove(self.path("new"))

    def test_what_a_killed_import_leaves_goes_with_the_next(self):
        rows = self.write("n.csv", "id:ID\n" + "".join(f"{i}\n" for i in range(2_000_000)))
        path = self.path("new.casus")
        command = [CASUS, "import", path, "--nodes", f"N={rows}"]
        unfinished = lambda: {name for name in os.listdir(self.folder) if ".new-" in name}

        def begun():
            casus = subprocess.Popen(command, stderr=subprocess.DEVNULL)
            before, end = unfinished(), time.monotonic() + harness.PATIENCE
            while not unfinished() - before and time.monotonic() < end:
                time.sleep(0.001)
            return casus

        def caught(ending):
            """An import that the signal has met before it was done, as it may be on a busy machine."""
            for _ in range(20):
                casus = begun()
                os.kill(casus.pid, ending)
                if ending == signal.SIGKILL:
                    casus.wait(harness.PATIENCE)
                if not os.path.exists(path):
                    return casus
                if ending == signal.SIGSTOP:
                    os.kill(casus.pid, signal.SIGCONT)
                casus.wait(harness.PATIENCE)
                os.remove(path)
            self.skipTest("imports are done before they can be stopped")

        caught(signal.SIGKILL)
        self.assertTrue(unfinished())
        left = unfinished()
        second = caught(signal.SIGSTOP)
        try:
            self.assertFalse(left & unfinished())
            live = unfinished()
            self.assertTrue(live)
            self.ok("import", path, "--nodes", f"N={self.write('one.csv', 'id:ID' + chr(10) + '1' + chr(10))}")
            self.assertEqual(unfinished(), live)
        finally:
            os.kill(second.pid, signal.SIGCONT)
        self.assertEqual(second.wait(harness.PATIENCE), 1)  # the other was first
        self.assertEqual(unfinished(), set())
        self.ok("check", path)

    def test_an_unfinished_folder_of_a_killed_export_goes_with_the_next(self):
        path = self.path("a.casus")
        self.ok(path, "-c", "UNWIND range(1, 200000) AS i CREATE (:A {text: 'some text ' + i})")
        casus = subprocess.Popen([CASUS, "export", path, "--format", "csv", self.path("csv")],
                                 stderr=subprocess.DEVNULL)
        unfinished = lambda: [name for name in os.listdir(self.folder) if ".new-" in name]
        end = time.monotonic() + harness.PATIENCE
        while not unfinished() and casus.poll() is None and time.monotonic() < end:
            time.sleep(0.001)
        casus.kill()
        casus.wait(harness.PATIENCE)
        self.ok("export", path, "--format", "csv", self.path("csv2"))
        if not os.path.exists(self.path("csv")):
            self.assertEqual(len(unfinished()), 1)
            self.ok("export", path, "--format", "csv", self.path("csv"))
        self.assertEqual(unfinished(), [])

    def test_compact_in_place_is_refused_while_the_file_is_open(self):
        path = self.korea()
        with self.writer(path) as writer:
            self.tell(writer, "RETURN 1 AS done;")  # until it has the file open
            self.assertIn("open elsewhere", self.fails(1, "compact", path))
            self.tell(writer, "CREATE (:Kept); RETURN 1 AS done;")
        self.ok("compact", path)
        self.assertEqual(self.ok(path, "--format", "csv", "-c", "MATCH (k:Kept) RETURN count(*) AS n"), "n\n1\n")

    def writer(self, path):
        return subprocess.Popen([CASUS, path, "--format", "csv"], stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL)

    def tell(self, process, text):
        """Sends statements, the last of which returns one row."""
        process.stdin.write(text + "\n")
        process.stdin.flush()
        process.stdout.readline()
        return process.stdout.readline().strip()

    def test_a_reader_beside_a_writer_sees_commits_alone(self):
        path = self.path("x.casus")
        self.ok(path, "-c", "CREATE (:N)")
        count = "MATCH (n) RETURN count(*) AS n;"
        with self.writer(path) as writer, self.writer(path) as reader:
            self.assertEqual(self.tell(reader, count), "1")
            self.assertEqual(self.tell(writer, "BEGIN; CREATE (:N); " + count), "2")
            self.assertEqual(self.tell(reader, count), "1")
            self.assertEqual(self.ok("--read-only", path, "--format", "csv", "-c", count), "n\n1\n")
            self.ok("backup", path, self.path("backup.casus"))
            self.tell(writer, "COMMIT; RETURN 1 AS done;")
            self.assertEqual(self.tell(reader, count), "2")
            self.ok("check", path)
        self.assertEqual(self.ok(self.path("backup.casus"), "--format", "csv", "-c", count), "n\n1\n")

    def test_a_second_writer_gets_a_conflict(self):
        path = self.path("x.casus")
        self.ok(path, "-c", "CREATE (:N)")
        with self.writer(path) as writer:
            self.tell(writer, "BEGIN; CREATE (:N); RETURN 1 AS done;")
            self.assertIn("another transaction is writing", self.fails(1, path, "-c", "CREATE (:M)"))
        self.assertEqual(self.ok(path, "--format", "csv", "-c", "MATCH (n) RETURN count(*) AS n"), "n\n1\n")

    def test_files_that_cannot_be_opened(self):
        path = self.korea()
        content = self.read("korea.casus")
        newer = content.replace(b"CASUS DB\1", b"CASUS DB\x09")  # earlier versions of the record, too
        cases = {"cut": (content[:100000], "damaged"), "foreign": (b"hello\n" * 5000, "not a Casus database"),
                 "newer": (newer, "newer release"), "short": (b"x", "not a Casus database")}
        for name, (bytes_of_file, message) in cases.items():
            with self.subTest(name=name):
                file = self.write(name, bytes_of_file)
                for arguments in ([file, "-c", "RETURN 1"], ["export", file, "--format", "json", "/dev/null"],
                                  ["compact", file], ["backup", file, self.path("b")]):
                    error = self.fails(3, *arguments)
                    self.assertIn(message, error)
                    if message == "damaged":
                        self.assertIn("casus salvage", error)
                    lines = [line for line in error.splitlines() if not line.startswith("hint: ")]
                    self.assertEqual(len(lines), 1, error)
                self.assertEqual(self.read(name), bytes_of_file)
        for command in (["check"], ["salvage"], ["backup"], ["compact"]):
            copy = [self.path("b")] if command != ["check"] else []
            self.assertIn("No such file", self.fails(3, *command, self.path("absent"), *copy))
        self.fails(3, "check", self.path("foreign"))
        self.fails(3, "check", self.path("newer"))
        self.fails(1, "check", self.path("cut"))
        self.assertFalse(os.path.exists(self.path("b")))

    def test_an_empty_file_is_an_empty_database(self):
        path = self.write("empty", b"")
        self.fails(3, "--read-only", path, "-c", "RETURN 1")
        self.assertEqual(self.ok(path, "--format", "csv", "-c", "MATCH (n) RETURN count(*) AS n"), "n\n0\n")

    @unittest.skipIf(os.geteuid() == 0, "root may write to anything")
    def test_a_read_only_file(self):
        path = self.korea()
        os.chmod(path, 0o444)
        self.assertIn("open it with --read-only", self.fails(3, path, "-c", "RETURN 1"))
        self.ok("--read-only", path, "-c", "MATCH (n) RETURN count(*)")

    def test_a_graph_in_memory_needs_no_care(self):
        new = self.path("new")
        for command in (["check"], ["compact"], ["backup"], ["salvage"], ["export"]):
            rest = {"check": [], "export": ["--format", "json", new]}.get(command[0], [new])
            with self.subTest(command=command):
                self.assertIn("needs a database file", self.fails(2, *command, ":memory:", *rest))
        self.assertFalse(os.path.exists(new))

    def test_a_limit_on_the_size_of_files_is_an_error(self):
        path = self.korea()
        limited = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16))
        for arguments in (["backup", path, self.path("new")],
                          ["export", path, "--format", "json", self.path("new")],
                          [self.path("more.casus"), "-c", "UNWIND range(1, 100000) AS i CREATE (:A {i: i})"]):
            with self.subTest(arguments=arguments):
                done = subprocess.run([CASUS, *arguments], capture_output=True, preexec_fn=limited, timeout=harness.PATIENCE)
                self.assertIn(done.returncode, (1, 3), done.stderr)
                self.assertIn(b"cannot write", done.stderr)
        self.assertFalse(os.path.exists(self.path("new")))
        self.ok("check", path)


if __name__ == "__main__":
    harness.main()
