import YAML

/// The display names of a standard's columns.
package struct ColumnNames: Record {
  package var tasks: Located<Text>?
  package var abilities: Located<Text>?
  package var knowledge: Located<Text>?
  package init() {}

  package static let shape = Shape<ColumnNames>(
    KeyName("columns", "栏目"), doc: Bilingual(zh: "表格各栏在标准中的名称，只用于显示", en: "What the standard calls its columns, for display"),
    fields: [
      .optional("tasks", "任务", { $0.tasks = $1 }, .text(.name), doc: Bilingual(zh: "“任务”栏的名称", en: "Name of the column of tasks")),
      .optional(
        "abilities", "能力", { $0.abilities = $1 }, .text(.name),
        doc: Bilingual(zh: "能力栏的名称，如“工作能力要求”", en: "Name of the column of abilities")),
      .optional(
        "knowledge", "知识", { $0.knowledge = $1 }, .text(.name),
        doc: Bilingual(zh: "知识栏的名称，如“相关知识要求”", en: "Name of the column of knowledge")),
    ])
}

/// A term and its definition.
package struct Term: Record {
  package var term: Located<NumberedText>?
  package var english: Located<Text>?
  package var definition: Located<Text>?
  package var also: Located<[Located<Text>]>?
  package var source: Located<Text>?
  package init() {}

  package static let shape = Shape<Term>(
    KeyName("term", "术语"), doc: Bilingual(zh: "一条术语和定义", en: "A term and its definition"),
    fields: [
      .required("term", "术语名", { $0.term = $1 }, .numbered(.term), doc: Bilingual(zh: "编号和术语，如“3.1 跨境电子商务”", en: "Number and term")),
      .optional("en", "英文", { $0.english = $1 }, .text(.prose), doc: Bilingual(zh: "英文对应词", en: "The term in English")),
      .required("definition", "定义", { $0.definition = $1 }, .text(.prose), doc: Bilingual(zh: "定义", en: "The definition")),
      .optional("also", "又称", { $0.also = $1 }, .list(of: .text(.name)), doc: Bilingual(zh: "同义词、简称", en: "Synonyms and short forms")),
      .optional("source", "来源", { $0.source = $1 }, .text(.prose), doc: Bilingual(zh: "定义的出处", en: "Where the definition comes from")),
    ])
}

/// A content of the catalogue, with examples.
package struct CatalogueContent: Record {
  package var content: Located<NumberedText>?
  package var examples: Located<[Located<Text>]>?
  package var levels: Located<[Located<Text>]>?
  package init() {}

  package static let shape = Shape<CatalogueContent>(
    KeyName("content", "工作内容"), doc: Bilingual(zh: "工作内容目录中的一条", en: "A work content of the catalogue"),
    fields: [
      .required(
        "content", "内容", { $0.content = $1 }, .numbered(.catalogueName),
        doc: Bilingual(zh: "工作内容名称，不写编号", en: "The work content's name, without number")),
      .optional(
        "such-as", "如", { $0.examples = $1 }, .list(of: .text(.name)),
        doc: Bilingual(zh: "标准列举的例子", en: "The examples that the standard gives")),
      .optional(
        "levels", "等级表", { $0.levels = $1 }, .list(of: .level),
        doc: Bilingual(zh: "只在这些等级出现；省略即各等级都有", en: "The only levels that have it; all of them if left out")),
    ])
}

/// A function of the catalogue.
package struct CatalogueFunction: Record {
  package var function: Located<NumberedText>?
  package var contents: Located<[Located<CatalogueContent>]>?
  package var levels: Located<[Located<Text>]>?
  package var tracks: Located<[Located<Text>]>?
  package init() {}

  package static let shape = Shape<CatalogueFunction>(
    KeyName("function", "职业功能"), doc: Bilingual(zh: "职业功能目录中的一条", en: "A job function of the catalogue"),
    fields: [
      .required(
        "function", "功能", { $0.function = $1 }, .numbered(.catalogueName),
        doc: Bilingual(zh: "职业功能名称，不写编号", en: "The job function's name, without number")),
      .optional("contents", "工作内容", { $0.contents = $1 }, .list(of: .record), doc: Bilingual(zh: "该功能的工作内容", en: "Its work contents")),
      .optional(
        "levels", "等级表", { $0.levels = $1 }, .list(of: .level),
        doc: Bilingual(zh: "只在这些等级出现；省略即各等级都有", en: "The only levels that have it; all of them if left out")),
      .optional(
        "tracks", "工种表", { $0.tracks = $1 }, .list(of: .track),
        doc: Bilingual(zh: "只属于这些工种；省略即各工种都有", en: "The only tracks that have it; all of them if left out")),
    ])
}

/// A track (工种) of a standard.
package struct Track: Record {
  package var track: Located<Text>?
  package var name: Located<Text>?
  package var levels: Located<[Located<Text>]>?
  package init() {}

  package static let shape = Shape<Track>(
    KeyName("track", "工种"), doc: Bilingual(zh: "一个工种", en: "A track of work"),
    fields: [
      .required("track", "工种", { $0.track = $1 }, .text(.id), doc: Bilingual(zh: "工种标识，英文短词", en: "The track's id, a short English word")),
      .required("name", "等级名称", { $0.name = $1 }, .text(.name), doc: Bilingual(zh: "工种名称", en: "The track's name")),
      .optional(
        "levels", "等级表", { $0.levels = $1 }, .list(of: .level), doc: Bilingual(zh: "该工种设置的等级", en: "The levels that the track has")),
    ])
}

/// Percentages by level and function.
package struct Weights: Record {
  package typealias Table = [MapEntry<[MapEntry<Quantity>]>]
  package var theory: Located<Table>?
  package var skills: Located<Table>?
  package init() {}

  private static let table: FieldType<Table> = .map(.level, of: .map(.functionName, of: .quantity))

  package static let shape = Shape<Weights>(
    KeyName("weights", "权重表"), doc: Bilingual(zh: "权重表：每个等级合计 100", en: "Weights: percent, 100 for every level"),
    fields: [
      .optional(
        "theory", "理论", { $0.theory = $1 }, table,
        doc: Bilingual(zh: "理论知识权重：等级 → 项目 → 百分数", en: "Weights of theory: level → part → percent")),
      .optional(
        "skills", "技能", { $0.skills = $1 }, table,
        doc: Bilingual(zh: "技能要求权重：等级 → 职业功能 → 百分数", en: "Weights of skills: level → function → percent")),
    ])
}
