import Schema
import Standards
import TextModel

/// Completes references: number and title, missing ones first.
struct ReferenceCompletion {
  let context: CompletionContext
  /// The column of the list, if it is one of a single column.
  let column: Column?
  /// The file against its standard; the level is the lowest where the file names none.
  private let index: StandardIndex
  /// What the rest of the file covers, without the reference that is being written. Nil where the file does not name a level.
  private let coverage: Coverage?
  private let level: Int
  /// The id of the file's track, if it names one.
  private let track: Text?
  /// The functions that the module or duty around the place is about.
  private let ownFunctions: Set<Int>
  /// The items that the other references of the list cover.
  private let ownItems: Set<Int>
  /// The unit around the place.
  private let unit: UnitRemainder?

  /// The maximum number of items; further typing finds the others.
  private static let maximum = 200

  init?(context: CompletionContext, column: Column?) {
    let alignment = context.snapshot.current.alignment(of: context.file.path)
    guard let index = alignment?.index ?? context.alignedStandard, !index.levels.isEmpty else { return nil }
    self.index = index
    self.context = context
    self.column = column
    level = alignment?.level ?? 0
    track = alignment?.resolver.track
    ownFunctions = alignment.map { Self.functions(in: context, $0) } ?? []
    ownItems = alignment.map { Self.items(inListAround: context, $0) } ?? []
    unit = alignment.flatMap { UnitRemainder(in: context, $0) }
    coverage = alignment.map { alignment in
      let others = alignment.references.filter { !context.isWriting($0.reference.range) }
      return Coverage(
        index: index, level: alignment.level, fromLevel: alignment.fromLevel, track: alignment.resolver.track, references: others)
    }
  }

  var items: [CompletionItem] {
    let level = typedLevel
    let sign = typedSign
    let candidates = candidates.filter { level == nil || index.level(of: $0) == level }
      .filter { sign == nil || index.column(of: $0) == sign }.compactMap { candidate in item(candidate) }
    let several = ReferenceGroupCompletion(
      context: context, index: index, level: self.level, track: track, column: column, coverage: coverage
    ).items
    return Array((candidates + several).sorted { $0.sortText < $1.sortText }.prefix(Self.maximum))
  }

  /// The level before a slash, as in `初级/`: only references of this level are offered.
  private var typedLevel: Int? {
    guard let slash = context.typed.lastIndex(where: { $0 == "/" || $0 == "／" }) else { return nil }
    return index.level(spelled: Text(String(context.typed[..<slash])))
  }

  /// The column whose sign is all that is typed, `K` or 知: its items are offered, and not names such as 客户 that match by pinyin.
  private var typedSign: Column? {
    guard column == nil else { return nil }
    return Column.allCases.first { column in
      index.columns.contains(column) && Language.allCases.contains { column.sign[$0] == context.typed }
    }
  }

  /// Items are offered only once something is typed, since there are too many.
  private var candidates: [Target] {
    let all = allCandidates
    return context.typed.isEmpty ? all.filter { !isInThisList($0) } : all
  }

  /// Whether all of a target is in the list already; to repeat it would be a finding.
  private func isInThisList(_ target: Target) -> Bool {
    let items = index.items(in: target)
    return !items.isEmpty && items.allSatisfy(ownItems.contains)
  }

  private var allCandidates: [Target] {
    let functions = index.functions.indices.map { Target.function($0) }.filter(isOfTrack)
    let contents = index.contents.indices.map { Target.content($0) }.filter(isOfTrack)
    let items = index.items.indices.filter { column == nil || index.items[$0].column == column }.map { Target.item($0) }.filter(isOfTrack)
    if column != nil { return items }
    if !context.typed.isEmpty { return functions + contents + items }
    return functions + contents + items.filter { isMissingAlone($0) }
  }

  /// Whether an item is missing although other items of its content are covered.
  private func isMissingAlone(_ target: Target) -> Bool {
    guard let coverage, case .item(let item) = target, isRequired(target), coverage.state(ofItem: item) == .missing else {
      return false
    }
    return index.contents[index.items[item].content].items.contains { coverage.state(ofItem: $0) != .missing }
  }

  private func isRequired(_ target: Target) -> Bool { coverage?.functions.contains(index.function(of: target)) ?? false }

  private func item(_ target: Target) -> CompletionItem? {
    let spelled = index.spelling(of: target, fromLevel: level, inListOf: column, in: context.keys)
    let title = index.title(of: target).string
    var names = [spelled, title]
    let entry = index.levels[index.level(of: target)]
    let levels = [entry.name, entry.id]
    // Also by words or pinyin after the level: 初级/chai.
    names += levels.map { "\($0)\(title)" }
    if let code = index.code(of: target) {
      // A bare number means one of the file's own level, or one that the file has to cover.
      if index.level(of: target) == self.level || isRequired(target) { names.append(code.string) }
      // Found by either name of its level: 初级/2.2 and junior/2.2.
      names += levels.map { "\($0)\(code)\(title)" }
    }
    // Found by either sign: A5.3.2 and 能5.3.2.
    if case .item(let item) = target {
      for language in Language.allCases {
        let signed = index.items[item].column.sign[language] + (index.code(of: target)?.string ?? "")
        names += [signed] + levels.map { "\($0)\(signed)" }
      }
    }
    var item = context.item(
      spelled, kind(target), writing: context.scalar(spelled), names: names, rank: rank(target), detail: detail(target),
      documentation: TargetPage(target, index, language: context.language).markdown)
    item?.sortText += order(target)
    return item
  }

