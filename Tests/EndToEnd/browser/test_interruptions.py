"""Daemons, networks and pages that go away in the middle: nothing is lost, nothing asked twice."""

import json
import unittest

from browser import BrowserTest, Daemon, expect

STATUS = "Hvad er status på DUBU?"


class Line:
    """A WebSocket between page and daemon that can be cut, held and counted."""

    def __init__(self, page):
        self.attempts = 0
        self.asked = []
        self.is_down = False
        # What becomes of each question in turn: "hold", "cut", "twice", or an error's code.
        self.fates = []
        self.held = []
        page.route_web_socket("**/chat", self.route)

    def route(self, socket):
        self.attempts += 1
        if self.is_down:
            socket.close(code=1001)
            return
        server = socket.connect_to_server()
        doubled = []

        def forward(message):
            if not message.startswith("{"):
                server.send(message)
                return
            request = json.loads(message)
            self.asked.append(request["params"]["question"])
            fate = self.fates.pop(0) if self.fates else None
            if isinstance(fate, int):
                error = {"code": fate, "message": "Spørgsmålet er for langt."}
                socket.send(json.dumps({"jsonrpc": "2.0", "id": request["id"], "error": error}))
            elif fate == "cut":
                socket.close(code=1011)
            elif fate == "hold":
                self.held.append(lambda: server.send(message))
            else:
                if fate == "twice":
                    doubled.append(request["id"])
                server.send(message)

        def back(message):
            socket.send(message)
            if message.startswith("{") and json.loads(message)["id"] in doubled:
                socket.send(message)

        socket.on_message(forward)
        server.on_message(back)


class Interruptions(BrowserTest):
    def test_a_daemon_that_is_killed_and_comes_back(self):
        host, port = self.daemon.tcp
        first = Daemon("--tcp", f"{host}:0", "--no-unix", addresses=False)
        self.addCleanup(first.stop)
        again = ("--tcp", "%s:%d" % first.tcp, "--no-unix")
        self.origin = "http://%s:%d" % first.tcp
        self.open_page()
        self.ask(STATUS)
        first.process.kill()
        first.wait()
        self.type("Og hvem leder det?")
        expect(self.status).to_contain_text("Ingen forbindelse")
        expect(self.questions).to_have_count(2)
        expect(self.answers).to_have_count(1)
        self.snapshot("no-connection")
        second = Daemon(*again, addresses=False)
        self.addCleanup(second.stop)
        expect(self.answers).to_have_count(2)
        # The daemon is another; the conversation went with the question.
        expect(self.answers.last).to_contain_text("lmsto")
        expect(self.status).to_be_empty()
        expect(self.questions).to_have_count(2)

    def test_a_connection_that_ends_before_the_answer(self):
        line = Line(self.page)
        line.fates = ["cut", "cut"]
        self.open_page()
        answer = self.ask(STATUS)
        expect(answer).to_contain_text("forsinket")
        self.assertEqual(line.asked, [STATUS] * 3)
        self.assertEqual(line.attempts, 3)
        expect(self.questions).to_have_count(1)
        expect(self.answers).to_have_count(1)

    def test_a_reload_before_the_answer(self):
        line = Line(self.page)
        line.fates = ["hold"]
        self.open_page()
        self.type(STATUS)
        self.type("Og hvem leder det?")
        expect(self.status).to_have_text("Skriver …")
        self.snapshot("typing")
        self.page.reload()
        expect(self.answers).to_have_count(2)
        expect(self.answers.last).to_contain_text("lmsto")
        expect(self.questions).to_have_count(2)
        self.assertEqual(line.asked, [STATUS, STATUS, "Og hvem leder det?"])

    def test_questions_that_wait_go_one_after_the_other(self):
        line = Line(self.page)
        line.fates = ["hold"]
        self.open_page()
        for question in (STATUS, "Og hvem leder det?", "Tak"):
            self.type(question)
        self.wait_for(lambda: line.held)
        self.assertEqual(line.asked, [STATUS])
        line.held.pop()()
        expect(self.answers).to_have_count(3)
        expect(self.answers.nth(1)).to_contain_text("lmsto")
        self.assertEqual(line.asked, [STATUS, "Og hvem leder det?", "Tak"])

    def test_an_answer_that_comes_twice_is_shown_once(self):
        line = Line(self.page)
        line.fates = ["twice"]
        self.open_page()
        self.ask(STATUS)
        self.ask("Tak")
        expect(self.answers).to_have_count(2)
        self.assertEqual(line.asked, [STATUS, "Tak"])

    def test_an_answer_to_a_conversation_that_is_over_is_not_shown(self):
        line = Line(self.page)
        line.fates = ["hold"]
        self.open_page()
        self.type(STATUS)
        expect(self.status).to_have_text("Skriver …")
        self.button("Ny samtale").click()
        expect(self.questions).to_have_count(0)
        expect(self.ask("Hej")).not_to_contain_text("DUBU")
        self.assertEqual(line.asked, [STATUS, "Hej"])

    def test_a_daemon_that_is_busy_is_asked_again(self):
        self.stop_clock()
        line = Line(self.page)
        line.fates = [-32002, -32003]
        self.open_page()
        self.type(STATUS)
        for times in (1, 2):
            expect(self.status).to_contain_text("Der er travlt")
            self.run_until(lambda: len(line.asked) > times)
        expect(self.answers).to_have_count(1)
        expect(self.answers.first).to_contain_text("forsinket")
        self.assertEqual(line.asked, [STATUS] * 3)

    def test_a_daemon_that_is_busy_is_left_alone_whatever_else_is_asked(self):
        self.stop_clock()
        line = Line(self.page)
        line.fates = [-32003]
        self.open_page()
        self.type(STATUS)
        expect(self.status).to_contain_text("Der er travlt")
        self.type("Tak")
        expect(self.questions).to_have_count(2)
        expect(self.status).to_contain_text("Der er travlt")
        expect(self.answers).to_have_count(0)
        self.page.clock.run_for(3000)
        expect(self.answers).to_have_count(2)
        self.assertEqual(line.asked, [STATUS, STATUS, "Tak"])

    def test_an_error_is_said_and_can_be_tried_again(self):
        line = Line(self.page)
        line.fates = [-32603]
        self.open_page()
        answer = self.ask(STATUS)
        expect(answer).to_have_class("answer error")
        expect(answer).to_contain_text("Der skete en fejl")
        self.snapshot("error")
        answer.get_by_role("button").click()
        expect(self.answers.nth(1)).to_contain_text("forsinket")

    def test_a_question_that_is_too_long_is_told_so(self):
        line = Line(self.page)
        line.fates = [-32001]
        self.open_page()
        answer = self.ask(STATUS)
        expect(answer).to_contain_text("Spørgsmålet er for langt.")
        expect(answer.get_by_role("button")).to_have_count(0)

    def test_a_daemon_that_says_nothing_is_left(self):
        self.stop_clock()
        line = Line(self.page)
        line.fates = ["hold"]
        self.open_page()
        self.type(STATUS)
        expect(self.status).to_have_text("Skriver …")
        self.page.clock.run_for(19_000)
        self.assertEqual(line.attempts, 1)
        self.run_until(lambda: line.attempts == 2)
        expect(self.answers).to_have_count(1)
        self.assertEqual((line.attempts, line.asked), (2, [STATUS] * 2))


