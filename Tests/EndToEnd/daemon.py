"""Starts the real skranked for a test, and speaks with it. Standard library only."""

import json
import os
import pathlib
import re
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 60


def program():
    """The daemon to test: $SKRANKED, or the newest one that was built."""
    named = os.environ.get("SKRANKED")
    if named:
        return named
    built = [ROOT / ".build" / kind / "skranked" for kind in ("release", "debug")]
    built = [path for path in built if path.exists()]
    if not built:
        raise unittest.SkipTest("skranked is not built")
    return str(max(built, key=lambda path: path.stat().st_mtime))


def run(*arguments, timeout=PATIENCE):
    """Runs skranked to its end; gives exit code, output and errors."""
    done = subprocess.run(
        [program(), *arguments], cwd=ROOT, capture_output=True, text=True, timeout=timeout)
    return done.returncode, done.stdout, done.stderr


def get(address, path, host=None):
    """Status and body of one page over HTTP; `host` where it is not the address."""
    with Client(address) as client:
        host = host or ("localhost" if isinstance(address, str) else "%s:%d" % address)
        client.send(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
        head, _, body = client.rest().decode().partition("\r\n\r\n")
    return int(head.split(" ", 2)[1]), body


def metrics(address):
    """What /metrics tells: name to labels and value of each of its lines."""
    found = {}
    for line in get(address, "/metrics")[1].splitlines():
        if not line.startswith("#"):
            name, labels, value = re.fullmatch(r"(\w+)(?:{(.*)})? (\S+)", line).groups()
            labels = dict(re.findall(r'(\w+)="([^"]*)"', labels or ""))
            found.setdefault(name, []).append((labels, float(value)))
    return found


class Client:
    """One connection."""

    def __init__(self, address):
        if isinstance(address, str):
            self.socket = socket.socket(socket.AF_UNIX)
        else:
            self.socket = socket.socket(socket.AF_INET)
        self.socket.settimeout(PATIENCE)
        self.socket.connect(address)
        self.buffer = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data.encode() if isinstance(data, str) else data)

    def end(self):
        self.socket.shutdown(socket.SHUT_WR)

    def read_to(self, mark):
        while mark not in self.buffer:
            data = self.socket.recv(65536)
            if not data:
                raise EOFError(f"closed after {self.buffer!r}")
            self.buffer += data
        found, self.buffer = self.buffer.split(mark, 1)
        return found

    def rest(self):
        """Everything until the daemon closes."""
        try:
            while True:
                data = self.socket.recv(65536)
                if not data:
                    break
                self.buffer += data
        except ConnectionResetError:
            pass
        found, self.buffer = self.buffer, b""
        return found

    def block(self):
        """The lines of the next reply of the text dialect."""
        return self.read_to(b"\n\n").decode().split("\n")

    def message(self):
        """The next reply of JSON-RPC."""
        return json.loads(self.read_to(b"\n"))

    def ask(self, question):
        self.send(question + "\n")
        return self.block()

    def call(self, method, params=None, id=1):
        request = {"jsonrpc": "2.0", "id": id, "method": method}
        if params is not None:
            request["params"] = params
        self.send(json.dumps(request) + "\n")
        return self.message()


class Daemon:
    """A running skranked on a Unix socket and a free TCP port."""

    def __init__(self, *arguments, environment=None, prefix=(), pass_fds=(), addresses=True):
        self.folder = tempfile.mkdtemp(prefix="skranke-")
        self.unix = os.path.join(self.folder, "s.sock")
        where = ["--unix", self.unix, "--tcp", "127.0.0.1:0"] if addresses else []
        self.errors_path = os.path.join(self.folder, "errors")
        self.errors_file = open(self.errors_path, "w+")
        self.process = subprocess.Popen(
            [*prefix, program(), *where, *arguments], cwd=ROOT, stdout=subprocess.PIPE,
            stderr=self.errors_file,
            # Tests leave nothing in the user's own cache.
            env={**os.environ, "SKRANKE_CACHE": "", **(environment or {})},
            pass_fds=pass_fds)
        self.tcp = None
        self.addresses = []
        expected = 2 if addresses else 1
        try:
            while len(self.addresses) < expected:
                address = self.line()
                self.addresses.append(address.removeprefix("skranked listens on "))
        except BaseException:
            self.stop()
            raise
        for address in self.addresses:
            if not address.startswith("/"):
                host, port = address.rsplit(":", 1)
                self.tcp = (host, int(port))

    def line(self):
        """The next line of output, not waited for without end."""
        deadline = time.monotonic() + PATIENCE
        line = b""
        while not line.endswith(b"\n"):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                raise TimeoutError("skranked does not say where it listens")
            byte = os.read(self.process.stdout.fileno(), 1)
            if not byte:
                raise EOFError(f"skranked ended: {self.errors()}")
            line += byte
        return line.decode().rstrip("\n")

    def errors(self):
        with open(self.errors_path) as file:
            return file.read()

    def both(self):
        return {"unix": self.unix, "tcp": self.tcp}

    def signal(self, number):
        self.process.send_signal(number)

    def wait(self, timeout=PATIENCE):
        return self.process.wait(timeout)

    def stop(self):
        """Ends it if it still runs, and cleans up; gives the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.errors_file.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        return self.process.returncode


class DaemonTest(unittest.TestCase):
    """Tests that share one daemon."""

    arguments = ()

    @classmethod
    def setUpClass(cls):
        cls.daemon = Daemon(*cls.arguments)
        cls.addClassCleanup(cls.daemon.stop)

    def tearDown(self):
        self.assertIsNone(self.daemon.process.poll(), self.daemon.errors())

    def each(self):
        """A new connection of each kind, closed at the end of the test."""
        for address in self.daemon.both().values():
            client = Client(address)
            self.addCleanup(client.socket.close)
            yield client


def data_copy(test):
    """Copies of both data folders, to be damaged."""
    folder = tempfile.mkdtemp(prefix="skranke-data-")
    test.addCleanup(shutil.rmtree, folder, ignore_errors=True)
    copies = []
    for name in ("KnowledgeBase", "Intents"):
        copy = os.path.join(folder, name)
        shutil.copytree(ROOT / name, copy)
        copies.append(copy)
    return copies
