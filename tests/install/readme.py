#!/usr/bin/env python3
"""Checks that commands in README.md print what README.md says.

usage: readme.py ROOT NAME=PROGRAM...

In every ```console block, a line `$ COMMAND` whose first word is a NAME is run
with PROGRAM in its place, in ROOT; the lines below it, up to the next `$`, are
what it has to print. A ```cpp block whose text starts a file of examples/cpp
has to be the whole of it.
"""
import pathlib
import re
import shlex
import subprocess
import sys


def commands(text):
    """Yields each command of a console block with the output stated."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
        for piece in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = piece.partition("\n")
            yield command, output


def main(root, programs):
    text = (root / "README.md").read_text(encoding="utf-8")
    faults = []
    checked = 0
    for command, stated in commands(text):
        words = shlex.split(command)
        if words[0] not in programs:
            continue
        checked += 1
        run = subprocess.run([programs[words[0]], *words[1:]], cwd=root,
                             capture_output=True, text=True, check=False)
        if run.stdout + run.stderr != stated:
            faults.append(f"$ {command}\n{run.stdout}{run.stderr}"
                          f"-- but README.md says:\n{stated}")
    example = root / "examples" / "cpp" / "chain.cpp"
    if f"```cpp\n{example.read_text(encoding='utf-8')}```" not in text:
        faults.append("README.md does not show examples/cpp/chain.cpp")
    if checked < len(programs):
        faults.append(f"README.md shows no command of one of {list(programs)}")
    print("\n".join(faults) or f"{checked} commands as stated")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]),
                  dict(word.split("=", 1) for word in sys.argv[2:])))
