"""What webtilgængelighedsloven asks for: EN 301 549, that is WCAG 2.1 AA, in every state."""

import json
import unittest

from browser import BrowserTest, expect

try:
    from axe_playwright_python.sync_playwright import Axe
except ImportError:
    Axe = None

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "EN-301-549", "best-practice"]
# What a reader may set, WCAG 2.1, success criterion 1.4.12.
SPACING = """<style>* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }</style>"""
CLARIFY = "Kan min mor på 82 blive fritaget for digital post?"


class Rules(BrowserTest):
    """axe-core finds nothing to say, whatever the chat shows."""

    @classmethod
    def setUpClass(cls):
        if Axe is None:
            raise unittest.SkipTest("axe-playwright-python is not installed")
        super().setUpClass()

    def check_rules(self, name, has_own_colours=True):
        self.snapshot(name)
        options = {"runOnly": {"type": "tag", "values": RULES},
                   "rules": {"color-contrast": {"enabled": has_own_colours}},
                   "resultTypes": ["violations", "incomplete"]}
        found = Axe().run(self.page, options=options).response
        told = [(rule["id"], rule["help"], [node["html"] for node in rule["nodes"]])
                for rule in found["violations"]]
        self.assertEqual(told, [], name)
        # What axe cannot decide it leaves to people, such as text that is half scrolled away.
        undecided = [(rule["id"], node["html"], check["data"])
                     for rule in found["incomplete"] for node in rule["nodes"]
                     for check in node["any"] if not self.is_scrolled_away(check)]
        self.assertEqual(undecided, [], name)
        self.assertGreater(len(found["passes"]), 10)

    @staticmethod
    def is_scrolled_away(check):
        return (check["data"] or {}).get("messageKey") in (
            "bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring")

    def walk_states(self, name, **options):
        """Closed, open, answered, asked back with suggestions, refused."""
        self.embed('data-contact-url="https://www.example/" '
                   'data-source-url="https://www.example/{document}"')
        expect(self.button("Spørg os")).to_be_visible()
        self.check_rules(name + "-closed", **options)
        self.button("Spørg os").click()
        expect(self.page.get_by_role("group", name="Forslag")).to_be_visible()
        self.check_rules(name + "-open", **options)
        self.ask("Hvilke projekter er forsinkede?")
        self.check_rules(name + "-answered", **options)
        self.ask(CLARIFY)
        self.check_rules(name + "-suggestions", **options)
        self.button("Nej").click()
        expect(self.answers).to_have_count(3)
        self.ask("Hvad koster en hest i Odense?")
        self.check_rules(name + "-refused", **options)

    def test_light(self):
        self.walk_states("light")

    def test_dark(self):
        self.page = self.new_page(color_scheme="dark")
        self.walk_states("dark")

    def test_narrow(self):
        self.page = self.new_page(viewport={"width": 320, "height": 640})
        self.walk_states("320px")

    def test_zoomed(self):
        self.page = self.new_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)
        self.walk_states("zoomed")

    def test_forced_colours(self):
        self.page = self.new_page(forced_colors="active")
        # The colours are the reader's; what axe computes from the style is not what is seen.
        self.walk_states("forced", has_own_colours=False)

    def test_errors_and_no_connection(self):
        def route(socket):
            def answer(message):
                if message.startswith("{"):
                    socket.send(json.dumps({"jsonrpc": "2.0", "id": json.loads(message)["id"],
                                            "error": {"code": -32603, "message": "x"}}))

            socket.on_message(answer)

        self.page.route_web_socket("**/chat", route)
        self.open_page()
        self.ask("Hvad er DUBU?")
        self.check_rules("error")
        self.page.route_web_socket("**/chat", lambda socket: socket.close())
        self.page.reload()
        expect(self.status).to_contain_text("Ingen forbindelse")
        self.check_rules("offline")

    def test_pages(self):
        for scheme in ("light", "dark"):
            for width in (1000, 320):
                self.page = self.new_page(
                    color_scheme=scheme, viewport={"width": width, "height": 800})
                self.open_page()
                expect(self.page.get_by_role("group", name="Forslag")).to_be_visible()
                self.check_rules(f"page-{scheme}-{width}")
                self.open_page("/embed")
                expect(self.page.get_by_role("group", name="Forslag")).to_be_visible()
                self.check_rules(f"embed-{scheme}-{width}")

    def test_any_colour_keeps_its_contrast(self):
        colours = ["#ffffff", "#000000", "#777777", "#e2001a", "#00a04b", "#ffcc00", "#0000ff"]
        for colour in colours:
            self.embed(f'data-accent="{colour}"')
            self.button("Spørg os").click()
            self.ask("Hej")
            self.check_rules("colour-" + colour[1:])
            self.button("Luk").click()


