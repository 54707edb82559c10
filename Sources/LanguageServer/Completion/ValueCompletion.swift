import Schema
import Standards
import TextModel

/// The values that a field may have, where the format, the standard or the workspace knows them.
struct ValueCompletion {
  let context: CompletionContext
  let type: TypeDescription

  var items: [CompletionItem] {
    switch type {
    case .choice(let choice): choices(choice)
    case .boolean: words(["false", "true"])
    case .level: levels
    case .track: tracks
    case .text(let role): texts(role)
    case .wholeNumber: fieldName == "hour-minutes" ? words(["45"]) : []
    case .record(let shape): records(shape())
    case .list(let element): lists(of: element)
    case .quantity: AmountCompletion(context: context).items
    case .reference, .numberedText, .date, .map, .hours, .anything: []
    }
  }

  private var fieldName: String { context.probe.place.steps.last { $0.field != nil }?.field?.key.english ?? "" }

  private func choices(_ choice: ChoiceDescription) -> [CompletionItem] {
    let expected = fieldName == "kind" ? DocumentKind.expected(byFileName: context.file.path)?.name : nil
    return choice.options.enumerated().compactMap { index, option in
      let name = option.name[context.keys]
      var item = context.item(
        name, .enumMember, writing: name, names: [option.name.english, option.name.chinese] + option.aliases,
        rank: option.name == expected ? 1 : 2,
        detail: context.keys == .chinese ? option.name.english : option.name.chinese, documentation: context.text(option.documentation))
      // A scale is shown in its order.
      item?.sortText += index < 10 ? "0\(index)" : "\(index)"
      return item
    }
  }

  /// The words in the given order.
  private func words(_ words: [String], areTexts: Bool = false) -> [CompletionItem] {
    words.enumerated().compactMap { position, word in
      var item = context.item(word, .value, writing: areTexts ? context.scalar(word) : word, names: [word], rank: 2)
      item?.sortText += "0\(min(position, 9))"
      return item
    }
  }

  // MARK: From the standard

  /// The levels of the standard that is meant: the file's own, if it is one.
  private var levels: [CompletionItem] {
    guard let index = context.standard ?? context.alignedStandard else { return [] }
    // Trainees come from a level below that of the plan.
    let own = fieldName == "from-level" ? context.snapshot.current.alignment(of: context.file.path)?.level : nil
    let listed = listed
    let previous = fieldName == "previous-level" ? recordLevel(index) : nil
    return Array(index.levels.enumerated()).prefix(clamping: own ?? previous ?? index.levels.count).compactMap { position, level in
      let text = context.keys == .chinese ? level.name : level.id
      let other = context.keys == .chinese ? level.id : level.name
      if listed.contains(text) || listed.contains(other) { return nil }
      // The level right below comes first.
      let position = (previous ?? own).map { $0 - position } ?? position
      var item = context.item(
        text.string, .enumMember, writing: context.scalar(text.string), names: [level.id.string, level.name.string], rank: 2,
        detail: other.string)
      item?.sortText += "0\(min(position, 9))"
      return item
    }
  }

  /// The items that the list around the place has already.
  private var listed: Set<Text> {
    guard let list = context.list?.node else { return [] }
    return Set(list.items.filter { !$0.range.touches(context.offset) }.map(\.text))
  }

  /// The level of a standard that the place is in.
  private func recordLevel(_ index: StandardIndex) -> Int? {
    let node = context.probe.place.steps.last { $0.type.shape?.name.english == "level" }?.node
    guard let id = (node?.value(forKey: "level") ?? node?.value(forKey: "等级"))?.text else { return nil }
    return index.level(spelled: id)
  }

  private var tracks: [CompletionItem] {
    guard let index = context.standard ?? context.alignedStandard else { return [] }
    let listed = listed
    return (index.standard.tracks?.value ?? []).compactMap { track in
      guard let id = track.value.track?.value.string, !listed.contains(Text(id)) else { return nil }
      let name = track.value.name?.value.string
      return context.item(id, .enumMember, writing: context.scalar(id), names: [id, name].compactMap(\.self), rank: 2, detail: name)
    }
  }

