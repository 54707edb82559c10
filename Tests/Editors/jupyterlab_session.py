"""A session in JupyterLab with jupyterlab-lsp, in Chromium without a window. Called with the Python that has JupyterLab, the package and playwright.

The environment says where everything is; `EDITOR_PICTURES` names a folder for screenshots, `JUPYTER_LOCALE` the language of the page."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import TimeoutError, sync_playwright

FOLDER = Path(os.environ["EDITOR_WORKSPACE"])
PICTURES = os.environ.get("EDITOR_PICTURES")
LOCALE = os.environ.get("JUPYTER_LOCALE", "en")
CHINESE = LOCALE.startswith("zh")
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
failures = 0

# Each finding by the words that it stands under, in order.
MARKED = ["1.3 产品采购", "covers", "2.2 账户管理", "covers", "3.2.3", "客户开 发", "12", "covers", "A5.2.3 能对业务数据进行综合分析并优化", "M5.3 复习答疑", "25"]


def check(name, holds, seen=None):
    global failures
    print(f"  {'ok   ' if holds else 'FAIL '} {name}" + ("" if holds or seen is None else f": {seen!r}"), flush=True)
    failures += not holds


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(home, port):
    """JupyterLab with a home of its own, so that no settings of this machine count."""
    shutil.rmtree(home, ignore_errors=True)
    settings = home / "config" / "lab" / "user-settings" / "@jupyterlab"
    for name, text in {"translation-extension/plugin": f'{{"locale": "{LOCALE}"}}', "apputils-extension/notification": '{"fetchNews": "false", "checkForUpdates": false}'}.items():
        (settings / name).parent.mkdir(parents=True, exist_ok=True)
        (settings / f"{name}.jupyterlab-settings").write_text(text)
    folders = {"JUPYTER_CONFIG_DIR": home / "config", "JUPYTER_DATA_DIR": home / "data", "JUPYTER_RUNTIME_DIR": home / "run", "HOME": home}
    options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", "--IdentityProvider.token=", "--ServerApp.password=",
               f"--ServerApp.root_dir={FOLDER}", f"--LabApp.user_settings_dir={home / 'config' / 'lab' / 'user-settings'}"]
    with open(home / "log", "w") as log:
        return subprocess.Popen([Path(sys.prefix) / "bin" / "jupyter-lab", *options], env=os.environ | {key: str(value) for key, value in folders.items()},
                                stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)


class Lab:
    def __init__(self, page, address):
        self.page, self.address = page, address

    def open(self, name):
        for _ in range(60):
            try:
                self.page.goto(f"{self.address}/lab/tree/{name}?reset")
                break
            except Exception:  # The server is not up yet.
                time.sleep(0.5)
        self.page.wait_for_selector(".jp-FileEditor .cm-content", timeout=60000)
        self.page.wait_for_selector(".competencyLint-fix", timeout=30000)

    def marked(self):
        """The words under each finding. One finding may be several spans, where colours change."""
        return self.page.evaluate("""() => [...document.querySelectorAll('.jp-FileEditor .cm-lintRange')].map((span) => span.innerText)""")

    def text(self):
        return self.page.evaluate("() => document.querySelector('.jp-FileEditor .cm-content').cmTile?.view.state.doc.toString() "
                                  "?? document.querySelector('.jp-FileEditor .cm-content').cmView.view.state.doc.toString()")

    def go(self, text, last=False, after=False):
        """Puts the cursor in front of the words, or after them, and shows them."""
        self.page.evaluate("""([text, last, after]) => {
          const content = document.querySelector('.jp-FileEditor .cm-content');
          const view = (content.cmTile ?? content.cmView).view;
          const all = view.state.doc.toString();
          const at = (last ? all.lastIndexOf(text) : all.indexOf(text)) + (after ? text.length : 0);
          view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
          view.focus();
        }""", [text, last, after])

    def point_at(self, text):
        """Moves the mouse above the words."""
        place = self.page.evaluate("""(text) => {
          const content = document.querySelector('.jp-FileEditor .cm-content');
          const view = (content.cmTile ?? content.cmView).view;
          const { left, top, bottom } = view.coordsAtPos(view.state.doc.toString().indexOf(text) + 1);
          return [left + 3, (top + bottom) / 2];
        }""", text)
        self.page.mouse.move(*place)
        self.page.mouse.move(place[0] + 1, place[1])

    def hover_text(self):
        shown = self.page.query_selector(".competencyLint-hover")
        return shown.inner_text() if shown else ""

    def until(self, condition, seconds=15):
        end = time.time() + seconds
        while time.time() < end:
            if condition():
                return True
            self.page.wait_for_timeout(50)
        return False

    def picture(self, name):
        if PICTURES:
            self.page.screenshot(path=f"{PICTURES}/jupyterlab-{LOCALE}-{name}.png")

    def frame_text(self, kind):
        frame = self.page.query_selector(f'[id^="competency-lint-{kind}"] iframe')
        return frame.content_frame().inner_text("body") if frame and frame.get_attribute("srcdoc") else ""


def findings(lab):
    lab.open("bad/cbec-intermediate.plan.yaml")
    check("the findings of a plan arrive, each under its words", lab.until(lambda: set(MARKED) <= set(lab.marked())), lab.marked())
    lab.picture("findings")
    # The mouse above the words: the finding and the help of the server.
    words = next(span for span in lab.page.query_selector_all(".cm-lintRange") if span.inner_text() == "2.2 账户管理")
    words.hover()
    # Which title stands under the number, in the words of either language.
    expected = "2.2 是“基础运营”" if CHINESE else "2.2 is “基础运营”"
    try:
        lab.page.wait_for_selector(".cm-tooltip-lint", timeout=8000)
    except TimeoutError:
        pass
    tip = lab.page.query_selector(".cm-tooltip-lint")
    check(f"hover shows the finding: {expected}", tip is not None and expected in tip.inner_text(), tip and tip.inner_text())
    lab.picture("hover")
    # Above a plain value without a finding, where jupyterlab-lsp does not ask.
    lab.page.mouse.move(5, 5)
    lab.point_at("1.1 产品选择")
    help_text = lab.until(lambda: "1.1.1" in lab.hover_text(), 8)
    check("hover shows the items of a content", help_text, lab.hover_text())
    lab.picture("help")
    lab.page.mouse.move(5, 5)


def apply_fix(lab):
    lab.go("2.2 账户管理")
    lab.page.click(".competencyLint-fix")
    choice = lab.page.wait_for_selector(".jp-Dialog select, .jp-Dialog input", timeout=8000)
    titles = lab.page.eval_on_selector_all(".jp-Dialog option", "(options) => options.map((option) => option.value)")
    title = next((title for title in titles if "2.2 基础运营" in title), None)
    check("the button offers the fixes at the cursor", title is not None, titles)
    lab.picture("fixes")
    choice.select_option(title)
    lab.page.click(".jp-Dialog .jp-mod-accept")
    check("a title is fixed", lab.until(lambda: "      - 2.2 基础运营\n" in lab.text()), lab.text()[:900])
    check("and its finding goes", lab.until(lambda: "2.2 账户管理" not in lab.marked()), lab.marked())


def pages(lab):
    lab.page.click(".competencyLint-coverage")
    check("the coverage page opens beside the text", lab.until(lambda: "M2 平台运营" in lab.frame_text("coverage")), lab.frame_text("coverage")[:300])
    before = lab.frame_text("coverage")
    lab.picture("coverage")
    lab.go("2.1 信息展示\n", after=True)
    lab.page.keyboard.type("      - 2.3 营销推广\n")
    lab.page.keyboard.press("Control+S")
    check("and follows a save", lab.until(lambda: lab.frame_text("coverage") not in ("", before)))
    lab.page.click(".competencyLint-check")
    check("the whole folder is checked", lab.until(lambda: "tea.standard.yaml" in lab.frame_text("check")), lab.frame_text("check")[:300])
    lab.picture("check")
    pressed = lab.page.eval_on_selector_all('[class*="competencyLint-"][aria-pressed="true"]', "(buttons) => buttons.map((button) => button.innerText)")
    check("no button stays pressed", not pressed, pressed)


def completion(lab):
    # jupyterlab-lsp 5.3 asks at the wrong place after a character beyond the BMP: JupyterLab counts code points, and it UTF-16.
    plan = (FOLDER / "new.plan.yaml").read_text(encoding="utf-8")
    (FOLDER / "plain.plan.yaml").write_text("".join(character for character in plan if ord(character) < 0x10000), encoding="utf-8")
    lab.open("plain.plan.yaml")
    lab.until(lambda: len(lab.marked()) > 0)
    lab.go("    covers: ", last=True, after=True)
    lab.page.keyboard.press("Tab")
    try:
        lab.page.wait_for_selector(".jp-Completer:not(.lm-mod-hidden) .jp-Completer-item", timeout=8000)
    except TimeoutError:
        pass
    offered = "(items) => items.map((item) => item.innerText.trim().split('\\n')[0])"
    items = lab.page.eval_on_selector_all(".jp-Completer-item", offered)
    lab.picture("completion")
    index = next((index for index, item in enumerate(items) if item.startswith("2.1 信息展示")), None)
    check("completion offers the contents of the function", index is not None, items)
    for _ in range(index or 0):
        lab.page.keyboard.press("ArrowDown")
    lab.page.keyboard.press("Enter")
    check("and an accepted one is written with its brackets", lab.until(lambda: lab.text().rstrip().endswith("covers: [2.1 信息展示]"), 5), lab.text()[-80:])


def main():
    port, home = free_port(), Path(os.environ["JUPYTER_HOME"])
    server = start(home, port)
    print(f"JupyterLab, {LOCALE}", flush=True)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            errors = []
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" and "ompetency" in message.text else None)
            page.on("pageerror", lambda error: errors.append(str(error)))
            lab = Lab(page, f"http://127.0.0.1:{port}")
            for part in (findings, apply_fix, pages, completion):
                part(lab)
            refused = page.request.get(f"{lab.address}/competency-lint/coverage?path=../../etc/passwd")
            check("a path that leads out of the folder is refused", refused.status == 404, refused.status)
            check("the console has no errors of ours", not errors, errors)
            browser.close()
    except Exception as error:
        check("the session runs to its end", False, re.sub(r"\s+", " ", str(error))[:500])
    finally:
        server.terminate()
        try:
            code = server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            code = None
    check("JupyterLab ends", code is not None)
    left = subprocess.run(["pgrep", "-f", f"{sys.prefix}/bin/competency-lint server"], capture_output=True, text=True).stdout.split()
    check("and takes the language server along", not left, left)
    sys.exit(1 if failures else 0)


main()
