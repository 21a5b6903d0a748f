"""Help, the manual page and shell completion of skranke: they name what there is."""

import re
import shutil
import subprocess
import tempfile
import unittest

import client
from daemon import ROOT

VERBS = (["fritagelse"], ["kb", "validate"], ["kb", "verify"], ["evaluate"])


def options(help):
    return set(re.findall(r"^  (--[a-z-]+)", help, re.M))


class Help(unittest.TestCase):
    def test_every_verb_tells_how_it_is_used(self):
        for verb in VERBS:
            code, output, errors = client.run(*verb, "--help")
            self.assertEqual((code, errors), (0, ""), verb)
            self.assertIn("skranke " + " ".join(verb), output)

    def test_the_manual_page_has_every_option_and_verb(self):
        page = (ROOT / "Sources" / "skranke" / "Manual" / "skranke.1").read_text()
        page = page.replace("\\-", "-")
        for option in options(client.run("--help")[1]):
            self.assertIn(option, page)
        for verb in VERBS:
            self.assertIn("skranke " + " ".join(verb), page)
        if shutil.which("man"):
            done = subprocess.run(
                ["man", "--warnings", "-l", ROOT / "Sources/skranke/Manual/skranke.1"],
                capture_output=True, text=True, env={"MANPAGER": "cat", "PATH": "/usr/bin:/bin",
                                                     "LC_ALL": "C.UTF-8"})
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_words_for_a_shell(self):
        def words(*given):
            code, output, _ = client.run("completion", "words", *given)
            self.assertEqual(code, 0)
            return output.split()

        self.assertTrue({"kb", "evaluate", "fritagelse", "mcp", "--json"} <= set(words()))
        self.assertEqual(words("kb"), ["validate", "verify"])
        self.assertIn("--documents", words("kb", "verify"))
        self.assertIn("--ingen-computer", words("fritagelse", "--alder", "84"))
        self.assertEqual(words("completion"), ["bash", "zsh", "fish"])
        self.assertIn("--why", words("--json"))
        self.assertEqual(client.run("completion")[0], 64)

    def test_bash_completes(self):
        if not shutil.which("bash"):
            self.skipTest("no bash")
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        script = f"""
            skranke() {{ {client.program()} "$@"; }}
            source <(skranke completion bash)
            COMP_WORDS=(skranke kb ver); COMP_CWORD=2; _skranke; echo "${{COMPREPLY[*]}}"
            COMP_WORDS=(skranke --js); COMP_CWORD=1; _skranke; echo "${{COMPREPLY[*]}}"
        """
        done = subprocess.run(
            ["bash", "-c", script], capture_output=True, text=True, cwd=ROOT,
            env=client.environment())
        self.assertEqual(done.stdout.split("\n"), ["verify", "--json", ""], done.stderr)

    def test_other_shells_can_read_their_scripts(self):
        for shell in ("zsh", "fish"):
            code, output, _ = client.run("completion", shell)
            self.assertEqual(code, 0)
            if shutil.which(shell):
                done = subprocess.run([shell, "-n"], input=output, capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