class Backing(BrowserTest):
    """The times between attempts, on a clock that the tests move."""

    def attempts(self, random):
        """How often the page connects within ten minutes without a daemon."""
        self.page = self.new_page()
        self.stop_clock()
        self.page.add_init_script(f"Math.random = () => {random}")
        line = Line(self.page)
        line.is_down = True
        self.open_page()
        expect(self.status).to_contain_text("Ingen forbindelse")
        for _ in range(600):
            self.page.clock.run_for(1000)
        return line.attempts

    def test_attempts_become_fewer_and_are_spread(self):
        # 0.25, 0.5 … 8, 15, 15 … seconds, or twice that.
        soonest, latest = self.attempts(0), self.attempts(0.999)
        self.assertIn(soonest, range(43, 48))
        self.assertIn(latest, range(23, 28))

    def test_a_return_is_noticed_at_once(self):
        self.stop_clock()
        line = Line(self.page)
        line.is_down = True
        self.open_page()
        self.type(STATUS)
        expect(self.status).to_contain_text("Ingen forbindelse")
        count = line.attempts
        self.page.evaluate("dispatchEvent(new Event('offline'))")
        self.assertEqual(line.attempts, count)
        line.is_down = False
        # The clock stands still: no time that was waited for can be over.
        self.context.set_offline(True)
        self.context.set_offline(False)
        expect(self.answers).to_have_count(1)
        self.assertEqual((line.attempts, line.asked), (count + 1, [STATUS]))

    def test_a_question_under_way_when_the_net_went_away_is_asked_again(self):
        self.stop_clock()
        line = Line(self.page)
        line.fates = ["hold"]
        self.open_page()
        self.type(STATUS)
        self.wait_for(lambda: line.held)
        self.context.set_offline(True)
        self.context.set_offline(False)
        expect(self.answers).to_have_count(1)
        self.assertEqual((line.attempts, line.asked), (2, [STATUS] * 2))

    def test_a_page_that_is_looked_at_again_connects_at_once(self):
        self.stop_clock()
        line = Line(self.page)
        line.is_down = True
        self.open_page()
        expect(self.status).to_contain_text("Ingen forbindelse")
        count = line.attempts
        line.is_down = False
        show = """(hidden) => {
          Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
        self.page.evaluate(show, True)
        self.assertEqual(line.attempts, count)
        self.page.evaluate(show, False)
        expect(self.status).to_be_empty()
        self.assertEqual(line.attempts, count + 1)


if __name__ == "__main__":
    unittest.main()
