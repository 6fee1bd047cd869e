"""What is known of every rule: from the index, the rulebooks, the cases."""
import collections
import json
import pathlib
import subprocess

INDEX = "docs/rule_index.json"
KINDS = ("positive", "negative", "boundary", "undetermined", "exempt", "other")
STATES = ("judged", "through", "off", "unchecked", "elsewhere")


class Fault(Exception):
    """Something that does not add up."""


class Rows:
    """All that the page is made of."""

    def __init__(self, areas, further, rulebooks):
        self.areas = areas          # as in the index, each with "rows"
        self.further = further      # rows of rules of other areas
        self.rulebooks = rulebooks  # as `rung rules list` has them


def _no_twins(pairs):
    keys = collections.Counter(key for key, _ in pairs)
    twice = [key for key, count in keys.items() if count > 1]
    if twice:
        raise Fault(f"{INDEX}: {', '.join(twice)} stands twice")
    return dict(pairs)


def read_index(text):
    """The areas of the index, whose sums must be right."""
    index = json.loads(text, object_pairs_hook=_no_twins)
    seen = set()
    for area in index["areas"]:
        ids = [*area.get("in_rulebooks", []), *area.get("elsewhere", {})]
        for one in ids:
            if one.rsplit("-", 1)[0] != area["area"]:
                raise Fault(f"{INDEX}: {one} is not of area {area['area']}")
            if one in seen:
                raise Fault(f"{INDEX}: {one} stands twice")
            seen.add(one)
        if len(ids) != area["count"]:
            raise Fault(f"{INDEX}: {area['area']} has {area['count']} rules, "
                        f"but {len(ids)} are listed")
        area["ids"] = ids
    if len(seen) != index["total"]:
        raise Fault(f"{INDEX}: there are {index['total']} rules, "
                    f"but {len(seen)} are listed")
    return index["areas"]


def state_of(rule):
    """Which of STATES a rule of a rulebook is in."""
    if rule["unchecked"]:
        return "unchecked"
    if not rule["on"]:
        return "off"
    return "through" if rule["through"] else "judged"


def stated_rules(books):
    """Rules by id, as the rulebook that states them has them.

    `books`: the rules of each rulebook by its id, those it refines included.
    Each gets a "changes" of (rulebook, the rule there) where another one
    switches it or adds exemptions.
    """
    rules = {}
    for book, listed in books.items():
        for rule in listed:
            if rule["rulebook"] != book:
                continue
            if rule["rule"] in rules:
                raise Fault(f"{rule['rule']} is stated by the rulebooks "
                            f"{rules[rule['rule']]['rulebook']} and {book}")
            rules[rule["rule"]] = {**rule, "changes": []}
    for book, listed in books.items():
        for there in listed:
            own = rules[there["rule"]]
            if book != own["rulebook"] and any(
                    there[key] != own[key] for key in ("on", "exemptions")):
                own["changes"].append((book, there))
    return rules


def count_cases(cases):
    """By rule: how many cases of each kind, and how many in each file."""
    kinds = collections.defaultdict(collections.Counter)
    files = collections.defaultdict(collections.Counter)
    for case in cases:
        for rule in case["rules"]:
            kinds[rule][case["kind"]] += 1
            files[rule][case["file"]] += 1
    return kinds, files


def best_file(rule, counts):
    """Where to read the cases of a rule: the file of its name, else the one
    with most of them; None if there is none."""
    return min(counts, default=None, key=lambda file: (
        pathlib.PurePath(file).stem != rule, -counts[file], file))


def join(areas, rules, cases):
    """Puts the row of each rule into its area; returns those of no area."""
    for area in areas:
        area["rows"] = [_row(area, one, rules.get(one)) for one in area["ids"]]
        states = collections.Counter(row["state"] for row in area["rows"])
        area["states"] = [states[state] for state in STATES]
        if sum(area["states"]) != area["count"]:
            raise Fault(f"{area['area']}: the states do not add up")
    further = _further(areas, rules)
    kinds, files = count_cases(cases)
    for row in [row for area in areas for row in area["rows"]] + further:
        row["kinds"] = [kinds[row["id"]][kind] for kind in KINDS]
        row["file"] = best_file(row["id"], files[row["id"]])
    return further


def _further(areas, rules):
    known = {one for area in areas for one in area["ids"]}
    new = [rule for name, rule in rules.items() if name not in known]
    names = {area["area"] for area in areas}
    strange = [rule["rule"] for rule in new if rule["area"] in names]
    if strange:
        raise Fault(f"{INDEX} does not know {', '.join(strange)} of the "
                    "rulebooks: list it in its area, and count it there")
    return [_stated(rule) for rule in new]


def _stated(rule):
    return {"id": rule["rule"], "title": rule["title"],
            "state": state_of(rule), "rule": rule}


def _row(area, one, rule):
    elsewhere = area.get("elsewhere", {}).get(one)
    if elsewhere is None and rule is None:
        raise Fault(f"{one} is in no rulebook: state it in one, or say in "
                    f"{INDEX}, under \"elsewhere\", why not")
    if elsewhere is not None and rule is not None:
        raise Fault(f"{INDEX} has {one} under \"elsewhere\", but the rulebook "
                    f"{rule['rulebook']} states it: list it in \"in_rulebooks\"")
    if rule is not None:
        return _stated(rule)
    return {"id": one, "title": elsewhere["title"], "state": "elsewhere",
            "reason": elsewhere.get("reason")}


def _ask(root, rung, *words):
    run = subprocess.run([rung, "rules", *words, "--format", "json"], cwd=root,
                         capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1) or not run.stdout:
        raise Fault(f"{rung} rules {' '.join(words)}: {run.stderr.strip()}")
    return json.loads(run.stdout)


def gather(root, rung):
    """All rows; `rung` is the built command."""
    rung = str(pathlib.Path(rung).resolve())
    areas = read_index((root / INDEX).read_text("utf-8"))
    rulebooks = _ask(root, rung, "list")["rulebooks"]
    names = [book["id"] for book in rulebooks]
    books = {name: _ask(root, rung, "list", name)["rules"] for name in names}
    cases = _ask(root, rung, "test", *names, "--cases", "tests/cases")["cases"]
    further = join(areas, stated_rules(books), cases)
    return Rows(areas, further, rulebooks)
