"""Asking, following up, and what is kept of it, in a real browser."""

import json
import os
import unittest

from browser import BrowserTest, Daemon, data_copy, expect


class Conversations(BrowserTest):
    def test_a_question_is_answered_with_its_sources(self):
        self.open_page()
        answer = self.ask("Hvad er status på DUBU?")
        expect(self.questions).to_have_text("Du: Hvad er status på DUBU?")
        expect(answer).to_contain_text("forsinket")
        sources = answer.get_by_role("listitem").filter(has_text="bilag 6.1")
        expect(sources).to_contain_text("2. juni 2014, punkt 6, bilag 6.1, side 20")
        expect(self.field).to_be_focused()
        expect(self.field).to_have_value("")
        expect(self.status).to_be_empty()

    def test_a_follow_up_uses_what_went_before(self):
        self.open_page()
        self.ask("Hvad er status på DUBU?")
        expect(self.ask("Og hvem leder det?")).to_contain_text("lmsto")

    def test_lists_are_lists(self):
        self.open_page()
        answer = self.ask("Hvilke projekter er forsinkede?")
        expect(answer.get_by_role("listitem").first).to_have_text(
            "3.6 DUBU – digitalisering af området for udsatte børn og unge")

    def test_examples_and_suggestions_are_buttons(self):
        self.open_page()
        example = self.button("Kan min mor på 84 uden computer blive fritaget for Digital Post?")
        example.click()
        expect(self.answers).to_have_count(1)
        expect(example).to_have_attribute("aria-disabled", "true")
        example.click(force=True)
        self.ask("Kan min far på 80 blive fritaget?")
        count = self.answers.count()
        self.button("Nej").last.click()
        expect(self.answers).to_have_count(count + 1)
        # It belongs to a question that is settled: it stays, with the focus, and does nothing.
        used = self.answers.nth(count - 1).get_by_role("button", name="Nej", exact=True)
        expect(used).to_have_attribute("aria-disabled", "true")
        expect(used).to_be_focused()
        used.click(force=True)
        used.press("Enter")
        self.ask("Tak")
        expect(self.questions.filter(has_text="Nej")).to_have_count(1)

    def test_a_refusal_says_where_to_turn(self):
        self.embed('data-contact-url="https://www.example/kontakt" data-contact="Ring til os"')
        self.button("Spørg os").click()
        answer = self.ask("Hvad koster en hest i Odense?")
        expect(answer).to_have_class("answer unknown")
        expect(answer).to_contain_text("Borgerservice")
        expect(answer.get_by_role("link")).to_have_attribute("href", "https://www.example/kontakt")
        expect(self.ask("Hvad er status på DUBU?").get_by_role("link")).to_have_count(0)

    def test_sources_are_links_where_the_documents_are(self):
        self.embed('data-source-url="https://www.example/{document}.pdf#page={page}"')
        self.button("Spørg os").click()
        link = self.ask("Hvad er status på DUBU?").get_by_role("link").first
        expect(link).to_have_attribute(
            "href", "https://www.example/assens-imu-2014-06-02.pdf#page=20")

    def test_the_conversation_survives_a_reload(self):
        self.open_page()
        self.ask("Hvad er status på DUBU?")
        before = self.answers.inner_text()
        self.page.reload()
        expect(self.answers).to_have_text(before, use_inner_text=True)
        # Only what is new is for screen readers to read out.
        expect(self.page.get_by_role("log").locator(".answer")).to_have_count(0)
        expect(self.ask("Og hvem leder det?")).to_contain_text("lmsto")
        expect(self.page.get_by_role("log").locator(".answer")).to_have_count(1)

    def test_a_new_conversation_leaves_nothing(self):
        self.open_page()
        self.ask("Hvad er status på DUBU?")
        self.assertEqual(self.page.evaluate("sessionStorage.length"), 1)
        self.button("Ny samtale").click()
        expect(self.answers).to_have_count(0)
        expect(self.status).to_have_text("Samtalen er slettet.")
        expect(self.field).to_be_focused()
        self.assertEqual(self.page.evaluate("sessionStorage.length"), 0)
        expect(self.ask("Og hvem leder det?")).not_to_contain_text("lmsto")
        self.button("Ny samtale").click()
        self.page.reload()
        expect(self.field).to_be_visible()
        expect(self.questions).to_have_count(0)

    def test_personal_numbers_are_neither_shown_nor_kept(self):
        self.open_page()
        for number in ("010180-1234", "0101801234", "01 01 80 1234"):
            answer = self.ask(f"Mit nummer er {number}, kan jeg fritages?")
            expect(answer).to_contain_text("Skriv ikke CPR-numre")
        kept = self.page.evaluate("JSON.stringify(sessionStorage)")
        self.assertNotIn("1234", kept)
        self.assertNotIn("1234", self.questions.last.inner_text())

    def test_the_conversation_can_be_copied_and_printed(self):
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.context.add_init_script(
            "window.print = () => { top.printed = document.body.innerText; }")
        self.open_page()
        self.ask("Hvad er status på DUBU?")
        self.button("Kopiér").click()
        expect(self.status).to_have_text("Samtalen er kopieret.")
        copied = self.page.evaluate("navigator.clipboard.readText()")
        self.assertTrue(copied.startswith("Du: Hvad er status på DUBU?\n3.6 DUBU"), copied)
        self.assertIn("\n– Referat af Innovations- og Medborgerskabsudvalgets møde den 2. juni",
                      copied)
        self.button("Udskriv").click()
        printed = self.page.evaluate("printed")
        self.assertIn("Hvad er status på DUBU?", printed)
        self.assertIn("bilag 6.1, side 20", printed)
        self.assertNotIn("Skriv ikke", printed)
        paper = self.page.frames[-1]
        paper.evaluate("setTimeout(() => dispatchEvent(new Event('afterprint')))")
        expect(self.page.locator("iframe")).to_have_count(0)

    def test_the_words_can_be_replaced(self):
        self.embed('data-open="Chat" data-title="Digital Post" data-label="Spørgsmål" '
                   'data-examples="Hvad er DUBU?|Hvem leder FLIS?"')
        self.button("Chat").click()
        expect(self.page.get_by_role("dialog", name="Digital Post")).to_be_visible()
        expect(self.page.get_by_label("Spørgsmål", exact=True)).to_be_focused()
        expect(self.button("Hvem leder FLIS?")).to_be_visible()
        expect(self.page.locator("skranke-chat")).to_have_attribute("lang", "da")

    def test_a_question_may_have_lines_and_no_more_than_2000_characters(self):
        self.open_page()
        self.field.fill("Hvad er status")
        self.field.press("Shift+Enter")
        self.field.press_sequentially("på DUBU?")
        self.field.press("Enter")
        expect(self.answers.first).to_contain_text("forsinket")
        self.field.press("Enter")
        expect(self.questions).to_have_count(1)
        expect(self.field).to_have_attribute("maxlength", "2000")


