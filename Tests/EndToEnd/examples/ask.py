#!/usr/bin/env python3
"""Asks questions of one conversation over the Unix socket: ask.py SOCKET QUESTION..."""
import json
import socket
import sys

connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])
stream = connection.makefile("rw", encoding="utf-8", newline="\n")
context = ""
for question in sys.argv[2:]:
    params = {"question": question, "context": context}
    json.dump({"jsonrpc": "2.0", "id": 1, "method": "ask", "params": params}, stream)
    stream.write("\n")
    stream.flush()
    answer = json.loads(stream.readline())["result"]
    context = answer["context"]
    print(answer["outcome"], answer["text"], answer["sources"])
