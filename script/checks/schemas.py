#!/usr/bin/env python3
"""Checks examples, golden cases, rulebooks and answers by the schemas.

usage: schemas.py RUNG, where RUNG is the built command
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from jsonschema import Draft202012Validator, RefResolver

ROOT = pathlib.Path(__file__).resolve().parents[2]
CITY = "examples/city/city.json"
AT = ["--at", "2024-03-01"]
OURS = "examples/rules/contracts.json"
LEASE = ["--org", CITY, "--rules", OURS, "examples/rules/lease.json"]
# What to ask, and the schema of the answer.
QUESTIONS = [
    ("org_check", ["org", "check", CITY, *AT]),
    ("fold", ["org", "fold", "2024-06-30=examples/history/2024-06-30.json",
              "2024-08-31=examples/history/2024-08-31.json", "-o",
              "/dev/null"]),
    ("diff", ["org", "diff", CITY, "examples/reshuffle/new.json", "--at",
              "2024-08-05", "--events", "examples/reshuffle/matters.json"]),
    ("diff", ["org", "diff", CITY, CITY, "--at-old", "2024-03-01", "--at-new",
              "2024-08-05", "--levels", "2"]),
    ("route", ["route", CITY, "--from", "eb.s1", "--to", "top", *AT]),
    ("route", ["route", CITY, "--from", "cb.s2", "--to", "my", *AT]),
    ("route", ["route", CITY, "--from", "my", *AT]),
    ("relate", ["relate", CITY, "eb.s1", "v1", *AT]),
    ("relate", ["relate", CITY, "eb.h", "cb.h", *AT]),
    ("check", ["check", *LEASE]),
    ("check", ["check", "--org", CITY, "--rules", "office",
               "examples/rules/lease.json"]),
    ("rules", ["rules", "list"]),
    ("rules", ["rules", "show", OURS]),
    ("rules", ["rules", "show", "office", "--settings"]),
    ("rules", ["rules", "lint", "office"]),
    ("rules", ["rules", "test", OURS]),
    ("rules", ["rules", "show", "gov"]),
    ("rules", ["rules", "show", "gov", "--settings"]),
    ("rules", ["explain", "CON-2", "--rules", OURS]),
    ("rules", ["explain", "REQ-5"]),
]
LATER = {"policy": {"mode": "in_order", "voters": ["li", {"id": "wu"}],
                    "initiator": "me", "opened": "2024-03-01",
                    "silence": {"means": "pass", "workdays": 3}},
         "at": "2024-03-02", "who": "wu",
         "propose": {"who": "li", "action": "transfer", "to": "wu"},
         "events": [{"who": "x", "action": "reject", "at": "2024-03-01"}]}
GROUPS = {"policy": {"groups": [
    {"name": "x", "mode": "ratio", "ratio": [1, 2], "voters": ["a", "b"]},
    {"name": "y", "mode": "any", "voters": ["c"], "weight": 2}],
    "pass": "any"}, "at": "2024-03-02",
    "events": [{"who": "c", "action": "approve", "at": "2024-03-01"}]}
ROUTE = {"from": "eb.s1", "at": "2024-03-01"}
LIMITS = {"id": "limits", "hit": "first",
          "inputs": [{"name": "role", "type": "text"}],
          "outputs": [{"name": "limit", "type": "number"}],
          "rows": [{"if": ['"head"'], "then": [50000]},
                   {"if": ["-"], "then": [1000]}]}
# Requests for routes: between them every option.
ROUTES = [
    ROUTE, dict(ROUTE, **{"from": "eb", "first": "own_head", "levels": 2,
                          "several": "all", "from_top": True, "lang": "en"}),
    dict(ROUTE, preset="wecom", levels=3, last_only=True, overflow="fail",
         vacant_counts=False, climb_limit=1, duplicates="last",
         duplicate_mode="auto_pass", line="ladder"),
    dict(ROUTE, authority=LIMITS, amount=20000.5, document_kind="report"),
    dict(ROUTE, until_rank=1, acting=False, deputy=True, stand_in_hops=3),
    dict(ROUTE, until_function="legal_review", vacancy="skip", absence="keep",
         self="auto_pass", conflict="fail", inactive="unit_head"),
    dict(ROUTE, to="my", vacancy="fallback", fallback="v2",
         initiator="he_xiaodong", handled=["chen_siyuan"],
         conflict_people=["su_jingyi"], inactive_people=["zhou_mingyuan"]),
    dict(ROUTE, to="top", self="auto_pass", initiator="su_jingyi"),
    dict(ROUTE, by_function="legal_review", own_unit=True, trace=False),
    dict(ROUTE, conflict="auto_pass", levels=1, subject="education",
         conflict_people=["he_xiaodong"]),
    {"from": "he_xiaodong", "unit": "eb", "at": "2024-03-01T09:30"},
]
# What to ask `rung serve`; the schema is that of the request as well, where
# there is none of its own.
ASKED = [("route", request) for request in ROUTES] + [
         ("signoff", LATER), ("signoff", GROUPS),
         ("signoff", dict(LATER, at="2024-04-01"))]


def load_schemas():
    """Validators by name; each schema goes by its file's URI."""
    store = {}
    for path in sorted((ROOT / "docs" / "schema").glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        if schema.pop("$id") != path.name:
            raise ValueError(f"{path.name}: $id is not the file's name")
        Draft202012Validator.check_schema(schema)
        store[path.as_uri()] = schema
    return {uri.split("/")[-1].split(".")[0]: Draft202012Validator(
        schema, resolver=RefResolver(uri, schema, store))
        for uri, schema in store.items()}


def faults_of(validator, document, name):
    for error in validator.iter_errors(document):
        place = "/" + "/".join(str(part) for part in error.absolute_path)
        yield f"{name}{place}: {error.message[:200]}"


def serve_faults(rung, validators):
    """Checks requests to `rung serve`, and their answers."""
    lines = "".join(json.dumps({"ask": ask, "request": request}) + "\n"
                    for ask, request in ASKED)
    run = subprocess.run([rung, "serve", "--stdio", "--org", CITY], cwd=ROOT,
                         input=lines, capture_output=True, text=True,
                         check=False)
    answers = run.stdout.splitlines()
    if len(answers) != len(ASKED):
        yield f"rung serve: {run.stderr.strip()}"
    for (ask, request), answer in zip(ASKED, answers):
        schema = validators.get(f"{ask}_request", validators[ask])
        yield from faults_of(schema, request, f"request {ask}")
        yield from faults_of(validators[ask], json.loads(answer).get("ok"),
                             f"answer {ask}")


def report_faults(rung, validators):
    """Checks the report that `rung org check` writes."""
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "health.json"
        subprocess.run([rung, "org", "check", CITY, *AT, "--report", report],
                       cwd=ROOT, capture_output=True, check=True)
        yield from faults_of(validators["health"],
                             json.loads(report.read_text(encoding="utf-8")),
                             "health report")


def main(rung):
    validators = load_schemas()
    faults = []
    checked = 0
    kinds = {"rung-org/1": "org", "rung-case/1": "case",
             "rung-rules/1": "rulebook"}
    for folder in ("examples", "src/rulebooks", "tests/cases"):
        for path in sorted((ROOT / folder).rglob("*.json")):
            document = json.loads(path.read_text(encoding="utf-8"))
            kind = kinds.get(document.get("format")) if isinstance(
                document, dict) else "events"
            if kind is None:
                continue
            checked += 1
            faults += faults_of(validators[kind], document,
                                str(path.relative_to(ROOT)))
    for schema, question in QUESTIONS:
        checked += 1
        run = subprocess.run([rung, *question, "--format", "json"], cwd=ROOT,
                             capture_output=True, text=True, check=False)
        if run.returncode not in (0, 1):
            faults.append(f"{' '.join(question)}: {run.stderr.strip()}")
            continue
        faults += faults_of(validators[schema], json.loads(run.stdout),
                            " ".join(question))
    faults += serve_faults(rung, validators)
    faults += report_faults(rung, validators)
    checked += 2 * len(ASKED) + 1
    print("\n".join(faults) or f"{checked} documents")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
