"""The workloads of the command line: which commands run on which corpus, and against which of them the others are held."""

from dataclasses import dataclass

from corpus import COPIES, write_copies
from processes import Command
from tools import BUILD, HERE, ROOT, compile_c, peer, sourcemeta

RULES = HERE / "yamllint.yaml"
SCHEMAS = ROOT / "schemas" / "json"
# The large plan covers each item hundreds of times; the rule against that would make it a benchmark of printing.
REPEATED = ["--ignore", "duplicate-coverage"]


@dataclass
class Workload:
    """A table of the report."""

    title: str
    commands: list
    bases: list
    rounds: int
    quick_rounds: int


class Workloads:
    """Makes the workloads for one binary and its extra arguments."""

    def __init__(self, binary, arguments, quick):
        self.binary = binary
        self.arguments = arguments
        self.quick = quick

    def cold(self):
        """One file of 300 lines, from nothing to the findings."""
        file = "lines-300/course.plan.yaml"
        commands = [
            Command("nothing (C)", [compile_c("nothing")]),
            Command("floor (libyaml in C)", [compile_c("floor", "-lyaml"), file]),
            self._ours(file), *self._ryl(file), self._yamllint(file, 10), self._check_jsonschema(file, 5),
            self._sourcemeta(file),
        ]
        return Workload("Cold start: one file of 300 lines", commands, ["nothing (C)", "floor (libyaml in C)"], 100, 20)

    def many(self):
        """Two thousand files."""
        return self._folder("2,000 files, no cache", "many", clean=True)

    def again(self):
        """Two thousand files that did not change since the warm-up: what a cache is good for."""
        folder = "many"
        ryl = ["check", "--cache-dir", BUILD / "ryl-cache", "-c", RULES, folder]
        ruff = ["check", "--cache-dir", BUILD / "ruff-cache", "--isolated", "python"]
        commands = [
            Command("floor (libyaml in C)", [compile_c("floor", "-lyaml"), "--list", f"{folder}.list"]),
            self._ours(folder, arguments=[]), self._peer("ryl, cache", "ryl", ryl),
            self._peer("ruff, cache (Python of like size)", "ruff", ruff),
        ]
        return Workload("The same 2,000 files again, caches warm", commands, ["floor (libyaml in C)"], 15, 3)

    def dirty(self):
        """Two thousand files with mistakes."""
        return self._folder("2,000 files with five mistakes each, no cache", "dirty", clean=False)

    def memory(self):
        """Ever more files: whether memory grows with them."""
        sizes = COPIES[:1] if self.quick else COPIES
        commands = []
        for count in sizes:
            command = self._ours(write_copies(BUILD / "corpus", count))
            command.name = "competency-lint" if count == sizes[0] else f"competency-lint, {count:,} files"
            commands += [command, *self._ryl(f"copies-{count}")[:1]]
            commands[-1].name = f"ryl, {count:,} files"
        return Workload(f"Memory: {', '.join(f'{count:,}' for count in sizes)} files, no cache", commands, [], 3, 1)

    def big(self):
        """One file of five megabytes."""
        file = "big/programme.plan.yaml"
        commands = [
            Command("floor (libyaml in C)", [compile_c("floor", "-lyaml"), file]),
            self._ours(file, arguments=[*self.arguments, *REPEATED]), *self._ryl(file), self._sourcemeta(file), self._yamllint(file, 1),
        ]
        return Workload("One file of 5 MB", commands, ["floor (libyaml in C)"], 15, 3)

    def _folder(self, title, folder, clean):
        codes = (0,) if clean else (1,)
        commands = [
            Command("floor (libyaml in C)", [compile_c("floor", "-lyaml"), "--list", f"{folder}.list"]),
            self._ours(folder, codes), *self._ryl(folder, codes),
        ]
        if clean:
            ruff = ["check", "--no-cache", "--isolated", "python"]
            commands += [self._peer("ruff (Python of like size)", "ruff", ruff), self._yamllint(folder, 1)]
        return Workload(title, commands, ["floor (libyaml in C)"], 15, 3)

    def _ours(self, path, codes=(0,), arguments=None):
        extra = self.arguments if arguments is None else arguments
        whole = [self.binary, "check", "--lang", "en", "--format", "concise", *extra, path]
        return Command("competency-lint", whole, codes, missing="" if self.binary.is_file() else "not built")

    def _ryl(self, path, codes=(0,)):
        """Twice: with the rules that yamllint has on by default, and with all that it has (which find something everywhere)."""
        check = ["check", "--no-cache"]
        return [self._peer("ryl", "ryl", [*check, "-c", RULES, path], codes),
                self._peer("ryl, all rules", "ryl", [*check, "--enable", "ALL", path], (1,))]

    def _yamllint(self, path, rounds):
        command = self._peer("yamllint", "yamllint", ["-c", RULES, path], rounds=rounds)
        if self.quick and rounds == 1 and not command.missing:
            command.missing = "left out: slow"
        return command

    def _check_jsonschema(self, path, rounds):
        schema = training_plan_schema()
        arguments = ["--schemafile", schema, path]
        return self._needs_schema(self._peer("check-jsonschema", "check-jsonschema", arguments, rounds=rounds), schema)

    def _sourcemeta(self, path):
        program, schema = sourcemeta(), training_plan_schema()
        command = Command("sourcemeta-jsonschema --fast", [program, "validate", "--fast", schema, path])
        command.missing = "" if program else "not available"
        return self._needs_schema(command, schema)

    @staticmethod
    def _needs_schema(command, schema):
        if not schema and not command.missing:
            command.missing = "no schema yet"
        return command

    @staticmethod
    def _peer(name, program, arguments, codes=(0,), rounds=0):
        path = peer(program)
        return Command(name, [path, *arguments], codes, rounds, "" if path else "not available")


def training_plan_schema():
    """The JSON Schema of training plans with English keys, for the schema validators; None before it is generated."""
    found = [path for path in sorted(SCHEMAS.glob("*plan*.json")) if "zh" not in path.name]
    return found[0] if found else None
