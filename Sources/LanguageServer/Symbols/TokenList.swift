import Linter
import Rules
import Schema
import TextModel
import YAML

/// The semantic tokens of a document, in order and without overlaps.
struct TokenList {
  private(set) var all: [SemanticToken] = []
  private let document: Document

  /// The tokens depend on this file alone: a reference without a target has a finding, but is coloured like any other.
  init(_ file: FileVersion) {
    document = file.document
    guard let kind = document.kind else { return }
    if let root = document.tree.root { add(root, .record { kind.shape }) }
    for comment in Comments.find(in: document.tree) { all.append(SemanticToken(range: comment.range, type: .comment)) }
    markAllows()
    sortWithoutOverlaps()
  }

  private mutating func add(_ node: Node, _ type: TypeDescription) {
    switch node.kind {
    case .mapping:
      let shape = type.shape
      for entry in node.entries {
        let field = shape?.field(forKey: entry.key.text.string)
        addKey(entry.key, isField: field != nil, type)
        add(entry.value, field?.type ?? (shape == nil ? type.value : .text(.prose)))
      }
    case .sequence: for item in node.items { add(item, type.element) }
    case .scalar: addScalar(node, type)
    case .alias: break
    }
  }

  private mutating func addKey(_ key: Node, isField: Bool, _ type: TypeDescription) {
    guard !isField, case .map(let role, _) = type else {
      if isField { all.append(SemanticToken(range: key.range, type: .property)) }
      return
    }
    all.append(SemanticToken(range: key.range, type: role == .level ? .enum : role == .rule ? .keyword : .class))
  }

  private mutating func addScalar(_ node: Node, _ type: TypeDescription) {
    guard !node.isEmptyScalar else { return }
    switch type {
    case .choice, .boolean: all.append(SemanticToken(range: node.range, type: .enumMember))
    case .level, .track: all.append(SemanticToken(range: node.range, type: .enum))
    case .quantity, .wholeNumber, .date, .hours: all.append(SemanticToken(range: node.range, type: .number))
    case .numberedText(let role): addNumbered(node, role)
    case .record(let shape):
      switch shape().shorthand {
      case .numberedText(let role): addNumbered(node, role)
      case .text(.standardID): all.append(SemanticToken(range: node.range, type: .namespace))
      case .hours: all.append(SemanticToken(range: node.range, type: .number))
      default: break
      }
    case .reference(let column): addReference(node, column)
    case .text(.standardID), .text(.standardVersion): all.append(SemanticToken(range: node.range, type: .namespace))
    case .text, .list, .map, .anything: break
    }
  }

  private mutating func addNumbered(_ node: Node, _ role: NumberedRole) {
    let scan = NumberScan.scan(node.text, allowsLetters: role.allowsLetters, allowsBareDigits: role.allowsBareDigits)
    let text = Located(node.text, at: node.range)
    let isSplit = scan.code != nil && text.range(of: 0, scan.codeEnd) != node.range
    if isSplit { all.append(SemanticToken(range: text.range(of: 0, scan.codeEnd), type: .number)) }
    let type: SemanticTokenType =
      switch role {
      case .function: .class
      case .content: .method
      case .catalogueName: .class
      case .module, .unit: .function
      case .item, .term, .clause: .string
      }
    let title = isSplit ? text.range(of: scan.titleStart, node.text.count) : node.range
    all.append(SemanticToken(range: title, type: type, modifiers: SemanticTokenModifier.definition.bit))
  }

  private mutating func addReference(_ node: Node, _ column: Column?) {
    let reference = Located(Reference.read(node.text, listColumn: column).reference, at: node.range)
    if reference.value.level != nil, reference.levelRange != node.range {
      all.append(SemanticToken(range: reference.levelRange, type: .enum))
    }
    if reference.value.code != nil, reference.codeRange != node.range {
      all.append(SemanticToken(range: reference.codeRange, type: .number))
    }
    let type: SemanticTokenType =
      switch (reference.value.column, reference.value.code?.depth ?? 2) {
      case (.some, _), (.none, 3...): .string
      case (.none, 1): .class
      default: .method
      }
    if !reference.titleRange.isEmpty { all.append(SemanticToken(range: reference.titleRange, type: type)) }
  }

  /// Marks the keyword and the rule names in comments that allow findings.
  private mutating func markAllows() {
    let allows = Suppressions(document, RuleSet.builtIn.names).allows
    let comments = Set(allows.map(\.comment.range))
    all.removeAll { $0.type == .comment && comments.contains($0.range) }
    for allow in allows {
      var start = allow.comment.range.start
      for name in allow.names {
        all.append(SemanticToken(range: ByteRange(start, name.range.start), type: .comment))
        all.append(SemanticToken(range: name.range, type: .keyword))
        start = name.range.end
      }
      all.append(SemanticToken(range: ByteRange(start, allow.comment.range.end), type: .comment))
    }
  }

  private mutating func sortWithoutOverlaps() {
    all.sort { $0.range < $1.range }
    var end = 0
    all = all.filter { token in
      guard token.range.start >= end, !token.range.isEmpty else { return false }
      end = token.range.end
      return true
    }
  }
}
