"""Typing in a long standard while many plans that are written against it are open."""

import shutil
import time
from statistics import median

from language_client import LanguageClient
from server_process import ServerFailed
from standard_change import PUSHED, STANDARD
from tools import BUILD, ROOT

# The shipped standard with so many levels more: about 1,900 lines.
MORE_LEVELS = 10
PLACES = 12
WARM_UP = 4


class StandardTyping:
    """Our server over a folder with a long standard and so many plans, all of them open."""

    def __init__(self, binary, corpus, plans):
        self.folder = BUILD / "workspace" / f"typing-{plans}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.standard = self.folder / STANDARD
        self.lines = long_standard((ROOT / "schemas" / STANDARD).read_text(encoding="utf-8").splitlines())
        self.standard.write_text("\n".join(self.lines) + "\n", encoding="utf-8")
        self.plans = sorted((corpus / "many").rglob("*.yaml"))[:plans]
        for path in self.plans:
            shutil.copy(path, self.folder)
        self.client = LanguageClient([binary, "server"], self.folder, {}, PUSHED)

    def run(self, keys):
        """Milliseconds until the standard has its findings, and until the last open plan has: median and slowest of each."""
        client = self.client
        client.initialize(self.folder)
        for path in [self.standard, *(self.folder / plan.name for plan in self.plans)]:
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": path.read_text(encoding="utf-8")}
            client.notify("textDocument/didOpen", {"textDocument": document})
        # Asked last, answered when the folder has been read.
        client.request("workspace/symbol", {"query": "😀"})
        self.settle()
        first, last, counts = [], [], []
        for key in range(WARM_UP + keys):
            begin = time.perf_counter_ns()
            client.notify("textDocument/didChange", {"textDocument": {"uri": self.standard.as_uri(), "version": key + 2},
                                                     "contentChanges": [self.keystroke(key)]})
            arrived = self.settle()
            if key >= WARM_UP and arrived:
                first.append((arrived[0] - begin) / 1e6)
                last.append((arrived[-1] - begin) / 1e6)
                counts.append(len(arrived))
        client.close()
        return [median(first), max(first), median(last), max(last), median(counts)]

    def keystroke(self, key):
        """A letter at the end of an ability of the first level, and the next time the same one taken back."""
        items = [place for place, line in enumerate(self.lines) if line.lstrip().startswith("- 1.1.")][:PLACES]
        place = items[key // 2 % len(items)]
        line = self.lines[place]
        end = len(line.encode("utf-16-le")) // 2
        striking = key % 2 == 0
        self.lines[place] = line + "x" if striking else line[:-1]
        start = end if striking else end - 1
        region = {"start": {"line": place, "character": start}, "end": {"line": place, "character": end}}
        return {"range": region, "text": "x" if striking else ""}

    def settle(self):
        """The moments at which files got findings, until nothing more comes."""
        arrived, patience = [], self.client.process.patience
        self.client.process.patience = 0.8
        try:
            while True:
                if self.client.receive().get("method") == "textDocument/publishDiagnostics":
                    arrived.append(time.perf_counter_ns())
        except ServerFailed:
            pass
        self.client.process.patience = patience
        return arrived


def long_standard(lines):
    """The standard with copies of its last level, under other ids and names."""
    starts = [place for place, line in enumerate(lines) if line.lstrip().startswith("- level: ")]
    level = lines[starts[-1]:]
    longer = list(lines)
    for number in range(1, MORE_LEVELS + 1):
        indent = level[0][:len(level[0]) - len(level[0].lstrip())]
        copy = [f"{indent}- level: further-{number}", *level[1:]]
        named = next(place for place, line in enumerate(copy) if line.lstrip().startswith("name: "))
        copy[named] = f"{copy[named]}（{number}）"
        longer += copy
    return longer
