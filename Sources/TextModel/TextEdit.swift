/// One replacement in a text: the bytes of `range` become `replacement`.
public struct TextEdit: Hashable, Sendable {
  public let range: ByteRange
  public let replacement: [UInt8]

  public init(_ range: ByteRange, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  public init(_ range: ByteRange, _ replacement: String) {
    self.init(range, Array(replacement.utf8))
  }

  /// Applies edits that do not overlap. Of two that overlap, the second by position is ignored.
  public static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var copied = 0
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      guard edit.range.start >= copied, edit.range.end <= bytes.count else { continue }
      result.append(contentsOf: bytes[copied..<edit.range.start])
      result.append(contentsOf: edit.replacement)
      copied = edit.range.end
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }
}

/// An edit of one of several files.
public struct FileEdit: Sendable, Hashable {
  public let path: String
  public let edit: TextEdit

  public init(path: String, _ edit: TextEdit) {
    self.path = path
    self.edit = edit
  }
}
