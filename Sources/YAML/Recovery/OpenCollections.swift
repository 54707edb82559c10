import TextModel

/// What a line begins with, which decides its possible places.
enum LineShape {
  case entry
  case item
  case text
}

/// A list or mapping that is open where a line begins.
struct OpenCollection {
  enum Kind {
    case mapping
    case sequence
  }
  let kind: Kind
  let column: Int
  /// The key whose value it is, or whose list it is an item of; empty for the whole file and where that is not known.
  let owner: ByteRange
  /// The keys of a mapping so far.
  var keys: [ByteRange] = []
  /// Where the last item of a list begins, after its mark.
  var lastItem: Int?
}

/// A possible place of a line.
struct LinePlace {
  let column: Int
  let owner: ByteRange
  let keys: [ByteRange]
}

/// The collections around a line, by their columns.
struct OpenCollections {
  /// A key without value or a bare item mark: what is deeper is its value.
  struct Opener {
    let column: Int
    let owner: ByteRange
    let isKey: Bool

    func takes(_ column: Int, _ shape: LineShape) -> Bool {
      isKey && shape == .item ? column >= self.column : column > self.column
    }
  }

  /// A plain text: every deeper line below continues with it.
  struct RunningText {
    let parentColumn: Int
    let start: Int
  }

  private(set) var stack: [OpenCollection]
  private(set) var opener: Opener?
  private(set) var runningText: RunningText?

  init(rootColumn: Int) { stack = [OpenCollection(kind: .mapping, column: rootColumn, owner: ByteRange(at: 0))] }

  /// Whether nothing has been read yet.
  var isUntouched: Bool { stack.count == 1 && stack.allSatisfy(\.keys.isEmpty) && opener == nil && runningText == nil }

  /// Whether YAML reads a line at that column as it looks.
  func accepts(_ column: Int, _ shape: LineShape) -> Bool {
    if let opener, opener.takes(column, shape) { return true }
    switch shape {
    case .entry: return stack.contains { $0.kind == .mapping && $0.column == column }
    case .item: return stack.contains { $0.kind == .sequence && $0.column == column }
    case .text: return continuesText(column)
    }
  }

  /// The list that an item at that column would be the next one of.
  func list(at column: Int) -> OpenCollection? {
    position(ofListAt: column).map { stack[$0] }
  }

  /// Where that list is in the stack.
  func position(ofListAt column: Int) -> Int? {
    guard let position = stack.lastIndex(where: { $0.column <= column }), stack[position].kind == .sequence,
      stack[position].column == column
    else { return nil }
    return position
  }

  func continuesText(_ column: Int) -> Bool { runningText.map { column > $0.parentColumn } ?? false }

  /// The mapping that an entry at that column belongs to, or the list that an item does.
  func owner(at column: Int, _ shape: LineShape) -> ByteRange? {
    if let opener, opener.takes(column, shape) { return opener.owner }
    return stack.last { $0.column == column && $0.kind == (shape == .item ? .sequence : .mapping) }?.owner
  }

  /// The possible places of a line of that shape; the deepest one is last.
  func places(for shape: LineShape) -> [LinePlace] {
    let kind: OpenCollection.Kind = shape == .item ? .sequence : .mapping
    var places = shape == .text ? [] : stack.filter { $0.kind == kind }.map { LinePlace(column: $0.column, owner: $0.owner, keys: $0.keys) }
    if let opener {
      places.append(LinePlace(column: opener.column + 2, owner: opener.owner, keys: []))
    } else if shape == .text, let runningText {
      places.append(LinePlace(column: runningText.parentColumn + 2, owner: ByteRange(at: 0), keys: []))
    }
    return places
  }

  /// Enters the list that an item at that column belongs to, and returns whose list it is.
  mutating func enterItem(_ column: Int) -> ByteRange {
    let owner = owner(at: column, .item)
    while let last = stack.last, last.column > column { stack.removeLast() }
    if let last = stack.last, last.kind == .sequence, last.column == column { return last.owner }
    stack.append(OpenCollection(kind: .sequence, column: column, owner: owner ?? ByteRange(at: 0)))
    return owner ?? ByteRange(at: 0)
  }

  /// Remembers where the item of the innermost list begins.
  mutating func noteItem(_ content: Int) {
    if let last = stack.indices.last, stack[last].kind == .sequence { stack[last].lastItem = content }
  }

  /// A list directly inside an item: `- - x`.
  mutating func enterNestedItem(_ column: Int, _ owner: ByteRange) {
    stack.append(OpenCollection(kind: .sequence, column: column, owner: owner))
  }

  /// Enters the mapping of an entry at that column. `itemOwner` is whose list it is an item of, where an item mark is before it.
  mutating func enterEntry(_ column: Int, key: ByteRange, itemOwner: ByteRange?) {
    let owner = itemOwner ?? owner(at: column, .entry)
    while let last = stack.last, last.column > column || last.column == column && last.kind == .sequence { stack.removeLast() }
    if itemOwner != nil || stack.last.map({ $0.kind != .mapping || $0.column != column }) ?? true {
      stack.append(OpenCollection(kind: .mapping, column: column, owner: owner ?? ByteRange(at: 0)))
    }
    stack[stack.count - 1].keys.append(key)
  }

  mutating func leaveOpen(_ column: Int, owner: ByteRange, isKey: Bool) {
    opener = Opener(column: column, owner: owner, isKey: isKey)
    runningText = nil
  }

  /// A value that ends where it ends: quoted, in brackets, an alias.
  mutating func endValue() {
    opener = nil
    runningText = nil
  }

  mutating func runText(from start: Int, parentColumn: Int) {
    opener = nil
    runningText = RunningText(parentColumn: parentColumn, start: start)
  }
}