class Attacks(BrowserTest):
    hostile = (
        "<img src=x onerror='window.hacked = 1'>",
        "<script>window.hacked = 1</script>",
        "\"><svg onload='window.hacked = 1'>",
        "</textarea><iframe srcdoc='<script>parent.hacked = 1</script>'></iframe>",
        "javascript:window.hacked=1",
        "${window.hacked = 1}{{constructor.constructor('window.hacked = 1')()}}",
    )

    def assert_harmless(self):
        self.page.wait_for_function("document.readyState === 'complete'")
        self.assertIsNone(self.page.evaluate("window.hacked ?? null"))
        found = self.page.locator("skranke-chat").locator("img, script, svg, iframe, object, style")
        expect(found).to_have_count(0)

    def test_questions_stay_text(self):
        self.open_page()
        for text in self.hostile:
            self.ask(text)
            expect(self.questions.last).to_have_text("Du: " + text)
        self.page.reload()
        expect(self.questions).to_have_count(len(self.hostile))
        self.assert_harmless()

    def test_answers_stay_text(self):
        def disturb(reply):
            if not reply.startswith("{"):
                return reply + "".join(f"\n- {text}" for text in self.hostile[:1])
            message = json.loads(reply)
            text = self.hostile[message["id"] - 1]
            source = {"document": text, "title": text, "item": text, "date": text, "page": text}
            message["result"].update(
                outcome=text, text=f"{text}\n- {text}", sources=[source], suggestions=[text])
            return json.dumps(message)

        def route(socket):
            server = socket.connect_to_server()
            server.on_message(lambda reply: socket.send(disturb(reply)))

        self.page.route_web_socket("**/chat", route)
        self.embed('data-target="main" data-source-url="{document}"')
        for text in self.hostile:
            answer = self.ask("Hvad er DUBU?")
            expect(answer.locator("p").first).to_have_text(text)
            expect(answer.get_by_role("listitem").first).to_have_text(text)
            expect(answer.get_by_role("button")).to_have_text(text)
            expect(answer.get_by_role("link")).to_have_count(0)
        self.page.reload()
        expect(self.answers).to_have_count(len(self.hostile))
        self.assert_harmless()

    def test_knowledge_stays_text(self):
        knowledge, intents = data_copy(self)
        path = os.path.join(knowledge, "projects", "3.6.json")
        with open(path) as file:
            project = json.load(file)
        project["statuses"][-1]["text"] = self.hostile[0]
        project["title"] = self.hostile[1]
        with open(path, "w") as file:
            json.dump(project, file)
        daemon = Daemon("--knowledge-base", knowledge, "--intents", intents)
        self.addCleanup(daemon.stop)
        self.origin = "http://%s:%d" % daemon.tcp
        self.open_page()
        answer = self.ask("Hvad er status på DUBU?")
        expect(answer).to_contain_text(self.hostile[0])
        expect(answer).to_contain_text(self.hostile[1])
        self.assert_harmless()

    def test_addresses_that_are_scripts_are_no_links(self):
        self.embed('data-source-url="javascript:hacked=1//{page}" '
                   'data-contact-url=" JavaScript:hacked=1"')
        self.button("Spørg os").click()
        expect(self.ask("Hvad er status på DUBU?")).to_contain_text("side 20")
        expect(self.ask("Hvad koster en hest i Odense?").get_by_role("link")).to_have_count(0)
        expect(self.page.locator("skranke-chat").get_by_role("link")).to_have_count(0)
        self.assert_harmless()


if __name__ == "__main__":
    unittest.main()
