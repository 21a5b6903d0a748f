"""Several daemons behind nginx, with the configuration that comes with the project."""

import base64
import http.client
import json
import os
import shutil
import signal
import socket
import ssl
import struct
import subprocess
import unittest

from daemon import PATIENCE
from replicas import ReplicaTest

NAME = "spoerg.example"


class Encrypted(ReplicaTest):
    program = "nginx"
    configuration = ".install/nginx/skranke.conf"
    ports = ("80", "443")

    @classmethod
    def start_proxy(cls):
        if not shutil.which("openssl"):
            raise unittest.SkipTest("no openssl")
        key, certificate = (os.path.join(cls.folder, name) for name in ("key", "certificate"))
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
             "-days", "2", "-keyout", key, "-out", certificate], check=True, capture_output=True)
        cls.tls = ssl.create_default_context(cafile=certificate)
        # So slow a rate that a slow machine passes it too; the burst is the file's.
        site = cls.write(**{"rate=20r/s": "rate=1r/s", "/etc/ssl/certs/spoerg.example.pem": certificate,
                            "/etc/ssl/private/spoerg.example.key": key})
        main = os.path.join(cls.folder, "nginx.conf")
        temporary = "".join(
            f"{kind}_temp_path {cls.folder}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        with open(main, "w") as file:
            file.write(
                f"pid {cls.folder}/pid; error_log {cls.folder}/errors; daemon off;\n"
                "events {}\n"
                f"http {{ access_log off;\n{temporary} include {site}; }}\n")
        os.chmod(cls.folder, 0o755)
        return subprocess.Popen(["nginx", "-p", cls.folder, "-c", main])

    def connect(self):
        # The certificate is for the name, the connection goes to an address of this machine.
        plain = socket.create_connection(("127.0.0.1", self.port["443"]), PATIENCE)
        connection = http.client.HTTPConnection(NAME)
        connection.sock = self.tls.wrap_socket(plain, server_hostname=NAME)
        connection.auto_open = 0
        self.addCleanup(connection.close)
        return connection

    def get(self, path):
        connection = self.connect()
        connection.request("GET", path, headers={"Host": NAME})
        response = connection.getresponse()
        return response, response.read()

    def ask(self, connection, question, context=None):
        params = {"question": question, **({"context": context} if context else {})}
        message = {"jsonrpc": "2.0", "id": 1, "method": "ask", "params": params}
        connection.request("POST", "/rpc", json.dumps(message), {
            "Content-Type": "application/json", "Host": NAME})
        response = connection.getresponse()
        body = response.read()
        return response.status, json.loads(body)["result"] if response.status == 200 else None

    def test_the_chat_page_comes_encrypted_and_only_so(self):
        response, body = self.get("/")
        self.assertEqual(response.status, 200)
        self.assertIn("max-age", response.headers["Strict-Transport-Security"])
        self.assertIn("default-src", response.headers["Content-Security-Policy"])
        self.assertIn(b"</html>", body)
        plain = http.client.HTTPConnection("127.0.0.1", self.port["80"], timeout=PATIENCE)
        self.addCleanup(plain.close)
        plain.request("GET", "/x?y", headers={"Host": NAME})
        response = plain.getresponse()
        self.assertEqual(
            (response.status, response.headers["Location"]), (301, f"https://{NAME}/x?y"))

    def test_what_is_not_for_the_public_is_not_there(self):
        self.assertEqual(self.get("/metrics")[0].status, 404)
        self.assertEqual(self.get("/healthz")[0].status, 200)

    def test_a_web_socket_goes_through(self):
        for origin, status in ((f"https://{NAME}", b"101"), ("https://other.example", b"403")):
            stream = self.connect().sock
            key = base64.b64encode(os.urandom(16)).decode()
            stream.sendall(
                f"GET /chat HTTP/1.1\r\nHost: {NAME}\r\nUpgrade: websocket\r\nConnection: Upgrade"
                f"\r\nOrigin: {origin}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}"
                "\r\n\r\n".encode())
            received = b""
            while b"\r\n\r\n" not in received:
                received += stream.recv(4096)
            self.assertEqual(received.split()[1], status, received)
            if status != b"101":
                continue
            text = "Hvem leder DUBU?".encode()
            mask = os.urandom(4)
            stream.sendall(bytes([0x81, 0x80 | len(text)]) + mask + bytes(
                byte ^ mask[n % 4] for n, byte in enumerate(text)))
            received = received.split(b"\r\n\r\n", 1)[1]
            while "Kilde: ".encode() not in received:
                received += stream.recv(4096)
            self.assertEqual(received[0], 0x81)
            length = received[1] if received[1] < 126 else struct.unpack(">H", received[2:4])[0]
            self.assertGreater(length, 30)

    def test_a_conversation_goes_on_when_its_replica_is_killed(self):
        connection = self.connect()
        status, first = self.ask(connection, "Hvem leder 3.6?")
        self.assertEqual(status, 200)
        for name in ("7411", "7413"):
            self.daemons[name].signal(signal.SIGKILL)
            self.daemons[name].wait()
            status, second = self.ask(connection, "Og 3.5?", first["context"])
            self.assertEqual(status, 200, name)
            self.assertIn("3.5", second["text"])

    def test_who_asks_too_much_is_refused(self):
        connection = self.connect()
        statuses = [self.ask(connection, "Hvem leder 3.6?")[0] for _ in range(100)]
        self.assertEqual(set(statuses), {200, 429})
        self.assertGreaterEqual(statuses.count(200), 60)


if __name__ == "__main__":
    unittest.main()
