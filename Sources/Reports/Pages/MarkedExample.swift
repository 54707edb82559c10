import Linter
import Rules
import Schema
import TextModel

/// An example of a rule on its page: its lines, with carets under the findings, and the messages.
struct MarkedExample {
  /// A finding as text.
  struct FindingText {
    let severity: Severity
    let message: String
    let fixes: [Fix]
  }

  let text: String
  let findingTexts: [FindingText]

  init(bad example: RuleExample, of rule: any Rule, language: Language) {
    let translated = example.inWords(of: language)
    var findings = translated.findings(of: rule)
    let original = example.findings(of: rule)
    // An example about the language of keys is not translated.
    let isSame = findings.map(\.severity) == original.map(\.severity)
    if !isSame { findings = original }
    text = Self.text(of: isSame ? translated : example, findings)
    findingTexts = findings.map { FindingText(severity: $0.severity, message: $0.message[language], fixes: $0.fixes) }
  }

  /// A good example, which has no findings.
  init(good example: RuleExample, of rule: any Rule, language: Language) {
    let translated = example.inWords(of: language)
    let isSame = translated.findings(of: rule).isEmpty == example.findings(of: rule).isEmpty
    text = Self.text(of: isSame ? translated : example, [])
    findingTexts = []
  }

  private static func text(of example: RuleExample, _ findings: [Diagnostic]) -> String {
    var marking = Marking(example, findings)
    marking.run()
    return marking.lines.joined(separator: "\n") + "\n"
  }
}

/// Replaces the author's carets in an example by carets under the findings.
private struct Marking {
  private let source: SourceText
  private let findings: [Diagnostic]
  private let firstLine: Int
  private(set) var lines: [String] = []

  init(_ example: RuleExample, _ findings: [Diagnostic]) {
    source = SourceText(example.completed)
    self.findings = findings
    firstLine = source.position(of: source.count - example.text.utf8.count, in: .utf8).line
  }

  mutating func run() {
    for line in Range(clamping: firstLine, source.lineIndex.count) {
      let range = source.contentRange(ofLine: line)
      let text = source.string(in: range)
      // There is no line after the last line break. The comment in the first line is only for tests.
      if line == source.lineIndex.count - 1, text.isEmpty { break }
      if line == firstLine, text.hasPrefix("# whole file") { continue }
      guard !isMark(text) else { continue }
      lines.append(text)
      for (index, finding) in findings.enumerated() where source.position(of: finding.location.range.start, in: .utf8).line == line {
        lines.append(carets(finding.location.range, range) + (findings.count > 1 ? " \(index + 1)" : ""))
      }
    }
  }

  /// Whether a line is a comment with carets, or one for a finding without a place.
  private func isMark(_ line: String) -> Bool {
    var rest = line.drop { $0 == " " }
    guard rest.first == "#" else { return false }
    rest = rest.dropFirst().drop { $0 == " " }
    return rest.first == "^" || rest.hasPrefix("<file>")
  }

  /// The line `#   ^^^^` under a range; of several lines only the first is marked. If there is no room before the first caret, `#` replaces
  /// it.
  private func carets(_ range: ByteRange, _ line: ByteRange) -> String {
    let start = DisplayWidth.columns(of: source.bytes[line.start..<range.start])
    let end = DisplayWidth.columns(of: source.bytes[line.start..<max(range.start, min(range.end, line.end))])
    let indentation = source.bytes[line.start..<line.end].prefix { $0 == ASCII.space }.count
    let sign = start < 2 ? start : min(indentation, start - 2)
    let width = max(1, end - start)
    let head = String(" ", times: sign) + "#"
    if start == sign { return head + String(repeating: "^", count: max(1, width - 1)) }
    return head + String(" ", times: start - sign - 1) + String("^", times: width)
  }
}
