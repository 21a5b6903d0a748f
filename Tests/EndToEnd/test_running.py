"""Starting, reloading and ending."""

import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import unittest

from daemon import PATIENCE, ROOT, Client, Daemon, data_copy, program, run


class Starting(unittest.TestCase):
    def start(self, *arguments, **options):
        daemon = Daemon(*arguments, **options)
        self.addCleanup(daemon.stop)
        return daemon

    def test_usage(self):
        code, output, _ = run("--help")
        self.assertEqual(code, 0)
        self.assertIn("--knowledge-base", output)
        code, output, _ = run("--version")
        self.assertEqual((code, output.split()[0]), (0, "skranked"))
        for arguments in (["--nix"], ["--tcp"], ["--tcp", "7411"], ["x"],
                          ["--no-unix", "--no-tcp"]):
            code, _, errors = run(*arguments)
            self.assertEqual(code, 64, arguments)
            self.assertTrue(errors)

    def test_good_data_are_fine(self):
        self.assertEqual(run("--check")[0], 0)

    def test_every_fault_in_the_data_is_told(self):
        knowledge, intents = data_copy(self)
        with open(os.path.join(knowledge, "areas.json"), "w") as file:
            file.write('{\n  "areas": [\n    {"id": }\n  ]\n}\n')
        os.makedirs(os.path.join(knowledge, "records"), exist_ok=True)
        with open(os.path.join(knowledge, "records", "broken.json"), "w") as file:
            file.write('{\n  "records": [],\n  "nix": 1\n}\n')
        with open(os.path.join(intents, "protocol.json"), "w") as file:
            file.write('{"texts": {}}\n')
        for arguments in (["--check"], ["--no-unix", "--tcp", "127.0.0.1:0"]):
            code, output, errors = run(
                "--knowledge-base", knowledge, "--intents", intents, *arguments)
            self.assertEqual(code, 65)
            self.assertNotIn("listens", output)
            for place in (r"/areas\.json:3:12: malformed", r"/records/broken\.json:3:3: unknownKey",
                          r"/protocol\.json:\d+:\d+: missingWording"):
                self.assertRegex(errors, place)

    def test_missing_folders_are_faults(self):
        code, _, errors = run("--check", "--knowledge-base", "/nix", "--intents", "/nix")
        self.assertEqual(code, 65)
        self.assertIn("/nix", errors)

    def test_folders_come_from_the_environment(self):
        done = subprocess.run(
            [program(), "--check"],
            env={**os.environ, "SKRANKE_KNOWLEDGE_BASE": "/nix"}, cwd=ROOT, capture_output=True,
            timeout=PATIENCE)
        self.assertEqual(done.returncode, 65)

    def test_a_living_daemon_is_not_pushed_aside(self):
        daemon = self.start()
        self.assertEqual(oct(os.stat(daemon.unix).st_mode & 0o777), "0o660")
        self.assertEqual(run("--no-tcp", "--unix", daemon.unix)[0], 71)
        self.assertEqual(run("--no-unix", "--tcp", "%s:%d" % daemon.tcp)[0], 71)
        with Client(daemon.unix) as client:
            self.assertEqual(client.call("ping")["result"], {})
        self.assertEqual(daemon.stop(), 0)
        self.assertFalse(os.path.exists(daemon.unix))

    def test_a_dead_socket_is_replaced_and_a_file_is_not(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "s")
        with socket.socket(socket.AF_UNIX) as dead:
            dead.bind(path)
        daemon = self.start("--no-tcp", "--unix", path, addresses=False)
        with Client(path) as client:
            self.assertEqual(client.call("ping")["result"], {})
        daemon.stop()
        with open(path, "w") as file:
            file.write("mine")
        self.assertEqual(run("--no-tcp", "--unix", path)[0], 71)
        with open(path) as file:
            self.assertEqual(file.read(), "mine")


