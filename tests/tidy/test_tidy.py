"""The house rules that a machine can check: directions of includes, sizes, no paths of a machine."""

import pathlib
import re
import sys
import unittest

from functions import cpp_functions
from rooms import check_includes
from sizes import check_sizes, read_exceptions, sizes

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOLDERS = ["engine", "grammar", "graphs", "repl", "tests", "cmake", ".ci"]
CODE = {".cpp", ".hpp", ".py", ".cmake"}
TEXT = CODE | {".md", ".txt", ".json", ".cypher", ".sh", ""}
MACHINE_PATH = re.compile(r"(?<![\w.}])/(home|root|work|tmp|Users|mnt|opt)/")


def files():
    """(path from the root, text) of every file of the project that people write."""
    top = [path for path in ROOT.iterdir() if path.is_file() and not path.name.startswith(".git")]
    for path in sorted(top + [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]):
        if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")


class Tidy(unittest.TestCase):
    maxDiff = None

    def refuse(self, complaints):
        found = list(complaints)
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_rooms_include_downwards_only(self):
        self.refuse(complaint for path, text in files() if path.endswith((".cpp", ".hpp"))
                    for complaint in check_includes(path, text))

    def test_nothing_grows_past_its_bound(self):
        too_long = {}
        for path, text in files():
            if pathlib.PurePath(path).suffix in CODE or path.endswith("CMakeLists.txt"):
                too_long.update(sizes(path, text))
        self.refuse(check_sizes(too_long, read_exceptions(HERE / "exceptions.txt")))

    def test_no_path_of_a_machine(self):
        self.refuse(f"{path}:{number}: {line.strip()}" for path, text in files()
                    for number, line in enumerate(text.splitlines(), 1) if MACHINE_PATH.search(line))


class TheChecksThemselves(unittest.TestCase):
    def test_an_upward_include_is_named_with_its_line(self):
        text = '#include <string>\n#include "engine/session/state.hpp"\n'
        complaints = list(check_includes("engine/graph/ids.hpp", text))
        self.assertEqual(len(complaints), 1)
        self.assertTrue(complaints[0].startswith('engine/graph/ids.hpp:2: #include "engine/session/state.hpp"'))

    def test_public_headers_and_the_grammar_have_no_other_libraries(self):
        for path in ["engine/include/casus/value.hpp", "grammar/parse.hpp"]:
            self.assertEqual(len(list(check_includes(path, "#include <fmt/format.h>\n"))), 1)
        self.assertEqual(list(check_includes("grammar/parse.cpp", "#include <tao/pegtl.hpp>\n")), [])
        self.assertEqual(len(list(check_includes("engine/include/casus/value.hpp", "#include <tao/pegtl.hpp>\n"))), 1)

    def test_functions_are_found_with_their_lengths(self):
        text = ('namespace a {\nstruct S {\n  S() : x_{1}, y_{2} {\n    f("}");\n  }\n  int x_, y_;\n};\n'
                "template <class T>\nT g(T t) {\n  if (t) {\n    h([] { return '}'; });\n  }\n  return t;\n}\n"
                "constexpr int table[] = {1, 2};\n}  // }\nint last() { return 1'000; }\n")
        self.assertEqual(list(cpp_functions(text)), [("S", 3), ("g", 7), ("last", 1)])

    def test_the_ratchet_only_turns_one_way(self):
        self.assertEqual(len(list(check_sizes({"a": (70, 60)}, {}))), 1)
        self.assertEqual(list(check_sizes({"a": (70, 60)}, {"a": 70})), [])
        self.assertEqual(len(list(check_sizes({"a": (71, 60)}, {"a": 70}))), 1)
        self.assertEqual(len(list(check_sizes({"a": (65, 60)}, {"a": 70}))), 1)
        self.assertEqual(len(list(check_sizes({}, {"a": 70}))), 1)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    unittest.main()
