import Linter
import Schema
import TextModel

/// A value of another type than its field requires.
struct WrongType: Rule {
  let id: RuleID = "wrong-type"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let wording = TypeWording(keyLanguage: subject.document.keyLanguage)
    var last: ShapeProblem?
    let cut = subject.document.syntaxProblems.filter { $0.fault == .unquotedColon }.map(\.range)
    for problem in subject.document.shapeProblems {
      guard case .wrongType(let expected, let found) = problem.fault, ChineseBoolean.word(in: problem) == nil else { continue }
      // A text that a colon splits is already reported; its wrong type is a consequence.
      if cut.contains(where: { problem.range.contains($0) }) { continue }
      // Records under a list of texts that follow one another: the key above them is missing.
      defer { last = problem }
      if let last, case .mapping = found, isNext(problem, last, subject) { continue }
      let message = message(expected, found, subject.key(before: problem.range.start), wording, subject)
      report(
        Finding(
          at: mark(problem, subject), message,
          fixes: subject.repair(problem, title(problem, expected), needsReview: isConverted(found)) + years(problem, found, subject)
            + [NameAlone.fix(problem, subject)].compactMap(\.self)))
    }
    for fault in SensibleNumbers.faults(in: subject) { report(finding(fault, subject)) }
  }

  private func message(
    _ expected: TypeDescription, _ found: FoundKind, _ field: String?, _ wording: TypeWording, _ subject: Subject
  ) -> Bilingual {
    let wanted = wording.words(for: expected)
    let chinese = field.map { "“\($0)”" } ?? "这里"
    let english = field.map { "`\($0)`" } ?? "This"
    if case .list = found, !expected.isStructured {
      // Several levels: a plan or job description is for one, so the author has to choose.
      if expected.isLevelOrTrack, subject.alignedFile != nil {
        return Bilingual(
          zh: "\(chinese)只能写一个\(wanted.chinese)，这里是列表；有几个\(wanted.chinese)，就分别写成几份文件",
          en: "\(english) takes one value (\(wanted.english)), not a list; write a separate file for each")
      }
      return Bilingual(
        zh: "\(chinese)只能写一个内容（\(wanted.chinese)），这里是列表", en: "\(english) takes one value (\(wanted.english)), not a list")
    }
    if case .mapping = found, !expected.isStructured {
      return Bilingual(
        zh: "\(chinese)应直接写\(wanted.chinese)，下面不再分字段", en: "\(english) should be \(wanted.english), without fields below it")
    }
    let written = wording.words(for: found)
    return Bilingual(
      zh: "\(chinese)应为\(wanted.chinese)，而不是\(written.chinese)", en: "\(english) should be \(wanted.english), not \(written.english)")
  }

  /// Whether a problem is in the item after that of another problem, and is the same.
  private func isNext(_ problem: ShapeProblem, _ last: ShapeProblem, _ subject: Subject) -> Bool {
    guard case .wrongType(_, .mapping) = last.fault, last.range.end <= problem.range.start else { return false }
    let between = subject.document.source.bytes[last.range.end..<problem.range.start]
    return between.count < 200 && between.allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) || $0 == ASCII.hyphen }
  }

  /// `6个月`, `两年半`: the fix writes another number than the author, in the unit of the field.
  private func isConverted(_ found: FoundKind) -> Bool {
    guard case .text(let text) = found else { return false }
    return ["月", "半", "month", "half"].contains { text.lowercased().contains($0) }
  }

  /// `years: 3年以上` means at least 3, which is the meaning of the field.
  private func years(_ problem: ShapeProblem, _ found: FoundKind, _ subject: Subject) -> [Fix] {
    guard problem.repair.isEmpty, case .text(let text) = found, ["years", "工作年限"].contains(subject.key(before: problem.range.start)),
      let least = AdvertisedYears.least(text)
    else { return [] }
    return [
      subject.fix(
        Bilingual(zh: "改为 \(least)（至少 \(least) 年）", en: "Change to \(least) (at least \(English.count(least, "year")))"), .unsafe,
        replacing: problem.range, with: "\(least)")
    ]
  }

  /// The finding for an implausible number.
  private func finding(_ fault: SensibleNumbers.Fault, _ subject: Subject) -> Finding {
    let key = fault.field[subject.document.keyLanguage]
    let value = fault.value.value
    let isNegative = value < .zero && Quantity.zero - value <= Quantity(fault.highest) && Quantity.zero - value >= Quantity(fault.lowest)
    let positive = "\(Quantity.zero - value)"
    return Finding(
      at: fault.value.range,
      Bilingual(
        zh: "“\(key)”应在 \(fault.lowest) 到 \(fault.highest) 之间，而不是 \(value)",
        en: "`\(key)` should be between \(fault.lowest) and \(fault.highest), not \(value)"),
      fixes: isNegative
        ? [
          subject.fix(
            Bilingual(zh: "改为 \(positive)", en: "Change to \(positive)"), .unsafe, replacing: fault.value.range, with: positive)
        ] : [])
  }

  /// Only the first of several lines is marked.
  private func mark(_ problem: ShapeProblem, _ subject: Subject) -> ByteRange {
    let source = subject.document.source
    let line = source.contentRange(ofLine: source.lineIndex.line(at: problem.range.start))
    return ByteRange(problem.range.start, max(problem.range.start, min(problem.range.end, line.end)))
  }

  private func title(_ problem: ShapeProblem, _ expected: TypeDescription) -> Bilingual {
    if case .list = expected { return Bilingual(zh: "写成列表", en: "Make it a list") }
    guard let edit = problem.repair.first, problem.repair.count == 1 else { return Bilingual(zh: "去掉括号", en: "Remove the brackets") }
    let text = String(decoding: edit.replacement, as: UTF8.self)
    if text.isEmpty { return Bilingual(zh: "删去逗号", en: "Remove the comma") }
    return Bilingual(zh: "改为 \(text)", en: "Change to \(text)")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "内容的类型不对", en: "Wrong type of value"),
    rationale: Bilingual(
      zh: "每个字段只能写一种内容：学时写数字，“对应”写列表，等等；数字应是该字段可能有的数：工作年限不会是负数，一学时不会有 600 分钟。写成别的，就无法计算和核对。",
      en:
        "Each field takes one type of value: a number for hours, a list for `covers`, and so on. A number must make sense for its field: years of work are not negative, and an hour of instruction does not last 600 minutes. Other values cannot be added up or compared."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        hours: {theory: 8学时, practice: 许多}
        #               ^^^^^ wrong-type: 应为数字
        #                                ^^^^ wrong-type: 应为数字
        modules:
          - module: M1 原料准备
            covers: 1 原料准备
            #       ^^^^^^^^^^ wrong-type: 列表
        """),
      RuleExample(
        .trainingPlan,
        """
        hour-minutes: 600
        #             ^^^ wrong-type: 应在 10 到 180 之间，而不是 600
        modules:
          - module: M1 原料准备
            covers: [1 原料准备, 2 面点制作]
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        hours: {theory: 8, practice: 16}
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
        """)
    ])
}

extension TypeDescription {
  /// A list, a group of fields or a table.
  fileprivate var isStructured: Bool {
    switch self {
    case .list, .record, .map: true
    default: false
    }
  }

  fileprivate var isLevelOrTrack: Bool {
    switch self {
    case .level, .track: true
    default: false
    }
  }
}
