#!/usr/bin/env python3
"""Checks the documentation site: every link and anchor has a target, nothing is loaded from another host, Chinese words are found,
the list of versions is that of the folders, and `latest` leads to each page of the newest release.

    scripts/site/check.py [FOLDER] [--pictures FOLDER]    exits with 1 if a check fails

With --pictures it opens pages in Chromium (playwright), see look.py, and saves screenshots."""

import argparse
import html.parser
import json
import sys
import urllib.parse
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import versions  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
# Tags whose address the browser fetches by itself.
LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src")}


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.anchors, self.links, self.loaded = {""}, [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        for key in ("id", "name"):
            if values.get(key):
                self.anchors.add(values[key])
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        for key in ("src", "href"):
            if (tag, key) in LOADED or tag == "link" and key == "href" and values.get("rel") not in ("canonical", "alternate", "next", "prev"):
                if values.get(key):
                    self.loaded.append(values[key])


def faults(folder):
    pages = {path: Page(path) for path in sorted(folder.rglob("*.html"))}
    for path, page in pages.items():
        name = path.relative_to(folder)
        for address in page.loaded:
            if "://" in address or address.startswith("//"):
                yield f"{name} loads {address}"
            elif not (path.parent / urllib.parse.unquote(address.split("?")[0])).exists():
                yield f"{name}: {address} is not there"
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                yield f"{name}: {link} leads nowhere"
            elif target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].anchors:
                yield f"{name}: {link} has no such place"


def search_faults(folder):
    """Each language has a search index with its words."""
    for place, word in (("en/search", "colon"), ("zh/search", "冒号")):
        index = folder / place / "search_index.json"
        if word not in json.dumps(json.loads(index.read_text(encoding="utf-8")), ensure_ascii=False).replace("\u200b", ""):
            yield f"{folder.name}/{place} does not hold {word}"


def version_faults(root):
    """The lists name the existing folders, newest first; each page shows its version; `latest` leads to each page of the newest release."""
    listed = json.loads((root / "versions.json").read_text(encoding="utf-8"))
    names = versions.found(root)
    newest = versions.latest(names)
    if [entry["version"] for entry in listed] != names:
        yield f"versions.json does not list {', '.join(names)}"
    if [entry["version"] for entry in listed if versions.LATEST in entry["aliases"]] != [newest]:
        yield f"versions.json does not call {newest} the latest"
    if _value(root / "versions.js") != listed:
        yield "versions.js does not say what versions.json says"
    for name in names:
        folder = root / name
        for language in versions.LANGUAGES:
            own = {path.relative_to(folder / language).as_posix() for path in (folder / language).rglob("*.html")}
            if own != set(_value(folder / "pages.js", ");")[name]):
                yield f"{name}/pages.js does not list the pages of {language}"
            for page in sorted(own):
                if f'data-version="{name}"' not in (folder / language / page).read_text(encoding="utf-8"):
                    yield f"{name}/{language}/{page} does not say its version"
                if name == newest and not _leads(root / versions.LATEST / language / page, folder / language / page):
                    yield f"latest/{language}/{page} does not lead to {name}"
    for start in (root / "index.html", root / versions.LATEST / "index.html"):
        if not _leads(start, root / newest / "index.html"):
            yield f"{start.relative_to(root)} does not lead to {newest}"


def _value(script, ending=";"):
    """The value that a script of the site assigns."""
    text = script.read_text(encoding="utf-8").strip().removesuffix(ending)
    return json.loads(text.split("= ", 1)[1].removeprefix("Object.assign(window.sitePages || {}, "))


def _leads(page, target):
    return page.is_file() and any((page.parent / link).resolve() == target.resolve() for link in Page(page).links)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    root = (options.folder or ROOT / ".build" / "site" / "public").resolve()
    found = [*faults(root), *version_faults(root)]
    for name in versions.found(root):
        found += search_faults(root / name)
    if options.pictures:
        import look

        found += look.faults(root, options.pictures)
    for fault in found:
        print(fault)
    print(f"{sum(1 for _ in root.rglob('*.html'))} pages, {len(found)} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
