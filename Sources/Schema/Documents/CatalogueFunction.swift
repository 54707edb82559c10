import TextModel

/// A function of the catalogue.
public struct CatalogueFunction: Record {
  public var function: Located<NumberedText>?
  public var contents: Located<[Located<CatalogueContent>]>?
  public var levels: Located<[Located<Text>]>?
  public var tracks: Located<[Located<Text>]>?
  public init() {}

  public static let shape = Shape<CatalogueFunction>(
    KeyName("function", "职业功能"), doc: Bilingual(zh: "职业功能目录中的一条", en: "A job function of the catalogue"),
    fields: [
      .required(
        "function", "功能", { swap(&$0.function, &$1) }, .numbered(.catalogueName),
        doc: Bilingual(zh: "职业功能名称，不写编号", en: "The name of the job function, without a number")),
      .optional(
        "levels", "等级表", { swap(&$0.levels, &$1) }, .list(of: .level),
        doc: Bilingual(zh: "只在这些等级出现；省略即各等级都有", en: "Only these levels have it; all levels if left out")),
      .optional(
        "tracks", "工种表", { swap(&$0.tracks, &$1) }, .list(of: .track),
        doc: Bilingual(zh: "只属于这些工种；省略即各工种都有", en: "Only these tracks have it; all tracks if left out")),
      .optional(
        "contents", "工作内容", { swap(&$0.contents, &$1) }, .list(of: .record), doc: Bilingual(zh: "该功能的工作内容", en: "Its work contents")),
    ])
}

/// A content of the catalogue, with examples.
public struct CatalogueContent: Record {
  public var content: Located<NumberedText>?
  public var examples: Located<[Located<Text>]>?
  public var levels: Located<[Located<Text>]>?
  public init() {}

  public static let shape = Shape<CatalogueContent>(
    KeyName("content", "工作内容"), doc: Bilingual(zh: "工作内容目录中的一条", en: "A work content of the catalogue"),
    fields: [
      .required(
        "content", "内容", { swap(&$0.content, &$1) }, .numbered(.catalogueName),
        doc: Bilingual(zh: "工作内容名称，不写编号", en: "The name of the work content, without a number")),
      .optional(
        "levels", "等级表", { swap(&$0.levels, &$1) }, .list(of: .level),
        doc: Bilingual(zh: "只在这些等级出现；省略即各等级都有", en: "Only these levels have it; all levels if left out")),
      .optional(
        "such-as", "如", { swap(&$0.examples, &$1) }, .list(of: .text(.name)),
        doc: Bilingual(zh: "标准列举的例子", en: "The examples that the standard gives")),
    ])
}
