import Linter
import Schema
import TextModel

/// A file that does not name its kind, or has a version of the format that this tool does not read.
struct UnknownKind: Rule {
  let id: RuleID = "unknown-kind"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.value, .addition]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.shapeProblems {
      guard case .unknownKind(let reason) = problem.fault else { continue }
      switch reason {
      case .missing(let expected): report(missing(expected, problem, subject))
      case .unknown(let written, let nearest): report(unknown(written, nearest, problem, subject))
      case .other(let kind, let intended): report(other(kind, intended, problem, subject))
      case .newerFormat(let version):
        report(
          Finding(
            at: problem.range,
            Bilingual(
              zh: "格式版本 \(version) 比本工具支持的 \(Document.formatVersion) 新，请更新工具",
              en: "Format version \(version) is newer than version \(Document.formatVersion), which this tool supports; update the tool")))
      case .unknownFormat(let version):
        let known = Document.formatVersion
        report(
          Finding(
            at: problem.range,
            Bilingual(
              zh: "没有格式版本“\(ShortText.of(version))”，应为 \(known)",
              en: "There is no format version `\(ShortText.of(version))`; it should be \(known)"),
            fixes: subject.repair(problem, Bilingual(zh: "改为 \(known)", en: "Change to \(known)"))))
      }
    }
  }

  /// The kind or the fields may be what is wrong, so the fix needs review.
  private func other(_ kind: DocumentKind, _ intended: DocumentKind, _ problem: ShapeProblem, _ subject: Subject) -> Finding {
    Finding(
      at: problem.range,
      Bilingual(
        zh: "文件类型写的是“\(kind.name.chinese)”，而内容是\(intended.name.chinese)的字段，请改正其中之一",
        en: "The kind is `\(kind.name.english)`, but the fields are those of a `\(intended.name.english)`; correct one of them"),
      fixes: problem.repair.isEmpty
        ? []
        : [
          subject.fix(
            Bilingual(zh: "把文件类型改为“\(intended.name.chinese)”", en: "Change the kind to `\(intended.name.english)`"), .unsafe, problem.repair
          )
        ])
  }

  private func missing(_ expected: DocumentKind?, _ problem: ShapeProblem, _ subject: Subject) -> Finding {
    let language = subject.document.keyLanguage
    let isEmpty = subject.document.tree.root == nil
    let name = expected?.name[language] ?? ""
    let message =
      isEmpty
      ? Bilingual(
        zh: "文件是空的，请写一份\(expected?.name.chinese ?? "职业标准、岗位说明或培训计划")",
        en: "The file is empty; write a \(expected?.name.english ?? "standard, job description or training plan") here")
      : DocumentKind.expected(byFileName: subject.file.path) != nil
        ? Bilingual(zh: "文件没有写明文件类型，按文件名应为“\(name)”", en: "The file does not state its kind; judging by its name it is a `\(name)`")
        : Bilingual(zh: "文件没有写明文件类型，按内容应为“\(name)”", en: "The file does not state its kind; judging by its fields it is a `\(name)`")
    return Finding(
      at: problem.range, message,
      fixes: expected.map { isMisspelt(subject) ? [] : insertion(of: $0, problem, subject).map { [$0] } ?? [] } ?? [])
  }

  /// Whether the kind is under a misspelt key, which has a finding with a fix of its own.
  private func isMisspelt(_ subject: Subject) -> Bool {
    subject.document.shapeProblems.contains { problem in
      guard case .unknownKey(_, let nearest?, _) = problem.fault else { return false }
      return nearest == Self.key.english || nearest == Self.key.chinese
    }
  }

  private static let key = KeyName("kind", "文件类型")

  /// `kind: …` before the first key.
  private func insertion(of kind: DocumentKind, _ problem: ShapeProblem, _ subject: Subject) -> Fix? {
    let language = subject.document.keyLanguage
    let line = "\(Self.key[language]): \(kind.name[language])" + subject.document.source.lineBreak
    let title = Bilingual(zh: "写明文件类型“\(kind.name[language])”", en: "Add the kind `\(kind.name[language])`")
    guard let root = subject.document.tree.root, root.kind == .mapping else {
      return subject.fix(title, .assist, replacing: ByteRange(at: 0), with: line)
    }
    let entry = "\(Self.key[language]): \(kind.name[language])"
    let source = subject.document.source
    let start = root.range.start
    guard root.style != .flowCollection else {
      let isBracket = start < source.count && source.bytes[start] == ASCII.leftBrace
      return isBracket ? subject.fix(title, .safe, replacing: ByteRange(at: start + 1), with: entry + ", ") : nil
    }
    let head = source.lineIndex.startOfLine(at: start)
    // After `---` or the like the first field has no line of its own.
    guard source.bytes[head..<start].allSatisfy({ $0 == ASCII.space }), subject.isReadAsWritten(ByteRange(at: start)) else { return nil }
    return subject.fix(title, .safe, replacing: ByteRange(at: start), with: line + String(" ", times: start - head))
  }

  private func unknown(_ written: String, _ nearest: String?, _ problem: ShapeProblem, _ subject: Subject) -> Finding {
    let shown = ShortText.of(written)
    let language = subject.document.keyLanguage
    guard let nearest else {
      let names = DocumentKind.allCases.map { $0.name[language] }
      return Finding(
        at: problem.range,
        Bilingual(
          zh: "没有“\(shown)”这种文件类型，应为以下之一：\(names.joined(separator: "、"))",
          en: "There is no kind of file `\(shown)`; it should be one of \(names.joined(separator: ", "))"))
    }
    let isTypo = NearestName.isTypo(written, of: nearest)
    // Chinese fields have Chinese values; in English ones a Chinese value is only corrected.
    let kind = DocumentKind.allCases.first { $0.name.isSpelled(nearest) }
    let wanted = isTypo && language == .english ? nearest : kind?.name[language] ?? nearest
    let isClear = isTypo || kind.map { Self.synonyms[$0, default: []].contains(written) } ?? false
    return Finding(
      at: problem.range,
      Bilingual(zh: "没有“\(shown)”这种文件类型，是否应为“\(wanted)”？", en: "There is no kind of file `\(shown)`; did you mean `\(wanted)`?"),
      fixes: [
        subject.fix(
          Bilingual(zh: "改为“\(wanted)”", en: "Change to `\(wanted)`"), isClear ? .safe : .unsafe, replacing: problem.range, with: wanted)
      ])
  }

  /// Other words that authors use for the kinds.
  private static let synonyms: [DocumentKind: Set<String>] = [
    .trainingPlan: ["教学计划", "教学方案", "培训大纲", "教学大纲", "课程计划", "培训课程"],
    .jobDescription: ["岗位描述", "职位描述", "职位说明书", "岗位职责"],
    .standard: ["职业技能标准", "国家职业标准", "国家职业技能标准", "能力标准"],
  ]

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "文件类型不明", en: "Unknown kind of file"),
    rationale: Bilingual(
      zh: "每个文件开头写明文件类型和格式版本，工具才知道按什么来读。文件名以 .standard.yaml、.job.yaml 或 .plan.yaml 结尾而没有写明的，按文件名读取，并提示补上。",
      en:
        "Each file states its kind and format version at the beginning, so that tools know how to read it. If it does not, but its name ends in .standard.yaml, .job.yaml or .plan.yaml, it is read according to its name, and the missing lines are reported."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        # whole file
        format: 1
        #^^^^^ unknown-kind: training-plan
        id: example-plan
        title: 面点培训计划
        standard: {id: baker, version: 2024-a}
        level: junior
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
        """),
      RuleExample(
        .jobDescription,
        """
        kind: job-descripton
        #     ^^^^^^^^^^^^^^ unknown-kind: job-description
        format: 2
        #       ^ unknown-kind: update the tool
        """),
    ],
    good: [RuleExample(.jobDescription, "kind: 岗位说明\nformat: 1\n")])
}
