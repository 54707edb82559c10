/// Numbers encoded as text in a source file, so that large tables do not slow down the compiler and are unpacked only when needed.
///
/// A number is a run of characters with five bits each, lowest bits first: `0` to `O` if more follow, `P` to `o` for the last one. Line
/// ends are skipped.
struct PackedNumbers: Sequence, IteratorProtocol {
  private var characters: String.UTF8View.Iterator

  init(_ text: String) {
    characters = text.utf8.makeIterator()
  }

  mutating func next() -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while let character = characters.next() {
      guard character >= 0x30, character < 0x70 else { continue }
      value |= UInt32((character &- 0x30) & 0x1F) << shift
      shift += 5
      if character >= 0x50 { return value }
    }
    return nil
  }
}
