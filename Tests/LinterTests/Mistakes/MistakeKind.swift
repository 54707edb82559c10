import Foundation
import Testing

/// One kind of mistake, with every place of a file where it may happen.
struct MistakeKind: Sendable, CustomTestStringConvertible {
  let name: String
  /// Some places of this kind are right as well: then finding nothing is not a failure.
  var isLegalSomewhere = false
  let mistakes: @Sendable (SampleText) -> [Mistake]

  var testDescription: String { name }

  /// A line is typed otherwise; `change` returns nil where it does not apply.
  static func line(_ name: String, legal: Bool = false, _ change: @escaping @Sendable (SampleLine, SampleText) -> String?) -> MistakeKind {
    MistakeKind(name: name, isLegalSomewhere: legal) { text in
      text.content.compactMap { line in
        guard let new = change(line, text), new != line.text else { return nil }
        return text.replacing(line, with: new)
      }
    }
  }

  /// Every place of `old` in the lines that are wanted becomes `new`, one after the other.
  static func sign(
    _ name: String, _ old: String, _ new: String, legal: Bool = false, where isWanted: @escaping @Sendable (SampleLine, SampleText) -> Bool
  ) -> MistakeKind {
    MistakeKind(name: name, isLegalSomewhere: legal) { text in
      text.content.filter { isWanted($0, text) }.flatMap { line in
        places(of: old, in: line).map { text.replacing(line, with: line.text.replacingCharacters(in: $0, with: new)) }
      }
    }
  }

  /// A line and what belongs to it.
  static func block(
    _ name: String, legal: Bool = false, where isWanted: @escaping @Sendable (SampleLine, SampleText) -> Bool,
    _ change: @escaping @Sendable (SampleLine, ClosedRange<Int>, SampleText) -> Mistake?
  ) -> MistakeKind {
    MistakeKind(name: name, isLegalSomewhere: legal) { text in
      text.content.filter { isWanted($0, text) }.compactMap { change($0, text.block($0), text) }
    }
  }

  /// The places in the body of a line, comments left out.
  static func places(of old: String, in line: SampleLine) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    let text = line.text
    guard let body = text.range(of: line.body) else { return [] }
    var start = body.lowerBound
    while start < body.upperBound, let range = text.range(of: old, range: start..<body.upperBound) {
      found.append(range)
      start = range.upperBound
    }
    return found
  }

  static let all =
    signs + dashes + indentation + numbers + quantities + keys + values + names + pasted + deleted + moved + tables + headers + lines
}

extension String {
  /// With the first place of a text replaced.
  func exchanging(_ old: String, _ new: String) -> String? {
    guard let range = range(of: old) else { return nil }
    return replacingCharacters(in: range, with: new)
  }

  /// The number or code that a text begins with: digits, letters and dots up to a blank.
  var leadingCode: String? {
    guard let end = firstIndex(of: " ") else { return nil }
    let code = self[..<end]
    guard code.contains(where: \.isNumber), code.allSatisfy({ $0.isNumber || $0.isASCII && $0.isLetter || $0 == "." }) else { return nil }
    return String(code)
  }
}
