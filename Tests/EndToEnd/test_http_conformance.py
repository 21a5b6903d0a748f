"""RFC 9112 case by case: shapes that two servers in a row could understand differently.

Behind each stands a whole request, as a smuggler would hide it: where a shape is refused, that
must never be answered, nor any byte of it be read as a question.
"""

import json
import unittest

from daemon import Client, DaemonTest

PING = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "ping"})
HIDDEN = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nHvad er DUBU?\n"
POST = "POST /rpc HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n"
GET = "GET /healthz HTTP/1.1\r\n"


def chunk(text, size=None):
    return f"{size or '%x' % len(text)}\r\n{text}\r\n"


REFUSED = {
    "two lengths that differ": (400, POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
    "two lengths that agree": (400, POST + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello"),
    "a list of lengths": (400, POST + "Content-Length: 5, 5\r\n\r\nhello"),
    "a length and a coding": (
        400, POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    "a coding and a length": (
        400, POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
    "chunked twice": (400, POST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
    "chunked not last": (400, POST + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
    "identity": (400, POST + "Transfer-Encoding: identity\r\n\r\n"),
    "a coding in disguise": (400, POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    "a coding with a control character": (
        400, POST + "Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n"),
    "gzip": (501, POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
    "chunks in HTTP/1.0": (400, CHUNKED.replace("HTTP/1.1", "HTTP/1.0") + "0\r\n\r\n"),
    "space before the colon": (400, POST + "Content-Length : 5\r\n\r\nhello"),
    "space before the colon of a coding": (400, POST + "Transfer-Encoding : chunked\r\n\r\n"),
    "a folded field": (400, POST + "X: a\r\n Content-Length: 5\r\n\r\nhello"),
    "a folded coding": (400, POST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
    "a field that begins with space": (400, GET + " Host: localhost\r\n\r\n"),
    "a field without a name": (400, GET + "Host: localhost\r\n: x\r\n\r\n"),
    "a line that is no field": (400, GET + "Host: localhost\r\nX\r\n\r\n"),
    "NUL in a field": (400, GET + "Host: localhost\r\nX: a\0b\r\n\r\n"),
    "a bare CR in a field": (400, GET + "Host: localhost\r\nX: a\rY: b\r\n\r\n"),
    "a bare LF behind a field": (400, GET + "Host: localhost\nX: a\r\n\r\n"),
    "a bare LF at the end of the head": (400, GET + "Host: localhost\r\n\n"),
    "no host": (400, GET + "\r\n"),
    "two hosts": (400, GET + "Host: localhost\r\nHost: localhost\r\n\r\n"),
    "a foreign host": (400, GET + "Host: evil.example\r\n\r\n"),
    "a host with a path": (400, GET + "Host: localhost/\r\n\r\n"),
    "a foreign absolute target": (
        400, "GET http://evil.example/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    "a target with a user": (400, "GET http://a@localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    "a fragment": (400, "GET /#a HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    "a minus length": (400, POST + "Content-Length: -5\r\n\r\nhello"),
    "a plus length": (400, POST + "Content-Length: +5\r\n\r\nhello"),
    "a hexadecimal length": (400, POST + "Content-Length: 0x5\r\n\r\nhello"),
    "an empty length": (400, POST + "Content-Length:\r\n\r\nhello"),
    "a length past every number": (413, POST + f"Content-Length: {'9' * 40}\r\n\r\nhello"),
    "a body over the limit": (413, POST + "Content-Length: 65537\r\n\r\nhello"),
    "a chunk past every number": (413, CHUNKED + "f" * 40 + "\r\nhello"),
    "a chunk that wraps around": (413, CHUNKED + "10000000000000005\r\nhello\r\n0\r\n\r\n"),
    "a chunk with a minus": (400, CHUNKED + chunk("hello", "-5")),
    "a chunk with 0x": (400, CHUNKED + chunk("hello", "0x5")),
    "a chunk with space before it": (400, CHUNKED + chunk("hello", " 5")),
    "a chunk with space behind it": (400, CHUNKED + chunk("hello", "5 ")),
    "a chunk that is longer than it says": (400, CHUNKED + chunk("hello", "4")),
    "a chunk with a bare LF": (400, CHUNKED + "5\nhello\r\n0\r\n\r\n"),
    "a chunk extension with a bare CR": (400, CHUNKED + chunk("hello", "5;a\rb")),
    "a chunk extension with a bare LF": (400, CHUNKED + chunk("hello", "5;a\nb")),
    "an endless chunk extension": (400, CHUNKED + chunk("hello", "5;" + "x" * 2_000)),
    "a folded trailer": (400, CHUNKED + "0\r\nX: a\r\n b\r\n\r\n"),
    "a body that only seems to end": (400, CHUNKED + "0\r\n\n"),
    "a head over the limit": (431, GET + f"Host: localhost\r\nX: {'x' * 16_384}\r\n\r\n"),
    "too many fields": (431, GET + "Host: localhost\r\n" + "X: y\r\n" * 100 + "\r\n"),
    "an unknown expectation": (417, POST + "Expect: tea\r\nContent-Length: 2\r\n\r\n{}"),
}
UNDERSTOOD = {
    "a length": POST + f"Content-Length: {len(PING)}\r\n\r\n{PING}",
    "a length with zeros": POST + f"Content-Length: 000{len(PING)}\r\n\r\n{PING}",
    "chunks": CHUNKED + chunk(PING[:9]) + chunk(PING[9:]) + "0\r\n\r\n",
    "an extension": CHUNKED + chunk(PING, "%x;name=value" % len(PING)) + "0\r\n\r\n",
    "a trailer": CHUNKED + chunk(PING) + "0\r\nX: y\r\n\r\n",
    "upper case": (POST + "TRANSFER-ENCODING: Chunked\r\n\r\n" +
                   chunk(PING, "%X" % len(PING)) + "0\r\n\r\n"),
    "an empty line before": "\r\n" + POST + f"Content-Length: {len(PING)}\r\n\r\n{PING}",
    "an absolute target": (POST.replace("/rpc", "http://localhost/rpc") +
                           f"Content-Length: {len(PING)}\r\n\r\n{PING}"),
}


class Requests(DaemonTest):
    def exchange(self, sent, pieces):
        """What comes back, in words, until the daemon closes."""
        with Client(self.daemon.unix) as client:
            try:
                for at in range(0, len(sent), pieces):
                    client.send(sent[at:at + pieces].encode("latin-1"))
                client.end()
            except (BrokenPipeError, ConnectionResetError):
                pass
            return client.rest().decode()

    def test_ambiguous_requests_are_refused_and_nothing_behind_them_is_read(self):
        for name, (status, sent) in REFUSED.items():
            for pieces in (1 << 20, 7):
                with self.subTest(name, pieces=pieces):
                    reply = self.exchange(sent + HIDDEN, pieces)
                    self.assertTrue(reply.startswith(f"HTTP/1.1 {status} "), reply)
                    self.assertEqual(reply.count("HTTP/1.1 "), 1, reply)
                    self.assertIn("connection: close\r\n", reply.lower())
                    self.assertNotIn("Kilde:", reply)

    def test_what_is_not_ambiguous_is_understood_and_the_next_one_too(self):
        for name, sent in UNDERSTOOD.items():
            for pieces in (1 << 20, 7):
                with self.subTest(name, pieces=pieces):
                    head = GET + "Host: localhost\r\nConnection: close\r\n\r\n"
                    reply = self.exchange(sent + head, pieces)
                    self.assertIn('"result":{}', reply)
                    self.assertEqual(reply.count("HTTP/1.1 200 "), reply.count("HTTP/1.1 "), reply)
                    self.assertTrue(reply.rstrip().endswith("ok"), reply)

    def test_request_lines_that_are_none_are_never_answered_as_requests(self):
        for line in ("GET  /healthz HTTP/1.1", "GET /healthz  HTTP/1.1", "GET\t/healthz HTTP/1.1",
                     "GET /healthz HTTP/1.1 ", "GET /healthz http/1.1", "GET /healthz HTTP/1",
                     " GET /healthz HTTP/1.1", "GET /healthz", "\0GET /healthz HTTP/1.1"):
            with self.subTest(line):
                reply = self.exchange(f"{line}\r\nHost: localhost\r\n\r\n", 1 << 20)
                self.assertNotIn("HTTP/1.1 200", reply)


if __name__ == "__main__":
    unittest.main()
