import Schema
import YAML

extension CASEReader {
  private static let itemFields: Set<String> = [
    "identifier", "fullStatement", "humanCodingScheme", "CFItemType", "extensions",
  ]

  mutating func readItems(_ package: JSONValue) {
    guard let items = package["CFItems"] else {
      add(.doubtful, package.offset, Bilingual(zh: "没有 CFItems：标准没有内容", en: "there are no CFItems: the standard is empty"))
      return
    }
    guard items.isArray else {
      add(.lost, items.offset, Bilingual(zh: "CFItems 不是列表，没有导入", en: "CFItems is no list and was left out"))
      return
    }
    for (position, item) in items.elements.enumerated() { readItem(item, position) }
  }

  private mutating func readItem(_ item: JSONValue, _ position: Int) {
    guard item.isObject else {
      add(.lost, item.offset, Bilingual(zh: "CFItems 的第 \(position + 1) 项不是对象", en: "item \(position + 1) of CFItems is no object"))
      return
    }
    let line = line(of: item.offset)
    guard let statement = item.text("fullStatement") ?? item.text("abbreviatedStatement"), !PrintedText.trimmed(statement).isEmpty else {
      add(
        .lost, item.offset,
        Bilingual(
          zh: "第 \(position + 1) 个 CFItem 没有 fullStatement，没有导入", en: "CFItem \(position + 1) has no fullStatement and was left out"))
      return
    }
    let isShort = item.text("fullStatement") == nil
    if isShort {
      add(
        .guessed, item.offset,
        Bilingual(zh: "没有 fullStatement，用了 abbreviatedStatement", en: "there is no fullStatement; abbreviatedStatement was used"))
    }
    dropped.note(
      item, in: "CFItems", known: isShort ? Self.itemFields.union(["abbreviatedStatement"]) : Self.itemFields, isOwn: isOwn, line: self.line
    )
    let kind = item.text("CFItemType").flatMap(kind)
    if kind == nil, let type = item.text("CFItemType") {
      dropped.note("CFItems.CFItemType=\(PrintedText.excerpt(type))", line: line, isContent: false)
    }
    let identifier = identifier(of: item, position)
    guard indices[identifier] == nil else { return reportDuplicate(identifier, statement, item) }
    indices[identifier] = nodes.count
    nodes.append(
      CASENode(
        identifier: identifier, statement: PrintedText.unwrapped(statement), coding: item.text("humanCodingScheme"),
        kind: kind, line: line, json: item))
  }

  private mutating func identifier(of item: JSONValue, _ position: Int) -> String {
    if let identifier = item.text("identifier"), !identifier.isEmpty { return identifier }
    add(
      .doubtful, item.offset,
      Bilingual(
        zh: "第 \(position + 1) 个 CFItem 没有 identifier，导出时会得到新的标识", en: "CFItem \(position + 1) has no identifier; it will get a new one"))
    return "item-\(position + 1)"
  }

  private mutating func reportDuplicate(_ identifier: String, _ statement: String, _ item: JSONValue) {
    let first = indices[identifier].map { nodes[$0] }
    let isSame = first?.statement == PrintedText.unwrapped(statement)
    add(
      isSame ? .repaired : .lost, item.offset,
      Bilingual(
        zh: "标识 \(identifier) 重复（首次在第 \(first?.line ?? 0) 行）" + (isSame ? "，内容相同，只保留一次" : "，后一条没有导入：“\(PrintedText.excerpt(statement))”"),
        en: "identifier \(identifier) occurs twice (first in line \(first?.line ?? 0))"
          + (isSame ? " with the same text; it was kept once" : "; the second was left out: “\(PrintedText.excerpt(statement))”")))
  }

  // MARK: Associations

  mutating func readAssociations(_ package: JSONValue) {
    var others: [String: (count: Int, offset: Int)] = [:]
    for association in package.objects("CFAssociations") {
      let type = association.text("associationType") ?? ""
      guard let origin = node(association, "originNode"), let destination = node(association, "destinationNode") else {
        add(.lost, association.offset, Bilingual(zh: "关联缺少起点或终点，没有导入", en: "an association without origin or destination was left out"))
        continue
      }
      if type == "isChildOf" {
        attach(origin, to: destination, association)
      } else if let index = indices[origin], indices[destination] == nil, ["exactMatchOf", "isRelatedTo", "isPeerOf"].contains(type) {
        nodes[index].align.append(association.value(of: "destinationNodeURI")?.text("uri") ?? destination)
      } else {
        others[type] = ((others[type]?.count ?? 0) + 1, others[type]?.offset ?? association.offset)
      }
    }
    for (type, found) in others.sorted(by: { $0.key < $1.key }) {
      add(
        .lost, found.offset,
        Bilingual(
          zh: "类型为 \(type) 的关联在本格式中没有对应，共 \(found.count) 个", en: "the format has no place for associations of type \(type): \(found.count)")
      )
    }
  }

