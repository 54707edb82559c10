import Schema

/// Converts the tree of a package to levels, functions, contents and items: by the types of the package's items if they are known, else by
/// depth.
struct CASEHierarchy {
  private(set) var levels: [Level] = []
  private(set) var report = ImportReport()
  private let nodes: [CASENode]
  private let indices: [String: Int]
  private let keepsIdentifiers: Bool
  /// Whether the items have known types, as in this tool's packages.
  private let isTyped: Bool
  /// The identifiers of everything, in the order of `CASEEntries`.
  private var order: [String?] = []
  private var flattened: [Int] = []

  init(_ reader: CASEReader, of standard: Standard) {
    nodes = reader.nodes
    indices = reader.indices
    keepsIdentifiers = reader.keepsIdentifiers
    isTyped = reader.roots.contains { reader.nodes[$0].kind == .level }
    if isTyped {
      for root in reader.roots { addLevel(root) }
    } else if !reader.roots.isEmpty {
      addForeign(reader.roots, standard)
    }
    noteFlattened()
  }

  // MARK: Levels

  private mutating func addLevel(_ index: Int) {
    let node = nodes[index]
    guard node.kind == .level else {
      report.add(
        .leftOut, node.line,
        Bilingual(
          zh: "最上层的“\(PrintedText.excerpt(node.statement))”不是等级，没有导入（连同其下 \(node.children.count) 项）",
          en:
            "“\(PrintedText.excerpt(node.statement))” at the top is not a level and was left out with the \(node.children.count) items below it"
        ))
      reportLeftOut(node.children)
      return
    }
    var level = Level()
    if let own = node.json.ownExtension { level = CASEExtensions.level(own) } else { level.name = .text(node.statement) }
    level.level = level.level ?? .text(node.levelID ?? "level-\(levels.count + 1)")
    order.append(node.identifier)
    level.functions = .list(node.children.map { function($0) })
    levels.append(level)
  }

  /// Reports the items that are omitted together with their parent.
  private mutating func reportLeftOut(_ items: [Int]) {
    var stack = Array(items.reversed())
    while let index = stack.popLast() {
      let excerpt = PrintedText.excerpt(nodes[index].statement, 60)
      report.add(.leftOut, nodes[index].line, Bilingual(zh: "也没有导入：“\(excerpt)”", en: "left out with it: “\(excerpt)”"))
      stack += nodes[index].children.reversed()
    }
  }

  /// Converts a framework of another tool to one level. The depth decides the kinds of its items.
  private mutating func addForeign(_ roots: [Int], _ standard: Standard) {
    let height = roots.map { self.height(of: $0) }.max() ?? 1
    let name = standard.title.string ?? ""
    var level = Level()
    level.level = .text("all")
    level.name = .text(standard.language.string?.hasPrefix("zh") ?? true ? "不分等级" : "All levels")
    order.append(nil)
    switch height {
    case 1:
      var function = Function(NumberedText(code: nil, title: name))
      order.append(nil)
      function.contents = .list([content(named: NumberedText(code: nil, title: name), items: roots, identifier: nil)])
      level.functions = .list([function])
    default:
      // Statements at the top level form a function with the framework's name.
      let loose = roots.filter(isLoose)
      var functions: [Function] = []
      for root in roots where !isLoose(root) || root == loose.first {
        if root == loose.first {
          var function = Function(NumberedText(code: nil, title: name))
          order.append(nil)
          function.contents = .list([content(named: NumberedText(code: nil, title: name), items: loose, identifier: nil)])
          functions.append(function)
        } else {
          functions.append(height == 2 ? shallowFunction(root) : function(root))
        }
      }
      level.functions = .list(functions)
    }
    levels = [level]
    report.add(
      .assumed, nil,
      Bilingual(
        zh: "条目没有标明类型：按层次（共 \(height) 层）当作职业功能、工作内容和能力，放在一个等级 all 之下",
        en: "the items do not say what they are: by their depth (\(height)) they became functions, contents and abilities of one level, all"
      ))
  }

