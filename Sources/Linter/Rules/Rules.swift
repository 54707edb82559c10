import Schema

/// Every rule, in the order in which they are listed to people: by family, and in a family from the commonest to the rarest.
public enum Rules {
  public static let all: [any Rule] = families.flatMap(\.rules)

  public static let families: [RuleFamily] = [
    RuleFamily(name: Bilingual(zh: "YAML 的写法", en: "YAML as people write it"), rules: syntax),
    RuleFamily(name: Bilingual(zh: "键和值", en: "Keys and values"), rules: structure),
    RuleFamily(name: Bilingual(zh: "编号", en: "Numbering"), rules: numbering),
    RuleFamily(name: Bilingual(zh: "标准", en: "The standard"), rules: standard),
    RuleFamily(name: Bilingual(zh: "文字表述", en: "Wording"), rules: wording),
    RuleFamily(name: Bilingual(zh: "岗位说明和培训计划", en: "Job descriptions and training plans"), rules: alignment),
    RuleFamily(name: Bilingual(zh: "多个文件之间", en: "Across files"), rules: workspace),
    RuleFamily(name: Bilingual(zh: "放行和设置", en: "Allowing and settings"), rules: allow),
  ]

  public static func rule(named id: RuleID) -> (any Rule)? { all.first { $0.id == id } }
}
