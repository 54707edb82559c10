import TextModel

/// A part of an edit that makes a change: the removed range, and the number of inserted bytes.
struct EditPiece {
  let range: ByteRange
  let count: Int
}

/// Divides an edit into the parts that it changes and those that it keeps. The edit from `甲，乙` to `甲, 乙` changes the comma only, so that
/// offsets in both names can be mapped, whatever the length of the new comma.
enum EditPieces {
  /// The largest distance between two equal parts, in characters.
  private static let maximumDistance = 8

  /// The pieces of an edit, in order. Their bounds are at characters if those of the edit are.
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

  /// The nearest offsets from which both texts are equal again.
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
        // A single equal character may be chance.
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
    while offset < text.count, result.count < maximumDistance {
      result.append(offset)
      offset += UTF8Length.ofScalar(leadByte: text[offset])
    }
    return result
  }

  /// The length of the character if it is the same at both offsets.
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
