"""A pseudo-terminal with a program in it, and what its screen shows. Standard library only."""

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
import unicodedata

PATIENCE = 20


class Screen:
    """As much of a terminal as the client needs: rows that scroll, and a cursor."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines = [[]]
        self.row = self.column = 0

    def feed(self, text):
        for piece in re.findall(r"\x1b\[[?0-9;]*[A-Za-z]|.", text, re.S):
            self.take(piece)

    def take(self, piece):
        if piece == "\r":
            self.column = 0
        elif piece == "\n":
            self.down()
        elif piece.startswith("\x1b["):
            number = int(re.sub(r"\D", "", piece) or 1)
            top = max(0, len(self.lines) - self.rows)
            if piece[-1] == "A":
                self.row = max(top, self.row - number)
            elif piece[-1] == "C":
                self.column = min(self.columns - 1, self.column + number)
            elif piece[-1] == "J":
                first = self.row if piece != "\x1b[2J" else top
                self.lines[self.row] = self.lines[self.row][:self.column]
                del self.lines[first + 1:]
            elif piece[-1] == "H":
                self.row, self.column = top, 0
        elif piece >= " ":
            width = 2 if unicodedata.east_asian_width(piece) in "WF" else 1
            if unicodedata.combining(piece):
                width = 0
            if self.column + width > self.columns:
                self.column = 0
                self.down()
            line = self.lines[self.row]
            line += [" "] * (self.column - len(line))
            if width == 0:
                line[self.column - 1] += piece
            else:
                line[self.column:self.column + width] = [piece] + [""] * (width - 1)
            self.column += width

    def down(self):
        self.row += 1
        if self.row == len(self.lines):
            self.lines.append([])

    def text(self):
        lines = ["".join(line).rstrip() for line in self.lines]
        lines[self.row] = "".join(self.lines[self.row])
        return "\n".join(lines)


class Terminal:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, arguments, environment, columns=80, rows=500, cwd=None):
        self.screen = Screen(columns, rows)
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.chdir(cwd or "/")
            os.execvpe(arguments[0], arguments, environment)
        self.rest = b""
        self.output = ""
        self.resize(columns)

    def resize(self, columns):
        self.screen.columns = columns
        fcntl.ioctl(self.master, termios.TIOCSWINSZ,
                    struct.pack("HHHH", self.screen.rows, columns, 0, 0))

    def send(self, text):
        os.write(self.master, text.encode())

    def receive(self, seconds):
        """Takes what comes within a time; whether anything did."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            self.rest += os.read(self.master, 65536)
        except OSError:
            return False
        try:
            text, self.rest = self.rest.decode(), b""
        except UnicodeDecodeError as error:
            text, self.rest = self.rest[:error.start].decode(), self.rest[error.start:]
        self.output += text
        self.screen.feed(text)
        return True

    def wait_for(self, condition, what=""):
        """Waits until the screen's text satisfies a condition; gives the text."""
        deadline = time.monotonic() + PATIENCE
        while not condition(self.screen.text()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what}\n{self.screen.text()}")
            self.receive(0.1)
        return self.screen.text()

    def see(self, text, times=1):
        return self.wait_for(lambda screen: screen.count(text) >= times, f"no {text!r} in")

    def mode(self):
        """Whether the terminal gives each key at once, unseen."""
        flags = termios.tcgetattr(self.master)[3]
        return "cooked" if flags & termios.ICANON and flags & termios.ECHO else "raw"

    def wait_for_mode(self, mode):
        self.wait_for(lambda _: self.mode() == mode, f"not {mode}")

    def wait(self):
        """The exit code, or minus the signal that ended it."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            self.receive(0.05)
        raise TimeoutError("it does not end")

    def close(self):
        os.close(self.master)
        try:
            os.kill(self.process, 9)
            os.waitpid(self.process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
