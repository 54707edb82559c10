import Schema
import Standards
import TextModel

/// A new name or number for a symbol, applied to every file that has it, open or not.
struct Renaming {
  let search: SymbolSearch
  let occurrence: Occurrence
  let snapshot: Snapshot

  init?(at offset: Int, in file: FileVersion, _ snapshot: Snapshot) {
    search = SymbolSearch(current: snapshot.current)
    // A part of a level's name is not renamed at its place: the new text could mean the part or the whole.
    guard let occurrence = search.occurrence(at: offset, in: file), occurrence.half == nil else { return nil }
    self.occurrence = occurrence
    self.snapshot = snapshot
  }

  /// Why the symbol cannot get another name, in the client's language; nil when it can.
  var obstacle: String? {
    guard !snapshot.current.isEditable(occurrence.symbol.definingFile) else { return nil }
    return snapshot.text(
      zh: "它在随工具提供或工作区之外的标准里，不能在这里改名", en: "It belongs to a standard that ships with the tool or lies outside the workspace")
  }

  func edits(to newName: String) throws(ResponseError) -> [FileEdit] {
    if let obstacle { throw ResponseError(.requestFailed, obstacle) }
    let name = Self.trimmed(newName)
    guard !name.isEmpty, !name.contains(where: \.isNewline) else {
      throw ResponseError(.invalidParams, snapshot.text(zh: "名称不能为空，也不能换行", en: "A name cannot be empty or contain a line break"))
    }
    if case .number(let path, let target) = occurrence.symbol {
      guard let index = snapshot.current.workspace.standard(at: path) else { return [] }
      return try TargetRenumbering(target, index, snapshot).edits(to: name)
    }
    let title = try withoutNumber(name)
    try NewName(symbol: occurrence.symbol, snapshot: snapshot).check(title)
    return try replacements(of: occurrence.symbol, with: title)
  }

  // MARK: Names

  /// The new name without its number: authors who rename `2.1 体征观测` may write both. Throws for another number such as `2.2`.
  private func withoutNumber(_ name: String) throws(ResponseError) -> String {
    guard let (path, found) = targets, let index = snapshot.current.workspace.standard(at: path) else { return name }
    let text = NumberedText(name)
    guard let code = text.code, !text.title.isEmpty else { return name }
    if found.contains(where: { index.code(of: $0) == code }) { return text.title.string }
    guard code.depth > 1 else { return name }
    throw ResponseError(
      .invalidParams,
      snapshot.text(
        zh: "这里只改名称，编号 \(code) 与现有编号不同；改编号请在编号上执行重命名",
        en: "Only the name changes here, and \(code) is not its number; rename at the number to change it"))
  }

  /// The targets that are renamed and may have numbers.
  private var targets: (path: String, targets: [Target])? {
    switch occurrence.symbol {
    case .function(let path, let key), .content(let path, let key):
      (path, snapshot.current.workspace.standard(at: path)?.targets(named: key) ?? [])
    case .item(let path, let item): (path, [.item(item)])
    default: nil
    }
  }

  private func replacements(of symbol: Symbol, with name: String) throws(ResponseError) -> [FileEdit] {
    var edits: [FileEdit] = []
    for file in search.files(of: symbol) where snapshot.current.isEditable(file.path) {
      try snapshot.checkCancellation()
      for occurrence in search.occurrences(of: [symbol], in: file) {
        // A level before a slash in a text with escapes cannot be located.
        if occurrence.isLevelPrefix, occurrence.range == occurrence.whole { continue }
        if let edit = ScalarEdit.replacing(
          occurrence.range, of: occurrence.whole, with: text(at: occurrence, for: name), in: file.document.source)
        {
          edits.append(FileEdit(path: file.path, edit))
        }
      }
    }
    return edits
  }

  /// The text that replaces a place for the new name: a level may be named by a part of its name.
  private func text(at occurrence: Occurrence, for name: String) -> String {
    guard case .levelName(let path, let level) = occurrence.symbol, !occurrence.isDefinition,
      let index = snapshot.current.workspace.standard(at: path)
    else { return name }
    return LevelSpellings.replacement(of: occurrence, for: name, level: level, in: index)
  }

  private static func trimmed(_ text: String) -> String {
    var view = text[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
