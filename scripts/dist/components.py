"""The components linked into the program besides its own source. NOTICE lists them for people, the SBOM for programs."""

import json
import re
import subprocess
from dataclasses import dataclass

import product


@dataclass(frozen=True)
class Component:
    name: str
    version: str
    supplier: str
    licence: str  # an SPDX expression
    texts: tuple  # files of packaging/licences
    address: str
    package: str  # a package URL
    use: str


APACHE = "Apache-2.0"
SWIFT = "Apache-2.0 WITH Swift-exception"
SWIFT_TEXT = "Apache-2.0-with-Swift-exception.txt"


def linked():
    """All components of a build on this system. On Apple's systems the Swift runtime and the C library are part of the system."""
    parts = [_argument_parser(), _libyaml(), _minizip()]
    if product.SYSTEM == "linux":
        parts += [_zlib(), _expat(), _swift(), _glibc(), _gcc()]
    return parts


def licence_expression():
    """The licences of the program and of everything linked into it, as one SPDX expression."""
    names = []
    for licence in [APACHE, *[part.licence for part in linked()]]:
        if licence not in names:
            names.append(licence)
    return " AND ".join(names)


def _said(command, pattern):
    """The version that a program prints; `unknown` if it is not installed, since the SBOM must not contain guesses."""
    try:
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    found = re.search(pattern, output)
    return found.group(1) if found else "unknown"


def _argument_parser():
    pins = json.loads((product.ROOT / "Package.resolved").read_text(encoding="utf-8"))["pins"]
    version = next(pin["state"]["version"] for pin in pins if pin["identity"] == "swift-argument-parser")
    address = "https://github.com/apple/swift-argument-parser"
    package = f"pkg:swift/github.com/apple/swift-argument-parser@{version}"
    return Component("swift-argument-parser", version, "Apple Inc.", SWIFT, (SWIFT_TEXT,), address, package, "reads the command line")


def _libyaml():
    version = _said(["pkg-config", "--modversion", "yaml-0.1"], r"(\S+)")
    package = f"pkg:github/yaml/libyaml@{version}"
    return Component("libyaml", version, "The YAML Project", "MIT", ("libyaml-MIT.txt",), "https://github.com/yaml/libyaml", package, "reads YAML")


ZLIB_TEXT = "zlib.txt"


def _minizip():
    version = _said(["pkg-config", "--modversion", "minizip"], r"(\S+)")
    address, package = "https://zlib.net", f"pkg:generic/minizip@{version}"
    return Component("minizip", version, "Gilles Vollant and others", "Zlib", (ZLIB_TEXT,), address, package, "reads and writes zip containers")


def _zlib():
    version = _said(["pkg-config", "--modversion", "zlib"], r"(\S+)")
    package = f"pkg:github/madler/zlib@v{version}"
    return Component("zlib", version, "Jean-loup Gailly and Mark Adler", "Zlib", (ZLIB_TEXT,), "https://zlib.net", package, "packs and unpacks")


def _expat():
    version = _said(["pkg-config", "--modversion", "expat"], r"(\S+)")
    package = f"pkg:github/libexpat/libexpat@{version}"
    return Component("expat", version, "The Expat maintainers", "MIT", ("expat-MIT.txt",), "https://libexpat.github.io", package, "reads XML")


def _swift():
    version = _said([product.swift(), "--version"], r"Swift version (\S+)")
    package = f"pkg:github/swiftlang/swift@swift-{version}-RELEASE"
    use = "compiler; its standard library, concurrency, libdispatch and FoundationEssentials are linked in"
    return Component("swift", version, "Apple Inc. and the Swift project authors", SWIFT, (SWIFT_TEXT,), "https://www.swift.org", package, use)


def _glibc():
    version = _said(["getconf", "GNU_LIBC_VERSION"], r"glibc (\S+)")
    licence, address = "LGPL-2.1-or-later", "https://sourceware.org/glibc"
    package = f"pkg:generic/glibc@{version}?download_url=https://ftp.gnu.org/gnu/glibc/glibc-{version}.tar.xz"
    return Component("glibc", version, "Free Software Foundation, Inc.", licence, ("LGPL-2.1.txt",), address, package, "C library")


def _gcc():
    version = _said(["gcc", "-dumpfullversion"], r"(\S+)")
    licence, texts = "GPL-3.0-or-later WITH GCC-exception-3.1", ("GPL-3.0.txt", "GCC-exception-3.1.txt")
    package = f"pkg:generic/gcc@{version}?download_url=https://ftp.gnu.org/gnu/gcc/gcc-{version}/gcc-{version}.tar.xz"
    address, use = "https://gcc.gnu.org", "libstdc++ and libgcc are linked in"
    return Component("libstdc++ and libgcc", version, "Free Software Foundation, Inc.", licence, texts, address, package, use)
