"""Typing into one document of one server, and what came of it."""

from statistics import median

from server_process import ServerFailed
from table import number, percentile, ratio

PLACES = 40
BLOCK = 50
WARM_UP = 20


class TypingSession:
    """One server with one document open, typed into in blocks."""

    def __init__(self, server, corpus, lines, warm_up=WARM_UP):
        folder = server.make_workspace(corpus, lines)
        path = folder / server.document
        text = path.read_text(encoding="utf-8")
        self.server, self.uri, self.version = server, path.as_uri(), 1
        self.lines = text.split("\n")
        self.places = self._places()
        self.times, self.blocks, self.spent, self.failed = [], [], 0.0, ""
        self.findings = [set(), set()]
        self.client = server.start(folder)
        try:
            self.client.initialize(folder)
            self.opened, _ = self.client.open(self.uri, server.language, text)
            self._type(warm_up)
        except ServerFailed:
            self.client.close()
            raise
        self.times.clear()
        self.before = self.client.process.memory()

    def _places(self):
        """Lines to type at the end of, evenly spread over the document."""
        fitting = [place for place, line in enumerate(self.lines) if self.server.after in line]
        return fitting[::max(len(fitting) // PLACES, 1)]

    def type_block(self, limit):
        """A block of keystrokes; one median of it is what is compared with the other servers' blocks."""
        try:
            times = self._type(min(BLOCK, limit - len(self.times)))
            self.blocks.append(median(times))
        except ServerFailed as failure:
            self.failed = str(failure)

    def _type(self, count):
        times = []
        for _ in range(count):
            striking = self.version % 2
            change = self._keystroke(striking)
            self.version += 1
            time, findings = self.client.change(self.uri, self.version, change)
            times.append(time)
            self.findings[striking].add(len(findings))
        self.times += times
        self.spent += sum(times) / 1e3
        return times

    def _keystroke(self, striking):
        """The next content change: the key is struck at the end of a line, then taken back there."""
        place = self.places[(self.version - 1) // 2 % len(self.places)]
        key, line = self.server.key, self.lines[place]
        changed = line + key if striking else line.removesuffix(key)
        self.lines[place] = changed
        if self.client.wants_whole_text:
            return {"text": "\n".join(self.lines)}
        start, end = (len(text.encode("utf-16-le")) // 2 for text in ((line, line) if striking else (changed, line)))
        region = {"start": {"line": place, "character": start}, "end": {"line": place, "character": end}}
        return {"range": region, "text": key if striking else ""}

    def row(self, ours):
        after = self.client.process.memory()
        self.client.close()
        mended, struck = ("/".join(str(count) for count in sorted(counts)[:3]) for counts in self.findings)
        cells = [f"{self.server.name}{f' ({self.failed})' if self.failed else ''}", number(self.opened)]
        cells += [number(percentile(self.times, share)) for share in (0.5, 0.95, 0.99)] if self.times else ["–"] * 3
        cells += [ratio(self.blocks, ours.blocks) if ours else "–", f"{len(self.times):,}", f"{mended} → {struck}"]
        return cells + [number(self.before), number(after), f"{after - self.before:+.1f}"]
