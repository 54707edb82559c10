import JSON
import TextModel

/// `textDocument/definition`: from a reference to its target in the standard, and from a level's table to the catalogue.
enum Definition: Request {
  static let method = "textDocument/definition"
  static let capability: String? = "definitionProvider"

  static func needsAllFiles(_ params: PositionParams, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: PositionParams, from snapshot: Snapshot) throws(ResponseError) -> DefinitionAnswer? {
    guard let file = snapshot.file(params.uri) else { return nil }
    let offset = snapshot.offset(of: params.position, in: file.source)
    if let path = StandardFileReference(file.document, at: offset) { return path.answer(file, snapshot) }
    let search = SymbolSearch(current: snapshot.current)
    guard let occurrence = search.occurrence(at: offset, in: file) else { return several(at: offset, in: file, snapshot) }
    let locations = definitions(of: occurrence, from: file, search).compactMap { snapshot.location($0) }
    return DefinitionAnswer(origin: snapshot.range(occurrence.range, in: file.source), locations: locations, client: snapshot.client)
  }

  /// All targets of a range or rest.
  private static func several(at offset: Int, in file: FileVersion, _ snapshot: Snapshot) -> DefinitionAnswer? {
    guard let alignment = snapshot.current.alignment(of: file.path), let resolved = alignment.several(at: offset) else { return nil }
    let locations = resolved.resolution.certainTargets.compactMap { snapshot.location(alignment.index.location(of: $0)) }
    guard !locations.isEmpty else { return nil }
    return DefinitionAnswer(
      origin: snapshot.range(resolved.reference.range, in: file.source), locations: locations, client: snapshot.client)
  }

  private static func definitions(of occurrence: Occurrence, from file: FileVersion, _ search: SymbolSearch) -> [Location] {
    // A reference has a single target, at one level.
    if !occurrence.isDefinition, let target = occurrence.target,
      let index = search.current.workspace.standard(at: occurrence.symbol.definingFile)
    {
      return [index.location(of: target)]
    }
    guard let definingFile = search.files(of: occurrence.symbol).first else { return [] }
    let family = search.family(of: occurrence)
    let all = search.occurrences(of: family, in: definingFile).filter { $0.isDefinition && $0.range != occurrence.range }
    // In the standard itself, the catalogue is where a name is defined, and the levels are where it is used.
    let others = all.isEmpty ? [occurrence] : all
    return others.map { definingFile.location($0.range) }
  }
}

/// The answer, as links for clients that support them, else as locations.
struct DefinitionAnswer: JSONEncodable {
  let origin: LSPRange
  let locations: [LSPLocation]
  let client: ClientCapabilities

  func encode(into json: inout JSONWriter) {
    guard client.hasDefinitionLinks else { return locations.encode(into: &json) }
    locations.map { LSPLocationLink(origin: origin, target: $0, targetRange: $0.range) }.encode(into: &json)
  }
}
