import Linter
import Schema
import Standards
import TextModel
import YAML

/// The words that change together with the language of a file's keys: names of levels, the signs of columns, and the word for the rest
/// (`中级`, `能3.1.1`, `其余`).
struct KeyLanguageWords {
  let file: FileVersion
  let current: WorkspaceSnapshot
  let keys: Language

  private static let rest = KeyName("rest", "其余")

  /// The edits that translate the words to the other language.
  var edits: [TextEdit] {
    if let alignment = current.alignment(of: file.path) {
      let levels = [alignment.file.level, alignment.file.fromLevel].compactMap { $0 }.compactMap { level(of: $0, alignment.index) }
      return levels + alignment.references.compactMap { reference(of: $0, alignment) }
    }
    guard let index = current.workspace.standard(at: file.path) else { return [] }
    let entries = index.levels.flatMap { $0.level.entry?.value ?? [] }
    return entries.compactMap(\.value.previousLevel).compactMap { level(of: $0, index) }
  }

  private func level(of written: Located<Text>, _ index: StandardIndex) -> TextEdit? {
    guard let level = index.level(spelled: written.value) else { return nil }
    let entry = index.levels[level]
    let (old, new) = keys == .chinese ? (entry.id, entry.name) : (entry.name, entry.id)
    // A part of a name, and a name that means another level, are not changed.
    guard written.value == old, index.level(spelled: new) == level else { return nil }
    return TextEdit(written.range, Quoting.scalar(new.string))
  }

  private func reference(of resolved: ResolvedReference, _ alignment: Alignment) -> TextEdit? {
    let reference = resolved.reference
    let written = reference.value.whole.string
    guard !reference.range.isEmpty else { return nil }
    if let target = resolved.resolution.certain {
      func spelling(_ language: Language) -> String { alignment.index.spelling(of: target, fromLevel: alignment.level, in: language) }
      if written == spelling(keys.other) { return TextEdit(reference.range, Quoting.scalar(spelling(keys))) }
      return sign(of: reference)
    }
    guard written.hasSuffix(Self.rest[keys.other]) else { return sign(of: reference) }
    let text = String(written.dropLast(Self.rest[keys.other].count)) + Self.rest[keys]
    return TextEdit(reference.range, Quoting.scalar(text))
  }

  /// The sign of the column alone, where the text is not exactly that of the standard.
  private func sign(of reference: Located<Reference>) -> TextEdit? {
    guard let column = reference.value.column, reference.value.spellsColumn, reference.value.form == .one else { return nil }
    let old = column.sign[keys.other]
    let start = reference.range.start
    let range = ByteRange(start, start + old.utf8.count)
    guard range.end <= reference.range.end, file.source.string(in: range) == old else { return nil }
    return TextEdit(range, column.sign[keys])
  }
}
