import TextModel

/// A term and its definition.
public struct Term: Record {
  public var term: Located<NumberedText>?
  public var english: Located<Text>?
  public var definition: Located<Text>?
  public var also: Located<[Located<Text>]>?
  public var source: Located<Text>?
  public init() {}

  public static let shape = Shape<Term>(
    KeyName("term", "术语"), doc: Bilingual(zh: "一条术语和定义", en: "A term and its definition"),
    fields: [
      .required("term", "术语名", { swap(&$0.term, &$1) }, .numbered(.term), doc: Bilingual(zh: "编号和术语，如“3.1 跨境电子商务”", en: "Number and term")),
      .optional("en", "英文", { swap(&$0.english, &$1) }, .text(.prose), doc: Bilingual(zh: "英文对应词", en: "The term in English")),
      .required("definition", "定义", { swap(&$0.definition, &$1) }, .text(.prose), doc: Bilingual(zh: "定义", en: "The definition")),
      .optional(
        "also", "又称", { swap(&$0.also, &$1) }, .list(of: .text(.name)), doc: Bilingual(zh: "同义词、简称", en: "Synonyms and short forms")),
      .optional(
        "source", "来源", { swap(&$0.source, &$1) }, .text(.prose), doc: Bilingual(zh: "定义的出处", en: "Where the definition comes from")),
    ])
}
