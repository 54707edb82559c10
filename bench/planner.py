"""Makes complete, correct training plans for a standard, each a little different, always the same for the same seed."""

import random

from plan import Module, Plan, Unit

CITIES = "杭州 宁波 义乌 温州 深圳 广州 东莞 厦门 泉州 福州 青岛 郑州 成都 重庆 武汉 长沙 西安 苏州 南通 大连".split()
SCHOOLS = "职业技术学院 商贸职业学院 技师学院 电子商务学院 中等职业学校 职业培训中心 跨境电商产业园 人才服务中心".split()
METHODS = "实操考核 店铺运营实训 方案撰写 案例分析 笔试 小组答辩 上机操作 实训报告 情景模拟 综合作业".split()
SETTINGS = (
    "通过模拟店铺实训 结合本地产业带案例 在企业导师指导下 依托校内实训平台 以小组为单位 根据真实订单数据 "
    "参照平台最新规则 使用双语材料 借助仿真软件 按照企业岗位流程"
).split()
OUTCOMES = (
    "并提交实训记录 并完成小组汇报 并形成书面报告 并说明依据 并由企业导师点评 并完成自评和互评 "
    "并归档过程材料 并在规定时间内完成 达到岗位基本要求 能向他人讲解步骤"
).split()
REASONS = "安排在实习期 由合作企业培训 已在前一期完成 由线上课程覆盖 本校暂无实训条件".split()
SUFFIXES = ["", "", "实务", "实训", "基础", "项目课程"]


class Planner:
    """Draws plans for one standard."""

    def __init__(self, standard):
        self.standard = standard

    def plan(self, index):
        """One of many plans: any level, any of the habits that authors have; about 9 kB."""
        draw = random.Random(f"plan {index}")
        rank = min(draw.choices(range(3), [40, 35, 25])[0], len(self.standard.levels) - 1)
        level = self.standard.levels[rank]
        plan = self._header(draw, level, f"plan-cbec-{level.id}-{index:04d}")
        plan.chinese_keys = draw.random() < 0.15
        plan.level = level.name if plan.chinese_keys or draw.random() < 0.2 else level.id
        if rank and draw.random() < 0.5:
            below = self.standard.levels[rank - 1]
            plan.from_level = below.name if plan.level == level.name else below.id
        plan.block_hours = draw.random() < 0.2
        left_out = draw.choice(level.contents) if draw.random() < 0.3 else None
        for number, function in enumerate(level.functions, 1):
            plan.modules.append(self._module(draw, number, function, left_out, items=draw.random() < 0.85))
        if left_out:
            plan.not_covered.append((left_out.reference, draw.choice(REASONS)))
        self._share_out(draw, plan.modules)
        self._pad(draw, level, plan, size=draw.randint(7_300, 10_200))
        return plan

    def plan_of_lines(self, lines):
        """One plan for the lowest level with exactly this many lines."""
        draw = random.Random(f"lines {lines}")
        plan = self._round_plan(draw, lambda plan: len(plan.lines()) + 260 > lines)
        plan.block_hours = lines < 1_000
        self._pad(draw, self.standard.levels[0], plan, lines=lines)
        return plan

    def plan_of_bytes(self, size):
        """One plan for the lowest level with at least this many bytes, which repeats the functions for many classes."""
        draw = random.Random(f"bytes {size}")
        written = 0

        def enough(plan):
            nonlocal written
            latest = plan.modules[-len(self.standard.levels[0].functions):]
            written += size_of(latest, plan) - size_of([], plan)
            return written >= size

        return self._round_plan(draw, enough)

    def _round_plan(self, draw, enough):
        """Repeats the functions of the lowest level until the size is reached; only the last repetition has an assessment."""
        level = self.standard.levels[0]
        plan = self._header(draw, level, "plan-cbec-programme")
        intake = 0
        while True:
            intake += 1
            for function in level.functions:
                module = self._module(draw, len(plan.modules) + 1, function, None, items=True)
                module.name += f"（{intake} 期）"
                self._add_objectives(draw, module, function, 2)
                plan.modules.append(module)
            if enough(plan):
                break
        self._share_out(draw, plan.modules[-len(level.functions):])
        return plan

    def _header(self, draw, level, identity):
        year, month = draw.randint(2022, 2026), draw.randint(1, 12)
        maker = draw.choice(CITIES) + draw.choice(SCHOOLS)
        plan = Plan(identity, f"{maker}{year}年跨境电子商务运营人员（{level.name}）培训计划", self.standard.id,
                    self.standard.version, level.id)
        if draw.random() < 0.7:
            plan.comment = f"{maker} 教务处 {year}年{month}月第{draw.randint(1, 9)}次修订"
        return plan

    def _module(self, draw, number, function, left_out, items):
        contents = [content for content in function.contents if content is not left_out]
        units = []
        for place, content in enumerate(contents, 1):
            covers = self._items(content) if items else [content.reference]
            units.append(Unit(f"M{number}.{place} {content.title}", draw.randint(1, 4), draw.randint(2, 8), covers))
        whole = len(contents) == len(function.contents) and draw.random() < 0.6
        covers = [function.reference] if whole else [content.reference for content in contents]
        return Module(f"M{number} {function.title}{draw.choice(SUFFIXES)}", [], covers, units, draw.choice(METHODS))

    @staticmethod
    def _items(content):
        return [f"A{number} {text}" for number, text in content.abilities] + \
               [f"K{number} {text}" for number, text in content.knowledge]

    @staticmethod
    def _share_out(draw, modules):
        """Assessment shares in steps of five that sum to 100."""
        cuts = sorted(draw.sample(range(1, 20), len(modules) - 1))
        for module, low, high in zip(modules, [0, *cuts], [*cuts, 20]):
            module.weight = 5 * (high - low)

    def _pad(self, draw, level, plan, size=0, lines=0):
        """Adds objectives, module by module, until the plan has its size, since real plans differ in their number."""
        pairs = [(module, function) for module in plan.modules
                 for function in level.functions if function.title in module.name]
        while True:
            missing = lines - len(plan.lines()) if lines else size - size_of(plan.modules, plan)
            if missing <= (0 if lines else 200):
                return
            for module, function in pairs:
                if lines and len(plan.lines()) >= lines:
                    return
                if len(plan.lines()) + 1 == lines and not module.objectives:
                    continue  # the key would take the line that the objective needs
                self._add_objectives(draw, module, function, 1)

    @staticmethod
    def _add_objectives(draw, module, function, count):
        texts = [text for content in function.contents for _, text in content.abilities
                 if text.startswith("能") and not set(text) & set(",:#") and "的的" not in text]
        for _ in range(count):
            objective = f"{draw.choice(SETTINGS)}，{draw.choice(texts)}，{draw.choice(OUTCOMES)}"
            if objective in module.objectives:
                objective += f"（第{len(module.objectives) + 1}次课）"
            module.objectives.append(objective)


def size_of(modules, plan):
    """Bytes of a plan with these modules."""
    part = Plan(plan.id, plan.title, plan.standard, plan.version, plan.level, modules=modules,
                chinese_keys=plan.chinese_keys, block_hours=plan.block_hours)
    return sum(len(line.encode()) + 1 for line in part.lines())
