/// Characters that look like Han characters or plain letters but are different ones. They come from PDF readers and old fonts.
///
/// Full-width letters, units and circled numbers are not included, since authors use them on purpose.
public enum LookalikeScalar {
  /// The plain scalars that a scalar looks like; nil for a scalar that is not a lookalike.
  public static func plainScalars(for scalar: UInt32) -> [UInt32]? {
    switch scalar {
    case 0x2E80...0x2EF3: radicals[scalar].map { [$0] }
    case 0x2F00...0x2FD5, 0xF900...0xFAD9, 0xFB00...0xFB06, 0x2_F800...0x2_FA1D: LookupKey.compatibilityMapping(ofScalar: scalar)
    default: nil
    }
  }

  /// The Latin letter that a Cyrillic or Greek one looks like, for letters before numbers: А2.1.1, М1.
  public static func latinLetter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0410, 0x0391: 0x41
    case 0x041A, 0x039A: 0x4B
    case 0x0422, 0x03A4: 0x54
    case 0x041C, 0x039C: 0x4D
    default: nil
    }
  }

  private static let radicals: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    var radical: UInt32?
    for scalar in RadicalTable.pairs.unicodeScalars where scalar != "\n" {
      if let key = radical { table[key] = scalar.value }
      radical = radical == nil ? scalar.value : nil
    }
    return table
  }()
}
