"""The tree that tarball, Debian package and wheel take their files from: bin/ and share/, as below /usr or ~/.local."""

import os
import shutil
import subprocess

import licences
import product

PAGES = ["README.md", "README.zh.md", "CHANGELOG.md"]
# Which compiler it was, and digests of the compiler's intermediate code and of the unstripped program: they depend on the folder of
# the build, and nothing reads them.
LEFT_OUT = [".comment", ".swift_modhash", ".note.gnu.build-id"]


def build(program, folder):
    """Creates the tree in `folder`. `program` is the binary of `make build`."""
    name = product.facts()["NAME"]
    shutil.rmtree(folder, ignore_errors=True)
    binary = folder / "bin" / name
    binary.parent.mkdir(parents=True)
    shutil.copyfile(program, binary)
    binary.chmod(0o755)
    _strip(binary)
    share = folder / "share"
    for shell, path in completions(name).items():
        _put(share / path, _sourced(_output(binary, "completions", shell)))
    for language, path in manuals(name).items():
        _put(share / path, (product.ROOT / "docs" / "man" / _manual_source(name, language)).read_bytes())
    for schema in sorted((product.ROOT / "schemas" / "json").glob("*.schema.json")):
        _put(share / name / "schemas" / schema.name, schema.read_bytes())
    documents = share / "doc" / name
    for page in PAGES:
        _put(documents / page, (product.ROOT / page).read_bytes())
    for path, text in licences.texts().items():
        _put(documents / path, text)
    return folder


def completions(name):
    return {
        "bash": f"bash-completion/completions/{name}",
        "zsh": f"zsh/site-functions/_{name}",
        "fish": f"fish/vendor_completions.d/{name}.fish",
    }


def manuals(name):
    return {"en": f"man/man1/{name}.1", "zh": f"man/zh_CN/man1/{name}.1"}


def _manual_source(name, language):
    return f"{name}.1" if language == "en" else f"{name}.{language}.1"


def _strip(binary):
    command = ["strip"] if product.SYSTEM == "macos" else ["strip", "--strip-all", *[f"--remove-section={name}" for name in LEFT_OUT]]
    subprocess.run([*command, str(binary)], check=True)
    if product.SYSTEM == "macos":
        # A changed program has to be signed again, or Apple's system ends it.
        subprocess.run(["codesign", "--force", "--sign", "-", str(binary)], check=True)


def _output(binary, *arguments):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "COMPETENCY_LINT_LANG": "en"}
    return subprocess.run([str(binary), *arguments], check=True, capture_output=True, env=environment).stdout


def _sourced(script):
    """A completion script without its `#!` line, since shells read it and do not run it."""
    return script.partition(b"\n")[2] if script.startswith(b"#!") else script


def _put(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o644)
