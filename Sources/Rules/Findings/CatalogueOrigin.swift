import Linter
import Schema
import Standards

/// Where an entry of the catalogue comes from, and the severity of its absence in a level.
struct CatalogueOrigin {
  private let index: StandardIndex
  private let entry: Catalogue.Entry
  private let isWritten: Bool

  init(_ index: StandardIndex, _ entry: Catalogue.Entry) {
    self.index = index
    self.entry = entry
    isWritten = index.standard.functions?.value.isEmpty == false
  }

  var note: Note {
    let message =
      isWritten
      ? Bilingual(zh: "目录中列有“\(entry.title)”", en: "The catalogue lists “\(entry.title)”")
      : Bilingual(
        zh: "\(index.levels[entry.firstLevel].name)有“\(entry.title)”", en: "\(index.levels[entry.firstLevel].name) has “\(entry.title)”")
    return Note(index.file.location(entry.name.range), message)
  }

  /// A hint if the standard has no written catalogue; information if an included lower level has the entry; otherwise nil, for the rule's
  /// severity.
  func severity(below level: Int, isFunction: Bool) -> Severity? {
    if !isWritten { return .hint }
    guard index.mayBeCumulative else { return nil }
    let isIncluded = index.targets(named: entry.key).contains { target in
      switch target {
      case .function: isFunction && index.level(of: target) < level
      case .content: !isFunction && index.level(of: target) < level
      case .item: false
      }
    }
    return isIncluded ? .information : nil
  }
}
