import Testing

/// What each module may know: the table of ARCHITECTURE.md.
struct ImportTests {
  /// Modules of the operating system: the edges alone may touch them.
  private static let system: Set<Substring> = ["Glibc", "Darwin", "Musl", "Dispatch", "FoundationEssentials"]

  private static let allowed: [String: Set<Substring>] = [
    "CStart": [],
    "CYAML": [],
    "YAML": ["CYAML", "Synchronization"],
    "Schema": ["YAML", "Synchronization"],
    "Linter": ["Schema", "YAML", "Synchronization"],
    "Interchange": ["Linter", "Schema", "YAML", "Synchronization"],
    "LanguageServer": ["Interchange", "Linter", "Schema", "YAML", "Synchronization"],
    "lint-cli": system.union(["ArgumentParser", "CStart", "Interchange", "LanguageServer", "Linter", "Schema", "YAML", "Synchronization"]),
  ]

  private static func imports(of source: SwiftSource) -> [Substring] {
    source.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "public" })
      else { return nil }
      // `import struct Module.Type` names the module in its last word.
      return words.last?.split(separator: ".").first
    }
  }

  @Test func everyModuleIsInTheTable() {
    #expect(Set(Repository.names(in: "Sources")).isSubset(of: Self.allowed.keys))
  }

  @Test(arguments: Repository.names(in: "Sources"))
  func modulesImportWhatTheyMay(module: String) throws {
    for source in try SwiftSource.all(below: "Sources/" + module) {
      let isTransport = source.path.hasPrefix("Sources/LanguageServer/Transport/")
      let allowed = (Self.allowed[module] ?? []).union(isTransport ? Self.system : [])
      for name in Self.imports(of: source) {
        #expect(allowed.contains(name), "\(source.path) imports \(name)")
      }
    }
  }

  @Test func foundationIsNowhere() throws {
    let imports = try SwiftSource.all(below: "Sources").map { ($0.path, Self.imports(of: $0)) }
    #expect(imports.filter { $0.1.contains("Foundation") }.map(\.0) == [])
    // The scan sees imports at all, and those of one type.
    #expect(imports.flatMap(\.1).count > 100)
    #expect(Self.imports(of: SwiftSource(path: "x.swift", text: "@preconcurrency import struct Foundation.Data // x")) == ["Foundation"])
  }
}
