import Linter
import Schema
import Standards
import TextModel

/// The edits that write what is missing: into a list that is there, as a new module or duty, or under `not-covered`.
enum PartAssist {
  /// Adds a reference to the list of a part.
  static func add(_ target: Target, to part: AlignedFile.Part?, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    guard let part, let covers = part.covers else { return addPart(for: target, alignment, subject) }
    let text = alignment.spelling(target)
    guard let edits = NewReferences(subject.document, alignment).edits(for: [target], in: covers) else { return [] }
    let name = part.name?.value.string ?? ""
    return [subject.fix(Bilingual(zh: "在“\(name)”中加入“\(text)”", en: "Add `\(text)` to “\(name)”"), .assist, edits)]
  }

  /// Adds items to the list of a part, each as a reference of its own.
  static func add(items: [Int], to part: AlignedFile.Part?, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    guard let part, let covers = part.covers else { return [] }
    guard let text = items.first.map({ alignment.spelling(.item($0)) }),
      let edits = NewReferences(subject.document, alignment).edits(for: items.map(Target.item), in: covers)
    else { return [] }
    let name = part.name?.value.string ?? ""
    let title =
      items.count == 1
      ? Bilingual(zh: "在“\(name)”中加入“\(text)”", en: "Add `\(text)` to “\(name)”")
      : Bilingual(zh: "在“\(name)”中加入“\(text)”等 \(items.count) 条", en: "Add `\(text)` and others, \(items.count) in all, to “\(name)”")
    return [subject.fix(title, .assist, edits)]
  }

  /// A new module or duty for a function or content.
  static func addPart(for target: Target, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    let parts = NewParts(subject.document, alignment)
    guard let edits = parts.edits(for: [target]) else { return [] }
    return [subject.fix(parts.title(for: target), .assist, edits)]
  }

  /// An entry under `not-covered`, whose reason the author writes.
  static func leaveOut(_ target: Target, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    let text = alignment.spelling(target)
    let title = Bilingual(zh: "把“\(text)”列入不覆盖，并填写理由", en: "List `\(text)` as not covered, with a reason")
    guard let edits = NewNotCoveredEntries(subject.document, alignment).edits(for: [target]) else { return [] }
    return [subject.fix(title, .assist, edits)]
  }
}
