"""A real browser for the tests: Debian's Chromium, driven by playwright, with nothing downloaded.

    apt-get install chromium && pip install playwright axe-playwright-python

Where either is absent the tests are skipped and say so. $SKRANKE_SCREENSHOTS names a folder for
pictures of every state that is checked. Nothing is waited for without end: what playwright itself
does not bound is ended by an alarm, which tells where it stood.
"""

import atexit
import faulthandler
import functools
import http.server
import os
import pathlib
import shutil
import signal
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from daemon import ROOT, Daemon, data_copy  # noqa: E402, F401

try:
    from playwright.sync_api import expect, sync_playwright
except ImportError:
    expect = sync_playwright = None

# Milliseconds that anything on a page may take; machines that test are slow.
PATIENCE = 30_000
# Seconds that one test, or putting up and striking the stage, may take.
LONGEST = 150


def chromium():
    """The browser's path."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        raise unittest.SkipTest("chromium is not installed")
    return path


class Host:
    """A web server of somebody else's, on an origin of its own; `pages` is what it serves."""

    def __init__(self):
        self.pages = {}
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                policy, body = host.pages.get(self.path, (None, None))
                self.send_response(404 if body is None else 200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                if policy:
                    self.send_header("Content-Security-Policy", policy)
                self.end_headers()
                self.wfile.write((body or "").encode())

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = "http://127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def put(self, path, head="", body="", policy=None):
        """Serves a page; gives its address."""
        self.pages[path] = (policy, f"""<!doctype html>
            <html lang="da"><head><meta charset="utf-8"><title>Kommunen</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>
            <body><main><h1>Kommunen</h1><p><a href="#foer">Før</a></p></main>{body}</body></html>
            """)
        return self.origin + path

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Stage:
    """What all tests of a run share: a daemon, another web server, and a browser."""

    def __init__(self):
        if sync_playwright is None:
            raise unittest.SkipTest("playwright is not installed")
        path = chromium()
        self.host = Host()
        atexit.register(self.host.stop)
        self.daemon = Daemon("--allow-origin", self.host.origin)
        atexit.register(self.daemon.stop)
        signal.signal(signal.SIGALRM, self.give_up)
        signal.alarm(LONGEST)
        driver = sync_playwright().start()
        atexit.register(driver.stop)
        # Chromium refuses to sandbox as root, and what is shown here is our own.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.browser = driver.chromium.launch(executable_path=path, args=arguments)
        atexit.register(self.browser.close)
        atexit.register(signal.alarm, LONGEST)

    def give_up(self, *_):
        """Ends a run that hangs: playwright has waits of its own that know no end."""
        faulthandler.dump_traceback()
        self.daemon.process.kill()
        print(f"given up after {LONGEST} s", file=sys.stderr, flush=True)
        os._exit(1)

    @classmethod
    @functools.cache
    def shared(cls):
        return cls()


class BrowserTest(unittest.TestCase):
    """Tests on the stage; each has a context of its own.

    After each: no script failed, no policy was broken, nothing was asked of any other host, and
    nothing was kept but in sessionStorage.
    """

    @classmethod
    def setUpClass(cls):
        stage = Stage.shared()
        cls.host, cls.daemon, cls.browser = stage.host, stage.daemon, stage.browser
        cls.address = "127.0.0.1:%d" % cls.daemon.tcp[1]
        cls.origin = "http://" + cls.address

    def setUp(self):
        signal.alarm(LONGEST)
        self.addCleanup(signal.alarm, 0)
        self.faults = []
        self.context = None
        self.page = self.new_page()

    def new_page(self, **options):
        """A page in a context of its own, the one that is checked at the end."""
        if self.context:
            self.context.close()
        options = {"locale": "da-DK", "viewport": {"width": 1000, "height": 800}, **options}
        self.context = self.browser.new_context(**options)
        self.addCleanup(self.context.close)
        self.context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self.note)
        page.on("request", self.check)
        return page

    def note(self, message):
        if "Content Security Policy" in message.text or "Trusted" in message.text:
            self.faults.append(message.text)

    def check(self, request):
        own = (self.origin, self.host.origin, "data:", "about:", "blob:")
        if not request.url.startswith(own):
            self.faults.append("asked for " + request.url)

    def tearDown(self):
        self.assertEqual(self.faults, [])
        self.assertEqual(self.context.cookies(), [])
        if self.page.url.startswith("http"):
            self.assertEqual(self.page.evaluate("localStorage.length"), 0)

    def stop_clock(self):
        """Lets time pass on the page only where a test says so; to be called before it opens."""
        self.page.clock.install(time=0)
        self.page.clock.pause_at(1)

    def run_until(self, condition):
        """Lets the page's stopped clock go on in small steps until something has come about: in one
        long step what comes of it might happen too, before a test can look."""
        for _ in range(100):
            if condition():
                return
            self.page.clock.run_for(100)
            self.page.wait_for_timeout(20)
        self.fail("it did not come about")

    def wait_for(self, condition):
        """Waits until something outside the page has come about."""
        deadline = time.monotonic() + PATIENCE / 1000
        while not condition():
            self.assertLess(time.monotonic(), deadline, "it did not come about")
            self.page.wait_for_timeout(20)

    def snapshot(self, name):
        """Keeps a picture, if that was asked for."""
        folder = os.environ.get("SKRANKE_SCREENSHOTS")
        if folder:
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=os.path.join(folder, name + ".png"))

    # What people do

    def open_page(self, path="/"):
        self.page.goto(self.origin + path)
        return self.page

    def embed(self, attributes="", policy=None, head="", body="", path="/side"):
        """Opens another origin's page with the chat in it, as the line to copy says."""
        line = f'<script src="{self.origin}/widget.js" {attributes} defer></script>'
        self.page.goto(self.host.put(path, head, body + line, policy))
        return self.page

    @property
    def strict_policy(self):
        """The least that a page can allow for the chat to work."""
        return (f"default-src 'none'; script-src {self.origin}; connect-src ws://{self.address}; "
                "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; "
                "form-action 'none'")

    @property
    def field(self):
        return self.page.get_by_label("Dit spørgsmål")

    @property
    def answers(self):
        return self.page.locator(".answer")

    @property
    def questions(self):
        return self.page.locator(".question")

    @property
    def status(self):
        return self.page.locator(".status")

    def button(self, name, **options):
        return self.page.get_by_role("button", name=name, exact=True, **options)

    def ask(self, question):
        """Asks, and waits for the answer; gives it."""
        count = self.answers.count()
        self.type(question)
        expect(self.answers).to_have_count(count + 1)
        return self.answers.nth(count)

    def type(self, question):
        self.field.fill(question)
        self.field.press("Enter")
