import TestSupport
import Testing
import TextModel

struct TextEncodingTests {
  @Test("texts that Python encoded are recognised and read", arguments: ReferenceValues.encodedTexts)
  func encodedTexts(text: String, encoding: String, bytes: String) {
    let decoded = TextEncoding.decode(Self.bytes(bytes))
    #expect(String(decoding: decoded.text, as: UTF8.self).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect("\(decoded.encoding)" == encoding)
    #expect(decoded.isLossless)
  }

  /// Latin-1, Big5 and the like have no NUL bytes, and a text in UTF-16 has one at each line break and colon.
  @Test("a text without NUL bytes and byte order mark is never taken for UTF-16", arguments: 0..<200)
  func withoutNul(seed: Int) {
    var random = RandomSource(seed: UInt64(seed) + 3)
    let latin = Array("title: Se".utf8) + [0xF1] + Array("or Pe".utf8) + [0xF1, 0x61]
    let bytes = seed == 0 ? latin : (0..<(2 + random.number(below: 60))).map { _ in UInt8(1 + random.number(below: 253)) }
    let encoding = TextEncoding.decode(bytes).encoding
    #expect(encoding != .utf16LittleEndian && encoding != .utf16BigEndian)
  }

  @Test(
    "the encoding of small and unusual files is detected",
    arguments: [
      ("", .utf8, true, ""), ("EFBBBF", .utf8WithByteOrderMark, true, ""), ("EFBBBF E7AD89", .utf8WithByteOrderMark, true, "等"),
      ("EFBBBF FF41", .unknown, false, "\u{FFFD}A"), ("FFFE 497B", .utf16LittleEndian, true, "等"),
      ("FEFF 7B49", .utf16BigEndian, true, "等"),
      ("FEFF D83D DE00", .utf16BigEndian, true, "😀"), ("FEFF D83D 0041", .utf16BigEndian, false, "\u{FFFD}A"),
      ("FEFF 0041 00", .utf16BigEndian, false, "A\u{FFFD}"),
      ("FFFE 00DE", .utf16LittleEndian, false, "\u{FFFD}"), ("61003A002000", .utf16LittleEndian, true, "a: "),
      ("0061003A0020", .utf16BigEndian, true, "a: "),
      ("84319533 D6D0", .gb18030, true, "中"),
      ("D6D0 CEC4", .gb18030, true, "中文"), ("D6D0 CE", .unknown, false, "\u{FFFD}\u{FFFD}\u{FFFD}"), ("FF", .unknown, false, "\u{FFFD}"),
      ("00", .binary, true, "\0"), ("7F454C46 02010100 00000000", .binary, true, "\u{7F}ELF\u{2}\u{1}\u{1}\0\0\0\0\0"),
      ("00FF00FE0000", .binary, false, "\0\u{FFFD}\0\u{FFFD}\0\0"),
      ("FFFE0000 41000000", .binary, false, "\u{FFFD}\u{FFFD}\0\0A\0\0\0"),
    ] as [(String, TextEncoding, Bool, String)])
  func oddFiles(bytes: String, encoding: TextEncoding, isLossless: Bool, text: String) {
    let decoded = TextEncoding.decode(Self.bytes(bytes))
    #expect(decoded.encoding == encoding)
    #expect(decoded.isLossless == isLossless)
    #expect(decoded.text == Array(text.utf8))
  }

  @Test("Chinese UTF-8 with a byte lost or changed is not taken for GB18030", arguments: [nil, 0x80, 0xC4, 0xE5, 0xFF] as [UInt8?])
  func brokenUTF8(replacement: UInt8?) {
    let sound = Array("等级：中级\r\n\t- 能根据平台规则完成店铺注册 😀 e\u{301}\n".utf8)
    for index in 0..<15 where sound[index] != replacement {
      let bytes = sound[..<index] + (replacement.map { [$0] } ?? []) + sound[(index + 1)...]
      let decoded = TextEncoding.decode(Array(bytes))
      if decoded.encoding == .utf8 { continue }
      #expect(decoded.encoding == .unknown)
      #expect(!decoded.isLossless)
      #expect(String(decoding: decoded.text, as: UTF8.self).hasSuffix("能根据平台规则完成店铺注册 😀 e\u{301}\n"))
    }
  }

  @Test("two-byte codes equal those of Python")
  func pairs() {
    let trails = Array(UInt8(0x40)...0x7E) + Array(0x80...0xFE)
    let codes = (UInt8(0x81)...0xFE).flatMap { lead in trails.flatMap { [lead, $0] } }
    #expect(checksum(ofLines: codes, codeLength: 2) == ReferenceValues.gb18030Pairs)
  }

  @Test("four-byte codes equal those of Python")
  func quadruples() {
    let numbers = Array(0..<39_420) + Array(stride(from: 189_000, to: 189_000 + 0x10_0000, by: 4099))
    let codes = numbers.flatMap { number -> [UInt8] in
      let (first, second, third, fourth) = (number / 12_600, number / 1260 % 10, number / 10 % 126, number % 10)
      return [UInt8(0x81 + first), UInt8(0x30 + second), UInt8(0x81 + third), UInt8(0x30 + fourth)]
    }
    #expect(checksum(ofLines: codes, codeLength: 4) == ReferenceValues.gb18030Quadruples)
  }

  @Test(
    "invalid codes of GB18030 are rejected",
    arguments: ["80", "FF", "8139", "8130", "813081", "8431A530", "E3329A36", "D67F", "D63F", "8130812F"])
  func unassigned(code: String) {
    let decoded = TextEncoding.decode(Self.bytes("D6B0D2B5B5C8BCB6D6D0BCB6") + Self.bytes(code))
    #expect(decoded.encoding == .unknown)
  }

  /// Decodes beside enough common characters for the encoding to be recognised, which are then left out again.
  private func checksum(ofLines codes: [UInt8], codeLength: Int) -> UInt64 {
    let count = codes.count / codeLength * 2
    let decoded = TextEncoding.decode(Array(repeating: [0xD6, 0xD0], count: count).flatMap { $0 } + codes)
    var checksum = Checksum()
    checksum.add(decoded.text.dropFirst(count * 3))
    return decoded.encoding == .gb18030 ? checksum.value : 0
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
