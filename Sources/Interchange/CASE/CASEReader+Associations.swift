import JSON
import Schema

extension CASEReader {
  /// Associations that correspond to an item's `align`.
  private static let alignments: Set<String> = ["exactMatchOf", "isRelatedTo", "isPeerOf"]

  private struct Link: Hashable {
    let type: String
    let origin: String
    let destination: String
  }

  mutating func readAssociations(_ package: JSONValue) {
    var others: [String: (count: Int, offset: Int)] = [:]
    var seen: Set<Link> = []
    for association in package.objects("CFAssociations") {
      let type = association.text("associationType") ?? ""
      guard let origin = node(association, "originNode"), let destination = node(association, "destinationNode") else {
        add(.leftOut, association.offset, Bilingual(zh: "关联缺少起点或终点，没有导入", en: "an association without origin or destination was left out"))
        continue
      }
      // Repeated associations are counted once.
      guard seen.insert(Link(type: type, origin: origin, destination: destination)).inserted else { continue }
      if type == "isChildOf" {
        attach(origin, to: destination, association)
      } else if let index = indices[origin], indices[destination] == nil, Self.alignments.contains(type) {
        nodes[index].align.append(association.value(of: "destinationNodeURI")?.text("uri") ?? destination)
      } else {
        others[type] = ((others[type]?.count ?? 0) + 1, others[type]?.offset ?? association.offset)
      }
    }
    for (type, found) in others.sorted(by: { $0.key < $1.key }) {
      add(
        .leftOut, found.offset,
        Bilingual(
          zh: "类型为 \(type) 的关联在本格式中没有对应的字段，共 \(found.count) 个",
          en: "the format has no place for associations of type \(type): \(found.count)")
      )
    }
  }

