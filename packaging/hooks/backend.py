"""A package without contents that depends on the wheel `competency-lint` of this version. pip asks for it by PEP 517."""

import base64
import hashlib
import re
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NAME = "competency_lint_hooks"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    version = _version()
    info = f"{NAME}-{version}.dist-info"
    files = {
        f"{info}/METADATA": (
            f"Metadata-Version: 2.1\nName: competency-lint-hooks\nVersion: {version}\n"
            f"Summary: The hooks of Competency Lint for pre-commit\nRequires-Dist: competency-lint=={version}\n"
        ),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: competency-lint-hooks\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},sha256={_digest(text)},{len(text.encode())}\n" for name, text in files.items())
    name = f"{NAME}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(Path(wheel_directory) / name, "w") as archive:
        for path, text in {**files, f"{info}/RECORD": record + f"{info}/RECORD,,\n"}.items():
            archive.writestr(path, text)
    return name


def build_sdist(sdist_directory, config_settings=None):
    raise NotImplementedError("there is no source package for Python: build the program with `make build`, packages with `make dist`")


def _version():
    text = (ROOT / "Sources" / "Linter" / "Tool.swift").read_text(encoding="utf-8")
    return re.search(r'static let version = "([^"]+)"', text).group(1)


def _digest(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
