#!/usr/bin/env python3
"""Adds the site of this version to the published ones, which are in a branch.

    scripts/site/publish.py [--remote origin] [--branch gh-pages] [--to FOLDER] [--push]

The branch is checked out in a folder, this version is built into it beside the others, everything is checked and committed. Only with
--push does it leave this machine. A branch that is not there yet is begun."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "dist"))

import product  # noqa: E402


def git(*arguments, at=ROOT):
    return subprocess.run(["git", "-C", str(at), *arguments], check=True, capture_output=True, text=True).stdout.strip()


def check_out(remote, branch, folder):
    """The published branch in a folder of its own, or an empty one."""
    address = git("remote", "get-url", remote) if remote in git("remote").split() else remote
    shutil.rmtree(folder, ignore_errors=True)
    if git("ls-remote", "--heads", address, branch):
        git("clone", "--quiet", "--depth", "1", "--branch", branch, address, str(folder))
    else:
        git("init", "--quiet", "--initial-branch", branch, str(folder))
        git("remote", "add", "origin", address, at=folder)


def build(folder):
    """Adds this version, and checks all versions."""
    for command in (["build.py", "--to", str(folder)], ["check.py", str(folder)]):
        subprocess.run([sys.executable, str(HERE / command[0]), *command[1:]], check=True)


def publish(remote, branch, folder, is_pushed, make=build):
    """Publishes this version. Returns whether there was a change to commit."""
    check_out(remote, branch, folder)
    make(folder)
    # GitHub Pages shows the files as they are.
    (folder / ".nojekyll").touch()
    git("add", "--all", at=folder)
    if not git("status", "--porcelain", at=folder):
        return False
    name, address = product.facts()["MAINTAINER"].removesuffix(">").split(" <")
    git("-c", f"user.name={name}", "-c", f"user.email={address}", "commit", "--quiet", "--message", f"Documentation of {product.version()}", at=folder)
    if is_pushed:
        git("push", "--quiet", "origin", f"HEAD:{branch}", at=folder)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--remote", default="origin")
    parser.add_argument("--branch", default="gh-pages")
    parser.add_argument("--to", type=Path, default=ROOT / ".build" / "site" / "published")
    parser.add_argument("--push", action="store_true")
    options = parser.parse_args()
    is_new = publish(options.remote, options.branch, options.to.resolve(), options.push)
    print(f"{options.to}: {'nothing new' if not is_new else 'pushed' if options.push else 'committed, not pushed'}")


if __name__ == "__main__":
    main()
