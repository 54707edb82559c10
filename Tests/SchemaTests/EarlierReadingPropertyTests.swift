import TestSupport
import Testing
import TextModel
import YAML

@testable import Schema

/// A document read with the help of earlier versions, as after each keystroke, equals the document of the whole text.
struct EarlierReadingPropertyTests {
  /// Modules whose reading depends on modules before or after them, with problems in several.
  private static let plan = """
    kind: training-plan
    format: 1
    id: plan
    title: 面点师 😀
    standard: {id: baker, version: 2024-a}
    level: junior
    hours: {total: 36, theory: 14}
    modules:
      - module: M1 原料准备
        hours: 12
        covers: [1.1 选料, "1.2 称量", 1.3～1.5]
      - module: m2 和面
        标题: x
        units:
          - unit: 1 水面
            covers:
              - A1.1.1 能辨认
              - 2.1 和面～2.2 烘烤
          - unit: 单元2 油面
            notes: {a: [b, c]}
      - module: M3 成形
        objectives:
          - 能 3
          - "x\\ty"
        hours: twelve
      - module: M4 熟制
        covers:
      - module: M5 烘烤
        covers: 2.2 烘烤
      - module:
        hours: {total: 6}
      - module: M7 摆盘
        assessment: {method: 实操, weight: 100}
      - module: M8 结业
    not-covered:
      - ref: 2.2 烘烤
        reason: 另行安排
      - ref: 2.3 装饰
      - ref: 2.4
        reason: ~
    notes: 完

    """

  private static let texts: [String] = {
    let samples = [
      "samples/good/cbec-senior.plan.yaml", "samples/good/urban-beekeeper-garden-l3.job.yaml", "samples/bad/cbec-intermediate.plan.yaml",
      "samples/bad/tea.standard.yaml",
    ]
    // Names that are compared with all others.
    return [plan, plan.replacing("M5", with: "模块五").replacing("M7 摆盘", with: "七 摆盘")] + samples.compactMap { try? Repository.text(at: $0) }
  }()

  private static let pieces =
    AwkwardText.pieces + [
      "x", "能", "1", "2.1", "2.1 和面", "M3", "\n  - ", "\n      - ", "\n    ", "\n  ", "module: ", "hours: 3", "[", "]", "{", "}", ",",
      "&a ", "*a",
      "\n\n", " #", "''", "\n  - module: M9 新\n    hours: 2", "\nkind: job-description\n", "、", "～", "一",
    ]

  @Test func documentsReadAfterAChangeEqualThoseReadAsAWhole() {
    let rounds = TestSize.of(quick: 2, thorough: 800)
    var (tried, shortened) = (0, 0)
    for (index, text) in Self.texts.enumerated() {
      var random = RandomSource(seed: UInt64(index + 1))
      for round in 0..<rounds * (index == 0 ? 12 : 1) {
        var bytes = Array(text.utf8)
        var document = Document.read(SourceText(utf8: bytes))
        for step in 0..<8 {
          let before = bytes
          bytes = Self.changed(bytes, &random)
          let whole = Document.read(SourceText(utf8: bytes))
          document = Document.read(SourceText(utf8: bytes), previous: document)
          tried += 1
          if document.recordLists.seams.count > 0 { shortened += 1 }
          let isSame = Self.describe(document) == Self.describe(whole)
          #expect(isSame, "text \(index), round \(round), step \(step): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
          if !isSame { return }
          // A mistake is taken back, as an author would: below it nothing can be kept.
          if !document.syntaxProblems.isEmpty {
            bytes = before
            document = Document.read(SourceText(utf8: bytes), previous: document)
          }
        }
      }
    }
    #expect(shortened * 8 > tried, "\(shortened) of \(tried)")
    FuzzTable.add("documents read after a change", ["changes": tried, "read in part": shortened])
  }

  /// A text with a few bytes more or less at a random place.
  private static func changed(_ bytes: [UInt8], _ random: inout RandomSource) -> [UInt8] {
    var start = random.number(below: bytes.count + 1)
    while start < bytes.count, start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = random.number(below: 3) == 0 ? min(bytes.count, start + random.number(below: 5)) : start
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let piece = random.number(below: 3) == 0 ? pieces[random.number(below: pieces.count)] : ["x", "能", "1", ""][random.number(below: 4)]
    return Array(bytes[..<start]) + Array(piece.utf8) + Array(bytes[end...])
  }

  /// Everything that a document says of its text.
  private static func describe(_ document: Document) -> [String] {
    var lines: [String] = []
    describe(document.content, &lines)
    describe(document.references, &lines)
    describe(document.undividedReferences, &lines)
    for problem in document.shapeProblems {
      lines.append("\(ProblemDescription.describe(problem.fault)) \(problem.range) \(problem.repair)")
    }
    for problem in document.syntaxProblems { lines.append("\(problem.fault) \(problem.range) \(problem.repair)") }
    lines.append("\(document.keyLanguage) \(document.unread.rawValue) \(document.fieldCount)")
    return lines
  }

  /// A value with all that is in it, ranges included.
  private static func describe(_ value: Any, _ lines: inout [String]) {
    switch value {
    case let text as Text: lines.append("‹\(text.string)› \(text.isVerbatim)")
    case let range as ByteRange: lines.append("\(range.start)–\(range.end)")
    default:
      let mirror = Mirror(reflecting: value)
      if mirror.children.isEmpty { lines.append("\(value)") }
      for child in mirror.children {
        lines.append(child.label ?? "-")
        describe(child.value, &lines)
      }
    }
  }
}
