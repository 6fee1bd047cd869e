#!/usr/bin/env python3
"""Every C++ verb has its C twin; every C function is documented, exported and
tested; nothing else is exported as a C symbol.

usage: parity_test.py ROOT LIBRARY
"""
import pathlib
import re
import subprocess
import sys

# C++ verbs whose twin is not called rung_VERB, rung_org_VERB or
# rung_{unit,post,person,subject,builder}_VERB.
TWINS = {
    "import_org": ["rung_org_import", "rung_org_import_parts"],
    "import_kinds": ["rung_import_kind"],
    "export_org": ["rung_org_export", "rung_export_left_out"],
    "export_kinds": ["rung_export_kind"],
    "fold_orgs": ["rung_org_fold", "rung_org_fold_change"],
    "health": ["rung_org_health_json"],
    "message": ["rung_note_message"],
    "add": ["rung_builder_add_" + kind for kind in
            ("unit", "post", "person", "subject", "portfolio", "absence")],
    "portfolios": ["rung_builder_clear_portfolios"],
    "absences": ["rung_builder_clear_absences"],
    "Calendar": ["rung_calendar_new"],
    "standard_acts": ["rung_standard_act"],
    "parse_events": ["rung_events_parse"],
    "parse_event": ["rung_monitor_feed_json"],
    "load_events": ["rung_events_load"],
    "Monitor": ["rung_monitor_new", "rung_monitor_free"],
    "Service": ["rung_service_new", "rung_service_free"],
    "Schema": ["rung_schema_new"],
    "FactRow": ["rung_schema_row", "rung_fact_row_free"],
    "set": ["rung_fact_row_set_" + kind for kind in
            ("boolean", "number", "text", "instant")],
    "run_cases": ["rung_cases_json"],
    "diff_orgs": ["rung_org_diff_json"],
    "parse_diff_request": ["rung_org_diff_json"],
    "standard_closing_acts": ["rung_standard_closing_act"],
    "parse_route_request": ["rung_route_json"],
    "parse_signoff_request": ["rung_signoff_json"],
    "ask_library": ["rung_route_json", "rung_relate_json",
                    "rung_org_check_json", "rung_check_json"],
}
# What C has no need of: data() is private to the library, and records are
# replaced (erase, add), not changed in place. verdict() and has_errors() are
# fields of rung_rule_verdict and rung_checked.
WITHOUT_TWIN = {"data", "Org", "OrgBuilder", "Rulebook", "operator", "verdict",
                "has_errors"}
# They take lists, but answer one question.
NO_BATCH = {"check"}
# Names of parties instead of numbers: C has them as the JSON calls.
HEADERS = ["org.hpp", "relate.hpp", "authority.hpp", "route_query.hpp",
           "route.hpp", "io.hpp", "health.hpp", "json.hpp", "calendar.hpp",
           "event.hpp", "finding.hpp", "rulebook.hpp", "check.hpp",
           "condition.hpp", "cases.hpp", "explain.hpp", "service.hpp",
           "signoff.hpp", "diff.hpp", "fold.hpp"]


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def cpp_verbs(text):
    """Names declared in RUNG_API classes and as RUNG_API functions, with
    whether some overload takes spans."""
    text = without_comments(text)
    verbs = {}
    for body in re.findall(r"class RUNG_API \w+ \{(.*?)\n private:", text,
                           re.S):
        body = re.sub(r"\{[^{}]*\}", ";", body)  # inline bodies, structs
        for name, arguments in re.findall(r"\b(\w+)\(([^;]*?)\)", body):
            if not name.endswith("_"):  # an initialiser is no call
                verbs.setdefault(name, False)
    for name, arguments in re.findall(
            r"RUNG_API [^;(]*?\b(\w+)\(([^;]*?)\)[^;()]*;", text):
        spans = arguments.count("std::span") > 1
        verbs[name] = verbs.get(name, False) or spans
    return verbs


def c_functions(text):
    """Names of RUNG_API functions, with whether a comment precedes them."""
    found = {}
    for match in re.finditer(r"(\*/\n)?RUNG_API [^;(]*?\b(\w+)\(", text):
        found[match[2]] = match[1] is not None
    return found


def missing_twins(cpp, c):
    for header, verbs in cpp.items():
        for verb, batch in verbs.items():
            if verb in WITHOUT_TWIN:
                continue
            wanted = TWINS.get(verb)
            if wanted is None:
                forms = ["rung_" + verb, "rung_org_" + verb] + [
                    f"rung_{kind}_{verb}" for kind in
                    ("unit", "post", "person", "subject", "builder")]
                if not any(form in c for form in forms) and not any(
                        name.endswith("_" + verb) for name in c):
                    yield f"{header}: {verb}() has no twin in C"
                if batch and verb not in NO_BATCH and (
                        f"rung_{verb}_n" not in c):
                    yield f"{header}: {verb}() has no batch twin in C"
                continue
            for name in wanted:
                if name not in c:
                    yield f"{header}: {verb}() has no twin {name}()"


def exported(library):
    listing = subprocess.run(["nm", "-g", "--defined-only", library],
                             capture_output=True, text=True, check=True).stdout
    names = re.findall(r"^[0-9a-f]+ [A-Z] (\w+)$", listing, re.M)
    # C++ names, and what Clang puts in for noexcept.
    return {name for name in names if not name.startswith(("_Z", "__"))}


def comment_share(text):
    comments = sum(len(c.splitlines())
                   for c in re.findall(r"/\*.*?\*/", text, re.S))
    lines = sum(1 for line in text.splitlines() if line.strip())
    return comments / lines


def complaints(root, library):
    include = root / "include" / "rung"
    headers = [include / "rung.h", *sorted((include / "c").glob("*.h"))]
    text = "\n".join(header.read_text() for header in headers)
    c = c_functions(text)
    cpp = {name: cpp_verbs((include / name).read_text()) for name in HEADERS}
    assert len(c) > 180 and len(cpp["org.hpp"]) > 30 and len(
        cpp["relate.hpp"]) > 9 and all(cpp.values()), "the headers could not be read"
    yield from missing_twins(cpp, c)
    tests = "\n".join(path.read_text()
                      for path in (root / "tests" / "capi").glob("*.c*"))
    for name, documented in c.items():
        if not name.startswith("rung_"):
            yield f"{name}() is not called rung_..."
        if not documented:
            yield f"{name}() has no comment"
        if not re.search(rf"\b{name}\(", tests) and not name.endswith("_init"):
            yield f"{name}() is not called by a test"
    symbols = exported(library)
    for name in sorted(set(c) - symbols):
        yield f"{name}() is declared but not defined"
    for name in sorted(symbols - set(c)):
        yield f"{name} is exported but not declared"
    for header in headers:
        if f'"rung/c/{header.name}"' not in headers[0].read_text() and (
                header != headers[0]):
            yield f"{header.name} is not included by rung.h"
    print(f"{len(c)} functions of C, {sum(map(len, cpp.values()))} verbs of "
          f"C++, comments {comment_share(text):.0%}")


def main():
    found = list(complaints(pathlib.Path(sys.argv[1]), sys.argv[2]))
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
