"""The shipped standard as a printed document has it: texts and tables, without any format."""

import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATH = ROOT / "schemas/cross-border-e-commerce-operator.standard.yaml"

CONDITIONS = {
    ("any", 3): "累计从事本职业或相关职业工作3年（含）以上；",
    ("secondary-vocational", 2): "中等职业学校及以上学历，累计从事本职业或相关职业工作2年（含）以上；",
    ("higher-vocational", 1): "高等职业学校及以上学历，累计从事本职业或相关职业工作1年（含）以上；",
}


def load(path=PATH):
    return yaml.safe_load(pathlib.Path(path).read_text(encoding="utf-8"))


def rows(level):
    """Function, content, abilities and knowledge of each content of a level."""
    for function in level["functions"]:
        for content in function["contents"]:
            yield function["function"], content["content"], content.get("abilities", []), content.get("knowledge", [])


def text(item):
    return item if isinstance(item, str) else next(iter(item.values()))


def items(standard):
    """Each item as a line with all that it belongs to: two standards are compared by these."""
    found = []
    for level in standard["levels"]:
        for function, content, abilities, knowledge in rows(level):
            for column, cell in (("abilities", abilities), ("knowledge", knowledge)):
                found += [(level["level"], function, content, column, text(item)) for item in cell]
    return found


HEAD = ["职业功能", "工作内容", "工作能力要求", "相关知识要求"]
