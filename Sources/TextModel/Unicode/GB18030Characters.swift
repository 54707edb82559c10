/// The characters of GB18030 in the order of their codes, unpacked when they are first needed.
enum GB18030Characters {
  /// The characters with two-byte codes: 126 rows of 190.
  static let pairs: [UInt16] = {
    var listed = GB18030Table.pairs.unicodeScalars.lazy.filter { $0 != "\n" }.makeIterator()
    var pairs: [UInt16] = []
    pairs.reserveCapacity(126 * 190)
    for lead in 0x81...0xFE {
      for cell in 0..<190 {
        pairs.append(userDefined(lead, cell) ?? UInt16(truncatingIfNeeded: listed.next()?.value ?? UTF8Decoder.replacement))
      }
    }
    return pairs
  }()

  /// The characters of the basic plane with four-byte codes: all beyond ASCII without a two-byte code, in the order of Unicode.
  static let quadruples: [UInt16] = {
    var hasPair = [Bool](repeating: false, count: 0x1_0000)
    for scalar in pairs { hasPair[Int(scalar)] = true }
    return (UInt16(0x80)...0xFFFF).filter { !hasPair[Int($0)] && $0 & 0xF800 != 0xD800 }
  }()

  /// The three zones for user-defined characters are mapped in order to the private use area.
  private static func userDefined(_ lead: Int, _ cell: Int) -> UInt16? {
    switch (lead, cell) {
    case (0xAA...0xAF, 96...): UInt16(truncatingIfNeeded: 0xE000 + (lead - 0xAA) * 94 + cell - 96)
    case (0xF8...0xFE, 96...): UInt16(truncatingIfNeeded: 0xE234 + (lead - 0xF8) * 94 + cell - 96)
    case (0xA1...0xA7, ..<96): UInt16(truncatingIfNeeded: 0xE4C6 + (lead - 0xA1) * 96 + cell)
    default: nil
    }
  }
}
