import Standards
import TestSupport
import Testing
import TextModel

/// Every range of every finding, note and edit begins and ends at a character boundary, also after recovery.
struct CharacterBoundaryPropertyTests {
  @Test func rangesInSamplesAreOnCharacterBoundaries() {
    let samples = FixRunSample.all
    for sample in samples { Self.check(sample.file, sample.companions, sample.name) }
    FuzzTable.add("ranges on characters: samples", ["texts": samples.count])
  }

  @Test func rangesInMutationsAreOnCharacterBoundaries() {
    var mutation = TextMutation(seed: 4711)
    let count = TestSize.of(quick: 120, thorough: 20_000)
    let samples = FixRunSample.all
    for number in 0..<count {
      let sample = samples[number % samples.count]
      var (text, name) = mutation.mutate(sample.file.document.source.string(in: ByteRange(0, sample.file.document.source.count)))
      // Many authors type a whole line with the input method on.
      if number % 3 == 0 { text = Self.withFullwidthCommas(text, line: number) }
      name += " in \(sample.name)"
      Self.check(LintText.workspaceFile(sample.file.path, SourceText(text)), sample.companions, name)
    }
    FuzzTable.add("ranges on characters: mutations", ["texts": count])
  }

  /// A key or a value that is empty, where the next text begins with a character of several bytes.
  @Test(
    "ranges in an empty part of a list or mapping on one line are on character boundaries",
    arguments: [
      "{职业道德: 5, : 基础知识: 25}", "{: 基础: 3, 知识: 5", "[: 基础: 3, 知识]", "{, 基础: 知识: 3}", "{，: 基础: 2}", "{基础: , : 知识: 5，: 原料: 3",
      "{:，: 基础：知识: 3]", "{😀: : 基: 3, : 😀: 4]", "【基础: 3】知识", "[能采: 收【一】批] 蜜", "{基础: 3，【知识】: 5} 等", "［基础: 3］ 知识",
    ])
  func emptyParts(value: String) {
    let text = "kind: standard\nformat: 1\nid: x\nversion: a\ntitle: 标准\nweights:\n  theory:\n    L5: \(value)\n    L4: {基础: 100}\n"
    Self.check(LintText.workspaceFile("x.standard.yaml", SourceText(text)), [], value)
  }

  private static func withFullwidthCommas(_ text: String, line number: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let flow = lines.indices.filter { lines[$0].contains("[") || lines[$0].contains("{") }
    guard !flow.isEmpty else { return text }
    let index = flow[number % flow.count]
    lines[index] = lines[index].replacing(", ", with: number % 2 == 0 ? "，" : "、").replacing(",", with: "，")
    return lines.joined(separator: "\n")
  }

  private static func check(_ file: WorkspaceFile, _ companions: [WorkspaceFile], _ name: String) {
    let workspace = LintText.workspace(of: [file] + companions)
    var texts: [String: [UInt8]] = [:]
    for file in workspace.files { texts[file.path] = file.document.source.bytes }
    for finding in LintText.check(workspace) {
      var places = [finding.location] + finding.notes.map(\.location)
      for fix in finding.fixes { places += fix.edits.map { Location(path: $0.path, range: $0.edit.range) } }
      for place in places {
        guard let text = texts[place.path] else { continue }
        #expect(isWhole(place.range, text), "\(name): \(finding.rule) at \(place.range)")
      }
    }
    for problem in file.document.syntaxProblems {
      for edit in problem.repair { #expect(isWhole(edit.range, file.document.source.bytes), "\(name): \(problem.fault)") }
    }
  }

  private static func isWhole(_ range: ByteRange, _ text: [UInt8]) -> Bool {
    range.end <= text.count && isBoundary(range.start, text) && isBoundary(range.end, text)
  }

  private static func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
}
