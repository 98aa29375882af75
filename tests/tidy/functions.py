"""Names and lengths of the functions in a source text."""

import ast
import re

# Comments, raw strings, strings and characters (not the ' in 1'000), and preprocessor lines: all of
# them may hold braces that are none.
NOISE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'|^[ \t]*#(?:\\\n|[^\n])*",
    re.DOTALL | re.MULTILINE)
TYPE = re.compile(r"^(template\s*<.*?>\s*)?(requires\b.*?)?\b(class|struct|union|enum|namespace|extern)\b",
                  re.DOTALL)
NAME = re.compile(r"([~\w:<>]+|operator\s*\S{1,3})\s*\(")


def blank(match):
    """Keeps the lines of what is left out."""
    return "\n" * match.group().count("\n") + " "


def cpp_functions(text):
    """(name, lines) of each function, from its first line to its closing brace."""
    text = NOISE.sub(blank, text)
    scopes = []  # for each open brace: None, or where a function begins
    inside = 0   # how many of those are functions
    head = 0     # where the declaration before the next brace begins
    for at in (match.start() for match in re.finditer(r"[{};]", text)):
        mark = text[at]
        if mark == "{":
            declaration = text[head:at].strip()
            begins = None
            if not inside and "(" in declaration and not TYPE.match(declaration) and not declaration.endswith("="):
                begins = head + len(text[head:at]) - len(text[head:at].lstrip())
                inside += 1
            scopes.append(begins)
            if begins is None and not inside:
                head = at + 1
        elif mark == "}" and scopes:
            begins = scopes.pop()
            if begins is not None:
                inside -= 1
                if text[at + 1:].lstrip()[:1] in (",", "{"):
                    continue  # the braces of a constructor's initializer
                found = NAME.search(text, begins)
                lines = text.count("\n", begins, at) + 1
                yield (found.group(1) if found else "?"), lines
            if not inside:
                head = at + 1
        elif not inside:
            head = at + 1


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            yield node.name, node.end_lineno - node.lineno + 1


def functions(path, text):
    if path.endswith((".cpp", ".hpp")):
        return list(cpp_functions(text))
    return list(python_functions(text)) if path.endswith(".py") else []
