import TextModel

/// Finds a file without any indentation although its records have fields, as after pasting from a form or chat. The structure cannot be
/// restored.
struct LostIndentation {
  /// In fewer lines, single lines may have lost their indentation.
  private static let minimumLines = 3

  private let text: [UInt8]
  private let vocabulary: Vocabulary
  /// The line that ends with the key of a record or list, and the first line below it that belongs inside.
  private var opener: ByteRange?
  private var first: (opener: ByteRange, line: ByteRange)?
  private var count = 0

  /// One problem for the whole text; empty if any line is indented.
  static func find(in text: [UInt8], vocabulary: Vocabulary) -> [SyntaxProblem] {
    var search = LostIndentation(text: text, vocabulary: vocabulary)
    guard search.run(), search.count >= minimumLines, let (opener, line) = search.first else { return [] }
    let rest = TextEdit(ByteRange(opener.start, text.count), [])
    return [SyntaxProblem(.lostIndentation, at: line, repair: [rest], isRepairIntended: false)]
  }

  private init(text: [UInt8], vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
  }

  /// False if a line is indented.
  private mutating func run() -> Bool {
    let root = vocabulary.allowedValue(under: [])?.keys ?? []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(where: ASCII.isLineBreak) ?? text.count
      defer { start = end + 1 }
      guard start < end, text[start] != ASCII.numberSign else { continue }
      guard !ASCII.isBlank(text[start]) else {
        if text[start..<end].allSatisfy(ASCII.isBlank) { continue }
        return false
      }
      check(ByteRange(start, end), root)
    }
    return true
  }

  private mutating func check(_ line: ByteRange, _ root: Set<Text>) {
    let content = text[line.start..<line.end]
    guard content.first != ASCII.hyphen, let colon = content.firstIndex(of: ASCII.colon) else { return }
    let key = Array(content[..<colon])
    guard vocabulary.contains(key) else { return }
    if !root.contains(Text(key, from: 0, to: key.count)) {
      count += 1
      if first == nil { first = (opener ?? line, line) }
    }
    if content[(colon + 1)...].allSatisfy(ASCII.isBlank) { opener = line }
  }
}
