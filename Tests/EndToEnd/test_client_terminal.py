"""The chat at a terminal, driven over a pseudo-terminal."""

import os
import shutil
import signal
import stat
import tempfile
import time
import unicodedata
import unittest

import client
from daemon import ROOT, Daemon, DaemonTest
from screen import Terminal

LEFT, RIGHT, UP, DOWN, HOME, END = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B", "\x1b[H", "\x1b[F"


def open_chat(test, unix, columns=80, **more):
    state = tempfile.mkdtemp()
    test.addCleanup(shutil.rmtree, state, ignore_errors=True)
    environment = client.environment(
        **{"XDG_STATE_HOME": state, "TERM": "xterm-256color", **more})
    if "NO_COLOR" not in more:
        environment.pop("NO_COLOR", None)
    terminal = Terminal(
        [client.program(), "--socket", unix], environment, columns=columns, cwd=ROOT)
    test.addCleanup(terminal.close)
    terminal.state = state
    terminal.see("> ")
    return terminal


class Chat(DaemonTest):
    def open(self, **more):
        return open_chat(self, self.daemon.unix, **more)

    def leave(self, terminal):
        terminal.send("\x04")
        self.assertEqual(terminal.wait(), 0)

    def test_an_answer_with_its_sources_and_a_conversation(self):
        terminal = self.open()
        self.assertEqual(terminal.mode(), "raw")
        terminal.send("Hvem leder DUBU?\r")
        text = terminal.see("Kilde: ")
        self.assertIn("> Hvem leder DUBU?", text)
        terminal.send("Og 3.5?\r")
        terminal.see("3.5", 2)
        self.leave(terminal)

    def test_editing(self):
        terminal = self.open()
        # Each edit ends in the same line; the line given up shows it.
        line = "Hvor står æ, ø og å?"
        for keys in (
            "står æ, ø og å?" + HOME + "Hvor " + END,
            "Hvor ligger æ, ø og å?" + "\x01" + "\x1bf" * 2 + "\x17" + "står" + "\x05",
            "Hvor står æ, ø og åå?" + LEFT + "\x7f",
            "xHvor står æ, ø og å?" + "\x01\x1b[3~",
            "skrald" + "\x15" + line + "xx" + LEFT * 2 + "\x0b",
            "æ, ø og å?" + "\x15" + "Hvor står " + "\x19",
            "Hvor står æ, ø og a\u030a?",
            "Hvor står æ, ø og " + "漢" + "\x7f" + "å?",
            "Hvro" + LEFT + "\x14" + " står æ, ø og å?",
        ):
            terminal.send(keys + "\x03")
            self.assertNotEqual(terminal.see("^C").count("> "), 0)
            shown = [row for row in terminal.screen.text().split("\n") if row.endswith("^C")][-1]
            self.assertEqual(unicodedata.normalize("NFC", shown), "> " + line + "^C", repr(keys))
            terminal.send("\x0c")
            terminal.wait_for(lambda screen: "^C" not in screen, "not cleared")
        self.leave(terminal)

    def test_history_over_sessions_without_personal_numbers(self):
        terminal = self.open()
        for line in ("Hvem leder DUBU?", "Jeg hedder Bo, 010180-1234", "Hvem ejer 3.5?"):
            terminal.send(line + "\r")
            terminal.see("\n> " + line)
            terminal.wait_for(lambda screen: screen.endswith("\n> "))
        terminal.send(UP + UP + UP + DOWN + UP + "\x03")
        terminal.see("> Hvem leder DUBU?^C")
        path = os.path.join(terminal.state, "skranke", "history")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        with open(path) as file:
            self.assertEqual(file.read(), "Hvem leder DUBU?\nHvem ejer 3.5?\n")
        self.leave(terminal)
        again = self.open(XDG_STATE_HOME=terminal.state)
        again.send("udkast" + UP + DOWN + "\x03")
        again.see("> udkast^C")
        again.send("\x12dubu")
        again.see("Hvem leder DUBU?")
        again.send("\r")
        again.see("Kilde: ")
        self.leave(again)

    def test_completion(self):
        terminal = self.open()
        terminal.send("/ek\t")
        terminal.see("> /eksempler")
        terminal.send("\x15Hvem leder dub\t")
        terminal.see("> Hvem leder DUBU")
        terminal.send("\x15Hvad med 3.\t\t")
        terminal.see("3.5")
        terminal.send("\x03")
        self.leave(terminal)

    def test_a_number_asks_a_suggestion(self):
        terminal = self.open()
        terminal.send("Hvad koster det at ringe til kommunen?\r")
        terminal.see("Kilde: ")
        terminal.wait_for(lambda screen: screen.endswith("\n> "))
        second = next(row for row in terminal.screen.text().split("\n") if row.startswith("  2  "))
        terminal.send("2\r")
        terminal.see("\n> " + second[5:])
        terminal.see("Kilde: ", 2)
        self.leave(terminal)

    def test_a_slow_answer_is_told_to_be_on_its_way(self):
        daemon = Daemon()
        self.addCleanup(daemon.stop)
        self.addCleanup(daemon.signal, signal.SIGCONT)
        terminal = open_chat(self, daemon.unix)
        terminal.send("Hvem leder DUBU?\r")
        terminal.see("Kilde: ")
        self.assertNotIn("Leder i dokumenterne", terminal.output)
        daemon.signal(signal.SIGSTOP)
        asked = time.monotonic()
        terminal.send("Og 3.5?\r")
        terminal.see("Leder i dokumenterne")
        self.assertGreaterEqual(time.monotonic() - asked, 0.5)
        daemon.signal(signal.SIGCONT)
        terminal.see("Kilde: ", 2)
        terminal.wait_for(lambda screen: "Leder i dokumenterne" not in screen)
        # Whoever does not want to wait gives up; the chat goes on.
        daemon.signal(signal.SIGSTOP)
        terminal.send("Hvem ejer 3.6?\r")
        terminal.wait_for(lambda screen: "Leder i dokumenterne" in screen)
        terminal.send("\x03")
        terminal.see("^C")
        # Killed while it waits, it leaves the terminal as it was all the same.
        terminal.send("Hvem ejer 3.6?\r")
        terminal.wait_for_mode("raw")
        os.kill(terminal.process, signal.SIGTERM)
        self.assertEqual(terminal.wait(), 128 + signal.SIGTERM)
        self.assertEqual(terminal.mode(), "cooked")

    def test_forty_columns_and_a_new_size(self):
        terminal = self.open(columns=40)
        terminal.send("Hvad besluttede udvalget om henvendelsesstrategien på mødet i marts?\r")
        text = terminal.see("Kilde: ")
        terminal.wait_for(lambda screen: screen.endswith("\n> "))
        self.assertIn("\n> Hvad besluttede", text)
        broken = [row for row in terminal.screen.text().split("\n") if len(row) > 40]
        self.assertEqual(broken, [])
        words = terminal.screen.text().split()
        self.assertIn("henvendelsesstrategien", "".join(words))
        terminal.resize(100)
        terminal.send("Hvem leder DUBU?\r")
        terminal.see("> Hvem leder DUBU?")
        self.leave(terminal)

    def test_ten_pasted_lines(self):
        questions = ["Hvem leder DUBU?", "Hvem ejer 3.5?"] * 5
        for start, end in (("", ""), ("\x1b[200~", "\x1b[201~")):
            terminal = self.open()
            terminal.send(start + "".join(question + "\n" for question in questions) + end)
            terminal.wait_for(
                lambda screen: screen.count("\n> Hvem") == 10 and screen.count("Kilde") >= 10)
            asked = [row[2:] for row in terminal.screen.text().split("\n")
                     if row.startswith("> Hvem")]
            self.assertEqual(asked, questions)
            self.leave(terminal)

    def test_colours_only_where_they_are_wanted(self):
        for more, coloured in (({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
            terminal = self.open(**more)
            terminal.send("Hvem leder DUBU?\r")
            terminal.see("Kilde: ")
            self.assertEqual("\x1b[2m" in terminal.output, coloured, more)
            self.leave(terminal)

    def test_the_terminal_is_left_as_it_was(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            terminal = self.open()
            self.assertEqual(terminal.mode(), "raw")
            os.kill(terminal.process, number)
            self.assertEqual(terminal.wait(), 128 + number)
            self.assertEqual(terminal.mode(), "cooked")
        terminal = self.open()
        self.leave(terminal)
        self.assertEqual(terminal.mode(), "cooked")

    def test_stopped_and_continued(self):
        terminal = self.open()
        for stop in (lambda: terminal.send("\x1a"),
                     lambda: os.kill(terminal.process, signal.SIGTSTP)):
            terminal.send("udkast")
            terminal.see("> udkast")
            stop()
            _, status = os.waitpid(terminal.process, os.WUNTRACED)
            self.assertTrue(os.WIFSTOPPED(status))
            self.assertEqual(terminal.mode(), "cooked")
            os.kill(terminal.process, signal.SIGCONT)
            terminal.wait_for_mode("raw")
            terminal.send("\x03")
            terminal.see("> udkast^C")
            terminal.send("\x0c")
            terminal.wait_for(lambda screen: "^C" not in screen)
        self.leave(terminal)


class Restart(unittest.TestCase):
    def test_the_daemon_goes_and_comes_back(self):
        daemon = Daemon()
        terminal = open_chat(self, daemon.unix)
        terminal.send("Hvem leder DUBU?\r")
        terminal.see("Kilde: ")
        daemon.signal(signal.SIGKILL)
        daemon.wait()
        terminal.send("Og 3.5?\r")
        terminal.see("skranked svarer ikke")
        again = Daemon("--unix", daemon.unix, "--no-tcp", addresses=False)
        self.addCleanup(again.stop)
        self.addCleanup(daemon.stop)
        terminal.wait_for(lambda screen: screen.count("Kilde: ") >= 2)
        self.assertNotIn("skranked svarer ikke", terminal.screen.text())
        again.signal(signal.SIGKILL)
        again.wait()
        terminal.send("Hvem ejer 3.6?\r")
        terminal.see("skranked svarer ikke")
        terminal.send("\x03\x04")
        self.assertEqual(terminal.wait(), 0)


if __name__ == "__main__":
    unittest.main()
