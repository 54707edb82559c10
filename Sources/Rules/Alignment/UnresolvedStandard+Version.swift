import Linter
import Schema
import Standards
import TextModel
import YAML

/// A standard that is named without its version.
extension UnresolvedStandard {
  func versionMissing(_ reference: Located<StandardReference>, _ candidates: [StandardIndex], _ subject: Subject) -> Finding {
    let id = reference.value.id
    let versions = Self.list(candidates) { $0.version.string }
    var fixes: [Fix] = []
    if candidates.count == 1, let only = candidates.first, let edit = versionInsertion(only, reference, subject) {
      fixes = [subject.fix(Bilingual(zh: "写明版本 \(only.version)", en: "Write version `\(only.version)`"), .safe, [edit])]
    }
    return Finding(
      at: id?.range ?? reference.range,
      Bilingual(
        zh: "未写明标准 \(id?.value.string ?? "") 的版本，现有版本：\(versions)",
        en: "The version of standard `\(id?.value.string ?? "")` is missing; available: \(versions)"), fixes: fixes)
  }

  /// The edit that adds the version after the id, in the form that the author chose: `id@version`, or one more key.
  private func versionInsertion(_ index: StandardIndex, _ reference: Located<StandardReference>, _ subject: Subject) -> TextEdit? {
    guard let id = reference.value.id, subject.isReadAsWritten(reference.range) else { return nil }
    if let entry = versionEntry(in: reference.range, subject) { return fill(entry, with: index, subject) }
    guard !hasUnknownKey(reference.range, subject) else { return nil }
    let end = ByteRange(at: id.range.end)
    let version = Quoting.scalar(index.version.string)
    // `id@version` cannot hold quotation marks.
    if id.keyRange.isEmpty { return version == index.version.string ? TextEdit(end, "@\(version)") : nil }
    let source = subject.document.source
    let key = subject.document.keyLanguage == .chinese ? "版本" : "version"
    if reference.range.start < source.count, source.bytes[reference.range.start] == ASCII.leftBrace {
      return TextEdit(end, ", \(key): \(version)")
    }
    let editing = ListEditing(source)
    return TextEdit(
      end, editing.lineEnd + String(" ", times: editing.column(of: id.keyRange.start)) + "\(key): \(version)")
  }

  /// The text of a version that replaces another; nil if it would need quotes inside `id@version`.
  static func written(_ version: Text, _ reference: Located<Text>) -> String? {
    let text = Quoting.scalar(version.string)
    return reference.keyRange.isEmpty && text != version.string ? nil : text
  }

  /// The edit for a version that is there without a value: `{id: baker, version}`, `version:`, `version: ""`.
  private func fill(_ entry: Entry, with index: StandardIndex, _ subject: Subject) -> TextEdit? {
    guard entry.value.kind == .scalar, entry.value.text.isEmpty else { return nil }
    let version = Quoting.scalar(index.version.string)
    if !entry.value.range.isEmpty { return TextEdit(entry.value.range, version) }
    let key = entry.key.range.end
    let rest = subject.document.source.bytes.dropFirst(clamping: key)
    guard let next = rest.firstIndex(where: { !ASCII.isBlank($0) }), rest[next] == ASCII.colon else {
      return TextEdit(ByteRange(at: key), ": \(version)")
    }
    return TextEdit(ByteRange(next, next + 1), ": \(version)")
  }

  private func versionEntry(in range: ByteRange, _ subject: Subject) -> Entry? {
    let mapping = subject.document.tree.path(to: range.start).last { $0.kind == .mapping && range.contains($0.range) }
    guard let mapping else { return nil }
    for entry in mapping.entries where ["version", "版本"].contains(entry.key.text.string) { return entry }
    return nil
  }

  /// An unknown key may be a misspelt `version`.
  private func hasUnknownKey(_ range: ByteRange, _ subject: Subject) -> Bool {
    return subject.document.shapeProblems.contains { problem in
      guard case .unknownKey = problem.fault else { return false }
      return range.contains(problem.range)
    }
  }
}
