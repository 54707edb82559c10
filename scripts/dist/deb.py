"""The Debian package. It depends on nothing: `apt install ./competency-lint_…_amd64.deb`."""

import gzip
import os
import shutil
import subprocess
from email.utils import formatdate

import licences
import product
import stage as staging

FOLDER = product.PACKAGING / "debian"


def build(stage, target):
    facts, version = product.facts(), product.version()
    architecture = product.DEBIAN_ARCHITECTURE.get(product.MACHINE, product.MACHINE)
    name = facts["NAME"]
    tree = product.ROOT / ".build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _program(stage, tree, name)
    _documents(tree / "usr" / "share" / "doc" / name, facts, version)
    overrides = tree / "usr" / "share" / "lintian" / "overrides" / name
    _put(overrides, (FOLDER / "lintian-overrides").read_bytes())
    _control(tree, facts, version, architecture)
    path = target / f"{name}_{version}_{architecture}.deb"
    _pack(tree, path)
    return path


def _program(stage, tree, name):
    usr = tree / "usr"
    _put(usr / "bin" / name, (stage / "bin" / name).read_bytes(), 0o755)
    share = stage / "share"
    bash, zsh, fish = (staging.completions(name)[shell] for shell in ("bash", "zsh", "fish"))
    # Debian's zsh looks into vendor-completions; site-functions is the administrator's.
    for source, path in ((bash, bash), (zsh, f"zsh/vendor-completions/_{name}"), (fish, fish)):
        _put(usr / "share" / path, (share / source).read_bytes())
    for page in staging.manuals(name).values():
        _put(usr / "share" / (page + ".gz"), _gzip((share / page).read_bytes()))
    for schema in sorted((share / name / "schemas").iterdir()):
        _put(usr / "share" / name / "schemas" / schema.name, schema.read_bytes())


def _documents(folder, facts, version):
    _put(folder / "copyright", _copyright(facts))
    moment = formatdate(product.epoch(), localtime=False).replace("-0000", "+0000")
    lines = f"{facts['NAME']} ({version}) stable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n -- {facts['MAINTAINER']}  {moment}\n"
    _put(folder / "changelog.gz", _gzip(lines.encode()))
    _put(folder / "CHANGELOG.md.gz", _gzip((product.ROOT / "CHANGELOG.md").read_bytes()))
    for page in ("README.md", "README.zh.md"):
        _put(folder / page, (product.ROOT / page).read_bytes())


def _copyright(facts):
    """Debian has most licence texts in /usr/share/common-licenses; the three others are included in full."""
    text = (FOLDER / "copyright").read_text(encoding="utf-8").replace("@REPOSITORY@", facts["REPOSITORY"])
    for name in ("GCC-exception-3.1.txt", "libyaml-MIT.txt", "zlib.txt"):
        lines = (licences.FOLDER / name).read_text(encoding="utf-8").splitlines()
        text = text.replace(f"@{name}@", "\n".join(" " + (line or ".") for line in lines))
    return text.encode()


def _control(tree, facts, version, architecture):
    size = sum((path.stat().st_size + 1023) // 1024 for path in tree.rglob("*") if path.is_file())
    control = (FOLDER / "control").read_text(encoding="utf-8")
    values = {"VERSION": version, "ARCHITECTURE": architecture, "SIZE": str(size), **facts}
    for key, value in values.items():
        control = control.replace(f"@{key}@", value)
    _put(tree / "DEBIAN" / "control", control.encode())
    sums = subprocess.run(
        ["sh", "-c", "find usr -type f | LC_ALL=C sort | xargs md5sum"], cwd=tree, check=True, capture_output=True
    ).stdout
    _put(tree / "DEBIAN" / "md5sums", sums)


def _pack(tree, path):
    for folder in [tree, *[each for each in tree.rglob("*") if each.is_dir()]]:
        folder.chmod(0o755)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(product.epoch())}
    for file in tree.rglob("*"):
        os.utime(file, (product.epoch(), product.epoch()))
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(path)]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def _gzip(data):
    return gzip.compress(data, compresslevel=9, mtime=0)


def _put(path, data, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(mode)
