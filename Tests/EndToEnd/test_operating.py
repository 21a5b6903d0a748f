"""What the daemon counts and keeps, as those who operate it see it."""

import json
import os
import shutil
import signal
import stat
import tempfile
import time
import unittest

import client
from daemon import PATIENCE, Client, Daemon, metrics


def wait_for(condition, what="it does not happen"):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.02)


class Counting(unittest.TestCase):
    def setUp(self):
        self.daemon = Daemon()
        self.addCleanup(self.daemon.stop)

    def test_questions_are_counted_by_how_they_were_asked_and_what_became_of_them(self):
        with Client(self.daemon.unix) as asker:
            asker.ask("Hvem leder DUBU?")
            for question in ("Hvem leder DUBU?", "Hvad koster et pas?"):
                asker.call("ask", {"question": question})
            asker.call("tools/call", {"name": "ask", "arguments": {"question": "Hvem ejer 3.5?"}})
            asker.call("ping")
        counted = metrics(self.daemon.tcp)
        by_dialect = {}
        for labels, value in counted["skranke_questions_total"]:
            by_dialect[labels["dialect"]] = by_dialect.get(labels["dialect"], 0) + value
            self.assertTrue(labels["intent"])
        self.assertEqual(by_dialect, {"text": 1, "json": 2, "tool": 1})
        self.assertEqual(counted["skranke_answer_seconds_count"], [({}, 4)])
        self.assertEqual(counted["skranke_answer_seconds_bucket"][-1], ({"le": "+Inf"}, 4))
        self.assertGreater(counted["skranke_answer_seconds_sum"][0][1], 0)
        self.assertGreater(counted["skranke_resident_memory_bytes"][0][1], 1 << 20)
        self.assertGreaterEqual(counted["skranke_open_descriptors"][0][1], 5)
        self.assertGreaterEqual(counted["skranke_knowledge_age_seconds"][0][1], 0)

    def test_a_person_is_told_in_danish(self):
        with Client(self.daemon.unix) as asker:
            asker.ask("Hvem leder DUBU?")
        for address in (["--socket", self.daemon.unix], ["--tcp", "%s:%d" % self.daemon.tcp]):
            code, output, errors = client.run(*address, "status")
            self.assertEqual((code, errors), (0, ""))
            self.assertRegex(output, r"^skranked på \S+ har kørt i \d+ \w+ og tager imod\.\n")
            self.assertRegex(output, r"(?m)^Spørgsmål +1 i alt: 1 besvaret, 0 står ikke i dok")
            self.assertRegex(output, r"(?m)^Viden +version \w+, læst for \d+ \w+ siden$")
            self.assertRegex(output, r"(?m)^Forbindelser +1 åben af højst 1\.024; ")
            self.assertRegex(output, r"(?m)^Hukommelse +\d+(,\d+)? MB; ")
        code, output, _ = client.run("--socket", self.daemon.unix, "status", "--json")
        names = {sample["name"]: sample["value"] for sample in json.loads(output)}
        self.assertEqual(names["answer_seconds_count"], 1)
        code, output, errors = client.run("--socket", "/nix/nix.sock", "status")
        self.assertEqual((code, output), (69, ""))
        self.assertIn("/nix/nix.sock", errors)


class Unanswered(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.path = os.path.join(self.folder, "unanswered.jsonl")

    def start(self, *arguments):
        daemon = Daemon("--collect-unanswered", self.path, *arguments)
        self.addCleanup(daemon.stop)
        return daemon

    def lines(self, path=None):
        try:
            with open(path or self.path) as file:
                return [json.loads(line) for line in file]
        except FileNotFoundError:
            return []

    def test_are_kept_masked_and_go_on_in_a_new_file(self):
        daemon = self.start()
        with Client(daemon.unix) as asker:
            asker.ask("Hvem leder DUBU?")
            asker.ask("Jeg er 010180-1234, hvad koster et pas?")
            asker.call("ask", {"question": "Hvad koster et pas?"})
        wait_for(lambda: len(self.lines()) == 2)
        first, second = self.lines()
        self.assertEqual(first["question"], "Jeg er xxxxxx-xxxx, hvad koster et pas?")
        self.assertEqual((first["dialect"], second["dialect"]), ("text", "json"))
        self.assertRegex(first["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(stat.S_IMODE(os.stat(self.path).st_mode), 0o600)

        moved = self.path + ".1"
        os.rename(self.path, moved)
        daemon.signal(signal.SIGHUP)
        wait_for(lambda: os.path.exists(self.path))
        with Client(daemon.unix) as asker:
            asker.ask("Hvad koster et pas?")
        daemon.signal(signal.SIGTERM)
        self.assertEqual(daemon.wait(), 0)
        self.assertEqual((len(self.lines()), len(self.lines(moved))), (1, 2))

        code, output, errors = client.run("kb", "gaps", moved, self.path)
        self.assertEqual((code, errors), (0, ""))
        self.assertIn("3 × Hvad koster et pas?", output)
        self.assertIn("3 questions in 1 groups", output)

    def test_nothing_is_kept_unless_it_was_asked_for(self):
        daemon = Daemon(environment={"HOME": self.folder, "TMPDIR": self.folder})
        self.addCleanup(daemon.stop)
        with Client(daemon.unix) as asker:
            asker.ask("Hvad koster et pas?")
        daemon.signal(signal.SIGTERM)
        daemon.wait()
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_full_file_delays_no_answer(self):
        daemon = self.start("--max-unanswered", "4096")
        with Client(daemon.unix) as asker:
            for _ in range(200):
                asker.ask("Hvad koster et pas?")
        wait_for(lambda: metrics(daemon.tcp)["skranke_unanswered_dropped_total"][0][1] > 0)
        counted = metrics(daemon.tcp)
        kept = counted["skranke_unanswered_kept_total"][0][1]
        self.assertEqual(kept, len(self.lines()))
        self.assertLessEqual(os.stat(self.path).st_size, 4096)
        self.assertEqual(daemon.errors().count("unanswered questions are dropped"), 1)

    def test_a_full_disk_delays_no_answer(self):
        self.path = "/dev/full"
        daemon = self.start()
        with Client(daemon.unix) as asker:
            for _ in range(10):
                self.assertTrue(asker.ask("Hvad koster et pas?"))
        wait_for(lambda: metrics(daemon.tcp)["skranke_unanswered_dropped_total"][0][1] == 10)

    def test_a_file_that_cannot_be_made_is_told_at_once(self):
        self.path = os.path.join(self.folder, "nix", "nix")
        with self.assertRaises(EOFError) as caught:
            self.start()
        self.assertIn("cannot make the file", str(caught.exception))


if __name__ == "__main__":
    unittest.main()
