"""Casus as a package: what is installed is complete, and a program outside the tree can use it."""

import argparse
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED = "Shtykov was about 43 when he RELAYED it\n"


def run(*command, folder=None):
    """Standard output of a command that must succeed."""
    done = subprocess.run([str(word) for word in command], cwd=folder, text=True, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"FAILED ({done.returncode}): {' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def require(condition, message):
    if not condition:
        sys.exit("FAILED: " + message)


def check_files(prefix):
    """The program, the headers, the library, its CMake files and the graphs are where they belong."""
    wanted = ["bin/casus", "include/casus/casus.hpp", "share/casus/graphs/korea-1950/10-actors.cypher"]
    for name in wanted:
        require((prefix / name).is_file(), f"{name} was not installed")
    for pattern in ["lib*/**/libcasus.so", "lib*/**/casusConfig.cmake", "lib*/**/casusConfigVersion.cmake"]:
        require(list(prefix.glob(pattern)), f"{pattern} was not installed")
    mine = {path.name for path in (HERE.parents[1] / "engine/include/casus").iterdir()}
    require({path.name for path in (prefix / "include/casus").iterdir()} == mine, "headers differ")


def check_program(prefix, folder):
    """The installed program finds the graphs that are installed beside it."""
    mine = prefix / "share/casus/graphs/only-here"
    mine.mkdir()
    (mine / "10-nodes.cypher").write_text("CREATE (:Only {here: true});\n")
    for graph, query in [("korea-1950", "MATCH (p:Person {name: 'Kim Il Sung'}) RETURN count(*) AS n"),
                         ("only-here", "MATCH (x:Only) RETURN count(*) AS n")]:
        out = run(prefix / "bin/casus", "--load", graph, "--format", "csv", "-c", query, folder=folder)
        require(out.split() == ["n", "1"], f"the installed program answered {out!r}")


def check_consumer(prefix, folder, options):
    """The program beside this file, in a folder of its own, with a database in memory and in a file."""
    build = folder / "build"
    run(options.cmake, "-S", HERE / "consumer", "-B", build, "-G", options.generator,
        f"-DCMAKE_PREFIX_PATH={prefix}", f"-DCMAKE_CXX_COMPILER={options.compiler}",
        f"-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Werror {options.flags}")
    run(options.cmake, "--build", build)
    require(run(build / "consumer") == EXPECTED, "the program printed something else")
    require(run(build / "consumer", folder / "stored.casus") == EXPECTED, "a file gave other rows")
    require((folder / "stored.casus").is_file(), "no database file was made")


def check_version(prefix, folder, options):
    """A version that is not there is refused."""
    project = folder / "newer"
    project.mkdir()
    (project / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.25)\nproject(newer LANGUAGES CXX)\nfind_package(casus 99 REQUIRED)\n")
    done = subprocess.run([options.cmake, "-S", project, "-B", project / "build", "-G", options.generator,
                           f"-DCMAKE_PREFIX_PATH={prefix}"], text=True, capture_output=True)
    require(done.returncode != 0 and "99" in done.stderr, "version 99 was found")


def check_readme():
    """The README shows the program that is tested here."""
    readme = (HERE.parents[1] / "README.md").read_text()
    for name in ["CMakeLists.txt", "main.cpp"]:
        require((HERE / "consumer" / name).read_text() in readme, f"the README shows another {name}")


def main():
    parser = argparse.ArgumentParser()
    for name in ["--build", "--cmake", "--compiler", "--generator"]:
        parser.add_argument(name, required=True)
    parser.add_argument("--flags", default="", help="what the library was compiled with (sanitizers)")
    options = parser.parse_args()
    check_readme()
    with tempfile.TemporaryDirectory(prefix="casus-install-") as name:
        folder = pathlib.Path(name)
        prefix = folder / "prefix"
        run(options.cmake, "--install", options.build, "--prefix", prefix)
        check_files(prefix)
        check_program(prefix, folder)
        check_consumer(prefix, folder, options)
        check_version(prefix, folder, options)
    print("the installed package works")


main()
