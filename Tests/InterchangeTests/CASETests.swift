import Foundation
import Interchange
import Schema
import TestSupport
import Testing

/// Packages of CASE: export, import, and import from other tools.
struct CASETests {
  private static let document = "00000000-0000-4000-8000-000000000000"

  private static func identifier(_ number: Int) -> String {
    "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - String(number).count) + String(number)
  }

  private static func item(_ number: Int, _ statement: String, _ more: String = "") -> String {
    "{\"identifier\": \"\(identifier(number))\", \"fullStatement\": \"\(statement)\"\(more)}"
  }

  private static func child(_ child: String, of parent: String, _ sequence: Int? = nil, type: String = "isChildOf") -> String {
    let order = sequence.map { ", \"sequenceNumber\": \($0)" } ?? ""
    return """
      {"associationType": "\(type)"\(order), "originNodeURI": {"identifier": "\(child)"}, "destinationNodeURI": {"identifier": "\(parent)", "uri": "https://x/\(parent)"}}
      """
  }

  private static func package(_ items: [String], _ associations: [String]) -> [UInt8] {
    let text = """
      {"CFDocument": {"identifier": "\(document)", "title": "Baking 😀", "creator": "School", "version": "3"},
      "CFItems": [\(items.joined(separator: ",\n"))],
      "CFAssociations": [\(associations.joined(separator: ",\n"))]}
      """
    return Array(text.utf8)
  }

  // MARK: Out and back

  @Test func standardSurvivesExportAndImport() throws {
    for standard in [try SampleStandards.shipped(), try SampleStandards.complete()] {
      let written = CASEWriter.write(standard)
      let read = CASEReader.read(written.json)
      #expect(read.imported.standard == standard)
      #expect(read.imported.report.remarks.isEmpty)
      #expect(read.identifiers.isEmpty)
      #expect(CASEWriter.write(standard).json == written.json)
    }
  }

  @Test func exportMatchesExpectedJSON() throws {
    let json = CASEWriter.write(try SampleStandards.complete(), options: CASEOptions(baseURI: "https://case.example.org/ims/case/v1p1"))
      .json
    #expect(GoldenFile("lantern.case.json", testsOf: "InterchangeTests").difference(from: json) == nil)
  }

  @Test func everythingHasItsOwnIdentifier() throws {
    let json = CASEWriter.write(try SampleStandards.shipped()).json
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let items = try #require(root["CFItems"] as? [[String: Any]])
    let associations = try #require(root["CFAssociations"] as? [[String: Any]])
    let identifiers = (items + associations).compactMap { $0["identifier"] as? String }
    let expected: Int = [3, 15, 37, 141, 161].reduce(0, +)
    #expect(items.count == expected)
    #expect(associations.count == items.count)
    #expect(Set(identifiers).count == items.count * 2)
    #expect(identifiers.allSatisfy { NameUUID($0) != nil })
  }

  @Test func repeatedNumbersGetDistinctIdentifiers() throws {
    var standard = try SampleStandards.shipped()
    let abilities = try #require(standard.firstContent?.abilities.values())
    let repeated = NumberedText(code: abilities[0].text?.value.code, title: abilities[1].text?.value.plainTitle ?? "")
    standard.levels?.value[0].value.functions?.value[0].value.contents?.value[0].value.abilities?.value[1].value.text = .value(repeated)
    let written = CASEWriter.write(standard)
    #expect(written.report.count(.doubtful) == 1)
    #expect(CASEReader.read(written.json).imported.standard == standard)
  }

  // MARK: From elsewhere

