import JSON
import TextModel

/// Tokens as the protocol encodes them: five numbers each, with positions relative to the token before.
struct SemanticTokenData: JSONEncodable {
  let numbers: [Int]
  let resultID: String

  init(_ tokens: [SemanticToken], in file: FileVersion, _ snapshot: Snapshot) {
    var numbers: [Int] = []
    var last = LSPPosition(line: 0, character: 0)
    for token in tokens {
      for range in Self.lines(of: token.range, in: file.source) {
        let start = snapshot.position(of: range.start, in: file.source)
        let end = snapshot.position(of: range.end, in: file.source)
        let isSameLine = start.line == last.line
        let length = end.character - start.character
        numbers += [
          start.line - last.line, isSameLine ? start.character - last.character : start.character, length, token.type.rawValue,
          token.modifiers,
        ]
        last = start
      }
    }
    self.numbers = numbers
    var hasher = Hasher()
    hasher.combine(numbers)
    resultID = String(UInt(bitPattern: hasher.finalize()), radix: 36)
  }

  /// The parts of a range on each line: clients need not support tokens of several lines.
  private static func lines(of range: ByteRange, in source: SourceText) -> [ByteRange] {
    let first = source.lineIndex.line(at: range.start)
    let last = source.lineIndex.line(at: range.end)
    guard last > first else { return [range] }
    return Range(clamping: first, last + 1).compactMap { line in
      let content = source.contentRange(ofLine: line)
      let part = ByteRange(max(content.start, range.start), min(content.end, range.end))
      return part.isEmpty ? nil : part
    }
  }

  func encode(into json: inout JSONWriter) {
    json.object { json in
      json.field("resultId", resultID)
      json.field("data", numbers)
    }
  }
}

/// The only run of numbers that differs, or all of them if the client's earlier tokens are not known.
struct SemanticTokenChange: JSONEncodable {
  private let old: SemanticTokenData?
  private let new: SemanticTokenData

  init(from old: SemanticTokenData?, to new: SemanticTokenData) {
    self.old = old
    self.new = new
  }

  func encode(into json: inout JSONWriter) {
    guard let old else { return new.encode(into: &json) }
    var start = 0
    while start < min(old.numbers.count, new.numbers.count), old.numbers[start] == new.numbers[start] { start += 1 }
    var oldEnd = old.numbers.count
    var newEnd = new.numbers.count
    while oldEnd > start, newEnd > start, old.numbers[oldEnd - 1] == new.numbers[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    json.object { json in
      json.field("resultId", new.resultID)
      json.array("edits") { json in
        guard oldEnd > start || newEnd > start else { return }
        json.object { json in
          json.field("start", start)
          json.field("deleteCount", oldEnd - start)
          json.field("data", Array(new.numbers[start..<newEnd]))
        }
      }
    }
  }
}
