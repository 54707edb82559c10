import Linter
import Schema
import Standards
import Testing
import TextModel

@testable import lint_cli

/// The edition that a quick scan finds is the one that the document cites; other forms are left to the reader.
struct CitedEditionTests {
  private static let plain = [
    "standard: a-1@2024.b", "标准: a@1  ", "standard: {id: a, version: 2021-draft}", "standard: { version: 1.0 , id: a }  ",
    "标准: {标识: a, 版本: 2}", "标准: {id: a, 版本: 2}", "standard:\n  id: a\n  version: 2024-a", "standard: \n    版本: b\n    标识: a\nlevel: junior",
    "standard:\r\n  id: a\r\n  version: b\r\nlevel: junior\r\n",
  ]
  private static let others = [
    "", "standard:", "standard: a", "standard: a@", "standard: a@1@2", "standard:a@1", "standard: 'a@1'", "standard: a@1 # x",
    "standard: {id: a}", "standard: {id: a, id: b}", "standard: {id: a, version: }", "standard: {id: a, version: 1, version: 2}",
    "standard: {id: a, version: -}", "standard: {id: a, version: \"1\"}", "standard: {id: a, version: 1", "standard: {id:a, version: 1}",
    "standard: [id: a, version: 1]", "standard:\n  id: a", "standard:\n  id: a\n    version: b", "standard:\n  id: a\n  version: b\n  x: y",
    "standard:\n  id: a\n  version: b\n # x", "standard:\n  id: a\n  version: b\n\n  c", "standard:\nid: a\nversion: b",
    "standard: a@1\nstandard: b@2", "standard: a@1\nstandards: b@2", "standard:\n  - id: a\n  - version: b", " standard: a@1",
  ]

  private func scanned(_ text: String) -> String? { QuickScan(SourceText("kind: training-plan\n" + text)).edition }

  @Test(arguments: plain)
  func plainFormsAreFound(text: String) throws {
    let document = Document.read(SourceText("kind: training-plan\n" + text), expectedKind: .trainingPlan)
    let reference = try #require(document.standardReference?.value)
    #expect(scanned(text) == "\(reference.id?.value.string ?? "")@\(reference.version?.value ?? "")")
  }

  @Test(arguments: others)
  func otherFormsAreLeftToTheReader(text: String) { #expect(scanned(text) == nil) }
}
