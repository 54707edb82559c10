import Interchange
import Testing

/// Name-based identifiers against published values.
struct NameUUIDTests {
  @Test(
    "SHA-1 hashes equal published ones",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
      (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    ])
  func digest(text: String, expected: String) {
    #expect(SHA1.digest(Array(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == expected)
  }

  @Test func versionFiveEqualsAPublishedValue() throws {
    let names = try #require(NameUUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
    #expect(NameUUID(name: "python.org", in: names).string == "886313e1-3b8a-5372-9b90-0c9aee199e5d")
    #expect(NameUUID(name: "面点😀", in: names) == NameUUID(name: "面点😀", in: names))
    #expect(NameUUID(name: "面点😀", in: names) != NameUUID(name: "面点", in: names))
  }

  @Test(
    "only complete UUIDs are read",
    arguments: [
      ("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", true), ("6ba7b810-9dad-11d1-80b4-00c04fd430c", false), ("", false), ("----", false),
      ("6ba7b8109dad11d180b400c04fd430c8", false), ("6ba7b81g-9dad-11d1-80b4-00c04fd430c8", false),
    ])
  func reading(text: String, isOne: Bool) {
    #expect((NameUUID(text)?.string == text.lowercased()) == isOne)
  }
}
