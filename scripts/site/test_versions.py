"""Tests of the files beside the versions of the site, and of adding a version to the published ones. `make site` runs them."""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import check  # noqa: E402
import publish  # noqa: E402
import versions  # noqa: E402


def add(root, name, *pages):
    """A version with a first page and some others."""
    for language in versions.LANGUAGES:
        for page in ("index.html", *pages):
            path = root / name / language / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f'<p data-version="{name}" id="{language}">{page}', encoding="utf-8")
    versions.finish(root / name)


class VersionTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.root = self.home / "site"
        self.root.mkdir()

    def listed(self):
        return [(entry["version"], entry["aliases"]) for entry in json.loads((self.root / "versions.json").read_text(encoding="utf-8"))]

    def faults(self):
        return [*check.faults(self.root), *check.version_faults(self.root)]

    def test_newest_first_by_number(self):
        for name in ("0.9.0", "0.10.0", "0.2.0"):
            add(self.root, name)
        self.assertEqual(versions.write(self.root), ["0.10.0", "0.9.0", "0.2.0"])
        self.assertEqual(self.listed(), [("0.10.0", ["latest"]), ("0.9.0", []), ("0.2.0", [])])
        self.assertEqual(self.faults(), [])

    def test_a_version_before_its_release_is_not_the_latest(self):
        for name in ("1.0.0", "1.1.0-rc.1"):
            add(self.root, name)
        versions.write(self.root)
        self.assertEqual(self.listed(), [("1.1.0-rc.1", []), ("1.0.0", ["latest"])])
        self.assertEqual(self.faults(), [])

    def test_the_only_version_is_the_latest(self):
        add(self.root, "0.1.0-beta")
        versions.write(self.root)
        self.assertEqual(self.listed(), [("0.1.0-beta", ["latest"])])

    def test_other_folders_are_no_versions(self):
        add(self.root, "1.0.0")
        (self.root / "2.0.0" / "zh").mkdir(parents=True)
        (self.root / ".git").mkdir()
        (self.root / "pictures").mkdir()
        self.assertEqual(versions.write(self.root), ["1.0.0"])

    def test_latest_follows_the_newest_and_older_versions_stay(self):
        add(self.root, "1.0.0", "old.html")
        versions.write(self.root)
        before = {path: path.read_bytes() for path in (self.root / "1.0.0").rglob("*.html")}
        add(self.root, "1.1.0", "rules/new.html")
        versions.write(self.root)
        self.assertEqual({path: path.read_bytes() for path in (self.root / "1.0.0").rglob("*.html")}, before)
        self.assertIn("../../../1.1.0/zh/rules/new.html", (self.root / "latest/zh/rules/new.html").read_text(encoding="utf-8"))
        self.assertFalse((self.root / "latest/zh/old.html").exists())
        self.assertEqual(self.faults(), [])

    def test_the_check_finds_what_does_not_agree(self):
        for name in ("1.0.0", "1.1.0"):
            add(self.root, name, "page.html")
        versions.write(self.root)
        shutil.rmtree(self.root / "1.1.0")
        (self.root / "1.0.0/zh/page.html").write_text("<p>", encoding="utf-8")
        found = "\n".join(self.faults())
        for fault in ("versions.json does not list 1.0.0", "does not call 1.0.0 the latest", "1.0.0/zh/page.html does not say its version", "latest/zh/page.html does not lead to 1.0.0",
                      "index.html does not lead to 1.0.0", "leads nowhere"):
            self.assertIn(fault, found)

    def test_published_versions_stay(self):
        remote = self.home / "remote.git"
        subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)

        def run(name, *, is_pushed=True):
            def make(folder):
                add(folder, name)
                versions.write(folder)

            return publish.publish(str(remote), "gh-pages", self.home / "work", is_pushed, make)

        self.assertTrue(run("1.0.0"))
        self.assertTrue(run("1.1.0"))
        self.assertFalse(run("1.1.0"))
        self.assertTrue(run("1.2.0", is_pushed=False))
        listed = subprocess.run(["git", "-C", str(remote), "ls-tree", "--name-only", "gh-pages"], check=True, capture_output=True, text=True).stdout.split()
        self.assertEqual(listed, [".nojekyll", "1.0.0", "1.1.0", "index.html", "latest", "versions.js", "versions.json"])


if __name__ == "__main__":
    unittest.main()