  private func texts(_ role: TextRole) -> [CompletionItem] {
    if context.probe.place.record?.shape.name.english == "level" {
      if fieldName == "level" { return LevelCompletion(context: context).ids }
      if fieldName == "name" { return LevelCompletion(context: context).names }
    }
    if fieldName == "method" { return words(methods, areTexts: true) }
    if fieldName == "duty", context.probe.place.record?.shape.name.english == "duty" { return duties }
    return switch role {
    case .position: positions
    case .standardID: standards { $0.id.string }
    case .standardVersion: standards(of: writtenID) { $0.version.string }
    case .path: fieldName == "baseline" ? [] : files
    case .id: fieldName == "format" ? words([String(Document.formatVersion)]) : fieldName == "language" ? words(languages) : []
    case .prose, .name, .folder, .glob: []
    }
  }

  private var languages: [String] { context.keys == .chinese ? ["zh-Hans", "en"] : ["en", "zh-Hans"] }

  /// The assessment methods of the plan's other modules.
  private var methods: [String] {
    guard case .trainingPlan(let plan) = context.document.content else { return [] }
    let own = context.start(ofEntryIn: "modules")
    let others = (plan.modules?.value ?? []).filter { $0.range.start != own }
    var seen: Set<String> = [""]
    return others.compactMap { $0.value.assessment?.value.method?.value.string }.filter { seen.insert($0).inserted }
  }

  /// Duties for the functions that nothing covers yet, phrased as a whole duty.
  private var duties: [CompletionItem] {
    guard let alignment = context.snapshot.current.alignment(of: context.file.path) else { return [] }
    let index = alignment.index
    let all = alignment.coverage.functions.filter { alignment.missingCount([.function($0)]) > 0 }
    // Functions of several levels with one name make one duty.
    var names: Set<NameKey> = []
    let missing = (all.filter { index.functions[$0].level == alignment.level } + all).filter {
      names.insert(index.functions[$0].key).inserted
    }
    return missing.enumerated().compactMap { position, function in
      let title = alignment.index.title(of: .function(function)).string
      let name = PartCompletion.duty(title)
      var item = context.item(
        name, .value, writing: context.scalar(name), names: [name, title], rank: 2,
        detail: context.text(Bilingual(zh: "尚未覆盖", en: "not covered yet")))
      item?.sortText += "0\(min(position, 9))"
      return item
    }
  }

  /// The positions of the standard, first those of the file's own level: a job usually has one of these titles.
  private var positions: [CompletionItem] {
    guard let index = context.alignedStandard else { return [] }
    let own = context.snapshot.current.alignment(of: context.file.path)?.level
    return index.levels.enumerated().flatMap { position, level in
      (level.level.positions?.value ?? []).compactMap { name in
        context.item(
          name.value.string, .value, writing: context.scalar(name.value.string), names: [name.value.string], rank: position == own ? 2 : 3,
          detail: level.name.string)
      }
    }
  }

  // MARK: Standards

  /// The id that is written in the same record.
  private var writtenID: Text? {
    guard let mapping = context.probe.place.record?.node else { return nil }
    return (mapping.value(forKey: "id") ?? mapping.value(forKey: "标识"))?.text
  }

  private func standards(of id: Text? = nil, _ value: (StandardIndex) -> String) -> [CompletionItem] {
    var seen: Set<String> = []
    return StandardChoices(context.snapshot).all.filter { id == nil || $0.id == id }.compactMap { index in
      let text = value(index)
      guard !text.isEmpty, seen.insert(text).inserted else { return nil }
      let title = index.standard.title?.value.string ?? ""
      return context.item(text, .reference, writing: context.scalar(text), names: [text, title], rank: 2, detail: title)
    }
  }

