import TestSupport
import Testing

/// The folders of a module have no cyclic dependencies.
struct FolderCircleTests {
  /// The modules in Swift.
  private static let modules = Repository.folders(in: "Sources", atLeast: 8).filter { module in
    Repository.files(below: "Sources/" + module).contains { $0.hasSuffix(".swift") }
  }

  @Test(arguments: modules)
  func foldersHaveNoCyclicDependencies(module: String) throws {
    let graph = FolderGraph(try SwiftSource.all(below: "Sources/" + module))
    #expect(graph.circles == [], "\(module)")
  }

  @Test func dependencyCycleIsReported() {
    let files = [
      SwiftSource(path: "M/A/One.swift", text: "public struct One { let two: Two }"),
      SwiftSource(path: "M/B/Two.swift", text: "struct Two { func three() -> Three? { nil } } // One"),
      SwiftSource(path: "M/C/Three.swift", text: "final class Three { let text = \"Two\"; let one: Own.One? = nil }"),
    ]
    #expect(FolderGraph(files).circles == [])
    let back = SwiftSource(path: "M/C/Back.swift", text: "enum Back { static let one = [One]() }")
    #expect(FolderGraph(files + [back]).circles == [["M/A", "M/B", "M/C"]])
  }
}

/// The dependencies between folders: a folder uses the types of another one. Types are recognized by their names; only top-level types that
/// are not private count.
private struct FolderGraph {
  private var uses: [String: Set<String>] = [:]

  init(_ files: [SwiftSource]) {
    var homes: [Substring: Set<String>] = [:]
    for file in files { for type in file.typesDeclared { homes[type, default: []].insert(Self.folder(of: file)) } }
    for file in files {
      let folder = Self.folder(of: file)
      for word in file.typesNamed {
        guard let home = homes[word], !home.contains(folder) else { continue }
        uses[folder, default: []].formUnion(home)
      }
    }
  }

  private static func folder(of file: SwiftSource) -> String { file.path.split(separator: "/").dropLast().joined(separator: "/") }

  /// Folders of which each can be reached from each.
  var circles: [[String]] {
    let reached = Dictionary(uniqueKeysWithValues: uses.keys.map { ($0, reachable(from: $0)) })
    var circles: Set<[String]> = []
    for (folder, others) in reached where others.contains(folder) {
      circles.insert(others.filter { reached[$0]?.contains(folder) == true }.sorted())
    }
    return circles.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func reachable(from folder: String) -> Set<String> {
    var found: Set<String> = []
    var open = Array(uses[folder] ?? [])
    while let next = open.popLast() {
      if found.insert(next).inserted { open += uses[next] ?? [] }
    }
    return found
  }
}

extension SwiftSource {
  /// The names with a capital that do not follow a point.
  fileprivate var typesNamed: Set<Substring> {
    var names: Set<Substring> = []
    var last: Character = " "
    var rest = code[...]
    while let first = rest.first {
      guard first.isLetter || first == "_" else {
        last = first
        rest.removeFirst()
        continue
      }
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if first.isUppercase, last != "." { names.insert(word) }
      last = " "
      rest = rest.dropFirst(word.count)
    }
    return names
  }
}
