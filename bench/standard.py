"""The part of a competency standard that the generator needs: levels, functions, contents, items."""

from dataclasses import dataclass, field


@dataclass
class Content:
    """One content of a level: its title and the two columns of the table, each as (number, text)."""

    number: str
    title: str
    abilities: list = field(default_factory=list)
    knowledge: list = field(default_factory=list)

    @property
    def reference(self):
        return f"{self.number} {self.title}"


@dataclass
class Function:
    """One function of a level."""

    number: str
    title: str
    contents: list = field(default_factory=list)

    @property
    def reference(self):
        return f"{self.number} {self.title}"


@dataclass
class Level:
    """One level of the standard."""

    id: str
    name: str = ""
    functions: list = field(default_factory=list)

    @property
    def contents(self):
        return [content for function in self.functions for content in function.contents]


@dataclass
class Standard:
    """A standard's identity and its levels, lowest first."""

    id: str
    version: str
    levels: list


def read_standard(path):
    """Reads the block style in which the shipped standards are written; no YAML library, so that the corpora need none."""
    header, levels, column = {}, [], None
    inside = False
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if not line.startswith((" ", "-")):
            key, _, value = text.partition(":")
            header[key] = value.strip()
            inside = key == "levels"
            continue
        if inside:
            column = _read_level_line(text, levels, column)
    standard = Standard(header.get("id", ""), header.get("version", ""), levels)
    _check(standard, path)
    return standard


def _read_level_line(text, levels, column):
    """Takes in one line below `levels:`; returns the list that plain items now belong to."""
    key, colon, value = text.removeprefix("- ").partition(":")
    value = value.strip()
    match key if colon else "":
        case "level":
            levels.append(Level(value))
            return None
        case "name":
            levels[-1].name = value
            return None
        case "function":
            levels[-1].functions.append(Function(*_number_and_title(value)))
            return None
        case "content":
            levels[-1].functions[-1].contents.append(Content(*_number_and_title(value)))
            return None
        case "abilities":
            return levels[-1].functions[-1].contents[-1].abilities
        case "knowledge":
            return levels[-1].functions[-1].contents[-1].knowledge
    if column is not None and text.startswith("- "):
        item = text[2:].removeprefix("{text: ").removeprefix("text: ").split(", en: ")[0].rstrip("}").strip("\"'")
        column.append(_number_and_title(item))
        return column
    return None


def _number_and_title(text):
    number, _, title = text.strip("\"'").partition(" ")
    return number, title.strip()


def _check(standard, path):
    """A file that this small reader misunderstands must stop the benchmark instead of thinning its corpora."""
    contents = [content for level in standard.levels for content in level.contents]
    whole = all(content.title and content.abilities and content.knowledge for content in contents)
    if not (standard.id and standard.version and len(standard.levels) > 1 and contents and whole):
        raise SystemExit(f"bench: cannot make plans from {path}: a level, content or column of it was not understood")
