import LanguageServer
import Testing

struct PinyinInitialsTests {
  @Test(
    "keys match what users type",
    arguments: [
      ("账户管理", "zhgl"), ("跨境电商运营师", "kjdsyys"), ("2.2 Listing优化", "2.2 listingyh"), ("数据采集、分析（中级）", "sjcjfxzj"), ("二〇二六", "elel"),
      ("职业功能\t工作内容\r\n", "zygn\tgznr\r\n"), ("e\u{301}😀", "e"), ("鱼女绿欧安儿", "ynloae"), ("嗯", "n"), ("", ""),
    ])
  func keys(text: String, key: String) {
    #expect(PinyinInitials.key(for: text).unicodeScalars.elementsEqual(key.unicodeScalars))
  }

  @Test(
    "characters with several readings have an initial for each",
    arguments: [
      ("长", "cz"), ("重", "zc"), ("行", "xh"), ("会", "hk"), ("调", "dt"), ("参", "cs"), ("管", "g"), ("a", ""), ("。", ""), ("㐀", ""), ("〇", "l"),
      ("😀", ""),
    ] as [(Unicode.Scalar, String)])
  func initials(scalar: Unicode.Scalar, expected: String) {
    #expect(PinyinInitials.initials(ofScalar: scalar.value) == Array(expected.utf8))
  }

  @Test("every Han character of GB2312's time has a lower-case initial, none of them i, u or v")
  func everyHanCharacter() {
    var missing = 0
    for scalar in UInt32(0x4E00)...0x9FA5 {
      guard let initial = PinyinInitials.initial(ofScalar: scalar) else {
        missing += 1
        continue
      }
      #expect("abcdefghjklmnopqrstwxyz".utf8.contains(initial))
      #expect(PinyinInitials.initials(ofScalar: scalar).first == initial)
    }
    #expect(missing == 10)
  }

  @Test("characters outside the table have no initials", arguments: [0, 0x4DFF, 0xA000, 0xD800, UInt32.max])
  func outside(number: UInt32) {
    #expect(PinyinInitials.initial(ofScalar: number) == nil)
    #expect(PinyinInitials.initials(ofScalar: number).isEmpty)
  }
}
