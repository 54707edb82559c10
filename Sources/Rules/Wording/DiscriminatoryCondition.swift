import Linter
import Schema
import TextModel

/// A condition of a job description that discriminates.
struct DiscriminatoryCondition: Rule {
  let id: RuleID = "discriminatory-condition"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription]
  let isAboutChinese = true

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard case .jobDescription(let job) = subject.document.content else { return }
    let phrases = subject.words.discriminatoryPhrases
    for text in [job.title].compactMap({ $0 }) + (job.qualifications?.value.other?.value ?? []) {
      for condition in ApplicantCondition.find(in: text.value, phrases) { report(finding(condition, text)) }
    }
  }

  private func finding(_ condition: ApplicantCondition, _ text: Located<Text>) -> Finding {
    let phrase = text.value.slice(condition.start, condition.end)
    return Finding(
      at: text.range(of: condition.start, condition.end),
      Bilingual(
        zh: "“\(phrase)”属于\(condition.ground.title.chinese)限制，不应写入任职条件",
        en: "“\(phrase)” is a discriminatory condition (\(condition.ground.title.english))"))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "歧视性任职条件", en: "Discriminatory condition"),
    rationale: Bilingual(
      zh: "任职条件应由岗位要求的能力和知识决定。限定性别、婚育、户籍、身高相貌、健康状况或年龄，与职业能力无关，招聘时可能违法。年满 18 周岁、男女不限一类的话不算，说的是服务对象的也不算。确因岗位性质法定需要的，用注释说明依据。",
      en:
        "The conditions of a job should follow from the abilities and knowledge that it requires. Limits on sex, marriage and children, household registration, height and looks, health or age have nothing to do with competence and may be against the law in recruitment. 年满 18 周岁 (at least 18 years old), 男女不限 (open to all sexes) and statements about the people served are not reported. If the law requires such a condition, give the legal basis in a comment."
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
            - 年龄 18-35 周岁，本市户籍优先
            # ^^^^^^^^^^^^^^^ discriminatory-condition: 年龄
            #                  ^^^^^^^^ discriminatory-condition: 户籍
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
          other: [年满 18 周岁, 男女不限, 有为 12 岁以下儿童讲解的经验, 持有效健康证明]
        """)
    ])
}

extension DiscriminatoryPhrases.Ground {
  fileprivate var title: Bilingual {
    switch self {
    case .sex: Bilingual(zh: "性别", en: "sex")
    case .marriage: Bilingual(zh: "婚育", en: "marriage or children")
    case .origin: Bilingual(zh: "户籍或民族", en: "household registration or ethnicity")
    case .religion: Bilingual(zh: "宗教信仰", en: "religion")
    case .health: Bilingual(zh: "健康状况", en: "health")
    case .looks: Bilingual(zh: "身高或相貌", en: "height or looks")
    case .age: Bilingual(zh: "年龄", en: "age")
    case .other: Bilingual(zh: "其他歧视性", en: "listed in your configuration")
    }
  }
}
