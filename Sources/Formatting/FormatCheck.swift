import Schema
import TextModel
import YAML

/// Decides whether two texts have the same meaning: the same entries, items, texts and comments, independent of their order and position, and
/// of the language of keys.
public struct FormatCheck {
  private let kind: DocumentKind

  public init(kind: DocumentKind) { self.kind = kind }

  public func isSame(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    guard let old = SyntaxTree.asWritten(before), let new = SyntaxTree.asWritten(after) else { return false }
    guard meaning(old) == meaning(new), comments(old) == comments(new) else { return false }
    // Removing quotes may make a text look like a mistake in the structure.
    return mistakes(before) == mistakes(after)
  }

  private func mistakes(_ bytes: [UInt8]) -> Int {
    Document.read(SourceText(fileBytes: bytes), expectedKind: kind).syntaxProblems.count { $0.fault.isAboutStructure }
  }

  private func comments(_ tree: SyntaxTree) -> [[UInt8]] {
    // The tree is read as written, without a repaired copy.
    let bytes = tree.shadow.original
    return Comments.find(in: tree).map { comment in
      var text = bytes[min(comment.range.start, bytes.count)..<min(comment.range.end, bytes.count)]
      while let last = text.last, ASCII.isBlank(last) { text.removeLast() }
      return Array(text)
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func meaning(_ tree: SyntaxTree) -> [UInt8] {
    guard let root = tree.root else { return [] }
    var result: [UInt8] = []
    append(root, FormatShape(kind), to: &result)
    return result
  }

  /// Appends a normal form of a node: equal forms mean equal content.
  private func append(_ node: Node, _ shape: FormatShape, to result: inout [UInt8]) {
    switch node.kind {
    case .scalar, .alias: append(scalar: node, shape, to: &result)
    case .sequence:
      result.append(ASCII.leftBracket)
      for item in node.items { append(item, shape.element, to: &result) }
      result.append(ASCII.rightBracket)
    case .mapping:
      var entries: [(key: String, rank: Int, value: [UInt8])] = []
      for entry in node.entries {
        let known = entry.key.kind == .scalar ? shape.field(entry.key.text) : nil
        var value: [UInt8] = []
        append(entry.value, known.map { FormatShape($0.field.type) } ?? shape.element, to: &value)
        entries.append((known?.field.key.english ?? entry.key.text.string, known?.rank ?? entries.last?.rank ?? 0, value))
      }
      // Of two entries with the same key the first counts, so their order is kept, as is the order of unknown keys.
      if shape.isRecord {
        entries = entries.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
      }
      result.append(ASCII.leftBrace)
      for entry in entries {
        append(text: Text(entry.key), to: &result)
        result += entry.value
      }
      result.append(ASCII.rightBrace)
    }
  }

  private func append(scalar node: Node, _ shape: FormatShape, to result: inout [UInt8]) {
    let text = node.text
    if node.isEmptyScalar {
      result.append(ASCII.questionMark)
    } else if let option = shape.choices?.option(spelled: text.string) {
      append(text: Text(option.name.english), to: &result)
    } else {
      // A text that other programs read as a number must stay one, and others must not become one.
      let isTyped = node.style == .plain && ScalarText.looksTyped(text)
      result.append(isTyped ? ASCII.numberSign : ASCII.at)
      append(text: text, to: &result)
    }
  }

  private func append(text: Text, to result: inout [UInt8]) {
    result += Array(String(text.count).utf8) + [ASCII.colon]
    result += text.bytes
  }
}
