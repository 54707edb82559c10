"""The scripts that pipelines run, against a folder of releases on this machine."""

import os
import tempfile
from pathlib import Path

import product
import trial

PATH = "/usr/bin:/bin"


def action(folder):
    """The scripts of action.yml use the release, build the program if there is none for these sources, and stop at a wrong checksum."""
    with tempfile.TemporaryDirectory() as home, trial.releases(folder) as releases:
        environment = {"PATH": PATH, "RUNNER_TEMP": home, "RELEASES": releases}
        found = _find(environment)
        trial.expect(found["source"] == "release", f"the release was not taken: {found}")
        trial.checks(found["program"])
        report = {**environment, "PROGRAM": found["program"], "PATHS": str(product.ROOT / "samples" / "good")}
        trial.run(str(product.ROOT / "ci" / "github-check.sh"), env=report, cwd=home)
        trial.expect(_find({**environment, "RELEASES": home})["source"] == "build", "a missing release is not built")
        trial.expect(_find({**environment, "RELEASES": ""})["source"] == "build", "`none` is not built")
        fetch = str(product.ROOT / "ci" / "fetch-program.sh")
        trial.run(fetch, f"{home}/other", env={**environment, "SOURCES": "0" * 64}, code=3)
    with trial.damaged(folder, f"{product.tarball_name()}.tar.gz") as bad, trial.releases(bad) as releases:
        _find({"PATH": PATH, "RUNNER_TEMP": str(bad), "RELEASES": releases}, code=1)


def addresses(folder):
    """action.yml finds the releases of the repository that it comes from, even if the runner does not name it."""
    del folder
    script, path = str(product.ROOT / "ci" / "own-releases.sh"), "/runner/_actions/group/linter/v1"
    cases = [
        ({"REPOSITORY": "a/b", "SERVER": "https://git.example.org", "GITHUB_ACTION_PATH": path}, "https://git.example.org/a/b/releases/download"),
        ({"REPOSITORY": "", "GITHUB_ACTION_PATH": path}, "https://github.com/group/linter/releases/download"),
        ({"GITHUB_ACTION_PATH": "/srv/checkout"}, ""),
    ]
    for environment, address in cases:
        found = trial.run(script, env={"PATH": PATH, **environment}).strip()
        trial.expect(found == address, f"{environment} gives {found}, not {address}")


def gitlab(folder):
    """The job of ci/gitlab.yml takes the release and writes its reports, and stops at a wrong checksum."""
    if product.SYSTEM != "linux":
        return
    before, script = _gitlab_scripts()
    with tempfile.TemporaryDirectory() as home, trial.releases(folder) as releases:
        environment = {
            "PATH": PATH,
            "COMPETENCY_LINT_RELEASES": releases,
            "COMPETENCY_LINT_VERSION": product.version(),
            "COMPETENCY_LINT_PATHS": str(product.ROOT / "samples" / "good"),
            "COMPETENCY_LINT_IMAGE": "none",
        }
        trial.run("bash", "-e", "-c", f"{before}\n{script}", env=environment, cwd=home)
        for report in ("gl-code-quality-report.json", "competency-lint.xml"):
            trial.expect(os.path.getsize(Path(home) / report) > 0, f"{report} is empty")
        trial.run("bash", "-e", "-c", before, env={**environment, "COMPETENCY_LINT_SHA256": "0" * 64}, cwd=home, code=1)
        trial.run("bash", "-e", "-c", before, env={**environment, "COMPETENCY_LINT_RELEASES": home}, cwd=home, code=1)


def _find(environment, code=0):
    output = trial.run(str(product.ROOT / "ci" / "find-program.sh"), env=environment, code=code)
    return dict(line.split("=", 1) for line in output.splitlines())


def _gitlab_scripts():
    """The two blocks of the template, found by their indentation: this also runs without a YAML library."""
    lines = (product.ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8").splitlines()
    start, middle, end = (next(n for n, line in enumerate(lines) if line == f"  {key}:") for key in ("before_script", "script", "artifacts"))
    before = "\n".join(line[6:] for line in lines[start + 2 : middle])
    script = " ".join(line.strip() for line in lines[middle + 2 : end])
    return before, script
