#!/usr/bin/env python3
"""The versions of the site, one folder each, and the pages and lists that lead to them.

    scripts/site/versions.py [FOLDER]    writes it again, after a version was added or removed

Each version is a folder that is never built again, so everything that concerns several versions is beside them: `versions.json` and
`versions.js` list them, `latest/` leads to the newest release. Pages of older versions read these files: their form is not changed.
`versions.json` has the form that mike and Read-the-Docs-like choosers read; `versions.js` has the same data for pages opened by file://, where browsers cannot read JSON."""

import html
import json
import os
import shutil
import sys
from pathlib import Path

from packaging.version import InvalidVersion, Version

LATEST = "latest"
LANGUAGES = ("en", "zh")
# The language of most readers.
FIRST = "zh"

REDIRECT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Competency Lint</title>
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
<script>location.replace({script} + location.search + location.hash)</script>
<p><a href="{target}">Competency Lint</a></p>
</html>
"""


def order(name):
    """The sort key of a version; None for another folder."""
    try:
        return Version(name)
    except InvalidVersion:
        return None


def found(root):
    """The names of the versions in a site, newest first."""
    names = [path.name for path in root.iterdir() if order(path.name) and all((path / language / "index.html").is_file() for language in LANGUAGES)]
    return sorted(names, key=order, reverse=True)


def latest(names):
    """The newest release; an unreleased version only if there is no release."""
    return next((name for name in names if not order(name).is_prerelease), names[0])


def pages(folder):
    """The pages of a version, which are the same in each language."""
    return sorted(path.relative_to(folder / FIRST).as_posix() for path in (folder / FIRST).rglob("*.html"))


def redirect(path, target):
    """A page that redirects to another page of the site and keeps the anchor."""
    address = os.path.relpath(target, path.parent).replace(os.sep, "/")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(REDIRECT.format(target=html.escape(address), script=json.dumps(address)), encoding="utf-8")


def finish(folder):
    """Writes the data of a version: its first page and its list of pages, for links from other versions."""
    redirect(folder / "index.html", folder / FIRST / "index.html")
    listed = json.dumps({folder.name: pages(folder)}, ensure_ascii=False)
    (folder / "pages.js").write_text(f"window.sitePages = Object.assign(window.sitePages || {{}}, {listed});\n", encoding="utf-8")


def write(root):
    """Writes the list of versions, and the redirects to the newest."""
    names = found(root)
    if not names:
        raise SystemExit(f"there is no version in {root}")
    newest = latest(names)
    listed = json.dumps([{"version": name, "title": name, "aliases": [LATEST] if name == newest else []} for name in names], indent=2)
    (root / "versions.json").write_text(listed + "\n", encoding="utf-8")
    (root / "versions.js").write_text(f"window.siteVersions = {listed};\n", encoding="utf-8")
    shutil.rmtree(root / LATEST, ignore_errors=True)
    redirect(root / LATEST / "index.html", root / newest / "index.html")
    for language in LANGUAGES:
        for page in pages(root / newest):
            redirect(root / LATEST / language / page, root / newest / language / page)
    redirect(root / "index.html", root / newest / "index.html")
    return names


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / ".build" / "site" / "public"
    print(" ".join(write(root)))


if __name__ == "__main__":
    main()