  /// Paths of standards relative to this file; that of the standard with the written id comes first.
  private var files: [CompletionItem] {
    let mapping = context.probe.place.record?.node
    let (id, version) = (writtenID, (mapping?.value(forKey: "version") ?? mapping?.value(forKey: "版本"))?.text)
    return context.snapshot.current.workspace.standards.compactMap { index in
      guard !index.file.isShipped, let path = LogicalPath.relative(index.file.path, to: context.file.path) else { return nil }
      return context.item(
        path, .file, writing: context.scalar(path), names: [path], rank: index.id != id ? 3 : index.version == version ? 1 : 2,
        detail: "\(index.id)@\(index.version)")
    }
  }

  // MARK: Records and lists on one line

  private func records(_ shape: ShapeDescription) -> [CompletionItem] {
    guard shape.name.english == "standard", shape.shorthand != nil else { return oneLine(shape) }
    return StandardChoices(context.snapshot).all.compactMap { index in
      guard let id = shape.field(forKey: "id"), let version = shape.field(forKey: "version") else { return nil }
      let name = "\(index.id)@\(index.version)"
      // An author who has typed `@` writes the short form.
      let text =
        context.typed.contains("@")
        ? context.scalar(name)
        : "{\(id.key[context.keys]): \(context.scalar(index.id.string)), \(version.key[context.keys]): \(context.scalar(index.version.string))}"
      return context.item(
        name, .reference, writing: text, names: [name, index.standard.title?.value.string ?? ""], rank: 2,
        detail: index.standard.title?.value.string)
    }
  }

  /// `{theory: …, practice: …}`.
  private func oneLine(_ shape: ShapeDescription) -> [CompletionItem] {
    guard FieldSnippet.isOneLine(shape), context.typed.isEmpty else { return [] }
    var text = context.snippet
    let owner = context.probe.place.record?.shape.name.english
    FieldSnippet(keys: context.keys, indentation: 0, owner: owner).appendOnOneLine(shape, to: &text)
    let names = FieldSnippet.fields(of: shape, in: owner).map { $0.key[context.keys] }
    // In a list on one line, the whole record comes before its single keys.
    let rank = context.isInFlow && context.list != nil ? 1 : 3
    let item = context.item("{\(names.joined(separator: ", "))}", .snippet, writing: text, names: [""], rank: rank)
    return (shape.name.english == "hours" ? HoursCompletion(context: context).items : []) + [item].compactMap(\.self)
  }

  /// `[]` where a list belongs.
  private func lists(of element: TypeDescription) -> [CompletionItem] {
    ValueCompletion(context: context, type: element).items.map(context.listed)
  }
}

extension CompletionContext {
  /// The first item of a list that is not written yet: in brackets on the line of its key, or after a dash below it.
  func listed(_ item: CompletionItem) -> CompletionItem {
    var item = item
    let line = source.contentRange(ofLine: source.lineIndex.line(at: offset))
    let before = source.bytes[clamping: line.start..<max(line.start, probe.token.start)]
    if before.allSatisfy(ASCII.isBlank) {
      item.newText = "- \(item.newText)"
    } else if isSplit, before.last == ASCII.space, snapshot.client.completion.editsElsewhere, !snapshot.client.completion.hasSnippets {
      // Vim counts from the word after the period, so the text before it must stay as it is typed. Neovim, which expands snippets, replaces
      // the whole text, and would put the bracket in the wrong place.
      let blank = snapshot.range(ByteRange(probe.token.start - 1, probe.token.start), in: source)
      item.additionalEdits.append(LSPTextEdit(range: blank, newText: " ["))
      item.newText = "\(item.newText)]"
    } else {
      item.newText = "[\(item.newText)]"
    }
    return item
  }

  /// Whether a client may divide what is typed into several words.
  private var isSplit: Bool { typed.contains(".") }
}
