"""HTTP and WebSocket on the same addresses."""

import http.client
import json
import os
import struct
import unittest

from daemon import PATIENCE, DaemonTest
from websocket import WebSocket


class Web(DaemonTest):
    arguments = ("--websocket-echo", "/echo", "--allow-origin", "https://www.example")

    def request(self, method, path, body=None, **fields):
        connection = http.client.HTTPConnection(*self.daemon.tcp, timeout=PATIENCE)
        self.addCleanup(connection.close)
        connection.request(method, path, body, {k.replace("_", "-"): v for k, v in fields.items()})
        response = connection.getresponse()
        return response, response.read()

    def call(self, message, **fields):
        body = json.dumps(message).encode()
        fields = {"Content_Type": "application/json", **fields}
        response, body = self.request("POST", "/rpc", body, **fields)
        return response, json.loads(body) if body else None

    def test_pages(self):
        for path, kind in (("/", "text/html"), ("/widget.js", "text/javascript"),
                           ("/healthz", "text/plain"), ("/readyz", "text/plain"),
                           ("/metrics", "text/plain")):
            response, body = self.request("GET", path)
            self.assertEqual(response.status, 200)
            self.assertTrue(response.getheader("Content-Type").startswith(kind))
            self.assertTrue(body)
        self.assertEqual(self.request("GET", "/nix")[0].status, 404)
        response, _ = self.request("GET", "/")
        policy = response.getheader("Content-Security-Policy")
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe-inline", policy)
        self.assertEqual(response.getheader("X-Content-Type-Options"), "nosniff")
        self.assertTrue(response.getheader("Referrer-Policy"))

    def test_calls(self):
        ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        response, reply = self.call(ping)
        self.assertEqual((response.status, reply["result"]), (200, {}))
        _, replies = self.call([ping, ping])
        self.assertEqual(len(replies), 2)
        response, reply = self.call({"jsonrpc": "2.0", "method": "ping"})
        self.assertEqual((response.status, reply), (204, None))
        _, reply = self.call(
            {"jsonrpc": "2.0", "id": 1, "method": "ask", "params": {"question": "Hvad er DUBU?"}})
        self.assertIn("text", reply["result"])

    def test_foreign_pages_and_names(self):
        ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        body = json.dumps(ping)
        json_type = {"Content_Type": "application/json"}
        for origin in ("null", "https://evil.example"):
            response, _ = self.request("POST", "/rpc", body, Origin=origin, **json_type)
            self.assertEqual(response.status, 403)
        response, _ = self.call(ping, Origin="https://www.example")
        self.assertEqual(response.getheader("Access-Control-Allow-Origin"), "https://www.example")
        response, _ = self.request("POST", "/rpc", body, Host="evil.example", **json_type)
        self.assertEqual(response.status, 400)
        response, _ = self.request("POST", "/rpc", body, Content_Type="text/plain")
        self.assertEqual(response.status, 415)

    def test_a_websocket_carries_both_dialects(self):
        for address in self.daemon.both().values():
            with WebSocket(address) as client:
                self.assertTrue(client.is_accepted, client.head)
                client.frame("/hjælp")
                opcode, text = client.receive()
                self.assertEqual(opcode, 1)
                self.assertIn("/farvel", text.decode())
                client.frame('{"jsonrpc":"2.0","id":1,"method":"ping"}')
                self.assertEqual(json.loads(client.receive()[1])["result"], {})
                client.frame(b"hej", 9)
                self.assertEqual(client.receive(), (10, b"hej"))
                client.frame(struct.pack("!H", 1000), 8)
                self.assertEqual(client.receive(), (8, struct.pack("!H", 1000)))
                self.assertEqual(client.rest(), b"")

    def test_a_websocket_is_refused(self):
        for fields, status in (({"Origin": "null"}, 403), ({"Sec-WebSocket-Version": "8"}, 426)):
            with WebSocket(self.daemon.tcp, **fields) as client:
                self.assertIn(f" {status} ", client.head)

    def test_frames_are_checked(self):
        for frame, code in ((b"\x81\x01A", 1002), (b"\x81\x81\0\0\0\0\xff", 1007),
                            (b"\x81\xff" + struct.pack("!Q", 65537) + b"\0\0\0\0", 1009)):
            with WebSocket(self.daemon.tcp) as client:
                client.send(frame)
                self.assertEqual(client.receive(), (8, struct.pack("!H", code)))
                self.assertEqual(client.rest(), b"")

    def test_the_echo_says_back_what_it_hears(self):
        with WebSocket(self.daemon.tcp, "/echo") as client:
            for size in (0, 1, 125, 126, 65_535, 65_536):
                payload = os.urandom(size)
                client.frame(payload, 2)
                self.assertEqual(client.receive(), (2, payload))


if __name__ == "__main__":
    unittest.main()
