import TextModel

/// How the typed text matches a name: by its number, its words or the initials of its pinyin.
enum NameMatch: Int, Comparable {
  /// The name begins so.
  case beginning
  /// It is inside.
  case inside
  /// Its letters occur in this order.
  case scattered

  static func < (left: NameMatch, right: NameMatch) -> Bool { left.rawValue < right.rawValue }

  /// The best match with any of the names; nil when none fits. Nothing typed fits everything.
  static func find(_ typed: String, in names: [String]) -> NameMatch? {
    let wanted = folded(typed)
    guard !wanted.isEmpty else { return .beginning }
    return names.compactMap { match(wanted, folded($0)) }.min()
  }

  private static func match(_ wanted: [UInt32], _ name: [UInt32]) -> NameMatch? {
    guard wanted.count <= name.count else { return nil }
    var isInside = false
    for start in Range(clamping: 0, name.count - wanted.count + 1) where wanted.indices.allSatisfy({ fits(wanted[$0], name[start + $0]) }) {
      if start == 0 { return .beginning }
      isInside = true
    }
    if isInside { return .inside }
    // Letters from the middle of a word do not count: "tr" does not match "standard".
    guard let first = name.indices.first(where: { fits(wanted[0], name[$0]) && !isInsideWord($0, name) }) else { return nil }
    var next = 0
    for scalar in name[first...] where next < wanted.count && fits(wanted[next], scalar) { next += 1 }
    return next == wanted.count ? .scattered : nil
  }

  private static func isInsideWord(_ index: Int, _ name: [UInt32]) -> Bool {
    guard index > 0 else { return false }
    return [name[index - 1], name[index]].allSatisfy { UInt8(exactly: $0).map(ASCII.isLetter) ?? false }
  }

  private static func fits(_ typed: UInt32, _ scalar: UInt32) -> Bool {
    if typed == scalar { return true }
    guard scalar >= 0x4E00, let letter = UInt8(exactly: typed) else { return false }
    return PinyinInitials.initials(ofScalar: scalar).contains(letter)
  }

  /// Lower case, without blanks and punctuation, which are not typed.
  private static func folded(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if ASCII.isBlank(byte) || byte == ASCII.slash || byte == ASCII.hyphen { return nil }
        return ASCII.isLetter(byte) ? scalar.value | 0x20 : scalar.value
      }
      return 0x3000...0x303F ~= scalar.value ? nil : scalar.value
    }
  }
}
