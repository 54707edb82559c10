import Linter
import TextModel

/// The findings about the rest of a file while a reference is being written: as they were before it was begun. What it will cover is not known
/// yet, and what is missing would appear and vanish while it is typed.
struct HeldFindings: Sendable {
  /// Where the reference begins.
  let start: Int
  private let size: Int
  private let found: [Diagnostic]

  /// `size` is that of the text in which these were found.
  init(_ found: [Diagnostic], size: Int, besideTextAt start: Int) {
    (self.found, self.size, self.start) = (found, size, start)
  }

  /// Those outside of what is being written, at their places in a text that is longer or shorter by it.
  func findings(beside written: ByteRange, in source: SourceText) -> [Diagnostic] {
    let growth = source.count - size
    let before = ByteRange(written.start, written.end - growth)
    return found.compactMap { finding in
      let range = finding.location.range
      if before.start <= range.start, range.end <= before.end { return nil }
      return growth == 0 ? finding : finding.moved(by: growth, from: written.start)
    }
  }
}

extension Diagnostic {
  /// Without its fixes, which are for the text as it was.
  fileprivate func moved(by growth: Int, from offset: Int) -> Diagnostic {
    func moved(_ place: Location) -> Location {
      guard place.path == location.path else { return place }
      let (start, end) = (place.range.start, place.range.end)
      return Location(
        path: place.path, range: ByteRange(start < offset ? start : start + growth, end <= offset ? end : end + growth))
    }
    return Diagnostic(
      rule: rule, severity: severity, location: moved(location), message: message, subject: subject,
      notes: notes.map { Note(moved($0.location), $0.message) })
  }
}