class Keyboard(BrowserTest):
    FOCUS = """() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      return {
        name: at.ariaLabel ?? (at.localName === "textarea" ? "field" : at.innerText.trim()),
        hasRing: at === document.activeElement || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        isSeen: box.bottom > 0 && box.top < innerHeight,
      };
    }"""

    def press(self, key):
        """Presses a key; gives the name of what has the focus then, which must be seen."""
        self.page.keyboard.press(key)
        focus = self.page.evaluate(self.FOCUS)
        if self.page.evaluate("document.activeElement !== document.body"):
            self.assertTrue(focus["hasRing"], focus)
            self.assertTrue(focus["isSeen"], focus)
        return focus["name"]

    def test_everything_is_reached_and_left(self):
        self.embed(body='<p><a href="#efter">Efter</a></p>')
        self.assertEqual([self.press("Tab") for _ in range(3)], ["Før", "Efter", "Spørg os"])
        self.assertEqual(self.press("Enter"), "field")
        self.page.keyboard.type(CLARIFY)
        self.assertEqual(self.press("Enter"), "field")
        expect(self.answers).to_have_count(1)
        self.snapshot("keyboard")
        self.assertEqual([self.press("Tab") for _ in range(4)],
                         ["Spørg", "Ny samtale", "Kopiér", "Udskriv"])
        self.press("Tab")  # To the browser, and round again: no trap.
        names = []
        while len(names) < 20 and "Spørg" not in names:
            names.append(self.press("Tab"))
        for name in ("Før", "Efter", "Luk", "Samtale", "Ja", "Nej", "Ved ikke", "field"):
            self.assertIn(name, names)
        self.assertLess(names.index("Luk"), names.index("Samtale"))
        self.assertLess(names.index("Ved ikke"), names.index("field"))
        self.assertIn("Nej", (self.press("Shift+Tab") for _ in range(20)))
        self.assertEqual(self.press("Enter"), "Nej")
        expect(self.answers).to_have_count(2)
        self.assertEqual(self.press("Escape"), "Spørg os")
        expect(self.page.get_by_role("dialog")).to_have_count(0)
        self.assertEqual(self.press("Space"), "field")
        expect(self.page.get_by_role("dialog", name="Spørg kommunen")).to_be_visible()

    def test_the_focus_does_not_get_behind_a_dialog_that_fills_the_screen(self):
        self.page = self.new_page(viewport={"width": 320, "height": 640})
        self.embed()
        self.press("Tab")
        self.press("Tab")
        self.assertEqual(self.press("Enter"), "field")
        names = {self.press("Tab") for _ in range(12)}
        self.assertIn("Luk", names)
        self.assertNotIn("Før", names)
        self.assertEqual(self.press("Escape"), "Spørg os")
        # It fills the screen, and is modal, when a page with the chat open is zoomed in.
        self.page.set_viewport_size({"width": 1000, "height": 800})
        self.press("Enter")
        self.assertFalse(self.page.evaluate(
            "!!document.querySelector('skranke-chat').shadowRoot.querySelector(':modal')"))
        self.page.set_viewport_size({"width": 320, "height": 256})
        self.page.wait_for_function(
            "!!document.querySelector('skranke-chat').shadowRoot.querySelector(':modal')")
        self.assertEqual(self.press("Escape"), "Spørg os")

    def test_escape_is_the_pages_own_elsewhere(self):
        self.embed()
        self.button("Spørg os").click()
        self.page.get_by_role("link", name="Før").focus()
        self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("dialog")).to_be_visible()


