"""The folder that the editors open: copies of the samples, some with characters that a careless program would miscount."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

NEW_PLAN = """\
# 新计划 🧭 e\u0301
kind: training-plan
format: 1
id: new-plan
title: 🧭 新的培训计划
standard: {id: cbec-operator, version: 2021-draft}
level: intermediate
modules:
  - module: M1 选品与采购
    covers: [1 选品与采购]
  - module: M2 平台运营
    covers: 
"""

# Emoji beyond the BMP, one of several code points, and a combining mark, all in front of the findings of their lines.
CHANGES = {
    "bad/cbec-intermediate.plan.yaml": [
        ("{method: 数据分析报告, weight: 25}", "{method: 数据分析报告📊👩‍🏫e\u0301, weight: 25}"),
        ('[3.1 信息及库存管理, "3.2.3"]', '["3.1 信息及库存管理", "3.2.3"] # 🚚'),
    ],
}


def make(folder):
    """Writes the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("good", "bad"):
        shutil.copytree(ROOT / "samples" / name, folder / name)
    for name, changes in CHANGES.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"{name} has no {old}"
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "new.plan.yaml").write_text(NEW_PLAN, encoding="utf-8")
