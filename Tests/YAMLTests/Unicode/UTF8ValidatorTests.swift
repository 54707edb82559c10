import Testing
import TextModel

struct UTF8ValidatorTests {
  private static let sound = Array(
    "能力要求：e\u{301}👩\u{200D}💻 x\r\n\tΩ\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF} plain ascii for a while".utf8)

  @Test("valid text is accepted from every character on")
  func soundText() {
    for start in Self.sound.indices where Self.sound[start] & 0xC0 != 0x80 {
      let run = UTF8Validator.validRun(in: Self.sound.span, from: start)
      #expect(run.end == Self.sound.count)
      #expect(!run.hasNul)
    }
  }

  @Test("repair equals that of Swift for any one or two changed bytes")
  func changedBytes() {
    var random = RandomTexts()
    let tricky: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<20_000 {
      var bytes = Self.sound
      for _ in 0...random.number(below: 2) {
        bytes[Int(random.number(below: UInt32(bytes.count)))] = tricky[Int(random.number(below: UInt32(tricky.count)))]
      }
      let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
      #expect(TextEncoding.decode([0xEF, 0xBB, 0xBF] + bytes).text == expected)
    }
  }

  @Test("a NUL is detected at every offset")
  func nul() {
    for index in Self.sound.indices where Self.sound[index] < 0x80 {
      var bytes = Self.sound
      bytes[index] = 0
      let run = UTF8Validator.validRun(in: bytes.span)
      #expect(run.end == bytes.count)
      #expect(run.hasNul)
    }
  }

  @Test("the first fault is found at every place")
  func firstFault() {
    for index in Self.sound.indices where Self.sound[index] & 0xC0 != 0x80 {
      var bytes = Self.sound
      bytes[index] = 0xFF
      #expect(UTF8Validator.validRun(in: bytes.span).end == index)
    }
  }
}
