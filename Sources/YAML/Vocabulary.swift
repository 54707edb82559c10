import Synchronization

/// The keys that documents may have, as far as recovery needs to know them: `等级：初级` is a broken entry, `说明：略` a text. The words are
/// asked for when a file first looks suspicious; most never do.
package final class Vocabulary: Sendable {
  private struct Words {
    let keys: Set<Text>
    let longest: Int
  }

  private let source: @Sendable () -> [String]
  private let words = Mutex<Words?>(nil)

  package init(_ source: @escaping @Sendable () -> [String]) { self.source = source }

  package func contains(_ text: Text) -> Bool {
    let words = loaded
    return text.count <= words.longest && words.keys.contains(text)
  }

  func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !bytes.isEmpty else { return false }
    let words = loaded
    return bytes.count <= words.longest && words.keys.contains(Text(Array(bytes), from: 0, to: bytes.count))
  }

  private var loaded: Words {
    words.withLock { known in
      if let known { return known }
      let keys = source()
      let made = Words(keys: Set(keys.map { Text($0) }), longest: keys.map(\.utf8.count).max() ?? 0)
      known = made
      return made
    }
  }
}
