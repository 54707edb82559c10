import Schema
import YAML

/// Finds out what an author is about to write, also where the line does not parse yet: a mark is put at the cursor, in the ways in which the line may go on, and the
/// first text that reads without a fault at this line tells.
struct CompletionProbe {
  /// What the line was completed to.
  enum Guess: CaseIterable {
    case asItStands
    case key
    case item
  }

  let guess: Guess
  let place: FormatPlace
  /// The scalar at the cursor as it stands in the document; empty where nothing is written yet.
  let token: ByteRange
  /// What stands in it in front of the cursor.
  let typed: String
  /// Whether the scalar is quoted.
  let isQuoted: Bool

  /// A character that nobody uses, and that YAML takes for a letter.
  private static let mark: [UInt8] = Array("\u{E000}".utf8)

  static func run(_ source: SourceText, at offset: Int, kind: DocumentKind) -> CompletionProbe? {
    let line = source.contentRange(ofLine: source.lineIndex.line(at: offset))
    for isStrict in [true, false] {
      for guess in Guess.allCases {
        guard let bytes = text(source.bytes, offset, line, guess) else { continue }
        let markStart = offset + (guess == .item ? 2 : 0)
        let parsed = Recovery.parse(ShadowText(bytes), vocabulary: Document.vocabulary)
        let probed = ByteRange(line.start, line.end + bytes.count - source.count)
        if isStrict, parsed.problems.contains(where: { $0.range.overlaps(probed) }) { continue }
        if let found = read(parsed.tree, markStart, guess, offset, line, kind) { return found }
      }
    }
    return nil
  }

  private static func text(_ bytes: [UInt8], _ offset: Int, _ line: ByteRange, _ guess: Guess) -> [UInt8]? {
    let before = bytes[line.start..<offset]
    let isBlank = before.allSatisfy(ASCII.isBlank)
    var result = Array(bytes[..<offset])
    switch guess {
    case .asItStands: break
    case .key: if bytes[line.start..<line.end].contains(ASCII.colon) { return nil }
    case .item:
      guard isBlank else { return nil }
      result += [ASCII.hyphen, ASCII.space]
    }
    result += mark
    guard guess == .key else { return result + bytes[offset...] }
    return result + bytes[offset..<line.end] + [ASCII.colon] + bytes[line.end...]
  }

  private static func read(
    _ tree: SyntaxTree, _ markStart: Int, _ guess: Guess, _ offset: Int, _ line: ByteRange, _ kind: DocumentKind
  ) -> CompletionProbe? {
    guard let place = FormatPlace.find(markStart + 1, in: tree, kind) else { return nil }
    let node: Node
    switch place.part {
    case .key(let entry, _): node = entry.key
    case .value(let value): node = value
    case .between: return nil
    }
    let range = node.range
    guard node.kind == .scalar, range.contains(markStart) else { return nil }
    let shift = markStart - offset
    let token = ByteRange(max(line.start, range.start - shift), max(offset, range.end - shift - mark.count))
    // A text that goes on over several lines is nothing that could be completed.
    guard range.start - shift >= line.start, token.end <= line.end else { return nil }
    let isQuoted = node.style.isQuoted
    let start = token.start + (isQuoted ? 1 : 0)
    let typed = String(decoding: tree.shadow.original[(start + shift)..<max(start + shift, markStart)], as: UTF8.self)
    return CompletionProbe(guess: guess, place: place, token: token, typed: typed, isQuoted: isQuoted)
  }
}
