"""Driving the casus program: as a command with pipes, and in a pseudo-terminal as a person would."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

CASUS = os.environ.get("CASUS", "casus")
HERE = os.path.dirname(os.path.abspath(__file__))
#: The patience of every wait; sanitizers on a busy machine are slow.
PATIENCE = float(os.environ.get("CASUS_TEST_PATIENCE", "60"))


def run(*arguments, stdin=b"", env=None, cwd=None):
    """Runs casus to its end: a CompletedProcess with text in stdout and stderr."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    done = subprocess.run([CASUS, *arguments], input=stdin, capture_output=True, timeout=PATIENCE,
                          env=env, cwd=cwd)
    done.stdout = done.stdout.decode("utf-8")
    done.stderr = done.stderr.decode("utf-8")
    return done


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        if isinstance(content, str):
            content = content.encode()
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content)
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def ok(self, *arguments, **options):
        """Runs casus, which must succeed; its standard output."""
        done = run(*arguments, **options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def fails(self, status, *arguments, **options):
        """Runs casus, which must end with the status; its standard error."""
        done = run(*arguments, **options)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stderr

    def golden(self, name, text):
        """The text must equal golden/NAME. CASUS_UPDATE_GOLDEN=1 writes the file instead."""
        path = os.path.join(HERE, "golden", name)
        if os.environ.get("CASUS_UPDATE_GOLDEN"):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), text)


class Shell:
    """The shell in a pseudo-terminal."""

    PROMPT = "casus> "

    def __init__(self, *arguments, home, columns=100, rows=40):
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        for name, value in os.environ.items():
            if name.startswith(("ASAN", "UBSAN", "TSAN")):
                environment[name] = value
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(CASUS, [CASUS, *arguments], environment)
        self.resize(columns, rows)
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.output = ""  # not yet looked at
        self.status = None

    def resize(self, columns, rows=40):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, text):
        os.write(self.terminal, text.encode())

    def wait_for(self, pattern):
        """Reads until the pattern (a regular expression) appears; what came before and with it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            plain = strip_controls(self.output)
            found = re.search(pattern, plain)
            if found:
                self.output = plain[found.end():]
                return plain[:found.end()]
            if time.monotonic() > deadline or not self._read(deadline - time.monotonic()):
                raise AssertionError(f"no {pattern!r} in:\n{plain}")

    def command(self, line, prompt=None):
        """Sends a line and returns what is printed until the next prompt."""
        self.send(line + "\n")
        # The prompt is drawn anew while the line is typed; the answer comes after the line feed.
        self.wait_for(r"\n")
        return self.wait_for(prompt or re.escape(self.PROMPT))

    def _read(self, seconds):
        ready, _, _ = select.select([self.terminal], [], [], max(0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            data = b""
        self.output += self.decoder.decode(data)
        return bool(data)

    def end(self):
        """Waits for the program to end; its exit status, negative for a signal."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline - time.monotonic()):
            pass
        ended, status = os.waitpid(self.process, os.WNOHANG)
        while not ended:
            if time.monotonic() > deadline:
                raise AssertionError(f"still running, and said:\n{strip_controls(self.output)}")
            time.sleep(0.01)
            ended, status = os.waitpid(self.process, os.WNOHANG)
        self.status = os.waitstatus_to_exitcode(status)
        os.close(self.terminal)
        return self.status

    def interrupt(self):
        self.send("\x03")

    def kill(self):
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            os.close(self.terminal)
            self.status = -9

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()


def strip_controls(text):
    """Without escape sequences and carriage returns."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>78]|\x1b\([B0]", "", text)
    return text.replace("\r", "")


def main():
    unittest.main(argv=[sys.argv[0]], verbosity=2)
