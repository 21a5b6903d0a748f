"""Text and JSON-RPC over both kinds of sockets, mixed and pipelined."""

import json
import unittest

from daemon import Client, DaemonTest


class Dialects(DaemonTest):
    def test_a_question_is_answered_with_a_block(self):
        for client in self.each():
            lines = client.ask("Hvad er status på DUBU?")
            self.assertTrue(lines)
            self.assertFalse([line for line in lines if not line or line[0] in "{["])
            self.assertTrue(lines[-1].startswith("Kilde: "), lines)

    def test_a_question_is_answered_with_a_result(self):
        for client in self.each():
            reply = client.call("ask", {"question": "Hvad er status på DUBU?"}, id="a")
            self.assertEqual(reply["id"], "a")
            answer = reply["result"]
            self.assertIn(answer["outcome"], ("answer", "clarify", "unknown"))
            for name in ("text", "intent", "entities", "sources", "suggestions", "context"):
                self.assertIn(name, answer)
            self.assertLessEqual(len(answer["context"]), 2048)
            self.assertRegex(answer["context"], r"^[A-Za-z0-9._~-]*$")

    def test_replies_come_in_the_order_of_the_lines(self):
        for client in self.each():
            for number in range(50):
                client.send(json.dumps({"jsonrpc": "2.0", "id": number, "method": "ping"}) + "\n")
                client.send("/nix\n")
            for number in range(50):
                self.assertEqual(client.message(), {"jsonrpc": "2.0", "id": number, "result": {}})
                self.assertTrue(client.block()[0].startswith("Fejl: "))

    def test_a_last_line_without_an_end_is_answered(self):
        for client in self.each():
            client.send("Hvem leder FLIS?")
            client.end()
            reply = client.rest().decode()
            self.assertTrue(reply.endswith("\n\n"))
            self.assertEqual(reply.count("\n\n"), 1)

    def test_everything_is_answered_after_the_last_line(self):
        for client in self.each():
            client.send("/hjælp\n" * 300)
            client.end()
            self.assertEqual(client.rest().count(b"\n\n"), 300)

    def test_ids_come_back_unchanged(self):
        for client in self.each():
            for id in ("1", "-7", "1.5", "1e3", '"æ\\u0000"', "null", "12345678901234567890"):
                client.send('{"jsonrpc":"2.0","id":%s,"method":"ping"}\n' % id)
                self.assertEqual(
                    client.read_to(b"\n").decode(), '{"jsonrpc":"2.0","id":%s,"result":{}}' % id)

    def test_batches_and_notifications(self):
        for client in self.each():
            client.send('{"jsonrpc":"2.0","method":"ping"}\n')
            client.send('[{"jsonrpc":"2.0","method":"ping"}]\n')
            client.send('[{"jsonrpc":"2.0","id":1,"method":"ping"},1]\n')
            first, second = client.message()
            self.assertEqual(first, {"jsonrpc": "2.0", "id": 1, "result": {}})
            self.assertEqual((second["id"], second["error"]["code"]), (None, -32600))
            client.send("[]\n{\n")
            self.assertEqual(client.message()["error"]["code"], -32600)
            self.assertEqual(client.message()["error"]["code"], -32700)

    def test_errors_name_what_is_wrong(self):
        for client in self.each():
            error = client.call("ask", {"question": 1})["error"]
            self.assertEqual((error["code"], error["data"]["field"]), (-32602, "question"))
            self.assertEqual(client.call("nix")["error"]["code"], -32601)
            error = client.call("project.get", {"project": "99.9"})["error"]
            self.assertEqual((error["code"], error["data"]["field"]), (-32004, "project"))

    def test_commands(self):
        for client in self.each():
            for name in ("/hjælp", "/hjaelp", "/help"):
                self.assertTrue(any("/farvel" in line for line in client.ask(name)))
            self.assertTrue(client.ask("/nix")[0].startswith("Fejl: "))
            client.send("/farvel\n/hjælp\n")
            self.assertEqual(client.rest().count(b"\n\n"), 1)

    def test_a_conversation_goes_on_in_the_context(self):
        with Client(self.daemon.unix) as one, Client(self.daemon.tcp) as other:
            first = one.call("ask", {"question": "Hvem leder 3.6?"})["result"]
            after = other.call(
                "ask", {"question": "Og 3.5?", "context": first["context"]})["result"]
            self.assertIn("3.5", after["text"])
            rubbish = other.call("ask", {"question": "Hvem leder 3.6?", "context": "%%%"})
            self.assertIn("result", rubbish)

    def test_tools_for_language_models(self):
        for client in self.each():
            hello = client.call("initialize", {
                "protocolVersion": "2025-06-18", "capabilities": {},
                "clientInfo": {"name": "test", "version": "1"}})["result"]
            self.assertEqual(hello["protocolVersion"], "2025-06-18")
            client.send('{"jsonrpc":"2.0","method":"notifications/initialized"}\n')
            tools = client.call("tools/list")["result"]["tools"]
            self.assertIn("ask", [tool["name"] for tool in tools])
            result = client.call(
                "tools/call", {"name": "ask", "arguments": {"question": "Hvad er DUBU?"}})
            self.assertFalse(result["result"]["isError"])
            self.assertTrue(result["result"]["content"][0]["text"])


if __name__ == "__main__":
    unittest.main()
