"""What open chats cost: memory for each, and what a clerk at the Unix socket notices of them.

    SKRANKED=.build/release/skranked python3 Tests/EndToEnd/benchmark_chats.py [number]

Each chat is a WebSocket that has asked for examples and a question, as the widget does, and stays.
The clerk's times are those of 2,000 questions before the chats come, and of as many among them.
"""

import json
import resource
import statistics
import sys
import time

from daemon import Client, Daemon
from websocket import WebSocket

QUESTION = "Hvad er status på DUBU?"
TURNS = 2_000


def resident(daemon):
    """Kilobytes of memory that the daemon has in use."""
    with open(f"/proc/{daemon.process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def times(daemon, turns=TURNS):
    """Milliseconds of a clerk's questions, median and 95th percentile."""
    found = []
    with Client(daemon.unix) as clerk:
        for _ in range(turns):
            began = time.perf_counter()
            clerk.ask(QUESTION)
            found.append((time.perf_counter() - began) * 1_000)
    return statistics.median(found), statistics.quantiles(found, n=20)[-1]


def main():
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    resource.setrlimit(resource.RLIMIT_NOFILE, (number + 200, number + 200))
    daemon = Daemon("--max-connections", str(number + 100))
    try:
        request = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "ask",
                              "params": {"question": QUESTION}})
        times(daemon)  # Whatever is made at the first use is made.
        alone, before = times(daemon), resident(daemon)
        chats = [WebSocket(daemon.tcp) for _ in range(number)]
        for chat in chats:
            chat.frame("/eksempler")
            chat.frame(request)
        for chat in chats:
            chat.receive()
            chat.receive()
        each = (resident(daemon) - before) / number
        among = times(daemon)
        print(f"{number} chats: {each:.1f} kB each")
        for name, one, other in zip(("median", "95th percentile"), alone, among):
            print(f"a clerk's question, {name}: {one:.2f} ms alone, {other:.2f} ms among them "
                  f"(× {other / one:.2f})")
    finally:
        daemon.stop()


if __name__ == "__main__":
    main()
