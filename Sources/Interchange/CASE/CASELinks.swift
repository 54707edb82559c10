/// The parents of items in a package, as in the standard or as in the package that it was imported from.
struct CASELinks {
  struct Link {
    /// The key from which the association's identifier is derived.
    let key: String
    let entry: String
    let child: String
    let parent: String
    let parentEntry: String?
    /// The position among the children of the parent, 1-based.
    let sequence: Int
  }

  private(set) var links: [Link] = []
  private var counts: [String: Int] = [:]
  private var written: Set<[String]> = []

  init(_ entries: [CASEEntry], _ addresses: CASEAddresses, _ kept: CASEIdentifiers) {
    var above: [String: String] = [:]
    var keys: [String: String] = [:]
    for entry in entries {
      above[entry.key] = entry.parent
      if !kept.added.contains(entry.key), keys[addresses.item(entry.key)] == nil { keys[addresses.item(entry.key)] = entry.key }
    }
    for entry in entries where !kept.added.contains(entry.key) {
      let known = (kept.parents[entry.key] ?? []).filter { $0 == addresses.document || keys[$0] != nil }
      guard known.isEmpty else {
        for (number, parent) in known.enumerated() {
          add(entry.key, addresses, parent, keys[parent], key: number == 0 ? entry.key : "\(entry.key)#\(number + 1)")
        }
        continue
      }
      // The parents of an item with several places are stored at the first place.
      if let first = keys[addresses.item(entry.key)], first != entry.key, kept.parents[first] != nil { continue }
      var parent = entry.parent
      while let key = parent, kept.added.contains(key) { parent = above[key] }
      add(entry.key, addresses, parent.map(addresses.item) ?? addresses.document, parent, key: entry.key)
    }
  }

  private mutating func add(_ entry: String, _ addresses: CASEAddresses, _ parent: String, _ parentEntry: String?, key: String) {
    let child = addresses.item(entry)
    guard written.insert([child, parent]).inserted else { return }
    counts[parent, default: 0] += 1
    links.append(
      Link(key: key, entry: entry, child: child, parent: parent, parentEntry: parentEntry, sequence: counts[parent] ?? 1))
  }
}
