import TextModel

/// Writes entries and items: two columns deeper for each level, items indented under their key, at most one blank line.
struct PartWriter {
  private(set) var bytes: [UInt8] = []
  private let lineEnd: [UInt8]
  /// The start of the current line: the dashes of items whose first entry follows; nil if there are none.
  private var lineHead: [UInt8]?

  /// Whether the last line belongs to a text in block style.
  private var isBlockLast = false
  /// Whether a block text that keeps its blank lines was just written: another blank line would change it.
  private var suppressesBlankLine = false

  /// The number of columns for each level.
  static let step = 2
  /// The largest width of a collection in flow style, in columns; a wider one is written in block style.
  static let width = 120

  init(lineEnd: [UInt8], capacity: Int) {
    self.lineEnd = lineEnd
    bytes.reserveCapacity(capacity)
  }

  mutating func write(_ collection: FormattedCollection, indentation: Int, separatesSections: Bool = false) {
    var wasSection = false
    for (index, part) in collection.parts.enumerated() {
      let isSection = separatesSections && isSection(part, indentation)
      let isSeparated = index > 0 && (isSection || wasSection)
      write(part, isList: collection.isList, indentation: indentation, isFirst: index == 0, isSeparated: isSeparated)
      wasSection = isSection
    }
    write(collection.closing, indentation, isFirst: collection.parts.isEmpty)
  }

  mutating func write(_ comments: [LineComment], _ indentation: Int, isFirst: Bool) {
    for (index, comment) in comments.enumerated() {
      if comment.hasBlankLineBefore, !isFirst || index > 0 { writeBlankLine() }
      startLine(indentation)
      bytes += comment.text
      bytes += lineEnd
    }
  }

  /// Removes the line break at the end of a block text if the file ends with the text and without a line break.
  mutating func finish(like source: SourceText) {
    guard isBlockLast, let last = source.bytes.last, !ASCII.isLineBreak(last), bytes.suffix(lineEnd.count).elementsEqual(lineEnd) else {
      return
    }
    bytes.removeLast(lineEnd.count)
  }

  /// Whether a part takes several lines.
  private func isSection(_ part: FormattedPart, _ indentation: Int) -> Bool {
    switch part.value {
    case .collection(let collection): inline(collection, after: head(part, indentation)) == nil
    case .block, .lines: true
    case .nothing, .scalar: !part.inside.isEmpty
    }
  }

  private mutating func write(_ part: FormattedPart, isList: Bool, indentation: Int, isFirst: Bool, isSeparated: Bool) {
    if lineHead == nil {
      var (comments, hasBlankLine) = opening(part, indentation)
      if isSeparated {
        if comments.isEmpty { hasBlankLine = true } else { comments[0].hasBlankLineBefore = true }
      }
      write(comments, indentation, isFirst: isFirst)
      if hasBlankLine, !isFirst || !comments.isEmpty { writeBlankLine() }
    }
    startLine(indentation)
    if let key = part.key { bytes += key.rendered(inFlow: false) + [ASCII.colon] } else { bytes.append(ASCII.hyphen) }
    writeValue(part, indentation)
  }

  private mutating func writeValue(_ part: FormattedPart, _ indentation: Int) {
    switch part.value {
    case .nothing:
      endLine(part.side, indentation)
      write(part.inside, indentation + Self.step, isFirst: true)
    case .scalar(let scalar):
      bytes += [ASCII.space] + scalar.rendered(inFlow: false)
      endLine(part.side, indentation)
    case .block(let block):
      bytes += [ASCII.space] + block.header
      endLine(part.side, indentation)
      for line in block.lines {
        write(line: line, indentation + Self.step)
        bytes += lineEnd
      }
      suppressesBlankLine = block.keepsBlankLines
      isBlockLast = true
    case .lines(let lines):
      if lines.startsBelow {
        bytes += lineEnd
        write(line: lines.first, indentation + Self.step)
      } else {
        bytes += [ASCII.space] + lines.first
      }
      for line in lines.rest {
        bytes += lineEnd
        write(line: line, indentation + Self.step)
      }
      endLine(part.side, indentation)
    case .collection(let collection):
      if let inline = inline(collection, after: head(part, indentation)) {
        bytes += [ASCII.space] + inline
        endLine(part.side, indentation)
      } else if part.key == nil {
        lineHead = [ASCII.space]
        write(collection, indentation: indentation + Self.step)
      } else {
        endLine(part.side, indentation)
        write(collection, indentation: indentation + Self.step)
      }
    }
  }

  /// The comments above a part, and whether a blank line follows them. If the first entry of an item is on the same line as its dash, the
  /// comments of both are written above it.
  private func opening(_ part: FormattedPart, _ indentation: Int) -> (comments: [LineComment], hasBlankLine: Bool) {
    guard part.key == nil, case .collection(let collection) = part.value, let first = collection.parts.first,
      inline(collection, after: head(part, indentation)) == nil
    else { return (part.comments, part.hasBlankLineBefore) }
    var comments = part.comments
    var inner = opening(first, indentation + Self.step)
    if let side = part.side { inner.comments.insert(LineComment(text: side.text, hasBlankLineBefore: false), at: 0) }
    guard !inner.comments.isEmpty else { return (comments, part.hasBlankLineBefore) }
    inner.comments[0].hasBlankLineBefore = part.hasBlankLineBefore
    comments += inner.comments
    return (comments, false)
  }

  /// A collection in flow style; nil if it was not written so, does not fit, or contains comments.
  private func inline(_ collection: FormattedCollection, after column: Int) -> [UInt8]? {
    if collection.parts.isEmpty, collection.closing.isEmpty { return Array((collection.isList ? "[]" : "{}").utf8) }
    guard collection.isFlow, !collection.hasComments, let text = FlowText.render(collection) else { return nil }
    return column + DisplayWidth.columns(of: text[...]) <= Self.width ? text : nil
  }

  /// The number of columns before a part's value.
  private func head(_ part: FormattedPart, _ indentation: Int) -> Int {
    indentation + (part.key.map { DisplayWidth.columns(of: $0.rendered(inFlow: false)[...]) + 1 } ?? 1) + 1
  }

  private mutating func write(line: ArraySlice<UInt8>, _ indentation: Int) {
    if !line.isEmpty { bytes += spaces(indentation) + line }
  }

  private mutating func writeBlankLine() {
    if !suppressesBlankLine { bytes += lineEnd }
  }

  private mutating func startLine(_ indentation: Int) {
    suppressesBlankLine = false
    isBlockLast = false
    bytes += lineHead ?? spaces(indentation)
    lineHead = nil
  }

  private mutating func endLine(_ side: SideComment?, _ indentation: Int) {
    if let side {
      bytes += spaces(gap(side, indentation))
      bytes += side.text
    }
    bytes += lineEnd
  }

  /// The number of blanks before a comment; comments that are aligned in a column stay aligned.
  private func gap(_ side: SideComment, _ indentation: Int) -> Int {
    guard side.gap > 2 else { return max(1, side.gap) }
    var start = bytes.startOfLine(bytes.endIndex)
    while start < bytes.endIndex, bytes[start] == ASCII.space { start += 1 }
    return max(1, side.column - DisplayWidth.columns(of: bytes[start...]))
  }

  private func spaces(_ count: Int) -> [UInt8] { Array(repeating: ASCII.space, count: count) }
}
