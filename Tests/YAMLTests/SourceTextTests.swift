import TestSupport
import Testing
import TextModel

struct SourceTextTests {
  @Test(arguments: 0..<200)
  func positionsEqualANaiveModel(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let text = seed == 0 ? AwkwardText.sample : AwkwardText.random(pieces: random.number(below: 60), &random)
    let source = SourceText(text)
    let model = NaiveText(text)
    for place in model.places {
      for (index, unit) in ColumnUnit.allCases.enumerated() {
        let end = model.lines[place.line].contentEnd
        guard !place.isInsideBreak else {
          #expect(source.offset(of: source.position(of: place.offset, in: unit), in: unit) == end)
          continue
        }
        let position = source.position(of: place.offset, in: unit)
        #expect(position == Position(line: place.line, column: place.columns[index]))
        #expect(source.offset(of: position, in: unit) == place.offset)
      }
    }
  }

  @Test func offsetInsideACharacterIsItsStart() {
    let source = SourceText(AwkwardText.sample)
    let bytes = source.bytes
    for offset in bytes.indices where bytes[offset] & 0xC0 == 0x80 {
      let start = bytes[..<offset].lastIndex { $0 & 0xC0 != 0x80 }
      for unit in ColumnUnit.allCases {
        #expect(source.position(of: offset, in: unit) == source.position(of: start ?? -1, in: unit))
      }
    }
    // The emoji stands at columns 2 and 3 of UTF-16 code units, its bytes at 4 to 7.
    #expect(source.offset(of: Position(line: 0, column: 3), in: .utf16) == 4)
    for column in 4..<8 { #expect(source.offset(of: Position(line: 0, column: column), in: .utf8) == 4) }
  }

  @Test(
    "positions outside are clamped, as LSP requires",
    arguments: [
      (Position(line: -1, column: 3), 0), (Position(line: 0, column: -2), 0), (Position(line: 0, column: 99), 12),
      (Position(line: 0, column: .max), 12), (Position(line: 1, column: 99), 31), (Position(line: 3, column: 0), 40),
      (Position(line: 3, column: 5), 40), (Position(line: 9, column: 0), 60), (Position(line: .max, column: .max), 60),
    ])
  func clamping(position: Position, offset: Int) {
    let source = SourceText(AwkwardText.sample)
    for unit in ColumnUnit.allCases { #expect(source.offset(of: position, in: unit) == offset) }
  }

  @Test func offsetsOutsideAreClamped() {
    let source = SourceText("题\t😀e\u{301}\r\n师")
    for unit in ColumnUnit.allCases {
      #expect(source.position(of: -5, in: unit) == Position(line: 0, column: 0))
      #expect(source.position(of: 999, in: unit) == source.position(of: source.count, in: unit))
      #expect(source.position(of: source.count, in: unit).line == 1)
    }
    #expect(source.string(in: ByteRange(0, 3)) == "题")
    #expect(source.string(in: ByteRange(12, 999)) == "\n师")
    #expect(source.string(in: ByteRange(500, 999)) == "")
  }

  @Test func lineContentExcludesTheLineBreak() {
    let source = SourceText(AwkwardText.sample)
    let model = NaiveText(AwkwardText.sample)
    #expect(source.lineIndex.count == model.lines.count)
    for (line, expected) in model.lines.enumerated() {
      #expect(source.contentRange(ofLine: line) == ByteRange(expected.start, expected.contentEnd))
    }
    #expect(source.contentRange(ofLine: 99) == ByteRange(source.count, source.count))
    #expect(source.contentRange(ofLine: -1).isEmpty)
  }

  @Test func byteOrderMarkIsRemovedAndEncodingKept() {
    let text = "题\t😀e\u{301}\r\n师"
    let marked = SourceText(fileBytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(marked.bytes == Array(text.utf8))
    #expect(marked.isLossless)
    let broken = SourceText(fileBytes: Array("a: ".utf8) + [0xFF, 0xFE, 0x00] + Array("题\r\n".utf8))
    #expect(String(validating: broken.bytes, as: UTF8.self) != nil)
  }
}
