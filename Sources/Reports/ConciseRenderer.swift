import Linter
import Schema
import TextModel

/// One line for each finding, in the form of compiler errors, so that editors and terminals find the place.
struct ConciseRenderer: StreamingRenderer {
  private let language: Language
  private let style: TerminalStyle

  init(_ options: RenderOptions) {
    language = options.language
    style = TerminalStyle(options)
  }

  func render(_ findings: [ReportedFinding]) -> [UInt8] {
    var output: [UInt8] = []
    for finding in findings {
      let start = finding.place.start(in: .scalars)
      output += TerminalText.safe(finding.place.path).utf8
      output += ":\(start.line + 1):\(start.column + 1): ".utf8
      // Editors and problem matchers parse this line, so the word is the same in every language.
      output += style.headline(finding.severity, finding.rule, word: finding.severity.name).utf8
      output += ": \(TerminalText.safe(finding.message[language]))".utf8
      if finding.isSafelyFixable { output += " [*]".utf8 }
      output.append(ASCII.lineFeed)
    }
    return output
  }

  /// Empty: the format has only findings.
  func renderEnd(_ failures: [ReportedFailure], _ summary: ReportSummary) -> [UInt8] { [] }
}
