import TextModel

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
