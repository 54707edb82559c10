/// Counts the catalogue entries that the levels of a standard lack. They explain gaps in the numbers.
public struct CatalogueGaps {
  private let index: StandardIndex?
  private var functions: [Int: Int] = [:]
  private var contents: [Int: Int] = [:]

  public init(_ index: StandardIndex?) {
    self.index = index
    for fault in index?.catalogueFaults ?? [] {
      switch fault {
      case .missingFunction(let level, _): functions[level, default: 0] += 1
      case .missingContent(let function, _): contents[function, default: 0] += 1
      default: continue
      }
    }
  }

  /// Whether as many functions or contents are missing as numbers are in a gap.
  public func explainGap(_ fault: NumberingFault, after: Int?, _ numbering: Numbering) -> Bool {
    guard let index, !functions.isEmpty || !contents.isEmpty else { return false }
    let members = numbering.lists[fault.list].members
    guard let target = members[fault.member].target, let number = members[fault.member].name.value.code?.series?.number else {
      return false
    }
    let before = after.flatMap { members[$0].name.value.code?.series?.number } ?? 0
    let missing = number - before - 1
    switch target {
    case .function(let function): return missing <= functions[index.functions[function].level] ?? 0
    case .content(let content): return missing <= contents[index.contents[content].function] ?? 0
    case .item: return false
    }
  }
}
