"""RFC 6455 case by case, against the daemon's echo: what a peer may send, and what ends it.

A case is a name, the bytes that a client sends, and what comes back: the frames, and the code that
the daemon closes with where it is the one who ends the connection. Each is sent at once, byte by
byte, and cut at random; the seed is told with a failure.
"""

import random
import socket
import struct
import unittest

from daemon import DaemonTest
from websocket import BINARY, CLOSE, PING, PONG, TEXT, WebSocket, frame

TEXTS = ["", "a", "Hello-µ@ßöäüàá-UTF-8!!", "blåbærgrød 🫐", "κόσμε", "\0", "\x7f", "\x80",
         "\u07ff", "\u0800", "\ud7ff", "\ue000", "\ufffd", "\ufffe", "\uffff", "\U00010000",
         "\U0010ffff"]
NOT_TEXTS = [
    "80", "bf", "80bf", "c3", "c328", "c0af", "c080", "c1bf", "e0", "e080af", "e09fbf", "e28228",
    "e282", "eda080", "edbfbf", "edad bf edb0 80", "f0", "f08080af", "f08fbfbf", "f0288cbc",
    "f09f", "f09fab", "f4908080", "f5808080", "f888808080", "fc8480808080", "fe", "ff", "fffe",
    "cebae1bdb9cf83cebcceb5eda080656469746564", "cebae1bdb9cf83cebcceb5f4908080656469746564"]
CODES = [*range(1000, 1004), *range(1007, 1015), 3000, 3001, 3999, 4000, 4999]
NOT_CODES = [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535]


def close(code, reason=b""):
    return struct.pack("!H", code) + reason


def head_of(size, opcode):
    """A header whose payload never comes."""
    return struct.pack("!BBQ", 0x80 | opcode, 0xFF, size) + b"mask"


def sizes():
    for opcode in (TEXT, BINARY):
        for size in (0, 1, 2, 124, 125, 126, 127, 128, 255, 256, 65_535, 65_536):
            payload = b"*" * size
            yield f"{size} bytes as {opcode}", frame(payload, opcode), [(opcode, payload)], None
    for payload, form in ((b"", 16), (b"", 64), (b"a" * 125, 16), (b"a" * 125, 64),
                          (b"a" * 126, 64), (b"a" * 65_535, 64)):
        yield (f"{len(payload)} bytes in {form} bits",
               frame(payload, BINARY, size=form), [], 1002)
    yield "the highest bit of a length", head_of(1 << 63, BINARY), [], 1002
    for size in (65_537, 1 << 32, (1 << 63) - 1):
        yield f"{size} bytes announced", head_of(size, BINARY), [], 1009
        # A control frame cannot be that long, whatever the limit.
        yield f"{size} bytes of ping", head_of(size, PING), [], 1002
    half = b"b" * 32_768
    for rest, kind in ((half, None), (half + b"b", 1009)):
        bytes_ = frame(half, BINARY, is_final=False) + frame(rest, 0)
        yield f"fragments of {len(half + rest)}", bytes_, (
            [] if kind else [(BINARY, half + rest)]), kind


def control_frames():
    for size in (0, 1, 5, 124, 125):
        payload = bytes(range(size))
        yield f"a ping of {size}", frame(payload, PING), [(PONG, payload)], None
        yield f"a pong of {size}", frame(payload, PONG), [], None
    for opcode in (CLOSE, PING, PONG):
        yield f"{opcode} of 126 bytes", frame(b"\x03\xe8" + b"a" * 124, opcode), [], 1002
        yield f"{opcode} in fragments", frame(b"", opcode, is_final=False), [], 1002
    pings = [b"%d" % number for number in range(10)]
    yield ("ten pings", b"".join(frame(it, PING) for it in pings),
           [(PONG, it) for it in pings], None)
    yield ("a pong before a ping", frame(b"x", PONG) + frame(b"y", PING), [(PONG, b"y")], None)


