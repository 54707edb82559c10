import Schema
import TextModel
import YAML

/// The field of the innermost named entry around a range: `hours.total`, `entry.bachelor.years`. Always in English.
enum FieldPath {
  static func make(of range: ByteRange, in document: Document) -> [String] {
    let nodes = document.tree.path(to: range.start)
    var path: [String] = []
    for (node, next) in zip(nodes, nodes.dropFirst()) {
      switch node.kind {
      case .mapping:
        // The names of named entries are the author's path.
        if let key = key(of: next, in: node) { path.append(key) }
      case .sequence:
        guard next.kind == .mapping else { continue }
        if AuthorPath.isStep(next, to: range) {
          path = []
        } else if let description = description(of: next, at: range) {
          path.append(description)
        }
      default: break
      }
    }
    if let leaf = nodes.last, leaf.kind == .scalar, leaf.range.contains(range), leaf.range != range { path.append(title(of: leaf)) }
    return path
  }

  /// The key that a range is, in English; nil for anything else.
  static func key(markedBy range: ByteRange, in document: Document) -> String? {
    let nodes = document.tree.path(to: range.start)
    guard let leaf = nodes.last, let parent = nodes.dropLast().last, parent.kind == .mapping, leaf.range == range else { return nil }
    guard parent.entries.contains(where: { $0.key.index == leaf.index }) else { return nil }
    return english[leaf.text.string]
  }

  private static func key(of child: Node, in mapping: Node) -> String? {
    for entry in mapping.entries where entry.value.index == child.index || entry.key.index == child.index {
      let written = entry.key.text.string
      return english[written] ?? written
    }
    return nil
  }

  /// An entry without a name is identified by its first other value.
  private static func description(of entry: Node, at range: ByteRange) -> String? {
    entry.entries.first { $0.value.kind == .scalar && !$0.value.range.touches(range.start) }.map { context($0.value.text) }
  }

  private static func context(_ text: Text) -> String { text.slice(0, FindingIdentity.maximumContext).string }

  /// Without its number, which changes when an item is inserted above.
  private static func title(of leaf: Node) -> String {
    let text = leaf.text
    let scan = NumberScan.scan(text, allowsLetters: true)
    let start = scan.titleStart < text.count ? scan.titleStart : 0
    return context(text.slice(start, text.count))
  }

  /// A path of `make` with the names of fields in a reader's language.
  static func words(_ path: [String], _ language: Language) -> [String] {
    language == .english ? path : path.map { chinese[$0] ?? $0 }
  }

  private static let chinese: [String: String] = Dictionary(english.map { ($1, $0) }.sorted { $0.1 < $1.1 }) { first, _ in first }

  /// The Chinese spellings of all keys.
  private static let english: [String: String] = {
    var names: [String: String] = [:]
    for kind in DocumentKind.allCases {
      ShapeWalk.fields(of: kind.shape) { field, _ in
        if names[field.key.chinese] == nil { names[field.key.chinese] = field.key.english }
      }
    }
    return names
  }()
}
