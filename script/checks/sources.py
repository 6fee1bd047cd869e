#!/usr/bin/env python3
"""Checks that the source lists in CMake name every file of the tree.

usage: sources.py BUILD_DIR, configured with tests, benchmarks and command
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("src", "tests", "benchmarks")
# Built by the install test, against an installed library.
APART = {"tests/install/consumer.c"}


def main(build):
    commands = (ROOT / build / "compile_commands.json").read_text("utf-8")
    compiled = {pathlib.Path(entry["file"]).resolve()
                for entry in json.loads(commands)}
    faults = [f"{source.relative_to(ROOT)} is in no CMakeLists.txt"
              for folder in FOLDERS
              for source in sorted((ROOT / folder).rglob("*.c*"))
              if source.suffix in (".c", ".cpp") and source not in compiled
              and str(source.relative_to(ROOT)) not in APART]
    include = ROOT / "include"
    listed = (include / "CMakeLists.txt").read_text("utf-8")
    faults += [f"{header.relative_to(ROOT)} is not in include/CMakeLists.txt"
               for header in sorted(include.rglob("*.h*"))
               if f" {header.relative_to(include)}\n" not in listed]
    print("\n".join(faults) or f"{len(compiled)} files")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
