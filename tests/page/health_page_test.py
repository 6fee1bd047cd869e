#!/usr/bin/env python3
"""The health page in headless Chromium.
usage: health_page_test.py ROOT RUNG CHROMIUM FOLDER
Status 77: no Chromium here."""
import collections
import json
import pathlib
import subprocess
import sys

from browser import equal, fits, nothing_ran, run_tests
from hostile import NAMES, hostile_org

MOD = "uk_organograms/senior/ministry_of_defence-2016-03-31-senior.csv"


class Case:
    """One organisation: its page in one language, and its numbers."""

    def __init__(self, browser, rung, org, at, lang="zh"):
        self.browser = browser
        base = browser.folder / f"health-{pathlib.Path(org).stem}-{lang}"
        self.page = base.with_suffix(".html")
        report = base.with_suffix(".json")
        ask = [rung, "org", "check", str(org), "--at", at, "--lang", lang]
        answer = subprocess.run([*ask, "--format", "json",
                                 "--report", str(self.page)],
                                capture_output=True, text=True)
        assert answer.returncode in (0, 1), answer.stderr
        self.checked = json.loads(answer.stdout)
        subprocess.run([*ask, "--report", str(report)], capture_output=True)
        self.health = json.loads(report.read_text(encoding="utf-8"))

    def problems(self):
        return collections.Counter(p["code"] for p in self.checked["problems"])

    def drive(self, script, width=1280):
        return self.browser.drive(self.page, script, width)


def shows_what_json_says(case):
    """Rows of each table, and tiles, beside `--format json`."""
    found = case.drive("""
      function count(section, nth) { return rows(table(section, nth)).length; }
      return { vacant: count('vacant'), weak: count('weak'),
               portfolios: all('#portfolios tbody tr').length,
               other: count('other'), conflicts: count('conflicts'),
               longest: count('depth'),
               tiles: all('.pg-tile b').map(function (b) {
                 return b.innerText; }) };""")
    problems, health = case.problems(), case.health
    gaps, ties = problems["org.portfolio_gap"], problems["org.portfolio_tie"]
    heads = sum(v["head"] for v in health["vacant"])
    equal(heads, problems["org.vacant_head"], "vacant heads of both answers")
    equal(found["vacant"], len(health["vacant"]), "vacancies")
    equal(found["weak"], len(health["weak_points"]), "weak points")
    equal(found["portfolios"], gaps + ties, "gaps and ties")
    equal(found["conflicts"], problems["org.source_conflict"], "conflicts")
    equal(found["longest"], case.checked["depth"], "longest way")
    equal(found["other"], sum(problems.values()) - gaps - ties - heads -
          problems["org.source_conflict"], "other problems")
    numbers = [case.checked["units"], case.checked["posts"],
               health["people"], case.checked["depth"],
               len(health["weak_points"]), heads, len(health["vacant"]),
               gaps, ties, problems["org.source_conflict"], found["other"]]
    equal(found["tiles"], [f"{n:,}" for n in numbers], "tiles")


def sorts(case):
    found = case.drive("""
      var t = table('weak'), out = [column(t, 3)];
      var button = all('th button', t)[3];
      for (var i = 0; i < 2; ++i) { button.click(); out.push(column(t, 3)); }
      out.push(all('th', t)[3].getAttribute('aria-sort'));
      all('th button', t)[1].click();
      out.push(column(t, 1));
      return out;""")
    numbers = [[int(n.replace(",", "")) for n in c] for c in found[:3]]
    equal(numbers[0], sorted(numbers[0], reverse=True), "as written")
    equal(numbers[1], sorted(numbers[0]), "ascending")
    equal(numbers[2], sorted(numbers[0], reverse=True), "descending")
    equal(found[3], "descending", "aria-sort")
    equal(len(set(found[4])), len(found[4]), "rows after sorting by name")


