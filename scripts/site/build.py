#!/usr/bin/env python3
"""Makes the documentation site from the Markdown of the repository: `make site`.

    scripts/site/build.py [--to FOLDER]

The pages are those of docs/, editors/ and the root, in both languages. Links between them are kept, links to other files lead to the
repository. The site is static, loads nothing from other hosts, and is in a folder named like its version. Folders of other
versions beside it are kept."""

import argparse
import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "dist"))

import product  # noqa: E402
import versions  # noqa: E402

ROOT = product.ROOT
SOURCE = ROOT / ".build" / "site" / "source"
SHORT_LOOP = "for(let o=s+1;o<t.length;o++)t.slice(s,o)in e"
LINK = re.compile(r"(\]\()([^)\s#]*)(#[^)\s]*)?(\))")


def pages():
    """Where each Markdown file of the repository is in the site, both as paths from their roots."""
    found = {}
    for path in [*(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "rules").glob("*.md")]:
        name = path.relative_to(ROOT / "docs").as_posix()
        found[path.relative_to(ROOT).as_posix()] = name.replace("README", "index")
    for path in (ROOT / "editors").glob("**/README*.md"):
        if "node_modules" in path.parts:
            continue
        folder = path.parent.relative_to(ROOT).as_posix()
        name = f"{folder}/{path.name}".replace("README", "index") if folder == "editors" else f"{folder}{path.name.removeprefix('README')}"
        found[path.relative_to(ROOT).as_posix()] = name
    for name in ("CHANGELOG", "CONTRIBUTING", "ARCHITECTURE", "SECURITY", "CODE_OF_CONDUCT"):
        if (ROOT / f"{name}.md").is_file():
            found[f"{name}.md"] = f"project/{name.lower().replace('_', '-')}.md"
    return found


def localized(path):
    """The page without its language: the site chooses the language of the reader."""
    return path.removesuffix(".zh.md") + ".md" if path.endswith(".zh.md") else path


def is_translated(path, found):
    return path.endswith(".zh.md") or f"{path.removesuffix('.md')}.zh.md" in found


def rewritten(text, path, found):
    """The text of a page with its links as they are in the site."""
    here = posixpath.dirname(found[path])

    def link(match):
        opening, target, anchor, closing = match[1], match[2], match[3] or "", match[4]
        if not target or "://" in target or target.startswith("mailto:"):
            return match[0]
        full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        if full in found:
            # A page of one language serves both; headings of the other language have other anchors.
            if not is_translated(path, found) and is_translated(full, found):
                anchor = ""
            return opening + posixpath.relpath(localized(found[full]), here or ".") + anchor + closing
        if full.startswith("docs/pictures/"):
            return opening + posixpath.relpath(full.removeprefix("docs/"), here or ".") + closing
        kind = "tree" if (ROOT / full).is_dir() else "blob"
        if not (ROOT / full).exists():
            raise SystemExit(f"{path}: {target} is not there")
        return f"{opening}{product.facts()['REPOSITORY']}/{kind}/main/{full}{anchor}{closing}"

    lines, is_code = [], False
    text = re.sub(r"^<!--.*?-->\s*", "", text, flags=re.DOTALL)
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            is_code = not is_code
        # The page in the other language is in the head of the site.
        if not is_code and re.match(r"^\[(中文|中文说明|English)\]\([^)]*\)", line):
            line = re.sub(r"^\[(中文|中文说明|English)\]\([^)]*\)( · )?", "", line)
        lines.append(line if is_code else LINK.sub(link, line))
    # A page is called like its heading only when nothing is above that; the link to all rules is beside each page.
    return re.sub(r"\A\[[^\n]*\n\s*(?=# )", "", "\n".join(lines).lstrip() + "\n")


def collect(language):
    """The pages of one language; English ones where there is no Chinese one."""
    source = SOURCE / language
    shutil.rmtree(source, ignore_errors=True)
    found = pages()
    for path, name in found.items():
        is_chinese = path.endswith(".zh.md")
        if is_translated(path, found) and is_chinese != (language == "zh"):
            continue
        target = source / localized(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(rewritten((ROOT / path).read_text(encoding="utf-8"), path, found), encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "pictures", source / "pictures")
    for name in ("site.css", "iframe-worker.js", "rules.js", "search.js", "version.js"):
        shutil.copy(HERE / name, source / name)
    return source


def navigation(language, source):
    """The navigation in the form of mkdocs. A page that is missing in pages.txt is a fault, since readers could not find it."""
    lines, listed = ["nav:"], set()
    for line in (HERE / "pages.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        english, chinese, *page = [part.strip() for part in line.split("|")]
        indentation = "    " * ((len(line) - len(line.lstrip())) // 2) + "  "
        lines.append(f"{indentation}- {json.dumps(chinese if language == 'zh' else english, ensure_ascii=False)}: {' '.join(page)}".rstrip())
        listed.update(page)
    missing = {path.relative_to(source).as_posix() for path in source.rglob("*.md")} - listed
    missing = {name for name in missing if not name.startswith("rules/")}
    if missing:
        raise SystemExit(f"not in scripts/site/pages.txt: {', '.join(sorted(missing))}")
    return "\n".join(lines) + "\n"


def build(language, folder):
    source = collect(language)
    config = SOURCE / f"{language}.yml"
    config.write_text((HERE / "mkdocs.yml").read_text(encoding="utf-8") + navigation(language, source), encoding="utf-8")
    settings = os.environ | {"SITE_SOURCE": str(source), "SITE_VERSION": product.version(), "SITE_THEME": str(HERE / "theme"), "SITE_LANGUAGE": language, "SITE_WORDS": str(HERE / "words.txt"),
                             "SOURCE_DATE_EPOCH": str(product.epoch()), "DISABLE_MKDOCS_2_WARNING": "true", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", str(config), "--site-dir", str(folder / language)]
    ended = subprocess.run(command, env=settings)
    if ended.returncode:
        sys.exit(ended.returncode)
    repair_search(folder / language)


def repair_search(folder):
    """Fixes the search of the theme: its loop over Chinese words ends one character early and loses the last word."""
    for path in (folder / "assets" / "javascripts" / "workers").glob("search.*.min.js"):
        text = path.read_text(encoding="utf-8")
        if text.count(SHORT_LOOP) != 1:
            raise SystemExit("the search of the theme has changed: see whether it still loses the last word of 全角冒号")
        path.write_text(text.replace(SHORT_LOOP, SHORT_LOOP.replace("o<t.length", "o<=t.length")), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", default=str(ROOT / ".build" / "site" / "public"))
    target = Path(parser.parse_args().to).resolve()
    folder = target / product.version()
    if versions.order(folder.name) is None:
        raise SystemExit(f"{folder.name} cannot be compared with other versions")
    shutil.rmtree(folder, ignore_errors=True)
    for language in versions.LANGUAGES:
        build(language, folder)
        # Servers show only a 404.html at their root.
        (folder / language / "404.html").unlink()
    versions.finish(folder)
    names = versions.write(target)
    print(f"{sum(1 for _ in folder.rglob('*.html'))} pages in {folder}; versions: {', '.join(names)}")


if __name__ == "__main__":
    main()
