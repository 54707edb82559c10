import TestSupport
import Testing

/// Each module imports only the modules that the table in ARCHITECTURE.md allows, and Package.swift has the same dependencies.
struct ImportTests {
  /// Modules of the operating system: one module alone imports them, for the edges.
  private static let system: Set<String> = ["Glibc", "Darwin", "Musl", "Dispatch", "FoundationEssentials"]
  /// What comes with the language.
  private static let language: Set<String> = ["Synchronization"]

  private static func imports(of source: SwiftSource) -> [String] {
    source.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "public" })
      else { return nil }
      // `import struct Module.Type` names the module in its last word.
      return (words.last?.split(separator: ".").first).map(String.init)
    }
  }

  @Test func everyModuleIsInTheTable() throws {
    let modules = try ModuleTable.architecture().modules
    #expect(modules.count >= 8)
    #expect(modules.sorted() == Repository.folders(in: "Sources"))
  }

  /// Row by row and in the same order. The first row names the library that is installed, the last one may name them all at once.
  @Test func packageManifestMatchesTheTable() throws {
    let (table, package) = (try ModuleTable.architecture(), try ModuleTable.package())
    #expect(table.modules == package.modules)
    for row in table.rows {
      let depended = try #require(package.imports(of: row.module))
      if row == table.rows.last {
        let others = row.imports.subtracting(table.modules)
        #expect(depended.isSubset(of: row.imports) && others.isSubset(of: depended), "\(row.module): \(depended) and \(row.imports)")
      } else {
        #expect(depended == row.imports, "\(row.module)")
      }
    }
  }

  /// Nothing points back.
  @Test func importedModulesComeBefore() throws {
    for table in [try ModuleTable.architecture(), try ModuleTable.package()] {
      for (place, row) in table.rows.enumerated() {
        let later = Set(table.modules[place...]).intersection(row.imports)
        #expect(later.isEmpty, "\(row.module) stands above \(later.sorted())")
      }
    }
  }

  @Test(arguments: Repository.folders(in: "Sources", atLeast: 8))
  func modulesImportOnlyAllowedModules(module: String) throws {
    let named = try #require(try ModuleTable.architecture().imports(of: module))
    // Modules in C do not contain Swift.
    guard Repository.files(below: "Sources/" + module).contains(where: { $0.hasSuffix(".swift") }) else { return }
    for source in try SwiftSource.all(below: "Sources/" + module) {
      // `Text` compares bytes with `memcmp`.
      let isEdge =
        module == "lint-cli" || source.path.hasPrefix("Sources/LanguageServer/Transport/") || source.path == "Sources/TextModel/Text.swift"
      let allowed = named.union(Self.language).subtracting(isEdge ? [] : ["Platform"]).union(module == "Platform" ? Self.system : [])
      for name in Self.imports(of: source) {
        #expect(allowed.contains(name), "\(source.path) imports \(name)")
      }
    }
  }

  @Test func noModuleImportsFoundation() throws {
    let imports = try SwiftSource.all(below: "Sources").map { ($0.path, Self.imports(of: $0)) }
    #expect(imports.filter { $0.1.contains("Foundation") }.map(\.0) == [])
    // The scan sees imports at all, and those of one type.
    #expect(imports.flatMap(\.1).count > 100)
    #expect(Self.imports(of: SwiftSource(path: "x.swift", text: "@preconcurrency import struct Foundation.Data // x")) == ["Foundation"])
  }

  @Test func tableCellsAreParsed() {
    let markdown =
      "| `X` | Y |\n## Modules\n| Module | May import |\n|---|---|\n| `C` | libc | x |\n| `A` | – | y |\n| `B` | all of them, `P` |\n## Z\n| `D` | A |\n"
    let rows = [
      ModuleTable.Row(module: "C", imports: ["libc"]), ModuleTable.Row(module: "A", imports: []),
      ModuleTable.Row(module: "B", imports: ["A", "C", "P"]),
    ]
    #expect(ModuleTable(markdown: markdown).rows == rows)
    let manifest = """
      products: [.executable(name: "b", targets: ["B"])], dependencies: [.package(url: "u", from: "1")],
      targets: [
        .systemLibrary(name: "C", pkgConfig: "c-0.1", providers: [.apt(["libc-dev"]), .brew(["libc"])]), .target(name: "A"),
        .executableTarget(
          name: "B", dependencies: ["A", .product(name: "P", package: "swift-p"), "C"], swiftSettings: strict),
        .target(name: "Help", dependencies: ["A"], path: "Tests/Help"), .testTarget(name: "T", dependencies: ["A"]),
      ]
      """
    #expect(ModuleTable(manifest: manifest).rows == rows)
  }
}