class Ending(unittest.TestCase):
    def setUp(self):
        self.daemon = Daemon()
        self.addCleanup(self.daemon.stop)

    def test_what_was_asked_is_answered(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            daemon = Daemon()
            self.addCleanup(daemon.stop)
            clients = [Client(address) for address in daemon.both().values() for _ in range(5)]
            for client in clients:
                client.send("Hvad er status på DUBU?\n" * 20)
            daemon.signal(number)
            for client in clients:
                with client:
                    self.assertEqual(client.rest().count(b"\n\n"), 20)
            self.assertEqual(daemon.wait(10), 0)
            self.assertFalse(os.path.exists(daemon.unix))

    def test_idle_clients_do_not_hold_it_up(self):
        clients = [Client(address) for address in self.daemon.both().values() for _ in range(5)]
        clients[0].send("Hvad er")
        self.daemon.signal(signal.SIGTERM)
        self.assertEqual(self.daemon.wait(10), 0)
        for client in clients:
            client.rest()
            client.socket.close()

    def test_a_second_signal_ends_at_once(self):
        client = Client(self.daemon.unix)
        self.addCleanup(client.socket.close)
        client.socket.settimeout(1)
        try:  # asks until the daemon waits for replies to be read, which never are
            while True:
                client.send("/hjælp\n" * 100)
        except TimeoutError:
            pass
        self.daemon.signal(signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        while "ending" not in self.daemon.errors() and time.monotonic() < deadline:
            time.sleep(0.01)
        self.daemon.signal(signal.SIGTERM)
        self.assertEqual(self.daemon.wait(2), 128 + signal.SIGTERM)


class Reloading(unittest.TestCase):
    def test_data_are_swapped_or_kept(self):
        knowledge, intents = data_copy(self)
        daemon = Daemon("--knowledge-base", knowledge, "--intents", intents)
        self.addCleanup(daemon.stop)
        path = os.path.join(intents, "protocol.json")
        with open(path) as file:
            good = file.read()

        def reload(text, event):
            with open(path, "w") as file:
                file.write(text)
            before = daemon.errors().count(event)
            daemon.signal(signal.SIGHUP)
            deadline = time.monotonic() + PATIENCE
            while daemon.errors().count(event) == before:
                self.assertLess(time.monotonic(), deadline, daemon.errors())
                time.sleep(0.02)

        with Client(daemon.unix) as client:
            before = client.ask("/nix")
            reload(good.replace("Den kommando findes ikke", "Ukendt kommando"), " reloaded")
            self.assertTrue(client.ask("/nix")[0].startswith("Fejl: Ukendt kommando"))
            reload("{", "kept the old data")
            self.assertTrue(client.ask("/nix")[0].startswith("Fejl: Ukendt kommando"))
            faults = client.call("knowledge.info")["result"]["faults"]
            self.assertRegex(faults[0], r"protocol\.json:\d+:\d+: malformed")
            self.assertRegex(daemon.errors(), r"protocol\.json:\d+:\d+: malformed")
            reload(good, " reloaded")
            self.assertEqual(client.ask("/nix"), before)
            self.assertNotIn("faults", client.call("knowledge.info")["result"])


class ServiceManager(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.notices.close)
        self.notices.settimeout(PATIENCE)
        self.path = os.path.join(self.folder.name, "notify")
        self.notices.bind(self.path)

    def notice(self, beginning):
        while True:
            text = self.notices.recv(4096).decode()
            if text.startswith(beginning):
                return text

    def test_is_told_what_happens(self):
        daemon = Daemon(environment={"NOTIFY_SOCKET": self.path, "WATCHDOG_USEC": "400000"})
        self.addCleanup(daemon.stop)
        self.assertIn("STATUS=", self.notice("READY=1"))
        self.notice("WATCHDOG=1")
        daemon.signal(signal.SIGHUP)
        self.assertRegex(self.notice("RELOADING=1"), r"MONOTONIC_USEC=\d+")
        self.notice("READY=1")
        self.notice("WATCHDOG=1")
        daemon.signal(signal.SIGTERM)
        self.notice("STOPPING=1")
        self.assertEqual(daemon.wait(), 0)

    def test_may_open_the_sockets(self):
        path = os.path.join(self.folder.name, "s")
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        listener.bind(path)
        listener.listen()
        number = listener.fileno()
        daemon = Daemon(
            environment={"LISTEN_FDS": "1"}, addresses=False, pass_fds=(number,),
            prefix=("sh", "-c", f'exec 3<&{number}; LISTEN_PID=$$ exec "$@"', "sh"))
        self.addCleanup(daemon.stop)
        self.assertEqual(daemon.addresses, [path])
        with Client(path) as client:
            self.assertEqual(client.call("ping")["result"], {})
        self.assertEqual(daemon.stop(), 0)
        self.assertTrue(os.path.exists(path))


class Logging(unittest.TestCase):
    def test_questions_are_logged_only_if_asked_for_and_masked(self):
        daemon = Daemon()
        self.addCleanup(daemon.stop)
        with Client(daemon.unix) as client:
            client.ask("Hvad er FLIS?")
        self.assertNotIn("FLIS", daemon.errors())

        daemon = Daemon("--log-questions")
        self.addCleanup(daemon.stop)
        with Client(daemon.unix) as client:
            client.ask("Jeg er 010180-1234\x1b[2J, hvad er FLIS?")
            client.call("ask", {"question": "Mit nummer er 0101801234\nfalsk linje"})
        daemon.signal(signal.SIGTERM)
        daemon.wait()
        log = daemon.errors()
        self.assertIn("FLIS", log)
        self.assertNotIn("1234", log)
        self.assertNotIn("\x1b", log)
        self.assertFalse(re.search(r"^falsk", log, re.MULTILINE))


if __name__ == "__main__":
    unittest.main()
