/// Percentages by level and function.
public struct Weights: Record {
  public typealias Table = [MapEntry<[MapEntry<Quantity>]>]
  public var theory: Located<Table>?
  public var skills: Located<Table>?
  public init() {}

  private static let table: FieldType<Table> = .map(.level, of: .map(.functionName, of: .quantity(in: .percent)))

  public static let shape = Shape<Weights>(
    KeyName("weights", "权重表"), doc: Bilingual(zh: "权重表：每个等级合计 100", en: "Weights in percent; each level totals 100"),
    fields: [
      .optional(
        "theory", "理论", { swap(&$0.theory, &$1) }, table,
        doc: Bilingual(zh: "理论知识权重：等级 → 项目 → 百分数", en: "Weights of theory: level → part → percent")),
      .optional(
        "skills", "技能", { swap(&$0.skills, &$1) }, table,
        doc: Bilingual(zh: "技能要求权重：等级 → 职业功能 → 百分数", en: "Weights of skills: level → function → percent")),
    ])
}
