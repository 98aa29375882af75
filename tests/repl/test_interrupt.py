"""Ctrl-C: in the shell it ends the statement or the line; elsewhere the program, with status 130."""

import signal
import subprocess
import time

import harness
from harness import CASUS
from test_shell import ShellCase

ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a + b AS c WHERE c < 0 RETURN count(*)"


class Interrupt(ShellCase):
    def test_a_running_statement_ends_and_the_shell_lives(self):
        shell = self.shell()
        for _ in range(3):
            shell.send(ENDLESS + ";\n")
            shell.wait_for(r"\n")
            time.sleep(0.5)
            shell.interrupt()
            shell.wait_for(r"interrupted\n")
            shell.wait_for(r"casus> ")
        self.assertIn("│ 1 │", shell.command("RETURN 1 AS x;"))

    def test_the_line_is_cleared(self):
        shell = self.shell()
        shell.send("RETURN nonsense")
        shell.wait_for("nonsense")
        shell.interrupt()
        shell.wait_for(r"\ncasus> ")
        self.assertIn("│ 1 │", shell.command("RETURN 1 AS x;"))

    def test_an_unfinished_statement_is_dropped(self):
        shell = self.shell()
        shell.send("RETURN 1,\n")
        shell.wait_for(r"  \.\.\.> ")
        shell.interrupt()
        shell.wait_for(r"\ncasus> ")
        self.assertIn("│ 2 │", shell.command("RETURN 2 AS x;"))

    def test_nothing_of_an_interrupted_write_is_kept(self):
        shell = self.shell()
        shell.send("UNWIND range(1, 100000000) AS i CREATE (:N {i: i});\n")
        shell.wait_for(r"\n")
        time.sleep(0.5)
        shell.interrupt()
        shell.wait_for(r"interrupted\n")
        shell.wait_for(r"casus> ")
        self.assertIn("│ 0 │", shell.command("MATCH (n) RETURN count(*) AS n;"))

    def test_a_script_ends_with_130(self):
        casus = subprocess.Popen([CASUS, "-c", ENDLESS, "-c", "RETURN 1"], stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE)
        time.sleep(1)
        casus.send_signal(signal.SIGINT)
        out, message = casus.communicate(timeout=harness.PATIENCE)
        self.assertEqual((casus.returncode, out, message), (130, b"", b"casus: interrupted\n"))

    def test_waiting_for_a_pipe_ends_with_130(self):
        casus = subprocess.Popen([CASUS], stdin=subprocess.PIPE)
        time.sleep(1)
        casus.send_signal(signal.SIGINT)
        self.assertEqual(casus.wait(harness.PATIENCE), 130)
        casus.stdin.close()


if __name__ == "__main__":
    harness.main()
