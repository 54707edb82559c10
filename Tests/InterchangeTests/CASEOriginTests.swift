import Foundation
import Interchange
import Linter
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// Packages of other systems are exported as they were imported: codes, types, parents, and nothing added.
struct CASEOriginTests {
  private static func identifier(_ number: Int) -> String {
    "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - String(number).count) + String(number)
  }

  /// Items by number: statement, code, type and parents, where 0 is the document.
  private typealias Item = (number: Int, statement: String, code: String?, type: String?, parents: [Int])

  private static func package(_ items: [Item]) -> [UInt8] {
    let list = items.map { item in
      let code = item.code.map { ", \"humanCodingScheme\": \"\($0)\"" } ?? ""
      let type = item.type.map { ", \"CFItemType\": \"\($0)\"" } ?? ""
      return "{\"identifier\": \"\(identifier(item.number))\", \"fullStatement\": \"\(item.statement)\"\(code)\(type)}"
    }
    let links = items.flatMap { item in
      item.parents.map { parent in
        "{\"associationType\": \"isChildOf\", \"originNodeURI\": {\"identifier\": \"\(identifier(item.number))\"}, \"destinationNodeURI\": {\"identifier\": \"\(identifier(parent))\"}}"
      }
    }
    let text = """
      {"CFDocument": {"identifier": "\(identifier(0))", "title": "Digital Skills", "creator": "State", "version": "2", "language": "en"},
      "CFItems": [\(list.joined(separator: ",\n"))], "CFAssociations": [\(links.joined(separator: ",\n"))]}
      """
    return Array(text.utf8)
  }

  private static let twoLevels: [Item] =
    (1...3).map { ($0, "Domain \($0)", "L\($0)", "Domain", [0]) }
    + (1...3).flatMap { domain in
      (1...11).map { (domain * 100 + $0, "Uses \(domain) \($0)", "L\(domain).\($0)", $0 % 2 == 0 ? "Knowledge" : "Competency", [domain]) }
    }
  private static let shared: [Item] = [
    (1, "A", "1", nil, [0]), (2, "B", "2", nil, [0]), (3, "A1", "1.1", nil, [1]), (4, "B1", "2.1", nil, [2]),
    (5, "Shared", "S.1", "Skill", [3, 4]), (6, "Own", "S.2", "Skill", [3]), (7, "Other", "S.3", "知識", [4]),
  ]
  private static let mixed: [Item] = [
    (1, "Domain", nil, nil, [0]), (2, "Cluster", nil, "Cluster of skills", [1]), (3, "Below the cluster", "x", nil, [2]),
    (4, "Below the domain", nil, nil, [1]), (5, "At the top", "T", nil, [0]), (6, "Deeper", nil, nil, [3]),
  ]
  private static let frameworks = [twoLevels, shared, mixed]

  /// What a package says of each item, with its parents.
  private static func said(_ json: [UInt8]) throws -> [String: [String]] {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    var said: [String: [String]] = [:]
    for item in try #require(root["CFItems"] as? [[String: Any]]) {
      let texts = ["fullStatement", "humanCodingScheme", "CFItemType"].map { item[$0] as? String ?? "-" }
      said[item["identifier"] as? String ?? "", default: []] += texts
    }
    for link in try #require(root["CFAssociations"] as? [[String: Any]]) where link["associationType"] as? String == "isChildOf" {
      let ends = ["originNodeURI", "destinationNodeURI"].map { (link[$0] as? [String: Any])?["identifier"] as? String ?? "" }
      said[ends[0], default: []].append(ends[1])
    }
    return said.mapValues { $0.prefix(3) + $0.dropFirst(3).sorted() }
  }

  @Test(arguments: 0..<3)
  func foreignPackageSurvivesImportAndExport(framework: Int) throws {
    let bytes = Self.package(Self.frameworks[framework])
    var options = ImportOptions()
    options.keepsIdentifiers = true
    let read = CASEReader.read(bytes, options: options)
    let standard = try #require(read.imported.standard)
    #expect(!read.imported.report.hasOmissions)
    let kept = try #require(CASEIdentifiers(json: read.identifiers.json))
    #expect(kept == read.identifiers)
    let again = CASEWriter.write(standard, options: CASEOptions(identifiers: kept)).json
    #expect(try Self.said(again) == (try Self.said(bytes)))
    // And once more.
    let second = CASEReader.read(again, options: options)
    #expect(second.imported.standard == standard)
    #expect(try Self.said(CASEWriter.write(standard, options: CASEOptions(identifiers: second.identifiers)).json) == (try Self.said(bytes)))
  }

  @Test func siblingsWithoutSequenceAreOrderedByTheirCodes() throws {
    let standard = try #require(CASEReader.read(Self.package(Self.twoLevels)).imported.standard)
    let abilities = try #require(standard.firstContent?.abilities.values())
    #expect(abilities.map(\.align.strings) == [["L1.1"], ["L1.3"], ["L1.5"], ["L1.7"], ["L1.9"], ["L1.11"]])
  }

  /// Without a file for them the codes of functions and contents are lost, and that is said.
  @Test func lostCodesAreReported() {
    let report = CASEReader.read(Self.package(Self.twoLevels)).imported.report
    #expect(report.remarks.count { $0.kind == .leftOut && $0.message.english.contains("the code L") } == 3)
  }

  /// No function, content or item of an imported framework is an error.
  @Test(arguments: 0..<3)
  func importsWithoutErrors(framework: Int) throws {
    let standard = try #require(CASEReader.read(Self.package(Self.frameworks[framework])).imported.standard)
    let text = DocumentWriter.write(standard, keys: .english)
    let file = WorkspaceFile(path: "x.standard.yaml", document: Document.read(SourceText(text)))
    let found = FileLinter(rules: .builtIn).check(file, in: Workspace(files: [file], libraries: []))
    #expect(found.filter { $0.severity == .error }.map { "\($0.rule): \($0.message.english)" } == [])
  }
}
