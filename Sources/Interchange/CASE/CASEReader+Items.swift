import JSON
import Schema

extension CASEReader {
  private static let itemFields: Set<String> = ["identifier", "fullStatement", "humanCodingScheme", "CFItemType", "extensions"]

  mutating func readItems(_ package: JSONValue) {
    guard let items = package["CFItems"] else {
      add(.doubtful, package.offset, Bilingual(zh: "没有 CFItems：标准没有内容", en: "there are no CFItems: the standard is empty"))
      return
    }
    guard items.isArray else {
      add(.leftOut, items.offset, Bilingual(zh: "CFItems 不是列表，没有导入", en: "CFItems is not a list and was left out"))
      return
    }
    for (position, item) in items.elements.enumerated() { readItem(item, position + 1) }
  }

  private mutating func readItem(_ item: JSONValue, _ position: Int) {
    guard item.isObject else {
      add(.leftOut, item.offset, Bilingual(zh: "CFItems 的第 \(position) 项不是对象", en: "item \(position) of CFItems is not an object"))
      return
    }
    guard let statement = statement(of: item, position) else { return }
    let line = line(of: item.offset)
    let identifier = identifier(of: item, position)
    guard indices[identifier] == nil else { return reportDuplicate(identifier, statement, item) }
    indices[identifier] = nodes.count
    nodes.append(
      CASENode(
        identifier: identifier, statement: statement, coding: item.text("humanCodingScheme"), kind: kind(of: item, line), line: line,
        json: item))
  }

  private mutating func statement(of item: JSONValue, _ position: Int) -> String? {
    let whole = item.text("fullStatement")
    let statement = PrintedText.unwrapped(whole ?? item.text("abbreviatedStatement") ?? "")
    guard !statement.isEmpty else {
      add(
        .leftOut, item.offset,
        Bilingual(zh: "第 \(position) 个 CFItem 没有 fullStatement，没有导入", en: "CFItem \(position) has no fullStatement and was left out"))
      return nil
    }
    if whole == nil {
      add(
        .assumed, item.offset,
        Bilingual(zh: "没有 fullStatement，用了 abbreviatedStatement", en: "there is no fullStatement; abbreviatedStatement was used"))
    }
    let known = whole == nil ? Self.itemFields.union(["abbreviatedStatement"]) : Self.itemFields
    dropped.note(item, in: "CFItems", known: known, isOwn: isOwn, line: line)
    return statement
  }

  private mutating func kind(of item: JSONValue, _ line: Int) -> CASEKind? {
    guard let type = item.text("CFItemType") else { return nil }
    let kind = kind(named: type)
    if kind == nil { dropped.note("CFItems.CFItemType=\(PrintedText.excerpt(type))", lines: line...line, isContent: false) }
    return kind
  }

  private mutating func identifier(of item: JSONValue, _ position: Int) -> String {
    if let identifier = item.text("identifier"), !identifier.isEmpty { return identifier }
    add(
      .doubtful, item.offset,
      Bilingual(
        zh: "第 \(position) 个 CFItem 没有 identifier，导出时会得到新的标识", en: "CFItem \(position) has no identifier; it will get a new one"))
    return "item-\(position)"
  }

  private mutating func reportDuplicate(_ identifier: String, _ statement: String, _ item: JSONValue) {
    guard let first = indices[identifier].map({ nodes[$0] }) else { return }
    let isSame = first.statement == statement
    add(
      isSame ? .repaired : .leftOut, item.offset,
      Bilingual(
        zh: "标识 \(identifier) 重复（首次在第 \(first.line) 行）" + (isSame ? "，内容相同，只保留一次" : "，后一条没有导入：“\(PrintedText.excerpt(statement))”"),
        en: "identifier \(identifier) occurs twice (first in line \(first.line))"
          + (isSame ? " with the same text; it was kept once" : "; the second was left out: “\(PrintedText.excerpt(statement))”")))
  }
}
