import TextModel

/// How the typed text matches a name: by its number, its words or their pinyin, whole (`xinxi`), by initials (`xx`) or mixed (`xinx`).
enum NameMatch: Int, Comparable {
  /// The text is the whole name.
  case whole
  /// The name begins with the text.
  case beginning
  /// The name contains the text.
  case inside
  /// The name contains the letters of the text in their order.
  case scattered

  static func < (left: NameMatch, right: NameMatch) -> Bool { left.rawValue < right.rawValue }

  /// The best match with any of the names; nil when there is none. An empty text matches every name.
  static func find(_ typed: String, in names: [String]) -> NameMatch? {
    let wanted = folded(typed)
    guard !wanted.isEmpty else { return .whole }
    return names.compactMap { match(wanted, folded($0)) }.min()
  }

  private static func match(_ wanted: [UInt32], _ name: [UInt32]) -> NameMatch? {
    if wanted == name { return .whole }
    if reads(wanted, name[...]) { return .beginning }
    if name.indices.dropFirst().contains(where: { reads(wanted, name[$0...]) }) { return .inside }
    // Letters from the middle of a word do not count: "tr" does not match "standard".
    guard let first = name.indices.first(where: { fits(wanted[0], name[$0]) && !isInsideWord($0, name) }) else { return nil }
    var next = 0
    for scalar in name[first...] where next < wanted.count && fits(wanted[next], scalar) { next += 1 }
    return next == wanted.count ? .scattered : nil
  }

  /// Whether a name begins with the typed text. Each character matches itself; a Han character also matches its pinyin or the beginning of
  /// it.
  private static func reads(_ wanted: [UInt32], _ name: ArraySlice<UInt32>) -> Bool {
    // The numbers of typed characters that can be read so far: pinyin allows several.
    var reached: Set<Int> = [0]
    for scalar in name {
      var next: Set<Int> = []
      for index in reached {
        guard index < wanted.count else { return true }
        if wanted[index] == scalar {
          next.insert(index + 1)
        } else if scalar >= 0x4E00, let letter = UInt8(exactly: wanted[index]), ASCII.isLetter(letter) {
          for count in Pinyin.lengths(ofTyped: wanted[index...], scalar) { next.insert(index + count) }
        }
      }
      if next.isEmpty { return false }
      reached = next
    }
    return reached.contains(wanted.count)
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
      // Full-width letters, digits and signs of an input method.
      let narrow = 0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
      if narrow < 0x80 {
        let byte = UInt8(narrow)
        if ASCII.isBlank(byte) || byte == ASCII.slash || byte == ASCII.hyphen { return nil }
        return ASCII.isLetter(byte) ? narrow | 0x20 : narrow
      }
      return 0x3000...0x303F ~= scalar.value ? nil : scalar.value
    }
  }
}

/// The whole pinyin of common Han characters, for those who type it as they do in their input method: xinxi for 信息.
enum Pinyin {
  /// How many of the typed letters may represent a Han character: its initial, or more of its reading.
  static func lengths(ofTyped typed: ArraySlice<UInt32>, _ scalar: UInt32) -> [Int] {
    let initials = PinyinInitials.initials(ofScalar: scalar)
    guard let first = typed.first, initials.contains(where: { UInt32($0) == first }) else { return [] }
    let longest = PinyinReadings.of(scalar).map { reading in zip(typed, reading).prefix { $0 == UInt32($1) }.count }.max() ?? 0
    return Array(stride(from: 1, through: max(1, longest), by: 1))
  }
}
