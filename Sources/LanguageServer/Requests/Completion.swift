import Schema
import TextModel

/// `textDocument/completion`: the completions at the cursor, even in a file that does not parse yet.
enum Completion: Request {
  static let method = "textDocument/completion"

  /// The order depends on the standard, which may not have been read yet.
  static func needsAllFiles(_ params: CompletionParams, from snapshot: Snapshot) -> Bool {
    guard let file = snapshot.editableFile(params.uri) else { return false }
    return file.document.kind != .standard && snapshot.current.links.standard(of: file.path) == nil
  }

  static func answer(_ params: CompletionParams, from snapshot: Snapshot) throws(ResponseError) -> CompletionList {
    guard let file = snapshot.editableFile(params.uri), !file.isTooLarge, file.source.encoding != .binary else {
      return CompletionList(isIncomplete: false, items: [])
    }
    let offset = snapshot.offset(of: params.position, in: file.source)
    // No menu is shown while an author indents a line.
    if params.trigger == " ", CompletionLine(file.source, at: offset).isBlankBefore {
      return CompletionList(isIncomplete: false, items: [])
    }
    var items = CommentCompletion(snapshot: snapshot, file: file, offset: offset).items
    if items == nil { items = SkeletonCompletion(snapshot: snapshot, file: file, offset: offset).items }
    if items == nil { items = offers(at: offset, in: file, snapshot, isAfterBlank: params.trigger == " ") }
    let sorted = (items ?? []).sorted { ($0.sortText, $0.label) < ($1.sortText, $1.label) }
    var texts: Set<String> = []
    let distinct = sorted.filter { texts.insert($0.newText).inserted }
    return CompletionList(isIncomplete: !distinct.isEmpty, items: distinct)
  }

  /// Whether the text before a blank is the whole of an item, and no other item continues after the blank. A number continues with its
  /// name.
  private static func isFinished(_ context: CompletionContext, _ items: [CompletionItem]) -> Bool {
    guard context.typed.last == " " else { return false }
    let typed = String(context.typed.reversed().drop { $0 == " " }.reversed())
    return !typed.isEmpty && items.contains { $0.label == typed && !$0.newText.hasPrefix(context.probe.lead + typed + " ") }
  }

  /// After a full-width comma in a list, another entry may begin, or the text before it may continue.
  private static func offers(at offset: Int, in file: FileVersion, _ snapshot: Snapshot, isAfterBlank: Bool) -> [CompletionItem]? {
    let context = CompletionContext.at(offset, in: file, snapshot)
    let items = context.map { FormatCompletion(context: $0).items }
    if isAfterBlank, let context, let items, isFinished(context, items) { return [] }
    if items?.isEmpty ?? true,
      let value = CompletionContext.at(offset, in: file, snapshot, probing: { JoinedColon.probe($0, at: $1, kind: $2) })
    {
      return FormatCompletion(context: value).items
    }
    guard let entry = CompletionContext.at(offset, in: file, snapshot, probing: { FullwidthComma.probe($0, at: $1, kind: $2) }) else {
      return items
    }
    let entries = FormatCompletion(context: entry).items
    guard let context, let items, !entries.isEmpty else { return entries.isEmpty ? items : entries }
    return entries + items.filter { $0.newText.hasPrefix(context.typed) }
  }
}

extension CompletionContext {
  /// Nil in a file of another program, and where nothing can be completed.
  static func at(
    _ offset: Int, in file: FileVersion, _ snapshot: Snapshot,
    probing: @Sendable (SourceText, Int, DocumentKind) -> CompletionProbe? = { CompletionProbe.run($0, at: $1, kind: $2) }
  ) -> CompletionContext? {
    let document = file.document
    guard let kind = document.kind ?? DocumentKind.expected(byFileName: file.path) ?? beginning(document),
      let probe = probing(file.source, offset, kind)
    else { return nil }
    return CompletionContext(snapshot: snapshot, file: file, document: document, kind: kind, offset: offset, probe: probe)
  }

  /// The kind to assume for a file that has only `kind:` so far: any, since all have that field.
  private static func beginning(_ document: Document) -> DocumentKind? {
    let keys = document.tree.root.map { $0.entries.prefix(2).map { $0.key.text.string } } ?? []
    return keys == ["kind"] || keys == ["文件类型"] ? .trainingPlan : nil
  }
}
