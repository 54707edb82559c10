import Testing
import TextModel

struct LookupKeyTests {
  @Test(
    "similar-looking names have one key",
    arguments: [
      ["平台运营", "平 台运营", "平\u{3000}台\u{A0}运营", "\u{FEFF}平台\u{200B}运\u{AD}营\r\n", "平台\t运营\u{85}\u{2028}"],
      ["２．１账户管理（中级）", "2.1 账户管理(中级)", "⒉１\u{3000}账户管理（中级)"],
      ["⼈⼒资源", "人力资源", "⼈⼒资源\u{FE0F}"],
      ["caf\u{E9}", "cafe\u{301}", "ｃａｆe\u{301}", "cafe\u{200D}\u{301}"],
      ["a\u{323}\u{308}", "a\u{308}\u{323}", "\u{E4}\u{323}", "\u{1EA1}\u{308}", "a\u{308} \u{323}"],
      ["한글", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"],
      ["㈱ℵ𝔘 ﬁ", "(株)אUfi"],
      ["👩\u{200D}💻培训", "👩💻 培训"],
      ["", " ", "\u{3000}\t\r\n\0"],
    ])
  func equalKeys(names: [String]) {
    let keys = names.map { String(decoding: LookupKey.make($0.utf8), as: UTF8.self) }
    #expect(Set(keys.map { Array($0.unicodeScalars) }).count == 1, "\(keys)")
  }

  @Test(
    "different names have different keys",
    arguments: [
      ("账户", "账号"), ("Listing", "listing"), ("一", "二"), ("2.1", "21"), ("café", "cafe"), ("人", "入"),
    ])
  func differentKeys(one: String, other: String) {
    #expect(LookupKey.make(one.utf8) != LookupKey.make(other.utf8))
  }

  @Test("keys equal those of Python's unicodedata for every scalar")
  func everyScalar() {
    var checksum = Checksum()
    for (index, scalar) in Checksum.scalars.enumerated() {
      if index > 0 { checksum.add([0x0A]) }
      checksum.add(LookupKey.make(Array(String(scalar).utf8)))
    }
    #expect(checksum.value == ReferenceValues.lookupKeysOfScalars)
  }

  @Test("keys are what Python's unicodedata makes of random texts, and are their own keys")
  func randomTexts() {
    var texts = RandomTexts()
    var checksum = Checksum()
    for index in 0..<5000 {
      let key = LookupKey.make(texts.next(length: 10).utf8)
      #expect(LookupKey.make(key) == key)
      if index > 0 { checksum.add([0x0A]) }
      checksum.add(key)
    }
    #expect(checksum.value == ReferenceValues.lookupKeysOfRandomTexts)
  }

  @Test(
    "faults in the encoding become U+FFFD",
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0xE5, 0xB9], "\u{FFFD}"), ([0xE5, 0xB9, 0x41], "\u{FFFD}A"), ([0xE4, 0xB8], "\u{FFFD}"),
      ([0x41, 0xED, 0xA0, 0x80], "A\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xE5, 0x41, 0x80], "\u{FFFD}A\u{FFFD}"),
    ] as [([UInt8], String)])
  func faults(bytes: [UInt8], key: String) {
    #expect(LookupKey.make(bytes) == Array(key.utf8))
  }

  @Test(
    "plain text is its own key",
    arguments: [
      ("平台运营2.1-Listing", true), ("", true), ("平台 运营", false), ("平台、运营", false), ("e\u{301}", false), ("龥鿿", true), ("㐀", false),
      ("😀", false),
      ("a\tb\r\n", false), ("\u{7F}", false),
    ])
  func plain(text: String, isPlain: Bool) {
    #expect(LookupKey.isPlain(text.utf8) == isPlain)
    if isPlain { #expect(LookupKey.make(text.utf8) == Array(text.utf8)) }
  }

  @Test("a long run of marks is sorted in linear time")
  func manyMarks() {
    let text = "a" + String(repeating: "\u{308}\u{323}", count: 50_000)
    let sorted = "a" + String(repeating: "\u{323}", count: 50_000) + String(repeating: "\u{308}", count: 50_000)
    #expect(LookupKey.make(text.utf8) == Array(sorted.utf8))
  }

  @Test(
    "compatible forms equal those of Unicode",
    arguments: [
      ("⼈", "人"), ("㈠", "(一)"), ("Ａ", "A"), ("\u{F900}", "豈"), ("ﬁ", "fi"), ("é", nil), ("한", nil), ("人", nil), ("，", ","), ("。", nil),
      ("😀", nil), ("a", nil),
    ] as [(Unicode.Scalar, String?)])
  func compatibilityMappings(scalar: Unicode.Scalar, expected: String?) {
    #expect(LookupKey.compatibilityMapping(ofScalar: scalar.value) == expected?.unicodeScalars.map(\.value))
  }
}
