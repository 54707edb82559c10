import YAML

/// What makes a finding the same finding in the next run, after lines have moved: its rule, where it stands in the author's terms, and the
/// text there. Not the line, and not the words of the message.
public struct Fingerprint: Sendable, Hashable {
  /// 16 hexadecimal digits.
  public let text: String

  public init(rule: RuleID, authorPath: [String], text: String) {
    var hash = FNVHash()
    hash.add(rule.name)
    for name in authorPath { hash.add(name) }
    hash.add(text)
    let digits = String(hash.value, radix: 16)
    self.text = String("0", times: 16 - digits.count) + digits
  }
}

/// FNV-1a over 64 bits: the same on every machine and in every version, which Swift's own hashes are not.
private struct FNVHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// A NUL ends every part, so that ("ab", "c") and ("a", "bc") differ. Line ends of either kind are one.
  mutating func add(_ part: String) {
    for byte in part.utf8 where byte != 0x0D { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
