import Schema
import Standards
import TextModel

/// All symbols that a file names or refers to, in no particular order.
struct OccurrenceList {
  private(set) var all: [Occurrence] = []

  init(_ file: WorkspaceFile, at current: WorkspaceSnapshot) {
    if let index = current.workspace.standard(at: file.path) {
      add(index)
    } else if let aligned = AlignedFile(file.document.content) {
      if let id = file.document.id { add(.documentID(path: file.path), id.range, isDefinition: true) }
      add(aligned, file, current)
    }
  }

  mutating func add(_ symbol: Symbol, _ range: ByteRange, in whole: ByteRange? = nil, isDefinition: Bool = false, target: Target? = nil) {
    guard !range.isEmpty else { return }
    all.append(Occurrence(symbol: symbol, range: range, whole: whole ?? range, isDefinition: isDefinition, target: target))
  }

  /// The smallest occurrence that touches an offset.
  func occurrence(at offset: Int) -> Occurrence? {
    all.filter { $0.range.touches(offset) }.min { ($0.range.count, $0.range.start) < ($1.range.count, $1.range.start) }
  }
}

// MARK: Standards

extension OccurrenceList {
  private mutating func add(_ index: StandardIndex) {
    let path = index.file.path
    let standard = index.standard
    if let id = standard.id { add(.standardID(standard: path), id.range, isDefinition: true) }
    if let version = standard.version { add(.standardVersion(standard: path), version.range, isDefinition: true) }
    addCatalogue(standard, path, index)
    for track in standard.tracks?.value ?? [] {
      if let id = track.value.track { add(.track(standard: path, id.value), id.range, isDefinition: true) }
      for level in track.value.levels?.value ?? [] { add(level: level, index) }
    }
    for (position, level) in index.levels.enumerated() { add(level.level, position, index) }
    addParts(index)
    addPasted(index)
    var weighted: Set<NameKey> = []
    for table in [standard.weights?.value.theory, standard.weights?.value.skills] {
      for level in table?.value ?? [] {
        add(level: level.key, index)
        for weight in level.value.value {
          let name = NameKey(weight.key.value)
          weighted.insert(name)
          add(.function(standard: path, name), weight.key.range)
        }
      }
    }
    // The table of theory weights also has names of basic requirements: 职业道德.
    for clause in standard.basicRequirements?.value ?? [] where weighted.contains(NameKey(clause.value.title)) {
      add(.function(standard: path, NameKey(clause.value.title)), clause.titleRange, in: clause.range, isDefinition: true)
    }
  }

  private mutating func addCatalogue(_ standard: Standard, _ path: String, _ index: StandardIndex) {
    for function in standard.functions?.value ?? [] {
      if let name = function.value.function {
        add(.function(standard: path, NameKey(name.value.title)), name.titleRange, in: name.range, isDefinition: true)
      }
      for level in function.value.levels?.value ?? [] { add(level: level, index) }
      for track in function.value.tracks?.value ?? [] { add(.track(standard: path, track.value), track.range) }
      for content in function.value.contents?.value ?? [] {
        if let name = content.value.content {
          add(.content(standard: path, NameKey(name.value.title)), name.titleRange, in: name.range, isDefinition: true)
        }
        for level in content.value.levels?.value ?? [] { add(level: level, index) }
      }
    }
  }

  /// Adds a level that is named by its id, its name or a part of that; `reference` is the range of the text that has it before a slash.
  private mutating func add(level: Located<Text>, _ index: StandardIndex, before reference: ByteRange? = nil) {
    guard !level.range.isEmpty, let position = index.level(spelled: level.value) else { return }
    let entry = index.levels[position]
    let path = index.file.path
    let half = LevelSpellings.partIndex(of: entry.name, spelled: level.value)
    let isName = NameKey(level.value) == NameKey(entry.name)
    guard level.value == entry.id || isName || half != nil else { return }
    let symbol: Symbol = level.value == entry.id ? .levelID(standard: path, position) : .levelName(standard: path, position)
    all.append(
      Occurrence(
        symbol: symbol, range: level.range, whole: reference ?? level.range, isDefinition: false,
        half: level.value == entry.id || isName ? nil : half, isLevelPrefix: reference != nil))
  }

  private mutating func add(_ level: Level, _ position: Int, _ index: StandardIndex) {
    let path = index.file.path
    if let id = level.level { add(.levelID(standard: path, position), id.range, isDefinition: true) }
    if let name = level.name { add(.levelName(standard: path, position), name.range, isDefinition: true) }
    for name in level.positions?.value ?? [] { add(.position(standard: path, NameKey(name.value)), name.range, isDefinition: true) }
    for entry in level.entry?.value ?? [] {
      if let previous = entry.value.previousLevel { add(level: previous, index) }
    }
  }

  private mutating func addParts(_ index: StandardIndex) {
    let path = index.file.path
    for (position, function) in index.functions.enumerated() {
      for track in function.record.value.tracks?.value ?? [] { add(.track(standard: path, track.value), track.range) }
      add(function.name, .function(standard: path, function.key), .function(position), path)
    }
    for (position, content) in index.contents.enumerated() {
      add(content.name, .content(standard: path, content.key), .content(position), path)
    }
    for (position, item) in index.items.enumerated() { add(item.name, .item(standard: path, position), .item(position), path) }
  }

