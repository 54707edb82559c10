"""Documents of the same size for tools that do not read YAML: Python for ruff, TOML for tombi. Both have no findings."""

import random

NOUNS = "course module unit level trainee score hour plan content ability topic group report budget order stock".split()
VERBS = "collect merge check count select assign review schedule measure compare update publish".split()


def python_lines(index, size=0, lines=0):
    """A Python module with at least this many bytes, or exactly this many lines."""
    draw = random.Random(f"python {index}")
    text = ['"""Planning of training courses."""', "", "import math", "from collections import defaultdict", ""]
    written, number = 0, 0
    while (len(text) + 14 <= lines) if lines else written < size:
        function = _python_function(draw, number)
        written += sum(len(line) + 1 for line in function)
        text += function
        number += 1
    while len(text) < lines:
        text.append(f"# {draw.choice(VERBS)} {draw.choice(NOUNS)}s")
    return text


def _python_function(draw, number):
    verb, noun, key = draw.choice(VERBS), draw.choice(NOUNS), draw.choice(NOUNS)
    limit, share = draw.randint(2, 90), draw.randint(2, 20)
    return [
        "", f"def {verb}_{noun}_{number}({noun}s, limit={limit}):",
        f'    """{verb.capitalize()} every {noun} by {key}, within the limit."""',
        f"    by_{key} = defaultdict(list)",
        f"    for position, {noun} in enumerate({noun}s):",
        f"        hours = {noun}.get('hours', {share}) * {share}",
        "        if hours > limit:",
        "            continue",
        f"        by_{key}[{noun}.get('{key}', 'other')].append((position, math.ceil(hours / {share})))",
        f"    total = sum(hours for entries in by_{key}.values() for _, hours in entries)",
        f"    return {{'{key}': dict(by_{key}), 'total': total, 'share': total / max(limit, 1)}}",
        "",
    ]


def toml_lines(index, lines):
    """A TOML document with exactly this many lines."""
    draw = random.Random(f"toml {index}")
    text = ['title = "Training plan"', 'level = "junior"', "hour_minutes = 45"]
    number = 0
    while len(text) + 9 <= lines:
        number += 1
        noun, verb = draw.choice(NOUNS), draw.choice(VERBS)
        text += [
            "", "[[modules]]", f'module = "M{number} {noun} 选品与采购"',
            f"hours = {{ theory = {draw.randint(1, 9)}, practice = {draw.randint(1, 9)} }}",
            f'objectives = ["{verb} every {noun}", "能协助目标市场调研", "能对意向供应商进行询价"]',
            f'covers = ["{number}.1 产品选择", "{number}.2 产品采购"]', "[modules.assessment]",
            f'method = "{verb} {noun}"', f"weight = {draw.randint(1, 50)}",
        ]
    return text + [f"# {draw.choice(VERBS)}" for _ in range(lines - len(text))]
