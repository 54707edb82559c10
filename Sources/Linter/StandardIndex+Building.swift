import Schema
import YAML

extension StandardIndex {
  package init(file: WorkspaceFile, standard: Standard) {
    self.file = file
    self.standard = standard
    for level in standard.levels?.value ?? [] { add(level) }
  }

  private mutating func add(_ located: Located<Level>) {
    let level = located.value
    let index = levels.count
    let id = level.level?.value ?? Text("\(index + 1)")
    levels.append(
      LevelEntry(id: id, name: level.name?.value ?? id, range: level.name?.range ?? level.level?.range ?? located.range, level: level))
    for (position, function) in (level.functions?.value ?? []).enumerated() { add(function.value, position: position + 1, level: index) }
  }

  private mutating func add(_ function: Function, position: Int, level: Int) {
    guard let name = function.function else { return }
    let index = functions.count
    let code = name.value.code ?? NumberCode(parts: [position])
    let tracks = (function.tracks?.value ?? []).map(\.value)
    functions.append(
      FunctionEntry(code: code, title: name.value.title, key: NameKey(name.value.title), range: name.range, level: level, tracks: tracks))
    levels[level].functions.append(index)
    register(.function(index), code, nil, functions[index].key, level: level)
    for (position, content) in (function.contents?.value ?? []).enumerated() {
      add(content.value, position: position + 1, function: index, code, level: level)
    }
  }

  private mutating func add(_ content: Content, position: Int, function: Int, _ parent: NumberCode?, level: Int) {
    guard let name = content.content else { return }
    let index = contents.count
    let code = name.value.code ?? parent?.appending(position)
    contents.append(
      ContentEntry(code: code, title: name.value.title, key: NameKey(name.value.title), range: name.range, level: level, function: function)
    )
    functions[function].contents.append(index)
    register(.content(index), code, nil, contents[index].key, level: level)
    for column in Column.allCases {
      for (position, item) in (content.items(in: column)?.value ?? []).enumerated() {
        add(item.value, column, position: position + 1, content: index, code, level: level)
      }
    }
  }

  private mutating func add(_ item: Item, _ column: Column, position: Int, content: Int, _ parent: NumberCode?, level: Int) {
    guard let text = item.text else { return }
    let index = items.count
    let code = text.value.code ?? parent?.appending(position)
    items.append(
      ItemEntry(
        column: column, code: code, title: text.value.title, key: NameKey(text.value.title), range: text.range, level: level,
        content: content))
    contents[content].items.append(index)
    register(.item(index), code, column, items[index].key, level: level)
  }

  private mutating func register(_ target: Target, _ code: NumberCode?, _ column: Column?, _ key: NameKey, level: Int) {
    if let code {
      let place = NumberPlace(level: level, column: column, code: code)
      if byNumber[place] == nil { byNumber[place] = target }
    }
    if !key.isEmpty { byName[key, default: []].append(target) }
  }
}

extension StandardIndex {
  package func code(of target: Target) -> NumberCode? {
    switch target {
    case .function(let index): functions[index].code
    case .content(let index): contents[index].code
    case .item(let index): items[index].code
    }
  }

  package func title(of target: Target) -> Text {
    switch target {
    case .function(let index): functions[index].title
    case .content(let index): contents[index].title
    case .item(let index): items[index].title
    }
  }

  package func key(of target: Target) -> NameKey {
    switch target {
    case .function(let index): functions[index].key
    case .content(let index): contents[index].key
    case .item(let index): items[index].key
    }
  }

  package func level(of target: Target) -> Int {
    switch target {
    case .function(let index): functions[index].level
    case .content(let index): contents[index].level
    case .item(let index): items[index].level
    }
  }

  package func location(of target: Target) -> Location {
    switch target {
    case .function(let index): file.location(functions[index].range)
    case .content(let index): file.location(contents[index].range)
    case .item(let index): file.location(items[index].range)
    }
  }

  /// The items that a target stands for: a function's or content's are all in it.
  package func items(in target: Target) -> [Int] {
    switch target {
    case .function(let index): functions[index].contents.flatMap { contents[$0].items }
    case .content(let index): contents[index].items
    case .item(let index): [index]
    }
  }

  /// The function that a target is, or stands in.
  package func function(of target: Target) -> Int {
    switch target {
    case .function(let index): index
    case .content(let index): contents[index].function
    case .item(let index): contents[items[index].content].function
    }
  }

  /// The content that a target is, or stands in; nil for a function.
  package func content(of target: Target) -> Int? {
    switch target {
    case .function: nil
    case .content(let index): index
    case .item(let index): items[index].content
    }
  }

  /// How a file of level `level` writes a reference to a target: `2.2 账户管理`, `A5.3.2 …`, `junior/2.2 …`. In a list of one column the
  /// letter is left out.
  package func spelling(of target: Target, fromLevel level: Int?, inListOf column: Column? = nil) -> String {
    var prefix = ""
    if level != self.level(of: target) { prefix = levels[self.level(of: target)].id.string + "/" }
    var letter = ""
    if case .item(let index) = target, items[index].column != column { letter = items[index].column.letter }
    guard let code = code(of: target) else { return prefix + title(of: target).string }
    return "\(prefix)\(letter)\(code) \(title(of: target).string)"
  }

  /// Number and title as the standard prints them.
  package func label(of target: Target) -> String {
    guard let code = code(of: target) else { return title(of: target).string }
    return "\(code) \(title(of: target).string)"
  }
}
