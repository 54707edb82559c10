"""Data that all packages share: the product, its version, the platform, and the time of all files."""

import os
import platform
import re
import subprocess
from pathlib import Path

import elf

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"
TOOL = ROOT / "Sources" / "Linter" / "Tool.swift"
# Apple's machines call it arm64, Linux aarch64. The package formats have names of their own.
MACHINE = {"arm64": "aarch64", "AMD64": "x86_64"}.get(platform.machine(), platform.machine())
SYSTEM = {"Darwin": "macos"}.get(platform.system(), platform.system().lower())
DEBIAN_ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}
# The oldest macOS that Package.swift names, as wheels write it.
MACOS_TAG = "macosx_15_0"


def version():
    """The version that the program itself prints."""
    return re.search(r'static let version = "([^"]+)"', TOOL.read_text(encoding="utf-8")).group(1)


def facts():
    """packaging/product.env, each line overridden by the environment."""
    lines = (PACKAGING / "product.env").read_text(encoding="utf-8").splitlines()
    pairs = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return {key: os.environ.get(key) or value for key, value in pairs.items()}


def releases():
    """The URL under which releases are published, one folder per tag."""
    return facts()["REPOSITORY"].rstrip("/") + "/releases/download"


def tag():
    return "v" + version()


def epoch():
    """Seconds since 1970 for every time in a package: SOURCE_DATE_EPOCH, else the time of the commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        # 1980: the first year that a ZIP archive can say.
        return 315532800


def platform_name():
    """How the names of tarballs end: x86_64-linux, aarch64-macos."""
    return f"{MACHINE}-{SYSTEM}"


def wheel_platform(program):
    """A static program gets the platform tag of any Linux; another program gets that of this machine."""
    if SYSTEM == "linux":
        return f"{'manylinux_2_17' if elf.is_static(program) else 'linux'}_{MACHINE}"
    return f"{MACOS_TAG}_{'arm64' if MACHINE == 'aarch64' else MACHINE}"


def tarball_name():
    return f"{facts()['NAME']}-{version()}-{platform_name()}"


def swift():
    """The compiler, as in `make SWIFT=…`."""
    return os.environ.get("SWIFT") or "swift"
