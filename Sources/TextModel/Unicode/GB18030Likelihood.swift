/// Tells whether a text that was read as GB18030 is Chinese: nearly any bytes of another encoding can be decoded as GB18030, with
/// meaningless results.
public enum GB18030Likelihood {
  /// The 3,755 common characters of GB 2312.
  private static let common: Set<UInt16> = {
    var common: Set<UInt16> = []
    for lead in 0xB0...0xD7 { for cell in 96..<190 { common.insert(GB18030Characters.pairs[(lead - 0x81) * 190 + cell]) } }
    return common
  }()

  /// At least four characters beyond ASCII, and nine in ten of them common ones or Chinese punctuation.
  public static func isCertain(_ text: [UInt8]) -> Bool {
    var (all, usual) = (0, 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      all += 1
      switch scalar.value {
      case 0x2010...0x2027, 0x3000...0x301F, 0xFF01...0xFF5E: usual += 1
      default: if common.contains(UInt16(truncatingIfNeeded: scalar.value)), scalar.value <= 0xFFFF { usual += 1 }
      }
    }
    return all >= 4 && usual * 10 >= all * 9
  }
}
