/// The contents that are under another function than the catalogue says. Each of them is one finding: its unfitting number, and its absence
/// in the other function, are not reported as well.
public struct MovedContents {
  private let index: StandardIndex?
  /// The function of the catalogue where each belongs.
  private let catalogueFunctions: [Target: NameKey]
  private let functions: Set<NameKey>

  public init(_ index: StandardIndex?) {
    self.index = index
    var catalogueFunctions: [Target: NameKey] = [:]
    for fault in index?.catalogueFaults ?? [] {
      if case .unlisted(let target, .otherFunction(let entry), _) = fault { catalogueFunctions[target] = entry.key }
    }
    self.catalogueFunctions = catalogueFunctions
    functions = Set(catalogueFunctions.values)
  }

  var isEmpty: Bool { catalogueFunctions.isEmpty }

  public func contains(_ target: Target) -> Bool { catalogueFunctions[target] != nil }

  /// Whether one of them belongs to a function.
  public func isMissed(by function: NameKey) -> Bool { functions.contains(function) }

  /// Whether a content has the number that it has where it belongs.
  public func keepsNumber(_ target: Target) -> Bool {
    guard let index, let function = catalogueFunctions[target], let parent = index.name(of: target).value.code?.parent else { return false }
    return index.levels[index.level(of: target)].functions.contains { candidate in
      index.functions[candidate].key == function && index.functions[candidate].code == parent
    }
  }
}
