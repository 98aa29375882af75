"""What the judges in Python share: expressions are asked for in batches, each answer is compared."""

import argparse
import json
import random
import subprocess
import time

ERROR = "an error"  # what is expected where the engine must refuse


def answers(casus, expressions):
    """The answers up to the first error, and what was said on standard error."""
    script = ";\n".join(f"RETURN {expression} AS x" for expression in expressions)
    said = subprocess.run([casus, "--format", "jsonl", "-f", "-"], input=script, text=True,
                          capture_output=True, encoding="utf-8")
    rows = [json.loads(line)["x"] for line in said.stdout.splitlines() if line.startswith("{")]
    return rows, said.stderr.strip()


def judge(casus, batch, asked_as, same):
    """The questions whose answer is another, each with what was said."""
    differences = []
    while batch:
        rows, said = answers(casus, [asked_as(expression) for _, expression, _ in batch])
        differences += [(question, row) for question, row in zip(batch, rows)
                        if question[2] == ERROR or not same(question[2], row)]
        if len(rows) < len(batch) and batch[len(rows)][2] != ERROR:
            differences.append((batch[len(rows)], said))
        batch = batch[len(rows) + 1:]
    return differences


def run(questions_of, asked_as, same):
    """The program: `questions_of(seed).question()` gives kind, expression and expected value."""
    parser = argparse.ArgumentParser()
    parser.add_argument("casus")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 31))
    parser.add_argument("--seconds", type=float, default=10)
    options = parser.parse_args()
    questions, asked, differences = questions_of(options.seed), 0, []
    end = time.monotonic() + options.seconds
    while (time.monotonic() < end or asked == 0) and len(differences) < 20:
        batch = [questions.question() for _ in range(500)]
        differences += judge(options.casus, batch, asked_as, same)
        asked += len(batch)
    for (kind, expression, expected), answer in differences:
        print(f"{kind}: {expression}\n  expected {expected!r}\n  but was  {answer!r}")
    print(f"{asked} questions: {len(differences)} differences (seed {options.seed})")
    return 1 if differences else 0
