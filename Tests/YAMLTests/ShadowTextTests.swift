import TestSupport
import Testing
import TextModel

@testable import YAML

struct ShadowTextTests {
  /// Edits at random, none of which overlap, with what they make of a text computed byte by byte.
  struct Model {
    var edits: [TextEdit] = []
    var bytes: [UInt8] = []
    /// For each byte of `bytes`, the original's byte that it is a copy of, or the edit that wrote it.
    var origins: [(original: Int?, edit: Int?)] = []

    init(_ original: [UInt8], _ random: inout RandomSource) {
      var cursor = 0
      while cursor < original.count {
        let gap = 1 + random.number(below: 12)
        for offset in cursor..<min(cursor + gap, original.count) { copy(offset, original) }
        cursor = min(cursor + gap, original.count)
        let end = min(cursor + random.number(below: 6), original.count)
        let replacement = Array("😀e\u{301}".utf8).prefix(random.number(below: 7))
        guard cursor < end || !replacement.isEmpty else { continue }
        for byte in replacement {
          bytes.append(byte)
          origins.append((nil, edits.count))
        }
        edits.append(TextEdit(ByteRange(cursor, end), Array(replacement)))
        cursor = end
      }
    }

    private mutating func copy(_ offset: Int, _ original: [UInt8]) {
      bytes.append(original[offset])
      origins.append((offset, nil))
    }
  }

