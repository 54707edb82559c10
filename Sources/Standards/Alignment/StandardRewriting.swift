import Schema
import TextModel

/// New numbers and new wordings for things of a standard, applied to every reference in the workspace, so that all correct references stay
/// correct.
public struct StandardRewriting {
  private let index: StandardIndex
  private let citations: Citations
  private var edits: [FileEdit] = []
  /// False as soon as a place cannot be edited byte for byte: a partial rewriting is not offered.
  private var isPossible = true
  /// The first reference that cannot be edited byte for byte.
  public private(set) var obstacle: Citation?
  /// Whether a reference to a number that does not exist, or that two things have, would come to mean something that its author did not write.
  public private(set) var resolvesReference = false

  /// The lines that repeat the line below, and are not read: they are written alike.
  private let copies: DoubledLines

  public init(_ index: StandardIndex, in workspace: Workspace) {
    self.index = index
    citations = workspace.citations(of: index)
    copies = index.doubledLines
  }

  /// The edits; nil when there are none, or not all of them can be made.
  public var result: [FileEdit]? { isPossible && !edits.isEmpty ? edits : nil }

  /// Gives a thing another number, or its first.
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

  /// Whether a file cites the new number, and nothing certain is meant by it.
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

  /// Whether a file cites a number that two things have, and does not say which it means: one of them would be left.
  private func isCitedWithoutTitle(_ code: NumberCode, _ target: Target) -> Bool {
    let level = index.level(of: target)
    guard index.isRepeated(code, column: index.column(of: target), level: level) else { return false }
    return citations.citations(ofNumber: code, level: level).contains { citation in
      citation.reference.value.title.isEmpty && fits(citation.reference.value, target)
    }
  }

  /// Replaces parts of a thing's title, given in bytes from its start.
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
      let place = ByteRange(range.start + change.range.lowerBound, range.start + change.range.upperBound)
      edits.append(FileEdit(path: path, TextEdit(place, change.text)))
      if path == index.file.path { edits += copies.places(of: place).map { FileEdit(path: path, TextEdit($0, change.text)) } }
    }
  }

  private mutating func write(_ code: NumberCode, into name: Located<NumberedText>) {
    guard let range = name.writtenCode(in: index.file.document.source) else { return isPossible = false }
    let separator = name.value.lacksSpace ? " " : ""
    for place in [range] + copies.places(of: range) {
      edits.append(FileEdit(path: index.file.path, TextEdit(place, code.string + separator)))
    }
  }

  /// Whether a citation with the thing's number means the thing: the title agrees, or there is no title and the number is unambiguous.
  private func means(_ citation: Citation, _ target: Target) -> Bool {
    let reference = citation.reference.value
    if reference.form != .one { return citation.resolver.resolve(reference).assumedTargets.contains(target) }
    guard fits(reference, target), index.isOpen(target, to: citation.resolver.track) else { return false }
    if !reference.title.isEmpty, NameKey(reference.title) == index.key(of: target) { return true }
    return citation.resolver.resolve(reference).certain == target
  }

  /// Whether a reference can mean a thing of that sort: A5.3.2 is not knowledge.
  private func fits(_ reference: Reference, _ target: Target) -> Bool {
    guard case .item(let item) = target else { return reference.column == nil }
    return reference.column == nil || reference.column == index.items[item].column
  }
}

extension NumberedText {
  /// Whether the title begins where the number ends.
  public var lacksSpace: Bool { !title.isEmpty && titleBounds.lowerBound == codeBounds.upperBound }
}

extension Located<NumberedText> {
  /// The place of the number, also where something behind it was read in another way than it is written, such as a no-break space. Nil
  /// where the number itself is not in the text as it was read.
  public func writtenCode(in source: SourceText) -> ByteRange? {
    let bounds = value.codeBounds
    let code = value.whole.slice(bounds.lowerBound, bounds.upperBound).bytes
    let places = [range.start, range.start + 1].map { ByteRange($0 + bounds.lowerBound, $0 + bounds.upperBound) }
    if let place = places.first(where: { source.bytes[clamping: $0.start..<$0.end].elementsEqual(code) }), !code.isEmpty { return place }
    return codeRange.count == bounds.count ? codeRange : nil
  }
}

extension Located<Reference> {
  /// The place of the number, without the letter of its column; nil where the file spells it differently.
  var digitsRange: ByteRange? {
    // `2 面点制作 其余`: the number of what the rest belongs to.
    if value.form == .rest, let holder = value.members.first, !holder.spellsColumn, !holder.usesOtherNotation,
      let place = value.whole.range(ofFirst: holder.whole)
    {
      let (start, end) = (place.lowerBound + holder.codeBounds.lowerBound, place.lowerBound + holder.codeBounds.upperBound)
      let digits = range(of: start, end)
      return digits.count == holder.codeBounds.count && !digits.isEmpty ? digits : nil
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
