"""Three daemons, and a proxy before them that runs with the project's own configuration."""

import os
import shutil
import socket
import tempfile
import threading
import time
import unittest

from daemon import PATIENCE, ROOT, Daemon

NAMES = ("spoerg.example", "skranke.internal")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, what, patience=PATIENCE):
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.02)


def listens(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        return True
    except OSError:
        return False


class ReplicaTest(unittest.TestCase):
    """Three daemons behind one proxy, shared by the tests of a class."""

    program = None
    configuration = None
    ports = ()  # those that the proxy listens on, as its file names them

    @classmethod
    def setUpClass(cls):
        if not shutil.which(cls.program):
            raise unittest.SkipTest(f"no {cls.program}")
        cls.folder = tempfile.mkdtemp(prefix="skranke-proxy-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.daemons = {}
        cls.addClassCleanup(lambda: [daemon.stop() for daemon in cls.daemons.values()])
        cls.port = {name: free_port() for name in (*cls.ports, "7411", "7412", "7413")}
        for name in ("7411", "7412", "7413"):
            cls.start_daemon(name)
        cls.proxy = cls.start_proxy()
        cls.addClassCleanup(cls.stop_proxy)
        for name in cls.ports:
            wait_for(lambda: listens(cls.port[name]) or cls.proxy.poll() is not None, "no proxy")

    @classmethod
    def start_daemon(cls, name):
        hosts = [part for host in NAMES for part in ("--allow-host", host)]
        cls.daemons[name] = Daemon(
            "--no-unix", "--tcp", "127.0.0.1:%d" % cls.port[name], *hosts, addresses=False)

    @classmethod
    def write(cls, **others):
        """The project's file with these ports and words put in; gives its path."""
        text = (ROOT / cls.configuration).read_text()
        for name, port in cls.port.items():
            found = [mark for mark in (f"127.0.0.1:{name}", f"listen {name}") if mark in text]
            if not found:
                raise AssertionError(f"{cls.configuration} has no port {name}")
            for mark in found:
                new = mark.replace(name, f"127.0.0.1:{port}") if "listen" in mark else \
                    mark.replace(name, str(port))
                text = text.replace(mark, new)
        for old, new in others.items():
            if old not in text:
                raise AssertionError(f"{cls.configuration} has no {old}")
            text = text.replace(old, new)
        path = os.path.join(cls.folder, "configuration")
        with open(path, "w") as file:
            file.write(text)
        return path

    @classmethod
    def stop_proxy(cls):
        cls.proxy.terminate()
        cls.proxy.wait(PATIENCE)

    def tearDown(self):
        self.assertIsNone(self.proxy.poll(), "the proxy has ended")
        for name, daemon in list(self.daemons.items()):
            if daemon.process.poll() is not None:
                daemon.stop()
                self.start_daemon(name)
        self.wait_until_ready()

    def wait_until_ready(self):
        for name in self.daemons:
            wait_for(lambda: self.is_ready(name), f"{name} is not ready")

    def is_ready(self, name):
        return listens(self.port[name])


class Load:
    """Threads that ask without a pause; what fails is kept."""

    def __init__(self, ask, threads=4):
        self.ask = ask
        self.failures, self.answered = [], 0
        self.is_over = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(threads)]

    def run(self):
        while not self.is_over.is_set():
            try:
                self.ask()
                with self.lock:
                    self.answered += 1
            except Exception as error:  # whatever it is, it is a failed request
                self.failures.append(repr(error))

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        for thread in self.threads:
            thread.join(PATIENCE)

    def more(self, count=50):
        """Waits until so many more were answered."""
        goal = self.answered + count
        wait_for(lambda: self.answered >= goal, f"no answers any more: {self.failures[:3]}")
