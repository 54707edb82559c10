import Foundation
import Testing

/// House rules about operations that trap on a count or on bounds: a computed count may be negative, and bounds may be reversed.
struct BoundsTests {
  @Test func countsCannotBeNegative() throws {
    for source in try SwiftSource.all(below: "Sources") where source.name != "Repetition" && !source.isGenerated {
      for (index, line) in source.lines.enumerated() {
        for count in Self.counts(in: line) where !Self.isCount(count) {
          Issue.record("\(source.path):\(index + 1): `\(count)` may be negative; use `times:` or `clamping:`")
        }
      }
    }
  }

  @Test func loopsDoNotRunOverReversedBounds() throws {
    for source in try SwiftSource.all(below: "Sources") where !source.isGenerated {
      for (index, line) in source.lines.enumerated() {
        for (lower, upper) in Self.ranges(in: line) where Self.mayBeReversed(lower, upper) {
          Issue.record("\(source.path):\(index + 1): `\(lower)` may be above `\(upper)`; use `Range(clamping:)`")
        }
      }
    }
  }

  @Test(
    "counts that may trap are found",
    arguments: [
      ("text.prefix(3)", []), ("text.prefix(while: f)", []), ("text.dropFirst(a.count)", []), ("text.prefix(a - b)", ["a - b"]),
      ("String(repeating: x, count: width)", ["width"]), ("Array(repeating: 0, count: lines.count)", []),
      ("Array(repeating: 0, count: max(0, a - b))", []), ("text.dropLast()", []), ("text.suffix(a.count - 1)", ["a.count - 1"]),
      ("text.prefix(Self.most)", []), ("text.prefix(clamping: a - b)", []), ("text.prefix { $0 == a }.count", []),
      ("text.dropFirst(isOpen ? 1 : 0)", []), ("text.dropFirst(a.count + 1)", []),
    ])
  func counts(line: String, found: [String]) { #expect(Self.counts(in: line).filter { !Self.isCount($0) } == found) }

  @Test(
    "loops over bounds that may be reversed are found",
    arguments: [
      ("for a in 0..<b.count {", false), ("for a in 0..<n {", true), ("for a in low..<high {", true), ("for a in 1...max(1, b) {", false),
      ("for a in 0..<max(0, n) {", false), ("for a in 0..<4 {", false), ("(first...last).map", true), ("case 0...9:", false),
      ("(1..<max(1, n)).map", false), ("for a in Range(clamping: b, c) {", false), ("for a in 0...(a.count - b.count) {", true),
    ])
  func loops(line: String, isReversible: Bool) {
    #expect(Self.ranges(in: line).contains { Self.mayBeReversed($0.lower, $0.upper) } == isReversible)
  }

  // MARK: Counts

  private static let starts = [".prefix(", ".suffix(", ".dropFirst(", ".dropLast("]

  /// What is given as a count to an operation that traps below zero.
  private static func counts(in line: some StringProtocol) -> [String] {
    let line = String(line)
    var found = starts.flatMap { argument(of: $0, in: line) }.filter { argument in
      !argument.isEmpty
        && !["while:", "where:", "through:", "upTo:", "from:", "clamping:", "of:", "in:"].contains { argument.hasPrefix($0) }
    }
    for whole in argument(of: "(repeating:", in: line) {
      if let count = whole.range(of: ", count:").map({ whole[$0.upperBound...] }) { found.append(count.trimmingPrefix(" ").description) }
    }
    return found
  }

  /// Whether an expression is a count as it stands: a number, a constant, the size of something, the larger of something and a number; sums and choices of such.
  private static func isCount(_ text: String) -> Bool {
    if text.hasPrefix("max(") && argument(of: "max(", in: text).first.map({ "max(\($0))" == text }) == true { return true }
    if let question = text.range(of: " ? ") {
      return text[question.upperBound...].split(separator: " : ").allSatisfy { isCount(String($0)) }
    }
    let parts = text.split(separator: " + ").flatMap { $0.split(separator: " * ") }.map(String.init)
    if parts.count > 1 { return parts.allSatisfy(isCount) }
    if text.contains(" ") { return text.hasPrefix("max(") }
    let isConstant = text.hasPrefix("Self.") || text.first?.isUppercase == true || text.allSatisfy { $0.isNumber || $0 == "_" || $0 == "x" }
    return isConstant || text.hasSuffix(".count") || text.hasSuffix(".utf8CodeUnitCount") || text == "count"
  }

  // MARK: Bounds

  /// The bounds of ranges that are walked over: in `for … in` and in parentheses with something called on them.
  private static func ranges(in line: some StringProtocol) -> [(lower: String, upper: String)] {
    let line = String(line)
    var texts: [String] = []
    if let start = line.range(of: "for "), let place = line[start.upperBound...].range(of: " in ") {
      let rest = line[place.upperBound...]
      texts.append(String(rest[..<(rest.range(of: " where ")?.lowerBound ?? rest.range(of: " {")?.lowerBound ?? rest.endIndex)]))
    }
    for argument in argument(of: "(", in: line) where line.contains("(\(argument)).") { texts.append(argument) }
    return texts.compactMap { text in
      guard let sign = text.range(of: "..<") ?? text.range(of: "..."), !text.contains("["), !text.contains("Range(") else { return nil }
      return (String(text[..<sign.lowerBound]), String(text[sign.upperBound...]))
    }
  }

  private static func mayBeReversed(_ lower: String, _ upper: String) -> Bool {
    // `UInt16(0x80)` is one too.
    let isLiteral = { (text: String) in
      let number = text.hasPrefix("UInt16(") ? text.dropFirst(7).dropLast() : text[...]
      return !number.isEmpty && number.allSatisfy { $0.isHexDigit || $0 == "_" || $0 == "x" }
    }
    if lower.isEmpty || upper.isEmpty { return false }
    if lower.hasPrefix("("), lower.hasSuffix(")") { return mayBeReversed(String(lower.dropFirst().dropLast()), upper) }
    if isLiteral(lower), isLiteral(upper) { return false }
    let isSize = isCount(upper)
    if lower == "0", isSize, !upper.contains(" ") { return false }
    // `max(lower, …)` cannot be below the lower bound.
    return !upper.hasPrefix("max(\(lower), ")
  }

  // MARK: Text

  /// What stands between the parenthesis that ends `opening` and the one that closes it, at each place.
  private static func argument(of opening: String, in line: String) -> [String] {
    var found: [String] = []
    var rest = line[...]
    while let place = rest.range(of: opening) {
      var depth = 1
      let start = place.upperBound
      let end = line[start...].indices.first { index in
        if line[index] == "(" { depth += 1 }
        if line[index] == ")" { depth -= 1 }
        return depth == 0
      }
      if let end { found.append(String(line[start..<end])) }
      rest = rest[place.upperBound...]
    }
    return found
  }
}
