import Schema
import TextModel
import YAML

/// The usual ids and names of levels, without those that the standard has already.
struct LevelCompletion {
  let context: CompletionContext

  private typealias Usual = (id: String, name: String)

  private static let words: [Usual] = [("junior", "初级"), ("intermediate", "中级"), ("senior", "高级")]
  private static let codes: [Usual] = [
    ("L5", "五级/初级工"), ("L4", "四级/中级工"), ("L3", "三级/高级工"), ("L2", "二级/技师"), ("L1", "一级/高级技师"),
  ]
  private static let chineseWords: [Usual] = words.map { ($0.name, $0.name) }
  private static let chineseCodes: [Usual] = codes.map { (String($0.name.prefix { $0 != "/" }), $0.name) }

  var ids: [CompletionItem] {
    let written = Set(others.compactMap { $0.level?.value.string })
    let usual = usual(with: written)
    return items(usual.map { ($0.id, $0.name) }, usual, besides: written)
  }

  /// The name that belongs to the id beside it comes first.
  var names: [CompletionItem] {
    let id = (own?.value(forKey: "等级") ?? own?.value(forKey: "level"))?.text.string
    let usual = usual(with: Set(others.compactMap { $0.level?.value.string } + [id].compactMap(\.self)))
    let written = Set(others.compactMap { $0.name?.value.string })
    let ending = ending(usual)
    return items(usual.map { ($0.name + ending, $0.id) }, usual, besides: written).map { item in
      var item = item
      if let id, item.detail == id { item.sortText = "0" + item.sortText }
      return item
    }
  }

  private var own: Node? { context.probe.place.record?.node }

  /// The levels besides the one at the cursor.
  private var others: [Level] {
    guard case .standard(let standard) = context.document.content else { return [] }
    let start = context.start(ofEntryIn: "levels")
    return (standard.levels?.value ?? []).filter { $0.range.start != start }.map(\.value)
  }

  private func items(_ texts: [(offered: String, other: String)], _ usual: [Usual], besides written: Set<String>) -> [CompletionItem] {
    zip(texts, usual).filter { !written.contains($0.0.offered) }.enumerated().compactMap { position, choice in
      let (text, level) = choice
      var item = context.item(
        text.offered, .enumMember, writing: context.scalar(text.offered), names: [level.id, level.name], rank: 2, detail: text.other)
      item?.sortText += "\(position)"
      return item
    }
  }

  /// Those to which the ids of the file belong; without any, those of the kind of standard.
  private func usual(with ids: Set<String>) -> [Usual] {
    let all = [Self.words, Self.codes, Self.chineseWords, Self.chineseCodes]
    if let known = all.first(where: { $0.contains { ids.contains($0.id) } }) { return known }
    guard case .standard(let standard) = context.document.content else { return [] }
    return standard.profile?.value == .nationalOccupational ? Self.codes : Self.words
  }

  /// What the names of the file have after the usual ones, as 工 in 初级工.
  private func ending(_ usual: [Usual]) -> String {
    for level in others {
      guard let name = level.name?.value.string, let known = usual.first(where: { $0.id == level.level?.value.string }),
        name.hasPrefix(known.name)
      else { continue }
      return String(name.dropFirst(known.name.count))
    }
    return ""
  }
}
