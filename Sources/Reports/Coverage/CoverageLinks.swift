import Standards

/// Which parts of a file cover which items of its standard, and why items are left out.
struct CoverageLinks {
  private struct Link: Hashable {
    let item: Int
    let part: Int
  }

  private var covering: [Int: [Int]] = [:]
  private(set) var reasons: [Int: String] = [:]
  private var targets: [(part: Int, target: Target)] = []
  /// The labels of what each part covers beyond the requirements of the file, by part.
  private(set) var others: [Int: [String]] = [:]

  init(_ alignment: Alignment, _ parts: CoverageParts) {
    var known: Set<Link> = []
    for resolved in alignment.references {
      for target in resolved.resolution.assumedTargets {
        switch resolved.container {
        case .part(let part):
          guard parts.columns.indices.contains(part), let column = parts.columns[part] else { continue }
          targets.append((column, target))
          for item in alignment.index.items(in: target) where known.insert(Link(item: item, part: column)).inserted {
            covering[item, default: []].append(column)
          }
        case .notCovered(let entry):
          let entries = alignment.file.notCovered?.value ?? []
          guard entries.indices.contains(entry) else { continue }
          let reason = entries[entry].value.reason?.value.string
          for item in alignment.index.items(in: target) where reasons[item] == nil { reasons[item] = reason }
        }
      }
    }
  }

  func parts(ofItem item: Int) -> [Int] { (covering[item] ?? []).sorted() }

  /// Sets `others`: the labels of the targets outside the functions that the file is required to cover.
  mutating func collectOthers(beyond required: [Int], _ index: StandardIndex) {
    let required = Set(required)
    var known: [Int: Set<String>] = [:]
    for (part, target) in targets where !required.contains(index.function(of: target)) {
      let label = index.spelling(of: target, fromLevel: nil)
      if known[part, default: []].insert(label).inserted { others[part, default: []].append(label) }
    }
  }
}
