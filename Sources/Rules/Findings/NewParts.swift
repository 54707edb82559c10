import Linter
import Schema
import Standards
import TextModel
import YAML

/// Modules or duties for what a file does not cover yet: with successive numbers, and with the remaining hours divided among them.
public struct NewParts: Sendable {
  private let document: Document
  private let alignment: Alignment

  public init(_ document: Document, _ alignment: Alignment) {
    self.document = document
    self.alignment = alignment
  }

  /// Nil if the list cannot be extended.
  public func edits(for targets: [Target]) -> [TextEdit]? {
    guard let (list, records) = records(for: targets) else { return nil }
    var above: Int?
    if case .trainingPlan(let plan) = document.content { above = gap(for: targets, plan)?.above }
    return RecordAddition(document).edits(adding: records, toListAt: list, below: above)
  }

  /// The names of the new parts, as they are written.
  public func names(for targets: [Target]) -> [String] {
    let titles = targets.map { alignment.index.title(of: $0).string }
    guard case .trainingPlan(let plan) = document.content else { return titles.map { "负责\($0)" } }
    let numbers = gap(for: targets, plan).map { [$0.number.string] } ?? numbers(targets.count, plan)
    return zip(numbers, titles).map { number, title in number.map { "\($0) \(title)" } ?? title }
  }

  /// The title of an action that adds one.
  public func title(for target: Target) -> Bilingual {
    let name = names(for: [target]).joined()
    if document.kind == .trainingPlan { return Bilingual(zh: "新增模块“\(name)”", en: "Add a module `\(name)`") }
    return Bilingual(zh: "新增职责“\(name)”", en: "Add a duty for `\(alignment.spelling(target))`")
  }

  private func records(for targets: [Target]) -> (list: ByteRange, records: [RecordAddition.Record])? {
    let keys = document.keyLanguage
    let names = names(for: targets)
    let covers = targets.map { (key: KeyName("covers", "对应")[keys], value: "[\(Quoting.scalar(alignment.spelling($0)))]") }
    switch document.content {
    case .trainingPlan(let plan):
      guard let modules = plan.modules else { return nil }
      let hours = hours(for: targets, plan)
      let records = targets.indices.map { index -> RecordAddition.Record in
        [(key: KeyName("module", "模块名")[keys], value: Quoting.scalar(names[index]))]
          + [hours[index].map { (key: KeyName("hours", "学时")[keys], value: $0) }].compactMap(\.self) + [covers[index]]
          + (targets.count == 1 ? weight(plan) : [])
      }
      return (modules.range, records)
    case .jobDescription(let job):
      guard let duties = job.duties else { return nil }
      let records = targets.indices.map { index -> RecordAddition.Record in
        [(key: KeyName("duty", "职责内容")[keys], value: Quoting.scalar(names[index])), covers[index]]
      }
      return (duties.range, records)
    case .standard, .configuration, .foreign: return nil
    }
  }

  /// The numbers after the last numbered module; none if no module has a number.
  private func numbers(_ count: Int, _ plan: TrainingPlan) -> [String?] {
    let modules = plan.modules?.value ?? []
    var next = modules.isEmpty ? NumberCode("M1".utf8) : modules.compactMap(\.value.module?.value.code).last?.next
    return (0..<max(0, count)).map { _ in
      let number = next?.string
      next = next?.next
      return number
    }
  }

  /// The number that is missing between two modules, and where the first of them begins, if a single function has that number: `M3` for
  /// `3 物流管理` between `M2` and `M4`.
  private func gap(for targets: [Target], _ plan: TrainingPlan) -> (number: NumberCode, above: Int)? {
    guard targets.count == 1, case .function = targets.first, let part = targets.first.flatMap({ alignment.index.code(of: $0) })?.lastPart
    else { return nil }
    let modules = plan.modules?.value ?? []
    for (above, below) in zip(modules, modules.dropFirst()) {
      guard let number = above.value.module?.value.code?.next, number.string.drop(while: \.isLetter) == String(part),
        number.next == below.value.module?.value.code
      else { continue }
      return (number, above.range.start)
    }
    return nil
  }

  /// The weight that the other modules leave, if all of them have one.
  private func weight(_ plan: TrainingPlan) -> [(key: String, value: String)] {
    let modules = plan.modules?.value ?? []
    let weights = modules.compactMap { $0.value.assessment?.value.weight?.value }
    let rest = weights.reduce(Quantity(100)) { $0 - $1 }
    guard !modules.isEmpty, weights.count == modules.count, rest > .zero else { return [] }
    let keys = document.keyLanguage
    return [(key: KeyName("assessment", "考核")[keys], value: "{\(KeyName("weight", "权重")[keys]): \(rest)}")]
  }

  // MARK: Hours

  /// Divides the remaining hours by the number of missing items, in whole hours that add up.
  private func hours(for targets: [Target], _ plan: TrainingPlan) -> [String?] {
    let counts = targets.map { alignment.missingCount([$0]) }
    let all = alignment.missingCount(alignment.coverage.functions.map(Target.function))
    guard let left = HoursLeft(plan)?.share(of: counts.reduce(0, +), outOf: all) else { return targets.map { _ in nil } }
    let fields = left.fields.map { (key: $0.key[document.keyLanguage], shares: Self.shares(of: $0.value, by: counts)) }
    return targets.indices.map { index in
      // If no hours are left, none are written: a module with 0 hours makes no sense.
      guard fields.contains(where: { $0.shares[index] > .zero }) else { return nil }
      return "{" + fields.map { "\($0.key): \($0.shares[index])" }.joined(separator: ", ") + "}"
    }
  }

  /// The last one gets the remainder.
  private static func shares(of quantity: Quantity, by counts: [Int]) -> [Quantity] {
    let whole = max(0, quantity.thousandths / 1000)
    var shares = Apportionment.shares(of: whole, by: counts).map { Quantity($0) }
    let given = shares.reduce(Quantity.zero) { $0 + $1 }
    if let last = shares.lastIndex(where: { $0 > .zero }), quantity > given { shares[last] = shares[last] + (quantity - given) }
    return shares
  }
}
