import Linter
import Schema
import TextModel
import YAML

/// A missing required key.
struct MissingKey: Rule {
  let id: RuleID = "missing-key"
  let severity = Severity.error
  let rewrites: Set<RewrittenPart> = [.addition]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let language = subject.document.keyLanguage
    // The keys may have been after the point where the file breaks off.
    let isCutOff = subject.document.isCutOff
    var together = Dictionary(grouping: isCutOff ? [] : subject.document.shapeProblems.filter(\.isMissingKey), by: \.range)
      .compactMapValues { $0.count < Self.minimumJoined ? nil : $0 }
    for problem in subject.document.shapeProblems {
      guard case .missingKey(let field, let record) = problem.fault, !isCutOff else { continue }
      if let others = together[problem.range] {
        if !others.isEmpty { report(Self.together(others, record, subject)) }
        together[problem.range] = []
        continue
      }
      if let extra = Self.extraMark(problem.range, record, subject) {
        report(extra)
        continue
      }
      let key = field.key[language]
      let meaning = field.documentation
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "“\(record.name.chinese)”没有写\(Self.described(key, meaning.chinese))，请补上",
            en: "\(Self.subject(record, key)) has no field \(Self.described(inEnglish: key, meaning.english)); add it"),
          about: .here(field.key.english),
          fixes: Self.fixes(
            KeyInsertion(subject.document).edit(
              adding: field, to: record, at: problem.range, writing: Self.standard(for: field, record, subject)), key, subject)))
    }
    for problem in subject.document.syntaxProblems {
      switch problem.fault {
      case .missingColumnKey: report(missingColumn(problem, subject))
      case .missingListKey(let key): report(missingList(key, problem, subject))
      case .missingItemKey(let key): report(missingHead(key, problem, subject))
      default: break
      }
    }
    // Keys that are required because of the standard.
    if let alignment = subject.alignment.alignment, let finding = TrackFindings(alignment, subject).missing { report(finding) }
  }

  /// The finding for an entry of a list that consists of notes on one line: they were meant for what is around them.
  private static func extraMark(_ range: ByteRange, _ record: ShapeDescription, _ subject: Subject) -> Finding? {
    let source = subject.document.source
    let number = source.lineIndex.line(at: range.start)
    guard let line = IndentedLine(source, number), line.isItem, line.isEntry,
      let key = record.fields.first(where: { $0.key.english == "notes" })?.key,
      [key.english, key.chinese].contains(where: { line.body.prefix { $0 != ASCII.colon && !ASCII.isBlank($0) }.elementsEqual($0.utf8) }),
      IndentedLine.below(number, source).map({ $0.column <= line.column }) ?? true
    else { return nil }
    let written = key[subject.document.keyLanguage]
    return Finding(
      at: range,
      Bilingual(
        zh: "“- ”使“\(written)”成了单独的一项；请删去“- ”，写到它所说明的那一项或整个文件的字段里",
        en: "The `- ` makes an entry of its own of `\(written)`; remove it, and write the field in the entry or file that it is about"),
      about: .here(key.english))
  }

  /// A record with at least this number of missing keys has one finding: the author has just begun it, or the file breaks off.
  private static let minimumJoined = 3

  private static func together(_ problems: [ShapeProblem], _ record: ShapeDescription, _ subject: Subject) -> Finding {
    let insertion = KeyInsertion(subject.document)
    let range = problems.first?.range ?? ByteRange(at: 0)
    var keys: [KeyName] = []
    var edits: [TextEdit] = []
    for problem in problems {
      guard case .missingKey(let field, let record) = problem.fault else { continue }
      keys.append(field.key)
      let value = standard(for: field, record, subject)
      guard let edit = insertion.edit(adding: field, to: record, at: range, writing: value) else { continue }
      // Several lines at one offset are one edit, in the order of the fields.
      if let same = edits.firstIndex(where: { $0.range == edit.range }) {
        edits[same] = TextEdit(edit.range, edits[same].replacement + edit.replacement)
      } else {
        edits.append(edit)
      }
    }
    let names = keys.map { $0[subject.document.keyLanguage] }
    return Finding(
      at: range,
      Bilingual(
        zh: "“\(record.name.chinese)”没有写\(names.map { "“\($0)”" }.joined())，请补上",
        en: "`\(record.name.english)` lacks the fields \(names.map { "`\($0)`" }.joined(separator: ", ")); add them"),
      about: .here(keys.map(\.english).joined(separator: " ")),
      fixes: edits.isEmpty
        ? [] : [subject.fix(Bilingual(zh: "添加这 \(keys.count) 个字段", en: "Add these \(keys.count) fields"), .assist, edits)])
  }

  /// The finding for entries under the key of the other column, while their own key is missing.
  private func missingColumn(_ problem: SyntaxProblem, _ subject: Subject) -> Finding {
    let key = KeyName("knowledge", "知识")
    let own = key[subject.document.keyLanguage]
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "编号从这里重新开始，上面缺少“\(own):”这一行", en: "The numbers start again here; the line `\(own):` is missing above"),
      about: .here(key.english), fixes: subject.repair(problem, Bilingual(zh: "补上“\(own):”", en: "Add `\(own):`")))
  }

  /// The finding for items that are in the list above, while their own key is missing.
  private func missingList(_ key: String, _ problem: SyntaxProblem, _ subject: Subject) -> Finding {
    let head = ShortText.of(subject.document.source.string(in: problem.range))
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "“\(head)”不属于上面的字段，上面缺少“\(key):”这一行", en: "`\(head)` does not belong to the field above; the line `\(key):` is missing"),
      about: .here(key), fixes: subject.repair(problem, Bilingual(zh: "补上“\(key):”", en: "Add `\(key):`")))
  }

  /// The finding for an item whose name has no key before it.
  private func missingHead(_ key: String, _ problem: SyntaxProblem, _ subject: Subject) -> Finding {
    let written = subject.document.source.string(in: problem.range)
    let name = ShortText.of(written)
    // What a number alone means is a guess.
    let isGuess = written.utf8.allSatisfy { !ASCII.isLetter($0) && $0 < 0x80 }
    let fixes = subject.repair(problem, Bilingual(zh: "补上“\(key):”", en: "Add `\(key):`"))
    return Finding(
      at: problem.range, Bilingual(zh: "“\(name)”前面缺少“\(key):”", en: "`\(key):` is missing before `\(name)`"), about: .here(key),
      fixes: isGuess ? fixes.map { Fix($0.title, .unsafe, edits: $0.edits) } : fixes)
  }

  /// The value for the standard of a plan or job description, if there is only one standard.
  private static func standard(for field: FieldDescription, _ record: ShapeDescription, _ subject: Subject) -> String? {
    guard field.key.english == "standard", case .record(let shape) = field.type,
      let only = SoleStandard.among(subject.workspace.standards)
    else { return nil }
    let keys = subject.document.keyLanguage
    let values = ["id": only.id.string, "version": only.version.string]
    let parts = shape().fields.compactMap { field in values[field.key.english].map { "\(field.key[keys]): \(Quoting.scalar($0))" } }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func fixes(_ insertion: TextEdit?, _ key: String, _ subject: Subject) -> [Fix] {
    insertion.map { [subject.fix(Bilingual(zh: "添加“\(key)”", en: "Add `\(key)`"), .assist, [$0])] } ?? []
  }

  /// A key with its meaning, if the meaning says more than the key: “等级名称”（如“初级”）.
  private static func described(_ key: String, _ meaning: String) -> String {
    if meaning == key { return "“\(key)”" }
    let repeated = key + "，"
    return "“\(key)”（\(meaning.hasPrefix(repeated) ? String(meaning.dropFirst(repeated.count)) : meaning)）"
  }

  /// A key with its meaning, or the key alone if the meaning is only the same word: `modules`, “Modules”.
  private static func described(inEnglish key: String, _ meaning: String) -> String {
    meaning.lowercased() == key ? "`\(key)`" : "`\(key)` (\(lowered(meaning)))"
  }

  /// The record as the subject of a sentence. If it has the same name as the field, it is called an entry.
  private static func subject(_ record: ShapeDescription, _ key: String) -> String {
    record.name.english == key ? "This entry" : "`\(record.name.english)`"
  }

  /// The documentation begins with a capital letter; here the text continues a sentence.
  private static func lowered(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "缺少必填的字段", en: "Missing required field"),
    rationale: Bilingual(
      zh: "必填的字段缺了，后面的检查就无从做起：没有等级，就不知道该覆盖哪些内容；没有标识，别的文件就引用不到。",
      en:
        "If a required field is missing, further checks are not possible: without a level it is not known what the file should cover, and without an id other files cannot refer to it."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - covers: [1 原料准备]
          # ^^^^^^ missing-key: module
        """),
      RuleExample(
        .jobDescription,
        """
        # whole file
        kind: job-description
        #^^^ missing-key: title
        format: 1
        id: example-job
        standard: {id: baker, version: 2024-a}
        level: junior
        duties:
          - duty: 准备原料
            covers: [1 原料准备]
        """),
      RuleExample(
        .trainingPlan,
        """
        standard: guide@1
        level: junior
        #      ^^^^^^ missing-key: 请在“工种”中写明一个：museum（博物馆讲解员）、park（景区讲解员）
        modules:
          - module: M1 接待
            covers: [1 接待]
        """, beside: [RuleExample.withTracks]),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers: [1 原料准备]
        """),
      RuleExample(
        .trainingPlan,
        """
        standard: guide@1
        level: junior
        track: museum
        modules:
          - module: M1 接待与讲解
            covers: [1 接待, 2 展品讲解]
        """, beside: [RuleExample.withTracks]),
    ])
}

extension ShapeProblem {
  var isMissingKey: Bool { if case .missingKey = fault { true } else { false } }
}
