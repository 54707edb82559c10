import Testing
import TextModel

struct HanVariantsTests {
  @Test(
    "traditional texts become simplified ones",
    arguments: [
      ("職業等級：跨境電商運營師", "职业等级：跨境电商运营师"), ("賬戶管理與數據採集", "账户管理与数据采集"), ("职业功能 e\u{301}😀\t\r\n", "职业功能 e\u{301}😀\t\r\n"),
      ("裏裡", "里里"), ("𩜠一㐀鿿", "𩜠一㐀鿿"),
    ])
  func simplified(traditional: String, expected: String) {
    #expect(traditional.unicodeScalars.map { HanVariants.simplified($0.value) } == expected.unicodeScalars.map(\.value))
  }

  @Test("every Han character becomes a Han character, and some thousands change")
  func everyHanCharacter() {
    var changed = 0
    for scalar in UInt32(0x3400)...0x3_FFFF {
      let simplified = HanVariants.simplified(scalar)
      if simplified != scalar {
        changed += 1
        #expect(simplified >= 0x3400 && simplified < 0x4_0000)
      }
    }
    #expect(changed > 3500)
  }

  @Test("invalid scalars are unchanged", arguments: [0, 0x41, 0xD800, 0x11_0000, UInt32.max])
  func noScalar(number: UInt32) {
    #expect(HanVariants.simplified(number) == number)
  }
}
