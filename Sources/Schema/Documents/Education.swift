/// The levels of education, lowest first.
public enum Education: Int, Choice, Comparable {
  case any
  case juniorSecondary
  case seniorSecondary
  case secondaryVocational
  case higherVocational
  case bachelor
  case master
  case doctor

  public var name: KeyName {
    switch self {
    case .any: KeyName("any", "不限")
    case .juniorSecondary: KeyName("junior-secondary", "初中")
    case .seniorSecondary: KeyName("senior-secondary", "高中")
    case .secondaryVocational: KeyName("secondary-vocational", "中等职业学校")
    case .higherVocational: KeyName("higher-vocational", "高等职业学校")
    case .bachelor: KeyName("bachelor", "本科")
    case .master: KeyName("master", "硕士")
    case .doctor: KeyName("doctor", "博士")
    }
  }

  public var aliases: [String] {
    switch self {
    case .any: ["学历不限", "无要求"]
    case .juniorSecondary: ["初级中学"]
    case .seniorSecondary: ["普通高中", "高级中学"]
    case .secondaryVocational: ["中专", "技校", "职高", "中职"]
    case .higherVocational: ["大专", "高职", "专科"]
    case .bachelor: ["大学本科", "大本", "学士"]
    case .master: ["硕士研究生"]
    case .doctor: ["博士研究生"]
    }
  }

  public var documentation: Bilingual {
    switch self {
    case .any: Bilingual(zh: "不限学历", en: "No education required")
    case .juniorSecondary: Bilingual(zh: "初中毕业", en: "Junior secondary school")
    case .seniorSecondary: Bilingual(zh: "普通高中毕业", en: "Senior secondary school")
    case .secondaryVocational: Bilingual(zh: "中等职业学校：中专、技校、职业高中", en: "Secondary vocational school")
    case .higherVocational: Bilingual(zh: "高等职业学校：大专、高职", en: "Higher vocational college")
    case .bachelor: Bilingual(zh: "大学本科", en: "Bachelor's degree")
    case .master: Bilingual(zh: "硕士研究生", en: "Master's degree")
    case .doctor: Bilingual(zh: "博士研究生", en: "Doctorate")
    }
  }

  /// 大专及以上学历 is the usual form in job advertisements.
  public static func understood(_ wording: String) -> Education? { EducationWording.find(wording) }

  public static func < (left: Education, right: Education) -> Bool { left.rawValue < right.rawValue }
}
