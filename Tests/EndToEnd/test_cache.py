"""What was learned is kept, and never needed."""

import os
import pathlib
import shutil
import stat
import tempfile
import unittest

from daemon import Client, Daemon

QUESTION = "Hvem leder DUBU, og kan min mor fritages, hun er dement?"


class Cache(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="skranke-cache-")) / "deeper"
        self.addCleanup(shutil.rmtree, self.folder.parent, ignore_errors=True)

    def answer(self, folder=None):
        """What a daemon answers that keeps what it learns in a folder, and ends well."""
        daemon = Daemon(environment={"SKRANKE_CACHE": str(folder or self.folder)})
        self.addCleanup(daemon.stop)
        with Client(daemon.unix) as client:
            reply = client.call("ask", {"question": QUESTION})
        self.assertEqual(daemon.stop(), 0, "ended by itself")
        return reply

    def kept(self):
        files = list(self.folder.iterdir())
        self.assertEqual([file.suffix for file in files], [".models"])
        return files[0]

    def test_the_second_start_answers_as_the_first(self):
        first = self.answer()
        file = self.kept()
        self.assertEqual(stat.S_IMODE(self.folder.stat().st_mode), 0o700)
        written = file.stat().st_mtime_ns
        self.assertEqual(self.answer(), first)
        self.assertEqual(self.kept().stat().st_mtime_ns, written, "taken, not written again")

    def test_a_damaged_file_is_replaced(self):
        first = self.answer()
        whole = self.kept().read_bytes()
        for damaged in (whole[:-3], whole[:1000] + b"x" + whole[1001:], b""):
            self.kept().write_bytes(damaged)
            self.assertEqual(self.answer(), first)
            self.assertEqual(self.kept().read_bytes(), whole)

    def test_a_folder_that_cannot_be_made_is_done_without(self):
        self.folder.parent.joinpath("file").write_text("")
        self.answer(self.folder.parent / "file" / "below")
        self.assertEqual(os.listdir(self.folder.parent), ["file"])


if __name__ == "__main__":
    unittest.main()
