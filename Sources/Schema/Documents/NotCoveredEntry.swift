import TextModel

/// An item or group of items of the level that a file leaves out on purpose.
public struct NotCoveredEntry: Record {
  public var reference: Located<Reference>?
  public var reason: Located<Text>?
  public init() {}

  public static let shape = Shape<NotCoveredEntry>(
    KeyName("not-covered", "不覆盖"), doc: Bilingual(zh: "有意不覆盖的条目及理由", en: "Items that are left out on purpose, with the reason"),
    fields: [
      .required(
        "ref", "条目", { swap(&$0.reference, &$1) }, .reference(),
        doc: Bilingual(zh: "不覆盖的职业功能、工作内容或条目", en: "The function, content or item that is left out")
      ),
      .optional("reason", "理由", { swap(&$0.reason, &$1) }, .text(.prose), doc: Bilingual(zh: "理由，如“由数据专员承担”", en: "The reason")),
    ])
}
