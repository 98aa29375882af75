#!/usr/bin/env python3
"""value_judge.py CASUS [--seed N] [--seconds S]: random numbers, texts, lists and maps, judged by Python.

As temporal_judge.py, for the functions and operators of plain values: expressions without variables,
nested at random, whose value is computed here in Python beside the text. What would be an error
(overflow, division by zero) is asked for too: then `error` is expected.
"""

import math
import random
import sys

from ask import ERROR, run

LEAST, MOST = -(1 << 63), (1 << 63) - 1
LETTERS = ["a", "b", "B", "ß", "é", "e\u0301", "Ω", "語", "😀", " ", "\t", "1", "-", ".", "'", "\\", "İ", "ǆ"]
SPACES = " \t\n"


class Refused(Exception):
    """The engine must answer with an error."""


def literal(value):
    """The value as Cypher has it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\t", "\\t") + "'"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, float):
        if math.isnan(value):
            return "(0.0 / 0.0)"
        if math.isinf(value):
            return "(1.0 / 0.0)" if value > 0 else "(-1.0 / 0.0)"
    return repr(value)


def whole(value):
    if not LEAST <= value <= MOST:
        raise Refused
    return value


def truncated_quotient(a, b):
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


def divided(a, b):
    if b != 0:
        return a / b
    return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a) * math.copysign(1.0, b)


class Expressions:
    """Each method gives (text, value). The value is None for null."""

    def __init__(self, seed):
        self.r = random.Random(seed)

    def integer(self, depth):
        if depth == 0 or self.r.random() < 0.25:
            value = self.r.choice([self.r.randint(-9, 9), self.r.randint(-9, 9), self.r.randint(LEAST, MOST),
                                   MOST, LEAST, 0, None])
            return f"({literal(value)})", value
        kind = self.r.randint(0, 8)
        if kind <= 4:
            return self.integer_operator(depth, "+-*/%"[kind])
        if kind == 5:
            text, value = self.string(depth - 1)
            return f"size({text})", None if value is None else len(value)
        if kind == 6:
            text, value = self.integers(depth - 1)
            return f"size({text})", None if value is None else len(value)
        if kind == 7:
            text, value = self.integer(depth - 1)
            return f"abs({text})", None if value is None else whole(abs(value))
        a, b = self.integer(depth - 1), self.integer(depth - 1)
        return f"coalesce({a[0]}, {b[0]})", b[1] if a[1] is None else a[1]

    def integer_operator(self, depth, operator):
        (a, left), (b, right) = self.integer(depth - 1), self.integer(depth - 1)
        text = f"({a} {operator} {b})"
        if left is None or right is None:
            return text, None
        if operator in "/%":
            if right == 0:
                raise Refused
            quotient = truncated_quotient(left, right)
            return text, whole(quotient if operator == "/" else left - right * quotient)
        return text, whole({"+": left + right, "-": left - right, "*": left * right}[operator])

    def floating(self, depth):
        if depth == 0 or self.r.random() < 0.25:
            value = self.r.choice([0.0, 0.5, -1.5, 2.5, 1e300, 1e-300, 0.1, self.r.uniform(-10, 10), 1e15, 123456789.125,
                                   None, math.inf, math.nan])
            return f"({literal(value)})", value
        kind = self.r.randint(0, 7)
        if kind <= 3:
            (a, left), (b, right) = self.floating(depth - 1), self.floating(depth - 1)
            operator = "+-*/"[kind]
            if left is None or right is None:
                return f"({a} {operator} {b})", None
            value = divided(left, right) if kind == 3 else {
                "+": left + right, "-": left - right, "*": left * right}[operator]
            return f"({a} {operator} {b})", value
        if kind == 4:
            text, value = self.integer(depth - 1)
            return f"toFloat({text})", None if value is None else float(value)
        name = self.r.choice(["floor", "ceil", "abs", "sqrt", "round"])
        text, value = self.floating(depth - 1)
        return f"{name}({text})", None if value is None else self.float_function(name, value)

    @staticmethod
    def float_function(name, value):
        if name == "abs":
            return abs(value)
        if name == "sqrt":
            return math.sqrt(value) if value >= 0 else math.nan
        if math.isinf(value) or math.isnan(value) or abs(value) >= 2**52:
            return value
        if name == "round":  # halves go up
            return float(math.floor(value)) + (1.0 if value - math.floor(value) >= 0.5 else 0.0)
        return math.copysign(math.floor(value) if name == "floor" else math.ceil(value), value)

    def some_text(self):
        return "".join(self.r.choice(LETTERS) for _ in range(self.r.choice([0, 1, 1, 2, 3, 5])))

    def string(self, depth):
        if depth == 0 or self.r.random() < 0.3:
            value = None if self.r.random() < 0.07 else self.some_text()
            return literal(value), value
        text, value = self.string(depth - 1)
        kind = self.r.randint(0, 6)
        if kind == 0:
            other, right = self.string(depth - 1)
            return f"({text} + {other})", None if value is None or right is None else value + right
        if kind == 1:
            name, call = self.r.choice([("trim", lambda s: s.strip(SPACES)), ("lTrim", lambda s: s.lstrip(SPACES)),
                                        ("rTrim", lambda s: s.rstrip(SPACES))])
            return f"{name}({text})", None if value is None else call(value)
        if kind == 2:
            start, length = self.r.randint(0, 4), self.r.randint(0, 4)
            return (f"substring({text}, {start}, {length})",
                    None if value is None else value[start:start + length])
        if kind == 3:
            count = self.r.randint(0, 4)
            name, call = self.r.choice([("left", lambda s: s[:count]),
                                        ("right", lambda s: s[len(s) - count:] if count < len(s) else s)])
            return f"{name}({text}, {count})", None if value is None else call(value)
        if kind == 4:
            old, new = self.r.choice(["a", "B", "é", "😀", "ab"]), self.some_text()
            return (f"replace({text}, {literal(old)}, {literal(new)})",
                    None if value is None else value.replace(old, new))
        if kind == 5:
            number, integer = self.integer(depth - 1)
            return f"toString({number})", None if integer is None else str(integer)
        old = self.r.choice(["a", "B", "-", " "])
        parts = None if value is None else value.split(old)
        index = self.r.randint(-2, 2)
        return (f"split({text}, {literal(old)})[{index}]",
                None if parts is None or not -len(parts) <= index < len(parts) else parts[index])

    def integers(self, depth):
        if depth == 0 or self.r.random() < 0.25:
            value = None if self.r.random() < 0.05 else [
                self.r.choice([None, self.r.randint(-3, 3), self.r.randint(-3, 3)])
                for _ in range(self.r.randint(0, 4))]
            return literal(value), value
        text, value = self.integers(depth - 1)
        kind = self.r.randint(0, 5)
        if kind == 0:
            other, right = self.integers(depth - 1)
            return f"({text} + {other})", None if value is None or right is None else value + right
        if kind == 1:
            a, b = self.r.randint(-5, 5), self.r.randint(-5, 5)
            return f"{text}[{a}..{b}]", None if value is None else value[a:b]
        if kind == 2:
            return f"reverse({text})", None if value is None else value[::-1]
        if kind == 3:
            return f"tail({text})", None if value is None else value[1:]
        if kind == 4:
            a, b, step = self.r.randint(-3, 5), self.r.randint(-3, 5), self.r.choice([1, 2, 3, -1, -2])
            return f"range({a}, {b}, {step})", list(range(a, b + (1 if step > 0 else -1), step))
        return (f"[x IN {text} WHERE x > 0 | x * 2]",
                None if value is None else [2 * x for x in value if x is not None and x > 0])

    def boolean(self, depth):
        if depth == 0:
            value = self.r.choice([True, False, None])
            return literal(value), value
        kind = self.r.randint(0, 5)
        if kind == 0:
            (a, left), (b, right) = self.string(depth - 1), self.string(depth - 1)
            name, call = self.r.choice([("STARTS WITH", lambda: left.startswith(right)), ("ENDS WITH", lambda: left.endswith(right)),
                                        ("CONTAINS", lambda: right in left), ("<", lambda: left < right),
                                        ("=", lambda: left == right), (">=", lambda: left >= right)])
            return f"({a} {name} {b})", None if left is None or right is None else call()
        if kind == 1:
            (a, left), (b, right) = self.floating(depth - 1), self.integer(depth - 1)
            name = self.r.choice(["<", "<=", ">", ">=", "=", "<>"])
            if left is None or right is None:
                return f"({a} {name} {b})", None
            return f"({a} {name} {b})", {"<": left < right, "<=": left <= right, ">": left > right,
                                         ">=": left >= right, "=": left == right, "<>": left != right}[name]
        if kind == 2:
            (a, left), (b, right) = self.integer(depth - 1), self.integers(depth - 1)
            if right is None or (right and left is None):
                return f"({a} IN {b})", None
            found = left in [x for x in right if x is not None]
            return f"({a} IN {b})", found or (None if None in right else False)
        if kind == 3:
            (a, left), (b, right) = self.boolean(depth - 1), self.boolean(depth - 1)
            return f"({a} AND {b})", False if left is False or right is False else (
                None if left is None or right is None else True)
        if kind == 4:
            (a, left), (b, right) = self.boolean(depth - 1), self.boolean(depth - 1)
            return f"({a} OR {b})", True if left is True or right is True else (
                None if left is None or right is None else False)
        text, value = self.boolean(depth - 1)
        return f"(NOT {text})", None if value is None else not value

    def question(self):
        if self.r.random() < 0.002:
            return self.refused()
        kind = self.r.choice([self.integer, self.floating, self.string, self.integers, self.boolean])
        while True:
            try:
                return kind.__name__, *kind(self.r.randint(1, 4))
            except Refused:
                continue  # another part may be null, or not be read: errors are asked for by themselves

    def refused(self):
        a = self.r.randint(MOST - 5, MOST)
        text = self.r.choice([f"({a} + {self.r.randint(6, 99)})", f"({-a} - {self.r.randint(8, 99)})",
                              f"({a} * {self.r.choice([-3, 2, 1 << 40])})", "(1 / 0)", "(3 % 0)", f"abs({LEAST})",
                              f"({LEAST} / -1)", f"-({LEAST})"])
        return "refused", text, ERROR


def same(value, answer):
    if isinstance(value, float):
        if not math.isfinite(value):
            return answer == literal_name(value)
        return isinstance(answer, (int, float)) and value == answer
    return type(value) is type(answer) and value == answer


def literal_name(value):
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


if __name__ == "__main__":
    sys.exit(run(Expressions, lambda text: text, same))
