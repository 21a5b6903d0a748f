"""Shell completion of skranke in the real shells."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import client
from daemon import ROOT
from screen import Terminal

# Completes with the real program, and tells what else it was called with.
SKRANKE = """#!/bin/sh
[ "$1" = completion ] && exec "{program}" "$@"
printf '<'; printf '(%s)' "$@"; echo '>'
"""


class Shell(unittest.TestCase):
    name = None

    def setUp(self):
        if not shutil.which(self.name):
            self.skipTest(f"no {self.name}")
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        program = self.folder / "skranke"
        program.write_text(SKRANKE.format(program=client.program()))
        program.chmod(0o755)
        self.environment = client.environment(
            HOME=str(self.folder), TERM="dumb", LC_ALL="C.UTF-8",
            PATH=f"{self.folder}:{os.environ['PATH']}")

    def script(self):
        code, output, _ = client.run("completion", self.name)
        self.assertEqual(code, 0)
        return output

    def run_shell(self, *arguments):
        done = subprocess.run(
            [self.name, *arguments], capture_output=True, text=True, cwd=ROOT,
            env=self.environment, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout


class Bash(Shell):
    name = "bash"

    def test_candidates(self):
        output = self.run_shell("-c", """
            source <(skranke completion bash)
            COMP_WORDS=(skranke kb ver); COMP_CWORD=2; _skranke; echo "${COMPREPLY[*]}"
            COMP_WORDS=(skranke --js); COMP_CWORD=1; _skranke; echo "${COMPREPLY[*]}"
        """)
        self.assertEqual(output, "verify\n--json\n")


class Fish(Shell):
    name = "fish"

    def test_candidates(self):
        for line, expected in (("kb ver", ["verify"]), ("--js", ["--json"]),
                               ("completion f", ["fish"])):
            output = self.run_shell(
                "--no-config", "-c",
                f"skranke completion fish | source; complete -C 'skranke {line}'")
            self.assertEqual(output.split("\n")[:-1], expected)


class Zsh(Shell):
    name = "zsh"

    def complete(self, setup):
        """Types in an interactive shell, so that the line it runs shows what Tab put there."""
        terminal = Terminal(["zsh", "-f", "-i"], self.environment, columns=200, cwd=ROOT)
        self.addCleanup(terminal.close)
        terminal.send(f"PS1='$ '; autoload -Uz compinit; {setup}; print re''ady\r")
        terminal.wait_for(lambda _: "ready" in terminal.output)
        for typed, expected in (("kb ver\t", "<(kb)(verify)>"), ("--js\t", "<(--json)>"),
                                ("completion fi\t", None)):
            terminal.send(f"skranke {typed}\r")
            if expected:
                terminal.wait_for(lambda _: expected in terminal.output, expected)
            else:
                terminal.wait_for(lambda _: "complete -c skranke" in terminal.output)

    def test_sourced(self):
        self.complete("compinit -u; source <(skranke completion zsh)")

    def test_autoloaded(self):
        functions = self.folder / "functions"
        functions.mkdir()
        (functions / "_skranke").write_text(self.script())
        self.complete(f"fpath=({functions} $fpath); compinit -u")


del Shell

if __name__ == "__main__":
    unittest.main()
