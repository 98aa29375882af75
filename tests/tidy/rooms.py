"""Which room may include which: the layers of ARCHITECTURE.md, downwards only."""

import re

# Room: the other rooms it may include. `casus` are the public headers, engine/include/casus.
MAY_INCLUDE = {
    "casus": set(),
    "grammar": set(),
    "value": {"casus"},
    "storage": {"casus", "value"},
    "graph": {"casus", "value", "storage"},
    "function": {"casus", "value", "graph"},
    "algorithm": {"casus", "value", "graph", "function"},
    "exchange": {"casus", "value", "storage", "graph"},
    "bind": {"casus", "value", "graph", "function", "grammar"},
    "plan": {"casus", "value", "graph", "function", "grammar", "bind"},
    "optimize": {"casus", "value", "graph", "function", "grammar", "bind", "plan"},
    "execute": {"casus", "value", "graph", "function", "grammar", "bind", "plan", "exchange"},
    "session": {"casus", "value", "storage", "graph", "function", "algorithm", "grammar", "bind",
                "plan", "optimize", "execute", "exchange"},
    # The program uses the library as any user does, but for pictures and texts of values, and for
    # cutting a script into statements.
    "repl": {"casus", "exchange", "grammar"},
}

# Outside libraries by the first part of what is included in angle brackets. A room that is not
# here may include any that its CMakeLists.txt links.
OUTSIDE = {"casus": set(), "grammar": {"tao"}}

STANDARD = set("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono
cinttypes climits clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp
csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception
execution filesystem forward_list fstream functional future initializer_list iomanip ios iosfwd
iostream istream iterator latch limits list locale map memory memory_resource mutex new numbers
numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore set shared_mutex
source_location span sstream stack stdexcept stop_token streambuf string string_view syncstream
system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
variant vector version
""".split())

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of(path):
    """The room of a file or of an included name; None for what belongs to none."""
    parts = path.split("/")
    if parts[0] == "casus" or parts[:2] == ["engine", "include"]:
        return "casus"
    name = parts[1] if parts[0] == "engine" and len(parts) > 2 else parts[0]
    return name if name in MAY_INCLUDE else None


def check_includes(path, text):
    """Complaints about the #include lines of one file."""
    room = room_of(path)
    if room is None:
        return
    for number, line in enumerate(text.splitlines(), 1):
        included = INCLUDE.match(line)
        if not included:
            continue
        bracket, name = included.groups()
        place = f"{path}:{number}: {line.strip()}"
        if bracket == "<":
            outside = name.split("/")[0]
            if room in OUTSIDE and name not in STANDARD and outside not in OUTSIDE[room]:
                wanted = " and ".join(["the standard library", *sorted(OUTSIDE[room])])
                yield f"{place}\n    {room} includes {wanted} only"
            continue
        other = room_of(name)
        if other is None:
            yield f"{place}\n    quoted includes are relative to the root, or of casus/"
        elif other != room and other not in MAY_INCLUDE[room]:
            yield f"{place}\n    {room} may not include {other}, only {', '.join(sorted(MAY_INCLUDE[room])) or 'itself'}"
