"""Broken input of every kind, made from good input by chance: it must not end the daemon.

The chance is the same each time, so that what fails can be run again. By hand, for an hour a kind:

    SKRANKE_FUZZ_SECONDS=3600 python3 -m unittest test_mutations
"""

import json
import os
import pathlib
import random
import struct
import time
import unittest

import daemon
from daemon import PATIENCE, Client, DaemonTest, data_copy, metrics

SECONDS = float(os.environ.get("SKRANKE_FUZZ_SECONDS", "5"))
TOKENS = [b"\n", b"\r\n", b"\r\n\r\n", b"\0", b"\xff", b"\xc3", b"{", b"[", b'"', b"\\u0000", b"/",
          b"GET / HTTP/1.1", b"Host: localhost", b"Content-Length: 5", b"Content-Length: 99999999",
          b"Transfer-Encoding: chunked", b"PRI * HTTP/2.0", b"\x16\x03\x01", b"-1", b"1e999", b"null",
          b"0101801234", "å".encode(), "a\u030a".encode(), b"\xf0\x9f\x98\x80", b" " * 300, b"9" * 400]
QUESTIONS = ["Hvad er status på DUBU?", "Kan min mor på 84 uden computer blive fritaget?",
             "Hvad besluttede udvalget den 3. marts 2014?", "hvem leder 3.5, og hvem ejer 3.6?",
             "Jeg er 010180-1234, hvad koster et pas?"]


def mutated(seed, chance):
    """Good bytes with a few things wrong."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(data) + 1)
        kind = chance.randrange(6)
        if kind == 0 and data:
            data[place % len(data)] = chance.randrange(256)
        elif kind == 1:
            data[place:place] = chance.choice(TOKENS)
        elif kind == 2:
            del data[place:place + chance.randrange(1, 20)]
        elif kind == 3:
            end = place + chance.randrange(1, 40)
            data[place:place] = data[place:end] * chance.randrange(1, 30)
        elif kind == 4:
            data[place:place] = bytes(chance.randrange(256) for _ in range(chance.randrange(8)))
        elif data:
            data[place % len(data)] ^= 1 << chance.randrange(8)
    return bytes(data)


def frame(payload, opcode=1, mask=b"abcd"):
    """A frame of a WebSocket's client."""
    head = bytes([0x80 | opcode])
    if len(payload) < 126:
        head += bytes([0x80 | len(payload)])
    else:
        head += bytes([0x80 | 126]) + struct.pack(">H", len(payload))
    return head + mask + bytes(byte ^ mask[n % 4] for n, byte in enumerate(payload))


class Wire(DaemonTest):
    def throw(self, seeds, before=b""):
        """Sends mutations until the time is over, each over a connection of its own."""
        chance = random.Random(self.id())
        end = time.monotonic() + SECONDS
        thrown = 0
        while time.monotonic() < end:
            data = mutated(chance.choice(seeds), chance)
            address = (self.daemon.unix, self.daemon.tcp)[thrown % 2]
            with Client(address) as client:
                client.socket.settimeout(PATIENCE)
                try:
                    client.send(before)
                    # Cut anywhere, as a network cuts.
                    cut = chance.randrange(len(data) + 1)
                    client.send(data[:cut])
                    client.send(data[cut:])
                    client.end()
                    client.rest()
                except (BrokenPipeError, ConnectionResetError, OSError) as error:
                    if isinstance(error, TimeoutError):
                        self.fail(f"no end after {data!r}")
            thrown += 1
            if self.daemon.process.poll() is not None:
                self.fail(f"ended by {data!r}: {self.daemon.errors()}")
        with Client(self.daemon.unix) as client:
            self.assertTrue(client.ask("Hvem leder DUBU?")[-1].startswith("Kilde: "))
        print(f"{thrown} mutations", end=" ", flush=True)

    def test_lines(self):
        self.throw([("\n".join(QUESTIONS) + "\n/hjælp\n/nix\n").encode(), b"/forfra\r\nHvad?\r\n"])

    def test_questions(self):
        """One question without line breaks: what is mutated is what is asked."""
        self.throw([question.encode() for question in QUESTIONS])

    def test_messages(self):
        requests = [
            {"jsonrpc": "2.0", "id": 1, "method": "ask", "params": {
                "question": QUESTIONS[0], "explain": True, "context": "1eyJzIjoicHJvamVjdDozLjYifQ"}},
            {"jsonrpc": "2.0", "id": "a", "method": "exemption.check", "params": {
                "facts": {"age": 84, "hasCPR": True, "applicationDate": "2014-06-02"}}},
            {"jsonrpc": "2.0", "id": None, "method": "project.list", "params": {
                "area": "3", "asOf": "2014-05-31"}},
            {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {
                "name": "search", "arguments": {"query": "DUBU", "limit": 3}}}]
        seeds = [json.dumps(request).encode() + b"\n" for request in requests]
        self.throw([*seeds, json.dumps(requests).encode() + b"\n"])

    def test_http(self):
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "ping"})
        self.throw([
            b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
            b"GET /metrics HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"x\"\r\n\r\n",
            (f"POST /rpc HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
             f"Content-Length: {len(body)}\r\n\r\n{body}").encode(),
            (f"POST /rpc HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
             f"Transfer-Encoding: chunked\r\n\r\n{len(body):x}\r\n{body}\r\n0\r\n\r\n").encode()])

    def test_frames(self):
        texts = [question.encode() for question in QUESTIONS]
        seeds = [frame(text) for text in texts] + [
            frame(texts[0][:9], 1)[:1].replace(b"\x81", b"\x01") + frame(texts[0][:9])[1:]
            + frame(texts[0][9:], 0),
            frame(b"ping", 9) + frame(b"", 10) + frame(texts[1] * 9) + frame(b"\x03\xe8", 8)]
        # Both addresses know the name that the port of one of them has.
        opening = ("GET /chat HTTP/1.1\r\nHost: localhost%s\r\nUpgrade: websocket\r\n"
                   "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
        tcp, self.daemon.tcp = self.daemon.tcp, self.daemon.unix
        try:
            self.throw(seeds, before=(opening % "").encode())
            sockets = [number for labels, number in metrics(self.daemon.unix)[
                "skranke_events_total"] if labels["event"] == "web_sockets"]
            self.assertGreater(sockets[0], 20)
        finally:
            self.daemon.tcp = tcp


class Data(unittest.TestCase):
    def test_data_files(self):
        """Every mutated folder is taken or refused with the places of its faults."""
        knowledge, intents = data_copy(self)
        chance = random.Random(self.id())
        paths = [path for folder in (knowledge, intents)
                 for path in sorted(pathlib.Path(folder).rglob("*.json"))]
        end = time.monotonic() + SECONDS
        tried = 0
        while time.monotonic() < end:
            chosen = chance.sample(paths, 8)
            originals = [path.read_bytes() for path in chosen]
            try:
                for path, original in zip(chosen, originals):
                    # A part of a long file, so that the change is seldom in the same place.
                    path.write_bytes(mutated(original, chance))
                code, _, errors = daemon.run(
                    "--check", "--knowledge-base", knowledge, "--intents", intents)
                self.assertIn(code, (0, 65), errors[-2000:])
                if code == 65:
                    self.assertRegex(errors, r"\.json:\d+:\d+: \w+")
            finally:
                for path, original in zip(chosen, originals):
                    path.write_bytes(original)
            tried += 1
        print(f"{tried} folders", end=" ", flush=True)


if __name__ == "__main__":
    unittest.main()
