import Linter
import Schema
import Standards
import TextModel

/// References among the objectives: `1.1 机房保养` above `covers:` is read as a text. An item may be quoted as an objective; the name of a
/// function or content says nothing there.
struct ReferenceObjectives {
  private let alignment: Alignment
  private let subject: Subject
  /// The items that references cover. An item that nothing covers is reported as missing.
  private lazy var covered = Set(alignment.references.flatMap(\.resolution.assumedTargets).flatMap(alignment.index.items(in:)))

  init?(_ subject: Subject) {
    guard let alignment = subject.alignment.alignment else { return nil }
    self.alignment = alignment
    self.subject = subject
  }

  mutating func findings() -> [Finding] {
    guard case .trainingPlan(let plan) = subject.document.content else { return [] }
    var found: [Finding] = []
    for module in plan.modules?.value ?? [] {
      for text in module.value.objectives?.value ?? [] { found += finding(text) }
      for unit in module.value.units?.value ?? [] {
        for text in unit.value.objectives?.value ?? [] { found += finding(text) }
      }
    }
    return found
  }

  private mutating func finding(_ text: Located<Text>) -> [Finding] {
    guard text.value.withBytes({ $0.first.map(ASCII.isDigit) ?? false }) else { return [] }
    let scan = NumberScan.scan(text.value, allowsBareDigits: true)
    guard let code = scan.code, scan.titleStart < text.value.count else { return [] }
    let key = NameKey(text.value.slice(scan.titleStart, text.value.count))
    let index = alignment.index
    let target = index.targets(named: key).first { target in
      if case .item = target { return false }
      return index.code(of: target) == code && index.level(of: target) == alignment.level
    }
    guard let target, index.items(in: target).allSatisfy(covered.contains) else { return [] }
    let name = text.value.string
    return [
      Finding(
        at: text.range,
        Bilingual(
          zh: "“\(name)”是标准的条目，写在“目标”里不算对应；请移到“对应”里，或改写成目标",
          en: "`\(name)` is an entry of the standard and covers nothing among the objectives; move it to `covers`, or write an objective"),
        notes: [alignment.note(target)])
    ]
  }
}
