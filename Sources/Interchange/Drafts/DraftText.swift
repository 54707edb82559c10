import Schema
import TextModel
import YAML

/// Builds YAML lines. Lists and mappings of short values are written on one line if they fit.
struct DraftText {
  private(set) var lines: [String] = []
  private static let maximumFlowWidth = 120

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func blank() { lines.append("") }

  /// `key:`, with the value on the lines below.
  mutating func head(_ key: String, at depth: Int, startsItem: Bool = false) {
    lines.append(indent(depth, startsItem) + key + ":")
  }

  /// `key: value`.
  mutating func entry(_ key: String, _ value: String, at depth: Int, startsItem: Bool = false) {
    lines.append(indent(depth, startsItem) + key + ": " + ScalarText.written(value, inFlow: false))
  }

  /// `key: value` for a value that is valid YAML already: a number, a version, a date.
  mutating func verbatim(_ key: String, _ value: String, at depth: Int, startsItem: Bool = false) {
    lines.append(indent(depth, startsItem) + key + ": " + value)
  }

  /// `# text`, on one line and without characters that YAML does not allow.
  mutating func comment(_ text: String, at depth: Int) {
    let line = text.unicodeScalars.map { scalar in scalar.value < 0x20 || ControlCharacter.contains(scalar.value) ? " " : scalar }
    lines.append(indent(depth, false) + "# " + PrintedText.trimmed(PrintedText.string(line)))
  }

  /// Comments for texts that could not be placed, each with its line in the input.
  mutating func unplaced(_ texts: [(line: Int, text: String)], _ keys: Language, at depth: Int) {
    guard !texts.isEmpty else { return }
    if depth == 0 { blank() }
    comment(keys == .chinese ? "原文中未能归入字段的内容，前面是行号：" : "What could not be placed, with its line:", at: depth)
    for (line, text) in texts.sorted(by: { $0.line < $1.line }) { comment("\(line): \(text)", at: depth) }
  }

  /// `- value`.
  mutating func item(_ value: String, at depth: Int) {
    lines.append(indent(depth, true) + ScalarText.written(value, inFlow: false))
  }

  /// `key: [a, b]`, or a block list if that is too long.
  mutating func list(_ key: String, _ values: [String], at depth: Int, startsItem: Bool = false) {
    guard !values.isEmpty else { return }
    let line = indent(depth, startsItem) + key + ": [" + values.map { ScalarText.written($0, inFlow: true) }.joined(separator: ", ") + "]"
    if DisplayWidth.columns(of: Array(line.utf8)) <= Self.maximumFlowWidth {
      lines.append(line)
      return
    }
    head(key, at: depth, startsItem: startsItem)
    for value in values { item(value, at: depth + (startsItem ? 2 : 1)) }
  }

  /// `key: {a: 1, b: 2}`.
  mutating func mapping(_ key: String, _ entries: [(key: String, value: String)], at depth: Int) {
    lines.append(indent(depth, false) + key + ": " + Self.flow(entries))
  }

  /// `- {a: 1, b: 2}`.
  mutating func itemMapping(_ entries: [(key: String, value: String)], at depth: Int) {
    lines.append(indent(depth, true) + Self.flow(entries))
  }

  private static func flow(_ entries: [(key: String, value: String)]) -> String {
    "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private func indent(_ depth: Int, _ startsItem: Bool) -> String {
    String("  ", times: depth) + (startsItem ? "- " : "")
  }
}
