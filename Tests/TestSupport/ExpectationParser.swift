import Linter
import TextModel

/// Reads the expectations of a text, which are comments in it.
package enum ExpectationParser {
  package static func parse(_ source: SourceText) -> [Expectation] {
    var expectations: [Expectation] = []
    var target = 0
    for line in 0..<source.lineIndex.count {
      let range = source.contentRange(ofLine: line)
      let text = source.string(in: range)
      guard let mark = Mark(text) else {
        target = line
        continue
      }
      expectations.append(mark.expectation(above: source, target: target, line: line))
    }
    return expectations
  }
}

/// A comment line with an expectation.
private struct Mark {
  var columns: Range<Int>?
  var rule = ""
  var severity: Severity?
  var message: String?

  init?(_ text: String) {
    let characters = Array(text)
    guard let hash = characters.firstIndex(where: { $0 != " " }), characters[hash] == "#" else { return nil }
    var cursor = hash + 1
    let touches = cursor < characters.count && characters[cursor] == "^"
    while cursor < characters.count, characters[cursor] == " " { cursor += 1 }
    if String(characters[cursor...]).hasPrefix("<file>") {
      cursor += 6
    } else {
      let start = cursor
      while cursor < characters.count, characters[cursor] == "^" { cursor += 1 }
      guard cursor > start else { return nil }
      columns = (touches ? hash : start)..<cursor
    }
    guard readHead(String(characters[cursor...]).drop { $0 == " " }) else { return nil }
  }

  /// `error[rule]: words`, or `rule`.
  private mutating func readHead(_ head: Substring) -> Bool {
    let parts = head.split(separator: ":", maxSplits: 1)
    guard let first = parts.first else { return false }
    message = parts.count > 1 ? parts[1].trimmed : nil
    if let open = first.firstIndex(of: "["), let close = first.lastIndex(of: "]") {
      severity = Severity(name: String(first[..<open]))
      rule = String(first[first.index(after: open)..<close])
    } else {
      rule = first.trimmed
    }
    return !rule.isEmpty && rule.allSatisfy { $0.isLetter || $0 == "-" || $0.isNumber }
  }

  func expectation(above source: SourceText, target: Int, line: Int) -> Expectation {
    let content = source.contentRange(ofLine: target)
    let range = columns.map { columns in
      ByteRange(offset(atColumn: columns.lowerBound, content, source), offset(atColumn: columns.upperBound, content, source))
    }
    return Expectation(rule: rule, severity: severity, message: message, range: range, line: target)
  }

  /// The byte at a display column of a line.
  private func offset(atColumn target: Int, _ line: ByteRange, _ source: SourceText) -> Int {
    var offset = line.start
    while offset < line.end, DisplayWidth.columns(of: source.bytes[line.start..<offset]) < target {
      offset += UTF8Length.ofScalar(leadByte: source.bytes[offset])
    }
    return min(offset, line.end)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var view = self
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
