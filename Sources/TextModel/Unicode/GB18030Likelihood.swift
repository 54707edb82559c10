/// Decides whether a text that was decoded as GB18030 is Chinese. Nearly any bytes of another encoding can be decoded as GB18030, with
/// meaningless results.
enum GB18030Likelihood {
  /// The 3,755 common characters of GB 2312.
  private static let common: Set<UInt16> = {
    var common: Set<UInt16> = []
    for lead in 0xB0...0xD7 { for cell in 96..<190 { common.insert(GB18030Characters.pairs[(lead - 0x81) * 190 + cell]) } }
    return common
  }()

  /// The most frequent characters of Chinese texts. They are about half of any Chinese text, and one in six characters of a Korean,
  /// Japanese or Russian text that is decoded as GB18030.
  private static let frequent = Set(
    [
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学",
      "法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外",
      "天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很",
      "情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她",
      "手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思",
      "术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科",
      "张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千",
      "周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格",
      "养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严",
    ].joined().unicodeScalars.map(\.value))

  /// Whether the text is certainly Chinese: it has at least four characters beyond ASCII, nine in ten of them are common characters or
  /// Chinese punctuation, and three in ten of the Han characters (half in a short text) are among the most frequent ones.
  static func isCertain(_ text: [UInt8]) -> Bool {
    var (all, usual, han, often) = (0, 0, 0, 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      all += 1
      if scalar.value >= 0x4E00, scalar.value <= 0x9FFF {
        han += 1
        if frequent.contains(scalar.value) { often += 1 }
      }
      switch scalar.value {
      case 0x2010...0x2027, 0x3000...0x301F, 0xFF01...0xFF5E: usual += 1
      default: if common.contains(UInt16(truncatingIfNeeded: scalar.value)), scalar.value <= 0xFFFF { usual += 1 }
      }
    }
    return all >= 4 && usual * 10 >= all * 9 && often * 10 >= han * (han < 12 ? 5 : 3)
  }
}
