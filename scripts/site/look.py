"""Opens the site in Chromium as a reader does: pages in two widths and two colours, search, the filters of the rules, the list of versions."""

import shutil
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import TimeoutError, sync_playwright

import versions

PAGES = ("en/index", "zh/index", "zh/tutorial", "en/rules/index", "zh/rules/index", "zh/install", "en/editors", "zh/messages")
# The site lies below a path of its server, as it does on GitHub Pages.
BASE = "some/where"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def faults(root, pictures):
    """The faults of a site. Screenshots are saved."""
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        site, (older, newest, coming) = with_neighbours(root, Path(home) / BASE)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=home))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"http://127.0.0.1:{server.server_port}/"
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        foreign, errors = set(), set()

        def watch(page):
            page.on("request", lambda request: None if request.url.startswith((host, "data:", "blob:", "file:")) else foreign.add(request.url))
            # The theme asks for a sitemap of each language, which a site without an address does not have.
            page.on("response", lambda response: errors.add(response.url) if response.status >= 400 and "sitemap" not in response.url else None)
            page.on("pageerror", lambda error: errors.add(str(error)))
            return page

        for width in (1280, 390):
            for colour in ("light", "dark"):
                context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=colour)
                page = watch(context.new_page())
                yield from _pages(page, f"{host}{BASE}/{newest}", pictures, f"{width}-{colour}")
                yield from _notice(page, f"{host}{BASE}", older, newest, pictures, f"{width}-{colour}")
                context.close()
        page = watch(browser.new_page(viewport={"width": 1280, "height": 900}))
        for base in (f"{host}{BASE}", site.as_uri()):
            yield from _search(page, f"{base}/{newest}", pictures)
        yield from _filter(page, f"{host}{BASE}/{newest}", pictures)
        for base in (f"{host}{BASE}", site.as_uri()):
            yield from _versions(page, base, older, newest, coming)
        context = browser.new_context(java_script_enabled=False)
        yield from _without_scripts(context.new_page(), f"{host}{BASE}", newest)
        browser.close()
        server.shutdown()
        yield from (f"loaded from elsewhere: {address}" for address in sorted(foreign))
        yield from (f"error: {text}" for text in sorted(errors))


def with_neighbours(root, site):
    """A copy of the newest version with an older one beside it, which has a page that the newest does not have, and one before its release."""
    newest = versions.latest(versions.found(root))
    older, coming = "0.0.1", "9999.0.0rc1"
    for name in (older, newest, coming):
        shutil.copytree(root / newest, site / name)
        for page in (site / name).rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace(f'data-version="{newest}"', f'data-version="{name}"').replace(f">{newest}</span>", f">{name}</span>"), encoding="utf-8")
    for language in versions.LANGUAGES:
        shutil.copy(site / older / language / "install.html", site / older / language / "gone.html")
        gone = site / older / language / "gone.html"
        gone.write_text(gone.read_text(encoding="utf-8").replace('data-page="install.html"', 'data-page="gone.html"'), encoding="utf-8")
    for name in (older, newest, coming):
        versions.finish(site / name)
    versions.write(site)
    return site, (older, newest, coming)


def _pages(page, base, pictures, ending):
    for name in PAGES:
        page.goto(f"{base}/{name}.html", wait_until="networkidle")
        page.screenshot(path=str(pictures / f"{name.replace('/', '-')}-{ending}.png"))
        yield from _width(page, name)


def _width(page, name):
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if wide > 0:
        yield f"{name} is {wide} pixels too wide at {page.viewport_size['width']}"


def _notice(page, base, older, newest, pictures, ending):
    """An older version shows a notice. Its list of versions is open in the screenshot."""
    for language in versions.LANGUAGES:
        page.goto(f"{base}/{older}/{language}/tutorial.html", wait_until="networkidle")
        page.locator(".version button").click()
        page.screenshot(path=str(pictures / f"versions-{language}-{ending}.png"))
        yield from _width(page, f"{language}/tutorial of {older}")
        for place in (".version ul", ".version-notice"):
            box = page.locator(place).bounding_box()
            if not box or box["x"] < 0 or box["x"] + box["width"] > page.viewport_size["width"]:
                yield f"{place} is not inside the window at {ending}: {box}"
        if newest not in page.inner_text(".version-notice"):
            yield f"the notice does not name {newest}"


