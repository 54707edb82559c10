import Interchange
import Linter
import Schema
import Testing
import YAML

struct StandardWriterTests {
  private static func standard(_ text: String) -> PlainStandard? {
    guard case .standard(let standard) = Document.read(SourceText(text), promisedKind: .standard).content else { return nil }
    return PlainStandard(standard)
  }

  @Test func writesTheShippedStandardAsItStands() throws {
    let shipped = try #require(ShippedStandards.text(at: "builtin:cross-border-e-commerce-operator.standard.yaml"))
    let standard = try #require(Self.standard(shipped))
    let body = shipped.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") }.joined(separator: "\n")
    #expect(StandardWriter.write(standard) == body + (body.hasSuffix("\n") ? "" : "\n"))
  }
}
