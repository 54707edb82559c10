import Schema
import TextModel

/// New numbers and wordings for parts of a standard, with the edits of all references in the workspace, so that correct references stay
/// correct.
public struct StandardRewriting {
  private let index: StandardIndex
  private let citations: Citations
  private var edits: [FileEdit] = []
  /// False once a text cannot be edited byte for byte: a partial rewriting is not offered.
  private var isPossible = true
  /// The first reference that cannot be edited byte for byte.
  public private(set) var obstacle: Citation?
  /// Whether a reference to a number that does not exist, or that two targets have, would change its meaning without the author's
  /// intention.
  public private(set) var resolvesReference = false

  /// The lines that repeat the line below them. They are not read, and are edited like that line.
  private let copies: DoubledLines

  public init(_ index: StandardIndex, in workspace: Workspace) {
    self.index = index
    citations = workspace.citations(of: index)
    copies = index.doubledLines
  }

  /// The edits; nil if there are none, or if not all of them can be made.
  public var result: [FileEdit]? { isPossible && !edits.isEmpty ? edits : nil }

  /// Gives a target a new number, or its first one.
  public mutating func renumber(_ target: Target, to code: NumberCode) {
    let name = index.name(of: target)
    guard name.value.code != code else { return }
    write(code, into: name)
    if !resolvesReference { resolvesReference = hasUnresolvedCitation(code, target) }
    guard let old = index.code(of: target) else { return }
    if !resolvesReference { resolvesReference = isCitedWithoutTitle(old, target) }
    for citation in citations.citations(ofNumber: old, level: index.level(of: target)) where means(citation, target) {
      guard let digits = citation.reference.digitsRange else {
        obstacle = obstacle ?? citation
        return isPossible = false
      }
      edits.append(FileEdit(path: citation.path, TextEdit(digits, code.string)))
    }
  }

  /// Whether a file cites the new number, and the citation cannot be resolved yet.
  private func hasUnresolvedCitation(_ code: NumberCode, _ target: Target) -> Bool {
    citations.citations(ofNumber: code, level: index.level(of: target)).contains { citation in
      guard fits(citation.reference.value, target) else { return false }
      switch citation.resolver.resolve(citation.reference.value) {
      case .noSuchNumber: return true
      case .ambiguous: return citation.reference.value.title.isEmpty
      default: return false
      }
    }
  }

  /// Whether a file cites, without a title, a number that two targets have: it would then refer to the other one only.
  private func isCitedWithoutTitle(_ code: NumberCode, _ target: Target) -> Bool {
    let level = index.level(of: target)
    guard index.isRepeated(code, column: index.column(of: target), level: level) else { return false }
    return citations.citations(ofNumber: code, level: level).contains { citation in
      citation.reference.value.title.isEmpty && fits(citation.reference.value, target)
    }
  }

  /// Replaces parts of a target's title; ranges are bytes from the start of the title.
  public mutating func reword(_ target: Target, _ changes: [(range: Range<Int>, text: String)]) {
    let name = index.name(of: target)
    append(changes, in: name.titleRange, of: name.value.title, path: index.file.path)
    for citation in citations.citations(ofTitle: name.value.title, level: index.level(of: target)) {
      let reference = citation.reference
      guard fits(reference.value, target), reference.value.code == nil || reference.value.code == index.code(of: target) else { continue }
      append(changes, in: reference.titleRange, of: reference.value.title, path: citation.path)
    }
  }

  private mutating func append(_ changes: [(range: Range<Int>, text: String)], in range: ByteRange, of title: Text, path: String) {
    guard range.count == title.count else { return isPossible = false }
    for change in changes {
      let editedRange = ByteRange(range.start + change.range.lowerBound, range.start + change.range.upperBound)
      edits.append(FileEdit(path: path, TextEdit(editedRange, change.text)))
      if path == index.file.path { edits += copies.copiedRanges(of: editedRange).map { FileEdit(path: path, TextEdit($0, change.text)) } }
    }
  }

  private mutating func write(_ code: NumberCode, into name: Located<NumberedText>) {
    guard let range = name.writtenCode(in: index.file.document.source) else { return isPossible = false }
    let separator = name.value.lacksSpace ? " " : ""
    for codeRange in [range] + copies.copiedRanges(of: range) {
      edits.append(FileEdit(path: index.file.path, TextEdit(codeRange, code.string + separator)))
    }
  }

  /// Whether a citation with the target's number refers to the target: the title agrees, or there is no title and the number is
  /// unambiguous.
  private func means(_ citation: Citation, _ target: Target) -> Bool {
    let reference = citation.reference.value
    if reference.form != .one { return citation.resolver.resolve(reference).assumedTargets.contains(target) }
    guard fits(reference, target), index.isOpen(target, to: citation.resolver.track) else { return false }
    if !reference.title.isEmpty, NameKey(reference.title) == index.key(of: target) { return true }
    return citation.resolver.resolve(reference).certain == target
  }

  /// Whether a reference can refer to a target of this kind: A5.3.2 does not refer to knowledge.
  private func fits(_ reference: Reference, _ target: Target) -> Bool {
    guard case .item(let item) = target else { return reference.column == nil }
    return reference.column == nil || reference.column == index.items[item].column
  }
}

extension NumberedText {
  /// Whether the title begins right after the number, without a space.
  public var lacksSpace: Bool { !title.isEmpty && titleBounds.lowerBound == codeBounds.upperBound }
}

extension Located<NumberedText> {
  /// The range of the number, also if the text after it was read differently from how it is written (a no-break space). Nil if the number
  /// itself is not written as it was read.
  public func writtenCode(in source: SourceText) -> ByteRange? {
    let bounds = value.codeBounds
    let code = value.whole.slice(bounds.lowerBound, bounds.upperBound).bytes
    let candidates = [range.start, range.start + 1].map { ByteRange($0 + bounds.lowerBound, $0 + bounds.upperBound) }
    if let codeRange = candidates.first(where: { source.bytes[clamping: $0.start..<$0.end].elementsEqual(code) }), !code.isEmpty {
      return codeRange
    }
    return codeRange.count == bounds.count ? codeRange : nil
  }
}

extension Located<Reference> {
  /// The range of the number, without the letter of its column; nil where the file spells it differently.
  var digitsRange: ByteRange? {
    // In `2 面点制作 其余` the number is that of the function or content whose rest is meant.
    if value.form == .rest, let parent = value.members.first, !parent.spellsColumn, !parent.usesOtherNotation,
      let parentRange = value.whole.range(ofFirst: parent.whole)
    {
      let (start, end) = (parentRange.lowerBound + parent.codeBounds.lowerBound, parentRange.lowerBound + parent.codeBounds.upperBound)
      let digits = range(of: start, end)
      return digits.count == parent.codeBounds.count && !digits.isEmpty ? digits : nil
    }
    let range = codeRange
    guard !value.usesOtherNotation, range.count == value.codeBounds.count, !range.isEmpty else { return nil }
    guard value.spellsColumn else { return range }
    let letter = value.whole.withBytes { bytes in
      value.codeBounds.lowerBound < bytes.count ? UTF8Length.ofScalar(leadByte: bytes[value.codeBounds.lowerBound]) : 0
    }
    return ByteRange(range.start + letter, range.end)
  }
}
