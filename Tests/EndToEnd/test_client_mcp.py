"""skranke mcp: the Model Context Protocol over standard input and output."""

import json
import signal
import unittest

import client
from daemon import Daemon


class Bridge(unittest.TestCase):
    def setUp(self):
        self.daemon = Daemon()
        self.addCleanup(self.daemon.stop)
        self.process = client.start("--socket", self.daemon.unix, "mcp")
        self.addCleanup(self.process.stderr.close)
        self.addCleanup(self.process.stdout.close)
        self.addCleanup(self.process.kill)

    def send(self, message):
        line = message if isinstance(message, str) else json.dumps(message)
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def receive(self):
        return json.loads(self.process.stdout.readline())

    def call(self, id, method, params=None):
        self.send({"jsonrpc": "2.0", "id": id, "method": method, "params": params or {}})
        reply = self.receive()
        self.assertEqual(reply["id"], id)
        return reply

    def test_a_client_finds_and_calls_the_tools(self):
        initialized = self.call(1, "initialize", {
            "protocolVersion": "2025-06-18", "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"}})
        self.assertIn("tools", initialized["result"]["capabilities"])
        self.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        tools = {tool["name"]: tool for tool in self.call(2, "tools/list")["result"]["tools"]}
        self.assertIn("question", tools["ask"]["inputSchema"]["properties"])
        result = self.call(3, "tools/call", {
            "name": "ask", "arguments": {"question": "Hvem leder DUBU?"}})["result"]
        self.assertEqual(result["content"][0]["type"], "text")
        self.assertEqual(result["structuredContent"]["outcome"], "answer")
        self.process.stdin.close()
        self.assertEqual(self.process.wait(60), 0)

    def test_what_is_no_message_is_not_asked(self):
        self.send("Hvem leder DUBU?")
        self.assertEqual(self.receive()["error"]["code"], -32700)
        self.send("")
        self.assertEqual(self.call("a", "ping")["result"], {})
        self.process.stdin.close()
        self.assertEqual(self.process.wait(60), 0)

    def test_it_outlives_the_daemon(self):
        self.assertEqual(self.call(1, "ping")["result"], {})
        unix = self.daemon.unix
        self.daemon.signal(signal.SIGKILL)
        self.daemon.wait()
        self.assertEqual(self.call(2, "ping")["error"]["code"], -32003)
        again = Daemon("--unix", unix, "--no-tcp", addresses=False)
        self.addCleanup(again.stop)
        self.assertEqual(self.call(3, "ping")["result"], {})
        self.process.stdin.close()
        self.assertEqual(self.process.wait(60), 0)


if __name__ == "__main__":
    unittest.main()