class Readers(BrowserTest):
    """What screen readers are told."""

    def test_names_roles_and_states(self):
        self.embed()
        expect(self.button("Spørg os")).to_have_attribute("aria-haspopup", "dialog")
        self.button("Spørg os").click()
        self.ask("Hvad er status på DUBU?")
        dialog = self.page.get_by_role("dialog", name="Spørg kommunen")
        expect(dialog.get_by_role("log", name="Nye svar")).to_contain_text("forsinket")
        expect(dialog.get_by_role("region", name="Samtale")).to_be_visible()
        expect(dialog.get_by_role("status")).to_be_attached()
        expect(self.field).to_have_accessible_description(
            "Skriv ikke CPR-nummer. Samtalen gemmes kun i denne fane.")
        expect(dialog.get_by_role("heading", name="Spørg kommunen")).to_be_visible()

    def test_only_what_is_new_is_read_out(self):
        self.open_page()
        self.ask("Hvad er status på DUBU?")
        self.page.reload()
        self.page.evaluate("""() => {
          const root = document.querySelector("skranke-chat").shadowRoot;
          window.added = [];
          new MutationObserver((records) => {
            for (const { addedNodes } of records) for (const node of addedNodes) {
              window.added.push(node.textContent);
            }
          }).observe(root.querySelector("[role=log]"), { childList: true, subtree: true });
        }""")
        self.ask("Og hvem leder det?")
        added = self.page.evaluate("added")
        self.assertEqual(len(added), 2, added)
        self.assertIn("lmsto", added[1])


class Layout(BrowserTest):
    OVERFLOW = """() => {
      const root = document.querySelector("skranke-chat").shadowRoot;
      const cut = [...root.querySelectorAll("*")].filter((it) => it.checkVisibility() &&
        !it.matches(".hidden") && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0 &&
        getComputedStyle(it).display !== "inline");
      return { page: document.scrollingElement.scrollWidth - innerWidth,
        cut: cut.map((it) => it.outerHTML.slice(0, 80)) };
    }"""

    def check_layout(self, name):
        self.snapshot(name)
        self.assertEqual(self.page.evaluate(self.OVERFLOW), {"page": 0, "cut": []}, name)

    def test_nothing_is_cut_off_or_scrolls_sideways(self):
        for width, height in ((320, 640), (320, 256), (1280, 300), (700, 500)):
            self.page = self.new_page(viewport={"width": width, "height": height})
            for head in ("", SPACING):
                name = f"layout-{width}x{height}" + ("-spaced" if head else "")
                self.embed(head=head)
                self.page.evaluate("sessionStorage.clear()")
                self.embed(head=head)
                self.button("Spørg os").click()
                self.ask("Donaudampfschifffahrtsgesellschaft" * 3)
                self.ask(CLARIFY)
                self.check_layout(name)
                if head:
                    expect(self.answers.first).to_have_css("letter-spacing", "1.92px")
                    expect(self.button("Nej")).to_have_css("letter-spacing", "1.92px")
                self.field.press("Escape")
            self.open_page()
            self.ask(CLARIFY)
            self.check_layout(f"page-{width}x{height}")
            self.field.scroll_into_view_if_needed()
            expect(self.field).to_be_in_viewport(ratio=1)

    def test_larger_text_grows_everything(self):
        self.embed(head="<style>html { font-size: 200% }</style>")
        self.button("Spørg os").click()
        self.ask(CLARIFY)
        self.check_layout("large-text")
        expect(self.answers.first).to_have_css("font-size", "32px")

    def test_nothing_moves(self):
        self.page = self.new_page(reduced_motion="reduce")
        self.page.route_web_socket("**/chat", lambda socket: None)
        self.open_page()
        self.type("Hvad er DUBU?")
        expect(self.status).to_have_text("Skriver …")
        self.assertEqual(self.page.evaluate("document.getAnimations().length"), 0)
        expect(self.page.locator("skranke-chat .scroll")).to_have_css("scroll-behavior", "auto")

    def test_forced_colours_keep_borders(self):
        self.page = self.new_page(forced_colors="active")
        self.embed()
        self.button("Spørg os").click()
        self.ask(CLARIFY)
        for part in (".panel", ".question", ".answer", "textarea", ".strong >> nth=0", ".answer button >> nth=0"):
            expect(self.page.locator("skranke-chat").locator(part)).to_have_css(
                "border-top-style", "solid")

    def test_it_is_not_printed_with_the_page(self):
        self.embed()
        self.button("Spørg os").click()
        self.page.emulate_media(media="print")
        expect(self.page.get_by_role("dialog")).to_have_count(0)


if __name__ == "__main__":
    unittest.main()