def first_bytes():
    for reserved in range(1, 8):
        for opcode in (0, TEXT, BINARY, CLOSE, PING, PONG):
            yield f"reserved {reserved} in {opcode}", frame(b"", opcode, reserved=reserved), [], 1002
        yield (f"reserved {reserved} after a text", frame("a") + frame("b", reserved=reserved),
               [(TEXT, b"a")], 1002)
    for opcode in (*range(3, 8), *range(11, 16)):
        for payload in (b"", b"payload"):
            yield f"opcode {opcode} with {payload}", frame(payload, opcode), [], 1002
        yield (f"opcode {opcode} after a text", frame("a") + frame("", opcode) + frame("b"),
               [(TEXT, b"a")], 1002)
    for opcode in (0, TEXT, BINARY, CLOSE, PING, PONG):
        yield f"{opcode} unmasked", frame(b"", opcode, is_masked=False), [], 1002


def fragments():
    whole = [(TEXT, b"abc")]
    ping = frame(b"p", PING)
    a, b, c = frame("a", is_final=False), frame("b", 0, is_final=False), frame("c", 0)
    yield "three fragments", a + b + c, whole, None
    yield "a ping between", a + ping + b + c, [(PONG, b"p"), *whole], None
    yield "pings everywhere", ping + a + ping + b + ping + c, [(PONG, b"p")] * 3 + whole, None
    yield "a pong between", a + frame(b"", PONG) + b + c, whole, None
    yield ("empty fragments", frame("", is_final=False) + frame("", 0, is_final=False) * 9 +
           frame("", 0), [(TEXT, b"")], None)
    yield "two messages", (a + b + c) * 2, whole * 2, None
    yield "binary", frame(b"a", BINARY, is_final=False) + c, [(BINARY, b"ac")], None
    yield "a continuation of nothing", c, [], 1002
    yield "an unfinished continuation of nothing", b, [], 1002
    yield "a continuation of what is over", frame("a") + c, [(TEXT, b"a")], 1002
    for opcode in (TEXT, BINARY):
        for is_final in (True, False):
            yield (f"a new {opcode} within, {is_final}", a + frame("x", opcode, is_final), [], 1002)
    yield "a close between", a + frame(close(1000), CLOSE), [(CLOSE, close(1000))], "echoed"
    yield "binary that is no text", frame(b"\xff", BINARY), [(BINARY, b"\xff")], None


def texts():
    for text in TEXTS:
        payload = text.encode("utf-8", "surrogatepass")
        yield f"{text!a}", frame(payload), [(TEXT, payload)], None
        for at in range(1, len(payload)):
            yield (f"{text!a} cut at {at}",
                   frame(payload[:at], is_final=False) + frame(payload[at:], 0),
                   [(TEXT, payload)], None)
        every = [payload[at:at + 1] for at in range(len(payload))]
        yield (f"{text!a} a byte a frame", frame("", is_final=False) +
               b"".join(frame(byte, 0, is_final=False) for byte in every) + frame("", 0),
               [(TEXT, payload)], None)
    for hexadecimal in NOT_TEXTS:
        payload = bytes.fromhex(hexadecimal)
        yield hexadecimal, frame(payload), [], 1007
        yield f"{hexadecimal} after text", frame("a") + frame(payload), [(TEXT, b"a")], 1007
        for at in range(1, len(payload)):
            yield (f"{hexadecimal} cut at {at}",
                   frame(payload[:at], is_final=False) + frame(payload[at:], 0), [], 1007)
        yield f"{hexadecimal} as a reason", frame(close(1000, payload), CLOSE), [], 1007
        # Fail fast: the rest is announced and never comes. What may yet go on has to be waited for.
        if is_hopeless(payload):
            head = frame(payload + b"a" * 60)[:6 + len(payload)]
            yield f"{hexadecimal} before its frame has ended", head, [], 1007
            yield f"{hexadecimal} in a fragment", frame(payload, is_final=False), [], 1007


def is_hopeless(payload):
    """Whether no bytes behind it could make it text."""
    try:
        payload.decode()
    except UnicodeDecodeError as error:
        return error.reason != "unexpected end of data"
    return False


