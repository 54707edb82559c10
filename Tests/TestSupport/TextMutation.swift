import YAML

/// Changes to a text such as typing, pasting and merging make, the same in every run.
package struct TextMutation {
  private var random: RandomSource

  package init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// The text with one to three changes, and what they are called.
  package mutating func mutate(_ text: String) -> (text: String, name: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var names: [String] = []
    for _ in 0...random.number(below: 3) { names.append(change(&lines)) }
    return (lines.joined(separator: "\n"), names.joined(separator: ", "))
  }

  private mutating func change(_ lines: inout [String]) -> String {
    let line = random.number(below: lines.count)
    switch random.number(below: 9) {
    case 0:
      lines.insert(lines[line], at: line)
      return "line \(line) twice"
    case 1:
      if lines.count > 1 { lines.remove(at: line) }
      return "line \(line) deleted"
    case 2:
      if line + 1 < lines.count { lines.swapAt(line, line + 1) }
      return "lines \(line) and \(line + 1) exchanged"
    case 3:
      lines[line] = String(repeating: " ", count: random.number(below: 3)) + lines[line].drop { $0 == " " }
      return "line \(line) moved to the left"
    case 4:
      lines[line] = " " + lines[line]
      return "line \(line) moved to the right"
    case 5:
      let piece = AwkwardText.pieces[random.number(below: AwkwardText.pieces.count)]
      let scalars = Array(lines[line].unicodeScalars)
      let place = random.number(below: scalars.count + 1)
      lines[line] = Self.text(scalars[..<place]) + piece + Self.text(scalars[place...])
      return "something at \(line):\(place)"
    case 6:
      let scalars = Array(lines[line].unicodeScalars)
      let place = random.number(below: scalars.count + 1)
      lines[line] = Self.text(scalars[..<place]) + Self.text(scalars[place...].dropFirst(1 + random.number(below: 4)))
      return "less at \(line):\(place)"
    default:
      return exchange(&lines[line]) + " in \(line)"
    }
  }

  private static let signs: [(Character, String)] = [
    (":", "："), (",", "，"), ("[", "［"), ("]", "】"), ("{", "｛"), ("-", "—"), (".", "。"), ("\"", "“"), ("(", "（"), (" ", "　"), ("1", "１"),
    ("2", "3"),
    ("1", "7"), ("#", "＃"), ("能", "能够"), ("：", ":"), ("，", ","), (" ", "\t"), (" ", "\u{A0}"), ("0", "o"),
  ]

  /// A sign becomes another, somewhere in the line.
  private mutating func exchange(_ line: inout String) -> String {
    let (old, new) = Self.signs[random.number(below: Self.signs.count)]
    let places = line.indices.filter { line[$0] == old }
    guard !places.isEmpty else { return "nothing" }
    let place = places[random.number(below: places.count)]
    line.replaceSubrange(place...place, with: new)
    return "\(old) became \(new)"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
