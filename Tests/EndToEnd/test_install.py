"""Installing from the checkout, running what was installed, and removing it."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import client
import daemon
from daemon import PATIENCE, ROOT, Client
from replicas import wait_for

INSTALL = str(ROOT / ".install" / "install")


def install(*arguments):
    done = subprocess.run(
        [INSTALL, "--programs", str(pathlib.Path(daemon.program()).parent), *arguments],
        capture_output=True, text=True, timeout=PATIENCE)
    return done.returncode, done.stdout, done.stderr


def files(folder):
    return sorted(
        str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob("*")
        if not path.is_dir())


class Installation(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="skranke-root-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def test_everything_has_its_place_and_goes_again(self):
        keep = pathlib.Path(self.folder, "usr/local/share/skranke/mine")
        self.assertEqual(install("--destdir", self.folder)[0], 0)
        there = files(self.folder)
        for path in ("bin/skranke", "bin/skranked", "share/man/man1/skranke.1",
                     "share/man/man8/skranked.8", "lib/systemd/system/skranked.service",
                     "lib/systemd/system/skranked.socket", "lib/sysusers.d/skranke.conf",
                     "share/skranke/KnowledgeBase/documents.json",
                     "share/skranke/Intents/protocol.json",
                     "share/bash-completion/completions/skranke"):
            self.assertIn("usr/local/" + path, there)
        data = [path for path in there if "/KnowledgeBase/" in path]
        self.assertEqual(len(data), len(files(ROOT / "KnowledgeBase")))

        # Once more, over what is there; what is somebody else's stays.
        keep.write_text("mine")
        self.assertEqual(install("--destdir", self.folder)[0], 0)
        self.assertEqual(files(self.folder), sorted([*there, "usr/local/share/skranke/mine"]))
        self.assertEqual(install("--destdir", self.folder, "--remove")[0], 0)
        self.assertEqual(files(self.folder), ["usr/local/share/skranke/mine"])
        keep.unlink()
        self.assertEqual(install("--destdir", self.folder, "--remove")[0], 66)

    def test_nothing_at_all_is_left_behind(self):
        self.assertEqual(install("--destdir", self.folder)[0], 0)
        self.assertEqual(install("--destdir", self.folder)[0], 0)
        self.assertEqual(install("--destdir", self.folder, "--remove")[0], 0)
        self.assertEqual(os.listdir(self.folder), [])

    def test_mistakes_are_told(self):
        self.assertEqual(install("--nix")[0], 64)
        self.assertEqual(install("--prefix", "relative")[0], 64)
        code, _, errors = install("--programs", self.folder, "--destdir", self.folder)
        self.assertEqual(code, 66)
        self.assertIn("swift build -c release", errors)
        self.assertEqual(os.listdir(self.folder), [])

    def test_the_units_name_what_is_installed_and_expose_little(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("no systemd-analyze")
        prefix = os.path.join(self.folder, "prefix")
        self.assertEqual(install("--prefix", prefix)[0], 0)
        units = [os.path.join(prefix, "lib/systemd/system", name)
                 for name in ("skranked.service", "skranked.socket")]
        done = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True)
        complaints = [line for line in done.stderr.splitlines() if "skranke" in line]
        self.assertEqual(complaints, [])
        # In tenths: 2.0 is «OK», without any of the settings it would be 9.6.
        done = subprocess.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager",
             units[0]], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertRegex(done.stdout, r"Overall exposure level for skranked.service: [01]\.\d")

    def test_it_runs_where_there_is_no_toolchain(self):
        libraries = subprocess.run(
            ["ldd", daemon.program()], capture_output=True, text=True).stdout
        if "libswiftCore" in libraries:
            self.skipTest("the programs were not built with --static-swift-stdlib")
        root = pathlib.Path(self.folder)
        self.assertEqual(install("--destdir", self.folder)[0], 0)
        for path in re.findall(r"(/\S+) \(", libraries):
            target = root / path.lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        (root / "run").mkdir()
        data = {"SKRANKE_KNOWLEDGE_BASE": "/usr/local/share/skranke/KnowledgeBase",
                "SKRANKE_INTENTS": "/usr/local/share/skranke/Intents"}
        enter = self.way_in(root)
        version = subprocess.run(
            [*enter, "/usr/local/bin/skranke", "--version"], capture_output=True, text=True,
            env={})
        self.assertEqual((version.returncode, version.stderr), (0, ""))
        process = subprocess.Popen(
            [*enter, "/usr/local/bin/skranked", "--no-tcp", "--unix", "/run/s"], env=data,
            stdout=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        path = str(root / "run" / "s")
        wait_for(lambda: os.path.exists(path) or process.poll() is not None, "it does not start")
        with Client(path) as asker:
            self.assertTrue(asker.ask("Hvem leder DUBU?")[-1].startswith("Kilde: "))
        # The client of the same root, which finds nothing else of this machine either.
        embedded = subprocess.run(
            [*enter, "/usr/local/bin/skranke", "--embedded", "Hvem leder DUBU?"],
            capture_output=True, text=True, env=data)
        self.assertEqual((embedded.returncode, embedded.stderr), (0, ""))
        self.assertIn("Kilde: ", embedded.stdout)
        self.assertEqual(
            client.run("--socket", path, "Hvem leder DUBU?")[1], embedded.stdout)

    def way_in(self, root):
        """A command that runs another with this folder as its whole file system."""
        ways = [["bwrap", "--unshare-all", "--die-with-parent", "--bind", str(root), "/", "--proc",
                 "/proc", "--dev", "/dev"], ["chroot", str(root)]]
        for way in ways:
            if shutil.which(way[0]) and subprocess.run(
                    [*way, "/usr/local/bin/skranke", "--version"], capture_output=True,
                    env={}).returncode == 0:
                return way
        self.skipTest("neither bwrap nor chroot may be used here")


if __name__ == "__main__":
    unittest.main()
