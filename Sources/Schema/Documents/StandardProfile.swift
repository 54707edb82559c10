/// The kind of standard, which decides which optional rules apply to it.
public enum StandardProfile: Choice {
  case groupStandard
  case nationalOccupational
  case framework

  public var name: KeyName {
    switch self {
    case .groupStandard: KeyName("group-standard", "团体标准")
    case .nationalOccupational: KeyName("national-occupational", "国家职业标准")
    case .framework: KeyName("framework", "能力框架")
    }
  }

  public var aliases: [String] { self == .nationalOccupational ? ["国家职业技能标准"] : [] }

  public var documentation: Bilingual {
    switch self {
    case .groupStandard: Bilingual(zh: "团体标准：社会团体制定", en: "A group standard, made by an association")
    case .nationalOccupational:
      Bilingual(zh: "国家职业标准：五个等级、权重表、培训学时", en: "A national occupational standard: five levels, weights, training hours")
    case .framework: Bilingual(zh: "能力框架：不分职业功能表，仅作对照", en: "A competency framework, for alignment")
    }
  }
}
