import Schema
import TextModel

extension StandardIndex {
  /// The number of a target; nil if it has none.
  public func code(of target: Target) -> NumberCode? {
    switch target {
    case .function(let index): functions.code(of: index)
    case .content(let index): contents.code(of: index)
    case .item(let index): items.code(of: index)
    }
  }

  /// The name without its number; empty if there is none.
  public func title(of target: Target) -> Text {
    switch target {
    case .function(let index): functions.title(of: index)
    case .content(let index): contents.title(of: index)
    case .item(let index): items.title(of: index)
    }
  }

  /// The title in the form for comparison.
  public func key(of target: Target) -> NameKey {
    switch target {
    case .function(let index): functions[index].key
    case .content(let index): contents[index].key
    case .item(let index): items[index].key
    }
  }

  /// The column of an item; nil for functions and contents.
  public func column(of target: Target) -> Column? {
    if case .item(let index) = target { items.column(of: index) } else { nil }
  }

  /// Index of the target's level in the standard; -1 for a target of another index.
  public func level(of target: Target) -> Int {
    switch target {
    case .function(let index): functions.level(of: index)
    case .content(let index): contents.level(of: index)
    case .item(let index): items.level(of: index)
    }
  }

  /// Number and title in the file, with their ranges.
  public func name(of target: Target) -> Located<NumberedText> {
    switch target {
    case .function(let index): functions[index].name
    case .content(let index): contents[index].name
    case .item(let index): items[index].name
    }
  }

  /// The location of the target's name in the file of the standard, for notes of findings.
  public func location(of target: Target) -> Location {
    switch target {
    case .function(let index): file.location(functions[index].range)
    case .content(let index): file.location(contents[index].range)
    case .item(let index): file.location(items[index].range)
    }
  }

  /// Whether a target has exactly this title; false for an empty title.
  func hasTitle(_ title: Text, _ target: Target) -> Bool {
    guard !title.isEmpty else { return false }
    return switch target {
    case .function(let index): functions.hasTitle(title, at: index)
    case .content(let index): contents.hasTitle(title, at: index)
    case .item(let index): items.hasTitle(title, at: index)
    }
  }

  /// Calls `body` with the index of each item of a target.
  public func forEachItem(in target: Target, _ body: (Int) -> Void) {
    switch target {
    case .function(let index): for content in functions.contents(of: index) { contents.items(of: content).forEach(body) }
    case .content(let index): contents.items(of: index).forEach(body)
    case .item(let index): body(index)
    }
  }

  /// A target and those after it in its list: the functions of a level, the contents of a function, the items of a column.
  func targets(from first: Target) -> [Target] {
    switch first {
    case .function(let function):
      levels.indices.contains(level(of: first)) ? levels[level(of: first)].functions.drop { $0 != function }.map { .function($0) } : []
    case .content(let content): functions.contents(of: function(of: first)).drop { $0 != content }.map { .content($0) }
    case .item(let item):
      contents.items(of: self.content(of: first) ?? -1).filter { column(of: .item($0)) == column(of: first) }.drop { $0 != item }
        .map { .item($0) }
    }
  }

  /// The indexes of the items of a target: all items of a function or content, or the item itself.
  public func items(in target: Target) -> [Int] {
    switch target {
    case .function(let index): functions.contents(of: index).flatMap { contents.items(of: $0) }
    case .content(let index): contents.items(of: index)
    case .item(let index): [index]
    }
  }

  /// Index of the function that a target is, or belongs to.
  public func function(of target: Target) -> Int {
    switch target {
    case .function(let index): index
    case .content(let index): contents.function(of: index)
    case .item(let index): contents.function(of: items.content(of: index))
    }
  }

  /// Index of the content that a target is, or belongs to; nil for a function.
  public func content(of target: Target) -> Int? {
    switch target {
    case .function: nil
    case .content(let index): index
    case .item(let index): items.content(of: index)
    }
  }

  /// The spelling of a reference to a target in a file of level `level` (an index): `2.2 账户管理`, `A5.3.2 …`, `junior/2.2 …`, and with
  /// Chinese keys `能5.3.2 …`, `初级/2.2 …`. In a list of one column the letter is omitted.
  public func spelling(of target: Target, fromLevel level: Int?, inListOf column: Column? = nil, in language: Language = .english) -> String
  {
    var prefix = ""
    if level != self.level(of: target) { prefix = levelPrefix(of: self.level(of: target), in: language) }
    var letter = ""
    if case .item(let index) = target, items[index].column != column { letter = items[index].column.sign[language] }
    guard let code = code(of: target) else { return prefix + title(of: target).string }
    return "\(prefix)\(letter)\(code) \(title(of: target).string)"
  }

  /// The level's name if it can be written before a slash, else its id.
  private func levelPrefix(of level: Int, in language: Language) -> String {
    let name = levels[level].name
    let hasName = language == .chinese && self.level(spelled: name) == level && Reference.canName(level: name)
    return (hasName ? name : levels[level].id).string + "/"
  }

  /// Number and title as the standard prints them.
  public func label(of target: Target) -> String {
    guard let code = code(of: target) else { return title(of: target).string }
    return "\(code) \(title(of: target).string)"
  }
}

extension StandardIndex {
  /// The names in the tables of weights, each once for each row that has it.
  public var weightNames: [NameKey] {
    [standard.weights?.value.theory, standard.weights?.value.skills].flatMap { table in
      (table?.value ?? []).flatMap { row in row.value.value.map { NameKey($0.key.value) } }
    }
  }

  /// Whether the number of an entry may be wrong in the standard: another entry has it too, or most entries below it, or the one above it,
  /// contradict it.
  public func isNumberDoubtful(of target: Target) -> Bool {
    guard let code = code(of: target) else { return false }
    if isRepeated(code, column: column(of: target), level: level(of: target)) { return true }
    switch target {
    case .function(let function): return areMostOutside(code, functions[function].contents.compactMap { contents[$0].name.value.code })
    case .content(let content):
      return areMostOutside(code, contents[content].items.compactMap { items[$0].code })
        || functions[contents[content].function].name.value.code.map { !code.isBelow($0) } ?? false
    case .item(let item): return contents[items[item].content].name.value.code.map { !code.isBelow($0) } ?? false
    }
  }

  private func areMostOutside(_ code: NumberCode, _ below: [NumberCode]) -> Bool {
    below.count { $0.depth > code.depth && !$0.isBelow(code) } * 2 > below.count
  }
}

extension NumberCode {
  /// Whether the number has the parts of another one and more: 1.1.2 is below 1.1.
  fileprivate func isBelow(_ other: NumberCode) -> Bool { depth > other.depth && bytes.starts(with: other.bytes + [ASCII.period]) }
}
