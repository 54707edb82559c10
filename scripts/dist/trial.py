"""Functions that the checks of check.py share."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import product


class Fault(Exception):
    pass


def attempt(part, folder):
    """Runs one check and prints one line about it. Returns whether it failed."""
    start = time.monotonic()
    try:
        part(folder)
    except Fault as fault:
        print(f"FAILED  {part.__doc__}\n        {fault}")
        return True
    print(f"ok {time.monotonic() - start:5.1f} s  {part.__doc__}")
    return False


def expect(condition, fault):
    if not condition:
        raise Fault(fault)


def run(*command, code=0, env=None, cwd=None):
    """The standard output of a command, which has to exit with `code`."""
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=cwd, check=False)
    expect(done.returncode == code, f"{' '.join(command)} ended with {done.returncode}: {done.stdout}{done.stderr}"[:2000])
    return done.stdout


def checks(program):
    """The program prints its version, accepts the good samples and finds the faults of the bad ones."""
    expect(run(program, "--version").strip() == product.version(), f"{program} says another version")
    samples = product.ROOT / "samples"
    run(program, "check", "--no-cache", str(samples / "good"))
    run(program, "check", "--no-cache", str(samples / "bad"), code=1)


def there(program):
    return shutil.which(program) is not None


@contextlib.contextmanager
def damaged(folder, name):
    """A copy of the folder with one changed byte in one file."""
    with tempfile.TemporaryDirectory() as home:
        copy = Path(home) / "damaged"
        shutil.copytree(folder, copy)
        data = bytearray((copy / name).read_bytes())
        data[len(data) // 2] ^= 1
        (copy / name).write_bytes(data)
        yield copy


@contextlib.contextmanager
def releases(folder):
    """The folder in the layout of published releases: below a folder named like the tag."""
    with tempfile.TemporaryDirectory() as home:
        os.symlink(folder, Path(home) / product.tag())
        yield home
