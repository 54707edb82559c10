import Interchange
import TestSupport
import Testing

/// Inputs of every kind whose lines, cells and bytes are removed, repeated and exchanged: no import traps, every loss is reported, and
/// every imported document can be written, read and checked.
struct DamagedInputPropertyTests {
  @Test(arguments: DamagedInput.all.map(\.name))
  func damagedInputsNeverTrapAndLossesAreReported(name: String) throws {
    let input = try #require(DamagedInput.all.first { $0.name == name })
    var imported = 0
    let count = TestSize.of(quick: input.bytes.count > 10_000 ? 2 : 8, thorough: 920)
    for number in 0..<count {
      var damage = InputDamage(of: input.bytes, number: number)
      let (bytes, change) = damage.damage(input.bytes)
      let check = ImportCheck(bytes, of: input, "\(name), \(number): \(change)")
      check.expectSound(importsAgain: number.isMultiple(of: 8))
      if check.result.standard != nil { imported += 1 }
    }
    FuzzTable.add("mutated inputs, \(name)", ["inputs": count, "imported": imported])
  }

  /// Damage that once lost letters: an item that became a heading above an empty table, rows in front of their table with other line ends, and
  /// signs that were read as a part of the number, the header of a table without rows, an issuer beside a day, texts between brackets with
  /// full-width signs, and a paragraph over several lines of which the report named the first. In others a sign between two parts of a number
  /// was dropped, and the next reader joined them, or each reading dropped some more of thousands of signs.
  @Test(arguments: [
    ("text of a national standard", 38), ("HTML of a word processor", 275), ("copied cells", 401), ("long Markdown", 259),
    ("long Markdown", 566), ("Markdown", 126), ("Markdown", 853), ("HTML", 447), ("HTML", 752), ("HTML", 845),
    ("grid table", 416), ("grid table", 635), ("text from a PDF", 778), ("CSV", 60), ("long Markdown", 647), ("long Markdown", 734),
  ])
  func earlierLossesAreReported(name: String, number: Int) throws {
    let input = try #require(DamagedInput.all.first { $0.name == name })
    var damage = InputDamage(of: input.bytes, number: number)
    let (bytes, change) = damage.damage(input.bytes)
    ImportCheck(bytes, of: input, "\(name), \(number): \(change)").expectSound()
  }

  @Test(arguments: DamagedInput.all.map(\.name))
  func undamagedInputIsImportedCompletely(name: String) throws {
    let input = try #require(DamagedInput.all.first { $0.name == name })
    let check = ImportCheck(input.bytes, of: input, name)
    check.expectSound()
    #expect(check.result.standard != nil && input.statements.count >= 1)
  }

  /// The same text in other encodings is the same standard.
  @Test(arguments: DamagedInput.all.map(\.name))
  func otherEncodingsGiveTheSameStandard(name: String) throws {
    let input = try #require(DamagedInput.all.first { $0.name == name })
    let plain = StandardImport.read(input.bytes, as: input.source, options: ImportOptions())
    let units = Array(String(decoding: input.bytes, as: UTF8.self).utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xEF, 0xBB, 0xBF] + input.bytes, little, big] {
      #expect(StandardImport.read(bytes, as: input.source, options: ImportOptions()).standard == plain.standard)
    }
  }

  @Test(
    arguments: [
      [], [0], [0x0A], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], Array("%PDF-1.7".utf8), Array("{".utf8), Array("\"".utf8), Array("<table".utf8),
    ] as [[UInt8]])
  func tinyInputsAreHandled(bytes: [UInt8]) {
    for source in [StandardImport.Source.table, .csv, .case] {
      let result = StandardImport.read(bytes, as: source, options: ImportOptions())
      #expect(result.standard == nil && result.report.hasOmissions, "\(source): \(bytes)")
    }
  }
}
