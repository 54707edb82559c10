"""A small client of the Language Server Protocol: no threads, one request at a time."""

import os
import time

from server_process import ServerFailed, ServerProcess, framed

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"configuration": True, "workspaceFolders": True, "didChangeWatchedFiles": {"dynamicRegistration": False},
                  "diagnostics": {"refreshSupport": True}},
    "textDocument": {
        "synchronization": {"dynamicRegistration": False},
        "publishDiagnostics": {"versionSupport": True, "relatedInformation": True},
        "diagnostic": {"dynamicRegistration": False, "relatedDocumentSupport": False},
    },
}


class LanguageClient:
    """A session with one server. Whatever the server asks gets an answer."""

    def __init__(self, arguments, folder, configuration, capabilities=None):
        self.configuration = configuration
        self.capabilities = capabilities or CAPABILITIES
        self.next_id = 0
        self.process = ServerProcess(arguments, folder)

    def initialize(self, folder):
        """The handshake. Returns milliseconds from the start of the process to the answer."""
        self.folders = [{"uri": folder.as_uri(), "name": folder.name}]
        answer = self.request("initialize", {"processId": os.getpid(), "rootUri": folder.as_uri(), "locale": "en",
                                             "capabilities": self.capabilities, "workspaceFolders": self.folders})
        elapsed = (time.perf_counter_ns() - self.process.started) / 1e6
        capabilities = answer["capabilities"]
        synchronization = capabilities.get("textDocumentSync")
        if isinstance(synchronization, dict):
            synchronization = synchronization.get("change")
        self.wants_whole_text = synchronization == 1
        self.pulls = capabilities.get("diagnosticProvider") not in (None, False)
        self.notify("initialized", {})
        return elapsed

    def open(self, uri, language, text):
        """Opens a document. Returns milliseconds until its findings are there, and the findings."""
        document = {"uri": uri, "languageId": language, "version": 1, "text": text}
        return self._findings_after(uri, 1, self._frame("textDocument/didOpen", {"textDocument": document}))

    def change(self, uri, version, change):
        """One keystroke, as a content change. Returns milliseconds until the findings of this version, and the findings."""
        parameters = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}
        return self._findings_after(uri, version, self._frame("textDocument/didChange", parameters))

    def _findings_after(self, uri, version, frame):
        """Pulls where the server can be asked, else waits until it publishes findings for this version or a later one."""
        if self.pulls:
            self.next_id += 1
            frame += self._frame("textDocument/diagnostic", {"textDocument": {"uri": uri}}, self.next_id)
        else:
            for message in self.process.read_waiting():
                self._answer(message)
        begin = time.perf_counter_ns()
        self.process.write(frame)
        if self.pulls:
            findings = self._await_answer(self.next_id, "textDocument/diagnostic").get("items", [])
        else:
            findings = self._await_publication(uri, version)
        return (time.perf_counter_ns() - begin) / 1e6, findings

    def _await_publication(self, uri, version):
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                published = message["params"]
                if published["uri"] == uri and (published.get("version") or version) >= version:
                    return published["diagnostics"]

    def request(self, method, parameters):
        self.next_id += 1
        self.process.write(self._frame(method, parameters, self.next_id))
        return self._await_answer(self.next_id, method)

    def notify(self, method, parameters):
        self.process.write(self._frame(method, parameters))

    def _await_answer(self, identity, method):
        while True:
            message = self.receive()
            if "method" not in message and message.get("id") == identity:
                if "error" in message:
                    raise ServerFailed(f"{method}: {message['error'].get('message')}")
                return message.get("result") or {}

    def close(self):
        """Ends the session as the protocol requires. Returns the server's exit code."""
        self.process.patience = 5
        try:
            self.request("shutdown", None)
            self.notify("exit", None)
        except ServerFailed:
            pass
        return self.process.end()

    @staticmethod
    def _frame(method, parameters, identity=None):
        message = {"jsonrpc": "2.0", "method": method}
        if parameters is not None:
            message["params"] = parameters
        if identity is not None:
            message["id"] = identity
        return framed(message)

    def receive(self):
        """The next message; requests of the server are answered meanwhile."""
        message = self.process.read()
        self._answer(message)
        return message

    def _answer(self, message):
        """Folders and settings where the server asks for them, null for everything else."""
        if "method" not in message or "id" not in message:
            return
        result = None
        if message["method"] == "workspace/workspaceFolders":
            result = self.folders
        if message["method"] == "workspace/configuration":
            result = [self.configuration.get(item.get("section")) for item in message["params"]["items"]]
        self.process.write(framed({"jsonrpc": "2.0", "id": message["id"], "result": result}))
