#!/usr/bin/env python3
"""Data for release.yml besides the packages.

    scripts/dist/release.py tag v0.1.0    ends with 1 when the tag is not the version of the program
    scripts/dist/release.py notes         the part of CHANGELOG.md about this version; of what is unreleased where there is none yet"""

import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import product  # noqa: E402


def notes():
    text = (product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = re.split(r"^## +", text, flags=re.MULTILINE)[1:]
    named = {part.split("\n", 1)[0].strip(): part.split("\n", 1)[1] for part in parts}
    own = next((body for title, body in named.items() if re.match(rf"\[?{re.escape(product.version())}\b", title)), None)
    return (own or named.get("Unreleased", "")).strip() + "\n\n" + VERIFY.replace("@REPOSITORY@", product.facts()["REPOSITORY"])


VERIFY = """### Verify

`sha256sum --check --ignore-missing SHA256SUMS` compares the sums;
`gh attestation verify FILE --repo OWNER/NAME` says which workflow of which commit made a file, with the name of @REPOSITORY@.
"""


def main():
    if sys.argv[1:2] == ["notes"]:
        sys.stdout.write(notes())
    elif sys.argv[1:2] == ["tag"] and len(sys.argv) == 3:
        if sys.argv[2] != product.tag():
            sys.exit(f"the tag is {sys.argv[2]}, but the program says {product.version()} (Sources/Linter/Tool.swift)")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
