#!/usr/bin/env python3
"""Checks that includes point one way between the parts of the library."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What each part may include, besides the standard library.
MAY_INCLUDE = {
    "base": {"base"},
    "org": {"base", "org"},
    "cond": {"base", "cond"},
    "route": {"base", "org", "cond", "route"},
    "signoff": {"base", "signoff"},
    "event": {"base", "event"},
    "io": {"base", "org", "event", "io"},
    "rules": {"base", "org", "event", "cond", "route", "rules"},
    "check": {"base", "org", "event", "cond", "route", "rules", "check"},
    "draw": {"base", "org", "route", "io", "draw"},
    "fold": {"base", "org", "route", "fold"},
    "page": {"base", "org", "page"},
    "health": {"base", "org", "route", "io", "page", "json", "health"},
    "json": {"base", "org", "event", "cond", "route", "signoff", "rules",
             "check", "io", "json"},
    "diff": {"base", "org", "event", "cond", "route", "signoff", "rules",
             "check", "io", "json", "page", "diff"},
}
# The faces see the public headers and their own files, nothing else.
FACES = {"capi", "cli"}
# Public headers that need more than the part behind them, or have none.
PUBLIC_MAY_INCLUDE = {
    "io": {"base", "org", "route"},  # drawing marks a route
    "c": {"base", "c"},
    "all": {"base", "org", "event", "cond", "route", "signoff", "rules",
            "check", "io", "fold", "json", "diff",
            "health"},
}
# The part behind each public header; rung/c/ is the C API's.
HEADERS = {
    "export.h": "base", "version.h": "base", "error.hpp": "base",
    "limits.hpp": "base", "time.hpp": "base", "truth.hpp": "base",
    "calendar.hpp": "base", "condition.hpp": "cond", "event.hpp": "event",
    "rulebook.hpp": "rules", "finding.hpp": "check", "check.hpp": "check",
    "facts.hpp": "org", "org.hpp": "org",
    "relate.hpp": "route", "authority.hpp": "route",
    "route_query.hpp": "route", "route.hpp": "route", "signoff.hpp": "signoff", "io.hpp": "io",
    "party.hpp": "route", "json.hpp": "json", "explain.hpp": "json",
    "service.hpp": "json",
    "cases.hpp": "json", "diff.hpp": "diff", "health.hpp": "health", "fold.hpp": "fold",
    "rung.hpp": "all", "rung.h": "c",
}
BOOST = {"base", "org", "cond", "event", "route", "rules", "check", "io",
         "json", "health", "diff"}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def header_part(name):
    """The part behind the public header `rung/NAME`; None if unknown."""
    return "c" if name.startswith("c/") else HEADERS.get(name)


def target_of(included):
    """The part that an include leads to; None outside this project."""
    first, _, rest = included.partition("/")
    if first == "rung":
        return header_part(rest) or "an unknown header"
    return first if rest and first in MAY_INCLUDE.keys() | FACES else None


def fault(path, included):
    """Why `path` may not include `included`, or None."""
    folder, part = path.relative_to(ROOT).parts[:2]
    public = folder == "include"
    if public:
        part = header_part("/".join(path.relative_to(ROOT).parts[2:]))
        if part is None:
            return "unknown to script/checks/layers.py"
    if included.startswith("boost/"):
        seen = not public and part in BOOST
        return None if seen else "Boost must not be seen here"
    target = target_of(included)
    if target is None:
        return None
    is_public = included.startswith("rung/")
    if public and not is_public:
        return "a public header includes a private one"
    if part in FACES:
        seen = target == part or is_public
    elif public:
        seen = target in PUBLIC_MAY_INCLUDE.get(part, MAY_INCLUDE.get(part))
    else:
        seen = target in MAY_INCLUDE.get(part, ())
    return None if seen else f"{part} must not see {target}"


def main():
    files = [path for folder in ("src", "include") for path in
             sorted((ROOT / folder).rglob("*")) if path.suffix in
             (".cpp", ".hpp", ".c", ".h")]
    faults = []
    for path in files:
        for included in INCLUDE.findall(path.read_text(encoding="utf-8")):
            why = fault(path, included)
            if why:
                faults.append(f"{path.relative_to(ROOT)}: {included}: {why}")
    print("\n".join(faults) or f"{len(files)} files")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
