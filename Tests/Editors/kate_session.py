"""A session in Kate on a screen without a monitor, by keys. Needs kate, Xvfb, xdotool and dbus-run-session; the environment says where everything is.

`EDITOR_PICTURES` names a folder for screenshots (with ImageMagick's `import`)."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

FOLDER, CONFIG, HOME = (Path(os.environ[name]) for name in ("EDITOR_WORKSPACE", "EDITOR_CONFIG", "EDITOR_HOME"))
PICTURES = os.environ.get("EDITOR_PICTURES")
BAD, STANDARD = Path("bad/cbec-intermediate.plan.yaml"), Path("good/urban-beekeeper.standard.yaml")
failures = 0


def check(name, holds, seen=None):
    global failures
    print(f"  {'ok   ' if holds else 'FAIL '} {name}" + ("" if holds or seen is None else f": {seen!r}"), flush=True)
    failures += not holds
    return holds


def settle():
    """A home of its own, with the settings as an author would copy them, and a program that keeps what is said to it."""
    shutil.rmtree(HOME, ignore_errors=True)
    for folder in ("bin", "config/kate/lspclient", "data/kate", "run"):
        (HOME / folder).mkdir(parents=True)
    (HOME / "run").chmod(0o700)
    shutil.copy(CONFIG / "settings.json", HOME / "config/kate/lspclient/settings.json")
    (HOME / "config/katerc").write_text("[General]\nShow welcome view for new window=false\n")
    (HOME / "data/kate/anonymous.katesession").write_text("[Kate Plugins]\nlspclientplugin=true\n")
    program = HOME / "bin/competency-lint"
    program.write_text(f'#!/bin/sh\ntee {HOME}/asked | "{os.environ["COMPETENCY_LINT"]}" "$@" | tee {HOME}/answered\n')
    program.chmod(0o755)


def text(name):
    path = HOME / name
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def written(path):
    return (FOLDER / path).read_text(encoding="utf-8")


def until(condition, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def free_display():
    return next(number for number in range(70, 200) if not Path(f"/tmp/.X11-unix/X{number}").exists())


class Screen:
    def __init__(self, environment):
        self.environment = environment

    def window(self, name):
        found = self.run("xdotool", "search", "--onlyvisible", "--name", name).split()
        return found[0] if found else None

    def run(self, *arguments):
        return subprocess.run(arguments, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout

    def press(self, name, *keys):
        self.run("xdotool", "windowfocus", "--sync", self.window(name) or "0")
        time.sleep(0.3)
        for key in keys:
            self.run("xdotool", "key", key)
            time.sleep(0.1)

    def go(self, path, words):
        """To the end of the line that has the words."""
        number = next(number for number, line in enumerate(written(path).splitlines(), 1) if words in line)
        self.press(path.name, "ctrl+g")
        self.press(path.name, *str(number), "Return", "End")

    def picture(self, name):
        if PICTURES and shutil.which("import"):
            self.run("import", "-window", "root", f"{PICTURES}/kate-{name}.png")


def play(screen):
    asked = until(lambda: screen.window("start requested"), 60)
    check("Kate asks whether the server may be started", asked)
    screen.press("start requested", "alt+y")
    check("and opens the plan at the server", until(lambda: "textDocument/didOpen" in text("asked")), text("asked")[-300:])
    check("the findings arrive", until(lambda: "missing-content" in text("answered")), text("answered")[-300:])
    time.sleep(1)
    screen.picture("findings")
    screen.press("plan.yaml", "ctrl+End", "Up", "End", "ctrl+space")
    check("completion is asked for", until(lambda: "textDocument/completion" in text("asked")))
    time.sleep(1.5)
    screen.picture("completion")
    screen.press("plan.yaml", "Down", "Return", "ctrl+s")
    plan = FOLDER / "new.plan.yaml"
    accepted = until(lambda: plan.read_text(encoding="utf-8").rstrip().endswith("    covers: [2.2 基础运营]"), 10)
    check("and the second one is written with its brackets", accepted, plan.read_text(encoding="utf-8")[-60:])
    screen.press("plan.yaml", "ctrl+End", "a", "Return")
    time.sleep(1)
    check("Kate asks for no formatting after Enter, as docs/editors.md says", "onTypeFormatting\"" not in text("asked"), text("asked")[-300:])
    screen.press("plan.yaml", "ctrl+z", "ctrl+s")

    screen.press("new.plan.yaml", "alt+Left")
    until(lambda: screen.window(BAD.name), 10)
    until(lambda: f"{BAD.name}\"" in text("asked"), 10)
    time.sleep(1)
    screen.go(BAD, "2.2 账户管理")
    screen.press(BAD.name, "alt+l", "y")
    check("hover is asked for, and says what is wrong with the line", until(lambda: "编号与名称不一致**" in text("answered")), text("answered")[-300:])
    time.sleep(0.5)
    screen.picture("hover")
    screen.press(BAD.name, "Escape", "ctrl+period")
    time.sleep(1.5)
    screen.press(BAD.name, "ctrl+s")
    is_fixed = until(lambda: "      - 2.2 基础运营\n" in written(BAD) and "2.2 账户管理\n" not in written(BAD), 10)
    check("a title is fixed, by one of two alternatives", is_fixed, written(BAD)[:900])

    screen.press(BAD.name, "alt+Left")
    until(lambda: screen.window(STANDARD.name), 10)
    time.sleep(1)
    screen.go(STANDARD, "content: 2.1 蜂螨防治")
    screen.press(STANDARD.name, "F2")
    if check("Kate asks for the new name", until(lambda: screen.window("^Rename"), 10)):
        screen.run("xdotool", "type", "--delay", "50", "Mite control")
        screen.press("^Rename", "Return")
    until(lambda: "textDocument/rename" in text("asked"), 10)
    time.sleep(1.5)
    screen.picture("rename")
    screen.press(STANDARD.name, "ctrl+l")
    plans = [Path(f"good/urban-beekeeper-{name}.plan.yaml") for name in ("garden-l3", "rooftop-l4")]
    for path in [STANDARD, *plans]:
        check(f"renamed in {path}", until(lambda: "2.1 Mite control" in written(path) and "2.1 蜂螨防治" not in written(path), 10))


def main():
    version = re.search(r"[0-9.]+", subprocess.run(["kate", "--version"], env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True).stdout)
    print(f"Kate {version.group() if version else ''}", flush=True)
    settle()
    (FOLDER / ".competency-lint.yaml").touch()
    display = f":{free_display()}"
    homes = {"HOME": HOME, "XDG_CONFIG_HOME": HOME / "config", "XDG_DATA_HOME": HOME / "data", "XDG_RUNTIME_DIR": HOME / "run"}
    environment = os.environ | {key: str(value) for key, value in homes.items()}
    environment |= {"DISPLAY": display, "PATH": f"{HOME / 'bin'}:{os.environ['PATH']}", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
    # `-noreset`: else the screen starts anew each time xdotool leaves it, and Kate may find none at that moment.
    monitor = subprocess.Popen(["Xvfb", display, "-noreset", "-screen", "0", "1280x900x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    kate = None
    try:
        until(lambda: Path(f"/tmp/.X11-unix/X{display[1:]}").exists(), 10)
        files = [FOLDER / STANDARD, FOLDER / BAD, FOLDER / "new.plan.yaml"]
        kate = subprocess.Popen(["dbus-run-session", "--", "kate", "-b", *files], env=environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        play(Screen(environment))
    except Exception as error:
        check("the session runs to its end", False, str(error))
    finally:
        for process in filter(None, (kate, monitor)):
            process.terminate()
            process.wait(10)
    sys.exit(1 if failures else 0)


main()
