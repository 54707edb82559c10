import Schema
import YAML

/// A condition of a job description that discriminates.
public struct DiscriminatoryCondition: Rule {
  public let id: RuleID = "discriminatory-condition"
  public let severity = Severity.warning

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .jobDescription(let job) = subject.document.content else { return }
    let phrases = subject.words.discriminatoryPhrases
    for text in [job.title].compactMap({ $0 }) + (job.qualifications?.value.other?.value ?? []) {
      phrases.finder.forEachMatch(in: text.value) { match in
        if isCondition(match, phrases, text.value) { report(finding(match, phrases, text)) }
      }
    }
  }

  private func finding(_ match: WordFinder.Match, _ phrases: DiscriminatoryPhrases, _ text: Located<Text>) -> Finding {
    let ground = phrases.grounds[match.word]
    let start = ground == .age ? Self.startOfNumber(before: match.start, in: text.value) : match.start
    let phrase = text.value.slice(start, match.end)
    return Finding(
      at: text.range(of: start, match.end),
      Bilingual(
        zh: "“\(phrase)”属于\(ground.title.chinese)限制，不应写入任职条件", en: "“\(phrase)” discriminates by \(ground.title.english)"))
  }

  /// 岁以下 is a limit of age behind a number only.
  private func isCondition(_ match: WordFinder.Match, _ phrases: DiscriminatoryPhrases, _ text: Text) -> Bool {
    let phrase = text.slice(match.start, match.end)
    guard phrases.grounds[match.word] == .age, phrase.hasPrefix("岁") || phrase.hasPrefix("周岁") else { return true }
    return Self.startOfNumber(before: match.start, in: text) < match.start
  }

  private static func startOfNumber(before offset: Int, in text: Text) -> Int {
    text.withBytes { bytes in
      var start = offset
      while start > 0, ASCII.isBlank(bytes[start - 1]) { start -= 1 }
      let end = start
      while start > 0, ASCII.isDigit(bytes[start - 1]) || bytes[start - 1] == ASCII.hyphen { start -= 1 }
      return start == end ? offset : start
    }
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "歧视性任职条件", en: "Discriminatory condition"),
    rationale: Bilingual(
      zh: "任职条件应由岗位要求的能力和知识决定。限定性别、婚育、户籍、相貌、健康状况或年龄，与职业能力无关，招聘时可能违法。确因岗位性质法定需要的，用注释说明依据。",
      en:
        "What a job asks of its holder follows from the abilities and knowledge that it needs. Sex, marriage and children, origin, looks, health and age have nothing to do with competence, and asking for them may be against the law. Where the law itself demands it, say so in an allow comment."
    ),
    basis: Bilingual(
      zh: "《中华人民共和国就业促进法》第三条；《中华人民共和国妇女权益保障法》（2022年修订）第四十三条",
      en: "Employment Promotion Law of the PRC, article 3; Law on the Protection of Women's Rights and Interests (2022), article 43"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 制作面点
        qualifications:
          other:
            - 限男性，能上夜班
            # ^^^^^^ warning[discriminatory-condition]: 性别
            - 年龄 35 岁以下
              #    ^^^^^^^^^ discriminatory-condition: 年龄
            - 已婚已育者优先
            # ^^^^^^^^ discriminatory-condition: 婚育
        """)
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 测量顾客身高，推荐尺码
        qualifications:
          other: [年满 18 周岁, 能适应夜班, 持有效健康证明]
        """)
    ])
}

extension DiscriminatoryPhrases.Ground {
  fileprivate var title: Bilingual {
    switch self {
    case .sex: Bilingual(zh: "性别", en: "sex")
    case .marriage: Bilingual(zh: "婚育", en: "marriage or children")
    case .origin: Bilingual(zh: "户籍或民族", en: "origin")
    case .health: Bilingual(zh: "健康状况", en: "health")
    case .looks: Bilingual(zh: "相貌", en: "looks")
    case .age: Bilingual(zh: "年龄", en: "age")
    case .other: Bilingual(zh: "其他歧视性", en: "what your settings name")
    }
  }
}
