"""Tests of tck on folders of .feature files: test_features.py TCK SAMPLES [SCENARIOS.jsonl]"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

TCK, SAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])
SCENARIOS = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None

SAMPLE_IDS = (
    ["reading/Match1 " + n for n in "[1] [2] [3] [4] [7]".split()]
    + ["reading/Match1 [8]#%d" % i for i in (1, 2, 3)]
    + ["reading/Match1 [9]#%d" % i for i in (1, 2, 3)]
    + ["reading/Match1 [8]"]  # has no number of its own: its position
    + ["writing/Call1 [%d]" % i for i in (1, 2, 3, 4)]
)


def run(source, folder):
    """Exit status, output and the ids that passed."""
    passed = pathlib.Path(folder) / "passed.txt"
    done = subprocess.run([TCK, source, "--write-passed", passed], capture_output=True, text=True)
    ids = passed.read_text().splitlines() if passed.exists() else []
    return done.returncode, done.stdout + done.stderr, ids


def check(condition, *what):
    if not condition:
        sys.exit("test_features: " + " ".join(str(w) for w in what))


def test_samples(folder):
    status, output, ids = run(SAMPLES / "features", folder)
    check(status == 0, output)
    check(ids == SAMPLE_IDS, ids)
    check(output.endswith("16 passed, 0 failed\n"), output)


def test_ids_do_not_depend_on_the_folder(folder):
    for source in (SAMPLES, SAMPLES / "features" / "reading"):
        ids = run(source, folder)[2]
        check(set(ids) <= set(SAMPLE_IDS) and "reading/Match1 [1]" in ids, ids)


def test_one_file(folder):
    status, output, ids = run(SAMPLES / "features" / "writing" / "Call1.feature", folder)
    check(status == 0 and ids == [i for i in SAMPLE_IDS if i.startswith("writing/")], output, ids)


def test_smallest_numbers(folder):
    lines = ["Feature: f", "  Scenario: [1] s", "    Given any graph", "    When executing query:"]
    lines += doc_string("RETURN 5e-324 AS x") + ["    Then the result should be, in any order:"]
    (pathlib.Path(folder) / "Small.feature").write_text("\n".join(lines + table([["x"], ["5e-324"]])))
    status, output, _ = run(folder, folder)
    check(status == 0 and output.endswith("1 passed, 0 failed\n"), output)


def test_failures(folder):
    status, output, ids = run(SAMPLES / "broken", folder)
    check(status == 1 and not ids, output)
    check(output.endswith("0 passed, 6 failed\n"), output)
    check("unknown step 'a graph of my own'" in output, output)
    check("no graphs/missing/missing.cypher" in output, output)


def test_malformed_files(folder):
    cases = {
        "Scenario: no feature\n": "expected 'Feature:'",
        "": "no 'Feature:'",
        "Feature: f\n Given a step\n": "a step outside a scenario",
        'Feature: f\n Scenario: s\n  Given any graph\n  """\n  open': "does not end",
        "Feature: f\n Scenario: s\n  Given x:\n   | a | b |\n   | a |\n": "another width",
        "Feature: f\n Scenario: s\n  | a |\n": "expected a step",
        "Feature: f\n Examples:\n": "without a scenario outline",
        "Feature: f\n Scenario: s\n  Given any graph\n  nonsense\n": "expected a step, a table",
    }
    for text, reason in cases.items():
        (pathlib.Path(folder) / "Bad.feature").write_text(text)
        status, output, _ = run(folder, folder)
        check(status == 2 and reason in output, repr(text), output)
    (pathlib.Path(folder) / "Bad.feature").unlink()
    status, output, _ = run(folder, folder)
    check(status == 2 and "no .feature files" in output, output)


def cell(text):
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")


def table(rows):
    return ["      | " + " | ".join(map(cell, row)) + " |" if row else "      |" for row in rows]


def doc_string(text):
    return ['      """'] + ["      " + line for line in text.split("\n")] + ['      """']


def expectation(expect):
    if expect["kind"] == "empty":
        return ["    Then the result should be empty"]
    if expect["kind"] == "error":
        text = "    Then a {type} should be raised at {phase}: {detail}"
        return [text.format(**expect)]
    manner = ", in order" if expect["ordered"] else ", in any order"
    lists = " (ignoring element order for lists)" if expect["unordered_lists"] else ""
    head = "    Then the result should be" + manner + lists + ":"
    return [head] + table([expect["columns"]] + expect["rows"])


def effects(counts):
    if counts is None:
        return []
    if not counts:
        return ["    And no side effects"]
    return ["    And the side effects should be:"] + table(
        [[name, str(count)] for name, count in counts.items()])


def as_gherkin(scenario, number):
    lines = ["  Scenario: [%s] %s" % (number, scenario["name"]), "    Given an empty graph"]
    for statement in scenario["setup"]:
        lines += ["    And having executed:"] + doc_string(statement)
    for procedure in scenario["procedures"]:
        lines += ["    And there exists a procedure " + procedure["signature"] + ":"]
        lines += table([procedure["columns"]] + procedure["rows"])
    if scenario["params"]:
        lines += ["    And parameters are:"] + table([list(p) for p in scenario["params"].items()])
    lines += ["    When executing query:"] + doc_string(scenario["query"])
    lines += expectation(scenario["expect"]) + effects(scenario["effects"])
    for control in scenario["control"]:
        lines += ["    When executing control query:"] + doc_string(control["query"])
        lines += expectation(control["expect"]) + effects(control["effects"])
    return lines + [""]


def test_suite_as_features(folder):
    """The suite's scenarios, written as Gherkin, give what they give as JSON."""
    files = {}
    for line in SCENARIOS.read_text().splitlines():
        scenario = json.loads(line)
        name, number = re.fullmatch(r"(.*) \[(.*)", scenario["id"]).groups()
        files.setdefault(name, []).extend(as_gherkin(scenario, number.replace("]#", "-").rstrip("]")))
    for name, lines in files.items():
        path = pathlib.Path(folder) / "features" / (name + ".feature")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(["Feature: " + name, ""] + lines) + "\n")
    wanted = run(SCENARIOS, folder)[2]
    got = run(pathlib.Path(folder) / "features", folder)[2]
    plain = sorted(re.sub(r"\[(\d+)\]#(\d+)", r"[\1-\2]", name) for name in wanted)
    check(sorted(got) == plain, set(got) ^ set(plain))


for test in (test_samples, test_ids_do_not_depend_on_the_folder, test_one_file,
             test_smallest_numbers, test_failures,
             test_malformed_files) + ((test_suite_as_features,) if SCENARIOS else ()):
    with tempfile.TemporaryDirectory() as scratch:
        test(scratch)
