"""What the benchmarks run: our binary, the small C programs, and the peers, in a virtual environment of their own."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / ".build-bench"


def say(text):
    """Progress and remarks go to standard error, so that standard output is the report alone."""
    print(f"bench: {text}", file=sys.stderr, flush=True)


def relative(path):
    """A path as the report shows it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def compile_c(name, *libraries):
    """Compiles one C program of this folder, unless it is newer than its source. Returns its path."""
    source, program = HERE / f"{name}.c", BUILD / name
    if program.is_file() and program.stat().st_mtime > source.stat().st_mtime:
        return program
    BUILD.mkdir(exist_ok=True)
    subprocess.run(["cc", "-O2", "-Wall", "-Wextra", "-o", program, source, *libraries], check=True)
    return program


def install_peers(names):
    """Installs those peers that are not there yet. One that cannot be had costs a line on standard error, not the run."""
    if not names:
        return
    python = BUILD / "venv" / "bin" / "python3"
    if not python.is_file():
        say(f"making {relative(python.parent.parent)}")
        if subprocess.run([sys.executable, "-m", "venv", python.parent.parent]).returncode:
            say("no virtual environment could be made: going on without peers")
            return
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    listed = subprocess.run([*pip, "list", "--format=freeze"], capture_output=True, text=True).stdout
    present = {line.split("==")[0].replace("_", "-") for line in listed.splitlines()}
    for name in names:
        if name in present:
            continue
        say(f"installing {name}")
        if subprocess.run([*pip, "install", name], capture_output=True).returncode:
            say(f"{name} cannot be installed: going on without it")


def peer(name):
    """The path of a peer's command, or None."""
    program = BUILD / "venv" / "bin" / name
    return program if program.is_file() else None


def sourcemeta():
    """Sourcemeta's native program, without the Python script that starts it and whose name another package takes."""
    packages = BUILD / "venv" / "lib"
    found = sorted(packages.glob("python*/site-packages/sourcemeta_jsonschema/jsonschema-linux-x86_64"))
    return found[0] if found else None


def version(program, *arguments):
    """The first line that a program prints of its version."""
    result = subprocess.run([program, *(arguments or ["--version"])], capture_output=True, text=True)
    lines = (result.stdout + result.stderr).splitlines()
    return lines[0].strip() if lines else "unknown"


def installed(program):
    """A copy, as every installed program is one: what a linker writes lies in small pieces in the page cache, and starts a fifth slower."""
    if not program.is_file():
        return program
    copy = BUILD / program.name
    BUILD.mkdir(parents=True, exist_ok=True)
    shutil.copy(program, copy)
    return copy
