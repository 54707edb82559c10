"""What the buttons in JupyterLab ask of the Jupyter server: a page, made by the program. The wheel has this file as `competency_lint.jupyter_pages`."""

import asyncio
import os
import shutil
from pathlib import Path

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

ARGUMENTS = {"check": ["check", "--format", "html", "--fail-on", "never"], "coverage": ["coverage", "--format", "html"]}
SECONDS = 120


def _jupyter_server_extension_points():
    return [{"module": "competency_lint.jupyter_pages"}]


def _load_jupyter_server_extension(app):
    root = os.path.realpath(os.path.expanduser(app.root_dir))
    pattern = url_path_join(app.web_app.settings["base_url"], "competency-lint", "(check|coverage)")
    app.web_app.add_handlers(".*$", [(pattern, PageHandler, {"root": root})])


def program():
    """Where the program is: in the wheel, else on the PATH."""
    try:
        from ._program import program_path

        return program_path()
    except (ImportError, FileNotFoundError):
        return shutil.which("competency-lint")


class PageHandler(JupyterHandler):
    """`GET competency-lint/check?path=…&language=zh`: what the program says about a file or folder below the server's root."""

    def initialize(self, root):
        self.root = root

    @web.authenticated
    async def get(self, kind):
        subject = self.below_root(self.get_query_argument("path", ""))
        found = program()
        if not found:
            raise web.HTTPError(503, "competency-lint is not installed")
        language = "zh" if self.get_query_argument("language", "en").startswith("zh") else "en"
        code, output, messages = await run([found, *ARGUMENTS[kind], subject, "--lang", language], self.root)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        # The page is shown in a frame that may not reach Jupyter; a browser that opens it by itself gets the same bounds.
        self.set_header("Content-Security-Policy", "sandbox allow-scripts")
        if "<html" in output:
            return self.finish(output)
        self.set_status(422)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        return self.finish(messages or f"competency-lint ended with {code}")

    def below_root(self, path):
        """The path for the program, relative to the root. What leads out of it is refused."""
        full = os.path.realpath(os.path.join(self.root, path.lstrip("/")))
        if full != self.root and not full.startswith(os.path.join(self.root, "")):
            raise web.HTTPError(404, "not below the folder of the server")
        if not os.path.exists(full):
            raise web.HTTPError(404, "there is no such file")
        return "./" + Path(full).relative_to(self.root).as_posix()


async def run(arguments, folder):
    """Exit code, output and messages; a program that does not end is stopped."""
    process = await asyncio.create_subprocess_exec(*arguments, cwd=folder, stdin=asyncio.subprocess.DEVNULL,
                                                   stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    try:
        output, messages = await asyncio.wait_for(process.communicate(), SECONDS)
    except asyncio.TimeoutError:
        process.kill()
        await process.wait()
        raise web.HTTPError(504, "competency-lint did not end")
    return process.returncode, output.decode("utf-8", "replace"), messages.decode("utf-8", "replace")
