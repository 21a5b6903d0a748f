"""A WebSocket client, as far as the tests need it: RFC 6455 with nothing but the standard library."""

import base64
import hashlib
import os
import struct

from daemon import Client

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


def frame(payload, opcode=TEXT, is_final=True, reserved=0, is_masked=True, size=None):
    """A frame's bytes. `size` is the form of the length, 7, 16 or 64 bits; else the shortest."""
    payload = payload.encode() if isinstance(payload, str) else payload
    length = len(payload)
    size = size or (7 if length < 126 else 16 if length < 65_536 else 64)
    first = is_final << 7 | reserved << 4 | opcode
    mask_bit = is_masked << 7
    head = {7: lambda: struct.pack("!BB", first, mask_bit | length),
            16: lambda: struct.pack("!BBH", first, mask_bit | 126, length),
            64: lambda: struct.pack("!BBQ", first, mask_bit | 127, length)}[size]()
    if not is_masked:
        return head + payload
    mask = os.urandom(4)
    return head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))


class WebSocket(Client):
    """A client's end, as far as the tests need it."""

    def __init__(self, address, path="/chat", **fields):
        super().__init__(address)
        key = base64.b64encode(os.urandom(16)).decode()
        host = "%s:%d" % address if isinstance(address, tuple) else "localhost"
        fields = {
            "Host": host, "Connection": "Upgrade", "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": key, **fields}
        lines = [f"GET {path} HTTP/1.1"] + [f"{name}: {value}" for name, value in fields.items()]
        self.send("\r\n".join(lines) + "\r\n\r\n")
        self.head = self.read_to(b"\r\n\r\n").decode()
        digest = hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()
        self.is_accepted = base64.b64encode(digest).decode() in self.head

    def frame(self, payload, opcode=1):
        self.send(frame(payload, opcode))

    def take(self, count):
        while len(self.buffer) < count:
            data = self.socket.recv(65536)
            if not data:
                raise EOFError
            self.buffer += data
        found, self.buffer = self.buffer[:count], self.buffer[count:]
        return found

    def receive(self):
        first, length = self.take(2)
        if length == 126:
            length = struct.unpack("!H", self.take(2))[0]
        elif length == 127:
            length = struct.unpack("!Q", self.take(8))[0]
        return first & 15, self.take(length)
