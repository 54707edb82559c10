import Linter
import TextModel

/// Compares findings with the expectations of a text, one to one and with exact ranges. No finding and no expectation may be left.
package enum ExpectationCheck {
  /// Descriptions of all differences; empty if there are none.
  package static func differences(_ diagnostics: [Diagnostic], in source: SourceText, path: String) -> [String] {
    var open = diagnostics
    var differences: [String] = []
    for expectation in ExpectationParser.parse(source) {
      if let index = open.firstIndex(where: { matches($0, expectation, source) }) {
        open.remove(at: index)
      } else {
        differences.append("\(path): not found: \(expectation)")
      }
    }
    return differences + open.map { "\(path): unexpected: \(describe($0, source))" }
  }

  private static func matches(_ diagnostic: Diagnostic, _ expectation: Expectation, _ source: SourceText) -> Bool {
    guard diagnostic.rule.name == expectation.rule else { return false }
    if let severity = expectation.severity, severity != diagnostic.severity { return false }
    if let range = expectation.range {
      // A finding of several lines is marked on its first.
      let line = source.position(of: diagnostic.location.range.start, in: .utf8).line
      let end = min(diagnostic.location.range.end, source.contentRange(ofLine: line).end)
      guard range == ByteRange(diagnostic.location.range.start, end) else { return false }
    }
    guard let words = expectation.message, !words.isEmpty else { return true }
    return diagnostic.message.chinese.contains(words) || diagnostic.message.english.contains(words)
  }

  package static func describe(_ diagnostic: Diagnostic, _ source: SourceText) -> String {
    let start = source.position(of: diagnostic.location.range.start, in: .scalars)
    let end = source.position(of: diagnostic.location.range.end, in: .scalars)
    let place = "\(start.line + 1):\(start.column + 1)–\(end.line + 1):\(end.column + 1)"
    return "\(place) \(diagnostic.severity.name)[\(diagnostic.rule)]: \(diagnostic.message.english) | \(diagnostic.message.chinese)"
  }
}
