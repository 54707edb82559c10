import JSON

/// `workspace/symbol`: functions, contents, items, modules and duties of all files, by number, words or the initials of their pinyin.
enum WorkspaceSymbol: Request {
  struct Params: JSONDecodable {
    let query: String

    init(json: JSONValue) throws(ResponseError) { query = try json.required("query") }
  }

  /// A symbol that was found.
  struct Found: JSONEncodable {
    let name: String
    let kind: OutlineEntry.Kind
    let location: LSPLocation
    let container: String

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("name", name)
        json.field("kind", kind.rawValue)
        json.field("location", location)
        json.field("containerName", container)
      }
    }
  }

  static let method = "workspace/symbol"
  private static let maximum = 256

  static func needsAllFiles(_ params: Params, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: Params, from snapshot: Snapshot) throws(ResponseError) -> [Found] {
    var candidates: [(match: NameMatch, entry: OutlineEntry, container: String, file: FileVersion)] = []
    for file in files(snapshot) where !file.document.isForeign {
      try snapshot.checkCancellation()
      for (entry, container) in flat(file.document.outline, in: file.document.title) {
        if let match = NameMatch.find(params.query, in: [entry.name, words(of: entry.name)]) {
          candidates.append((match, entry, container, file))
        }
      }
    }
    let best = candidates.enumerated().sorted { ($0.element.match, $0.offset) < ($1.element.match, $1.offset) }.prefix(clamping: maximum)
    return best.compactMap { _, found in
      guard let location = snapshot.location(found.file.workspaceFile.location(found.entry.nameRange)) else { return nil }
      return Found(name: found.entry.name, kind: found.entry.kind, location: location, container: found.container)
    }
  }

  /// All files, then the shipped standards that some of them are written against.
  private static func files(_ snapshot: Snapshot) -> [FileVersion] {
    let current = snapshot.current
    let own = current.files.paths.compactMap { current.files[$0] }
    let shipped = current.workspace.standards.map(\.file).filter { $0.isShipped && !current.links.users(of: $0.path).isEmpty }
    return own.filter { !$0.isShipped } + shipped.compactMap { current.file(at: $0.path) }
  }

  /// The name without its leading ASCII characters, such as a number: 账户 is found by typing zh.
  private static func words(of name: String) -> String { String(name.drop { $0.isASCII }) }

  private static func flat(_ entries: [OutlineEntry], in container: String) -> [(OutlineEntry, String)] {
    entries.flatMap { entry in [(entry, container)] + flat(entry.children, in: entry.name) }
  }
}
