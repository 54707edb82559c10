import Linter
import Schema
import TextModel

/// Findings with the lines that they refer to, for people at a terminal.
struct PrettyRenderer: StreamingRenderer {
  private let language: Language
  private let style: TerminalStyle
  private let hasSummary: Bool

  init(_ options: RenderOptions) {
    language = options.language
    style = TerminalStyle(options)
    hasSummary = options.hasSummary
  }

  func render(_ findings: [ReportedFinding]) -> [UInt8] {
    var output = ""
    for finding in findings {
      write(finding, to: &output)
      output += "\n"
    }
    return Array(output.utf8)
  }

  func renderEnd(_ failures: [ReportedFailure], _ summary: ReportSummary) -> [UInt8] {
    hasSummary ? Array(SummaryText(summary, language: language, style: style).text.utf8) : []
  }

  private func write(_ finding: ReportedFinding, to output: inout String) {
    let gutter = gutterWidth(of: finding)
    let margin = String(" ", times: gutter)
    let headline = style.headline(finding.severity, finding.rule, word: finding.severity.title[language])
    output += "\(headline): \(style.paint(TerminalText.safe(finding.message[language]), as: .headline))\n"
    write(finding.place, arrow: "-->", margin, to: &output)
    write(Snippet(finding.place, mark: "^", message: nil), role: .severity(finding.severity), margin, to: &output)
    var previous: ReportedPlace?
    for note in finding.notes {
      write(note, after: previous, margin, to: &output)
      previous = note.place
    }
    for fix in finding.fixes {
      output += "\(margin) \(style.paint("=", as: .frame)) \(FixText.headline(of: fix, in: finding, language))\n"
    }
  }

  /// The arrow with file, line and column, and below it the path in the document, such as level and function.
  private func write(_ place: ReportedPlace, arrow: String, _ margin: String, to output: inout String) {
    let start = place.start(in: .scalars)
    let position = place.source == nil ? "" : ":\(start.line + 1):\(start.column + 1)"
    output += "\(margin)\(style.paint(arrow, as: .frame)) \(TerminalText.safe(place.path))\(position)\n"
    let path = place.authorPath
    guard !path.isEmpty else { return }
    let joined = TerminalText.safe(AuthorPath.line(path))
    output += "\(margin) \(style.paint(Bilingual(zh: "位于 \(joined)", en: "in \(joined)")[language], as: .aside))\n"
  }

  /// Notes about the same part of a file have one arrow.
  private func write(_ note: ReportedNote, after previous: ReportedPlace?, _ margin: String, to output: inout String) {
    let message = TerminalText.safe(note.message[language])
    guard note.place.source != nil else {
      output += "\(margin) \(style.paint("=", as: .frame)) \(message)\n"
      return
    }
    let isContinued = previous.map { $0.path == note.place.path && $0.authorPath == note.place.authorPath } ?? false
    if !isContinued { write(note.place, arrow: ":::", margin, to: &output) }
    write(Snippet(note.place, mark: "-", message: message), role: .frame, isContinued: isContinued, margin, to: &output)
  }

  private func write(
    _ snippet: Snippet?, role: TerminalStyle.Role, isContinued: Bool = false, _ margin: String, to output: inout String
  ) {
    guard let snippet else { return }
    let bar = style.paint("|", as: .frame)
    let number = String(snippet.excerpt.line + 1)
    let padding = String(" ", times: margin.count - number.count)
    let mark = String(snippet.mark, times: snippet.excerpt.width)
    let message = snippet.message.map { " \($0)" } ?? ""
    if !isContinued { output += "\(margin) \(bar)\n" }
    output += "\(padding)\(style.paint(number, as: .frame)) \(bar) \(snippet.excerpt.text)\n"
    output += "\(margin) \(bar) \(String(" ", times: snippet.excerpt.indentation))\(style.paint(mark + message, as: role))\n"
  }

  /// The columns that the finding's largest line number needs.
  private func gutterWidth(of finding: ReportedFinding) -> Int {
    let places = [finding.place] + finding.notes.map(\.place)
    let lines = places.map { $0.start(in: .scalars).line + 1 }
    return String(lines.max() ?? 1).count
  }
}

/// A line of a file with a mark under it.
private struct Snippet {
  let excerpt: Excerpt
  let mark: String
  let message: String?

  /// Nil for a file that was not read.
  init?(_ place: ReportedPlace, mark: String, message: String?) {
    guard let source = place.source else { return nil }
    excerpt = Excerpt(place.range, in: source)
    self.mark = mark
    self.message = message
  }
}
