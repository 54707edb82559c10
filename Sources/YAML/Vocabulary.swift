/// The keys that documents may have, as far as recovery needs to know them: `等级：初级` is a broken entry, `说明：略` a text.
package struct Vocabulary: Sendable {
  private let keys: Set<Text>
  private let longest: Int

  package init(_ keys: [String]) {
    self.keys = Set(keys.map { Text($0) })
    longest = keys.map(\.utf8.count).max() ?? 0
  }

  package func contains(_ text: Text) -> Bool { text.count <= longest && keys.contains(text) }

  func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= longest else { return false }
    return keys.contains(Text(Array(bytes), from: 0, to: bytes.count))
  }
}
