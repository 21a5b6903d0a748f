"""The widget on other pages, and the page that tells how to put it there."""

import http.client
import re
import unittest

from browser import ROOT, BrowserTest, Host, expect


class Embedding(BrowserTest):
    def test_the_line_to_copy_works_on_another_origin(self):
        self.open_page("/embed")
        line = self.page.locator("#code").inner_text()
        self.assertRegex(line, r'^<script src="http://[^"]+/widget\.js"[^<]* defer></script>$')
        self.page.goto(self.host.put("/tom", body=line))
        self.button("Spørg os").click()
        expect(self.ask("Hvad er status på DUBU?")).to_contain_text("forsinket")

    def test_the_line_in_the_readme_is_all_that_an_empty_page_needs(self):
        lines = (ROOT / "README.md").read_text().splitlines()
        [line] = [it.strip() for it in lines if it.startswith("    <script")]
        self.assertEqual(line.count("127.0.0.1:7411"), 1)
        self.host.pages["/tom"] = (None, line.replace("127.0.0.1:7411", self.address))
        self.assertNotEqual(self.host.origin, self.origin)
        self.page.goto(self.host.origin + "/tom")
        self.button("Spørg os").click()
        expect(self.ask("Hvad er status på DUBU?")).to_contain_text("forsinket")

    def test_a_strict_policy_is_enough(self):
        self.context.add_init_script(
            "window.print = () => { top.printed = document.body.innerText; }")
        self.embed('data-accent="#ffcc00"', self.strict_policy)
        self.button("Spørg os").click()
        expect(self.ask("Hvad er status på DUBU?")).to_contain_text("forsinket")
        header = self.page.get_by_role("dialog").locator("header")
        # The style is there, and so is the municipality's colour with what contrasts with it.
        expect(header).to_have_css("background-color", "rgb(255, 204, 0)")
        expect(header).to_have_css("color", re.compile(r"0 0 0|rgb\(0, 0, 0\)"))
        self.button("Udskriv").click()
        self.assertIn("forsinket", self.page.evaluate("printed"))
        self.snapshot("embedded")

    def test_a_policy_that_does_not_allow_it_stops_it(self):
        policy = self.strict_policy.replace("connect-src ws://", "connect-src wss://")
        self.embed(policy=policy)
        self.button("Spørg os").click()
        expect(self.status).to_contain_text("Ingen forbindelse")
        self.assertTrue(any("Content Security Policy" in fault for fault in self.faults))
        self.faults = []

    def test_a_foreign_origin_gets_nothing(self):
        foreign = Host()
        self.addCleanup(foreign.stop)
        own, self.host = self.host, foreign
        self.addCleanup(setattr, self, "host", own)
        self.embed()
        self.button("Spørg os").click()
        self.type("Hvad er status på DUBU?")
        expect(self.status).to_contain_text("Ingen forbindelse")
        expect(self.answers).to_have_count(0)
        said = self.page.evaluate("""(address) => fetch(address, { method: "POST",
          headers: { "Content-Type": "application/json" }, body: "{}" })
          .then(() => "read", () => "refused")""", self.origin + "/rpc")
        self.assertEqual(said, "refused")

    def test_it_leaves_the_page_as_it_is(self):
        self.embed(head="<script>window.before = Object.keys(window).length</script>")
        self.assertEqual(self.page.evaluate("Object.keys(window).length - before"), 1)
        self.assertEqual(self.page.evaluate("document.querySelectorAll('style, link').length"), 0)
        expect(self.page.locator("main")).to_have_css("margin-top", "0px")

    def test_the_page_leaves_it_as_it_is(self):
        style = """<style>* { color: red; background: lime; display: block; font-size: 40px }
          html { font-size: 62.5% } button { text-transform: uppercase; float: left }</style>"""
        self.embed(head=style)
        self.button("Spørg os").click()
        expect(self.page.get_by_role("heading", name="Spørg kommunen")).to_have_css(
            "color", re.compile("255, 255, 255|0 0 0|xyz"))
        expect(self.button("Luk")).to_have_css("text-transform", "none")

    def test_it_is_kept_open_over_pages_without_taking_the_focus(self):
        self.embed()
        self.button("Spørg os").click()
        self.ask("Hvad er status på DUBU?")
        self.embed(path="/naeste")
        expect(self.answers).to_have_count(1)
        expect(self.answers.first).to_be_visible()
        self.assertTrue(self.page.evaluate("document.activeElement === document.body"))
        self.field.press("Escape")
        self.embed(path="/tredje")
        expect(self.button("Spørg os")).to_be_visible()
        expect(self.answers.first).not_to_be_visible()

    def test_an_element_that_is_taken_away_hangs_up(self):
        sockets = []
        self.page.on("websocket", lambda socket: sockets.append(socket))
        self.embed('data-target="main"')
        expect(self.page.locator("skranke-chat")).to_be_visible()
        self.page.wait_for_function("document.querySelector('skranke-chat').connection")
        expect(self.page.get_by_role("group", name="Forslag")).to_be_visible()
        self.page.evaluate("""() => {
          const chat = document.querySelector("skranke-chat");
          chat.remove();
          dispatchEvent(new Event("online"));
          document.body.append(chat);
        }""")
        self.ask("Hvad er status på DUBU?")
        self.assertEqual(len(sockets), 2)
        self.wait_for(sockets[0].is_closed)

    def test_nothing_is_connected_before_it_is_opened(self):
        sockets = []
        self.page.on("websocket", lambda socket: sockets.append(socket))
        self.embed()
        expect(self.button("Spørg os")).to_be_visible()
        self.assertEqual(sockets, [])
        self.button("Spørg os").click()
        expect(self.page.get_by_role("group", name="Forslag")).to_be_visible()
        self.assertEqual(len(sockets), 1)
        self.button("Luk").click()
        self.wait_for(sockets[0].is_closed)


