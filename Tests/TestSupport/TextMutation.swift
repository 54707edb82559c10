import TextModel

/// Changes to a text as caused by typing, pasting and merging. They are the same in every run.
package struct TextMutation {
  private var random: RandomSource
  /// Lines of other files, which a user may paste.
  private let foreign: [String]

  package init(seed: UInt64, foreign: [String] = []) {
    random = RandomSource(seed: seed)
    self.foreign = foreign
  }

  /// The changes depend only on the text itself, and not on the other texts of a test.
  /// - Parameter number: which of several mutations of the text.
  package init(of text: some Sequence<UInt8>, number: Int, foreign: [String] = []) {
    // FNV-1a.
    let hash = text.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    self.init(seed: hash &+ UInt64(truncatingIfNeeded: number), foreign: foreign)
    _ = random.number(below: 2)
  }

  /// The text with one to three changes, and the names of the changes.
  package mutating func mutate(_ text: String) -> (text: String, name: String) {
    // By bytes: a carriage return and a line feed are one `Character`.
    var lines = text.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).map { String(Substring($0)) }
    var names: [String] = []
    for _ in 0...random.number(below: 3) { names.append(change(&lines)) }
    return (lines.joined(separator: "\n"), names.joined(separator: ", "))
  }

  private mutating func change(_ lines: inout [String]) -> String {
    let line = random.number(below: lines.count)
    // Frequent mistakes are tried more often.
    switch random.number(below: 22) {
    case 0...3: return moveLine(line, &lines)
    case 4...6: return indent(line, &lines)
    case 7: return insert(AwkwardText.pieces[random.number(below: AwkwardText.pieces.count)], "something", &lines[line], line)
    case 8, 9: return deleteSome(&lines[line], line)
    case 10...12: return exchange(&lines[line]) + " in \(line)"
    case 13: return insert(Self.openings[random.number(below: Self.openings.count)], "an opening", &lines[line], line)
    case 14: return insert(" # 注 \(line)", "a comment", &lines[line], line)
    case 15:
      lines.insert(String(repeating: " ", count: random.number(below: 8)) + "# 说明 \(line)", at: line)
      return "comment line before \(line)"
    case 16: return join(line, &lines)
    case 17: return split(line, &lines)
    case 18: return paste(line, &lines)
    case 19: return truncate(line, &lines)
    default: return changeFile(&lines, line)
    }
  }

  // MARK: Lines

  private mutating func moveLine(_ line: Int, _ lines: inout [String]) -> String {
    switch random.number(below: 4) {
    case 0:
      lines.insert(lines[line], at: line)
      return "line \(line) twice"
    case 1:
      if lines.count > 1 { lines.remove(at: line) }
      return "line \(line) deleted"
    case 2:
      if line + 1 < lines.count { lines.swapAt(line, line + 1) }
      return "lines \(line) and \(line + 1) exchanged"
    default:
      let other = random.number(below: lines.count)
      lines.insert(lines.remove(at: line), at: min(other, lines.count))
      return "line \(line) moved to \(other)"
    }
  }

  private mutating func indent(_ line: Int, _ lines: inout [String]) -> String {
    switch random.number(below: 4) {
    case 0:
      lines[line] = String(repeating: " ", count: random.number(below: 3)) + lines[line].drop { $0 == " " }
      return "line \(line) moved to the left"
    case 1:
      lines[line] = " " + lines[line]
      return "line \(line) moved to the right"
    case 2:
      lines[line] = "  " + lines[line]
      return "line \(line) moved far to the right"
    default:
      lines[line] = "\t" + lines[line].drop { $0 == " " }
      return "line \(line) indented with a TAB"
    }
  }

  private mutating func join(_ line: Int, _ lines: inout [String]) -> String {
    guard line + 1 < lines.count else { return "nothing" }
    let next = lines.remove(at: line + 1)
    lines[line] += random.number(below: 2) == 0 ? String(next.drop { $0 == " " }) : " " + next.drop { $0 == " " }
    return "line \(line) joined with the next"
  }

  private mutating func split(_ line: Int, _ lines: inout [String]) -> String {
    let scalars = Array(lines[line].unicodeScalars)
    let place = random.number(below: scalars.count + 1)
    lines[line] = Self.text(scalars[..<place])
    lines.insert(String(repeating: " ", count: random.number(below: 6)) + Self.text(scalars[place...]), at: line + 1)
    return "line \(line) split at \(place)"
  }

  private mutating func paste(_ line: Int, _ lines: inout [String]) -> String {
    guard !foreign.isEmpty else { return "nothing" }
    let start = random.number(below: foreign.count)
    let count = 1 + random.number(below: 4)
    lines.insert(contentsOf: foreign[start..<min(foreign.count, start + count)], at: line)
    return "foreign lines \(start) to \(start + count) before \(line)"
  }

  private mutating func truncate(_ line: Int, _ lines: inout [String]) -> String {
    let scalars = Array(lines[line].unicodeScalars)
    let place = random.number(below: scalars.count + 1)
    lines.removeSubrange((line + 1)...)
    lines[line] = Self.text(scalars[..<place])
    return "cut off at \(line):\(place)"
  }

  /// Changes of the whole file.
  private mutating func changeFile(_ lines: inout [String], _ line: Int) -> String {
    switch random.number(below: 3) {
    case 0:
      lines[0] = "\u{FEFF}" + lines[0]
      return "a byte order mark"
    case 1:
      for index in lines.indices.dropLast() { lines[index] += "\r" }
      return "carriage returns"
    default:
      return insert("\u{A0}", "a no-break space", &lines[line], line)
    }
  }

  // MARK: Characters

  private static let openings = [
    "[", "{", "\"", "'", "“", "【", "| ", "> ", "&a ", "*a ", "!t ", "? ", "]", "}", "”", "(", "（", "- ", "：", ",",
  ]

  private mutating func insert(_ piece: String, _ what: String, _ line: inout String, _ number: Int) -> String {
    let scalars = Array(line.unicodeScalars)
    let place = random.number(below: scalars.count + 1)
    line = Self.text(scalars[..<place]) + piece + Self.text(scalars[place...])
    return "\(what) (\(piece.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))) at \(number):\(place)"
  }

  private mutating func deleteSome(_ line: inout String, _ number: Int) -> String {
    let scalars = Array(line.unicodeScalars)
    let place = random.number(below: scalars.count + 1)
    line = Self.text(scalars[..<place]) + Self.text(scalars[place...].dropFirst(1 + random.number(below: 4)))
    return "less at \(number):\(place)"
  }

  private static let signs: [(Character, String)] = [
    (":", "："), (",", "，"), ("[", "［"), ("]", "】"), ("{", "｛"), ("-", "—"), (".", "。"), ("\"", "“"), ("(", "（"), (" ", "　"), ("1", "１"),
    ("2", "3"),
    ("1", "7"), ("#", "＃"), ("能", "能够"), ("：", ":"), ("，", ","), (" ", "\t"), (" ", "\u{A0}"), ("0", "o"),
  ]

  /// Replaces one sign of the line by another.
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
