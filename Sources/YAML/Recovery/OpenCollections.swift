import TextModel

/// The kind of content that a line begins with, which determines its possible positions.
enum LineShape {
  case entry
  case item
  case text
}

/// A list or mapping that is open at the start of a line.
struct OpenCollection {
  enum Kind {
    case mapping
    case sequence
  }
  let kind: Kind
  let column: Int
  /// The key whose value it is, or whose list contains it as an item; empty for the whole file, and if it is not known.
  let parentKey: ByteRange
  /// The keys of a mapping so far.
  var keys: [ByteRange] = []
  /// The start of the last item of a list, after its mark.
  var lastItem: Int?
}

/// A possible column of a line, with the key that the line would belong to and the keys that are already there.
struct LinePosition {
  let column: Int
  let parentKey: ByteRange
  let keys: [ByteRange]
}

/// The collections that are open at a line, with their columns.
struct OpenCollections {
  /// A key without a value, or an item mark without content: deeper lines are its value.
  struct Opener {
    let column: Int
    let parentKey: ByteRange
    let isKey: Bool

    func mayContain(_ column: Int, _ shape: LineShape) -> Bool {
      isKey && shape == .item ? column >= self.column : column > self.column
    }
  }

  /// A plain text, which all deeper lines below continue.
  struct RunningText {
    let parentColumn: Int
    let start: Int
  }

  private(set) var stack: [OpenCollection]
  private(set) var opener: Opener?
  private(set) var runningText: RunningText?

  init(rootColumn: Int) { stack = [OpenCollection(kind: .mapping, column: rootColumn, parentKey: ByteRange(at: 0))] }

  /// Whether nothing has been read yet.
  var isUntouched: Bool { stack.count == 1 && stack.allSatisfy(\.keys.isEmpty) && opener == nil && runningText == nil }

  /// Whether a line of this shape is valid at that column.
  func accepts(_ column: Int, _ shape: LineShape) -> Bool {
    if let opener, opener.mayContain(column, shape) { return true }
    switch shape {
    case .entry: return stack.contains { $0.kind == .mapping && $0.column == column }
    case .item: return stack.contains { $0.kind == .sequence && $0.column == column }
    case .text: return continuesText(column)
    }
  }

  /// The list whose next item would be at that column.
  func list(at column: Int) -> OpenCollection? {
    position(ofListAt: column).map { stack[$0] }
  }

  /// The index of that list in `stack`.
  func position(ofListAt column: Int) -> Int? {
    guard let position = stack.lastIndex(where: { $0.column <= column }), stack[position].kind == .sequence,
      stack[position].column == column
    else { return nil }
    return position
  }

  /// Whether a line at that column continues a plain text.
  func continuesText(_ column: Int) -> Bool { runningText.map { column > $0.parentColumn } ?? false }

  /// The key of the mapping that an entry at that column belongs to, or of the list that an item belongs to.
  func parentKey(at column: Int, _ shape: LineShape) -> ByteRange? {
    if let opener, opener.mayContain(column, shape) { return opener.parentKey }
    return stack.last { $0.column == column && $0.kind == (shape == .item ? .sequence : .mapping) }?.parentKey
  }

  /// The possible positions of a line of that shape, the deepest one last.
  func linePositions(for shape: LineShape) -> [LinePosition] {
    let kind: OpenCollection.Kind = shape == .item ? .sequence : .mapping
    var positions =
      shape == .text ? [] : stack.filter { $0.kind == kind }.map { LinePosition(column: $0.column, parentKey: $0.parentKey, keys: $0.keys) }
    if let opener {
      positions.append(LinePosition(column: opener.column + 2, parentKey: opener.parentKey, keys: []))
    } else if shape == .text, let runningText {
      positions.append(LinePosition(column: runningText.parentColumn + 2, parentKey: ByteRange(at: 0), keys: []))
    }
    return positions
  }

  /// Enters the list that an item at that column belongs to, and returns the key of the list.
  mutating func enterItem(_ column: Int) -> ByteRange {
    let parentKey = parentKey(at: column, .item)
    while let last = stack.last, last.column > column { stack.removeLast() }
    if let last = stack.last, last.kind == .sequence, last.column == column { return last.parentKey }
    stack.append(OpenCollection(kind: .sequence, column: column, parentKey: parentKey ?? ByteRange(at: 0)))
    return parentKey ?? ByteRange(at: 0)
  }

  /// Records the start of the current item of the innermost list.
  mutating func noteItem(_ content: Int) {
    if let last = stack.indices.last, stack[last].kind == .sequence { stack[last].lastItem = content }
  }

  /// Enters a list directly inside an item: `- - x`.
  mutating func enterNestedItem(_ column: Int, _ parentKey: ByteRange) {
    stack.append(OpenCollection(kind: .sequence, column: column, parentKey: parentKey))
  }

  /// Enters the mapping of an entry at that column. `listKey` is the key of the list if the entry is after an item mark.
  mutating func enterEntry(_ column: Int, key: ByteRange, listKey: ByteRange?) {
    let parentKey = listKey ?? parentKey(at: column, .entry)
    while let last = stack.last, last.column > column || last.column == column && last.kind == .sequence { stack.removeLast() }
    if listKey != nil || stack.last.map({ $0.kind != .mapping || $0.column != column }) ?? true {
      stack.append(OpenCollection(kind: .mapping, column: column, parentKey: parentKey ?? ByteRange(at: 0)))
    }
    stack[stack.count - 1].keys.append(key)
  }

  /// Takes the collections that are open after lines which were read together.
  mutating func enter(_ collections: [OpenCollection]) {
    stack = collections
    endValue()
  }

  /// Records a key or item mark with nothing after it on its line: deeper lines below are its value.
  mutating func leaveOpen(_ column: Int, parentKey: ByteRange, isKey: Bool) {
    opener = Opener(column: column, parentKey: parentKey, isKey: isKey)
    runningText = nil
  }

  /// Ends a value that does not continue below: a quoted text, a flow collection, an alias.
  mutating func endValue() {
    opener = nil
    runningText = nil
  }

  /// Records that a plain text begins, which deeper lines below continue.
  mutating func runText(from start: Int, parentColumn: Int) {
    opener = nil
    runningText = RunningText(parentColumn: parentColumn, start: start)
  }
}
