import Linter
import Schema
import TextModel

/// A field without a value.
struct EmptyValue: Rule {
  let id: RuleID = "empty-value"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let all = subject.document.shapeProblems.filter { if case .emptyValue = $0.fault { true } else { false } }
    // The finding about what is missing is at this empty value.
    let reported = all.isEmpty ? nil : EmptyReferences(subject)?.range
    let empty = all.filter { !isNumber($0, subject) && $0.range != reported }
    for problem in all where isNumber(problem, subject) {
      let text = subject.excerpt(problem.range)
      report(Finding(at: problem.range, Bilingual(zh: "只有编号 \(text)，没有文字", en: "There is no text after the number \(text)")))
    }
    guard let first = empty.first, isOutline(empty, subject) else {
      for problem in empty where !isVersionReported(problem, subject) { report(finding(problem, subject)) }
      return
    }
    report(outline(empty, first, subject))
  }

  /// Whether it is the version of a standard, and the finding about the standard says that there is none.
  private func isVersionReported(_ problem: ShapeProblem, _ subject: Subject) -> Bool {
    guard case .standardNotFound(let file, .versionMissing) = subject.alignment, let reference = file.standard,
      reference.range.contains(problem.range), let name = field(problem, subject)
    else { return false }
    return name == "version" || name == "版本"
  }

  /// Whether the file is an outline, with so many empty fields that a finding for each would hide the other findings.
  private func isOutline(_ empty: [ShapeProblem], _ subject: Subject) -> Bool {
    let status = subject.standard?.standard.status?.value
    if empty.count >= (status == .draft ? Self.minimumOfStandardOutline : Self.minimumOfOutline) { return status != .published }
    guard subject.document.kind == .jobDescription, empty.count >= Self.outlineOfJob.count else { return false }
    let shape = JobDescription.shape.description
    let names = empty.compactMap { field($0, subject).flatMap { shape.field(forKey: $0) }?.key.english }
    return Self.outlineOfJob.isSubset(of: names)
  }

  /// From this number of empty values on, the file counts as an unfilled outline.
  private static let minimumOfOutline = 4
  /// The outline of a standard leaves its title and its issuer empty.
  private static let minimumOfStandardOutline = 2
  /// The outline of a job description leaves these empty.
  private static let outlineOfJob: Set<String> = ["education", "years"]
  /// More fields than this are not named.
  private static let maximumListed = 20

  private func outline(_ empty: [ShapeProblem], _ first: ShapeProblem, _ subject: Subject) -> Finding {
    let fields = empty.compactMap { field($0, subject) }
    let some = fields.prefix(3)
    let isAll = some.count == empty.count
    return Finding(
      at: first.range,
      Bilingual(
        zh: "还有 \(empty.count) 处没有填写" + (some.isEmpty ? "" : "：\(some.map { "“\($0)”" }.joined())\(isAll ? "" : "等")"),
        en: "\(empty.count) values are still to be filled in"
          + (some.isEmpty ? "" : ": \(some.map { "`\($0)`" }.joined(separator: ", "))\(isAll ? "" : " and others")")),
      severity: .information,
      notes: empty.dropFirst().prefix(Self.maximumListed).map { Note(subject.location($0.range), message($0, subject)) })
  }

  private func finding(_ problem: ShapeProblem, _ subject: Subject) -> Finding {
    Finding(
      at: keyInBraces(before: problem.range, subject) ?? problem.range, message(problem, subject),
      severity: stopsChecks(problem, subject) ? .error : nil)
  }

  /// The fields without which the file cannot be checked. Leaving them empty is no better than leaving them out.
  private static let decisive: Set<String> = ["standard", "标准", "level", "等级", "modules", "模块", "duties", "职责", "levels", "等级表"]

  private func stopsChecks(_ problem: ShapeProblem, _ subject: Subject) -> Bool {
    guard let name = field(problem, subject), Self.decisive.contains(name) else { return false }
    let source = subject.document.source
    let line = source.contentRange(ofLine: source.lineIndex.line(at: problem.range.start))
    return source.bytes[clamping: line.start..<line.end].starts(with: name.utf8)
  }

  private func message(_ problem: ShapeProblem, _ subject: Subject) -> Bilingual {
    field(problem, subject).map { Bilingual(zh: "“\($0)”没有内容", en: "The field `\($0)` is empty") }
      ?? Bilingual(zh: "列表里有一项没有内容", en: "The list has an empty item")
  }

  /// Whether the value is a number without its text, as in `- 1.1.2`. Outlines have none.
  private func isNumber(_ problem: ShapeProblem, _ subject: Subject) -> Bool {
    !isKey(problem, subject) && subject.excerpt(problem.range).first?.isNumber ?? false
  }

  /// The key of an empty value; nil for an item of a list.
  private func field(_ problem: ShapeProblem, _ subject: Subject) -> String? {
    if isKey(problem, subject) { return subject.excerpt(problem.range) }
    return keyInBraces(before: problem.range, subject).map(subject.excerpt) ?? subject.key(before: problem.range.start)
  }

  private func isKey(_ problem: ShapeProblem, _ subject: Subject) -> Bool {
    !problem.range.isEmpty && subject.excerpt(problem.range) != "-" && isFollowedByColon(problem.range, subject)
  }

  /// `{theory: 8, practice}`: the key in front of an empty value, between a comma and the end of the braces, without its colon.
  private func keyInBraces(before value: ByteRange, _ subject: Subject) -> ByteRange? {
    let bytes = subject.document.source.bytes
    guard value.isEmpty else { return nil }
    let length = bytes[clamping: 0..<value.start].reversed().prefix(64).prefix {
      $0 != ASCII.comma && $0 != ASCII.leftBrace && !ASCII.isBlank($0) && !ASCII.isLineBreak($0)
    }.count
    let range = ByteRange(value.start - length, value.start)
    return Document.vocabulary.contains(Text(subject.excerpt(range))) ? range : nil
  }

  private func isFollowedByColon(_ range: ByteRange, _ subject: Subject) -> Bool {
    let bytes = subject.document.source.bytes
    var offset = range.end
    while offset < bytes.count, ASCII.isBlank(bytes[offset]) { offset += 1 }
    return offset < bytes.count && (bytes[offset] == ASCII.colon || bytes[offset] == 0xEF)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "字段没有内容", en: "Empty field"),
    rationale: Bilingual(
      zh: "字段写了名称却没有内容，多半是起草时留空、后来忘了补。补上内容；用不到的字段就删去整行。",
      en:
        "A field with a name but no content was usually left open while drafting and then forgotten. Fill it in, or remove the line if the field is not needed."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department:
        #^^^^^^^^^ empty-value
        qualifications:
          other: [英语四级, ""]
          #                 ^^ empty-value
        """)
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\nduties: []\n")])
}
