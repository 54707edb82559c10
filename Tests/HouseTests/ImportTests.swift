import Testing

/// What each module may know: the table of ARCHITECTURE.md.
struct ImportTests {
  /// Modules of the operating system: the edges alone may touch them.
  private static let system: Set<Substring> = ["Glibc", "Darwin", "Musl", "Dispatch", "FoundationEssentials"]

  private static let allowed: [String: Set<Substring>] = [
    "CStart": [],
    "CYAML": [],
    "TextModel": ["Synchronization"],
    "JSON": ["TextModel"],
    "YAML": ["CYAML", "TextModel", "Synchronization"],
    "Schema": ["JSON", "TextModel", "YAML", "Synchronization"],
    "Standards": ["JSON", "Schema", "TextModel", "YAML", "Synchronization"],
    "Linter": ["JSON", "Schema", "Standards", "TextModel", "YAML", "Synchronization"],
    "Rules": ["Linter", "Schema", "Standards", "TextModel", "YAML"],
    "Formatting": ["Linter", "Schema", "Standards", "TextModel", "YAML"],
    "Reports": ["JSON", "Linter", "Rules", "Schema", "Standards", "TextModel", "YAML"],
    "Interchange": ["Formatting", "JSON", "Linter", "Reports", "Rules", "Schema", "Standards", "TextModel", "YAML", "Synchronization"],
    "LanguageServer": ["Formatting", "JSON", "Linter", "Reports", "Rules", "Schema", "Standards", "TextModel", "YAML", "Synchronization"],
    "lint-cli": system.union([
      "ArgumentParser", "CStart", "Formatting", "Interchange", "JSON", "LanguageServer", "Linter", "Reports", "Rules", "Schema",
      "Standards", "TextModel",
      "YAML", "Synchronization",
    ]),
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
      // `Text` compares bytes with `memcmp`.
      let isEdge = isTransport || source.path == "Sources/TextModel/Text.swift"
      let allowed = (Self.allowed[module] ?? []).union(isEdge ? Self.system : [])
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
