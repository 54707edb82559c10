"""What each editor was seen to do: a table of what the sessions say."""

import re

# An ability by words of the checks that show it.
ABILITIES = {
    "standard changes plan": ["standard is changed", "change_of_the_standard"],
    "completion": ["completion", "is offered first", "with its brackets"],
    "quick fix": ["is fixed", "finding goes", "fixes at the cursor", "is added", "quick_fix"],
    "hover": ["hover"],
    "rename": ["renamed"],
    "format": ["is formatted", "test_formatting"],
    "Enter": ["Enter writes", "next_number"],
    "quit": ["ends with 0", "JupyterLab ends"],
    "findings": ["findings", "finding", "stands under"],
}
COLUMNS = ["findings", "quick fix", "completion", "hover", "rename", "format", "Enter", "standard changes plan", "quit"]
# One line of a session: of ours, of pytest with -v, or of Node's TAP.
LINES = [re.compile(r"^  (?P<mark>ok|FAIL) +(?P<name>.+)$"), re.compile(r"^\S+::(?P<name>\S+) (?P<mark>PASSED|FAILED)"),
         re.compile(r"^(?P<mark>ok|not ok) \d+ - (?P<name>.+)$")]


def checks(output):
    """Pairs of a check's name and whether it holds."""
    for line in output.splitlines():
        for pattern in LINES:
            found = pattern.match(line)
            if found:
                yield found["name"], found["mark"] in ("ok", "PASSED")
                break


def seen(output):
    """Abilities with whether all their checks hold."""
    result = {}
    for name, holds in checks(output):
        # What an editor leaves out is no ability of it.
        if "asks for no" in name:
            continue
        fitting = [ability for ability, words in ABILITIES.items() if any(word in name for word in words)]
        # The plan's findings change: that is one ability, and not the findings themselves.
        for ability in fitting[:1] if fitting[:1] == ["standard changes plan"] else fitting:
            result[ability] = result.get(ability, True) and holds
    return result


def editor(output):
    """The editor and its version, as the session's first line says; sessions of one editor are one row of the table."""
    heading = re.search(r"^(Neovim|Emacs|Vim|Kate|JupyterLab)\b[^,\n]*(, editors/(vim|emacs) with [\w-]+)?", output, re.MULTILINE)
    if heading:
        name = re.sub(r", editors/(vim|emacs) with ", " with ", heading[0])
        return name + " with eglot" if name.startswith("Emacs") and " with " not in name else name
    return "pytest-lsp" if "test_pytest_lsp.py" in output else "Visual Studio Code, stand-ins"


def table(outputs):
    rows = {}
    for output in outputs:
        row = rows.setdefault(editor(output), {})
        for ability, holds in seen(output).items():
            row[ability] = row.get(ability, True) and holds
    lines = ["| Editor | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for name, row in rows.items():
        lines.append(f"| {name} | " + " | ".join({True: "yes", False: "FAILS", None: "–"}[row.get(column)] for column in COLUMNS) + " |")
    return "\n".join(lines)
