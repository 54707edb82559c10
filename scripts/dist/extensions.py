#!/usr/bin/env python3
"""Packs the Visual Studio Code extension for every platform whose tarball is in a folder, each with the program of that tarball, and once
without a program.

    scripts/dist/extensions.py [FOLDER]    `npm install --omit=dev --ignore-scripts` in editors/vscode comes first"""

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import product  # noqa: E402

# A static program serves systems with glibc and with musl.
TARGETS = {
    "x86_64-linux": ["linux-x64", "alpine-x64"],
    "aarch64-linux": ["linux-arm64", "alpine-arm64"],
    "x86_64-macos": ["darwin-x64"],
    "aarch64-macos": ["darwin-arm64"],
}
EXTENSION = product.ROOT / "editors" / "vscode"


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else product.ROOT / "dist").resolve()
    name, version = product.facts()["NAME"], product.version()
    pack(folder, "universal", None)
    for platform, targets in TARGETS.items():
        archive = folder / f"{name}-{version}-{platform}.tar.gz"
        if archive.exists():
            with tempfile.TemporaryDirectory() as home, tarfile.open(archive) as tar:
                program = Path(home) / name
                program.write_bytes(tar.extractfile(f"{name}-{version}-{platform}/bin/{name}").read())
                program.chmod(0o755)
                for target in targets:
                    pack(folder, target, program)


def pack(folder, target, program):
    output = folder / f"{product.facts()['NAME']}-vscode-{product.version()}-{target}.vsix"
    command = [sys.executable, str(EXTENSION / "pack"), "--target", target, "--output", str(output)]
    if program:
        command += ["--binary", str(program)]
    if (EXTENSION / "node_modules").is_dir():
        command += ["--modules", str(EXTENSION / "node_modules")]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
