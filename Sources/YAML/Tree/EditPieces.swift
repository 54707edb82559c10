import TextModel

/// A part of an edit that changes something: the removed bytes, and the number of inserted ones.
struct EditPiece {
  let range: ByteRange
  let count: Int
}

/// Takes an edit apart into what it changes and what it leaves as it is. `甲，乙` that becomes `甲, 乙` changes the comma only: both
/// names keep their places, however many bytes the new comma has.
enum EditPieces {
  /// The largest distance, in characters, between two equal parts.
  private static let reach = 8

  /// The pieces of an edit, in order. Each begins and ends on a character when the edit does.
  static func pieces(of edit: TextEdit, in original: [UInt8]) -> [EditPiece] {
    let range = edit.range
    guard !range.isEmpty, !edit.replacement.isEmpty, range.end <= original.count else {
      return [EditPiece(range: range, count: edit.replacement.count)]
    }
    return original.withUnsafeBufferPointer { old in
      edit.replacement.withUnsafeBufferPointer { new in
        align(UnsafeBufferPointer(rebasing: old[range.start..<range.end]), new, at: range.start)
      }
    }
  }

  private static func align(_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, at base: Int) -> [EditPiece] {
    var pieces: [EditPiece] = []
    var left = 0
    var right = 0
    while left < old.count || right < new.count {
      if let length = commonScalar(old, left, new, right) {
        left += length
        right += length
        continue
      }
      let next = nextCommon(old, left, new, right) ?? (old.count, new.count)
      pieces.append(EditPiece(range: ByteRange(base + left, base + next.0), count: next.1 - right))
      (left, right) = next
    }
    return pieces
  }

  /// The nearest offsets from which both are equal again.
  private static func nextCommon(
    _ old: UnsafeBufferPointer<UInt8>, _ left: Int, _ new: UnsafeBufferPointer<UInt8>, _ right: Int
  ) -> (Int, Int)? {
    let olds = offsets(old, from: left)
    let news = offsets(new, from: right)
    guard !olds.isEmpty, !news.isEmpty else { return nil }
    for distance in Range(clamping: 1, max(2, olds.count + news.count)) {
      for step in 0..<olds.count where distance >= step && distance - step < news.count {
        let (a, b) = (olds[step], news[distance - step])
        guard let length = commonScalar(old, a, new, b) else { continue }
        // A single character may be equal by chance.
        let isLast = a + length == old.count || b + length == new.count
        if isLast || commonScalar(old, a + length, new, b + length) != nil { return (a, b) }
      }
    }
    return nil
  }

  /// The offsets of the next characters.
  private static func offsets(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int] {
    var result: [Int] = []
    var offset = start
    while offset < text.count, result.count < reach {
      result.append(offset)
      offset += UTF8Length.ofScalar(leadByte: text[offset])
    }
    return result
  }

  /// The length of the character that is in both places.
  private static func commonScalar(
    _ old: UnsafeBufferPointer<UInt8>, _ left: Int, _ new: UnsafeBufferPointer<UInt8>, _ right: Int
  ) -> Int? {
    guard left < old.count, right < new.count, old[left] == new[right] else { return nil }
    let length = UTF8Length.ofScalar(leadByte: old[left])
    guard left + length <= old.count, right + length <= new.count else { return nil }
    for index in 1..<max(1, length) where old[left + index] != new[right + index] { return nil }
    return length
  }
}
