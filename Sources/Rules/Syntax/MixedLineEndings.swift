import Linter
import Schema
import TextModel

/// Line breaks of more than one kind.
struct MixedLineEndings: Rule {
  let id: RuleID = "mixed-line-endings"
  let severity = Severity.information

  func check(_ subject: Subject, report: (Finding) -> Void) {
    let bytes = subject.document.source.bytes
    guard subject.document.source.encoding != .binary, ByteSearch.contains(bytes, ASCII.carriageReturn) else { return }
    let breaks = LineBreaks(in: bytes)
    guard let first = breaks.minority.first else { return }
    let name = breaks.majority.name
    let edits = breaks.minority.map { TextEdit($0, breaks.majority.bytes) }
    report(
      Finding(
        at: first,
        Bilingual(
          zh: "换行符不统一：多数行是 \(name)，有 \(edits.count) 行不是",
          en: "Mixed line endings: most lines end in \(name), but \(edits.count == 1 ? "1 line does" : "\(edits.count) lines do") not"),
        fixes: [subject.fix(Bilingual(zh: "统一为 \(name)", en: "Change all line endings to \(name)"), .safe, edits)]))
  }

  private enum Kind: CaseIterable {
    case lineFeed
    case both
    case carriageReturn

    var name: String {
      switch self {
      case .lineFeed: "LF"
      case .both: "CRLF"
      case .carriageReturn: "CR"
      }
    }

    var bytes: [UInt8] {
      switch self {
      case .lineFeed: [ASCII.lineFeed]
      case .both: [ASCII.carriageReturn, ASCII.lineFeed]
      case .carriageReturn: [ASCII.carriageReturn]
      }
    }
  }

  /// Every line break of a text by its kind.
  private struct LineBreaks {
    private var ranges: [Kind: [ByteRange]] = [:]

    init(in bytes: [UInt8]) {
      var offset = 0
      while offset < bytes.count {
        let start = offset
        offset += 1
        guard ASCII.isLineBreak(bytes[start]) else { continue }
        let isPair = bytes[start] == ASCII.carriageReturn && offset < bytes.count && bytes[offset] == ASCII.lineFeed
        if isPair { offset += 1 }
        let kind: Kind = isPair ? .both : bytes[start] == ASCII.lineFeed ? .lineFeed : .carriageReturn
        ranges[kind, default: []].append(ByteRange(start, offset))
      }
    }

    private func count(_ kind: Kind) -> Int { ranges[kind]?.count ?? 0 }

    var majority: Kind { Kind.allCases.reduce(.lineFeed) { count($1) > count($0) ? $1 : $0 } }
    var minority: [ByteRange] { Kind.allCases.filter { $0 != majority }.flatMap { ranges[$0] ?? [] }.sorted() }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "换行符不统一", en: "Mixed line endings"),
    rationale: Bilingual(
      zh: "文件在 Windows 和其他系统之间来回修改，容易混入两种换行符。内容不受影响，但版本比较时会整段显示为改动。",
      en:
        "A file that is edited on Windows and on other systems easily gets two kinds of line endings. The content is not affected, but comparisons of versions show whole passages as changed."
    ),
    bad: [RuleExample(.jobDescription, "department: 制作部\r\n#                 ^ mixed-line-endings\nyears: 1\n")],
    good: [RuleExample(.jobDescription, "department: 制作部\nyears: 1\n")])
}