  private func height(of root: Int) -> Int {
    var highest = 0
    var stack = [(root, 1)]
    while let (index, depth) = stack.popLast() {
      highest = max(highest, depth)
      if depth < 8 { stack += nodes[index].children.map { ($0, depth + 1) } }
    }
    return highest
  }

  // MARK: Functions and contents

  private mutating func function(_ index: Int) -> Function {
    let node = nodes[index]
    var function = Function(name(of: node))
    function.tracks = .list(node.json.ownExtension?.texts("tracks") ?? [])
    order.append(node.identifier)
    // Statements directly below a function are its items: they form a content with its name.
    let loose = node.children.filter(isLoose)
    var contents: [Content] = []
    for child in node.children where !isLoose(child) || child == loose.first {
      contents.append(
        child == loose.first
          ? content(named: NumberedText(code: nil, title: node.statement), items: loose, identifier: nil)
          : content(named: name(of: nodes[child]), items: nodes[child].children, identifier: nodes[child].identifier))
    }
    function.contents = .list(contents)
    return function
  }

  /// Whether an item has no children, and its type is not that of a content.
  private func isLoose(_ index: Int) -> Bool {
    guard nodes[index].children.isEmpty else { return false }
    switch nodes[index].kind {
    case .content, .function, .level: return false
    case .item: return true
    case nil: return !isTyped
    }
  }

  /// A function with items directly below it: its only content gets the same name.
  private mutating func shallowFunction(_ index: Int) -> Function {
    let node = nodes[index]
    var function = Function(name(of: node))
    order.append(node.identifier)
    function.contents = .list([content(named: NumberedText(code: nil, title: node.statement), items: node.children, identifier: nil)])
    return function
  }

  private mutating func content(named name: NumberedText, items: [Int], identifier: String?) -> Content {
    var content = Content(name)
    order.append(identifier)
    var identifiers: [Column: [String]] = [:]
    // Deeper items are placed after their parent.
    var stack = Array(items.reversed())
    var depth: [Int: Int] = [:]
    var seen: Set<Int> = []
    while let index = stack.popLast() {
      guard seen.insert(index).inserted else { continue }
      let column = nodes[index].column
      content.append(nodes[index].item, to: column)
      identifiers[column, default: []].append(nodes[index].identifier)
      if depth[index] != nil { flattened.append(index) }
      for child in nodes[index].children.reversed() {
        depth[child] = (depth[index] ?? 0) + 1
        stack.append(child)
      }
    }
    for column in Column.allCases { order += (identifiers[column] ?? []).map { $0 } }
    return content
  }

  /// The name of a function or content. A code that is not a number cannot be kept in it.
  private mutating func name(of node: CASENode) -> NumberedText {
    if !keepsIdentifiers, node.code == nil, let coding = node.coding, !coding.isEmpty {
      let excerpt = PrintedText.excerpt(node.statement)
      report.add(
        .leftOut, node.line,
        Bilingual(zh: "“\(excerpt)”的代码 \(coding) 不是编号，没有导入", en: "the code \(coding) of “\(excerpt)” is not a number and was left out"))
    }
    return node.name
  }

  private mutating func noteFlattened() {
    guard let first = flattened.first else { return }
    report.add(
      .repaired, nodes[first].line,
      Bilingual(
        zh: "层次超过“功能—内容—条目”三层：\(flattened.count) 条放在上一层条目之后",
        en: "the hierarchy is deeper than function, content, item: \(flattened.count) items were put after those that they belong to"))
  }

  /// The identifiers of everything, with what an export could not derive.
  func identifiers(for standard: Standard, document: String?) -> CASEIdentifiers {
    CASEOrigins(nodes: nodes, indices: indices, order: order).identifiers(for: standard, document: document)
  }
}
