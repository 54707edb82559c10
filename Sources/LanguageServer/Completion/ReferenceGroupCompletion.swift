import Schema
import Standards
import TextModel

/// Completes references to several things: ranges (`5.1～5.3`), and `其余`, what the file's other references do not cover.
struct ReferenceGroupCompletion {
  let context: CompletionContext
  let index: StandardIndex
  /// The level and the track of the file.
  let level: Int
  let track: Text?
  let column: Column?
  let coverage: Coverage?

  var items: [CompletionItem] { ranges + rests }

  // MARK: Ranges

  private static let dashes = ["～", "~", "—", "–", "至", "到", "-"]

  /// What is typed, divided at its last dash.
  private var divided: (head: String, dash: String)? {
    let found = Self.dashes.compactMap { dash in context.typed.lastIndex(of: Character(dash)).map { (index: $0, dash: dash) } }
    guard let last = found.max(by: { $0.index < $1.index }), last.index > context.typed.startIndex else { return nil }
    return (String(context.typed[..<last.index]), last.dash)
  }

  private var ranges: [CompletionItem] {
    guard let (head, dash) = divided,
      let first = Resolver(index: index, level: level, track: track).resolve(Reference(written: Text(head), listColumn: column)).certain
    else { return [] }
    return followers(of: first).enumerated().compactMap { position, last in
      // A hyphen may belong to a title, so the range is written with the usual sign.
      let label = spelling(first) + (dash == "-" ? "～" : dash) + spelling(last)
      let names = [spelling(last), index.code(of: last)?.string, index.title(of: last).string].compactMap(\.self)
      var item = context.item(
        label, .value, writing: context.scalar(label), names: names.map { head + dash + $0 }, rank: 0, detail: counted(position + 2))
      item?.sortText += digits(position)
      return item
    }
  }

  /// The targets after this one in the same function or content, and in the same column.
  private func followers(of target: Target) -> [Target] {
    switch target {
    case .function(let function):
      return index.functions.indices.filter { $0 > function && index.functions[$0].level == index.functions[function].level }
        .map(Target.function)
    case .content(let content):
      return index.functions[index.function(of: target)].contents.filter { $0 > content }.map(Target.content)
    case .item(let item):
      return index.contents[index.items[item].content].items.filter { $0 > item && index.items[$0].column == index.items[item].column }
        .map(Target.item)
    }
  }

  private func counted(_ count: Int) -> String { context.text(Bilingual(zh: "共 \(count) 项", en: "\(count) in all")) }

  // MARK: Rests

  private static let word = KeyName("rest", "其余")

  /// In a list: the rest of each partly covered function and content, and the rest of everything.
  private var rests: [CompletionItem] {
    guard column == nil, let coverage, context.list != nil || context.probe.place.type?.isList == true else { return [] }
    let functions = coverage.functions
    let parents = functions.map(Target.function) + functions.flatMap { index.functions[$0].contents }.map(Target.content)
    let partly = parents.filter { target in
      let missing = missing(in: [target], coverage)
      return missing > 0 && missing < index.items(in: target).count
    }
    var items = partly.enumerated().compactMap { position, target in
      let word = Self.word[context.keys]
      let (title, spelled) = (index.title(of: target).string, spelling(target))
      return item(
        "\(spelled) \(word)", names: ["\(spelled) \(word)", "\(title)\(word)", "\(word)\(spelled)"], [target], coverage, position)
    }
    let all = functions.map(Target.function)
    if missing(in: all, coverage) > 0 {
      let word = Self.word[context.keys]
      items += [item(word, names: [Self.word.chinese, Self.word.english, "剩余", "余下"], all, coverage, 0)].compactMap(\.self)
    }
    return items
  }

  private func item(_ label: String, names: [String], _ targets: [Target], _ coverage: Coverage, _ position: Int) -> CompletionItem? {
    let left = missing(in: targets, coverage)
    let detail = context.text(Bilingual(zh: "尚未覆盖的 \(left) 条", en: "\(English.count(left, "item")) not covered yet"))
    var item = context.item(label, .value, writing: context.scalar(label), names: names, rank: 3, detail: detail)
    item?.sortText += "9" + digits(position)
    return item
  }

  private func missing(in targets: [Target], _ coverage: Coverage) -> Int {
    targets.reduce(0) { sum, target in sum + index.items(in: target).count { coverage.state(ofItem: $0) == .missing } }
  }

  private func spelling(_ target: Target) -> String { index.spelling(of: target, fromLevel: level, inListOf: column, in: context.keys) }

  private func digits(_ position: Int) -> String { String(String(1000 + min(position, 999)).dropFirst()) }
}
