import Standards
import Testing
import TextModel

struct StandardDigestTests {
  /// Vectors of FIPS 180-4, and a text of more than one block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func digitsAreThoseOfSHA256(text: String, digits: String) {
    #expect(StandardDigest(SourceText(text)).digits == digits)
  }

  @Test
  func lineEndsAndByteOrderMarkDoNotCount() {
    let plain = StandardDigest(SourceText("名称: 😀\nid: e\u{301}\n"))
    #expect(StandardDigest(SourceText("名称: 😀\r\nid: e\u{301}\r\n")) == plain)
    #expect(StandardDigest(SourceText(fileBytes: [0xEF, 0xBB, 0xBF] + Array("名称: 😀\nid: e\u{301}\n".utf8))) == plain)
    #expect(StandardDigest(SourceText("名称: 😀\nid: é\n")) != plain)
  }

  @Test(arguments: [
    ("sha256:0123456789ab", "0123456789ab"), ("SHA256:ABCDEF012345", "abcdef012345"), ("sha256:0123456789a", nil),
    ("sha256:0123456789ag", nil), ("0123456789ab", nil), ("md5:0123456789ab", nil),
  ])
  func aRecordedDigestHasTwelveDigitsOrMore(written: String, digits: String?) {
    #expect(StandardDigest.recordedDigits(Text(written)) == digits)
  }
}
