import TextModel

/// A good file as lines, for making mistakes in it.
struct SampleText: Sendable {
  let path: String
  let lines: [SampleLine]

  init(path: String, _ text: String) {
    self.path = path
    var lines: [SampleLine] = []
    var open: [(column: Int, key: String, line: Int)] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var made = SampleLine(number: number, String(line))
      if !made.isBlank {
        while let last = open.last, last.column >= made.column + (made.isItem ? 1 : 0) { open.removeLast() }
        if !made.isItem { while let last = open.last, last.column >= made.column { open.removeLast() } }
        made.parents = open.map(\.key)
        made.parentLine = open.last?.line
        if let key = made.key { open.append((made.column + (made.isItem ? 2 : 0), key, number)) }
      }
      lines.append(made)
    }
    self.lines = lines
  }

  var isStandard: Bool { path.hasSuffix(".standard.yaml") }
  var isPlan: Bool { path.hasSuffix(".plan.yaml") }
  var isJob: Bool { path.hasSuffix(".job.yaml") }

  /// The lines that say something: no blank ones, no comments.
  var content: [SampleLine] { lines.filter { !$0.isBlank } }

  /// The line and those below it that belong to it.
  func block(_ line: SampleLine) -> ClosedRange<Int> {
    var end = line.number
    for below in lines[(line.number + 1)...] {
      if below.isBlank { continue }
      guard below.column > line.column else { break }
      end = below.number
    }
    return line.number...end
  }

  /// The next entry of the same list or mapping.
  func sibling(after line: SampleLine) -> SampleLine? {
    for below in lines[(block(line).upperBound + 1)...] where !below.isBlank {
      return below.column == line.column && below.isItem == line.isItem ? below : nil
    }
    return nil
  }

  /// Other lines in place of some; the mistake is where they stand, or where `place` says.
  func replacing(_ range: Range<Int>, with new: [String], place: ClosedRange<Int>? = nil, parentLines: [Int] = []) -> Mistake {
    let start = max(range.lowerBound - (new.isEmpty ? 1 : 0), 0)
    return Mistake(
      original: self, replaced: range, new: new, place: place ?? start...max(start, range.lowerBound + new.count - 1),
      parentLines: parentLines)
  }

  /// The lines of the keys and entries that a line stands in, innermost first.
  func parentLines(of line: SampleLine) -> [Int] {
    var parentLines: [Int] = []
    var column = line.column
    for above in lines[..<line.number].reversed() where !above.isBlank && above.column < column {
      parentLines.append(above.number)
      column = above.column
      if column == 0 { break }
    }
    return parentLines
  }

  func replacing(_ line: SampleLine, with new: String) -> Mistake {
    replacing(line.number..<line.number + 1, with: new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }
}

/// One line of a file, taken apart.
struct SampleLine: Sendable {
  let number: Int
  let text: String
  /// Where the dash or the text begins.
  let column: Int
  let isItem: Bool
  /// Without indentation, dash and comment.
  let body: String
  /// The key that the line begins with, in English.
  let key: String?
  /// The text after the key, or the whole body where there is none.
  let value: String
  /// The keys above, outermost first.
  var parents: [String] = []
  var parentLine: Int?

  init(number: Int, _ text: String) {
    self.number = number
    self.text = text
    column = text.prefix { $0 == " " }.count
    var body = String(text.dropFirst(column))
    isItem = body.hasPrefix("- ")
    if isItem { body = String(body.dropFirst(2)) }
    if body.hasPrefix("#") { body = "" }
    if let comment = body.range(of: " #") { body = String(body[..<comment.lowerBound]) }
    while body.last == " " { body.removeLast() }
    self.body = body
    let isFlow = body.first == "{" || body.first == "["
    if !isFlow, let colon = body.range(of: ": ") {
      key = Self.english(String(body[..<colon.lowerBound]))
      value = String(body[colon.upperBound...])
    } else if !isFlow, body.last == ":" {
      key = Self.english(String(body.dropLast()))
      value = ""
    } else {
      key = nil
      value = body
    }
  }

  var isBlank: Bool { body.isEmpty }
  var parent: String? { parents.last }
  var indentation: String { String(repeating: " ", count: column) }
  /// `- 2.1 信息展示`: an item that is a text of its own.
  var isTextItem: Bool { isItem && key == nil && body.first != "{" && body.first != "[" && !isInBlockText }
  var isInBlockText: Bool { false }

  private static func english(_ key: String) -> String {
    var key = key
    while key.last == " " { key.removeLast() }
    return names[key] ?? key
  }

  private static let names = [
    "文件类型": "kind", "格式版本": "format", "标识": "id", "名称": "title", "标准": "standard", "等级": "level", "起点等级": "from-level",
    "每学时分钟": "hour-minutes", "学时": "hours", "模块": "modules", "模块名": "module", "目标": "objectives", "对应": "covers", "单元": "units",
    "单元名": "unit", "考核": "assessment", "不覆盖": "not-covered", "条目": "ref", "理由": "reason", "工种": "track",
  ]
}

/// One mistake: the lines (from 0) of a good text that are replaced, and the lines of the new text where the mistake is.
struct Mistake: Sendable {
  let original: SampleText
  let replaced: Range<Int>
  let new: [String]
  let place: ClosedRange<Int>
  /// Further lines where a reader would look: what was deleted is missed in what held it, which is where the finding is for a function that
  /// its level lacks.
  var parentLines: [Int] = []

  var path: String { original.path }

  /// The lines of the new text that stand in place of the old ones.
  var newLines: Range<Int> { replaced.lowerBound..<replaced.lowerBound + new.count }

  /// The text with the mistake in it.
  var text: String {
    var lines = original.lines.map(\.text)
    lines.replaceSubrange(replaced, with: new)
    return lines.joined(separator: "\n")
  }
}
