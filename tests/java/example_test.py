#!/usr/bin/env python3
"""The Java example is compiled without warnings and answers what its README
says. usage: example_test.py ROOT RUNG JAVAC; status 77: no JDK here."""
import pathlib
import subprocess
import sys
import tempfile


def expected(readme):
    """The lines of the block behind the commands; `...` stands for anything."""
    return readme.split("```")[3].strip().splitlines()


def agrees(wanted, line):
    head, dots, tail = wanted.partition("...")
    return line == wanted if not dots else (
        line.startswith(head) and line.endswith(tail)
        and len(line) > len(head) + len(tail))


def main(root, rung, javac):
    root = pathlib.Path(root)
    if not pathlib.Path(javac).exists():
        print("no JDK here: the Java example is not tried")
        return 77
    sources = sorted((root / "examples/java").glob("*.java"))
    with tempfile.TemporaryDirectory() as classes:
        subprocess.run([javac, "-Xlint:all", "-Werror", "-encoding", "UTF-8",
                        "-d", classes, *sources], check=True)
        java = str(pathlib.Path(javac).parent / "java")
        ran = subprocess.run(
            [java, "-cp", classes, "Approval", rung,
             root / "examples/city/city.json"],
            capture_output=True, text=True, encoding="utf-8", check=True)
    lines = ran.stdout.splitlines()
    wanted = expected((root / "examples/java/README.md").read_text("utf-8"))
    print(ran.stdout)
    assert len(wanted) == 6 and len(lines) == len(wanted), wanted
    wrong = [pair for pair in zip(wanted, lines) if not agrees(*pair)]
    assert not wrong, wrong
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
