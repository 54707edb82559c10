import Schema
import TextModel
import YAML

/// The usual ids and names of levels, without those that the standard has already.
struct LevelCompletion {
  let context: CompletionContext

  private static let words = [("junior", "初级"), ("intermediate", "中级"), ("senior", "高级")]
  private static let codes = [("L5", "五级/初级工"), ("L4", "四级/中级工"), ("L3", "三级/高级工"), ("L2", "二级/技师"), ("L1", "一级/高级技师")]

  var ids: [CompletionItem] { items { ($0.id, $0.name) } }

  /// The name that belongs to the id beside it comes first.
  var names: [CompletionItem] {
    let id = own.flatMap { ($0.value(forKey: "等级") ?? $0.value(forKey: "level"))?.text.string }
    return items { ($0.name, $0.id) }.map { item in
      var item = item
      if let id, item.detail == id { item.sortText = "0" + item.sortText }
      return item
    }
  }

  private var own: Node? { context.probe.place.record?.node }

  private func items(_ text: ((id: String, name: String)) -> (String, String)) -> [CompletionItem] {
    let written = written
    return usual.filter { level in !written.contains(text(level).0) }.enumerated().compactMap { position, level in
      let (offered, other) = text(level)
      var item = context.item(
        offered, .enumMember, writing: context.scalar(offered), names: [level.id, level.name], rank: 2, detail: other)
      item?.sortText += "\(position)"
      return item
    }
  }

  private var usual: [(id: String, name: String)] {
    guard case .standard(let standard) = context.document.content else { return [] }
    return standard.profile?.value == .nationalOccupational ? Self.codes : Self.words
  }

  /// The ids and names of the other levels.
  private var written: Set<String> {
    guard case .standard(let standard) = context.document.content else { return [] }
    let others = (standard.levels?.value ?? []).filter { !$0.range.touches(context.offset) }
    return Set(others.flatMap { [$0.value.level?.value.string, $0.value.name?.value.string].compactMap(\.self) })
  }
}
