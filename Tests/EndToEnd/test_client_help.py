"""Help and the manual pages, and the words for shell completion: they name what there is."""

import re
import shutil
import subprocess
import unittest

import client
import daemon
from daemon import ROOT

VERBS = (["fritagelse"], ["kb", "validate"], ["kb", "verify"], ["kb", "gaps"], ["kb", "import"],
         ["kb", "new"], ["kb", "changed"], ["evaluate"], ["mcp"], ["status"], ["completion"])


def options(help):
    return set(re.findall(r"^  (--[a-z-]+)", help, re.M))


class Help(unittest.TestCase):
    def test_every_verb_tells_how_it_is_used(self):
        for verb in VERBS:
            code, output, errors = client.run(*verb, "--help")
            self.assertEqual((code, errors), (0, ""), verb)
            self.assertIn("skranke " + " ".join(verb), output)
            example = r"(?m)^(Example|Eksempel|Eksempler|Examples):\n +skranke "
            self.assertRegex(output, example, verb)

    def page(self, path):
        """A manual page, which has to be without a fault."""
        if shutil.which("man"):
            done = subprocess.run(
                ["man", "--warnings", "-l", ROOT / path], capture_output=True, text=True,
                env={"MANPAGER": "cat", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
            self.assertEqual((done.returncode, done.stderr), (0, ""))
        return (ROOT / path).read_text().replace("\\-", "-")

    def test_the_manual_page_has_every_option_and_verb(self):
        page = self.page("Sources/skranke/Manual/skranke.1")
        for option in options(client.run("--help")[1]):
            self.assertIn(option, page)
        for verb in VERBS:
            self.assertIn("skranke " + " ".join(verb), page)

    def test_the_daemon_s_manual_page_has_every_option_and_its_default(self):
        page = self.page("Sources/skranked/Manual/skranked.8")
        help = daemon.run("--help")[1]
        for option in options(help):
            self.assertIn(option, page)
        limits = re.findall(r"^  (--[a-z-]+) [A-Z]+ .*\((\d+)\)$", help, re.M)
        self.assertGreater(len(limits), 10)
        for option, default in limits:
            paragraph = page.split(option + " ", 1)[1].split(".TP", 1)[0]
            self.assertRegex(paragraph, rf"\b{default}\b", option)

    def test_words_for_a_shell(self):
        def words(*given):
            code, output, _ = client.run("completion", "words", *given)
            self.assertEqual(code, 0)
            return output.split()

        self.assertTrue({"kb", "evaluate", "fritagelse", "mcp", "--json"} <= set(words()))
        self.assertTrue({"validate", "verify", "gaps"} <= set(words("kb")))
        self.assertIn("--documents", words("kb", "verify"))
        self.assertIn("--ingen-computer", words("fritagelse", "--alder", "84"))
        self.assertEqual(words("completion"), ["bash", "zsh", "fish"])
        self.assertIn("--why", words("--json"))
        self.assertEqual(client.run("completion")[0], 64)


if __name__ == "__main__":
    unittest.main()
