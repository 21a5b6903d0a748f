"""What must not end the daemon, nor slow others, nor make it grow."""

import glob
import os
import shutil
import signal
import socket
import tempfile
import threading
import time
import unittest

from daemon import PATIENCE, Client, Daemon, data_copy, metrics
from replicas import Load, wait_for

MEGABYTE = 1 << 20


def value(daemon, name, **labels):
    """The value of a line of /metrics; none while the daemon is full."""
    try:
        lines = metrics(daemon.unix)
    except (IndexError, OSError):  # closed without a word: over the limit of connections
        return None
    for found, number in lines.get("skranke_" + name, []):
        if labels.items() <= found.items():
            return number
    return None


class FaultTest(unittest.TestCase):
    def start(self, *arguments, **options):
        daemon = Daemon(*arguments, **options)
        self.addCleanup(daemon.stop)
        return daemon

    def connect(self, address):
        asker = Client(address)
        self.addCleanup(asker.socket.close)
        return asker


class Connections(FaultTest):
    def test_ten_thousand_are_opened_and_dropped(self):
        daemon = self.start()
        asker = self.connect(daemon.unix)

        def drop(count):
            for number in range(count):
                with Client((daemon.unix, daemon.tcp)[number % 2]) as other:
                    try:
                        other.send(("", "Hvem leder", "GET / HTTP/1.1\r\nHo")[number % 3])
                    except (BrokenPipeError, ConnectionResetError):
                        pass  # dropped faster than noticed: over the limit of connections
                if number % 500 == 0:
                    self.assertEqual(asker.call("ping")["result"], {})

        def settle():
            # This question is a connection too, besides the one that stays.
            wait_for(lambda: value(daemon, "connections") == 2, "connections are left")
            return value(daemon, "resident_memory_bytes"), value(daemon, "open_descriptors")

        drop(1_000)
        memory, descriptors = settle()
        drop(9_000)
        memory_then, descriptors_then = settle()
        self.assertEqual(descriptors_then, descriptors)
        self.assertLess(memory_then - memory, 8 * MEGABYTE)
        self.assertGreaterEqual(value(daemon, "connections_accepted_total"), 9_000)
        self.assertTrue(asker.ask("Hvem leder DUBU?"))

    def test_no_descriptor_is_left(self):
        daemon = self.start(
            prefix=("sh", "-c", 'ulimit -n 64; exec "$@"', "sh"))
        asker = self.connect(daemon.unix)
        asker.call("ping")
        others = [socket.socket(socket.AF_UNIX) for _ in range(100)]
        for other in others:
            self.addCleanup(other.close)
            other.settimeout(PATIENCE)
            other.connect(daemon.unix)
            other.sendall(b"/farvel\n")
        # Who is in is served; who waits gets in when others go, or is let go.
        for _ in range(20):
            self.assertEqual(asker.call("ping")["result"], {})
        for other in others:
            try:
                other.recv(1)
            except ConnectionResetError:
                pass
            other.close()
        again = self.connect(daemon.unix)
        self.assertTrue(again.ask("Hvem leder DUBU?"))

    def test_a_crowd_that_stays_exhausts_descriptors_and_serving_goes_on(self):
        daemon = self.start(prefix=("sh", "-c", 'ulimit -n 64; exec "$@"', "sh"))
        asker = self.connect(daemon.unix)
        reader = self.connect(daemon.unix)
        asker.call("ping")
        reader.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        reader.read_to(b"ok\n")
        crowd = []
        for _ in range(100):
            crowd.append(socket.socket(socket.AF_UNIX))
            crowd[-1].connect(daemon.unix)

        def exhausted():
            reader.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
            reader.read_to(b"\nskranke_descriptors_exhausted_total ")
            number = int(reader.read_to(b"\n"))
            reader.read_to(b"\nskranke_max_descriptors ")
            reader.read_to(b"\n")
            return number

        wait_for(lambda: exhausted() > 0, "it does not run out")
        for _ in range(20):
            self.assertEqual(asker.call("ping")["result"], {})
        for other in crowd:
            other.close()
        wait_for(lambda: value(daemon, "connections") <= 3, "the crowd is not gone")
        self.assertTrue(self.connect(daemon.unix).ask("Hvem leder DUBU?"))

    def test_who_never_reads_is_closed_and_delays_nobody(self):
        daemon = self.start("--unread-timeout", "1")
        memory = value(daemon, "resident_memory_bytes")
        deaf = [self.connect(address) for address in (daemon.unix, daemon.tcp) * 5]
        for client in deaf:
            client.socket.setblocking(False)
            try:
                while True:
                    client.socket.send(b"/eksempler\n" * 100)
            except BlockingIOError:
                pass
        asker = self.connect(daemon.unix)
        for _ in range(20):
            self.assertTrue(asker.ask("Hvem leder DUBU?"))
        wait_for(
            lambda: value(daemon, "events_total", event="closed_unread") == len(deaf),
            "they are not closed")
        self.assertLess(value(daemon, "resident_memory_bytes") - memory, 32 * MEGABYTE)

    def test_half_a_line_and_no_more_delays_nobody(self):
        daemon = self.start("--line-timeout", "2")
        half = [self.connect(address) for address in (daemon.unix, daemon.tcp) * 100]
        for client in half:
            client.send("Hvem leder")
        asker = self.connect(daemon.unix)
        self.assertTrue(asker.ask("Hvem leder DUBU?"))
        # A byte now and then does not buy time.
        slow = self.connect(daemon.unix)
        end = time.monotonic() + PATIENCE
        slow.socket.settimeout(0.2)
        while time.monotonic() < end:
            try:
                slow.send("x")
                if slow.socket.recv(4096):
                    break
            except TimeoutError:
                continue
            except BrokenPipeError:
                break
        self.assertLess(time.monotonic(), end, "it is not closed")
        for client in half:
            self.assertTrue(client.rest().decode().startswith("Fejl: "))
        self.assertEqual(value(daemon, "events_total", event="closed_slow"), 201)


