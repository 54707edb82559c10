import TextModel

/// Edits of one fix that touch the same words of a text, and their effect on these words.
struct EditGroup {
  /// From the first byte that is replaced to the last.
  let range: ByteRange
  /// The words that are added and removed.
  let change: WordCount
  /// Whether a line of the text ends within the range.
  let crossesLine: Bool
  /// Whether the replacement ends a line.
  let writesLine: Bool
  private let edits: [TextEdit]
  private let before: ArraySlice<UInt8>
  private let after: [UInt8]

  /// How far the ends of a word are searched. Longer runs of letters are not words.
  private static let maximumWordLength = 64

  /// The edits in order; edits that touch the same word are in one group. Nil if an edit is outside the text, begins or ends inside a
  /// character, overlaps another one, or writes invalid UTF-8.
  static func groups(of edits: [TextEdit], in bytes: [UInt8]) -> [EditGroup]? {
    var groups: [EditGroup] = []
    var open: [TextEdit] = []
    var reach = ByteRange(at: 0)
    for edit in Set(edits).sorted(by: { $0.range < $1.range }) {
      guard isPossible(edit, in: bytes), edit.range.start >= (open.last?.range.end ?? 0) else { return nil }
      let words = wordsAround(edit.range, in: bytes)
      if !open.isEmpty, words.start > reach.end {
        groups.append(EditGroup(open, reach, bytes))
        open.removeAll(keepingCapacity: true)
      }
      reach = open.isEmpty ? words : reach.union(words)
      open.append(edit)
    }
    if !open.isEmpty { groups.append(EditGroup(open, reach, bytes)) }
    return groups
  }

  private init(_ edits: [TextEdit], _ reach: ByteRange, _ bytes: [UInt8]) {
    self.edits = edits
    range = ByteRange(edits.first?.range.start ?? 0, edits.last?.range.end ?? 0)
    before = bytes[reach.start..<reach.end]
    after = TextEdit.apply(
      edits.map { TextEdit(ByteRange($0.range.start - reach.start, $0.range.end - reach.start), $0.replacement) }, to: Array(before))
    var change = WordCount()
    change.add(after)
    change.add(before, sign: -1)
    self.change = change
    crossesLine = edits.contains { bytes[$0.range.start..<$0.range.end].contains(where: ASCII.isLineBreak) }
    writesLine = edits.contains { $0.replacement.contains(where: ASCII.isLineBreak) }
  }

  /// Whether the edits only remove line breaks and blanks: then at most two words become one.
  var joinsLines: Bool {
    func isSpace(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || ASCII.isLineBreak(byte) }
    return crossesLine && !writesLine && before.lazy.filter { !isSpace($0) }.elementsEqual(after.lazy.filter { !isSpace($0) })
  }

  /// Whether the edits remove 和, 与 or their like from a title of the text.
  func losesConnectiveOfTitle(in bytes: [UInt8]) -> Bool { edits.contains { LostConnectives.inTitle($0, in: bytes) } }

  func count(into total: inout WordCount) {
    total.add(after)
    total.add(before, sign: -1)
  }

  private static func isPossible(_ edit: TextEdit, in bytes: [UInt8]) -> Bool {
    let range = edit.range
    guard range.end <= bytes.count, isCharacterStart(range.start, bytes), isCharacterStart(range.end, bytes) else { return false }
    let replacement = edit.replacement
    return UTF8Validator.validRun(in: replacement.span).end == replacement.count
  }

  private static func isCharacterStart(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset >= bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  private static func wordsAround(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var start = range.start
    while start > 0, range.start - start < maximumWordLength, isWord(bytes[start - 1]) { start -= 1 }
    var end = range.end
    while end < bytes.count, end - range.end < maximumWordLength, isWord(bytes[end]) { end += 1 }
    return ByteRange(start, end)
  }

  private static func isWord(_ byte: UInt8) -> Bool { ASCII.isDigit(byte) || ASCII.isLetter(byte) }
}
