import Linter
import Schema
import TextModel

/// The units of a plan that repeat an earlier unit of their module word for word. A unit that was pasted twice has one finding, and none
/// about its number, its hours and what it covers.
struct CopiedUnits {
  /// The range of the original's name, by that of the copy's name.
  private(set) var originals: [ByteRange: ByteRange] = [:]
  private let source: SourceText

  init(_ subject: Subject) {
    source = subject.document.source
    guard case .trainingPlan(let plan) = subject.document.content else { return }
    for module in plan.modules?.value ?? [] { add(module.value.units?.value ?? []) }
  }

  /// `units` are those of one module.
  init(among units: [Located<Unit>], _ subject: Subject) {
    source = subject.document.source
    add(units)
  }

  func contains(_ unit: Unit) -> Bool { unit.unit.map { originals[$0.range] != nil } ?? false }

  private mutating func add(_ units: [Located<Unit>]) {
    guard units.count > 1 else { return }
    var first: [Text: Located<Unit>] = [:]
    for unit in units {
      guard let name = unit.value.unit, name.value.code != nil else { continue }
      guard let original = first[name.value.whole], let range = original.value.unit?.range else {
        first[name.value.whole] = unit
        continue
      }
      if words(original.range) == words(unit.range) { originals[name.range] = range }
    }
  }

  /// The bytes of the lines without blanks and comments.
  private func words(_ range: ByteRange) -> [UInt8] {
    let lines = source.bytes[clamping: range.start..<range.end].split(whereSeparator: ASCII.isLineBreak)
    return lines.map { $0.filter { !ASCII.isBlank($0) } }.filter { $0.first != ASCII.numberSign }.flatMap(\.self)
  }
}