class Data(FaultTest):
    def test_a_storm_of_reloads(self):
        daemon = self.start()
        asker = self.connect(daemon.unix)
        for _ in range(3):
            before = value(daemon, "events_total", event="reloads")
            daemon.signal(signal.SIGHUP)
            wait_for(lambda: value(daemon, "events_total", event="reloads") > before, "no reload")
        memory = value(daemon, "resident_memory_bytes")
        slowest = 0
        for number in range(1_000):
            daemon.signal(signal.SIGHUP)
            if number % 20 == 0:
                start = time.monotonic()
                self.assertTrue(asker.ask("Hvem leder DUBU?"))
                slowest = max(slowest, time.monotonic() - start)
        self.assertLess(slowest, 5)
        # What the last of them needed is given back.
        wait_for(
            lambda: value(daemon, "resident_memory_bytes") - memory < 64 * MEGABYTE,
            "it keeps the memory")
        # Signals that came during a reload are answered by one more, not one each.
        self.assertLess(value(daemon, "events_total", event="reloads"), 500)
        self.assertEqual(value(daemon, "events_total", event="failed_reloads"), 0)

    def test_each_question_is_answered_by_one_version(self):
        knowledge, intents = data_copy(self)
        daemon = self.start("--knowledge-base", knowledge, "--intents", intents)
        question = "Hvem leder DUBU?"
        changes = [(os.path.join(knowledge, "projects", "3.6.json"), "lmsto", "nyled"),
                   (os.path.join(intents, "replies.json"), "Projektleder for", "Leder af")]

        def change(to_new):
            for path, old, new in changes:
                with open(path) as file:
                    text = file.read()
                first, second = (old, new) if to_new else (new, old)
                self.assertIn(first, text)
                with open(path, "w") as file:
                    file.write(text.replace(first, second))
            before = value(daemon, "events_total", event="reloads")
            daemon.signal(signal.SIGHUP)
            wait_for(lambda: value(daemon, "events_total", event="reloads") > before, "no reload")

        local, seen = threading.local(), {}

        def ask():
            if not hasattr(local, "client"):
                local.client = Client(daemon.unix)
            text = local.client.call("ask", {"question": question})["result"]["text"]
            seen[text] = seen.get(text, 0) + 1

        with Load(ask) as load:
            for to_new in (True, False, True, False):
                load.more(20)
                change(to_new)
            load.more(20)
        self.assertEqual(load.failures, [])
        self.assertEqual(len(seen), 2, seen)
        old, new = sorted(seen, key=lambda text: "nyled" in text)
        self.assertIn("Projektleder for", old)
        self.assertIn("Leder af", new)
        self.assertNotIn("lmsto", new)


class Machine(FaultTest):
    def test_killed_it_starts_again_on_the_same_path(self):
        daemon = self.start()
        times = []
        for _ in range(3):
            daemon.signal(signal.SIGKILL)
            daemon.wait()
            start = time.monotonic()
            again = self.start("--no-tcp", "--unix", daemon.unix, addresses=False)
            with Client(daemon.unix) as asker:
                self.assertTrue(asker.ask("Hvem leder DUBU?"))
            times.append(time.monotonic() - start)
            again.unix, daemon = daemon.unix, again
        print("from kill -9 to an answer, seconds:", ", ".join(f"{t:.2f}" for t in sorted(times)))

    def test_a_log_that_cannot_be_written_stops_nothing(self):
        daemon = self.start(
            "--log-questions", "--log-level", "debug",
            prefix=("sh", "-c", 'exec "$@" 2>/dev/full', "sh"))
        for _ in range(50):
            with Client(daemon.unix) as asker:
                self.assertTrue(asker.ask("Hvem leder DUBU?"))
        daemon.signal(signal.SIGHUP)
        wait_for(lambda: value(daemon, "events_total", event="reloads") == 1, "no reload")
        daemon.signal(signal.SIGTERM)
        self.assertEqual(daemon.wait(10), 0)

    def test_the_clock_is_set_back(self):
        library = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
        if not library:
            self.skipTest("no libfaketime")
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        clock = os.path.join(folder, "clock")

        def set_clock(text):
            with open(clock + ".new", "w") as file:
                file.write(text + "\n")
            os.replace(clock + ".new", clock)

        set_clock("+0d")
        # The library changes the environment of the first program it is loaded into, here env:
        # Swift finds the arguments by where the environment was to begin with.
        daemon = self.start("--log-questions", prefix=("env",), environment={
            "LD_PRELOAD": library[0], "FAKETIME_TIMESTAMP_FILE": clock,
            "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"})
        asker = self.connect(daemon.unix)
        asker.ask("Hvem leder DUBU?")
        set_clock("-10d")
        for _ in range(20):
            self.assertTrue(asker.ask("Hvem leder DUBU?"))
        self.assertTrue(self.connect(daemon.tcp).ask("Hvem leder DUBU?"))
        daemon.signal(signal.SIGTERM)
        self.assertEqual(daemon.wait(10), 0)
        days = {line[:10] for line in daemon.errors().splitlines() if " question " in line}
        self.assertEqual(len(days), 2, "the clock was not set")


if __name__ == "__main__":
    unittest.main()
