import Schema
import TextModel

extension CASENode {
  /// The number of an item, if its code is one.
  var code: NumberCode? {
    guard let coding else { return nil }
    let scan = NumberScan.scan(Text(coding))
    return scan.codeEnd == coding.utf8.count ? scan.code : nil
  }

  var name: PlainName { PlainName(code: code, title: statement) }

  var column: Column { if case .item(let column) = kind { column } else { .abilities } }

  var item: PlainItem {
    let own = json.ownExtension
    var item = PlainItem(name, english: own?.text("en"), align: (own?.texts("align") ?? []) + align)
    // A code of letters is not a number of ours; it is kept as the item's place in another framework.
    if code == nil, let coding, !coding.isEmpty { item.align.insert(coding, at: 0) }
    return item
  }

  /// Nil when neither code nor name can be turned into an id.
  var levelID: String? {
    if let coding, !coding.isEmpty { return coding }
    return LevelNames.find(in: statement)?.id ?? Identifier.slug(statement)
  }
}
