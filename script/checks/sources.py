#!/usr/bin/env python3
"""Checks that the source lists in CMake name every file, and no other."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("src", "tests", "benchmarks", "examples")
SOURCE = re.compile(r"[\w./-]+\.(?:cpp|c)\b")


def named_in(listing):
    text = re.sub(r"#[^\n]*", "", listing.read_text(encoding="utf-8"))
    text = re.sub(r"\$\{(?:CMAKE_CURRENT_SOURCE_DIR)\}/", "", text)
    text = re.sub(r"\$\{PROJECT_SOURCE_DIR\}", str(ROOT), text)
    return {(listing.parent / name).resolve() for name in
            SOURCE.findall(text)}


def main():
    faults = []
    named = set()
    for folder in FOLDERS:
        for listing in (ROOT / folder).rglob("CMakeLists.txt"):
            for source in named_in(listing):
                if not source.exists():
                    faults.append(f"{listing.relative_to(ROOT)} names "
                                  f"{source.name}, which is not there")
            named |= named_in(listing)
        for source in sorted((ROOT / folder).rglob("*")):
            if source.suffix in (".cpp", ".c") and source not in named:
                faults.append(f"{source.relative_to(ROOT)} is in no "
                              "CMakeLists.txt")
    include = ROOT / "include"
    headers = (include / "CMakeLists.txt").read_text(encoding="utf-8")
    for header in sorted(include.rglob("*.h*")):
        if f" {header.relative_to(include)}\n" not in headers:
            faults.append(f"{header.relative_to(ROOT)} is not in "
                          "include/CMakeLists.txt")
    print("\n".join(faults) or f"{len(named)} files")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