class EmbedPage(BrowserTest):
    def test_choices_show_at_once_and_go_into_the_line(self):
        self.open_page("/embed")
        expect(self.page.locator("#contrast")).to_contain_text("hvid. Kontrasten er 8,6 : 1")
        header = self.page.locator("skranke-chat header")
        self.page.get_by_label("Farve").fill("#ffcc00")
        expect(header).to_have_css("background-color", "rgb(255, 204, 0)")
        expect(self.page.locator("#contrast")).to_contain_text("sort. Kontrasten er 13,9 : 1")
        self.page.get_by_label("Lyst eller mørkt").select_option("dark")
        expect(self.page.locator("skranke-chat .panel")).to_have_css(
            "background-color", "rgb(30, 31, 34)")
        self.page.get_by_label("Overskrift").fill('Spørg "Assens" <b>')
        self.page.get_by_label("Overskrift").blur()
        expect(self.page.locator("skranke-chat h2")).to_have_text('Spørg "Assens" <b>')
        expect(header).to_have_css("background-color", "rgb(255, 204, 0)")
        self.page.get_by_label("Kontaktside").fill("https://www.example/?a=1&b=2")
        line = self.page.locator("#code").inner_text()
        self.page.goto(self.host.put("/valgt", body=line))
        self.button("Spørg os").click()
        expect(self.page.get_by_role("heading", name='Spørg "Assens" <b>')).to_be_visible()
        expect(self.ask("Hvad koster en hest i Odense?").get_by_role("link")).to_have_attribute(
            "href", "https://www.example/?a=1&b=2")
        self.snapshot("chosen")

    def test_the_line_can_be_copied(self):
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.open_page("/embed")
        self.button("Kopiér linjen").click()
        expect(self.page.locator("#copied")).to_have_text("Linjen er kopieret.")
        self.assertEqual(self.page.evaluate("navigator.clipboard.readText()"),
                         self.page.locator("#code").inner_text())

    def test_every_word_is_listed(self):
        self.open_page("/embed")
        count = self.page.evaluate("Object.keys(customElements.get('skranke-chat').words).length")
        expect(self.page.locator("#words tr")).to_have_count(count)
        self.snapshot("embed")

    def test_pages_are_small(self):
        for path, limit in (("/widget.js", 15_000), ("/", 2_000), ("/embed", 6_000)):
            connection = http.client.HTTPConnection(*self.daemon.tcp)
            self.addCleanup(connection.close)
            connection.request("GET", path)
            self.assertLess(len(connection.getresponse().read()), limit, path)


if __name__ == "__main__":
    unittest.main()
