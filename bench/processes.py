"""Times whole processes, fairly: each command once in each round, in the same order, after a warm-up."""

import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from tools import BUILD, compile_c, say

TIME_LIMIT = 300


@dataclass
class Sample:
    """What one run of a command cost."""

    wall: float
    cpu: float
    peak: float
    code: int


@dataclass
class Command:
    """One command of a workload, and its samples by round. A slow one may be limited to fewer rounds.

    `codes` are the exit codes that say it did the work; `missing` says why it cannot run."""

    name: str
    arguments: list
    codes: tuple = (0,)
    rounds: int = 0
    missing: str = ""
    samples: list = field(default_factory=list)
    lines: int = 0

    def remark(self):
        """What a reader must know before believing the row."""
        wrong = sorted({sample.code for sample in self.samples} - set(self.codes))
        return f"`{self.name}` ended with {wrong}, expected {list(self.codes)}" if wrong else ""


def run_once(command, folder, output=Path("/dev/null")):
    """Runs a command once in the folder."""
    measure = compile_c("measure")
    arguments = [measure, output, str(TIME_LIMIT), *command.arguments]
    result = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=True)
    wall, cpu, peak, code = map(int, result.stdout.split())
    return Sample(wall / 1e6, cpu / 1e6, peak / 1024, code)


def run_rounds(commands, folder, rounds):
    """Runs every command that is there, round by round (A B C A B C …), so that a slow moment of the machine hits all alike."""
    present = [command for command in commands if not command.missing]
    for command in present:
        if command.rounds != 1:
            _warm_up(command, folder)
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}") if number % 25 == 0 else None
        for command in present:
            if not command.rounds or number < command.rounds:
                command.samples.append(run_once(command, folder))


def _warm_up(command, folder):
    """An untimed run, which also tells how many lines the command has to say."""
    output = BUILD / "output"
    run_once(command, folder, output)
    command.lines = output.read_bytes().count(b"\n")
