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

  /// Nil if the list cannot be extended. The new parts are placed in the order of the standard where that is the order of the others and no
  /// number is against it, else at the end.
  public func edits(for targets: [Target]) -> [TextEdit]? {
    let parts = parts(for: targets)
    guard let (list, records) = records(for: parts) else { return nil }
    let places = PartPlaces(document, alignment)
    let addition = RecordAddition(document)
    var edits: [TextEdit] = []
    let groups = Dictionary(grouping: parts.indices) { parts[$0].first.map(places.place) ?? .end }
    for (place, indices) in groups.sorted(by: { $0.key < $1.key }) {
      let added = indices.map { records[$0] }
      let made =
        switch place {
        case .top: addition.edits(adding: added, aboveListAt: list)
        case .below(let item): addition.edits(adding: added, toListAt: list, below: item)
        case .end: addition.edits(adding: added, toListAt: list)
        }
      guard let made else { return nil }
      edits += made
    }
    return edits.isEmpty ? nil : edits
  }

  /// What each new part covers: functions of several levels with the same title belong together.
  public func parts(for targets: [Target]) -> [[Target]] {
    var positions: [Text: Int] = [:]
    var parts: [[Target]] = []
    for target in targets {
      let title = alignment.index.title(of: target)
      if let position = positions[title] {
        parts[position].append(target)
      } else {
        positions[title] = parts.count
        parts.append([target])
      }
    }
    return parts
  }

  /// The names of the new parts, as they are written.
  public func names(for targets: [Target]) -> [String] {
    let titles = targets.map { title(of: $0) }
    guard case .trainingPlan(let plan) = document.content else { return titles.map { "负责\($0)" } }
    let places = PartPlaces(document, alignment)
    let own = targets.map { places.number(of: $0)?.string }
    var others = numbers(own.count { $0 == nil }, plan)[...]
    return zip(own, titles).map { number, title in (number ?? others.popFirst().flatMap(\.self)).map { "\($0) \(title)" } ?? title }
  }

  /// The title of a function or content, with its level where a part has this name already.
  private func title(of target: Target) -> String {
    let title = alignment.index.title(of: target).string
    let isTaken = alignment.file.parts.contains { part in
      guard let name = part.name?.value.string else { return false }
      return name == title || name == "负责\(title)" || name.hasSuffix(" \(title)")
    }
    let level = alignment.index.level(of: target)
    return isTaken && level != alignment.level ? "\(title)（\(alignment.index.levels[level].name)）" : title
  }

  /// The title of an action that adds one.
  public func title(for target: Target) -> Bilingual {
    let name = names(for: [target]).joined()
    if document.kind == .trainingPlan { return Bilingual(zh: "新增模块“\(name)”", en: "Add a module `\(name)`") }
    return Bilingual(zh: "新增职责“\(name)”", en: "Add a duty for `\(alignment.spelling(target))`")
  }

  private func records(for parts: [[Target]]) -> (list: ByteRange, records: [RecordAddition.Record])? {
    let keys = document.keyLanguage
    let names = names(for: parts.compactMap(\.first))
    let covers = parts.map { targets in
      let references = targets.map { Quoting.scalar(alignment.spelling($0)) }.joined(separator: ", ")
      return (key: KeyName("covers", "对应")[keys], value: "[\(references)]")
    }
    switch document.content {
    case .trainingPlan(let plan):
      guard let modules = plan.modules else { return nil }
      let hours = hours(for: parts, plan)
      let records = parts.indices.map { index -> RecordAddition.Record in
        [(key: KeyName("module", "模块名")[keys], value: Quoting.scalar(names[index]))]
          + [hours[index].map { (key: KeyName("hours", "学时")[keys], value: $0) }].compactMap(\.self) + [covers[index]]
          + (parts.count == 1 ? weight(plan) : [])
      }
      return (modules.range, records)
    case .jobDescription(let job):
      guard let duties = job.duties else { return nil }
      let records = parts.indices.map { index -> RecordAddition.Record in
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
  private func hours(for parts: [[Target]], _ plan: TrainingPlan) -> [String?] {
    let counts = parts.map { alignment.missingCount($0) }
    let all = alignment.missingCount(alignment.coverage.functions.map(Target.function))
    guard let left = HoursLeft(plan)?.share(of: counts.reduce(0, +), outOf: all) else { return parts.map { _ in nil } }
    let fields = left.fields.map { (key: $0.key[document.keyLanguage], shares: Self.shares(of: $0.value, by: counts)) }
    return parts.indices.map { index in
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