def endings():
    yield "a close without a code", frame(b"", CLOSE), [(CLOSE, b"")], "echoed"
    yield "half a code", frame(b"\x03", CLOSE), [], 1002
    for code in CODES:
        yield f"code {code}", frame(close(code), CLOSE), [(CLOSE, close(code))], "echoed"
    for code in NOT_CODES:
        yield f"code {code}", frame(close(code), CLOSE), [], 1002
        yield f"code {code} with a reason", frame(close(code, b"why"), CLOSE), [], 1002
    for reason in (b"a", "grød".encode(), b"x" * 123):
        yield (f"the reason {reason}", frame(close(1000, reason), CLOSE),
               [(CLOSE, close(1000))], "echoed")
    for name, rest in (("text", frame("late")), ("a ping", frame(b"", PING)),
                       ("another close", frame(close(1000), CLOSE)), ("nonsense", b"\xff" * 40)):
        yield f"{name} after a close", frame(close(1000), CLOSE) + rest, [
            (CLOSE, close(1000))], "echoed"


class Conformance(DaemonTest):
    arguments = ("--websocket-echo", "/echo")

    def check(self, cases):
        for name, sent, expected, ending in cases:
            for cut in ("whole", "bytes", "random"):
                if cut == "bytes" and len(sent) > 300:
                    continue
                with self.subTest(name, cut=cut), WebSocket(self.daemon.tcp, "/echo") as client:
                    self.play(client, self.pieces(sent, cut), expected, ending)

    @staticmethod
    def pieces(sent, cut):
        if cut == "whole":
            return [sent]
        if cut == "bytes":
            return [sent[at:at + 1] for at in range(len(sent))]
        numbers = random.Random(len(sent))
        cuts = sorted(numbers.randrange(len(sent) + 1) for _ in range(5))
        return [sent[a:b] for a, b in zip([0, *cuts], [*cuts, len(sent)]) if a < b]

    def play(self, client, pieces, expected, ending):
        client.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            for piece in pieces:
                client.send(piece)
            if ending is None:
                client.frame(close(1000), CLOSE)
                expected = [*expected, (CLOSE, close(1000))]
        except (BrokenPipeError, ConnectionResetError):
            pass  # It has ended while we still sent; what it said before is there to be read.
        if isinstance(ending, int):
            expected = [*expected, (CLOSE, close(ending))]
        self.assertEqual([self.without_reason(client.receive()) for _ in expected], expected)
        self.assertEqual(client.rest(), b"")

    @staticmethod
    def without_reason(found):
        opcode, payload = found
        return (opcode, payload[:2] if opcode == CLOSE else payload)

    def test_sizes(self):
        self.check(sizes())

    def test_control_frames(self):
        self.check(control_frames())

    def test_first_bytes(self):
        self.check(first_bytes())

    def test_fragments(self):
        self.check(fragments())

    def test_texts(self):
        self.check(texts())

    def test_endings(self):
        self.check(endings())

    def test_every_class_has_its_cases(self):
        tables = (sizes, control_frames, first_bytes, fragments, texts, endings)
        names = [(table, name) for table in tables for name, *_ in table()]
        self.assertGreaterEqual(len(names), 250)
        self.assertEqual(len(names), len(set(names)))

    def test_handshakes(self):
        key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
        for fields, status in (
                (key, 101), ({"Connection": "keep-alive, upgrade"}, 101),
                ({"Upgrade": "WebSocket"}, 101), ({"Sec-WebSocket-Protocol": "chat"}, 101),
                ({"Sec-WebSocket-Extensions": "permessage-deflate"}, 101),
                ({"Sec-WebSocket-Version": "8"}, 426), ({"Sec-WebSocket-Version": ""}, 426),
                ({"Sec-WebSocket-Version": "13, 8"}, 426), ({"Sec-WebSocket-Key": ""}, 400),
                ({"Sec-WebSocket-Key": "dG9vIHNob3J0"}, 400),
                ({"Sec-WebSocket-Key": "not base64 at all!!!!!!="}, 400),
                ({"Connection": "close"}, 426), ({"Upgrade": "h2c"}, 426)):
            with self.subTest(fields), WebSocket(self.daemon.tcp, "/echo", **fields) as client:
                self.assertIn(f" {status} ", client.head.split("\r\n")[0])
                # Nothing that was offered is agreed to.
                self.assertNotIn("Sec-WebSocket-Extensions", client.head)
                self.assertNotIn("Sec-WebSocket-Protocol", client.head)


if __name__ == "__main__":
    unittest.main()
