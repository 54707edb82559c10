import Linter
import Rules
import Schema
import Standards
import TestSupport
import Testing
import TextModel

/// The findings in the standard that ships with the tool: only its real defects. Each line of the golden file was read against the printed
/// draft; read the difference when it changes.
struct DraftStandardTests {
  private static let path = "cross-border-e-commerce-operator.standard.yaml"

  @Test(arguments: [Preset.review, .publish])
  func draftHasOnlyItsRealDefects(preset: Preset) throws {
    let text = try #require(ShippedStandards.text(at: ShippedStandards.pathPrefix + Self.path))
    let file = LintText.workspaceFile(Self.path, SourceText(text))
    var overrides = SettingOverrides()
    overrides.preset = preset
    let linter = ConfiguredLinter(LayeredSettings(commandLine: overrides))
    let lines = linter.check(file, in: Workspace(files: [file])).map { Self.line($0, file.document) + "\n" }
    let name = preset == .review ? "findings" : "\(preset.name.english).findings"
    let golden = GoldenFile("cross-border-e-commerce-operator.\(name).txt", testsOf: "LinterTests")
    #expect(golden.difference(from: Array(lines.joined().utf8)) == nil)
  }

  /// `severity[rule] author's path: message in English | in Chinese`.
  private static func line(_ finding: Diagnostic, _ document: Document) -> String {
    let place = AuthorPath.make(of: finding.location.range, in: document) + [spot(finding.location.range, document)]
    return
      "\(finding.severity.name)[\(finding.rule)] \(place.joined(separator: " › ")): \(finding.message.english) | \(finding.message.chinese)"
  }

  /// The key that the finding stands under, and the text that it stands in.
  private static func spot(_ range: ByteRange, _ document: Document) -> String {
    let nodes = document.tree.path(to: range.start)
    guard let leaf = nodes.last, leaf.kind == .scalar else { return document.source.string(in: range) }
    var key = ""
    for (parent, child) in zip(nodes, nodes.dropFirst()) where parent.kind == .mapping {
      for entry in parent.entries where entry.value.index == child.index { key = entry.key.text.string + " " }
    }
    return key + leaf.text.string
  }
}
