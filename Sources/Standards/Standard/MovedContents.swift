/// The contents that are under another function than in the catalogue. Each of them is one finding: the number that does not fit, and the
/// gap in the other function, are not reported as well.
public struct MovedContents {
  private let index: StandardIndex?
  /// The catalogue's function for each moved content.
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

  /// Whether a target is a content that is under another function.
  public func contains(_ target: Target) -> Bool { catalogueFunctions[target] != nil }

  /// Whether a moved content belongs to this function.
  public func isMissed(by function: NameKey) -> Bool { functions.contains(function) }

  /// Whether a content still has a number of the function where it belongs.
  public func keepsNumber(_ target: Target) -> Bool {
    guard let index, let function = catalogueFunctions[target], let parent = index.name(of: target).value.code?.parent else { return false }
    return index.levels[index.level(of: target)].functions.contains { candidate in
      index.functions[candidate].key == function && index.functions[candidate].code == parent
    }
  }
}
