"""A change of the standard with many plans in the workspace: how long until the open plan, and all of them, have their findings."""

import shutil
import time
from statistics import median

from language_client import LanguageClient
from server_process import ServerFailed
from tools import BUILD, ROOT

STANDARD = "cross-border-e-commerce-operator.standard.yaml"
# A content of every level: its name changes, and what refers to it has another title.
NAME, OTHER = "信息展示", "信息陈列"
PUSHED = {
    "general": {"positionEncodings": ["utf-16"]}, "workspace": {"workspaceFolders": True},
    "textDocument": {"publishDiagnostics": {"versionSupport": True, "relatedInformation": True}},
}


class StandardChange:
    """Our server over a folder with so many plans and their standard, which is open beside one of them."""

    def __init__(self, binary, corpus, plans):
        self.folder = BUILD / "workspace" / f"standard-{plans}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        shutil.copy(ROOT / "schemas" / STANDARD, self.folder)
        paths = sorted((corpus / "many").rglob("*.yaml"))[:plans]
        for path in paths:
            shutil.copy(path, self.folder)
        self.open_plan = self.folder / next(path.name for path in paths if f"{NAME}" in path.read_text(encoding="utf-8"))
        self.client = LanguageClient([binary, "server"], self.folder, {}, PUSHED)

    def run(self, rounds):
        """Milliseconds until the open plan, and until the last file, of each round; and how many files had other findings."""
        client, uri = self.client, self.open_plan.as_uri()
        client.initialize(self.folder)
        standard = self.folder / STANDARD
        text = standard.read_text(encoding="utf-8")
        for path, content in ((standard, text), (self.open_plan, self.open_plan.read_text(encoding="utf-8"))):
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": content}
            client.notify("textDocument/didOpen", {"textDocument": document})
        # Asked last, answered when the folder has been read.
        client.request("workspace/symbol", {"query": "😀"})
        self.settle()
        first, last, counts = [], [], []
        for version in range(2, rounds + 2):
            changed = text.replace(NAME, OTHER) if version % 2 == 0 else text
            begin = time.perf_counter_ns()
            client.notify("textDocument/didChange", {"textDocument": {"uri": standard.as_uri(), "version": version},
                                                     "contentChanges": [{"text": changed}]})
            arrived = self.settle()
            first.append(next(moment for moment, name in arrived if name == uri) - begin)
            last.append(arrived[-1][0] - begin)
            counts.append(len(arrived))
        client.close()
        return [median(first) / 1e6, max(first) / 1e6, median(last) / 1e6, max(last) / 1e6, min(counts)]

    def settle(self):
        """The moments at which files got findings, until nothing more comes."""
        arrived, patience = [], self.client.process.patience
        self.client.process.patience = 1.5
        try:
            while True:
                message = self.client.receive()
                if message.get("method") == "textDocument/publishDiagnostics":
                    arrived.append((time.perf_counter_ns(), message["params"]["uri"]))
        except ServerFailed:
            pass
        self.client.process.patience = patience
        return arrived