  /// Adds the names in blocks that are twice in the file but once in the index: the same symbols, without their own targets.
  private mutating func addPasted(_ index: StandardIndex) {
    guard !index.pasted.isEmpty else { return }
    let path = index.file.path
    let known = Set(index.functions.map(\.range.start) + index.contents.map(\.range.start))
    for function in (index.standard.levels?.value ?? []).flatMap({ $0.value.functions?.value ?? [] }) {
      if let name = function.value.function, !known.contains(name.range.start) {
        add(.function(standard: path, NameKey(name.value.title)), name.titleRange, in: name.range, isDefinition: true)
      }
      for content in function.value.contents?.value ?? [] {
        guard let name = content.value.content, !known.contains(name.range.start) else { continue }
        add(.content(standard: path, NameKey(name.value.title)), name.titleRange, in: name.range, isDefinition: true)
      }
    }
  }

  private mutating func add(_ name: Located<NumberedText>, _ symbol: Symbol, _ target: Target, _ path: String) {
    add(symbol, name.titleRange, in: name.range, isDefinition: true, target: target)
    add(.number(standard: path, target), name.codeRange, in: name.range, isDefinition: true, target: target)
  }
}

// MARK: Job descriptions and plans

extension OccurrenceList {
  private mutating func add(_ aligned: AlignedFile, _ file: WorkspaceFile, _ current: WorkspaceSnapshot) {
    guard let reference = aligned.standard?.value, case .found(let index) = current.workspace.resolve(reference, from: file.path) else {
      return
    }
    let path = index.file.path
    if let id = reference.id { add(.standardID(standard: path), id.range) }
    if let version = reference.version { add(.standardVersion(standard: path), version.range) }
    if let level = aligned.level { add(level: level, index) }
    if let level = aligned.fromLevel { add(level: level, index) }
    if let track = aligned.track { add(.track(standard: path, track.value), track.range) }
    if case .jobDescription(let job) = file.document.content {
      for position in [job.title, job.reportsTo].compactMap(\.self) where isPosition(position.value, index) {
        add(.position(standard: path, NameKey(position.value)), position.range)
      }
    }
    guard let alignment = current.alignment(of: file.path) else { return }
    for resolved in alignment.references {
      if resolved.reference.value.form == .one { add(resolved, index) } else { addTitles(in: resolved.reference, alignment.resolver) }
    }
  }

  private func isPosition(_ text: Text, _ index: StandardIndex) -> Bool {
    let key = NameKey(text)
    return index.levels.contains { level in (level.level.positions?.value ?? []).contains { NameKey($0.value) == key } }
  }

  private mutating func add(_ resolved: ResolvedReference, _ index: StandardIndex) {
    let reference = resolved.reference
    if let level = reference.value.level {
      // A level before a slash: only its part of the text is added.
      add(level: Located(level, at: reference.levelRange), index, before: reference.range)
    }
    guard let target = resolved.resolution.bestTarget else { return }
    let path = index.file.path
    let symbol = Symbol.of(target, index)
    add(symbol, reference.titleRange, in: reference.range, target: target)
    if reference.value.code != nil, case .numberMissing = resolved.resolution {
    } else {
      add(.number(standard: path, target), digits(of: reference), in: reference.range, target: target)
    }
  }

  /// Adds the titles in ranges (`1.1 产品选择至1.3 产品付款`), before `其余`, and in references joined on one line: they are renamed like others.
  private mutating func addTitles(in reference: Located<Reference>, _ resolver: Resolver) {
    let whole = reference.value.whole
    for member in reference.value.members where !member.title.isEmpty {
      guard let target = resolver.resolve(member).certain, let titleRange = whole.range(ofFirst: member.title) else { continue }
      let range = reference.range(of: titleRange.lowerBound, titleRange.upperBound)
      // In a text with escapes, a part cannot be located.
      guard range != reference.range || titleRange.count == whole.count else { continue }
      add(Symbol.of(target, resolver.index), range, in: reference.range, target: target)
    }
  }

  /// The range of the number without the letter of its column.
  private func digits(of reference: Located<Reference>) -> ByteRange {
    let range = reference.codeRange
    guard reference.value.spellsColumn, let code = reference.value.code, range.count > code.count else { return range }
    return ByteRange(range.end - code.count, range.end)
  }
}

extension Symbol {
  /// The symbol of a target's name.
  static func of(_ target: Target, _ index: StandardIndex) -> Symbol {
    switch target {
    case .function: .function(standard: index.file.path, index.key(of: target))
    case .content: .content(standard: index.file.path, index.key(of: target))
    case .item(let item): .item(standard: index.file.path, item)
    }
  }
}

extension Resolution {
  /// The only target that the author means; nil if that is uncertain or there are several.
  var bestTarget: Target? {
    switch self {
    case .target(let target), .misspelt(let target), .numberMissing(let target), .aboveLevel(let target, sameNumber: _): target
    // The ranges of number and title are not known.
    case .respelled, .mistitled, .noSuchNumber, .ambiguous, .several, .unknownLevel: nil
    }
  }
}
