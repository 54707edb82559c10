#!/usr/bin/env python3
"""Checks the documentation site: every link and anchor leads somewhere, nothing is loaded from another host, Chinese words are found.

    scripts/site/check.py [FOLDER] [--pictures FOLDER]    ends with 1 when something is wrong

With --pictures it opens pages in Chromium (playwright) in two widths and two colours, searches, filters the rules, and saves what is seen."""

import argparse
import html.parser
import json
import sys
import threading
import urllib.parse
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

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
            elif not (path.parent / urllib.parse.unquote(address.split("?")[0])).exists() and path.name != "404.html":
                yield f"{name}: {address} is not there"
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc or path.name == "404.html":
                continue
            target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                yield f"{name}: {link} leads nowhere"
            elif target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].anchors:
                yield f"{name}: {link} has no such place"
    yield from search_faults(folder)


def search_faults(folder):
    """Each language has an index in which its words are divided."""
    for place, word in (("en/search", "colon"), ("zh/search", "冒号")):
        index = folder / place / "search_index.json"
        if word not in json.dumps(json.loads(index.read_text(encoding="utf-8")), ensure_ascii=False).replace("\u200b", ""):
            yield f"{index.relative_to(folder)} does not hold {word}"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def look(folder, pictures):
    """What a reader sees; gives the faults."""
    from playwright.sync_api import TimeoutError, sync_playwright

    pictures.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        foreign, errors = [], []
        for width in (1280, 390):
            for colour in ("light", "dark"):
                context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=colour)
                page = context.new_page()
                page.on("request", lambda request: None if request.url.startswith((base, "data:", "blob:")) else foreign.append(request.url))
                # The theme asks for a sitemap of each language, which is in the root's.
                page.on("response", lambda response: errors.append(response.url) if response.status >= 400 and "sitemap" not in response.url else None)
                page.on("pageerror", lambda error: errors.append(str(error)))
                for name in ("en/index", "zh/index", "zh/tutorial", "en/rules/index", "zh/rules/index", "zh/install", "en/editors", "zh/messages"):
                    page.goto(f"{base}/{name}.html", wait_until="networkidle")
                    page.screenshot(path=str(pictures / f"{name.replace('/', '-')}-{width}-{colour}.png"))
                    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                    if wide > 0:
                        yield f"{name} is {wide} pixels too wide at {width}"
                context.close()
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        for name, word, title in (("zh/index", "全角冒号", "全角冒号"), ("zh/index", "学时", "学时"), ("en/index", "full-width colon", "Full-width colon")):
            page.goto(f"{base}/{name}.html", wait_until="networkidle")
            page.click(".md-search__input")
            page.keyboard.type(word, delay=30)
            try:
                page.wait_for_function("document.querySelector('.md-search-result__list').innerText.trim() !== ''", timeout=30000)
            except TimeoutError:
                pass
            found = page.inner_text(".md-search-result__list").replace("\u200b", "")
            page.screenshot(path=str(pictures / f"search-{word}.png"))
            if title.lower() not in found.lower():
                yield f"searching {word} finds {found[:200]!r}"
        page.goto(f"{base}/zh/rules/index.html", wait_until="networkidle")
        before = page.inner_text(".rule-filter output")
        page.select_option(".rule-filter select >> nth=0", "错误")
        after = page.inner_text(".rule-filter output")
        page.screenshot(path=str(pictures / "rules-filtered.png"))
        if before == after or not page.locator("tbody tr:visible").count() == int(after.split()[0]):
            yield f"the filter of the rules shows {after} of {before}"
        browser.close()
        yield from (f"loaded from elsewhere: {address}" for address in sorted(set(foreign)))
        yield from (f"error: {text}" for text in sorted(set(errors)))
    server.shutdown()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    folder = options.folder or max((ROOT / ".build" / "site" / "public").glob("*/"))
    folder = folder.resolve()
    found = list(faults(folder)) + (list(look(folder, options.pictures)) if options.pictures else [])
    for fault in found:
        print(fault)
    print(f"{sum(1 for _ in folder.rglob('*.html'))} pages, {len(found)} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
