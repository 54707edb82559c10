import Schema

/// `textDocument/completion`: what may come at the cursor, also in a file that does not parse yet.
enum Completion: Request {
  static let method = "textDocument/completion"

  /// What is offered first hangs on the standard, which may not have been read yet.
  static func canAnswer(_ params: CompletionParams, from snapshot: Snapshot) -> Bool {
    guard let file = snapshot.file(params.place.uri) else { return true }
    return file.document.kind == .standard || snapshot.moment.links.standard(of: file.path) != nil
  }

  static func answer(_ params: CompletionParams, from snapshot: Snapshot) throws(ResponseError) -> CompletionList {
    guard let file = snapshot.file(params.place.uri), !file.isTooLarge, file.source.encoding != .binary else {
      return CompletionList(isIncomplete: false, items: [])
    }
    let offset = snapshot.offset(of: params.place.position, in: file.source)
    // An author who indents a line does not want a menu at each blank.
    if params.trigger == " ", CompletionLine(file.source, at: offset).isBlankBefore {
      return CompletionList(isIncomplete: false, items: [])
    }
    var items = CommentCompletion(snapshot: snapshot, file: file, offset: offset).items
    if items == nil { items = SkeletonCompletion(snapshot: snapshot, file: file, offset: offset).items }
    if items == nil { items = CompletionContext.at(offset, in: file, snapshot).map { FormatCompletion(context: $0).items } }
    let sorted = (items ?? []).sorted { ($0.sortText, $0.label) < ($1.sortText, $1.label) }
    var texts: Set<String> = []
    let distinct = sorted.filter { texts.insert($0.newText).inserted }
    return CompletionList(isIncomplete: !distinct.isEmpty, items: distinct)
  }
}

extension CompletionContext {
  /// Nil in somebody else's file, and where nothing can be completed.
  static func at(_ offset: Int, in file: FileVersion, _ snapshot: Snapshot) -> CompletionContext? {
    let document = file.document
    guard let kind = document.kind ?? DocumentKind.promised(byFileName: file.path),
      let probe = CompletionProbe.run(file.source, at: offset, kind: kind)
    else { return nil }
    return CompletionContext(snapshot: snapshot, file: file, document: document, kind: kind, offset: offset, probe: probe)
  }
}
