import Linter
import TextModel

/// The findings about the rest of a file from before a reference was begun. While it is being typed, they are kept: it is not known yet
/// what the reference will cover, and findings about missing targets would appear and disappear with each key.
struct HeldFindings: Sendable {
  private let found: [Diagnostic]
  /// The text in which the findings were made.
  private let source: SourceText

  init(_ found: [Diagnostic], in source: SourceText) {
    (self.found, self.source) = (found, source)
  }

  /// The findings outside the text that is being written, moved to their places in the present text. Nil if the texts differ elsewhere too.
  func findings(outside written: ByteRange, in current: SourceText) -> [Diagnostic]? {
    let growth = current.count - source.count
    let before = ByteRange(written.start, max(written.start, written.end - growth))
    guard Text(source.bytes, from: 0, to: before.start) == Text(current.bytes, from: 0, to: written.start),
      Text(source.bytes, from: before.end, to: source.count) == Text(current.bytes, from: written.end, to: current.count)
    else { return nil }
    return found.compactMap { finding in
      let range = finding.location.range
      if before.start <= range.start, range.end <= before.end { return nil }
      return growth == 0 ? finding : finding.moved(by: growth, from: written.start)
    }
  }
}

extension Diagnostic {
  /// The finding moved by a number of bytes if it is after an offset, without its fixes, which are for the earlier text.
  fileprivate func moved(by growth: Int, from offset: Int) -> Diagnostic {
    func moved(_ old: Location) -> Location {
      guard old.path == location.path else { return old }
      let (start, end) = (old.range.start, old.range.end)
      return Location(
        path: old.path, range: ByteRange(start < offset ? start : start + growth, end <= offset ? end : end + growth))
    }
    return Diagnostic(
      rule: rule, severity: severity, location: moved(location), message: message, subject: subject,
      notes: notes.map { Note(moved($0.location), $0.message) })
  }
}
