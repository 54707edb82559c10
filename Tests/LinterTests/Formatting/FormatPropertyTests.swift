import Formatting
import Linter
import Rules
import Schema
import TestSupport
import Testing
import TextModel
import YAML

/// Formatting does not change the meaning and is done after one run, for every file of ours in the repository and for files put
/// out of order.
struct FormatPropertyTests {
  static let files = ["samples", "schemas", "Tests/LinterTests"].flatMap { Repository.files(below: $0, ending: ".yaml") }.sorted()

  static func document(_ name: String) throws -> Document {
    LintText.workspaceFile(name, SourceText(fileBytes: try Repository.bytes(at: name))).document
  }

  /// A quick run formats every fourth file.
  @Test(arguments: files.indices.filter { TestSize.isThorough || $0.isMultiple(of: 4) }.map { files[$0] })
  func formattingKeepsMeaningAndIsIdempotent(name: String) throws {
    let document = try Self.document(name)
    try Self.check(document, name)
    // Indentation of no-break spaces is a matter of characters, but is not YAML.
    let isYAML = SyntaxTree.asWritten(document.source.bytes) != nil
    if isYAML, !document.syntaxProblems.contains(where: { $0.fault.isAboutStructure }), document.kind != nil, document.source.isLossless {
      #expect(Formatter.format(document).bytes != nil, "\(name) is left alone")
    }
  }

  /// The examples of the rules, which have all kinds of faults.
  @Test func formattingRuleExamplesIsIdempotent() throws {
    for rule in RuleSet.builtIn.all {
      for example in rule.documentation.bad + rule.documentation.good {
        try Self.check(Document.read(SourceText(example.completed), expectedKind: example.kind), rule.id.name)
      }
    }
  }

  /// Files whose lines were indented, spaced, commented and ordered at random say the same after formatting.
  @Test func shuffledFilesKeepTheirMeaning() throws {
    var random = RandomSource(seed: 20_260_101)
    var formatted = 0
    for name in Self.files where name.hasPrefix("samples/good") {
      let text = String(decoding: try Self.document(name).source.bytes, as: UTF8.self)
      for _ in 0..<TestSize.of(quick: 2, thorough: 200) {
        let disordered = Disorder.apply(to: text, &random)
        let document = LintText.workspaceFile(name, SourceText(disordered)).document
        guard !document.syntaxProblems.contains(where: { $0.fault.isAboutStructure }) else { continue }
        try Self.check(document, name)
        formatted += 1
      }
    }
    #expect(formatted > TestSize.of(quick: 8, thorough: 800))
  }

  private static func check(_ document: Document, _ name: String) throws {
    // A quick run writes each file with the keys that it has and with those of one language, and what fixing makes of a file only once.
    let some: [Language] = name.hasSuffix(".fixed.yaml") ? [] : [name.utf8.count.isMultiple(of: 2) ? .chinese : .english]
    let other = TestSize.isThorough ? Language.allCases : some
    for keys in [nil] + other.map(Optional.some) {
      let options = FormatOptions(keys: keys)
      guard let once = Formatter.format(document, options: options).bytes else { continue }
      let kind = try #require(document.kind)
      #expect(FormatCheck(kind: kind).isSame(document.source.bytes, once))
      let after = Document.read(SourceText(fileBytes: once), expectedKind: kind)
      let twice = try #require(Formatter.format(after, options: options).bytes, "\(name) cannot be formatted twice")
      #expect(String(decoding: twice, as: UTF8.self) == String(decoding: once, as: UTF8.self), "\(name) changes again")
      #expect(TextEdit.apply(LineEdits.edits(from: document.source.bytes, to: once), to: document.source.bytes) == once)
    }
  }
}

/// Changes the order and layout of a text without changing its meaning.
enum Disorder {
  static func apply(to text: String, _ random: inout RandomSource) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let indentation = line.prefix { $0 == " " }.count
      let isInText = line.allSatisfy { $0 == " " }
      switch random.number(below: 12) {
      case 0: lines.append(String(repeating: " ", count: random.number(below: 7)) + "# 注 🥟 \(lines.count)  ")
      case 1: lines += ["", "   "]
      case 2: lines.append(String(repeating: " ", count: indentation) + "# 同列 e\u{301}")
      default: break
      }
      var line = line
      // The entries of an item stand under each other; only a text may move away from its dash.
      if !line.contains(":"), random.number(below: 2) == 0 { line = line.replacing("  - ", with: "  -   ") }
      if !isInText, line.contains(": "), !line.contains("\""), random.number(below: 5) == 0 {
        line = line.replacing(": ", with: ":   ", maxReplacements: 1)
      }
      if !isInText, !line.contains("#"), random.number(below: 6) == 0 { line += "   # 旁注 \(lines.count)" }
      lines.append(line)
    }
    return rotated(lines, &random).joined(separator: random.number(below: 2) == 0 ? "\n" : "\r\n")
  }

  /// Moves the first sections of the file to its end.
  private static func rotated(_ lines: [String], _ random: inout RandomSource) -> [String] {
    let heads = lines.indices.filter { lines[$0].first.map { !" #-".contains($0) } ?? false }
    guard !heads.isEmpty else { return lines }
    let head = heads[random.number(below: heads.count)]
    return Array(lines[head...]) + Array(lines[..<head])
  }
}
