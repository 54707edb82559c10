import Linter
import TextModel

/// Where a new entry goes below another one: comments that are indented deeper belong to what is above them.
struct PlaceBelow {
  let source: SourceText

  /// The end of the last line that belongs to what ends at `end`, for an entry that stands at `column`.
  func place(_ end: Int, column: Int) -> Int {
    let lines = source.lineIndex
    var last = lines.line(at: end)
    var line = last + 1
    while line < lines.count {
      let range = source.contentRange(ofLine: line)
      let text = source.bytes[clamping: range.start..<range.end].drop(while: ASCII.isBlank)
      if let first = text.first {
        guard first == ASCII.numberSign, text.startIndex - range.start > column else { break }
        last = line
      }
      line += 1
    }
    return source.contentRange(ofLine: last).end
  }

  /// An edit that writes lines of their own, moved below such comments.
  func moved(_ edit: TextEdit) -> TextEdit {
    let text = edit.replacement[...].drop(while: ASCII.isLineBreak)
    guard edit.range.isEmpty, text.count < edit.replacement.count, !text.isEmpty, edit.range.end <= source.count else { return edit }
    let column = text.prefix { $0 == ASCII.space }.count
    return TextEdit(ByteRange(at: place(edit.range.end, column: column)), edit.replacement)
  }
}

extension Fix {
  /// What the client changes: new entries stand below the comments of the entry above.
  func placedEdits(_ snapshot: Snapshot) -> [FileEdit] {
    guard safety == .assist else { return edits }
    return edits.map { edit in
      guard let file = snapshot.current.files[edit.path] else { return edit }
      return FileEdit(path: edit.path, PlaceBelow(source: file.source).moved(edit.edit))
    }
  }
}