  @Test func foreignFrameworksAreImported() throws {
    let bytes = Self.package(
      [
        Self.item(1, "Dough", ", \"humanCodingScheme\": \"1\""),
        Self.item(2, "Mix", ", \"humanCodingScheme\": \"1.1\", \"abbreviatedStatement\": \"M\", \"CFItemType\": \"Cluster of skills\""),
        Self.item(3, "Kneads", ", \"humanCodingScheme\": \"B.K.2\", \"notes\": \"n\""),
        Self.item(4, "Weighs flour", ", \"humanCodingScheme\": \"1.1.1\""), Self.item(5, "Deeper"),
      ],
      [
        Self.child(Self.identifier(1), of: Self.document, 1), Self.child(Self.identifier(2), of: Self.identifier(1), 1),
        Self.child(Self.identifier(3), of: Self.identifier(2), 2), Self.child(Self.identifier(4), of: Self.identifier(2), 1),
        Self.child(Self.identifier(5), of: Self.identifier(4)), Self.child(Self.identifier(4), of: "else", type: "exactMatchOf"),
        Self.child(Self.identifier(4), of: Self.identifier(3), type: "precedes"),
      ])
    let read = CASEReader.read(bytes)
    let standard = try #require(read.imported.standard)
    #expect(standard.title.string == "Baking 😀")
    #expect(standard.id.string == "baking")
    let content = try #require(standard.firstContent)
    #expect(content.written == "1.1 Mix")
    #expect(content.abilities.values().map(\.written) == ["1.1.1 Weighs flour", "Deeper", "Kneads"])
    #expect(content.abilities.values().map(\.align.strings) == [["https://x/else"], [], ["B.K.2"]])
    #expect(read.imported.report.remarks.filter { $0.kind == .leftOut }.map(\.lines?.lowerBound) == [13, 3, 4])
    // Kept, they come out again.
    let kept = try #require(CASEIdentifiers(json: read.identifiers.json))
    #expect(kept == read.identifiers)
    let again = CASEWriter.write(standard, options: CASEOptions(identifiers: kept)).json
    for number in 1...5 { #expect(String(decoding: again, as: UTF8.self).contains("\"identifier\": \"\(Self.identifier(number))\"")) }
    #expect(CASEReader.read(again).imported.standard == standard)
  }

  @Test func frameworksWithoutDepth() throws {
    let flat = CASEReader.read(Self.package([Self.item(1, "A"), Self.item(2, "B")], []))
    #expect(flat.imported.standard?.firstContent?.abilities.values().map(\.written) == ["A", "B"])
    let two = CASEReader.read(
      Self.package([Self.item(1, "A"), Self.item(2, "B")], [Self.child(Self.identifier(2), of: Self.identifier(1))]))
    #expect(two.imported.standard?.levels.values().first?.functions.values().map(\.written) == ["A"])
    #expect(two.imported.standard?.firstContent?.abilities.values().map(\.written) == ["B"])
  }

  /// Without numbers of their order the items are in the order of the file, and that is said; an association that is there twice is one.
  @Test(arguments: [false, true])
  func missingSequenceNumbersUseFileOrder(isTwice: Bool) throws {
    let standard = try SampleStandards.shipped()
    let json = try JSONSerialization.jsonObject(with: Data(CASEWriter.write(standard).json))
    var root = try #require(json as? [String: Any])
    let associations = try #require(root["CFAssociations"] as? [[String: Any]]).map { $0.filter { $0.key != "sequenceNumber" } }
    root["CFAssociations"] = isTwice ? associations + associations : associations
    let read = CASEReader.read(Array(try JSONSerialization.data(withJSONObject: root, options: [.sortedKeys])))
    #expect(read.imported.standard == standard)
    #expect(read.imported.report.remarks.contains { $0.message.english.contains("without a sequenceNumber") })
  }

  @Test func cyclesDuplicatesAndGapsAreReported() throws {
    let bytes = Self.package(
      [
        Self.item(1, "A"), Self.item(2, "B"), Self.item(3, "C"), Self.item(3, "C"), Self.item(4, "D"), Self.item(4, "other"), "\"text\"",
        "{\"fullStatement\": \"no id\"}", "{\"identifier\": \"\(Self.identifier(9))\"}",
      ],
      [
        Self.child(Self.identifier(1), of: Self.identifier(2)), Self.child(Self.identifier(2), of: Self.identifier(3)),
        Self.child(Self.identifier(3), of: Self.identifier(1)), Self.child(Self.identifier(4), of: Self.identifier(4)),
        Self.child("unknown", of: Self.document), "{\"associationType\": \"isChildOf\"}",
        Self.child(Self.identifier(1), of: Self.identifier(4)),
      ])
    let read = CASEReader.read(bytes)
    let standard = try #require(read.imported.standard)
    #expect(standard.levels.values().first?.functions.values().map(\.written) == ["A", "Baking 😀"])
    // Statements at the top are items of a function with the name of the framework.
    #expect(
      standard.levels.values().first?.functions.values().last?.contents.values().first?.abilities.values().map(\.written) == ["D", "no id"])
    #expect(standard.levels.values().first?.functions.values().first?.contents.values().map(\.written) == ["C"])
    let messages = read.imported.report.sorted.map { "\($0.lines?.lowerBound ?? 0) \($0.message.english)" }
    for expected in [
      "2 the hierarchy forms a loop: “A”", "5 identifier", "7 identifier", "8 item 7 of CFItems is not an object",
      "9 CFItem 8 has no identifier", "10 CFItem 9 has no fullStatement", "14 \(Self.identifier(4)) is its own parent",
      "15 the origin unknown", "16 an association without origin", "17 “A” has several parents",
    ] { #expect(messages.contains { $0.hasPrefix(expected) }, "\(expected) in \(messages)") }
  }

  @Test(
    "other inputs are reported as not a package",
    arguments: [
      ("{\"CFDocument\": {\"title\": \"x\",}\n}", "not JSON"), ("[1, 2]", "not a CFPackage"), ("{\"a\": 1}", "not a CFPackage"),
      (String(repeating: "[", count: 100_000), "nested too deep"), ("", "not JSON"), ("%PDF-1.4", "this is a PDF"),
    ])
  func nothing(text: String, reason: String) {
    let read = CASEReader.read(Array(text.utf8))
    #expect(read.imported.standard == nil)
    #expect(read.imported.report.remarks.first?.message.english.contains(reason) == true)
  }

  @Test func wrongTypesAndWrappersAreHandled() throws {
    let wrong = CASEReader.read(Array("{\"CFDocument\": [1], \"CFItems\": \"x\"}".utf8))
    // A package without items does not contain a standard.
    #expect(wrong.imported.standard == nil)
    #expect(wrong.imported.report.hasOmissions)
    let inner = String(decoding: CASEWriter.write(try SampleStandards.complete()).json, as: UTF8.self)
    #expect(CASEReader.read(Array("\u{FEFF}{\"CFPackage\": \(inner)}".utf8)).imported.standard == (try SampleStandards.complete()))
  }
}