  /// CASE 1.1 nests the identifier, 1.0 also had it beside the URI, and a URI alone ends with it.
  private func node(_ association: JSONValue, _ name: String) -> String? {
    if let node = association.value(of: name + "URI") {
      if let identifier = node.text("identifier") { return identifier }
      if let uri = node.string ?? node.text("uri") { return uri.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) }
    }
    return association.text(name + "Identifier")
  }

  private mutating func attach(_ child: String, to parent: String, _ association: JSONValue) {
    guard let index = indices[child] else {
      return reportLeftOut(
        association, Bilingual(zh: "关联的起点 \(child) 不在 CFItems 中", en: "the origin \(child) of an association is not among the items"))
    }
    let sequence = association.value(of: "sequenceNumber")
    let number = sequence?.int ?? sequence?.string.flatMap { Int($0) }
    if let above = indices[parent] {
      guard attach(index, to: above, association) else { return }
      nodes[index].edges.append(parent)
    } else {
      if parent != documentIdentifier, documentIdentifier != nil {
        add(
          .doubtful, association.offset,
          Bilingual(zh: "上级 \(parent) 不存在，归入标准的最上层", en: "the parent \(parent) does not exist; the item was put at the top"))
      }
      if parent == documentIdentifier { nodes[index].edges.append(parent) }
      if nodes[index].parent == nil { makeRoot(index) }
    }
    nodes[index].sequence = nodes[index].sequence ?? number
  }

  private mutating func attach(_ index: Int, to above: Int, _ association: JSONValue) -> Bool {
    if above == index {
      let identifier = nodes[index].identifier
      reportLeftOut(
        association, Bilingual(zh: "\(identifier) 是自己的上级，这一关联没有采用", en: "\(identifier) is its own parent; the association was left out"))
      return false
    }
    if nodes[index].parent != nil || nodes[index].isRoot {
      nodes[index].otherParents.append((above, association.offset))
      return true
    }
    nodes[index].parent = above
    nodes[above].children.append(index)
    return true
  }

  private mutating func reportLeftOut(_ association: JSONValue, _ message: Bilingual) { add(.leftOut, association.offset, message) }

  private mutating func makeRoot(_ index: Int) {
    guard !nodes[index].isRoot else { return }
    nodes[index].isRoot = true
    roots.append(index)
  }

  // MARK: The hierarchy

  /// Adds a statement with several parents below each of them. An item with children stays below its first parent only, since the children
  /// would be multiplied.
  mutating func share() {
    for index in nodes.indices where !nodes[index].otherParents.isEmpty {
      guard !nodes[index].children.isEmpty else {
        for other in nodes[index].otherParents { nodes[other.parent].children.append(index) }
        continue
      }
      let excerpt = PrintedText.excerpt(nodes[index].statement)
      for other in nodes[index].otherParents {
        add(
          .leftOut, other.offset,
          Bilingual(zh: "“\(excerpt)”有多个上级，只采用第一个", en: "“\(excerpt)” has several parents; only the first was taken"))
      }
    }
  }

  /// Items that cannot be reached from the document are in a cycle or below one. The cycle is cut at its first item.
  mutating func breakCycles() {
    for index in nodes.indices where nodes[index].parent == nil { makeRoot(index) }
    var reached = Set<Int>()
    addReachable(from: roots, &reached)
    for index in nodes.indices where !reached.contains(index) {
      if let parent = nodes[index].parent { nodes[parent].children.removeAll { $0 == index } }
      add(
        Remark(
          .leftOut, line: nodes[index].line,
          Bilingual(
            zh: "层级成环：“\(PrintedText.excerpt(nodes[index].statement))”在自己的下级之下；已移到最上层，该关联没有采用",
            en:
              "the hierarchy forms a loop: “\(PrintedText.excerpt(nodes[index].statement))” is below itself; it was moved to the top"
          )))
      nodes[index].parent = nil
      nodes[index].edges = []
      makeRoot(index)
      addReachable(from: [index], &reached)
    }
  }

  private func addReachable(from starts: [Int], _ reached: inout Set<Int>) {
    var stack = starts
    while let index = stack.popLast() {
      if reached.insert(index).inserted { stack += nodes[index].children }
    }
  }

  /// Sorts by sequence number. Items without one come last: by code if all codes contain numbers (L1.2 before L1.10), else in the order of
  /// the file.
  mutating func sortChildren() {
    for index in nodes.indices { nodes[index].children = sorted(nodes[index].children) }
    roots = sorted(roots)
    noteMissingSequence()
  }

  private func sorted(_ siblings: [Int]) -> [Int] {
    guard siblings.count > 1 else { return siblings }
    let numbered = siblings.filter { nodes[$0].sequence != nil }.sorted { left, right in
      (nodes[left].sequence ?? 0, left) < (nodes[right].sequence ?? 0, right)
    }
    return numbered + byCode(siblings.filter { nodes[$0].sequence == nil }.sorted())
  }

  private func byCode(_ siblings: [Int]) -> [Int] {
    let codes = siblings.map { NaturalOrder.pieces(of: nodes[$0].coding ?? "") }
    guard codes.allSatisfy({ $0.contains { if case .number = $0 { true } else { false } } }) else { return siblings }
    return zip(siblings, codes).sorted { left, right in
      left.1 == right.1 ? left.0 < right.0 : NaturalOrder.isBefore(left.1, right.1)
    }.map(\.0)
  }

  private mutating func noteMissingSequence() {
    let siblings = [roots] + nodes.map(\.children)
    let unordered = siblings.filter { $0.count > 1 }.flatMap { $0 }.filter { nodes[$0].sequence == nil }
    guard let first = unordered.min() else { return }
    add(
      Remark(
        .assumed, line: nodes[first].line,
        Bilingual(
          zh: "没有 sequenceNumber 的条目按编码中的数字排列，编码没有数字的按文件中的顺序：\(unordered.count) 项",
          en: "items without a sequenceNumber are in the order of the numbers in their codes, or else of the file: \(unordered.count)")))
  }
}
