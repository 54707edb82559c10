import Linter
import Schema

/// A key that the format does not have in that record.
struct UnknownKey: Rule {
  let id: RuleID = "unknown-key"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.key]
  /// More fields than this are not listed.
  private static let maximumListed = 8

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let wording = TypeWording(keyLanguage: subject.document.keyLanguage)
    for problem in subject.document.shapeProblems {
      guard case .unknownKey(let key, let nearest, let record) = problem.fault else { continue }
      let name = ShortText.of(key)
      if let nearest {
        report(
          Finding(
            at: problem.range,
            Bilingual(zh: "没有“\(name)”这个字段，是否应为“\(nearest)”？", en: "There is no field `\(name)`; did you mean `\(nearest)`?"),
            fixes: fixes(problem, key, nearest, record, subject)))
      } else {
        report(Finding(at: problem.range, message(name, record, wording, subject)))
      }
    }
  }

  /// The fix is safe, except if one of two characters differs and the field is optional, or if only the position of the key suggests the
  /// name.
  private func fixes(
    _ problem: ShapeProblem, _ key: String, _ nearest: String, _ record: ShapeDescription, _ subject: Subject
  ) -> [Fix] {
    let title = Bilingual(zh: "改为“\(nearest)”", en: "Change to `\(nearest)`")
    let isShort = NearestName.isShortGuess(key, of: nearest)
    let isGuess =
      isShort ? record.field(forKey: nearest)?.isRequired != true : !NearestName.isName(key, of: nearest, in: record)
    return subject.repair(problem, title).map { Fix($0.title, isGuess ? .unsafe : $0.safety, edits: $0.edits) }
  }

  private func message(_ key: String, _ record: ShapeDescription, _ wording: TypeWording, _ subject: Subject) -> Bilingual {
    let name = record.name
    // A configuration has no other field for an unknown setting, so the existing ones are listed.
    if case .configuration = subject.document.content {
      let known = record.fields.map { $0.key[subject.document.keyLanguage] }
      return Bilingual(
        zh: "“\(name.chinese)”里没有“\(key)”这个字段，可用的有：\(known.joined(separator: "、"))",
        en: "`\(name.english)` has no field `\(key)`; use one of \(known.joined(separator: ", "))")
    }
    let advice = advice(record, subject)
    guard record.fields.count <= Self.maximumListed else {
      return Bilingual(
        zh: "“\(name.chinese)”里没有“\(key)”这个字段；\(advice.chinese)", en: "`\(name.english)` has no field `\(key)`; \(advice.english)")
    }
    return Bilingual(
      zh: "“\(name.chinese)”里没有“\(key)”这个字段，可用的有：\(wording.keys(of: record, "、"))；\(advice.chinese)",
      en: "`\(name.english)` has no field `\(key)`, only \(wording.keys(of: record, ", ")); \(advice.english)")
  }

  /// Where to write information for which the format has no field: a remark, a salary, a school.
  private func advice(_ record: ShapeDescription, _ subject: Subject) -> Bilingual {
    let language = subject.document.keyLanguage
    let elsewhere =
      record.field(forKey: "additional-info").map { field in
        Bilingual(zh: "其他信息可写在“\(field.key[language])”里", en: "write other information under `\(field.key[language])`")
      } ?? Bilingual(zh: "其他信息可写成注释（以“# ”开头）", en: "write other information as a comment (`# …`)")
    guard case .jobDescription = subject.document.content else { return elsewhere }
    let (outer, inner) = (JobFields.qualifications[language], JobFields.other[language])
    return Bilingual(
      zh: "标准以外的要求写在“\(outer)”的“\(inner)”里，\(elsewhere.chinese)",
      en: "write requirements beyond the standard under `\(inner)` in `\(outer)`, and \(elsewhere.english.dropFirst("write ".count))")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "未知的字段", en: "Unknown field"),
    rationale: Bilingual(
      zh: "字段名写错一个字，内容就等于没有写，而且不会有任何提示。本规则找出这里不该有的字段，并给出最接近的名称；繁体字、大小写和下划线的差别也认得出。",
      en:
        "If one character of a field name is wrong, the content is ignored, and tools usually do not report it. This rule finds fields that do not belong here and suggests the most similar name; it recognises traditional characters, letter case and underscores."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        hour-minuts: 45
        #^^^^^^^^^^ unknown-key: hour-minutes
        modules:
          - module: M1 原料准备
            teacher: 王老师
            #^^^^^^ unknown-key: 没有“teacher”
            covers: [1 原料准备]
        """),
      RuleExample(
        .jobDescription,
        """
        # whole file
        文件类型: 岗位说明
        格式版本: 1
        標識: example-job
        #^^^ unknown-key: 标识
        名称: 面点师助理
        标准: {标识: baker, 版本: 2024-a}
        等级: junior
        职责:
          - 职责内容: 准备原料
            对应: [1 原料准备]
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        hour-minutes: 45
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
        """)
    ])
}
