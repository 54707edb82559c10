import JSON
import Standards
import TextModel

/// `textDocument/linkedEditingRange`: the ranges of the document that change together while the name of a function or content is typed: in
/// the catalogue and the levels of a standard, or in the references of a plan. Other files are changed by rename.
enum LinkedEditingRange: Request {
  /// Ranges with the same text, and a pattern for what may be typed into them.
  struct Linked: JSONEncodable {
    let ranges: [LSPRange]

    /// Excludes signs that would end the name, even in a list on one line.
    private static let wordPattern = "[^\\r\\n#:,\\[\\]{}\"'\\\\`]+"

    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("ranges", ranges)
        json.field("wordPattern", Self.wordPattern)
      }
    }
  }

  static let method = "textDocument/linkedEditingRange"

  static func needsAllFiles(_ params: PositionParams, from snapshot: Snapshot) -> Bool {
    snapshot.current.isHeldBack(snapshot.path(ofURI: params.uri))
  }

  static func answer(_ params: PositionParams, from snapshot: Snapshot) throws(ResponseError) -> Linked? {
    guard let file = snapshot.editableFile(params.uri), !file.isTooLarge else { return nil }
    let list = OccurrenceList(file.workspaceFile, at: snapshot.current)
    guard let found = list.occurrence(at: snapshot.offset(of: params.position, in: file.source)), found.symbol.isName else { return nil }
    let named = list.all.filter { $0.symbol == found.symbol }
    // Where two things have the same name, the author may want to rename only one of them.
    if found.symbol.definingFile == file.path, !isUnique(named, snapshot.current.workspace.standard(at: file.path)) { return nil }
    let text = file.source.string(in: found.range)
    guard !text.contains(where: \.isNewline) else { return nil }
    let same = named.map(\.range).filter { file.source.string(in: $0).utf8.elementsEqual(text.utf8) }
    let ranges = WorkspaceEdit.withoutOverlaps(same.map { TextEdit($0, "") }).map(\.range)
    return ranges.count > 1 ? Linked(ranges: ranges.map { snapshot.range($0, in: file.source) }) : nil
  }

  /// Whether the catalogue and each level define the name at most once.
  private static func isUnique(_ named: [Occurrence], _ index: StandardIndex?) -> Bool {
    guard let index else { return false }
    var levels: Set<Int?> = []
    return named.filter(\.isDefinition).allSatisfy { occurrence in
      levels.insert(occurrence.target.map { index.level(of: $0) }).inserted
    }
  }
}

extension Symbol {
  /// Whether it is the name of a function or content.
  fileprivate var isName: Bool {
    switch self {
    case .function, .content: true
    default: false
    }
  }
}
