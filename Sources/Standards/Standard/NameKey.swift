import Schema
import TextModel

/// The form of a name that is used for comparison: compatibility forms are folded, spaces removed.
public struct NameKey: Hashable, Sendable {
  private let folded: Text

  public init(_ text: Text) {
    // Nearly all names are already in this form.
    if text.withBytes({ LookupKey.isPlain($0.span) }) {
      folded = text
      return
    }
    let bytes = text.withBytes { LookupKey.make($0) }
    folded = Text(bytes, from: 0, to: bytes.count)
  }

  public var isEmpty: Bool { folded.isEmpty }
  /// The name's scalars, for computing edit distances.
  public var scalars: [UInt32] { folded.string.unicodeScalars.map(\.value) }
}

/// Whether two names differ by a typing mistake only.
public enum NameDistance {
  /// Whether one character is missing, added, doubled or changed in a name of four or more; two in one of ten or more.
  public static func isTypo(_ left: NameKey, _ right: NameKey) -> Bool {
    let a = left.scalars
    let b = right.scalars
    let allowed = max(a.count, b.count) >= 10 ? 2 : max(a.count, b.count) >= 4 ? 1 : 0
    guard allowed > 0, abs(a.count - b.count) <= allowed else { return false }
    return EditDistance.between(a, b, atMost: allowed).map { $0 > 0 } ?? false
  }
}
