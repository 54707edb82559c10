import YAML

/// Full-width punctuation where a list or mapping is written on one line.
enum FullwidthFlow {
  private static let signs: [(Character, String)] = [
    ("：", ": "), ("，", ", "), ("、", ", "), ("［", "["), ("］", "]"), ("【", "["), ("】", "]"), ("｛", "{"), ("｝", "}"), ("　", " "),
  ]

  /// The text with the signs that YAML knows, and no space doubled by that.
  static func repaired(_ string: String) -> String { replaced(string, signs) }

  /// The text with commas that YAML knows.
  static func separated(_ string: String) -> String { replaced(string, signs.filter { $0.0 == "，" || $0.0 == "、" }) }

  private static func replaced(_ string: String, _ signs: [(Character, String)]) -> String {
    var result = ""
    for character in string {
      let replacement = signs.first { $0.0 == character }?.1 ?? String(character)
      if replacement == " " || replacement == ", " || replacement == ": ", result.last == " " { result = result.trimmingSpaces() }
      if character == " ", result.last == " " { continue }
      result += replacement
    }
    return result.trimmingSpaces()
  }
}

extension String {
  func trimmingSpaces() -> String {
    var view = self[...]
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}

extension Reader {
  /// `［2.1 信息展示，2.2 账户管理］`: a list in brackets of the input method.
  func fullwidthBrackets(_ node: Node) -> TextEdit? {
    guard node.kind == .scalar, node.style == .plain else { return nil }
    let string = node.text.string
    guard let first = string.first, let last = string.last, "［【｛".contains(first), "］】｝]}".contains(last) else { return nil }
    return TextEdit(node.range, FullwidthFlow.repaired(string))
  }

  /// `[2.1 信息展示，2.2 账户管理]`: one item that looks like two. Only short names are split so: a sentence keeps its commas.
  func fullwidthSeparators(_ item: Node, in list: Node, _ type: TypeDescription) -> TextEdit? {
    guard list.style == .flowCollection, item.kind == .scalar, item.style == .plain else { return nil }
    let text = item.text
    guard text.withBytes({ $0.contains(0xEF) || $0.contains(0xE3) }), text.isVerbatim else { return nil }
    let string = text.string
    guard string.contains(where: { $0 == "，" || $0 == "、" }), type.isEnumerated(string) else { return nil }
    return TextEdit(item.range, FullwidthFlow.separated(string))
  }
}

extension TypeDescription {
  /// Whether commas in a text divide names, numbers or references: what an author enumerates on one line.
  func isEnumerated(_ string: String) -> Bool {
    guard string.contains(where: { $0 == "，" || $0 == "、" || $0 == "," }) else { return false }
    switch self {
    case .reference: return !isItemText(string)
    case .level, .track, .choice: return true
    case .text(let role): return role != .prose
    default: return false
    }
  }

  /// An item's text (`A2.1.3 能甄别信息的正确性、合理性，避免…`) has commas of its own: it is split only where a number follows one.
  private func isItemText(_ string: String) -> Bool {
    var previous: Character = " "
    for character in string where character != " " {
      if previous == "，" || previous == "、" || previous == ",", character.isNumber || "AKTakt".contains(character) { return false }
      previous = character
    }
    let dots = string.prefix { $0 != " " }.count { $0 == "." }
    return dots >= 2 || !string.contains(" ")
  }
}