  /// CASE 1.1 nests the identifier; 1.0 had it beside the uri too; a bare uri ends with it.
  private func node(_ association: JSONValue, _ name: String) -> String? {
    if let node = association.value(of: name + "URI") {
      if let identifier = node.text("identifier") { return identifier }
      if let uri = node.string ?? node.text("uri") { return uri.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) }
    }
    return association.text(name + "Identifier")
  }

  private mutating func attach(_ child: String, to parent: String, _ association: JSONValue) {
    guard let index = indices[child] else {
      add(
        .lost, association.offset,
        Bilingual(zh: "关联的起点 \(child) 不在 CFItems 中", en: "the origin \(child) of an association is not among the items"))
      return
    }
    let sequence = association.value(of: "sequenceNumber")
    let number = sequence?.int ?? sequence?.string.flatMap { Int($0) }
    if let above = indices[parent] {
      guard above != index else {
        return add(
          .lost, association.offset,
          Bilingual(zh: "\(child) 是自己的上级，这一关联没有采用", en: "\(child) is its own parent; the association was left out"))
      }
      guard nodes[index].parent == nil, !roots.contains(index) else {
        return add(
          .lost, association.offset,
          Bilingual(
            zh: "“\(PrintedText.excerpt(nodes[index].statement))”有多个上级，只采用第一个",
            en: "“\(PrintedText.excerpt(nodes[index].statement))” has several parents; only the first was taken"))
      }
      nodes[index].parent = above
      nodes[above].children.append(index)
    } else {
      if parent != documentIdentifier, let expected = documentIdentifier, expected != parent {
        add(
          .doubtful, association.offset,
          Bilingual(zh: "上级 \(parent) 不存在，归入标准的最上层", en: "the parent \(parent) does not exist; the item was put at the top"))
      }
      if nodes[index].parent == nil, !roots.contains(index) { roots.append(index) }
    }
    nodes[index].sequence = nodes[index].sequence ?? number
  }

  // MARK: The hierarchy

  /// Items that no way down from the document reaches stand in a circle, or below one: the circle is cut at its first item.
  mutating func breakCycles() {
    for index in nodes.indices where nodes[index].parent == nil && !roots.contains(index) { roots.append(index) }
    var reached = Set<Int>()
    var stack = roots
    while let index = stack.popLast() { if reached.insert(index).inserted { stack += nodes[index].children } }
    for index in nodes.indices where !reached.contains(index) {
      if let parent = nodes[index].parent { nodes[parent].children.removeAll { $0 == index } }
      add(
        Remark(
          .lost, line: nodes[index].line,
          Bilingual(
            zh: "层级成环：“\(PrintedText.excerpt(nodes[index].statement))”在自己的下级之下；已移到最上层，该关联没有采用",
            en:
              "the hierarchy goes round in a circle: “\(PrintedText.excerpt(nodes[index].statement))” stands below itself; it was put at the top"
          )))
      nodes[index].parent = nil
      roots.append(index)
      stack = [index]
      while let next = stack.popLast() { if reached.insert(next).inserted { stack += nodes[next].children } }
    }
  }

  /// By sequence number, then by number, then as they come.
  mutating func sortChildren() {
    let keys = nodes.map { ($0.sequence, $0.coding.flatMap { NumberCode(Array($0.utf8)) }) }
    let isBefore = { (left: Int, right: Int) -> Bool in
      if let a = keys[left].0, let b = keys[right].0, a != b { return a < b }
      if keys[left].0 == nil || keys[right].0 == nil, let a = keys[left].1, let b = keys[right].1, a != b { return a < b }
      return left < right
    }
    for index in nodes.indices { nodes[index].children.sort(by: isBefore) }
    roots.sort(by: isBefore)
  }
}
