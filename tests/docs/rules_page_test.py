#!/usr/bin/env python3
"""The page of all rules: what does not add up is refused, and states, cases
and codes stand where they belong. All inputs are made up."""
import json
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from rule_table import gather, layout  # noqa: E402

BOTH = {"zh": "题", "en": "Title"}


def rule(name, **changes):
    """A rule as `rung rules list` has it."""
    return {"rule": name, "area": name[0], "rulebook": "base", "title": BOTH,
            "kernels": ["order"], "basis": ["law 1"], "exemptions": [],
            "codes": [{"code": "A_LATE", "severity": "error"},
                      {"code": "A_LATE", "severity": "info"}],
            "on": True, "off_reason": None, "through": [], "unchecked": None,
            **changes}


def index(**changes):
    """Area A with two rules in rulebooks, area B with one elsewhere."""
    return {"total": 3, "areas": [
        {"area": "A", "title": BOTH, "count": 2,
         "in_rulebooks": ["A-1", "A-2"]},
        {"area": "B", "title": BOTH, "count": 1,
         "reason": {"zh": "因", "en": "Because."},
         "elsewhere": {"B-1": {"title": BOTH}}}], **changes}


def areas_of(value):
    return gather.read_index(json.dumps(value))


def rows_of(*rules, cases=()):
    areas = areas_of(index())
    stated = gather.stated_rules({"base": list(rules)})
    sources = [{"id": "law", "title": BOTH, "note": None}]
    return gather.Rows(areas, gather.join(areas, stated, cases),
                       [{"id": "base", "sources": sources},
                        {"id": "more", "sources": sources}])


def joined(*rules, cases=()):
    return rows_of(*rules, cases=cases).areas


def page_of(*rules, cases=()):
    return layout.page(rows_of(*rules, cases=cases))


def line_of(page, start):
    return next(line for line in page.split("\n") if line.startswith(start))


class Index(unittest.TestCase):
    def refuses(self, value, *words):
        with self.assertRaises(gather.Fault) as caught:
            areas_of(value)
        for word in words:
            self.assertIn(word, str(caught.exception))

    def test_a_count_that_is_wrong(self):
        value = index()
        value["areas"][0]["count"] = 3
        self.refuses(value, "A has 3 rules", "2 are listed")

    def test_a_total_that_is_wrong(self):
        self.refuses(index(total=4), "4 rules", "3 are listed")

    def test_a_rule_listed_twice(self):
        value = index()
        value["areas"][0]["in_rulebooks"] = ["A-1", "A-1"]
        self.refuses(value, "A-1 stands twice")

    def test_a_rule_both_in_a_rulebook_and_elsewhere(self):
        value = index()
        value["areas"][1].update(count=2, in_rulebooks=["B-1"])
        self.refuses(value, "B-1 stands twice")

    def test_a_key_written_twice(self):
        text = json.dumps(index()).replace('"B-1": ', '"B-1": {}, "B-1": ')
        with self.assertRaisesRegex(gather.Fault, "B-1 stands twice"):
            gather.read_index(text)

    def test_a_rule_of_another_area(self):
        value = index()
        value["areas"][0]["in_rulebooks"] = ["A-1", "B-2"]
        self.refuses(value, "B-2 is not of area A")


