import TextModel

/// How a module is assessed.
public struct Assessment: Record {
  public var method: Located<Text>?
  public var weight: Located<Quantity>?
  public init() {}

  public static let shape = Shape<Assessment>(
    KeyName("assessment", "考核"), doc: Bilingual(zh: "考核方式与权重", en: "How the module is assessed, and its weight"),
    fields: [
      .optional("method", "方式", { swap(&$0.method, &$1) }, .text(.prose), doc: Bilingual(zh: "考核方式，如“实操”“笔试”", en: "The method")),
      .optional(
        "weight", "权重", { swap(&$0.weight, &$1) }, .quantity(in: .percent),
        doc: Bilingual(zh: "占总成绩的百分数；各模块合计 100", en: "Its weight in the final result, in percent; all modules total 100")),
    ])
}

/// A part of a module.
public struct Unit: Record {
  public var unit: Located<NumberedText>?
  public var hours: Located<Hours>?
  public var objectives: Located<[Located<Text>]>?
  public var covers: Located<[Located<Reference>]>?
  public var notes: Located<FreeValue>?
  public var additional: Located<FreeValue>?
  public init() {}

  public static let shape = Shape<Unit>(
    KeyName("unit", "单元"), doc: Bilingual(zh: "模块中的一个单元", en: "A unit of a module"),
    fields: [
      .required(
        "unit", "单元名", { swap(&$0.unit, &$1) }, .numbered(.unit),
        doc: Bilingual(zh: "编号和名称，如“M1.1 产品选择”", en: "Number and name, as in `M1.1 产品选择`")),
      .optional(
        "hours", "学时", { swap(&$0.hours, &$1) }, .record,
        doc: Bilingual(zh: "单元学时；各单元之和等于模块学时", en: "The unit's hours; the units add up to the module")),
      .optional("objectives", "目标", { swap(&$0.objectives, &$1) }, .list(of: .text(.prose)), doc: Bilingual(zh: "教学目标", en: "Objectives")),
      .optional(
        "covers", "对应", { swap(&$0.covers, &$1) }, .list(of: .reference()),
        doc: Bilingual(zh: "对应标准的哪些功能、内容或条目", en: "The functions, contents and items of the standard that it teaches")),
    ] + FreeFields.fields({ swap(&$0.notes, &$1) }, { swap(&$0.additional, &$1) }),
    finish: { unit, node, reader in reader.reportMissingReferences(in: unit.objectives, unit.covers, of: node) })
}

/// A module of a training plan.
public struct Module: Record {
  public var module: Located<NumberedText>?
  public var hours: Located<Hours>?
  public var objectives: Located<[Located<Text>]>?
  public var covers: Located<[Located<Reference>]>?
  public var units: Located<[Located<Unit>]>?
  public var assessment: Located<Assessment>?
  public var notes: Located<FreeValue>?
  public var additional: Located<FreeValue>?
  public init() {}

  public static let shape = Shape<Module>(
    KeyName("module", "模块"), doc: Bilingual(zh: "培训计划的一个模块", en: "A module of a training plan"), standsApart: true,
    fields: [
      .required(
        "module", "模块名", { swap(&$0.module, &$1) }, .numbered(.module),
        doc: Bilingual(zh: "编号和名称，如“M1 选品与采购”", en: "Number and name, as in `M1 选品与采购`")),
      .optional(
        "hours", "学时", { swap(&$0.hours, &$1) }, .record,
        doc: Bilingual(zh: "模块学时；各模块之和等于总学时", en: "The module's hours; the modules add up to the plan")),
      .optional("objectives", "目标", { swap(&$0.objectives, &$1) }, .list(of: .text(.prose)), doc: Bilingual(zh: "教学目标", en: "Objectives")),
      .optional(
        "covers", "对应", { swap(&$0.covers, &$1) }, .list(of: .reference()),
        doc: Bilingual(zh: "对应标准的哪些功能、内容或条目", en: "The functions, contents and items of the standard that it teaches")),
      .optional(
        "units", "单元", { swap(&$0.units, &$1) }, .list(of: .record), doc: Bilingual(zh: "模块由哪些单元组成", en: "The units of the module")),
      .optional("assessment", "考核", { swap(&$0.assessment, &$1) }, .record, doc: Assessment.shape.documentation),
    ] + FreeFields.fields({ swap(&$0.notes, &$1) }, { swap(&$0.additional, &$1) }),
    finish: { module, node, reader in
      reader.currentModule = nil
      reader.reportMissingReferences(in: module.objectives, module.covers, of: node)
    })
}

