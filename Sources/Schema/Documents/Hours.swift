/// Hours of instruction.
public struct Hours: Record {
  public var total: Located<Quantity>?
  public var theory: Located<Quantity>?
  public var practice: Located<Quantity>?
  public init() {}

  public static let shape = Shape<Hours>(
    KeyName("hours", "学时"), doc: Bilingual(zh: "学时", en: "Hours of instruction"),
    fields: [
      .optional("total", "总计", { swap(&$0.total, &$1) }, .quantity(in: .hours), doc: Bilingual(zh: "总学时", en: "Total hours")),
      .optional("theory", "理论", { swap(&$0.theory, &$1) }, .quantity(in: .hours), doc: Bilingual(zh: "理论学时", en: "Hours of theory")),
      .optional("practice", "实践", { swap(&$0.practice, &$1) }, .quantity(in: .hours), doc: Bilingual(zh: "实践学时", en: "Hours of practice")),
    ])
}