  @Test(arguments: 0..<200)
  func offsetsAreMappedToTheOriginal(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let original = Array((AwkwardText.sample + AwkwardText.random(pieces: 20, &random)).utf8)
    let model = Model(original, &random)
    var shadow = ShadowText(original)
    let hasChanged = shadow.apply(model.edits)
    #expect(hasChanged == !model.edits.isEmpty)
    #expect(shadow.bytes == model.bytes)
    #expect(shadow.original == original)
    for (offset, origin) in model.origins.enumerated() {
      let found = shadow.originalRange(of: ByteRange(offset, offset + 1))
      // Where a replacement repeats what it replaces, its bytes are taken for copies.
      if let expected = origin.original { #expect(found.touches(expected) || found.count == 1) }
      if let edit = origin.edit { #expect(model.edits[edit].range.contains(found)) }
    }
    // What was taken out at the end of the text is not part of what is left.
    #expect(shadow.originalRange(of: ByteRange(0, shadow.bytes.count)).end <= original.count)
  }

  @Test(arguments: 0..<100)
  func noRangeCutsACharacter(seed: Int) {
    var random = RandomSource(seed: UInt64(seed) + 900)
    let text = Array((AwkwardText.sample + AwkwardText.random(pieces: 20, &random)).unicodeScalars)
    var edits: [TextEdit] = []
    var offset = 0
    for scalar in text {
      let end = offset + String(scalar).utf8.count
      if random.number(below: 4) == 0 {
        let replacement = ["", ", ", "“", "\(scalar)", "\"\(scalar)，"][random.number(below: 5)]
        edits.append(TextEdit(ByteRange(offset, end), replacement))
      }
      offset = end
    }
    let original = Array(text.map(String.init).joined().utf8)
    var shadow = ShadowText(original)
    _ = shadow.apply(edits)
    for start in stride(from: 0, to: shadow.bytes.count, by: 3) {
      for end in start...min(start + 9, shadow.bytes.count) where isBoundary(start, shadow.bytes) && isBoundary(end, shadow.bytes) {
        let range = shadow.originalRange(of: ByteRange(start, end))
        #expect(isBoundary(range.start, original) && isBoundary(range.end, original))
      }
    }
  }

  private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool { offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 }

  @Test func unchangedPartsKeepTheirPosition() {
    let original = Array("[2.1，2.2]".utf8)
    var shadow = ShadowText(original)
    let hasChanged = shadow.apply([TextEdit(ByteRange(0, original.count), "[2.1, \"2.2\"]")])
    #expect(hasChanged)
    #expect(shadow.originalRange(of: ByteRange(1, 4)) == ByteRange(1, 4))
    #expect(shadow.originalRange(of: ByteRange(6, 11)) == ByteRange(7, 10))
    #expect(shadow.originalRange(of: ByteRange(5, 6)) == ByteRange(4, 7))
  }

  @Test(arguments: 0..<100)
  func copiedTextIsMappedToItsSource(seed: Int) {
    var random = RandomSource(seed: UInt64(seed) + 300)
    let original = Array((AwkwardText.sample + AwkwardText.random(pieces: 20, &random)).utf8)
    let model = Model(original, &random)
    var shadow = ShadowText(original)
    _ = shadow.apply(model.edits)
    // Runs of bytes that stand side by side in the original, too: what is next to them is not part of them.
    var start = 0
    while start < model.origins.count {
      guard let first = model.origins[start].original else {
        start += 1
        continue
      }
      var end = start + 1
      while end < model.origins.count, model.origins[end].original == first + end - start { end += 1 }
      #expect(shadow.originalRange(of: ByteRange(start, end)) == ByteRange(first, first + end - start))
      start = end
    }
  }

  @Test(arguments: 0..<50)
  func orderAndRoundsOfRepairsDoNotMatter(seed: Int) {
    var random = RandomSource(seed: UInt64(seed) + 500)
    let original = Array(AwkwardText.sample.utf8)
    let model = Model(original, &random)
    var shadow = ShadowText(original)
    var left = model.edits
    while !left.isEmpty {
      let hasChanged = shadow.apply([left.remove(at: random.number(below: left.count))])
      #expect(hasChanged)
    }
    #expect(shadow.bytes == model.bytes)
    #expect(shadow.edits == model.edits)
    let changesAgain = shadow.apply(model.edits)
    #expect(!changesAgain)
  }

  @Test func repairReplacesRepairsInsideIt() {
    var shadow = ShadowText(Array("题\t😀e\u{301}\r\n师".utf8))
    let steps = [[TextEdit(ByteRange(3, 4), " "), TextEdit(ByteRange(4, 8), "x")], [TextEdit(ByteRange(3, 11), "_")]]
    let changes = steps.map { shadow.apply($0) }
    #expect(changes == [true, true])
    #expect(String(decoding: shadow.bytes, as: UTF8.self) == "题_\r\n师")
    #expect(shadow.edits.count == 1)
  }

  @Test(
    "contradicting repairs are left out",
    arguments: [
      TextEdit(ByteRange(4, 4), "x"), TextEdit(ByteRange(4, 8), "x"), TextEdit(ByteRange(5, 13), "x"), TextEdit(ByteRange(3, 11), "_"),
      TextEdit(ByteRange(13, 99), "x"),
    ])
  func notApplied(repair: TextEdit) {
    var shadow = ShadowText(Array("题\t😀e\u{301}\r\n师".utf8))
    let changes = [[TextEdit(ByteRange(3, 11), "_")], [repair]].map { shadow.apply($0) }
    #expect(changes == [true, false])
    #expect(String(decoding: shadow.bytes, as: UTF8.self) == "题_\r\n师")
  }

  @Test func rangesAreInTheOriginal() {
    // 等级：初级 → 等级: 初级, and a quote that was missing at the end of the next line.
    let original = Array("等级：初级\r\ntitle: \"😀e\u{301}\t题\r\n".utf8)
    var shadow = ShadowText(original)
    let hasChanged = shadow.apply([TextEdit(ByteRange(6, 9), ": "), TextEdit(ByteRange(36, 36), "\"")])
    #expect(hasChanged)
    #expect(shadow.originalRange(of: ByteRange(0, 6)) == ByteRange(0, 6))
    #expect(shadow.originalRange(of: ByteRange(8, 14)) == ByteRange(9, 15))
    #expect(shadow.originalRange(of: ByteRange(23, 36)) == ByteRange(24, 36))
    #expect(ShadowText(original).originalRange(of: ByteRange(3, 7)) == ByteRange(3, 7))
  }
}
