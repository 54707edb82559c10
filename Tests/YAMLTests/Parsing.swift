import TextModel
import YAML

/// Trees for tests, and trees as lines for comparison.
enum Parsing {
  static func parse(_ text: String) -> ParsedText { parse(Array(text.utf8)) }

  static func parse(_ bytes: [UInt8]) -> ParsedText {
    Recovery.parse(ShadowText(bytes), vocabulary: vocabulary)
  }

  private static let vocabulary = Vocabulary {
    var value = Vocabulary.AllowedValue()
    value.keys = ["title", "level", "covers", "标题", "等级"]
    value.mayBeText = true
    return ["": value]
  }

  /// One line for each node: its depth as indentation, what it is, and the piece of the file that it stands for.
  static func outline(_ text: String) -> [String] {
    let parsed = parse(text)
    let source = SourceText(text)
    var lines: [String] = []
    if let root = parsed.tree.root { describe(root, source, depth: 0, into: &lines) }
    return lines
  }

  private static func describe(_ node: Node, _ source: SourceText, depth: Int, into lines: inout [String]) {
    let indentation = String(repeating: "  ", count: depth)
    let place = shown(source.string(in: node.range))
    switch node.kind {
    case .scalar:
      let text = shown(node.text.string)
      lines.append("\(indentation)\(name(of: node.style)) ‹\(place)›" + (text == place ? "" : " = ‹\(text)›"))
    case .alias: lines.append("\(indentation)alias ‹\(place)› = ‹\(shown(node.text.string))›")
    case .sequence:
      lines.append("\(indentation)list of \(node.childCount) ‹\(place)›")
      for item in node.items { describe(item, source, depth: depth + 1, into: &lines) }
    case .mapping:
      lines.append("\(indentation)map of \(node.childCount) ‹\(place)›")
      for entry in node.entries {
        describe(entry.key, source, depth: depth + 1, into: &lines)
        describe(entry.value, source, depth: depth + 1, into: &lines)
      }
    }
  }

  private static func name(of style: NodeStyle) -> String {
    switch style {
    case .plain: "plain"
    case .singleQuoted: "single"
    case .doubleQuoted: "double"
    case .literalBlock: "literal"
    case .foldedBlock: "folded"
    case .flowCollection, .blockCollection: "collection"
    }
  }

  private static func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "⏎"
      case "\r": result += "␍"
      case "\t": result += "⇥"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
