"""The Python wheel: the program as its script, `python -m competency_lint`, and the entry point that jupyter-lsp looks for."""

import base64
import hashlib
import time
import zipfile

import licences
import product

PACKAGE = product.PACKAGING / "python" / "competency_lint"
TAGS = "py3-none-"


def build(stage, target):
    """Writes the wheel with the program of `stage` into the folder `target`, and returns its path."""
    facts, version = product.facts(), product.version()
    name = facts["NAME"].replace("-", "_")
    program = stage / "bin" / facts["NAME"]
    tag = TAGS + product.wheel_platform(program)
    info, data = f"{name}-{version}.dist-info", f"{name}-{version}.data"
    # A member is (name in the archive, bytes, whether it is a program).
    members = [(f"{name}/{path.name}", path.read_bytes(), False) for path in sorted(PACKAGE.glob("*.py"))]
    members.append((f"{name}/_version.py", f'__version__ = "{version}"\n'.encode(), False))
    members.append((f"{data}/scripts/{facts['NAME']}", program.read_bytes(), True))
    members += _shared(stage, data) + _jupyter(name, data)
    texts = licences.texts()
    members.append((f"{info}/METADATA", _metadata(facts, version, sorted(texts)).encode(), False))
    members.append((f"{info}/WHEEL", _wheel(tag).encode(), False))
    members.append((f"{info}/entry_points.txt", _entry_points(name).encode(), False))
    members += [(f"{info}/licenses/{path}", text, False) for path, text in sorted(texts.items())]
    path = target / f"{name}-{version}-{tag}.whl"
    _write(path, members, f"{info}/RECORD")
    return path


def _shared(stage, data):
    """Manual pages and completions, where `pip install` puts data: below share/ of the environment."""
    share = stage / "share"
    folders = ["man", "bash-completion", "zsh", "fish"]
    paths = [path for folder in folders for path in sorted((share / folder).rglob("*")) if path.is_file()]
    return [(f"{data}/data/share/{path.relative_to(share).as_posix()}", path.read_bytes(), False) for path in paths]


def _jupyter(name, data):
    """The buttons in JupyterLab, and the server extension that they call; both are inactive without Jupyter."""
    source = product.ROOT / "editors" / "jupyterlab"
    extension, config = source / "labextension", source / "config" / "competency-lint.json"
    places = [(f"{name}/jupyter_pages.py", source / "jupyter_pages.py"), (f"{data}/data/etc/jupyter/jupyter_server_config.d/{config.name}", config)]
    places += [(f"{data}/data/share/jupyter/labextensions/competency-lint/{path.relative_to(extension).as_posix()}", path)
               for path in sorted(extension.rglob("*")) if path.is_file()]
    return [(place, path.read_bytes(), False) for place, path in places]


def _metadata(facts, version, licence_files):
    lines = [
        "Metadata-Version: 2.4",
        f"Name: {facts['NAME']}",
        f"Version: {version}",
        f"Summary: {facts['SUMMARY']}",
        f"Maintainer-email: {facts['MAINTAINER']}",
        f"License-Expression: {licences.expression()}",
        *[f"License-File: {path}" for path in licence_files],
        f"Project-URL: Source, {facts['REPOSITORY']}",
        "Keywords: linter,yaml,language-server,competency,curriculum",
        "Classifier: Development Status :: 4 - Beta",
        "Classifier: Environment :: Console",
        "Classifier: Intended Audience :: Education",
        "Classifier: Natural Language :: Chinese (Simplified)",
        "Classifier: Natural Language :: English",
        "Classifier: Programming Language :: Python :: 3",
        "Classifier: Topic :: Text Processing :: Markup",
        "Requires-Python: >=3.9",
        "Provides-Extra: jupyter",
        'Requires-Dist: jupyterlab>=4; extra == "jupyter"',
        'Requires-Dist: jupyterlab-lsp>=5.1; extra == "jupyter"',
        "Description-Content-Type: text/markdown",
    ]
    return "\n".join(lines) + "\n\n" + (product.PACKAGING / "python" / "README.md").read_text(encoding="utf-8")


def _wheel(tag):
    return f"Wheel-Version: 1.0\nGenerator: competency-lint-dist\nRoot-Is-Purelib: false\nTag: {tag}\n"


def _entry_points(name):
    return f"[jupyter_lsp_spec_v1]\ncompetency-lint = {name}.jupyter:language_servers\n"


def _write(path, members, record):
    lines = []
    for name, data, _ in members:
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(data)}\n")
    lines.append(f"{record},,\n")
    moment = time.gmtime(max(product.epoch(), 315532800))[:6]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data, program in [*members, (record, "".join(lines).encode(), False)]:
            member = zipfile.ZipInfo(name, moment)
            member.create_system = 3  # Unix, whatever the machine that packs
            member.external_attr = (0o100755 if program else 0o100644) << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
