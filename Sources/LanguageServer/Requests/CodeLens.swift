import JSON
import Standards

/// `textDocument/codeLens`: what a plan covers of its level; how many files cover a function or content of the standard.
enum CodeLens: Request {
  /// A line of text above a line of the document.
  struct Lens: JSONEncodable {
    let range: LSPRange
    let title: String

    /// A command without a name does nothing: only the title is shown.
    func encode(into json: inout JSONWriter) {
      json.object { json in
        json.field("range", range)
        json.object("command") { json in
          json.field("title", title)
          json.field("command", "")
        }
      }
    }
  }

  static let method = "textDocument/codeLens"

  static func needsAllFiles(_ params: DocumentParams, from snapshot: Snapshot) -> Bool { true }

  static func answer(_ params: DocumentParams, from snapshot: Snapshot) throws(ResponseError) -> [Lens]? {
    guard let file = snapshot.file(params.uri) else { return nil }
    Annotation.codeLens.notePublished(of: file, snapshot)
    return try lenses(of: file, snapshot)
  }

  /// In a standard each function has a lens, and a content has one where its users differ from those of its function.
  static func lenses(of file: FileVersion, _ snapshot: Snapshot) throws(ResponseError) -> [Lens] {
    var lenses: [Lens] = []
    if let alignment = snapshot.current.alignment(of: file.path), let range = alignment.file.partsRange {
      lenses.append(Lens(range: snapshot.range(range, in: file.source), title: CoverageLine(alignment)[snapshot.language]))
    }
    if let index = snapshot.current.workspace.standard(at: file.path) {
      let users = try UserCounts(index, snapshot)
      guard !users.isEmpty else { return lenses }
      for function in index.functions.indices {
        lenses.append(lens(.function(function), users, file, snapshot))
        let contents = index.functions[function].contents.map { Target.content($0) }
        let other = contents.filter { !users.areSame($0, .function(function)) }
        lenses += other.map { lens($0, users, file, snapshot) }
      }
    }
    return lenses
  }

  private static func lens(_ target: Target, _ users: UserCounts, _ file: FileVersion, _ snapshot: Snapshot) -> Lens {
    let range = users.index.location(of: target).range
    return Lens(range: snapshot.range(range, in: file.source), title: users.text(of: target)[snapshot.language])
  }
}
