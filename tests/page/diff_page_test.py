#!/usr/bin/env python3
"""The page of `rung org diff` in headless Chromium.
usage: diff_page_test.py ROOT RUNG CHROMIUM FOLDER
Status 77: no Chromium here."""
import json
import pathlib
import subprocess
import sys

from browser import equal, fits, nothing_ran, run_tests
from hostile import NAMES, hostile_org


class Case:
    """Two organisations: the page in one language, and the JSON."""

    def __init__(self, browser, rung, orgs, at, lang="zh", events=None):
        self.browser = browser
        self.page = browser.folder / f"diff-{orgs[1].stem}-{lang}.html"
        ask = [rung, "org", "diff", *map(str, orgs), "--at", at, "--lang",
               lang, "--format", "json", "--report", str(self.page)]
        answer = subprocess.run(ask + (["--events", str(events)] if events
                                       else []),
                                capture_output=True, text=True)
        assert answer.returncode in (0, 1), answer.stderr
        self.status = answer.returncode
        self.diff = json.loads(answer.stdout)

    def drive(self, script, width=1280):
        return self.browser.drive(self.page, script, width)


def shows_what_json_says(case):
    found = case.drive("""
      return { routes: rows(table('routes')).length,
               facts: rows(table('facts')).length,
               matters: rows(table('matters')).length,
               from: column(table('routes'), 0),
               verdict: all('#summary .pg-text')[0].innerText,
               tiles: all('.pg-tile b').map(function (b) {
                 return b.innerText; }) };""")
    diff, summary = case.diff, case.diff["summary"]
    equal(found["routes"], len(diff["routes"]), "changed routes")
    equal(found["facts"], len(diff["org"]), "facts")
    equal(found["matters"], len(diff["matters"]), "matters")
    equal(found["tiles"][:3], [str(summary[key]) for key in
                               ("changed", "vacant", "ambiguous")], "tiles")
    for route in diff["routes"]:
        assert any(route["from"] in cell for cell in found["from"]), route
    assert str(summary["asked"]) in found["verdict"], found["verdict"]
    equal(case.status, 1 if summary["worse"] else 0, "status")


def puts_steps_side_by_side(case):
    """The row of one who asks: both ways, and the step that is gone marked."""
    found = case.drive("""
      var row = rows(table('routes')).filter(function (r) {
        return r.cells[0].innerText.indexOf('cb.d1') >= 0; })[0];
      return [row.cells[2].innerText, row.cells[3].innerText];""")
    equal([line.split(".")[0] for line in found[0].split("\n")],
          ["1", "2", "3"], "steps before")
    assert "\u25b8" in found[0].split("\n")[0] and "cb.h" in found[0], found
    assert "v2" in found[1].split("\n")[0] and "\u203b" in found[1], found


def filters_by_turn(case):
    summary = case.diff["summary"]
    for turn in ("vacant", "ambiguous", "longer", "shorter", "gone"):
        found = case.drive("""
          var t = table('routes'), data = t.parentNode.parentNode;
          var button = all('[data-tag="%s"]', data)[0];
          button.click();
          var some = rows(t).filter(shown);
          return [some.length, button.getAttribute('aria-pressed'),
                  some.every(function (r) {
                    return (' ' + r.getAttribute('data-tags') + ' ').indexOf(
                      ' %s ') >= 0; })];""" % (turn, turn))
        equal(found, [summary[turn], "true", True], turn)


def charts_stand_side_by_side(case):
    found = case.drive("""
      var svgs = all('#charts svg').filter(function (s) {
        return s.getBoundingClientRect().width > 0; });
      var boxes = svgs.map(function (s) { return s.getBoundingClientRect(); });
      function numbers(svg) {
        return all('rect.mn', svg).length; }
      return { count: svgs.length,
               beside: boxes[0].right <= boxes[1].left,
               marks: svgs.map(numbers), rows: rows(table('charts')).length,
               twice: all('[id]').length - new Set(all('[id]').map(
                 function (e) { return e.id; })).size };""")
    equal([found["count"], found["beside"], found["twice"]], [2, True, 0],
          "charts")
    assert 0 < max(found["marks"]) <= found["rows"], found


def switches_language(case):
    found = case.drive("""
      function now() { return [document.documentElement.lang,
                               all('h1')[0].innerText]; }
      var out = [now()]; all('.pg-switch')[0].click(); out.push(now());
      return out;""")
    equal(found, [["zh", "机构调整影响分析"],
                  ["en", "What the reorganisation changes"]], "language")


def reshuffle(browser, rung, root):
    orgs = [root / "examples/city/city.json",
            root / "examples/reshuffle/new.json"]
    case = Case(browser, rung, orgs, "2024-08-05",
                events=root / "examples/reshuffle/matters.json")
    equal(case.diff["summary"]["affected_matters"], 4, "matters affected")
    equal(browser.console(case.page), [], "console")
    shows_what_json_says(case)
    puts_steps_side_by_side(case)
    filters_by_turn(case)
    charts_stand_side_by_side(case)
    switches_language(case)
    fits(browser, case.page)
    browser.screenshot(case.page, browser.folder / "diff-reshuffle-zh.png",
                       height=4000)


def nothing_changes(browser, rung, root):
    org = root / "examples/city/city.json"
    case = Case(browser, rung, [org, org], "2024-03-01", "en")
    equal(case.status, 0, "status")
    equal(browser.console(case.page), [], "console")
    found = case.drive("""
      return all('#summary .pg-text')[0].innerText;""")
    equal(found, "None of the 122 routes asked changes.", "verdict")


def hostile(browser, rung, _root):
    old = browser.folder / "hostile-old.json"
    new = browser.folder / "hostile-new.json"
    old.write_text(hostile_org(), encoding="utf-8")
    draft = json.loads(hostile_org())
    draft["people"] = []
    draft["portfolios"] = []
    draft["units"][1].pop("parent")
    new.write_text(json.dumps(draft, ensure_ascii=False), encoding="utf-8")
    events = browser.folder / "hostile-events.json"
    events.write_text(json.dumps([{
        "id": NAMES[0], "time": "2024-02-01", "act": "request",
        "from": NAMES[1], "to": "boss" + NAMES[2], "matter": NAMES[3]}]),
        encoding="utf-8")
    case = Case(browser, rung, [old, new], "2024-03-01", events=events)
    assert case.diff["routes"] and case.diff["matters"], case.diff
    equal(browser.console(case.page), [], "console of the hostile page")
    found = nothing_ran(browser, case.page)
    for name in NAMES:
        assert name in found["text"], f"{name} is not shown as it is"
    shows_what_json_says(case)
    fits(browser, case.page)


if __name__ == "__main__":
    sys.exit(run_tests((reshuffle, nothing_changes, hostile)))
