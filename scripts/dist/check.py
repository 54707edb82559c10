#!/usr/bin/env python3
"""Tries the packages in dist/ as their users do: `make dist-check`. Needs no network and no root access.

    scripts/dist/check.py [FOLDER]    exits with 1 if a check fails"""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import elf  # noqa: E402
import pipelines  # noqa: E402
import product  # noqa: E402
import trial  # noqa: E402

NAME = product.facts()["NAME"]
ARCHIVE = product.tarball_name()


def sums(folder):
    """SHA256SUMS names every file with its checksum."""
    lines = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    for name, digest in lines.items():
        trial.expect(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, f"{name} has another sum")
    files = {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    trial.expect(files == set(lines), f"SHA256SUMS and folder differ: {files ^ set(lines)}")


def one_program(folder):
    """Tarball, wheel and Debian package contain the program of the bill of materials, and all give the same version."""
    with tarfile.open(folder / f"{ARCHIVE}.tar.gz") as tar:
        programs = {"tarball": tar.extractfile(f"{ARCHIVE}/bin/{NAME}").read()}
    for wheel in folder.glob("*.whl"):
        if product.MACHINE in wheel.name or "arm64" in wheel.name:
            with zipfile.ZipFile(wheel) as archive:
                programs["wheel"] = next(archive.read(name) for name in archive.namelist() if name.endswith(f"scripts/{NAME}"))
    for package in folder.glob(f"*_{product.DEBIAN_ARCHITECTURE.get(product.MACHINE)}.deb"):
        raw = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(package)], check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(raw)) as tar:
            programs["deb"] = tar.extractfile(f"./usr/bin/{NAME}").read()
    bill = json.loads((folder / f"{ARCHIVE}.cdx.json").read_text(encoding="utf-8"))
    digest = bill["metadata"]["component"]["hashes"][0]["content"]
    for kind, data in programs.items():
        trial.expect(hashlib.sha256(data).hexdigest() == digest, f"the program of the {kind} is another one than in the bill of materials")
    for part in bill["components"]:
        trial.expect(part["version"] != "unknown", f"the version of {part['name']} is not known")


def tarball(folder):
    """One command installs it, and the shells can read its completions."""
    with tempfile.TemporaryDirectory() as home:
        trial.run("tar", "-xzf", str(folder / f"{ARCHIVE}.tar.gz"), "--strip-components=1", "-C", home)
        trial.checks(f"{home}/bin/{NAME}")
        trial.run("bash", "-n", f"{home}/share/bash-completion/completions/{NAME}")
        for page in ("man1", "zh_CN/man1"):
            trial.expect(Path(f"{home}/share/man/{page}/{NAME}.1").read_text(encoding="utf-8").count(".SH") > 3, f"{page} is no manual page")


def alone(folder):
    """The program needs no library that users would have to install."""
    with tempfile.TemporaryDirectory() as home:
        trial.run("tar", "-xzf", str(folder / f"{ARCHIVE}.tar.gz"), "--strip-components=1", "-C", home)
        program = Path(f"{home}/bin/{NAME}")
        if product.SYSTEM == "linux":
            trial.expect(elf.is_static(program), "the program is linked with libraries of the system")
        else:
            libraries = [line.split()[0] for line in trial.run("otool", "-L", str(program)).splitlines()[1:]]
            foreign = [path for path in libraries if not path.startswith(("/usr/lib/", "/System/"))]
            trial.expect(not foreign, f"the program needs {foreign}")


def wheel(folder):
    """In a new environment without network, the program, the module and the entry point work."""
    with tempfile.TemporaryDirectory() as home:
        trial.run(sys.executable, "-m", "venv", home)
        trial.run(f"{home}/bin/pip", "install", "--quiet", "--no-index", "--find-links", str(folder), NAME)
        trial.checks(f"{home}/bin/{NAME}")
        said = trial.run(f"{home}/bin/python", "-m", "competency_lint", "--version").strip()
        trial.expect(said == product.version(), f"python -m competency_lint says {said}")
        spec = "import competency_lint.jupyter as j; print(j.language_servers(None)['competency-lint']['argv'][1])"
        trial.expect(trial.run(f"{home}/bin/python", "-c", spec).strip() == "server", "the entry point for Jupyter is broken")