class Joining(unittest.TestCase):
    def refuses(self, words, *rules):
        with self.assertRaisesRegex(gather.Fault, words):
            joined(*rules)

    def test_a_rule_that_no_rulebook_states(self):
        self.refuses("A-2 is in no rulebook", rule("A-1"))

    def test_a_rule_that_the_index_does_not_know(self):
        self.refuses("does not know A-3", rule("A-1"), rule("A-2"),
                     rule("A-3"))

    def test_a_rule_stated_though_the_index_has_it_elsewhere(self):
        self.refuses("B-1 under .elsewhere", rule("A-1"), rule("A-2"),
                     rule("B-1"))

    def test_a_rule_stated_by_two_rulebooks(self):
        books = {"base": [rule("A-1")],
                 "other": [rule("A-1", rulebook="other")]}
        with self.assertRaisesRegex(gather.Fault, "base and other"):
            gather.stated_rules(books)

    def test_rules_of_other_areas_stand_apart(self):
        rows = rows_of(rule("A-1"), rule("A-2"), rule("X-1"))
        self.assertEqual([row["id"] for row in rows.further], ["X-1"])
        self.assertEqual(sum(sum(area["states"]) for area in rows.areas), 3)

    def test_states_add_up(self):
        areas = joined(rule("A-1", through=["A-2"]), rule("A-2"))
        states = dict(zip(gather.STATES, areas[0]["states"]))
        self.assertEqual(states, {"judged": 1, "through": 1, "off": 0,
                                  "unchecked": 0, "elsewhere": 0})
        self.assertEqual(areas[1]["states"], [0, 0, 0, 0, 1])

    def test_the_state_of_a_rule(self):
        off = {"on": False, "off_reason": BOTH}
        self.assertEqual(gather.state_of(rule("A-1")), "judged")
        self.assertEqual(gather.state_of(rule("A-1", **off)), "off")
        self.assertEqual(
            gather.state_of(rule("A-1", through=["A-2"], **off)), "off")
        self.assertEqual(
            gather.state_of(rule("A-1", on=False, unchecked=BOTH)),
            "unchecked")

    def test_cases_are_counted_by_kind_for_each_rule(self):
        cases = [
            {"file": "c/x.json", "kind": "positive", "rules": ["A-1", "A-2"]},
            {"file": "c/x.json", "kind": "positive", "rules": ["A-1"]},
            {"file": "c/A-1.json", "kind": "exempt", "rules": ["A-1"]}]
        first, second = joined(rule("A-1"), rule("A-2"), cases=cases)[0]["rows"]
        self.assertEqual(first["kinds"], [2, 0, 0, 0, 1, 0])
        self.assertEqual(second["kinds"], [1, 0, 0, 0, 0, 0])
        self.assertEqual((first["file"], second["file"]),
                         ("c/A-1.json", "c/x.json"))

    def test_what_a_refining_rulebook_changes(self):
        stated = gather.stated_rules({
            "base": [rule("A-1"), rule("A-2")],
            "more": [rule("A-1", exemptions=["X-1"]), rule("A-2")]})
        self.assertEqual([book for book, _ in stated["A-1"]["changes"]],
                         ["more"])
        self.assertEqual(stated["A-2"]["changes"], [])


class Page(unittest.TestCase):
    def test_totals_are_the_sums(self):
        page = page_of(rule("A-1"), rule("A-2", through=["A-1"]))
        self.assertEqual(line_of(page, "| [A]"),
                         "| [A](#a) | Title 题 | 2 | 1 | 1 |  |  |  |")
        self.assertEqual(
            line_of(page, "| **all**"),
            "| **all** | | **3** | **1** | **1** | **0** | **0** | **1** |")

    def test_a_row_has_codes_once_with_severities(self):
        case = {"file": "c/A-1.json", "kind": "negative", "rules": ["A-1"]}
        page = page_of(rule("A-1"), rule("A-2"), cases=[case])
        self.assertEqual(
            line_of(page, "| [A-1]"),
            "| [A-1](../c/A-1.json) | Title<br>题 | `base`<br>judged | order "
            "| `A_LATE` E I | law 1 | 0 · 1 · 0 · 0 · 0 · 0 |")

    def test_reasons_stand_below_the_table(self):
        page = page_of(
            rule("A-1", on=False, off_reason={"zh": "未核实", "en": "Unread."}),
            rule("A-2", on=False, kernels=[], codes=[],
                 unchecked={"zh": "不可查", "en": "Nobody can."}))
        self.assertIn("- **A-1** is off: Unread. 未核实\n", page)
        self.assertIn("- **A-2** cannot be checked: Nobody can. 不可查\n", page)
        self.assertIn("Because. 因\n", page)

    def test_a_source_of_two_rulebooks_is_listed_once(self):
        page = page_of(rule("A-1"), rule("A-2"))
        self.assertEqual(page.count("| law | Title<br>题 |"), 1)

    def test_a_bar_does_not_break_the_table(self):
        title = {"zh": "甲|乙", "en": "a|b"}
        page = page_of(rule("A-1", title=title), rule("A-2"))
        self.assertIn("a\\|b<br>甲\\|乙", line_of(page, "| A-1"))


if __name__ == "__main__":
    unittest.main()
