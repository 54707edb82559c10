import Testing
import TextModel

struct DisplayWidthTests {
  @Test(
    "the width of a text is that in a terminal",
    arguments: [
      ("", 0), ("plain", 5), ("职业功能", 8), ("等级：中级", 10), ("（一）", 6), ("ｱ", 1), ("Ａ", 2), ("“引号”…—", 8),
      ("e\u{301}", 1), ("\u{301}", 0), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("a\u{200B}b\u{FEFF}c", 3), ("が", 2), ("か\u{3099}", 2),
      ("禰\u{E0100}", 2),
      ("😀", 2), ("☺", 1), ("☺\u{FE0F}", 2), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("中\u{FE0F}", 2), ("a\u{FE0F}", 1),
      ("😀\u{FE0F}", 2),
      ("👨\u{200D}👩\u{200D}👧\u{200D}👦", 2), ("👩\u{200D}💻x", 3), ("❤\u{FE0F}\u{200D}🔥", 2), ("🏳\u{FE0F}\u{200D}🌈", 2), ("😀\u{200D}", 2),
      ("a\u{200D}😀", 3),
      ("👍🏽", 2), ("☝🏽", 2), ("🏽", 2), ("a🏽", 3), ("👩🏽\u{200D}💻", 2),
      ("🇨🇳", 2), ("🇨🇳🇩🇪", 4), ("🇨", 2), ("🇨🇳🇩", 4), ("🇨x🇳", 5),
      ("\0\u{1B}\u{7F}\u{9F}\n", 0), ("\u{AD}", 1), ("\u{FFFD}", 1), ("𠮷", 2), ("\u{E000}", 1),
    ])
  func texts(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text.utf8) == columns)
    #expect(DisplayWidth.columns(of: Array(text.utf8)) == columns)
  }

  @Test(
    "tabs go to the next stop",
    arguments: [
      ("\t", 0, 8, 8), ("\t", 7, 8, 1), ("\t", 8, 8, 8), ("职\t业", 0, 8, 10), ("职\t业", 6, 8, 4 + 8), ("\t\tx", 0, 4, 9),
      ("e\u{301}\t😀\r\n", 3, 4, 1 + 4 + 2),
      ("\t", 0, 0, 1), ("\t", -5, 8, 8), ("\t\u{FE0F}☺", 0, 8, 9),
    ])
  func tabs(text: String, start: Int, stops: Int, columns: Int) {
    #expect(DisplayWidth.columns(of: text.utf8, startingAt: start, tabStops: stops) == columns)
  }

  @Test(
    "a fault in the encoding is one column for each U+FFFD",
    arguments: [
      ([0xFF], 1), ([0xE4, 0xB8], 1), ([0xE4, 0xB8, 0x41], 2), ([0xC0, 0x80], 2), ([0xF0, 0x9F, 0x98], 1), ([0xED, 0xA0, 0x80], 3),
      ([0xD6, 0xD0], 2),
    ] as [([UInt8], Int)])
  func faults(bytes: [UInt8], columns: Int) {
    #expect(DisplayWidth.columns(of: bytes) == columns)
  }

  @Test("widths of all scalars equal wcwidth")
  func everyScalar() {
    var checksum = Checksum()
    checksum.add(Checksum.scalars.map { UInt8(truncatingIfNeeded: DisplayWidth.columns(ofScalar: $0.value)) })
    #expect(checksum.value == ReferenceValues.columnsOfScalars)
  }

  @Test("invalid scalars are as wide as U+FFFD", arguments: [0xD800, 0xDFFF, 0x11_0000, UInt32.max])
  func noScalar(number: UInt32) {
    #expect(DisplayWidth.columns(ofScalar: number) == 1)
  }
}
