import TextModel
import YAML

extension Reader {
  /// Splits several entries of a list that were written as one.
  mutating func divideItems(_ node: Node) {
    guard !isDivided, let text = RawScalar(node) else { return }
    _ = divide(node, text, text.joints(.items))
  }

  /// Several references in one value, where there is no list to split them into; empty where there is one reference, or they are split.
  mutating func divideReferences(_ node: Node) -> [Text] {
    guard !isDivided, let text = RawScalar(node) else { return [] }
    let joints = text.joints(.references)
    guard !joints.isEmpty, !divide(node, text, joints) else { return [] }
    return text.pieces(joints)
  }

  private mutating func divide(_ node: Node, _ text: RawScalar, _ joints: [JoinedEntries.Joint]) -> Bool {
    guard let first = joints.first, let place = ListPlace(node.tree.shadow.original, at: node.range) else { return false }
    var edits = joints.map { joint in
      TextEdit(ByteRange(text.start + joint.gap.lowerBound, text.start + joint.gap.upperBound), place.separator + text.sign(of: joint))
    }
    if text.isQuoted {
      // Without the quotes each entry has its own place, and can be corrected separately.
      guard text.canBePlain(joints) else { return false }
      edits = [TextEdit(ByteRange(text.start - 1, text.start), [])] + edits + [TextEdit(ByteRange(text.end, text.end + 1), [])]
    }
    let mark = ByteRange(text.start + first.number.lowerBound, text.start + first.number.upperBound)
    reportTrap(.joinedEntries, at: mark, repair: edits)
    return true
  }
}

/// A scalar as the file spells it, line breaks and all.
private struct RawScalar {
  let start: Int
  let isQuoted: Bool
  private let bytes: ArraySlice<UInt8>

  var end: Int { start + bytes.count }

  /// Nil where the file spells the text otherwise than it reads.
  init?(_ node: Node) {
    let original = node.tree.shadow.original
    let range = node.range
    guard range.start < range.end, range.end <= original.count else { return nil }
    switch node.style {
    case .plain:
      start = range.start
      isQuoted = false
      bytes = original[range.start..<range.end]
    case .singleQuoted, .doubleQuoted:
      let inner = node.text
      guard inner.isVerbatim, range.count == inner.count + 2 else { return nil }
      start = range.start + 1
      isQuoted = true
      bytes = original[range.start + 1..<range.end - 1]
    default: return nil
    }
  }

  func pieces(_ joints: [JoinedEntries.Joint]) -> [Text] {
    let starts = [0] + joints.map(\.gap.upperBound)
    let ends = joints.map(\.gap.lowerBound) + [bytes.count]
    let all = Array(bytes)
    let signs = [[]] + joints.map { sign(of: $0) }
    return zip(signs, zip(starts, ends)).map { sign, piece in
      if sign.isEmpty { return Text(all, from: piece.0, to: piece.1) }
      let signed = sign + all[piece.0..<piece.1]
      return Text(signed, from: 0, to: signed.count)
    }
  }

  func sign(of joint: JoinedEntries.Joint) -> [UInt8] {
    Array(bytes[(bytes.startIndex + joint.sign.lowerBound)..<(bytes.startIndex + joint.sign.upperBound)])
  }

  /// Whether every entry reads the same without quotes.
  func canBePlain(_ joints: [JoinedEntries.Joint]) -> Bool { pieces(joints).allSatisfy { !Quoting.needsQuotes($0) } }

  func joints(_ kind: JoinedEntries.Kind) -> [JoinedEntries.Joint] {
    bytes.withUnsafeBufferPointer { JoinedEntries.joints(in: $0, kind) }
  }
}
