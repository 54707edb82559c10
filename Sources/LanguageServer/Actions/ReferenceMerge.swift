import Linter
import Rules
import Schema
import Standards
import TextModel
import YAML

/// Writes one reference to a content or function in place of those to its parts, in the list of a module or duty.
struct ReferenceMerge {
  private let document: Document
  private let alignment: Alignment
  private let covers: Located<[Located<Reference>]>
  /// What each reference of the list means; nil where that is uncertain, or where it means several things.
  private let targets: [Target?]

  init?(document: Document, alignment: Alignment, part: AlignedFile.Part) {
    guard let covers = part.covers, !part.isQualification else { return nil }
    self.document = document
    self.alignment = alignment
    self.covers = covers
    var known: [Int: Target] = [:]
    for resolved in alignment.references { known[resolved.reference.range.start] = resolved.resolution.certain }
    targets = covers.value.map { known[$0.range.start] }
  }

  static func coverTitle(_ content: Int, _ alignment: Alignment) -> Bilingual {
    let label = alignment.spelling(.content(content))
    return Bilingual(zh: "改为整个工作内容“\(label)”", en: "Cover the whole content `\(label)`")
  }

  static func functionTitle(_ function: Int, _ alignment: Alignment) -> Bilingual {
    let label = alignment.spelling(.function(function))
    return Bilingual(zh: "合并为整个职业功能“\(label)”", en: "Merge into the whole function `\(label)`")
  }

  /// Nil where the list has none of the content's items, has the content itself, or where the file lists one of the items as not covered.
  func edits(mergingItemsOf content: Int) -> [TextEdit]? {
    guard !targets.contains(.content(content)), !isLeftOut(content) else { return nil }
    let index = alignment.index
    return edits(.content(content)) { target in
      if case .item = target { index.content(of: target) == content } else { false }
    }
  }

  private func isLeftOut(_ content: Int) -> Bool {
    alignment.index.items(in: .content(content)).contains { item in
      switch alignment.coverage.state(ofItem: item) {
      case .leftOut, .coveredAndLeftOut: true
      case .missing, .covered: false
      }
    }
  }

  /// Nil where the list lacks any of its contents.
  func edits(mergingContentsOf function: Int) -> [TextEdit]? {
    let contents = alignment.index.functions[function].contents.map(Target.content)
    guard !contents.isEmpty, !targets.contains(.function(function)), contents.allSatisfy({ targets.contains($0) }) else { return nil }
    return edits(.function(function)) { contents.contains($0) }
  }

  private func edits(_ whole: Target, inPlaceOf isPart: (Target) -> Bool) -> [TextEdit]? {
    let indices = targets.indices.filter { targets[$0].map(isPart) ?? false }
    guard let first = indices.first else { return nil }
    let source = document.source
    let text = Quoting.scalar(alignment.spelling(whole))
    guard source.bytes[clamping: covers.range.start..<covers.range.end].first == ASCII.leftBracket else {
      let replaced = TextEdit(covers.value[first].range, text)
      let editing = ListEditing(source)
      let removed = indices.dropFirst().map { index -> TextEdit? in
        let item = covers.value[index].range
        guard !hasComment(after: item) else { return nil }
        return editing.remove(item, fromListAt: covers.range, key: covers.keyRange, isOnlyItem: false)
      }
      return removed.contains(nil) ? nil : [replaced] + removed.compactMap(\.self)
    }
    // A list over several lines may contain comments, which would be lost.
    let lines = source.lineIndex
    guard lines.line(at: covers.range.start) == lines.line(at: covers.range.end) else { return nil }
    let rest = covers.value.indices.compactMap { index -> String? in
      if index == first { return text }
      return indices.contains(index) ? nil : source.string(in: covers.value[index].range)
    }
    return [TextEdit(covers.range, "[" + rest.joined(separator: ", ") + "]")]
  }

  /// Removing the line of an item would remove its comment.
  private func hasComment(after item: ByteRange) -> Bool {
    let line = document.source.contentRange(ofLine: document.source.lineIndex.line(at: item.end))
    return document.source.bytes[clamping: item.end..<max(item.end, line.end)].contains(ASCII.numberSign)
  }
}
