import Schema

/// What an export would write differently from the imported package.
struct CASEOrigins {
  let nodes: [CASENode]
  let indices: [String: Int]
  /// The identifiers of everything in the standard, in the order of `CASEEntries`; nil for entries that the import added.
  let order: [String?]

  func identifiers(for standard: Standard, document: String?) -> CASEIdentifiers {
    var kept = CASEIdentifiers()
    let addresses = CASEAddresses(standard, CASEOptions())
    if let document, document != addresses.document { kept.document = document }
    let entries = CASEEntries(standard).entries
    let levels = standard.levels.values()
    for (entry, identifier) in zip(entries, order) {
      guard let identifier else {
        kept.added.insert(entry.key)
        continue
      }
      if NameUUID(identifier) != nil, identifier != addresses.item(entry.key) { kept.items[entry.key] = identifier }
      guard let node = indices[identifier].map({ nodes[$0] }) else { continue }
      if node.coding ?? "" != entry.code(levels) ?? "" { kept.codes[entry.key] = node.coding ?? "" }
      let type = node.json.text("CFItemType") ?? ""
      if type != entry.kind.title(in: standard) { kept.types[entry.key] = type }
    }
    keepParents(entries, &kept, document ?? addresses.document)
    return kept
  }

  /// Stores the parents of an item if they differ from those in the standard.
  private func keepParents(_ entries: [CASEEntry], _ kept: inout CASEIdentifiers, _ document: String) {
    var shown: [String: Set<String>] = [:]
    var firsts: [String: String] = [:]
    var identifiers: [String: String] = [:]
    var above: [String: String] = [:]
    for (entry, identifier) in zip(entries, order) {
      above[entry.key] = entry.parent
      guard let identifier else { continue }
      identifiers[entry.key] = identifier
      var parent = entry.parent
      while let key = parent, identifiers[key] == nil { parent = above[key] }
      shown[identifier, default: []].insert(parent.flatMap { identifiers[$0] } ?? document)
      if firsts[identifier] == nil { firsts[identifier] = entry.key }
    }
    for (identifier, key) in firsts {
      guard let node = indices[identifier].map({ nodes[$0] }), !node.edges.isEmpty else { continue }
      if Set(node.edges) != shown[identifier] { kept.parents[key] = node.edges }
    }
  }
}

extension CASEEntry {
  /// The `humanCodingScheme`: the id of a level, the number of any other entry.
  func code(_ levels: [Level]) -> String? {
    if case .level = kind { return levels.indices.contains(level) ? levels[level].id : nil }
    return name.code?.string
  }
}
