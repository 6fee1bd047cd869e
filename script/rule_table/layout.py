"""The page docs/rules.md, as Markdown."""
from rule_table.gather import STATES

HEAD = """\
# All rules

<!-- Written by script/rules_page; do not edit. -->
This project reads published regulations and practice as {total} numbered rules. Here is each of them: which [rulebook](rulebook_format.md) states it, and what becomes of it. The wording is this project's reading, not the official text. `rung explain RULE` says what a rule asks.

| state | |
|---|---|
| judged | by checks of its own |
| lint | about rulebooks: `rung rules lint` checks it; counted as judged |
| through X | judged by the checks of rule X, which reports what is wrong, once |
| off | ships switched off: a [rulebook of your own](rulebook_format.md#refinement) switches it on |
| unchecked | no machine can check it |
| elsewhere | in no rulebook |

Severities: E error, W warning, I information. [Golden cases](golden_cases.md) are counted by kind: broken · kept · boundary · undetermined · exempt · other; a case may be about several rules, and those on routes and relations are among the others. A linked rule leads to its cases.
"""
LETTERS = {"error": "E", "warning": "W", "info": "I"}
SEPARATOR = "|---|---|---|---|---|---|---|"


def text(words):
    """Both languages on one line, fit for a table."""
    return escaped(f"{words['en']} {words['zh']}")


def escaped(words):
    return words.replace("|", "\\|").replace("\n", " ")


def reason(words):
    """Why: in English, then in Chinese."""
    if isinstance(words, str) or words["zh"] == words["en"]:
        return words if isinstance(words, str) else words["en"]
    return " ".join(part for part in (words["en"], words["zh"]) if part)


def distinct(items):
    return list(dict.fromkeys(items))


def anchor(area):
    return area["area"].lower()


def totals(areas, further):
    lines = ["## By area", "",
             "| area | | rules | " + " | ".join(STATES) + " |",
             "|---|---|" + "--:|" * (len(STATES) + 1)]
    for area in areas:
        lines.append(f"| [{area['area']}](#{anchor(area)}) "
                     f"| {text(area['title'])} | {area['count']} | "
                     + " | ".join(str(n or "") for n in area["states"]) + " |")
    sums = [sum(area["states"][i] for area in areas)
            for i in range(len(STATES))]
    lines.append(f"| **all** | | **{sum(sums)}** | "
                 + " | ".join(f"**{n}**" for n in sums) + " |")
    if further:
        lines += ["", f"Besides them: [further rules](#further), "
                      f"{len(further)}."]
    return lines


def rule_link(row):
    return f"[{row['id']}](../{row['file']})" if row["file"] else row["id"]


def title_cell(row):
    title = row["title"]
    return f"{escaped(title['en'])}<br>{escaped(title['zh'])}"


def cases_cell(row):
    return " · ".join(map(str, row["kinds"])) if any(row["kinds"]) else ""


def codes_cell(codes):
    """`CODE` E W: each code once, with its severities."""
    letters = {}
    for code in codes:
        letters.setdefault(code["code"], []).append(LETTERS[code["severity"]])
    return "<br>".join(f"`{code}` {' '.join(distinct(found))}"
                       for code, found in letters.items())


def state_cell(row):
    if row["state"] == "through":
        return "through " + ", ".join(row["rule"]["through"])
    if row["state"] == "judged" and not row["rule"]["kernels"]:
        return "lint"
    return row["state"]


def rule_row(row):
    rule = row["rule"]
    cells = [rule_link(row), title_cell(row),
             f"`{rule['rulebook']}`<br>{state_cell(row)}",
             "<br>".join(distinct(rule["kernels"])), codes_cell(rule["codes"]),
             "<br>".join(map(escaped, rule["basis"])), cases_cell(row)]
    return "| " + " | ".join(cells) + " |"


def notes(row):
    """What the table has no room for: why a rule is not judged, or where."""
    rule = row["rule"]
    if row["state"] == "off":
        yield f"- **{row['id']}** is off: {reason(rule['off_reason'])}"
    if row["state"] == "unchecked":
        yield f"- **{row['id']}** cannot be checked: {reason(rule['unchecked'])}"
    for book, there in rule["changes"]:
        if there["on"] != rule["on"]:
            switched = "on" if there["on"] else "off"
            why = f": {reason(there['off_reason'])}" if not there["on"] else "."
            yield f"- **{row['id']}** is switched {switched} by `{book}`{why}"
        added = [one for one in there["exemptions"]
                 if one not in rule["exemptions"]]
        if added:
            yield (f"- **{row['id']}**: `{book}` adds the exemptions "
                   f"{', '.join(added)}.")


def stated_table(rows):
    if not rows:
        return []
    lines = ["| rule | | state | kernels | reports | basis | cases |",
             SEPARATOR, *map(rule_row, rows)]
    said = [note for row in rows for note in notes(row)]
    return [*lines, "", *said, ""] if said else [*lines, ""]


def elsewhere_table(area, rows):
    if not rows:
        return []
    lines = [reason(area["reason"]), "",
             "| rule | | cases |", "|---|---|---|"]
    for row in rows:
        lines.append(f"| {rule_link(row)} | {text(row['title'])} "
                     f"| {sum(row['kinds']) or ''} |")
    lines.append("")
    said = [f"- **{row['id']}**: {reason(row['reason'])}" for row in rows
            if row["reason"]]
    return [*lines, *said, ""] if said else lines


def section(area):
    lines = [f"<a id=\"{anchor(area)}\"></a>", "",
             f"## {area['area']}: {text(area['title'])}", ""]
    stated = [row for row in area["rows"] if row["state"] != "elsewhere"]
    other = [row for row in area["rows"] if row["state"] == "elsewhere"]
    return lines + stated_table(stated) + elsewhere_table(area, other)


def further_section(rows):
    if not rows:
        return []
    return ["<a id=\"further\"></a>", "",
            "## Further rules 另有的规则", "",
            "Stated by the rulebooks, but none of the numbered rules: where a "
            "rule leaves something open, this project's decision (AMB).", "",
            *stated_table(rows)]


def sources(rulebooks):
    """Each source once; a rulebook lists those that it inherits too."""
    listed = {source["id"]: source for book in rulebooks
              for source in book["sources"]}
    return ["## Sources 依据", "", "| basis | |", "|---|---|",
            *(f"| {one} | {title_cell(source)} |"
              for one, source in listed.items())]


def page(rows):
    total = sum(area["count"] for area in rows.areas)
    lines = [HEAD.format(total=total), *totals(rows.areas, rows.further), ""]
    for area in rows.areas:
        lines += section(area)
    lines += further_section(rows.further)
    lines += sources(rows.rulebooks)
    return "\n".join(lines) + "\n"
