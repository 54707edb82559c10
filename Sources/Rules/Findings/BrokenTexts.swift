import Linter
import Standards
import TextModel

/// The texts of a file whose end may be on a line of its own that could not be read: `- 5.1.2 蜂园参观安` above `全要求`. The line is a finding;
/// the rest of the text is not.
struct BrokenTexts {
  private let source: SourceText
  private let lines: Set<Int>
  private let colons: [ByteRange]

  init(_ subject: Subject) {
    source = subject.document.source
    colons = subject.document.syntaxProblems.filter { $0.fault == .unquotedColon }.map(\.range)
    let unread = subject.document.syntaxProblems.filter { $0.fault == .lineWithoutColon || $0.fault == .foreignLine }
    let source = source
    // The index of lines is made only where it is needed.
    lines = Set(unread.map { source.lineIndex.line(at: $0.range.start) })
  }

  /// Whether a reference is correct except for the text after a colon in it.
  func hasRemark(_ resolved: ResolvedReference, _ alignment: Alignment) -> Bool {
    let reference = resolved.reference
    guard case .mistitled(let target, _, _) = resolved.resolution, let colon = colons.first(where: { reference.range.contains($0) }) else {
      return false
    }
    let title = alignment.index.title(of: target)
    return reference.titleRange.start + title.count == colon.start
      && reference.value.title.slice(0, min(title.count, reference.value.title.count)) == title
  }

  /// Whether the line below a text is one that could not be read.
  func mayContinue(_ range: ByteRange) -> Bool { !lines.isEmpty && lines.contains(source.lineIndex.line(at: range.end) + 1) }
}
