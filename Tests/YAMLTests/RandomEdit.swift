import TestSupport

@testable import YAML

/// Random edits of a text, for comparing the trees of two readers.
enum RandomEdit {
  /// Removes up to eight bytes, as whole characters, at a random place, and inserts one of the pieces or nothing.
  static func change(_ bytes: [UInt8], _ pieces: [String], _ random: inout RandomSource) -> [UInt8] {
    var start = random.number(below: bytes.count + 1)
    while start < bytes.count, start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = random.number(below: 3) == 0 ? min(bytes.count, start + random.number(below: 9)) : start
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let piece = random.number(below: 4) == 0 ? "" : pieces[random.number(below: pieces.count)]
    return Array(bytes[..<start]) + Array(piece.utf8) + Array(bytes[end...])
  }
}

extension NodeRecord {
  /// All fields of the record, for comparing the nodes of two trees.
  var comparedFields: [UInt32] {
    [start, end, content, count, subtreeEnd, UInt32(kind.rawValue), UInt32(style.rawValue), isInArena ? 1 : 0]
  }
}
