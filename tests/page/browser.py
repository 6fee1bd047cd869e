"""Opens pages in headless Chromium: what it says, what it shows, what a driver
script finds in it. Standard library only."""
import concurrent.futures
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77

# Ends up in the page as text, for --dump-dom to hand out.
DRIVER = """
<script>
(function () {
  var failed = null, found = {};
  try { found = (function () { %s })(); } catch (e) { failed = String(e); }
  var out = document.createElement('pre');
  out.id = 'driver-results';
  out.textContent = JSON.stringify({ failed: failed, found: found });
  document.body.appendChild(out);
}());
</script>
"""

# What drivers share.
HELPERS = """
  function all(what, where) {
    return Array.prototype.slice.call((where || document).querySelectorAll(what));
  }
  function shown(row) { return getComputedStyle(row).display !== 'none'; }
  function table(section, nth) {
    return all('#' + section + ' .pg-table')[nth || 0];
  }
  function rows(t) { return t ? all('tbody tr', t) : []; }
  function column(t, nth) {
    return rows(t).map(function (r) { return r.cells[nth].innerText.trim(); });
  }
  function type(input, text) {
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }
"""


class Browser:
    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def run(self, page, *options, width=1280, height=900):
        """Standard output, and the messages of the console."""
        with tempfile.TemporaryDirectory(dir=self.folder) as profile:
            ended = subprocess.run(
                [self.program, "--headless", "--no-sandbox", "--disable-gpu",
                 "--hide-scrollbars", "--disable-dev-shm-usage",
                 "--no-first-run", "--disable-extensions",
                 f"--user-data-dir={profile}", "--enable-logging=stderr",
                 f"--window-size={width},{height}",
                 "--virtual-time-budget=3000", *options,
                 pathlib.Path(page).resolve().as_uri()],
                capture_output=True, text=True, encoding="utf-8",
                errors="replace", timeout=50, check=True)
        console = [line for line in ended.stderr.splitlines()
                   if "CONSOLE" in line]
        return ended.stdout, console

    def console(self, page):
        """What the untouched page makes the browser complain about."""
        dom, console = self.run(page, "--dump-dom")
        assert "<footer>" in dom, "the page did not load"
        return console

    def drive(self, page, script, width=1280):
        """What `script`, the body of a function, returns in a copy of the page
        whose policy lets it run."""
        text = pathlib.Path(page).read_text(encoding="utf-8")
        text, policies = re.subn(r"<meta http-equiv=[^>]*>", "", text)
        assert policies == 1, f"{policies} policies in {page}"
        copy = self.folder / ("driven-" + pathlib.Path(page).name)
        copy.write_text(text.replace("</body>", DRIVER % (HELPERS + script) +
                                     "</body>"), encoding="utf-8")
        dom, console = self.run(copy, "--dump-dom", width=width)
        assert not console, console
        found = re.search(r'<pre id="driver-results">(.*?)</pre>', dom, re.S)
        assert found, "the driver left no results"
        results = json.loads(html.unescape(found[1]))
        assert results["failed"] is None, results["failed"]
        return results["found"]

    def screenshot(self, page, picture, width=1280, height=900):
        self.run(page, f"--screenshot={pathlib.Path(picture).resolve()}",
                 width=width, height=height)
        assert pathlib.Path(picture).stat().st_size > 1000, picture


def equal(found, expected, what):
    assert found == expected, f"{what}: {found!r} instead of {expected!r}"


def fits(browser, page, widths=(1280, 800)):
    """Nothing sticks out to the side."""
    for width in widths:
        wide = browser.drive(page, """
          return [document.documentElement.scrollWidth, innerWidth];""",
                             width=width)
        assert wide[0] <= wide[1], f"{page} at {width}: {wide}"


def nothing_ran(browser, page):
    """No name of a hostile org became an element or ran."""
    found = browser.drive(page, """
      return { pwned: typeof window.pwned, images: all('img').length,
               handlers: all('[onerror],[onload],[onclick]').length,
               scripts: all('script').length, styles: all('style').length,
               text: document.body.textContent };""")
    equal(found["pwned"], "undefined", "window.pwned")
    equal(found["images"], 0, "images")
    equal(found["handlers"], 0, "inline handlers")
    equal(found["scripts"], 2, "scripts: the page's and the driver")
    return found


def run_tests(tests):
    """The program: ROOT RUNG CHROMIUM FOLDER; each test gets the browser, the
    command and the root. Status 77: no Chromium here."""
    root, rung, chromium, folder = sys.argv[1:]
    if not pathlib.Path(chromium).is_file():
        print("no Chromium here: the pages are not opened "
              "(script/bootstrap test installs it)")
        return SKIPPED
    browser = Browser(chromium, folder)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        running = {test.__name__: pool.submit(
            test, browser, rung, pathlib.Path(root).resolve())
            for test in tests}
        for name, test in running.items():
            test.result()
            print(f"{name}: as it should be")
    return 0