def installer(folder):
    """install.sh installs, refuses a damaged archive without leaving files, and removes exactly the files that it installed."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "PATH": "/usr/bin:/bin"}
        script = str(folder / "install.sh")
        trial.run("sh", script, "--from", str(folder), "--dry-run", env=environment)
        trial.expect(not any(Path(home).iterdir()), "--dry-run wrote something")
        with trial.damaged(folder, f"{ARCHIVE}.tar.gz") as bad:
            trial.run("sh", script, "--from", str(bad), env=environment, code=1)
        trial.expect(not any(Path(home).iterdir()), "a damaged archive left something behind")
        for _ in range(2):
            trial.run("sh", script, "--from", str(folder), env=environment)
        trial.checks(f"{home}/.local/bin/{NAME}")
        trial.run("sh", script, "--uninstall", env=environment)
        left = [path for path in Path(home).rglob("*") if path.is_file()]
        trial.expect(not left, f"--uninstall left {left}")


def same_bytes(folder):
    """Building the packages again from the program of the tarball gives the same files."""
    with tempfile.TemporaryDirectory() as home:
        trial.run("tar", "-xzf", str(folder / f"{ARCHIVE}.tar.gz"), "--strip-components=1", "-C", home)
        build = Path(__file__).with_name("build.py")
        trial.run(sys.executable, str(build), "--program", f"{home}/bin/{NAME}", "--to", f"{home}/again")
        for path in sorted(Path(f"{home}/again").iterdir()):
            trial.expect(path.read_bytes() == (folder / path.name).read_bytes(), f"{path.name} is different")


def sizes(folder):
    """docs/install.md gives the sizes that the packages have, within a tenth."""
    with tarfile.open(folder / f"{ARCHIVE}.tar.gz") as tar:
        program = tar.getmember(f"{ARCHIVE}/bin/{NAME}").size
    measured = [program, (folder / f"{ARCHIVE}.tar.gz").stat().st_size, *[path.stat().st_size for path in folder.glob("*.deb")]]
    if product.platform_name() != "x86_64-linux":
        return
    for page in ("install.md", "install.zh.md"):
        text = (product.ROOT / "docs" / page).read_text(encoding="utf-8")
        part = text[re.search(r"^## .*\bMB\b", text, re.MULTILINE).start():].split("\n| ")[0]
        said = [float(number) * 1e6 for number in re.findall(r"([\d.]+) MB", part)]
        trial.expect(len(said) == 4, f"{page} gives {len(said)} sizes instead of 4")
        for size, real in zip([said[0], *said[2:]], measured):
            trial.expect(abs(size - real) < 0.1 * real, f"{page} says {size / 1e6} MB for {real / 1e6:.1f} MB")


def components(folder):
    """NOTICE and the bill of materials name the same components: those that Package.swift links with, and those of the compiler."""
    notice = (product.ROOT / "NOTICE").read_text(encoding="utf-8").lower()
    bill = json.loads((folder / f"{ARCHIVE}.cdx.json").read_text(encoding="utf-8"))
    named = {part["name"] for part in bill["components"]}
    libraries = re.findall(r'pkgConfig: "([^"]+)"', (product.ROOT / "Package.swift").read_text(encoding="utf-8"))
    if product.SYSTEM == "linux":
        libraries = [{"yaml-0.1": "libyaml"}.get(name, name) for name in libraries]
        trial.expect(set(libraries) <= named, f"the bill of materials lacks {set(libraries) - named}")
    for name in named:
        trial.expect(name.split(" and ")[0] in notice.replace("swift standard library", "swift"), f"NOTICE does not name {name}")


def formula(folder):
    """Ruby can parse the formula, and it names the archive with its checksum."""
    text = (folder / "competency-lint.rb").read_text(encoding="utf-8")
    digest = hashlib.sha256((folder / f"{ARCHIVE}.tar.gz").read_bytes()).hexdigest()
    trial.expect(digest in text and "@" not in text, "the formula is not filled in")
    if trial.there("ruby"):
        trial.run("ruby", "-c", str(folder / "competency-lint.rb"))


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else product.ROOT / "dist").resolve()
    os.environ["SOURCE_DATE_EPOCH"] = str(product.epoch())
    parts = [sums, one_program, alone, tarball, wheel, installer, same_bytes, sizes, components, formula, pipelines.addresses, pipelines.action, pipelines.gitlab]
    failed = sum(trial.attempt(part, folder) for part in parts)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
