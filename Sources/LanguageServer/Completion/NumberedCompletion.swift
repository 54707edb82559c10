import Schema
import Standards
import TextModel

/// Completes the number and name of numbered things: the next number, and the names that are known and not written yet.
struct NumberedCompletion {
  let context: CompletionContext
  let role: NumberedRole

  var items: [CompletionItem] {
    let offered = OfferedNumber(in: context, role: role)
    let number = offered?.code
    let named = names.enumerated().compactMap { position, name -> CompletionItem? in
      let text = number.map { "\($0) \(name.text)" } ?? name.text
      var item = context.item(
        text, kind, writing: context.scalar(text), names: [text, name.text], rank: name.isOwn ? 0 : name.isMissing ? 1 : 3,
        detail: name.detail)
      item?.sortText += position < 10 ? "00\(position)" : position < 100 ? "0\(position)" : "\(position)"
      return item
    }
    let edits = (offered?.edits ?? []).map { context.snapshot.message(of: $0, in: context.source) }
    return (named + [bare(number)].compactMap(\.self)).map { item in
      var item = item
      item.additionalEdits += edits
      return item
    }
  }

  /// The number alone, and the word that every text of the column begins with.
  private func bare(_ number: String?) -> CompletionItem? {
    // A number that is already there would change nothing.
    guard let number, role == .item(.abilities) || context.typed.filter({ $0 != " " }) != number else { return nil }
    var text = context.snippet
    text.append("\(number) ")
    if role == .item(.abilities) { text.append("能") }
    text.stop()
    return context.item(
      number, .value, writing: text, names: [number], rank: 2, detail: context.text(Bilingual(zh: "下一个编号", en: "next number")))
  }

  private var kind: CompletionItem.Kind {
    switch role {
    case .function: .class
    case .content: .method
    case .module, .unit: .module
    default: .value
    }
  }

  private struct Name {
    let text: String
    let isMissing: Bool
    var detail: String?
    /// Whether the module around a unit covers it.
    var isOwn = false
  }

  private var names: [Name] {
    switch role {
    case .function: catalogue.map(\.name).filter { !written.contains($0) }.map { Name(text: $0, isMissing: true) }
    case .content: contents(of: enclosingName).filter { !written.contains($0) }.map { Name(text: $0, isMissing: true) }
    case .catalogueName: namesOfLevels.filter { !written.contains($0) }.map { Name(text: $0, isMissing: true) }
    case .module, .unit: parts
    case .item, .term, .clause: []
    }
  }

  // MARK: Standards

  /// The functions of the catalogue with their contents, or the contents of the function around the place, without those that are in the
  /// list already.
  var unwritten: [(name: String, contents: [String])] {
    let written = written
    let all: [(name: String, contents: [String])] =
      role == .function ? catalogue : contents(of: enclosingName).map { (name: $0, contents: []) }
    return all.filter { !written.contains($0.name) }
  }

  /// The functions of the catalogue for the level at the place; all functions where the level is not known.
  private var catalogue: [(name: String, contents: [String])] {
    let level = level
    return (context.standard?.standard.functions?.value ?? []).compactMap { function in
      guard isListed(function.value.levels, function.value.tracks, at: level), let name = function.value.function?.value.title.string
      else { return nil }
      let contents = (function.value.contents?.value ?? []).filter { isListed($0.value.levels, nil, at: level) }
      return (name, contents.compactMap { $0.value.content?.value.title.string })
    }
  }

  /// The level of the standard that the place is in.
  private var level: Int? {
    guard let index = context.standard, let entry = context.probe.place.entries.first, role == .function || role == .content,
      let name = NumberedNode.name(of: entry.node, type: entry.type)
    else { return nil }
    return index.level(spelled: name.value.text)
  }

  private func isListed(_ levels: Located<[Located<Text>]>?, _ tracks: Located<[Located<Text>]>?, at level: Int?) -> Bool {
    guard let level, let index = context.standard else { return true }
    let (levels, tracks) = (levels?.value ?? [], tracks?.value ?? [])
    return (levels.isEmpty || levels.contains { index.level(spelled: $0.value) == level })
      && (tracks.isEmpty || tracks.contains { index.track(spelled: $0.value).map { index.isTrack($0, atLevel: level) } ?? true })
  }

  private func contents(of function: String?) -> [String] { catalogue.first { $0.name == function }?.contents ?? [] }

  /// The name of the entry that contains the list: the function of a content.
  private var enclosingName: String? {
    let entries = context.probe.place.entries
    // A list that is not written yet does not have an entry.
    guard let outer = context.probe.place.type?.isList ?? false ? entries.last : entries.dropLast().last else { return nil }
    return NumberedNode.name(of: outer.node, type: outer.type).map { Self.title(of: $0.value.text) }
  }

  /// The names that are in the same list already.
  private var written: Set<String> {
    let steps = context.probe.place.steps
    guard let position = steps.indices.last(where: { $0 > 0 && steps[$0 - 1].node.kind == .sequence }) else { return [] }
    var names: Set<String> = []
    for item in steps[position - 1].node.items where item.index != steps[position].node.index {
      if let name = NumberedNode.name(of: item, type: steps[position].type) { names.insert(Self.title(of: name.value.text)) }
    }
    return names
  }

  private static func title(of text: Text) -> String {
    let scan = NumberScan.scan(text, allowsLetters: true, allowsBareDigits: true)
    return text.slice(scan.titleStart, text.count).string
  }

  /// Names that the levels use and that the catalogue may lack.
  private var namesOfLevels: [String] {
    guard let index = context.standard else { return [] }
    var seen: Set<String> = []
    if let function = enclosingName {
      let all = index.contents.filter { index.functions[$0.function].title.string == function }.map(\.title.string)
      return all.filter { seen.insert($0).inserted }
    }
    return index.functions.map(\.title.string).filter { seen.insert($0).inserted }
  }

  // MARK: Plans

  /// Modules are named after the functions that they teach, units after contents; uncovered ones come first.
  private var parts: [Name] {
    guard let alignment = context.snapshot.current.alignment(of: context.file.path) else { return [] }
    let index = alignment.index
    let targets: [Target] = alignment.coverage.functions.flatMap { function in
      role == .module ? [.function(function)] : index.functions[function].contents.map { .content($0) }
    }
    let unit = role == .unit ? UnitRemainder(in: context, alignment) : nil
    let named = role == .unit ? written : []
    return targets.map { target in
      let isMissing = index.items(in: target).contains { alignment.coverage.state(ofItem: $0) == .missing }
      return Name(
        text: index.title(of: target).string, isMissing: isMissing,
        detail: isMissing ? context.text(Bilingual(zh: "尚未覆盖", en: "not covered yet")) : nil,
        isOwn: unit?.has(target, index) ?? false && !named.contains(index.title(of: target).string))
    }
  }
}
