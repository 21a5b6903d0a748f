"""What a client cannot have more of, and what it is told."""

import json
import threading
import unittest

from daemon import Client, DaemonTest


class Lines(DaemonTest):
    def test_a_long_line_is_dropped_and_the_next_answered(self):
        for client in self.each():
            client.send("x" * 1_000_000 + "\n")
            self.assertTrue(client.block()[0].startswith("Fejl: "))
            client.send('{"' + "x" * 20_000 + "\n")
            error = client.message()["error"]
            self.assertEqual((error["code"], error["data"]["limit"]), (-32001, 16384))
            self.assertEqual(client.call("ping")["result"], {})

    def test_a_line_may_be_exactly_as_long_as_the_limit(self):
        for client in self.each():
            head = '{"jsonrpc":"2.0","id":"'
            tail = '","method":"ping"}'
            id = "x" * (16_384 - len(head) - len(tail))
            client.send(head + id + tail + "\r\n")
            self.assertEqual(client.message()["id"], id)

    def test_a_long_question_is_refused(self):
        for client in self.each():
            self.assertTrue(client.ask("å" * 2_001)[0].startswith("Fejl: "))
            error = client.call("ask", {"question": "å" * 2_001})["error"]
            self.assertEqual((error["code"], error["data"]["limit"]), (-32001, 2000))
            self.assertIn("result", client.call("ask", {"question": "å" * 2_000}))

    def test_what_is_not_utf8_is_refused(self):
        for client in self.each():
            client.send(b"Hvad er \xff\n")
            self.assertTrue(client.block()[0].startswith("Fejl: "))
            client.send(b'{"jsonrpc":"2.0","id":1,"method":"\xff"}\n')
            self.assertEqual(client.message()["error"]["code"], -32700)
            self.assertEqual(client.call("ping")["result"], {})

    def test_control_characters_are_spaces(self):
        for client in self.each():
            client.send(b"\x00\x01\r\n/hj\xc3\xa6lp\x00\x1b[2J\n")
            reply = client.read_to(b"\n\n")
            self.assertFalse([byte for byte in reply if byte < 32 and byte != 10])

    def test_other_protocols_are_closed(self):
        for client in self.each():
            client.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
            self.assertEqual(client.rest(), b"")
        for client in self.each():
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
            self.assertEqual(client.rest(), b"")

    def test_no_byte_of_a_late_request_is_a_question(self):
        for client in self.each():
            client.send("/nix\nPOST /rpc HTTP/1.1\r\nHost: x\r\n\r\n/farvel\nHvad er DUBU?\n")
            replies = client.rest().decode().split("\n\n")
            self.assertEqual(len(replies), 3, replies)
            self.assertTrue(replies[1].startswith("Fejl: "))

    def test_a_client_that_reads_late_loses_nothing(self):
        for client in self.each():
            count = 20_000
            lines = "".join(
                '{"jsonrpc":"2.0","id":%d,"method":"ping"}\n' % number for number in range(count))
            client.socket.settimeout(60)
            sender = threading.Thread(target=lambda: (client.send(lines), client.end()))
            sender.start()
            replies = [json.loads(line)["id"] for line in client.rest().splitlines()]
            sender.join()
            self.assertEqual(replies, list(range(count)))


class Small(DaemonTest):
    arguments = (
        "--max-connections", "3", "--line-timeout", "1", "--idle-timeout", "2",
        "--unix-idle-timeout", "2", "--http-head-timeout", "1")

    def test_time_runs_out_for_a_line(self):
        for client in self.each():
            client.send("Hvad er")
            self.assertTrue(client.rest().decode().startswith("Fejl: "))

    def test_time_runs_out_for_the_idle(self):
        for client in self.each():
            self.assertTrue(client.rest().decode().startswith("Fejl: "))
        for client in self.each():
            client.call("ping")
            notice = json.loads(client.rest())
            self.assertEqual(notice["error"]["data"]["reason"], "idle")

    def test_time_runs_out_for_a_request(self):
        for client in self.each():
            client.send("GET / HTTP/1.1\r\nHost:")
            self.assertTrue(client.rest().startswith(b"HTTP/1.1 408 "))

    def test_one_too_many_is_told_so(self):
        with Client(self.daemon.unix) as a, Client(self.daemon.tcp) as b, \
                Client(self.daemon.unix) as c:
            for client in (a, b, c):
                client.call("ping")
            with Client(self.daemon.tcp) as other:
                other.send("Hvad er DUBU?\n")
                self.assertTrue(other.rest().decode().startswith("Fejl: "))
            with Client(self.daemon.unix) as other:
                other.send('{"jsonrpc":"2.0","id":1,"method":"ping"}\n')
                self.assertEqual(json.loads(other.rest())["error"]["code"], -32003)


if __name__ == "__main__":
    unittest.main()
