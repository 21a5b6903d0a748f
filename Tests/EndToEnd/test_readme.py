"""The README is true: each of its commands is run, and each transcript comes out as it stands."""

import itertools
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import client
from daemon import PATIENCE, ROOT, Client, DaemonTest
from screen import Terminal

# Commands that take minutes: `.ci/run` runs them itself, in these words.
IN_CI = {
    "swift run -c release skranked": "swift build -c release",
    "swift test": "swift test",
    "skranke evaluate": '"$programs/skranke" evaluate --min',
    "skranke evaluate --questions Tests/Evaluation/held-out":
        '"$programs/skranke" evaluate --questions Tests/Evaluation/held-out',
}


def blocks():
    """The indented blocks, each as its lines."""
    for block in re.findall(r"(?m)(?:^ {4}.*\n|^\n)+", (ROOT / "README.md").read_text()):
        lines = block.strip("\n").split("\n")
        if any(lines):
            indent = min(len(line) - len(line.lstrip()) for line in lines if line)
            yield [line[indent:] for line in lines]


def transcripts():
    """Commands behind a prompt, with what they print."""
    for block in blocks():
        if block[0].startswith("$ "):
            for part in re.split(r"(?m)^\$ ", "\n".join(block))[1:]:
                command, _, output = part.partition("\n")
                yield command, output.rstrip("\n")


class Readme(DaemonTest):
    def shell(self, command):
        """Runs a command as a reader would, with this daemon for theirs."""
        port = str(self.daemon.tcp[1])
        pid = self.daemon.process.pid
        environment = client.environment(SKRANKE_SOCKET=self.daemon.unix)
        environment["PATH"] = os.path.dirname(client.program()) + os.pathsep + os.environ["PATH"]
        done = subprocess.run(
            ["bash", "-c", f"pidof() {{ echo {pid}; }}\n" + command.replace("7411", port)],
            cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout.rstrip("\n"), done.returncode, done.stderr

    def test_each_block_is_of_a_kind_that_is_tried(self):
        for block in blocks():
            self.assertRegex(block[0], r"^(\$ |import |answer: |<script |\{|swift |skranke )")

    def test_each_transcript_comes_out_as_it_stands(self):
        found = [(command, output) for command, output in transcripts() if command != "skranke"]
        self.assertGreaterEqual(len(found), 4)
        for command, output in found:
            with self.subTest(command):
                self.assertEqual(self.shell(command)[0], output)

    def test_the_chat_comes_out_as_it_stands(self):
        [expected] = [output for command, output in transcripts() if command == "skranke"]
        environment = client.environment(
            SKRANKE_SOCKET=self.daemon.unix, TERM="xterm", NO_COLOR="1",
            XDG_STATE_HOME=self.daemon.folder)
        terminal = Terminal([client.program()], environment, cwd=ROOT)
        self.addCleanup(terminal.close)
        terminal.see("> ")
        for number, line in enumerate(re.findall(r"(?m)^> (.*)$", expected), 2):
            terminal.send(line + "\r")
            if line != "/farvel":
                terminal.wait_for(
                    lambda text: len(re.findall(r"(?m)^> ?", text)) >= number, "no next prompt")
        self.assertEqual(terminal.wait(), 0)
        shown = [line.rstrip() for line in terminal.screen.text().rstrip().split("\n")]
        self.assertEqual("\n".join(shown), expected)

    def test_the_script_prints_what_it_says(self):
        [script] = [block for block in blocks() if block[0].startswith("import ")]
        [printed] = [block for block in blocks() if block[0].startswith("answer: ")]
        text = "\n".join(script).replace("7411", str(self.daemon.tcp[1]))
        done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True,
                              timeout=PATIENCE)
        self.assertEqual(done.stdout.rstrip("\n"), "\n".join(printed), done.stderr)

    def test_each_other_command_works(self):
        ci = (ROOT / ".ci/run").read_text()
        commands = [re.sub(r" +#.*", "", line) for block in blocks()
                    if re.match("(swift|skranke) ", block[0]) for line in block]
        self.assertGreaterEqual(len(commands), 7)
        for command in commands:
            with self.subTest(command):
                if command in IN_CI:
                    self.assertIn(IN_CI[command], ci)
                elif "--documents DIR" in command:
                    with tempfile.TemporaryDirectory() as folder:
                        output, code, errors = self.shell(command.replace("DIR", folder))
                    # All that is amiss is that no text is there.
                    self.assertEqual(code, 65, errors)
                    self.assertIn("unreadable", output + errors)
                elif "kb import referat.txt" in command:
                    minutes = "Tests/DataToolsTests/Fixtures/import/nyby.txt"
                    with tempfile.TemporaryDirectory() as folder:
                        output, code, errors = self.shell(
                            command.replace("referat.txt", minutes) + f" --output {folder}/new")
                    self.assertEqual(code, 0, errors)
                else:
                    self.assertEqual(self.shell(command)[1], 0)

    def test_the_signal_has_the_data_loaded_again(self):
        def reloads():
            with Client(self.daemon.unix) as asking:
                asking.send("GET /metrics HTTP/1.0\r\nHost: localhost\r\n\r\n")
                return re.search(r'event="reloads"} (\d+)', asking.rest().decode()).group(1)

        before = reloads()
        self.daemon.signal(signal.SIGHUP)
        deadline = time.monotonic() + PATIENCE
        while reloads() == before:
            self.assertLess(time.monotonic(), deadline, "it did not load")
            time.sleep(0.05)

    def test_each_page_that_is_linked_is_there(self):
        links = re.findall(r"\]\(([^)]+)\)", (ROOT / "README.md").read_text())
        self.assertGreaterEqual(len(links), 6)
        for link in links:
            self.assertTrue((ROOT / link.replace("\n", "")).exists(), link)


if __name__ == "__main__":
    unittest.main()
