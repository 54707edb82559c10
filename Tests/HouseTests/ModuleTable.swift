import TestSupport

/// The modules and their allowed imports, according to the documents.
struct ModuleTable {
  struct Row: Equatable {
    let module: String
    /// Modules of this package, and packages of others.
    let imports: Set<String>
  }

  /// In order.
  let rows: [Row]

  var modules: [String] { rows.map(\.module) }

  func imports(of module: String) -> Set<String>? { rows.first { $0.module == module }?.imports }

  // MARK: ARCHITECTURE.md

  static func architecture() throws -> ModuleTable { ModuleTable(markdown: try Repository.text(at: "ARCHITECTURE.md")) }

  /// The rows of the table below “Modules”: `` | `Linter` | Schema, YAML | … ``. “all of them” are the modules above, a dash
  /// alone means none.
  init(markdown: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != "## Modules" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    var rows: [Row] = []
    for line in section where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      guard cells.count >= 2 else { continue }
      let names = cells[1].split(separator: ",").map { $0.split(separator: " ").joined(separator: " ").filter { $0 != "`" } }
      let imports = names.flatMap { $0 == "all of them" ? rows.map(\.module) : $0 == "–" ? [] : [$0] }
      rows.append(Row(module: cells[0].filter { $0 != "`" }, imports: Set(imports)))
    }
    self.rows = rows
  }

  // MARK: Package.swift

  static func package() throws -> ModuleTable { ModuleTable(manifest: try Repository.text(at: "Package.swift")) }

  /// The targets that are not tests, with what they depend on. A system library imports the library that it is named after for pkg-config.
  init(manifest: String) {
    rows = ["systemLibrary", "target", "executableTarget"].flatMap { kind in
      Self.calls(of: "." + kind, in: manifest).map { (place: $0.place, kind: kind, text: $0.arguments) }
    }.sorted { $0.place < $1.place }.compactMap { call in
      // Helpers of tests lie elsewhere.
      guard let name = Self.literals(after: "name:", in: call.text).first, !call.text.contains("path: \"Tests/") else { return nil }
      guard call.kind != "systemLibrary" else {
        return Row(module: name, imports: Set(Self.literals(after: "brew([", in: call.text).prefix(1)))
      }
      let list = call.text.firstRange(of: "dependencies: [").map { Self.balanced(call.text[$0.upperBound...], open: "[", close: "]") } ?? ""
      // The package that a product is from stands in the same call and is not imported.
      let products = Self.calls(of: ".product", in: list)
      let own = products.reduce(list) { $0.replacing($1.arguments, with: "") }
      return Row(
        module: name,
        imports: Set(Self.literals(after: "", in: own) + products.flatMap { Self.literals(after: "name:", in: $0.arguments).prefix(1) }))
    }
  }

  /// The arguments of each call of a function, without the parentheses.
  private static func calls(of name: String, in text: String) -> [(place: String.Index, arguments: String)] {
    text.ranges(of: name + "(").map { ($0.lowerBound, balanced(text[$0.upperBound...], open: "(", close: ")")) }
  }

  /// The text before the bracket that closes one that was open before.
  private static func balanced(_ text: Substring, open: Character, close: Character) -> String {
    var depth = 1
    return String(
      text.prefix { character in
        if character == open { depth += 1 }
        if character == close { depth -= 1 }
        return depth > 0
      })
  }

  /// The contents of the string literals after a word.
  private static func literals(after word: String, in text: String) -> [String] {
    let rest = word.isEmpty ? text[...] : text.firstRange(of: word).map { text[$0.upperBound...] } ?? ""
    return rest.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map {
      String($0.element)
    }
  }
}
