"""A server process and the pipes to it: whole messages in, whole messages out."""

import json
import os
import select
import signal
import time


class ServerFailed(Exception):
    """The server died, or did not answer in time."""


class ServerProcess:
    """One running server. Every wait ends at a time limit."""

    def __init__(self, arguments, folder, patience=60):
        self.patience = patience
        self.buffer = bytearray()
        arguments = [str(argument) for argument in arguments]
        to_server, self.output = os.pipe()
        self.input, from_server = os.pipe()
        quiet, here = os.open(os.devnull, os.O_WRONLY), os.open(".", os.O_RDONLY)
        actions = [(os.POSIX_SPAWN_DUP2, to_server, 0), (os.POSIX_SPAWN_DUP2, from_server, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)]
        os.chdir(folder)
        self.started = time.perf_counter_ns()
        # Spawned directly: the standard library's process class would be a good part of what is measured.
        # Python ignores SIGPIPE; a server must not inherit that.
        self.id = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=actions, setsigdef=[signal.SIGPIPE])
        os.fchdir(here)
        for descriptor in (to_server, from_server, quiet, here):
            os.close(descriptor)
        os.set_blocking(self.output, False)

    def write(self, data):
        """Writes all of it, and reads meanwhile, so that neither side can fill a pipe and wait for the other."""
        view = memoryview(data)
        deadline = time.monotonic() + self.patience
        while view:
            readable, writable, _ = select.select([self.input], [self.output], [], max(deadline - time.monotonic(), 0))
            if not readable and not writable:
                raise ServerFailed("takes no more input")
            if readable:
                self._fill()
            if writable:
                try:
                    view = view[os.write(self.output, view):]
                except BrokenPipeError:
                    raise ServerFailed("ended early") from None

    def read(self):
        """The next message, awaited."""
        deadline = time.monotonic() + self.patience
        while (message := self._next()) is None:
            if not select.select([self.input], [], [], max(deadline - time.monotonic(), 0))[0]:
                raise ServerFailed("does not answer")
            self._fill()
        return message

    def read_waiting(self):
        """The messages that are there already."""
        while select.select([self.input], [], [], 0)[0]:
            self._fill()
        while (message := self._next()) is not None:
            yield message

    def _fill(self):
        data = os.read(self.input, 1 << 20)
        if not data:
            raise ServerFailed("ended early")
        self.buffer += data

    def _next(self):
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return None
        header = bytes(self.buffer[:end]).lower()
        length = int(header.split(b"content-length:")[1].split(b"\r\n")[0])
        if len(self.buffer) < end + 4 + length:
            return None
        body = bytes(self.buffer[end + 4:end + 4 + length])
        del self.buffer[:end + 4 + length]
        return json.loads(body)

    def end(self):
        """Waits for the process to end, kills it if it does not, and returns its exit code."""
        code = self._wait(5)
        if code is None:
            os.kill(self.id, signal.SIGKILL)
            code = self._wait(5)
        os.close(self.input)
        os.close(self.output)
        return code

    def _wait(self, seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            process, status = os.waitpid(self.id, os.WNOHANG)
            if process:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.005)
        return None

    def memory(self):
        """Resident megabytes of the server and the processes that it started."""
        total, waiting = 0, [self.id]
        while waiting:
            process = waiting.pop()
            try:
                with open(f"/proc/{process}/status", encoding="utf-8") as status:
                    total += sum(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
                with open(f"/proc/{process}/task/{process}/children", encoding="utf-8") as children:
                    waiting += map(int, children.read().split())
            except (FileNotFoundError, ProcessLookupError):
                continue
        return total / 1024


def framed(message):
    """A message as it goes through the pipe."""
    body = json.dumps(message, ensure_ascii=False).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body