  private func kind(_ target: Target) -> CompletionItem.Kind {
    switch target {
    case .function: .class
    case .content: .method
    case .item: .value
    }
  }

  private enum State {
    case missing, missingInPart, covered, unknown, ofLowerLevel, ofHigherLevel
  }

  private func state(_ target: Target) -> State {
    guard index.level(of: target) == level || isRequired(target) else {
      return index.level(of: target) < level ? .ofLowerLevel : .ofHigherLevel
    }
    guard let coverage, isRequired(target) else { return .unknown }
    let states = index.items(in: target).map(coverage.state(ofItem:))
    if !states.isEmpty, states.allSatisfy({ $0 == .missing }) { return .missing }
    return states.contains(.missing) ? .missingInPart : .covered
  }

  /// Whether the file may cover it; false for what is only for other tracks.
  private func isOfTrack(_ target: Target) -> Bool {
    guard let track else { return true }
    let tracks = index.functions[index.function(of: target)].tracks
    return tracks.isEmpty || tracks.contains(track)
  }

  /// The sort rank: what the module's own function still lacks, then what is missing as a whole, missing in part, covered, of another
  /// level.
  private func rank(_ target: Target) -> Int {
    if let unit, unit.has(target, index) { return isContent(target) ? 0 : 1 }
    let isOwn = isOwn(index.function(of: target))
    return switch state(target) {
    case .missing where isContent(target): isOwn ? 0 : 1
    case .missing: isOwn ? 1 : 2
    case .missingInPart: isOwn && isContent(target) ? 2 : 3
    case .unknown: 4
    case .covered: 5
    case .ofLowerLevel: isOwn ? 6 : 7
    case .ofHigherLevel: isOwn ? 7 : 8
    }
  }

  /// Whether a function is one that the module is about, or has its name at another level. False once something besides a level is typed:
  /// then the quality of the match decides.
  private func isOwn(_ function: Int) -> Bool {
    if context.typed.isEmpty || typedSign != nil { return ownFunctions.contains(function) }
    return context.typed.last == "/" && ownFunctions.contains { index.functions[$0].key == index.functions[function].key }
  }

  private func isContent(_ target: Target) -> Bool { if case .content = target { true } else { false } }

  private func detail(_ target: Target) -> String? {
    switch state(target) {
    case .missing: context.text(Bilingual(zh: "尚未覆盖", en: "not covered yet"))
    case .missingInPart: context.text(Bilingual(zh: "部分覆盖", en: "partly covered"))
    case .covered: context.text(Bilingual(zh: "已覆盖", en: "covered"))
    case .unknown: nil
    case .ofLowerLevel, .ofHigherLevel: index.levels[index.level(of: target)].name.string
    }
  }

  private static func items(inListAround context: CompletionContext, _ alignment: Alignment) -> Set<Int> {
    let steps = context.probe.place.steps
    guard let list = steps.last(where: { $0.node.kind == .sequence })?.node.range.start,
      let part = alignment.file.parts.first(where: { $0.covers?.range.start == list }), let covers = part.covers
    else { return [] }
    var items: Set<Int> = []
    for resolved in alignment.references where !context.isWriting(resolved.reference.range) {
      let range = resolved.reference.range
      guard covers.range.start <= range.start, range.end <= covers.range.end else { continue }
      for target in resolved.resolution.certainTargets { items.formUnion(alignment.index.items(in: target)) }
    }
    return items
  }

  /// The functions that the module's name mentions, and those that it covers partly.
  private static func functions(in context: CompletionContext, _ alignment: Alignment) -> Set<Int> {
    let offset = context.offset
    // An empty entry at the end of a module is not in the module's range.
    let starts = Set(["modules", "units", "duties"].compactMap { context.start(ofEntryIn: $0) })
    let around = alignment.file.parts.indices.filter { part in
      let range = alignment.file.parts[part].range
      return range.touches(offset) || starts.contains(range.start)
    }
    var functions: Set<Int> = []
    for resolved in alignment.references where !context.isWriting(resolved.reference.range) {
      guard case .part(let part) = resolved.container, around.contains(part), let target = resolved.resolution.certain else { continue }
      functions.insert(alignment.index.function(of: target))
    }
    let names = around.compactMap { alignment.file.parts[$0].name?.value.string }
    for function in alignment.coverage.functions {
      let title = alignment.index.title(of: .function(function)).string
      if !title.isEmpty, names.contains(where: { $0.firstRange(of: title) != nil }) { functions.insert(function) }
    }
    return functions
  }

  /// The sort key: the order of the standard.
  private func order(_ target: Target) -> String {
    let position =
      switch target {
      case .function(let index): index
      case .content(let index): 1_000 + index
      case .item(let index): 10_000 + index
      }
    let digits = String(position)
    return String("0", times: 6 - digits.count) + digits
  }
}
