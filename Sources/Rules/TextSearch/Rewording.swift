import Linter
import Schema
import Standards
import TextModel

/// Makes the fix that changes words of a text. References to the text in other files are changed too.
struct Rewording {
  let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  /// `changes` are in bytes from the start of the piece's text; nil where an edit cannot be made byte for byte.
  func fix(_ title: Bilingual, _ safety: FixSafety, of piece: AuthoredText, _ changes: [(range: Range<Int>, text: String)]) -> Fix? {
    fix(title, safety, of: [(piece, changes)])
  }

  func fix(_ title: Bilingual, _ safety: FixSafety, of pieces: [(piece: AuthoredText, changes: [(range: Range<Int>, text: String)])])
    -> Fix?
  {
    var edits: [FileEdit] = []
    for (piece, changes) in pieces {
      guard let made = self.edits(of: piece, changes) else { return nil }
      edits += made
    }
    return edits.isEmpty ? nil : Fix(title, safety, edits: edits)
  }

  private func edits(of piece: AuthoredText, _ changes: [(range: Range<Int>, text: String)]) -> [FileEdit]? {
    if case .target(let target) = piece.role, let index = subject.standard {
      var rewriting = StandardRewriting(index, in: subject.workspace)
      rewriting.reword(target, changes)
      return rewriting.result
    }
    var edits: [FileEdit] = []
    for change in changes {
      guard let range = piece.editableRange(change.range.lowerBound, change.range.upperBound) else { return nil }
      edits.append(subject.file.edit(range, change.text))
    }
    return edits
  }
}
