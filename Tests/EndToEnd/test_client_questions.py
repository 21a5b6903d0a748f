"""One question, questions from a pipe, and a chat in a pipe, against a real daemon."""

import json
import os
import signal
import stat
import subprocess
import tempfile
import time
import unittest

import client
from daemon import ROOT, Daemon, DaemonTest


class Questions(DaemonTest):
    def ask(self, *arguments, **more):
        return client.run("--socket", self.daemon.unix, *arguments, **more)

    def test_an_answer_names_its_sources_last(self):
        code, output, errors = self.ask("Hvad er status på DUBU?")
        self.assertEqual((code, errors), (0, ""))
        lines = output.splitlines()
        first_source = next(n for n, line in enumerate(lines) if line.startswith("Kilde: "))
        self.assertGreater(first_source, 0)
        self.assertTrue(all(line.startswith("Kilde: ") for line in lines[first_source:]))
        self.assertIn("side ", lines[first_source])

    def test_the_same_over_tcp_and_from_the_environment(self):
        expected = self.ask("Hvem leder DUBU?")
        address = "%s:%d" % self.daemon.tcp
        self.assertEqual(client.run("--tcp", address, "Hvem leder DUBU?"), expected)
        self.assertEqual(
            client.run("Hvem leder DUBU?", SKRANKE_SOCKET=self.daemon.unix), expected)
        folder = tempfile.mkdtemp()
        self.addCleanup(os.rmdir, folder)
        os.symlink(self.daemon.unix, os.path.join(folder, "skranke.sock"))
        self.addCleanup(os.unlink, os.path.join(folder, "skranke.sock"))
        self.assertEqual(client.run("Hvem leder DUBU?", XDG_RUNTIME_DIR=folder), expected)

    def test_json_is_the_answer_in_one_line(self):
        code, output, _ = self.ask("--json", "Hvad er status på DUBU?")
        self.assertEqual(code, 0)
        self.assertEqual(output.count("\n"), 1)
        answer = json.loads(output)
        self.assertEqual(answer["outcome"], "answer")
        self.assertTrue(answer["sources"][0]["page"])

    def test_the_exit_code_tells_what_became_of_it(self):
        for question in ("Hvad koster et pas?", "Kan min mor blive fritaget?", "Hvem leder DUBU?"):
            code, output, _ = self.ask("--json", question)
            expected = {"answer": 0, "unknown": 1, "clarify": 2}[json.loads(output)["outcome"]]
            self.assertEqual(code, expected, question)

    def test_a_conversation_goes_on_in_a_file(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(os.rmdir, folder)
        path = os.path.join(folder, "samtale")
        self.addCleanup(os.unlink, path)
        self.ask("--context", path, "Hvem leder DUBU?")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        _, output, _ = self.ask("--context", path, "Og 3.5?")
        self.assertIn("3.5", output)

    def test_why_tells_more(self):
        plain = self.ask("Hvem leder DUBU?")[1]
        self.assertTrue(self.ask("--why", "Hvem leder DUBU?")[1].startswith(plain))

    def test_commands_and_mistakes(self):
        self.assertEqual(self.ask("/dokumenter")[0], 0)
        self.assertEqual(self.ask("/nix")[0], 64)
        self.assertEqual(self.ask("")[0], 64)
        self.assertEqual(self.ask("--nix", "Hvad?")[0], 64)
        code, output, errors = self.ask("x" * 2001)
        self.assertEqual((code, output), (64, ""))
        self.assertTrue(errors.startswith("skranke: "))

    def test_questions_from_a_pipe_keep_their_order(self):
        questions = ["Hvem leder DUBU?", "", "Hvad koster et pas?", "x" * 2001, "y" * 20000,
                     "Hvem leder DUBU?"]
        code, output, _ = self.ask("--json", "-", input="\n".join(questions))
        replies = [json.loads(line) for line in output.splitlines()]
        self.assertEqual(code, 0)
        self.assertEqual(len(replies), 5)
        self.assertEqual(replies[0], replies[4])
        self.assertEqual([r.get("error", {}).get("code") for r in replies],
                         [None, None, -32001, -32001, None])
        code, output, _ = self.ask("-", input="\n".join(questions))
        self.assertEqual(len(output.rstrip("\n").split("\n\n")), 5)

    def test_ten_thousand_questions_are_all_answered(self):
        kinds = ["Hvem leder DUBU?", "Hvem ejer 3.5?", "Hvad koster et pas?", "Hvem ejer 2.1?"]
        singles = [json.loads(self.ask("--json", kind)[1])["text"] for kind in kinds]
        lines = "".join(kinds[n % 4] + "\n" for n in range(10_000))
        code, output, errors = self.ask("--json", "-", input=lines, timeout=600)
        self.assertEqual((code, errors), (0, ""))
        texts = [json.loads(line)["text"] for line in output.splitlines()]
        self.assertEqual(texts, [singles[n % 4] for n in range(10_000)])

    def test_a_reader_that_goes_ends_it_quietly(self):
        process = client.start("--socket", self.daemon.unix, "-")
        process.stdin.write(b"Hvem leder DUBU?\n")
        process.stdin.flush()
        self.assertTrue(process.stdout.readline())
        process.stdout.close()
        try:
            while process.poll() is None:
                process.stdin.write(b"Hvem leder DUBU?\n" * 100)
                process.stdin.flush()
        except BrokenPipeError:
            pass
        self.assertEqual(process.wait(60), 0)
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        try:
            process.stdin.close()
        except BrokenPipeError:
            pass

    def test_the_first_line_is_enough_for_head(self):
        for arguments in ("-", "--json -", '"Hvad er status på DUBU?"', "--help"):
            done = subprocess.run(
                ["bash", "-c", "set -o pipefail; yes 'Hvem leder DUBU?' | head -5000 | "
                 f'"$SKRANKE" --socket "$SOCKET" {arguments} | head -1'],
                capture_output=True, text=True, timeout=120, cwd=ROOT, env=client.environment(
                    SKRANKE=client.program(), SOCKET=self.daemon.unix))
            # 141 is what yes or head got from a pipe nobody reads any more.
            self.assertIn(done.returncode, (0, 141), arguments)
            self.assertEqual((done.stdout.count("\n"), done.stderr), (1, ""), arguments)

    def test_a_chat_in_a_pipe_is_plain_and_remembers(self):
        code, output, errors = self.ask(input="Hvem leder DUBU?\nOg 3.5?\n/farvel\nHvad?\n")
        self.assertEqual((code, errors), (0, ""))
        blocks = output.rstrip("\n").split("\n\n")
        self.assertEqual(len(blocks), 3)
        self.assertIn("DUBU", blocks[0])
        self.assertIn("3.5", blocks[1])


class Nobody(unittest.TestCase):
    def test_a_hint_where_nobody_listens(self):
        for arguments in (["Hvad?"], [], ["-"], ["mcp"]):
            code, output, errors = client.run("--socket", "/nix/nix.sock", *arguments, input="x\n")
            self.assertEqual((code, output), (69, ""), arguments)
            self.assertIn("/nix/nix.sock", errors)
            self.assertIn("--embedded", errors)

    def test_embedded_answers_without_a_daemon(self):
        code, output, _ = client.run("--embedded", "Hvem leder DUBU?")
        self.assertEqual(code, 0)
        self.assertIn("Kilde: ", output)
        code, output, _ = client.run("--embedded", "-", "--json", input="Hvad?\nHvem?\n")
        self.assertEqual((code, output.count("\n")), (0, 2))
        code, _, errors = client.run("--embedded", "--knowledge-base", "/nix", "Hvad?")
        self.assertEqual(code, 65)
        self.assertIn("/nix", errors)

    def test_help_and_version(self):
        code, output, _ = client.run("--help")
        self.assertEqual(code, 0)
        for verb in ("skranke mcp", "skranke fritagelse", "skranke kb validate",
                     "skranke kb verify", "skranke evaluate"):
            self.assertIn(verb, output)
        self.assertRegex(client.run("--version")[1], r"^skranke \d+\.\d+\.\d+\n$")


class Restart(unittest.TestCase):
    def test_questions_from_a_pipe_survive_a_restart(self):
        daemon = Daemon()
        self.addCleanup(daemon.stop)
        process = client.start("--socket", daemon.unix, "--json", "-")
        self.addCleanup(process.kill)
        questions = ["Hvem leder DUBU?", "Hvem ejer 3.5?"]
        answers = []
        for part in range(2):
            for n in range(100):
                process.stdin.write(questions[n % 2].encode() + b"\n")
            process.stdin.flush()
            for n in range(100):
                answers.append(json.loads(process.stdout.readline())["text"])
            if part == 0:
                daemon.signal(signal.SIGKILL)
                daemon.wait()
                again = Daemon("--unix", daemon.unix, "--no-tcp", addresses=False)
                self.addCleanup(again.stop)
        process.stdin.close()
        self.assertEqual(process.wait(60), 0)
        process.stdout.close()
        process.stderr.close()
        self.assertEqual(answers, answers[:2] * 100)

    def test_a_chat_goes_on_when_the_daemon_was_started_again(self):
        daemon = Daemon()
        process = client.start("--socket", daemon.unix)
        self.addCleanup(process.kill)

        def ask(question):
            process.stdin.write(question.encode() + b"\n")
            process.stdin.flush()
            lines = []
            while (line := process.stdout.readline()) not in (b"\n", b""):
                lines.append(line.decode())
            return "".join(lines)

        self.assertIn("DUBU", ask("Hvem leder DUBU?"))
        daemon.signal(signal.SIGKILL)
        daemon.wait()
        unix = daemon.unix
        again = Daemon("--unix", unix, "--no-tcp", addresses=False)
        self.addCleanup(again.stop)
        self.addCleanup(daemon.stop)
        self.assertIn("3.5", ask("Og 3.5?"))
        process.stdin.close()
        self.assertEqual(process.wait(60), 0)
        process.stdout.close()
        process.stderr.close()


if __name__ == "__main__":
    unittest.main()
