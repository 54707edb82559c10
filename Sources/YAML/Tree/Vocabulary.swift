import Synchronization
import TextModel

/// The keys of documents, and the keys below which they are allowed, as far as recovery needs them: `等级：初级` is an entry with a wrong colon,
/// `说明：略` a text. The vocabulary is built when a file first looks suspicious, which is rare.
public final class Vocabulary: Sendable {
  /// What is allowed as the value of a key, or as an item of the list that is its value.
  public struct AllowedValue: Sendable {
    public var keys: Set<Text> = []
    public var mayBeText = false
    /// Whether the text may continue over several lines.
    public var mayBeMultiline = false
    public var mayBeList = false
    /// Whether the author chooses the keys.
    public var mayHaveAnyKey = false
    /// The keys that begin the items of a list of records.
    public var firstKeys: Set<Text> = []

    public init() {}
  }

  private struct Words {
    let keys: Set<Text>
    let longest: Int
    let allowedValues: [Text: AllowedValue]
  }

  private let source: @Sendable () -> [Text: AllowedValue]
  private let isOtherName: @Sendable (_ written: Text, _ parentKey: Text, _ keys: Set<Text>) -> Bool
  private let words = Mutex<Words?>(nil)

  /// `source` returns the allowed values by their key; the empty key is the whole file. `isOtherName` returns whether a word is a misspelling
  /// of one of the keys that are allowed below `parentKey`, or another word for it.
  public init(
    isOtherName: @escaping @Sendable (_ written: Text, _ parentKey: Text, _ keys: Set<Text>) -> Bool = { _, _, _ in false },
    _ source: @escaping @Sendable () -> [Text: AllowedValue]
  ) {
    self.source = source
    self.isOtherName = isOtherName
  }

  /// Whether a word is not a key below `parentKey`, but a misspelling of one, or another word for one: 合计 for 总计.
  func isOtherName(_ written: Text, under parentKey: some Collection<UInt8>) -> Bool {
    let words = loaded
    guard parentKey.count <= words.longest else { return false }
    let name = Text(Array(parentKey), from: 0, to: parentKey.count)
    guard let allowed = words.allowedValues[name], !allowed.keys.isEmpty, !allowed.keys.contains(written) else { return false }
    return isOtherName(written, name, allowed.keys)
  }

  /// Whether a text is a key of the format, in either language.
  public func contains(_ text: Text) -> Bool {
    let words = loaded
    return text.count <= words.longest && words.keys.contains(text)
  }

  /// Whether a key of the format begins with a text, or is the text.
  public func hasKey(beginningWith text: some Collection<UInt8>) -> Bool {
    let words = loaded
    return text.count <= words.longest && words.keys.contains { $0.withBytes { $0.starts(with: text) } }
  }

  func contains(_ bytes: some Collection<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return false }
    let words = loaded
    return bytes.count <= words.longest && words.keys.contains(Text(Array(bytes), from: 0, to: bytes.count))
  }

  /// Whether a text is a key except for one wrong, missing or additional letter. Short keys are not considered.
  func isNearKey(_ text: Text) -> Bool {
    let words = loaded
    guard text.count <= words.longest + 4, text.count >= 6 else { return false }
    return words.keys.contains { abs($0.count - text.count) <= 4 && $0.count >= 6 && Self.differByOne($0.string, text.string) }
  }

  private static func differByOne(_ left: String, _ right: String) -> Bool {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(a.count - b.count) <= 1 else { return false }
    var same = 0
    while same < min(a.count, b.count), a[same] == b[same] { same += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - same, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    return max(a.count, b.count) - same - tail <= 1
  }

  /// What is allowed below a key; nil for a key that is not in the format. The empty key is the whole file.
  func allowedValue(under key: some Collection<UInt8>) -> AllowedValue? {
    let words = loaded
    return key.count <= words.longest ? words.allowedValues[Text(Array(key), from: 0, to: key.count)] : nil
  }

  /// Whether the value of a key may be a list.
  public func mayBeList(_ key: Text) -> Bool { loaded.allowedValues[key]?.mayBeList ?? false }

  /// The keys of the records that may contain a key, in the same language, in alphabetical order.
  public func recordKeys(containing key: some Collection<UInt8>) -> [Text] {
    let words = loaded
    guard let first = key.first, key.count <= words.longest else { return [] }
    let text = Text(Array(key), from: 0, to: key.count)
    let parents = words.allowedValues.filter { parent, value in
      !value.mayBeList && value.keys.contains(text) && parent.bytes.first.map { ($0 >= 0x80) == (first >= 0x80) } ?? false
    }
    return parents.keys.sorted { $0.string < $1.string }
  }

  /// The keys of the lists whose records begin with a key, in the same language, in alphabetical order.
  public func listKeys(ofRecordsBeginningWith key: some Collection<UInt8>) -> [Text] {
    let words = loaded
    guard let first = key.first, key.count <= words.longest else { return [] }
    let text = Text(Array(key), from: 0, to: key.count)
    let parents = words.allowedValues.filter { parent, value in
      value.mayBeList && value.firstKeys.contains(text) && parent.bytes.first.map { ($0 >= 0x80) == (first >= 0x80) } ?? false
    }
    return parents.keys.sorted { $0.string < $1.string }
  }

  /// The keys whose values are maps with keys that the author chooses, in the same language as a key, in alphabetical order.
  public func mapKeys(like key: some Collection<UInt8>) -> [Text] {
    let isHan = key.first.map { $0 >= 0x80 } ?? false
    let maps = loaded.allowedValues.filter { parent, value in
      value.mayHaveAnyKey && !value.mayBeList && parent.bytes.first.map { ($0 >= 0x80) == isHan } ?? false
    }
    return maps.keys.sorted { $0.string < $1.string }
  }

  /// Whether two keys may be beside each other in one record.
  public func areSiblings(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    let words = loaded
    guard !left.isEmpty, !right.isEmpty, max(left.count, right.count) <= words.longest else { return false }
    let first = Text(Array(left), from: 0, to: left.count)
    let second = Text(Array(right), from: 0, to: right.count)
    return first != second && words.allowedValues.values.contains { $0.keys.contains(first) && $0.keys.contains(second) }
  }

  private var loaded: Words {
    words.withLock { known in
      if let known { return known }
      let allowedValues = source()
      let keys: Set<Text> = allowedValues.values.reduce(into: []) { $0.formUnion($1.keys) }
      let made = Words(keys: keys, longest: keys.map(\.count).max() ?? 0, allowedValues: allowedValues)
      known = made
      return made
    }
  }
}
