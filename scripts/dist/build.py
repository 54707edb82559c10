#!/usr/bin/env python3
"""Makes the packages of one platform in dist/: called by `make dist` after the build.

    scripts/dist/build.py [--program .build/release/competency-lint] [--to dist] [--only tarball,wheel,deb,sbom]

Two runs over the same program give the same bytes: names are sorted, times are SOURCE_DATE_EPOCH or the time of the commit."""

import argparse
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import deb  # noqa: E402
import elf  # noqa: E402
import index  # noqa: E402
import product  # noqa: E402
import sbom  # noqa: E402
import stage  # noqa: E402
import tarball  # noqa: E402
import wheel  # noqa: E402

MAKERS = {"tarball": tarball, "wheel": wheel, "deb": deb, "sbom": sbom}


def main():
    arguments = _arguments()
    program, kinds = Path(arguments.program).resolve(), arguments.only.split(",") if arguments.only else list(MAKERS)
    if product.SYSTEM == "linux" and kinds != ["wheel"] and not elf.is_static(program):
        sys.exit(f"{program} needs libraries of this system and would not run on others: build it with `make build`")
    target = Path(arguments.to).resolve()
    target.mkdir(parents=True, exist_ok=True)
    tree = stage.build(program, product.ROOT / ".build" / "stage")
    for kind in kinds:
        if kind == "deb" and not shutil.which("dpkg-deb"):
            print("no Debian package: dpkg-deb is not there")
            continue
        path = MAKERS[kind].build(tree, target)
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")
    index.build(target)


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(product.ROOT / ".build" / "release" / "competency-lint"))
    parser.add_argument("--to", default=str(product.ROOT / "dist"))
    parser.add_argument("--only", default="")
    return parser.parse_args()


if __name__ == "__main__":
    main()