def filters(case):
    weak = case.health["weak_points"]
    wanted = weak[0]["post"]
    found = case.drive("""
      var t = table('weak'), data = t.parentNode.parentNode;
      var input = all('.pg-filter', data)[0];
      function see() { return rows(t).filter(shown).length; }
      var out = { first: see() };
      var more = all('.pg-all', data)[0];
      if (more) { more.click(); out.opened = see(); }
      type(input, %s);
      out.filtered = see();
      out.fits = rows(t).filter(shown).every(function (r) {
        return r.textContent.toLowerCase().indexOf(%s) >= 0; });
      out.count = all('.pg-count', data)[0].innerText;
      type(input, 'no such thing anywhere');
      out.none = see();
      type(input, '');
      out.back = see();
      return out;""" % (json.dumps(wanted.upper()), json.dumps(wanted.lower())))
    equal(found["first"], min(len(weak), 12), "rows at first")
    equal(found.get("opened"), len(weak), "rows after 'show all'")
    assert found["fits"] and 1 <= found["filtered"] < len(weak), found
    equal(found["count"], f"{found['filtered']} / {len(weak)}", "count")
    equal([found["none"], found["back"]], [0, len(weak)], "none, then all")


def tags(case):
    heads = sum(v["head"] for v in case.health["vacant"])
    found = case.drive("""
      var t = table('vacant'), data = t.parentNode.parentNode;
      var head = all('[data-tag="head"]', data)[0];
      head.click();
      var some = rows(t).filter(shown).length;
      var pressed = head.getAttribute('aria-pressed');
      all('[data-tag=""]', data)[0].click();
      return [some, pressed, rows(t).filter(shown).length];""")
    equal(found, [heads, "true", min(12, len(case.health["vacant"]))
                  if len(case.health["vacant"]) >= 16
                  else len(case.health["vacant"])], "tags")


def switches_language(case, first):
    found = case.drive("""
      function now() { return [document.documentElement.lang, document.title,
        all('h1')[0].innerText, all('.pg-switch')[0].innerText,
        all('h2').map(function (h) { return h.innerText; }).join()]; }
      var out = [now()];
      all('.pg-switch')[0].click(); out.push(now());
      all('.pg-switch')[0].click(); out.push(now());
      return out;""")
    words = {"zh": ("组织体检报告", "English"),
             "en": ("Organisation health report", "中文")}
    other = "en" if first == "zh" else "zh"
    for seen, lang in zip(found, (first, other, first)):
        equal(seen[:4], [lang, words[lang][0], *words[lang]], "language")
        chinese = any("\u4e00" <= c <= "\u9fff" for c in seen[4])
        equal(chinese, lang == "zh", f"headings in {lang}: {seen[4]}")


def chart_is_marked(case):
    found = case.drive("""
      var svg = all('#chart svg').filter(function (s) {
        return s.getBoundingClientRect().width > 0; });
      return [svg.length, svg[0].querySelectorAll('g.post').length,
              svg[0].querySelectorAll('rect.mn').length,
              all('[id]').length - new Set(all('[id]').map(function (e) {
                return e.id; })).size];""")
    equal(found, [1, case.health["posts"], len(case.health["weak_points"]), 0],
          "charts, posts, marks, ids that are there twice")


def whole_case(case, lang):
    equal(case.browser.console(case.page), [], "console")
    shows_what_json_says(case)
    sorts(case)
    filters(case)
    tags(case)
    switches_language(case, lang)
    fits(case.browser, case.page)


def city(browser, rung, root):
    org = root / "examples/city/city.json"
    case = Case(browser, rung, org, "2024-03-01")
    whole_case(case, "zh")
    chart_is_marked(case)
    english = Case(browser, rung, org, "2024-03-01", "en")
    switches_language(english, "en")
    browser.screenshot(case.page, browser.folder / "health-city-zh.png",
                       height=4000)


def ministry(browser, rung, root):
    source = root.parent / "shared/data" / MOD
    if not source.exists():
        print(f"no {source.name}: the Ministry of Defence is left out")
        return
    org = browser.folder / "ministry.json"
    subprocess.run([rung, "org", "import", "--from", "uk-organogram",
                    str(source), "-o", str(org)], check=True,
                   capture_output=True)
    case = Case(browser, rung, org, "2016-03-31", "en")
    whole_case(case, "en")
    browser.screenshot(case.page, browser.folder / "health-ministry-en.png",
                       height=4000)


def hostile(browser, rung, _root):
    org = browser.folder / "hostile.json"
    org.write_text(hostile_org(), encoding="utf-8")
    case = Case(browser, rung, org, "2024-03-01")
    equal(browser.console(case.page), [], "console of the hostile page")
    found = nothing_ran(browser, case.page)
    for name in NAMES:
        assert name in found["text"], f"{name} is not shown as it is"
    shows_what_json_says(case)
    fits(browser, case.page)


if __name__ == "__main__":
    sys.exit(run_tests((city, ministry, hostile)))
