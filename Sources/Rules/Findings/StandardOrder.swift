import Schema
import Standards
import TextModel

/// Where something missing belongs among entries that are in the order of the standard.
struct StandardOrder {
  private let alignment: Alignment

  init(_ alignment: Alignment) { self.alignment = alignment }

  /// The length of the longest list in which a place is looked for: that is done for each finding.
  private static let maximumLength = 500

  /// What each reference of a list means: the first part of a range, nil where it is not certain. Empty for a very long list.
  func targets(of covers: Located<[Located<Reference>]>) -> [Target?] {
    guard covers.value.count <= Self.maximumLength else { return [] }
    var meanings: [Int: Target] = [:]
    for resolved in alignment.references where covers.range.start <= resolved.reference.range.start {
      guard resolved.reference.range.end <= covers.range.end else { continue }
      meanings[resolved.reference.range.start] = resolved.resolution.certainTargets.first
    }
    return covers.value.map { meanings[$0.range.start] }
  }

  /// The first thing that each module or duty refers to, in the order of the standard; units belong to their module. Empty for very many.
  func firstTargets(ofParts count: Int) -> [Target?] {
    guard count <= Self.maximumLength else { return [] }
    var first: [Int: Target] = [:]
    for resolved in alignment.references {
      guard case .part(let part) = resolved.container, let target = resolved.resolution.certainTargets.first,
        alignment.file.parts.indices.contains(part), let index = Self.index(of: alignment.file.parts[part].kind)
      else { continue }
      first[index] = first[index].map { place(of: target) < place(of: $0) ? target : $0 } ?? target
    }
    return Range(clamping: 0, count).map { first[$0] }
  }

  private static func index(of kind: AlignedFile.Part.Kind) -> Int? {
    switch kind {
    case .duty(let index), .module(let index), .unit(let index, _): index
    case .qualification: nil
    }
  }

  /// The index of the first entry that comes after a target; nil where none does, and where the entries are in another order.
  func position(of target: Target, among entries: [Target?]) -> Int? {
    let places = entries.map { $0.map(place) }
    let known = places.compactMap(\.self)
    guard zip(known, known.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    let own = place(of: target)
    return places.firstIndex { $0.map { own < $0 } ?? false }
  }

  func sorted(_ targets: [Target]) -> [Target] { targets.sorted { place(of: $0) < place(of: $1) } }

  /// The file's own level comes first, then the others beginning with the next one.
  private func place(of target: Target) -> (Int, Int, Int, Int) {
    let index = alignment.index
    var item = -1
    if case .item(let own) = target { item = own }
    return (abs(index.level(of: target) - alignment.level), index.function(of: target), index.content(of: target) ?? -1, item)
  }
}
