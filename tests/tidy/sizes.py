"""The ratchet of sizes: nothing grows past its bound, and what once did may only shrink."""

from functions import functions

FILE_LINES = 400
FUNCTION_LINES = 60


def read_exceptions(path):
    """{what: lines} of a file with lines such as `60 path/of/file.cpp name`."""
    exceptions = {}
    for line in path.read_text().splitlines():
        line = line.split("#")[0].strip()
        if line:
            lines, what = line.split(maxsplit=1)
            exceptions[what] = int(lines)
    return exceptions


def sizes(path, text):
    """What is too long in a file: {what: (lines, bound)}."""
    found = {}
    lines = text.count("\n")
    if lines > FILE_LINES:
        found[path] = (lines, FILE_LINES)
    for name, lines in functions(path, text):
        if lines > FUNCTION_LINES:
            what = f"{path} {name}"
            found[what] = max(found.get(what, (0, 0)), (lines, FUNCTION_LINES))
    return found


def check_sizes(too_long, exceptions):
    """Complaints about `too_long`, which sizes() gave for all files."""
    for what, (lines, bound) in sorted(too_long.items()):
        allowed = exceptions.get(what, bound)
        if lines > allowed:
            yield f"{what}: {lines} lines, at most {allowed}"
        elif lines < allowed:
            yield f"{what}: has shrunk to {lines} lines; lower its entry in exceptions.txt from {allowed}"
    for what in sorted(exceptions.keys() - too_long.keys()):
        yield f"{what}: is short enough now; remove it from exceptions.txt"
