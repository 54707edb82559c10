import TextModel

/// A name in the form under which names are compared: compatibility forms folded, spaces removed.
public struct NameKey: Hashable, Sendable {
  private let folded: Text

  public init(_ text: Text) {
    // Nearly all names are their own keys.
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
