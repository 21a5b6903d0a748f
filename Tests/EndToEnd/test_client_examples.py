"""The examples of clients in other languages do what they say."""

import json
import pathlib
import shutil
import subprocess
import unittest

from daemon import PATIENCE, DaemonTest

EXAMPLES = pathlib.Path(__file__).parent / "examples"


class Examples(DaemonTest):
    def run_example(self, name, *arguments):
        done = subprocess.run(
            [EXAMPLES / name, *arguments], capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_they_are_short(self):
        for path in EXAMPLES.iterdir():
            self.assertLess(len(path.read_text().splitlines()), 25, path)

    def test_shell(self):
        help = subprocess.run(["nc", "-h"], capture_output=True, text=True).stderr \
            if shutil.which("nc") else ""
        if "-U" not in help:
            self.skipTest("no nc that knows Unix sockets")
        self.assertIn("\nKilde: ", self.run_example("ask.sh", self.daemon.unix, "Hvem leder DUBU?"))

    def test_python(self):
        output = self.run_example("ask.py", self.daemon.unix, "Hvem leder DUBU?", "Og 3.5?")
        self.assertEqual(len(output.splitlines()), 2)
        self.assertIn("3.5", output.splitlines()[1])

    def test_http(self):
        if not shutil.which("curl"):
            self.skipTest("no curl")
        output = self.run_example("ask-http.sh", "%s:%d" % self.daemon.tcp, "3.6")
        self.assertEqual(json.loads(output)["result"]["id"], "3.6")


if __name__ == "__main__":
    unittest.main()
