"""Kills the program with SIGKILL while it writes through a pipe: each commit that it has answered is
there whole afterwards, none in part, and `casus check` finds nothing.

    program_crash_test.py [--kills N] [--seed N]        (CASUS: the program)
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

CASUS = os.environ.get("CASUS", "casus")

# A commit makes a ring of five nodes, moves the counter, and deletes an older ring: in part it shows.
AUTOCOMMIT = ("MATCH (c:Counter) SET c.n = c.n + 1 WITH c.n AS n "
              "CREATE (a:Ring {{of: n, i: 0}})-[:NEXT]->(:Ring {{of: n, i: 1}})-[:NEXT]->"
              "(:Ring {{of: n, i: 2}})-[:NEXT]->(:Ring {{of: n, i: 3}})-[:NEXT]->"
              "(:Ring {{of: n, i: 4}})-[:NEXT]->(a) "
              "WITH n OPTIONAL MATCH (old:Ring {{of: n - 20}}) DETACH DELETE old RETURN DISTINCT {n} AS n;\n")
TRANSACTION = ("BEGIN; MATCH (c:Counter) SET c.n = c.n + 1; "
               "MATCH (c:Counter) UNWIND range(0, 4) AS i CREATE (:Ring {{of: c.n, i: i}}); "
               "MATCH (c:Counter) MATCH (a:Ring {{of: c.n}}) MATCH (b:Ring {{of: c.n, i: (a.i + 1) % 5}}) "
               "CREATE (a)-[:NEXT]->(b); "
               "MATCH (c:Counter) MATCH (old:Ring {{of: c.n - 20}}) DETACH DELETE old; "
               "COMMIT; RETURN {n} AS n;\n")


def query(path, text):
    done = subprocess.run([CASUS, "--read-only", path, "--format", "jsonl", "-c", text],
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def verify(path):
    """The number of commits in the file, each of which must be whole."""
    done = subprocess.run([CASUS, "check", path], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    n = query(path, "MATCH (c:Counter) RETURN c.n AS n")[0]["n"]
    rings = query(path, "MATCH (a:Ring)-[:NEXT]->(b:Ring) WHERE a.of = b.of AND b.i = (a.i + 1) % 5 "
                        "RETURN a.of AS of, count(*) AS size ORDER BY of")
    expected = [{"of": of, "size": 5} for of in range(max(1, n - 19), n + 1)]
    assert rings == expected, (n, rings)
    nodes = query(path, "MATCH (r:Ring) RETURN count(*) AS n")[0]["n"]
    assert nodes == 5 * len(expected), (n, nodes)
    return n


class Writer:
    """A program that gets statements through a pipe as fast as it takes them."""

    def __init__(self, path, first, statement):
        self.process = subprocess.Popen([CASUS, path, "--format", "csv"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.acknowledged = first - 1
        self.feeder = threading.Thread(target=self.feed, args=(first, statement))
        self.reader = threading.Thread(target=self.read)
        self.feeder.start()
        self.reader.start()

    def feed(self, n, statement):
        try:
            while True:
                self.process.stdin.write(statement.format(n=n).encode())
                self.process.stdin.flush()
                n += 1
        except (BrokenPipeError, OSError):
            pass

    def read(self):
        for line in self.process.stdout:
            if line.strip().isdigit():
                self.acknowledged = int(line)

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.feeder.join()
        self.reader.join()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.stdout.close()
        return self.acknowledged


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=15)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = parser.parse_args()
    print(f"program_crash_test.py --kills {options.kills} --seed {options.seed}", flush=True)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "crash.casus")
        subprocess.run([CASUS, path, "-c", "CREATE INDEX of FOR (r:Ring) ON (r.of); CREATE (:Counter {n: 0})"],
                       check=True, stderr=subprocess.DEVNULL)
        commits = 0
        for kill in range(options.kills):
            writer = Writer(path, commits + 1, AUTOCOMMIT if kill % 2 == 0 else TRANSACTION)
            time.sleep(chance.uniform(0.02, 0.4))
            acknowledged = writer.kill()
            found = verify(path)
            assert acknowledged <= found <= acknowledged + 1, (acknowledged, found)
            commits = found
    print(f"{options.kills} kills, {commits} commits, none lost, none in part")
    return 0


if __name__ == "__main__":
    sys.exit(main())
