import Linter
import Schema
import Standards
import TextModel
import YAML

/// The edits that write what is missing: into a list that is there, as a new module or duty, or as an excuse.
enum PartAssist {
  /// Adds a reference to the list of a part.
  static func add(_ target: Target, to part: AlignedFile.Part?, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    guard let part, let covers = part.covers else { return addPart(for: target, alignment, subject) }
    let text = alignment.spelling(target)
    let editing = ListEditing(subject.document.source)
    guard let edit = editing.append([text], toListAt: covers.range, itemCount: covers.value.count) else { return [] }
    let name = part.name?.value.string ?? ""
    return [subject.fix(Bilingual(zh: "在“\(name)”中加入“\(text)”", en: "Add `\(text)` to “\(name)”"), .assist, [edit])]
  }

  /// A new module or duty for a function or content.
  static func addPart(for target: Target, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    let text = alignment.spelling(target)
    let title = alignment.index.title(of: target).string
    let keys = subject.document.keyLanguage
    let source = subject.document.source
    switch subject.document.content {
    case .trainingPlan(let plan):
      guard let modules = plan.modules else { return [] }
      let number = "M\(modules.value.count + 1)"
      // Where no hours are left, the author decides: a module of 0 hours is not one.
      let hours = HoursLeft(plan)?.share(for: [target], alignment).map { "\(KeyName("hours", "学时")[keys]): \($0.written(in: keys))" }
      let lines =
        ["\(KeyName("module", "模块名")[keys]): \(number) \(title)"] + [hours].compactMap(\.self)
        + ["\(KeyName("covers", "对应")[keys]): [\(Quoting.scalar(text))]"]
      guard let edit = ListEditing(source).append(lines, toListAt: modules.range, itemCount: modules.value.count) else { return [] }
      return [subject.fix(Bilingual(zh: "新增模块“\(number) \(title)”", en: "Add a module `\(number) \(title)`"), .assist, [edit])]
    case .jobDescription(let job):
      guard let duties = job.duties else { return [] }
      let lines = ["\(KeyName("duty", "职责内容")[keys]): 负责\(title)", "\(KeyName("covers", "对应")[keys]): [\(Quoting.scalar(text))]"]
      guard let edit = ListEditing(source).append(lines, toListAt: duties.range, itemCount: duties.value.count) else { return [] }
      return [subject.fix(Bilingual(zh: "新增职责“负责\(title)”", en: "Add a duty for `\(text)`"), .assist, [edit])]
    case .standard, .configuration, .foreign: return []
    }
  }

  /// An entry under `not-covered`, whose reason the author writes.
  static func excuse(_ target: Target, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    let keys = subject.document.keyLanguage
    let reason = keys == .chinese ? "（请填写理由）" : "TODO"
    let lines = [
      "\(KeyName("ref", "条目")[keys]): \(alignment.spelling(target))", "\(KeyName("reason", "理由")[keys]): \(reason)",
    ]
    let text = alignment.spelling(target)
    let title = Bilingual(zh: "把“\(text)”列入不覆盖，并填写理由", en: "List `\(text)` as not covered, with a reason")
    guard let edit = excuseEdit(lines, alignment, subject) else { return [] }
    return [subject.fix(title, .assist, [edit])]
  }

  private static func excuseEdit(_ lines: [String], _ alignment: Alignment, _ subject: Subject) -> TextEdit? {
    let editing = ListEditing(subject.document.source)
    if let excuses = alignment.file.excuses {
      return editing.append(lines, toListAt: excuses.range, itemCount: excuses.value.count)
    }
    guard let root = subject.document.tree.root, root.style == .blockCollection else { return nil }
    let key = KeyName("not-covered", "不覆盖")[subject.document.keyLanguage]
    return editing.appendKey(key, item: lines, toMappingEndingAt: root.range.end, column: editing.column(of: root.range.start))
  }
}
