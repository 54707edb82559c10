import Linter
import Rules
import Schema
import Standards
import TextModel
import YAML

/// Actions for the reference at the cursor: writing out what it refers to, and replacing the references to all parts by one to the whole.
struct ReferenceActions {
  let snapshot: Snapshot
  let file: FileVersion
  let range: ByteRange
  /// The requested kinds; nil for all.
  let only: [String]?

  var all: [CodeActionMessage] {
    guard CodeActionKind.rewrite.isRequested(only), let alignment = snapshot.current.alignment(of: file.path),
      let resolved = alignment.references.first(where: { $0.reference.range.touches(range.start) }),
      case .part(let position) = resolved.container, alignment.file.parts.indices.contains(position),
      !alignment.file.parts[position].isQualification, file.document.isReadAsWritten(resolved.reference.range)
    else { return [] }
    let part = alignment.file.parts[position]
    return (wholeReplacements(resolved, part, alignment) + [writtenOut(resolved, alignment)]).compactMap(\.self)
  }

  private func message(_ title: Bilingual, _ edits: [TextEdit]?) -> CodeActionMessage? {
    guard let edits, !edits.isEmpty else { return nil }
    let fix = Fix(title, .assist, edits: edits.map { FileEdit(path: file.path, $0) })
    guard snapshot.current.isSound(fix) else { return nil }
    return CodeActionMessage(
      title: snapshot.text(title), kind: .rewrite, edit: WorkspaceEdit(fix.edits, snapshot), client: snapshot.client)
  }

  // MARK: The whole

  private func wholeReplacements(_ resolved: ResolvedReference, _ part: AlignedFile.Part, _ alignment: Alignment) -> [CodeActionMessage?] {
    guard let target = resolved.resolution.certain,
      let merge = ReferenceMerge(document: file.document, alignment: alignment, part: part)
    else { return [] }
    switch target {
    case .item:
      guard let content = alignment.index.content(of: target) else { return [] }
      return [message(ReferenceMerge.coverTitle(content, alignment), merge.edits(mergingItemsOf: content))]
    case .content:
      let function = alignment.index.function(of: target)
      return [message(ReferenceMerge.functionTitle(function, alignment), merge.edits(mergingContentsOf: function))]
    case .function: return []
    }
  }

  // MARK: Written out

  private func writtenOut(_ resolved: ResolvedReference, _ alignment: Alignment) -> CodeActionMessage? {
    let index = alignment.index
    let members: [Target]
    switch resolved.resolution {
    case .several(let targets, isCertain: true): members = targets
    default:
      switch resolved.resolution.certain {
      case .function(let function): members = index.functions[function].contents.map { .content($0) }
      case .content(let content): members = index.contents[content].items.map { .item($0) }
      case .item, nil: members = []
      }
    }
    guard members.count > 1 else { return nil }
    let texts = members.map { alignment.spelling($0) }
    return message(RangeText.title(texts), edits(resolved.reference.range, texts.map(Quoting.scalar)))
  }

  /// The first text replaces the reference and keeps its comment.
  private func edits(_ reference: ByteRange, _ texts: [String]) -> [TextEdit]? {
    let path = file.document.tree.path(to: reference.start)
    guard let list = path.last(where: { $0.kind == .sequence }), list.items.contains(where: { $0.range == reference }),
      let first = texts.first
    else { return nil }
    if list.style == .flowCollection { return [TextEdit(reference, texts.joined(separator: ", "))] }
    guard let indentation = ListLine.indentation(of: reference.start, in: file.source) else { return nil }
    let offset = InsertionBelow(file.source).offset(below: reference.end, column: indentation.utf8.count)
    let lines = texts.dropFirst().map { file.source.lineBreak + indentation + "- " + $0 }.joined()
    return [TextEdit(reference, first), TextEdit(ByteRange(at: offset), lines)]
  }
}
