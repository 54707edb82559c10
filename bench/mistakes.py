"""The mistakes that authors make, put into a plan: five different ones each, for the dirty corpus.

A mistake changes the plan before it is written, or the lines after. It returns False where the plan offers no place for it."""

import random

from plan import CHINESE


def spoil(plan, standard, index):
    """The lines of the plan with five mistakes of different rules. One plan in five has one that stops a plain YAML reader."""
    draw = random.Random(f"mistakes {index}")
    mistakes = draw.sample([*IN_PLAN, *IN_LINES], 5)
    if draw.random() < 0.2:
        mistakes[-1] = draw.choice(STOPPING)
    spare = [mistake for mistake in IN_LINES if mistake not in mistakes]
    for mistake in [mistake for mistake in mistakes if mistake in IN_PLAN]:
        if not mistake(plan, standard, draw):
            mistakes.append(spare.pop())
    lines = plan.lines()
    for mistake in [mistake for mistake in mistakes if mistake not in IN_PLAN]:
        mistake(lines, plan, draw)
    return lines


def _change_item(plan, draw, change):
    """Changes one reference to a single item, given as number and title; False where the plan names no single item."""
    units = [unit for module in plan.modules for unit in module.units]
    places = [(unit, place) for unit in units for place, text in enumerate(unit.covers) if text[0] in "AK" and " " in text]
    if places:
        unit, place = draw.choice(places)
        unit.covers[place] = change(*unit.covers[place].split(" ", 1))
    return bool(places)


def title_mismatch(plan, standard, draw):
    content = draw.choice(standard.levels[0].contents)
    return _change_item(plan, draw, lambda number, title: f"{number} {content.knowledge[0][1]}")


def unresolved_reference(plan, standard, draw):
    return _change_item(plan, draw, lambda number, title: f"{number}9 {title}")


def ambiguous_reference(plan, standard, draw):
    return _change_item(plan, draw, lambda number, title: number[1:])


def level_mismatch(plan, standard, draw):
    higher = standard.levels[-1]
    if plan.level in (higher.id, higher.name):
        return False
    name = higher.name if plan.chinese_keys else higher.id
    plan.modules[-1].units[-1].covers.append(f"{name}/{draw.choice(higher.contents).reference}")
    return True


def uncovering_entry(plan, standard, draw):
    draw.choice(plan.modules).units[0].covers = []
    return True


def missing_content(plan, standard, draw):
    modules = [module for module in plan.modules if len(module.units) > 1]
    if not modules:
        return False
    module = draw.choice(modules)
    del module.units[-1]
    level = next(level for level in standard.levels if plan.level in (level.id, level.name))
    titles = [unit.name.split(" ", 1)[1] for unit in module.units]
    module.covers = [content.reference for content in level.contents if content.title in titles]
    return True


def covered_and_listed_as_not_covered(plan, standard, draw):
    module = draw.choice(plan.modules)
    plan.not_covered.append((module.covers[0], "由合作企业培训"))
    return True


def assessment_not_100(plan, standard, draw):
    draw.choice(plan.modules).weight += 5
    return True


def _key(plan, key):
    return CHINESE[key] if plan.chinese_keys else key


def _change(lines, draw, matches, change):
    """Changes one of the lines that match."""
    places = [place for place, line in enumerate(lines) if matches(line)]
    if places:
        place = draw.choice(places)
        lines[place] = change(lines[place])


def hours_mismatch(lines, plan, draw):
    key = f"{_key(plan, 'total')}: "
    _change(lines, draw, lambda line: key in line, lambda line: line.replace(key, key + "1"))


def unknown_key(lines, plan, draw):
    key = _key(plan, "objectives")
    wrong = "学习目标" if plan.chinese_keys else "objective"
    _change(lines, draw, lambda line: line.strip() == f"{key}:", lambda line: line.replace(key, wrong))


def wrong_type(lines, plan, draw):
    key = _key(plan, "hour-minutes")
    _change(lines, draw, lambda line: line.startswith(key), lambda line: line + "分钟")


def missing_key(lines, plan, draw):
    key = f"{_key(plan, 'title')}:"
    lines[:] = [line for line in lines if not line.startswith(key)]


def duplicate_key(lines, plan, draw):
    key = _key(plan, "format")
    _change(lines, draw, lambda line: line.startswith(key), lambda line: f"{line}\n{line}")


def fullwidth_space(lines, plan, draw):
    _change(lines, draw, lambda line: line.strip().startswith("- A"), lambda line: line.replace("- A", "- \u3000A"))


def fullwidth_number(lines, plan, draw):
    _change(lines, draw, lambda line: line.strip().startswith("- K"), lambda line: line.replace(".1", "。1", 1))


def fullwidth_flow_punctuation(lines, plan, draw):
    key = f"{_key(plan, 'covers')}: ["
    _change(lines, draw, lambda line: key in line and ", " in line, lambda line: line.replace(", ", "，", 1))


def fullwidth_colon(lines, plan, draw):
    _change(lines, draw, lambda line: line.startswith(_key(plan, "hour-minutes")), lambda line: line.replace(": ", "："))


def missing_space_after_colon(lines, plan, draw):
    _change(lines, draw, lambda line: line.startswith(_key(plan, "format")), lambda line: line.replace(": ", ":"))


def tab_indentation(lines, plan, draw):
    _change(lines, draw, lambda line: line.startswith("      - "), lambda line: "\t" + line.lstrip())


IN_PLAN = [title_mismatch, unresolved_reference, ambiguous_reference, level_mismatch, uncovering_entry, missing_content,
           covered_and_listed_as_not_covered, assessment_not_100]
IN_LINES = [hours_mismatch, unknown_key, wrong_type, missing_key, duplicate_key, fullwidth_space, fullwidth_number,
            fullwidth_flow_punctuation]
STOPPING = [fullwidth_colon, missing_space_after_colon, tab_indentation]
