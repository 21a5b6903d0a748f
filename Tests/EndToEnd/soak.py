"""Many clients for a long time, with faults all the while.

    python3 Tests/EndToEnd/soak.py [SECONDS [IDLE [BUSY]]]    600 seconds, 500 idle, 50 busy clients

Faults: data are loaded again every few seconds, connections are dropped in the middle of a line,
clients never read, lines are broken and too long, others ask for what there is not. A request that was
not asked to fail must not. Prints the times of answers, and how memory and descriptors grew after the
first minute; ends with 1 where a request failed, memory grew by 8 MB or more (in less than five
minutes, when the first loads still make room for themselves, by 64 MB), or descriptors are left.
"""

import random
import signal
import sys
import threading
import time

from daemon import Client, Daemon, metrics

QUESTIONS = ["Hvad er status på DUBU?", "Hvem leder 3.5?", "Hvad koster et pas?",
             "Kan min mor på 84 uden computer blive fritaget?",
             "Hvad besluttede udvalget om henvendelsesstrategien?"]


class Soak:
    def __init__(self, seconds, idle, busy):
        self.seconds, self.idle, self.busy = seconds, idle, busy
        self.daemon = Daemon("--idle-timeout", "0", "--line-timeout", "5", "--unread-timeout", "2")
        self.is_over = threading.Event()
        self.lock = threading.Lock()
        self.times, self.failures, self.faults = [], [], 0

    def facts(self):
        found = metrics(self.daemon.unix)
        return {name: found["skranke_" + name][0][1] for name in (
            "resident_memory_bytes", "open_descriptors", "connections")}

    def ask(self, number):
        """A busy client: asks, waits as people do, and sometimes begins anew."""
        chance = random.Random(number)
        address = (self.daemon.unix, self.daemon.tcp)[number % 2]
        while not self.is_over.is_set():
            try:
                with Client(address) as client:
                    for _ in range(chance.randrange(5, 50)):
                        question = chance.choice(QUESTIONS)
                        start = time.monotonic()
                        if chance.random() < 0.5:
                            good = bool(client.ask(question)[0])
                        else:
                            good = "result" in client.call("ask", {"question": question})
                        with self.lock:
                            self.times.append(time.monotonic() - start)
                            if not good:
                                self.failures.append(question)
                        if self.is_over.wait(chance.random() * 0.5):
                            return
            except Exception as error:  # whatever it is, a request failed
                with self.lock:
                    self.failures.append(repr(error))

    def disturb(self):
        """Faults, one after another."""
        chance = random.Random("faults")
        deaf = []
        while not self.is_over.wait(0.05):
            self.faults += 1
            address = chance.choice((self.daemon.unix, self.daemon.tcp))
            kind = chance.randrange(6)
            try:
                client = Client(address)
                if kind == 0:
                    client.send("Hvem leder")
                elif kind == 1:
                    client.send(b"\xff\xfe\n" + b"x" * 100_000 + b"\n")
                elif kind == 2:
                    client.send("GET /nix HTTP/1.1\r\nHost: nix\r\n\r\n")
                elif kind == 3:
                    client.send(b"\x16\x03\x01\x02\x00")
                elif kind == 4:
                    client.send('{"jsonrpc":"2.0","id":1,"method":"nix"}\n[[[[[\n')
                elif len(deaf) < 20:
                    client.socket.setblocking(False)
                    deaf.append(client)
                    client.socket.send(b"/eksempler\n" * 2_000)
                    continue
                client.socket.close()
            except OSError:
                pass
            if len(deaf) == 20:
                for client in deaf:
                    client.socket.close()
                deaf = []
        for client in deaf:
            client.socket.close()

    def reload(self):
        while not self.is_over.wait(10):
            self.daemon.signal(signal.SIGHUP)

    def run(self):
        with Client(self.daemon.tcp) as first:
            first.ask("Hvem leder DUBU?")
        self.descriptors = self.facts()["open_descriptors"]
        crowd = [Client((self.daemon.unix, self.daemon.tcp)[n % 2]) for n in range(self.idle)]
        threads = [threading.Thread(target=self.ask, args=(n,)) for n in range(self.busy)]
        threads += [threading.Thread(target=self.disturb), threading.Thread(target=self.reload)]
        for thread in threads:
            thread.start()
        settling = min(60, self.seconds / 2)
        time.sleep(settling)
        before = self.lowest()
        time.sleep(max(0, self.seconds - settling))
        after = self.lowest()
        self.is_over.set()
        for thread in threads:
            thread.join(60)
        for client in crowd:
            if client.call("ping")["result"] != {}:
                self.failures.append("an idle client is not answered")
            client.socket.close()
        deadline = time.monotonic() + 30
        while (last := self.facts())["connections"] > 1 and time.monotonic() < deadline:
            time.sleep(0.1)
        descriptors = last["open_descriptors"] - self.descriptors
        code = self.daemon.stop()
        return self.report(before, after, descriptors, code)

    def lowest(self):
        """Memory between two loads: the least of some seconds."""
        return min(self.sample() for _ in range(24))

    def sample(self):
        time.sleep(0.5)
        return self.facts()["resident_memory_bytes"]

    def report(self, before, after, descriptors, code):
        times = sorted(self.times)
        growth = (after - before) / (1 << 20)
        if not times:
            self.failures.append("nothing was answered")
            times = [0]
        print(f"{len(times)} questions of {self.busy} clients beside {self.idle} idle ones, "
              f"{self.faults} faults, {len(self.failures)} failures {self.failures[:3]}")
        print("answered in ms: " + ", ".join(
            f"{name} {times[min(len(times) - 1, int(share * len(times)))] * 1000:.1f}"
            for name, share in (("p50", 0.5), ("p99", 0.99), ("most", 1))))
        print(f"memory {after / (1 << 20):.0f} MB, {growth:+.1f} MB after the beginning; "
              f"{descriptors:+.0f} descriptors when all had gone; exit code {code}")
        most = 8 if self.seconds >= 300 else 64
        # The system's queues open some for themselves when there is much to do.
        spare = 40 if self.seconds >= 300 else 200
        return bool(self.failures or growth >= most or descriptors > spare or code != 0)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    sys.exit(Soak(*(numbers + [600, 500, 50][len(numbers):])).run())