/// A training plan.
public struct TrainingPlan: DocumentRecord {
  public static let documentKind = DocumentKind.trainingPlan
  public var kind: Located<DocumentKind>?
  public var format: Located<Text>?
  public var id: Located<Text>?
  public var title: Located<Text>?
  public var standard: Located<StandardReference>?
  public var level: Located<Text>?
  public var fromLevel: Located<Text>?
  public var track: Located<Text>?
  public var hourMinutes: Located<Quantity>?
  public var hours: Located<Hours>?
  public var modules: Located<[Located<Module>]>?
  public var notCovered: Located<[Located<NotCoveredEntry>]>?
  public var notes: Located<FreeValue>?
  public var additional: Located<FreeValue>?
  public init() {}

  public static let shape = Shape<TrainingPlan>(
    KeyName("training-plan", "培训计划"), doc: DocumentKind.trainingPlan.documentation,
    fields: [
      .required("kind", "文件类型", { swap(&$0.kind, &$1) }, .choice, doc: Bilingual(zh: "文件类型：培训计划", en: "The kind of file: training-plan")),
      .required(
        "format", "格式版本", { swap(&$0.format, &$1) }, .text(.id), doc: Bilingual(zh: "格式版本，现为 1", en: "The version of this format, now 1")),
      .required("id", "标识", { swap(&$0.id, &$1) }, .text(.id), doc: Bilingual(zh: "培训计划的标识，英文短词", en: "The plan's id")),
      .required("title", "名称", { swap(&$0.title, &$1) }, .text(.name), doc: Bilingual(zh: "培训计划名称", en: "The plan's title")),
      .required("standard", "标准", { swap(&$0.standard, &$1) }, .record, doc: StandardReference.shape.documentation),
      .required("level", "等级", { swap(&$0.level, &$1) }, .level, doc: Bilingual(zh: "学员结业时达到的等级", en: "The level that trainees reach")),
      .optional(
        "from-level", "起点等级", { swap(&$0.fromLevel, &$1) }, .level,
        doc: Bilingual(zh: "学员入学时已有的等级", en: "The level that trainees have on entry")),
      .optional("track", "工种", { swap(&$0.track, &$1) }, .track, doc: Bilingual(zh: "培训的工种", en: "The track that the plan trains for")),
      .optional(
        "hour-minutes", "每学时分钟", { swap(&$0.hourMinutes, &$1) }, .wholeNumber(in: .minutes),
        doc: Bilingual(zh: "一个学时多少分钟，通常为 45", en: "Minutes in one hour of instruction, usually 45")),
      .optional(
        "hours", "学时", { swap(&$0.hours, &$1) }, .record, doc: Bilingual(zh: "总学时，及其中的理论与实践", en: "Total hours, with theory and practice")),
      .required("modules", "模块", { swap(&$0.modules, &$1) }, .list(of: .record), doc: Bilingual(zh: "培训模块", en: "Modules")),
      .optional("not-covered", "不覆盖", { swap(&$0.notCovered, &$1) }, .list(of: .record), doc: NotCoveredEntry.shape.documentation),
    ] + FreeFields.fields({ swap(&$0.notes, &$1) }, { swap(&$0.additional, &$1) }))
}

/// Hours of instruction.
public struct Hours: Record {
  public var total: Located<Quantity>?
  public var theory: Located<Quantity>?
  public var practice: Located<Quantity>?
  public init() {}

  public static let shape = Shape<Hours>(
    KeyName("hours", "学时"), doc: Bilingual(zh: "学时", en: "Hours of instruction"),
    shorthand: Shorthand(.hours, isClear: { HoursText($0.string)?.amounts.count ?? 0 > 1 }) { node, reader in
      Hours.read(shorthand: node, &reader)
    },
    fields: [
      .optional("total", "总计", { swap(&$0.total, &$1) }, .quantity(in: .hours), doc: Bilingual(zh: "总学时", en: "Total hours")),
      .optional("theory", "理论", { swap(&$0.theory, &$1) }, .quantity(in: .hours), doc: Bilingual(zh: "理论学时", en: "Hours of theory")),
      .optional("practice", "实践", { swap(&$0.practice, &$1) }, .quantity(in: .hours), doc: Bilingual(zh: "实践学时", en: "Hours of practice")),
    ])
}
