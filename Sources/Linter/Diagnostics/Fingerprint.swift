import TextModel

/// The identity of a finding as a short text, for services that track findings. It does not depend on lines or on the message.
public struct Fingerprint: Sendable, Hashable {
  /// 16 hexadecimal digits.
  public let text: String

  public init(_ identity: FindingIdentity) {
    var hash = FNVHash()
    hash.add(identity.rule.name)
    for list in [identity.at, identity.field, [identity.text], identity.about, identity.items] {
      for part in list { hash.add(part) }
      hash.endList()
    }
    text = hash.digits
  }

  /// The fingerprint combined with a path, so that it is unique in a project.
  public init(_ fingerprint: String, rule: RuleID, path: String) {
    var hash = FNVHash()
    for part in [rule.name, path, fingerprint] { hash.add(part) }
    text = hash.digits
  }

  /// 16 hexadecimal digits for any text.
  static func hash(of text: String) -> String {
    var hash = FNVHash()
    hash.add(text)
    return hash.digits
  }
}

/// The hash of lists of texts.
private struct FNVHash {
  private var value: UInt64 = FNV1a.empty

  var digits: String {
    let digits = String(value, radix: 16)
    return String("0", times: 16 - digits.count) + digits
  }

  /// A NUL ends every part, so that ("ab", "c") and ("a", "bc") differ. Line ends of either kind are one.
  mutating func add(_ part: String) {
    for byte in part.utf8 where byte != 0x0D { add(byte) }
    add(0)
  }

  /// Separates lists, so that moving a part from one list to the next changes the hash.
  mutating func endList() { add(1) }

  private mutating func add(_ byte: UInt8) { value = FNV1a.adding(byte, to: value) }
}
