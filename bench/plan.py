"""Training plans as values, and as text with English or Chinese keys."""

from dataclasses import dataclass, field

CHINESE = {
    "kind": "文件类型", "training-plan": "培训计划", "format": "格式版本", "id": "标识", "title": "名称",
    "standard": "标准", "version": "版本", "level": "等级", "from-level": "起点等级", "hour-minutes": "每学时分钟",
    "hours": "学时", "total": "总计", "theory": "理论", "practice": "实践", "modules": "模块", "module": "模块名",
    "objectives": "目标", "covers": "对应", "units": "单元", "unit": "单元名", "assessment": "考核", "method": "方式",
    "weight": "权重", "not-covered": "不覆盖", "ref": "条目", "reason": "理由",
}


@dataclass
class Unit:
    """A part of a module."""

    name: str
    theory: int
    practice: int
    covers: list


@dataclass
class Module:
    """A module of a plan; its hours are the sum of its units' hours."""

    name: str
    objectives: list
    covers: list
    units: list
    method: str = ""
    weight: int = 0

    @property
    def theory(self):
        return sum(unit.theory for unit in self.units)

    @property
    def practice(self):
        return sum(unit.practice for unit in self.units)


@dataclass
class Plan:
    """A training plan; its hours are the sum of its modules' hours."""

    id: str
    title: str
    standard: str
    version: str
    level: str
    from_level: str = ""
    comment: str = ""
    chinese_keys: bool = False
    block_hours: bool = False
    modules: list = field(default_factory=list)
    not_covered: list = field(default_factory=list)

    def lines(self):
        """The plan as lines of YAML."""
        return _Writer(self).lines


class _Writer:
    """Writes one plan."""

    def __init__(self, plan):
        self.plan = plan
        self.lines = []
        self._write_header()
        self._put(0, f"{self._key('modules')}:")
        for module in plan.modules:
            self._write_module(module)
        if plan.not_covered:
            self._put(0, f"{self._key('not-covered')}:")
        for reference, reason in plan.not_covered:
            self._put(1, f"- {{{self._key('ref')}: {reference}, {self._key('reason')}: {reason}}}")

    def _key(self, key):
        return CHINESE[key] if self.plan.chinese_keys else key

    def _put(self, depth, text):
        self.lines.append("  " * depth + text)

    def _write_header(self):
        plan, key = self.plan, self._key
        if plan.comment:
            self._put(0, f"# {plan.comment}")
        self._put(0, f"{key('kind')}: {key('training-plan')}")
        self._put(0, f"{key('format')}: 1")
        self._put(0, f"{key('id')}: {plan.id}")
        self._put(0, f"{key('title')}: {plan.title}")
        self._put(0, f"{key('standard')}: {{{key('id')}: {plan.standard}, {key('version')}: {plan.version}}}")
        self._put(0, f"{key('level')}: {plan.level}")
        if plan.from_level:
            self._put(0, f"{key('from-level')}: {plan.from_level}")
        self._put(0, f"{key('hour-minutes')}: 45")
        theory = sum(module.theory for module in plan.modules)
        practice = sum(module.practice for module in plan.modules)
        total = f"{key('total')}: {theory + practice}, "
        self._put(0, f"{key('hours')}: {{{total}{key('theory')}: {theory}, {key('practice')}: {practice}}}")

    def _write_module(self, module):
        key = self._key
        self._put(1, f"- {key('module')}: {module.name}")
        self._write_hours(2, module)
        if module.objectives:
            self._put(2, f"{key('objectives')}:")
        for objective in module.objectives:
            self._put(3, f"- {objective}")
        self._write_covers(2, module.covers)
        self._put(2, f"{key('units')}:")
        for unit in module.units:
            self._put(3, f"- {key('unit')}: {unit.name}")
            self._write_hours(4, unit)
            self._write_covers(4, unit.covers)
        if module.weight:
            share = f"{key('method')}: {module.method}, {key('weight')}: {module.weight}"
            self._put(2, f"{key('assessment')}: {{{share}}}")

    def _write_hours(self, depth, part):
        key = self._key
        theory, practice = f"{key('theory')}: {part.theory}", f"{key('practice')}: {part.practice}"
        if self.plan.block_hours:
            self._put(depth, f"{key('hours')}:")
            self._put(depth + 1, theory)
            self._put(depth + 1, practice)
        else:
            self._put(depth, f"{key('hours')}: {{{theory}, {practice}}}")

    def _write_covers(self, depth, covers):
        """Short lists of contents are written on one line, as authors do; items are not, since their texts have commas."""
        if all(reference[0].isdigit() and "," not in reference for reference in covers):
            self._put(depth, f"{self._key('covers')}: [{', '.join(covers)}]")
            return
        self._put(depth, f"{self._key('covers')}:")
        for reference in covers:
            self._put(depth + 1, f"- {reference}")
