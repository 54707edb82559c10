#!/usr/bin/env python3
"""The files that refer to all packages of a release: install.sh, the Homebrew formula, the digest of the sources, and SHA256SUMS.

    scripts/dist/index.py FOLDER    for a folder with the packages of several platforms"""

import hashlib
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import product  # noqa: E402

SUMS = "SHA256SUMS"
BLOCKS = {
    "aarch64-macos": ("on_macos", "on_arm"),
    "x86_64-macos": ("on_macos", "on_intel"),
    "aarch64-linux": ("on_linux", "on_arm"),
    "x86_64-linux": ("on_linux", "on_intel"),
}


def build(folder):
    archives = {path.name: _sum(path) for path in sorted(folder.glob(f"{product.facts()['NAME']}-{product.version()}-*.tar.gz"))}
    _fill("install.sh", folder / "install.sh", {"SUMS": "\n".join(f"{digest}  {name}" for name, digest in archives.items())})
    (folder / "install.sh").chmod(0o755)
    _fill("homebrew/competency-lint.rb", folder / "competency-lint.rb", {"ARCHIVES": _archives(archives)})
    digest = subprocess.run([str(product.ROOT / "ci" / "sources-digest.sh")], check=True, capture_output=True, text=True).stdout
    (folder / "sources.txt").write_text(digest, encoding="utf-8")
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and path.name != SUMS]
    (folder / SUMS).write_text("".join(f"{_sum(path)}  {path.name}\n" for path in files), encoding="utf-8")


def _fill(template, path, values):
    text = (product.PACKAGING / template).read_text(encoding="utf-8")
    values = {"VERSION": product.version(), "RELEASES": product.releases(), **product.facts(), **values}
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    path.write_text(text, encoding="utf-8")


def _archives(archives):
    """`on_macos do on_arm do url, sha256`, for the archives in the folder."""
    systems = {}
    for platform, (system, machine) in BLOCKS.items():
        name = f"{product.facts()['NAME']}-{product.version()}-{platform}.tar.gz"
        if name in archives:
            address = f"{product.releases()}/{product.tag()}/{name}"
            lines = [f"    {machine} do", f'      url "{address}"', f'      sha256 "{archives[name]}"', "    end"]
            systems.setdefault(system, []).append("\n".join(lines) + "\n")
    return "\n".join(f"  {system} do\n" + "\n".join(parts) + "  end\n" for system, parts in systems.items())


def _sum(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    build(Path(sys.argv[1]).resolve())
