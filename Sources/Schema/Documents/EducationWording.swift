/// Education as job advertisements phrase it: 大专及以上学历, 本科（含）以上, 中专/高中以上, “bachelor or above”. The lowest one that is named is the minimum,
/// which is the meaning of the field.
public enum EducationWording {
  /// Nil unless every word of the text is understood: 本科以下, 非本科 and 本科优先 have another meaning.
  public static func find(_ text: String) -> Education? {
    let clauses = folded(text).split { $0 == "," || $0 == ";" }
    // 大专及以上，本科优先: a preference is not a requirement.
    let asked = clauses.filter { !$0.hasSuffix("优先") && !$0.hasSuffix("preferred") }
    guard asked.count == 1, let clause = asked.first else { return nil }
    return lowest(in: clause)
  }

  private static func lowest(in clause: Substring) -> Education? {
    var rest = clause
    var found: Education?
    // The education that the text so far ends in, if nothing follows its word.
    var last: Education?
    // 硕士以上或本科 names two minimums, of which the lower one counts.
    while !rest.isEmpty {
      // Words come first, since `higher` is one in `higher vocational`.
      if let (word, education) = words.first(where: { rest.hasPrefix($0.0) }) {
        rest = rest.dropFirst(word.count)
        // 不限本科 does not name a minimum.
        if let found, (found == .any) != (education == .any) { return nil }
        if let last, !mayFollow(last, education) { return nil }
        last = education
        found = found.map { min($0, education) } ?? education
      } else if let filler = fillers.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(filler.count)
        last = nil
      } else {
        return nil
      }
    }
    return found
  }

  /// Whether two words may be beside each other without 或 or a sign. In 大专本科 and 初中博士 one of them is probably a mistake; 高中中专 names two kinds of
  /// school of one stage.
  private static func mayFollow(_ left: Education, _ right: Education) -> Bool {
    let upperSecondary: Set<Education> = [.seniorSecondary, .secondaryVocational]
    return left == right || upperSecondary.contains(left) && upperSecondary.contains(right)
  }

  /// The text in half-width signs and lower case, without blanks at the ends.
  private static func folded(_ text: String) -> String {
    let signs: [Character: Character] = ["，": ",", "；": ";", "（": "(", "）": ")", "／": "/", "’": "'", "-": " ", "　": " "]
    return String(text.lowercased().map { signs[$0] ?? $0 })
  }

  /// Longest first: 高中 must not be found in 高中专.
  private static let words: [(String, Education)] = {
    var all: [(String, Education)] = Education.allCases.flatMap { education in
      ([education.name.chinese, education.name.english.replacingHyphens] + education.aliases).map { ($0, education) }
    }
    all += [
      ("研究生", .master), ("博士生", .doctor), ("硕士生", .master), ("大学专科", .higherVocational), ("高等专科", .higherVocational),
      ("高职高专", .higherVocational), ("大学", .bachelor), ("中等专业学校", .secondaryVocational), ("职业高中", .secondaryVocational),
      ("中技", .secondaryVocational), ("中等职业", .secondaryVocational), ("高等职业", .higherVocational), ("college", .higherVocational),
      ("技工学校", .secondaryVocational), ("junior college", .higherVocational), ("associate", .higherVocational),
      ("high school", .seniorSecondary), ("phd", .doctor), ("doctorate", .doctor),
    ]
    return all.sorted { $0.0.count > $1.0.count }
  }()

  private static let fillers: [String] = [
    " ", "(含)", "(及以上)", "含", "及", "或", "和", "与", "、", "/", "(", ")", "其", "以上", "之上", "起", "学历", "文凭", "毕业生", "毕业", "学位", "文化程度", "文化",
    "程度", "同等", "水平",
    "全日制",
    "国家统招", "统招", "正规", "普通高等教育", "最低", "至少", "不低于", "具有", "具备", "要求", "须", "需", "为", "or", "and", "above", "higher", "at least",
    "minimum", "required", "'s", "degree", "diploma", "graduate", "level", "+",
  ].sorted { $0.count > $1.count }
}

extension String {
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
