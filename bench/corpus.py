#!/usr/bin/env python3
"""Writes the benchmark's corpora: the same standard and generator give the same bytes.

  corpus.py FOLDER [STANDARD]"""

import hashlib
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from mistakes import spoil  # noqa: E402
from other_languages import python_lines, toml_lines  # noqa: E402
from planner import Planner  # noqa: E402
from standard import read_standard  # noqa: E402

HERE = Path(__file__).resolve().parent
STANDARD = HERE.parent / "schemas" / "cross-border-e-commerce-operator.standard.yaml"
SOURCES = ["corpus.py", "mistakes.py", "other_languages.py", "plan.py", "planner.py", "standard.py"]
PLANS = 2_000
PLANS_PER_FOLDER = 50
COPIES = (1_000, 4_000, 16_000)
BIG = 5_000_000
LINES = (300, 10_000)


def write_corpora(folder, standard_path=STANDARD):
    """Writes all corpora below the folder, unless they exist and are current. Returns the folder."""
    if not standard_path.is_file():
        raise SystemExit(f"bench: no standard to make plans from: {standard_path}")
    stamp, current = folder / "stamp", _digest(standard_path)
    if stamp.is_file() and stamp.read_text() == current:
        return folder
    print(f"bench: writing corpora to {folder}", file=sys.stderr)
    standard = read_standard(standard_path)
    planner = Planner(standard)
    _write_many(folder, planner, standard)
    _write(folder / "big" / "programme.plan.yaml", planner.plan_of_bytes(BIG).lines())
    for lines in LINES:
        # A folder each: a lone file must not have a workspace of others beside it.
        _write(folder / f"lines-{lines}" / "course.plan.yaml", planner.plan_of_lines(lines).lines())
        _write(folder / f"lines-{lines}" / "course.py", python_lines(lines, lines=lines))
        _write(folder / f"lines-{lines}" / "course.toml", toml_lines(lines, lines=lines))
    stamp.write_text(current)
    return folder


def _write_many(folder, planner, standard):
    names = []
    for index in range(PLANS):
        name = f"{index // PLANS_PER_FOLDER:02d}/plan-{index:04d}.plan.yaml"
        names.append(name)
        lines = planner.plan(index).lines()
        _write(folder / "many" / name, lines)
        _write(folder / "dirty" / name, spoil(planner.plan(index), standard, index))
        size = sum(len(line.encode()) + 1 for line in lines)
        _write(folder / "python" / f"{index // PLANS_PER_FOLDER:02d}" / f"plan_{index:04d}.py", python_lines(index, size=size))
    for corpus in ("many", "dirty"):
        _write(folder / f"{corpus}.list", [f"{corpus}/{name}" for name in names])


def write_copies(folder, count):
    """Writes copies of the plans of `many` with different ids, unless they exist. Returns the name of their folder."""
    name = f"copies-{count}"
    stamp, current = folder / f"{name}.stamp", (folder / "stamp").read_text()
    if stamp.is_file() and stamp.read_text() == current:
        return name
    plans = sorted((folder / "many").rglob("*.yaml"))
    for index in range(count):
        text = plans[index % len(plans)].read_text(encoding="utf-8")
        lines = [_with_id(line, index) for line in text.splitlines()]
        _write(folder / name / f"{index // PLANS_PER_FOLDER:03d}" / f"plan-{index:05d}.plan.yaml", lines)
    stamp.write_text(current)
    return name


def _with_id(line, index):
    key, colon, _ = line.partition(": ")
    return f"{key}{colon}copy-{index:05d}" if key in ("id", "标识") and colon else line


def _write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _digest(standard_path):
    digest = hashlib.sha256(standard_path.read_bytes())
    for source in SOURCES:
        digest.update((HERE / source).read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    write_corpora(Path(sys.argv[1]), *map(Path, sys.argv[2:]))