def _versions(page, base, older, newest, coming):
    """The list by keyboard, the notice, `latest` and the languages; by a server below a path, and by file://."""

    def expect(address, what):
        try:
            page.wait_for_url(f"{base}/{address}", timeout=5000)
        except TimeoutError:
            yield f"{what} leads to {page.url}, not to {base}/{address}"

    page.goto(f"{base}/{older}/zh/rules/index.html", wait_until="load")
    page.wait_for_selector(".version button")
    snapshot = page.locator(".version").aria_snapshot()
    if f'button "文档版本：{older}"' not in snapshot:
        yield f"a screen reader hears {snapshot}"
    page.focus(".version button")
    page.keyboard.press("Enter")
    names = page.locator(".version li").all_inner_texts()
    if names != [coming, f"{newest}（最新）", older]:
        yield f"the list of versions says {names}"
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    if page.locator(".version ul").is_visible() or not page.evaluate("document.activeElement.matches('.version button')"):
        yield "Escape does not close the list of versions"
    page.keyboard.press("Enter")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.wait_for_function("document.activeElement.getAttribute('href').includes('rules/')", timeout=5000)
    page.keyboard.press("Enter")
    yield from expect(f"{newest}/zh/rules/index.html", "the list of versions")
    if page.locator(".version-notice").count():
        yield "the latest version has a notice"
    for name, path, target in ((older, "zh/tutorial.html", "zh/tutorial.html"), (older, "en/gone.html", "en/index.html"), (coming, "en/editors/vim.html", "en/editors/vim.html")):
        page.goto(f"{base}/{name}/{path}", wait_until="load")
        page.wait_for_load_state("networkidle")
        page.locator(".version-notice a").click()
        yield from expect(f"{newest}/{target}", f"the notice of {name}/{path}")
    page.goto(f"{base}/latest/en/compatibility.html#exit-codes", wait_until="load")
    yield from expect(f"{newest}/en/compatibility.html#exit-codes", "latest/")
    page.goto(f"{base}/index.html", wait_until="load")
    yield from expect(f"{newest}/zh/index.html", "the root")
    page.goto(f"{base}/{newest}/zh/rules/index.html", wait_until="load")
    page.focus(".md-select button")
    page.locator(".md-select__link[hreflang=en]").click()
    yield from expect(f"{newest}/en/rules/index.html", "the other language")


def _without_scripts(page, base, newest):
    page.goto(f"{base}/latest/zh/rules/index.html")
    page.wait_for_url(f"{base}/{newest}/zh/rules/index.html")
    if page.inner_text(".version") != newest:
        yield "without scripts a page does not say its version"


def _search(page, base, pictures):
    for name, word, title in (("zh/index", "全角冒号", "全角冒号"), ("zh/index", "学时", "学时"), ("zh/index", "学时合计", "学时合计"), ("en/index", "missing item", "Missing item")):
        page.goto(f"{base}/{name}.html", wait_until="networkidle")
        page.click(".md-search__input")
        page.keyboard.type(word, delay=30)
        try:
            page.wait_for_function("document.querySelector('.md-search-result__list').innerText.trim() !== ''", timeout=30000)
        except TimeoutError:
            pass
        found = page.inner_text(".md-search-result__list").replace("\u200b", "")
        page.screenshot(path=str(pictures / f"search-{word}.png"))
        if title.lower() not in found.split("\n", 1)[0].lower():
            yield f"searching {word} finds {found[:200]!r}"


def _filter(page, base, pictures):
    """Each filter by keyboard, in both languages and two widths."""
    for language, width in (("zh", 1280), ("en", 390)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{base}/{language}/rules/index.html", wait_until="networkidle")
        counts = [int(page.inner_text(".rule-filter output").split()[0])]
        for place in range(4):
            page.focus(f".rule-filter select >> nth={place}")
            page.keyboard.press("ArrowDown")
            counts.append(int(page.inner_text(".rule-filter output").split()[0]))
            if page.locator("tbody tr:visible").count() != counts[-1]:
                yield f"the filters of the rules show other rows than they count: {counts}"
        page.screenshot(path=str(pictures / f"rules-filtered-{language}.png"))
        # A standard while it is written: errors that can be fixed safely. The preset makes some of them hints.
        if sorted(counts, reverse=True) != counts or not counts[-1] or len(set(counts)) < 4:
            yield f"the filters of the rules show {counts}"
    page.set_viewport_size({"width": 1280, "height": 900})
