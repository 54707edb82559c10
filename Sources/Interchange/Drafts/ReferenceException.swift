import Schema
import Standards
import TextModel

/// A reference with an exception: 5（5.2除外）, 5 除5.2外, 除5.2外的5.
struct ReferenceException {
  /// Empty if it is in another entry of the line: 5.2除外.
  let parent: String
  let excepted: [String]

  /// Nil for a text without an exception.
  init?(_ text: String) {
    guard Self.mayBe(text) else { return nil }
    let whole = DraftMatcher.cleaned(text)
    if let last = whole.last, last.isClosingParenthesis, let open = whole.lastIndex(where: \.isOpeningParenthesis),
      let excepted = Self.excepted(String(whole[open...].dropFirst().dropLast()), isWhole: true)
    {
      self.init(parent: String(whole[..<open]), excepted: excepted)
    } else if let excepted = Self.excepted(whole) {
      self.init(parent: "", excepted: excepted)
    } else if let (before, after) = Self.divided(whole), let excepted = Self.excepted(after) {
      self.init(parent: before, excepted: excepted)
    } else if let (excepted, parent) = Self.inverted(whole) {
      self.init(parent: parent, excepted: excepted)
    } else {
      return nil
    }
  }

  private init(parent: String, excepted: [String]) {
    var parent = PrintedText.trimmed(parent)
    while let last = parent.last, "中的，,、；;：:".contains(last) { parent.removeLast() }
    self.parent = PrintedText.trimmed(parent)
    self.excepted = excepted
  }

  /// Whether a text may have an exception; excludes most texts.
  static func mayBe(_ text: String) -> Bool {
    guard text.utf8.count <= 600 else { return false }
    if text.contains("除") { return text.contains("外") || text.contains("（除") || text.contains("(除") }
    if ["不含", "不包括", "不包含"].contains(where: { text.contains($0) }) { return true }
    let folded = text.lowercased()
    return folded.contains("except") || folded.contains("excluding")
  }

  private static let starts = ["除了", "除", "不含", "不包括", "不包含", "except for", "except", "excluding", "without"]
  private static let ends = ["除外", "以外", "之外", "外"]

  /// The excepted entries of 5.2除外, 除5.2外, 不含5.2; nil if there is other text before the word.
  private static func excepted(_ text: String, isWhole: Bool = false) -> [String]? {
    var rest = PrintedText.trimmed(text)
    let start = starts.first { rest.lowercased().hasPrefix($0) }
    if let start { rest = String(rest.dropFirst(start.count)) }
    let end = ends.first { rest.hasSuffix($0) }
    if let end { rest = String(rest.dropLast(end.count)) }
    // 除 needs 外, unless it is alone with numbers in brackets.
    let isClear = isWhole && rest.first?.isNumber == true
    guard start.map({ !["除了", "除"].contains($0) || end != nil || isClear }) ?? (end.map { $0 != "外" } ?? false) else { return nil }
    // 与 is part of many names.
    let signs = rest.contains(where: \.isNumber) ? "、，,和及与" : "、，,"
    let parts = rest.split { signs.contains($0) }.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts
  }

  /// 5 除5.2外, 5不含5.2.
  private static func divided(_ text: String) -> (String, String)? {
    let starts = starts.compactMap { text.firstRange(of: $0)?.lowerBound }.filter { $0 > text.startIndex }
    guard let start = starts.min() else { return nil }
    return (String(text[..<start]), String(text[start...]))
  }

  /// 除5.2外的5.
  private static func inverted(_ text: String) -> ([String], String)? {
    guard text.hasPrefix("除"), let end = text.firstRange(of: "外的") ?? text.firstRange(of: "外，") else { return nil }
    return excepted(String(text[..<end.lowerBound]) + "外").map { ($0, String(text[end.upperBound...])) }
  }
}

extension DraftReferences {
  /// The entries of a line with an exception; nil for other lines.
  mutating func excepted(_ line: String) -> [Piece]? {
    guard matcher != nil, ReferenceException.mayBe(line), matcher?.match(line)?.certainty != .exact else { return nil }
    let entries = Self.entriesOutsideBrackets(DraftMatcher.cleaned(line))
    guard entries.contains(where: { ReferenceException($0) != nil }) else { return nil }
    var result: [Piece] = []
    for entry in entries {
      guard let exception = ReferenceException(entry) else {
        result += pieces(entry, line: 0)
        continue
      }
      let excepted = exception.excepted.flatMap { matcher?.match($0)?.references ?? [] }
      if exception.parent.isEmpty {
        // 5，5.2除外: the exception is from the entries before it.
        let parents = result.flatMap { $0.match?.references ?? [] }
        if let rest = matcher?.remaining(of: parents, without: excepted) {
          let text = (result.map(\.text) + [entry]).joined(separator: "；")
          result.removeAll { $0.match != nil }
          result.append((text, DraftMatcher.Match(rest, .except)))
          continue
        }
      } else {
        let parents = pieces(exception.parent, line: 0)
        if parents.allSatisfy({ $0.match != nil }),
          let rest = matcher?.remaining(of: parents.flatMap { $0.match?.references ?? [] }, without: excepted)
        {
          result.append((entry, DraftMatcher.Match(rest, .except)))
          continue
        }
      }
      result.append((entry, nil))
    }
    return result
  }

  /// Divides a line outside of brackets: 1、5（5.1、5.2除外）、3 has three entries.
  static func entriesOutsideBrackets(_ text: String) -> [String] {
    var entries = [""]
    var depth = 0
    for character in text {
      if character.isOpeningParenthesis { depth += 1 }
      if character.isClosingParenthesis { depth = max(0, depth - 1) }
      if depth == 0, character.separatesEntries { entries.append("") } else { entries[entries.count - 1].append(character) }
    }
    let parts = entries.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
    // 5，除5.1、5.2外: 除 and 外 enclose one entry.
    var result: [String] = []
    var open = ""
    for part in parts {
      open += open.isEmpty ? part : "、" + part
      let isOpen = open.contains("除") && !open.contains("外") && open.last?.isClosingParenthesis != true
      if !isOpen {
        result.append(open)
        open = ""
      }
    }
    return open.isEmpty ? result : result + [open]
  }
}

extension DraftMatcher {
  /// The parts of some references that are not excepted; nil if an exception is in none of them, or if nothing is left.
  func remaining(of references: [String], without excepted: [String]) -> [String]? {
    let parents = references.flatMap(targets)
    let out = Set(excepted.flatMap(targets))
    guard !out.isEmpty, out.allSatisfy({ target in parents.contains { isIn(target, $0) } }) else { return nil }
    let rest = parents.flatMap { remaining($0, out) }
    return rest.isEmpty ? nil : rest.map { index.spelling(of: $0, fromLevel: level, in: language) }
  }

  private func targets(_ reference: String) -> [Target] {
    let group = Reference.group(Text(reference), listColumn: nil).flatMap { $0.openRangeStart == nil ? $0 : nil }
    let read = group ?? Reference.read(Text(reference), listColumn: nil).reference
    return Resolver(index: index, level: level).resolve(read).assumedTargets
  }

  private func isIn(_ target: Target, _ parent: Target) -> Bool {
    switch parent {
    case .function(let function): index.function(of: target) == function
    case .content(let content): index.content(of: target) == content
    case .item: target == parent
    }
  }

  private func remaining(_ target: Target, _ out: Set<Target>) -> [Target] {
    if out.contains(target) { return [] }
    guard out.contains(where: { isIn($0, target) }) else { return [target] }
    let parts: [Target] =
      switch target {
      case .function(let function): index.functions.contents(of: function).map { .content($0) }
      case .content(let content): index.contents.items(of: content).map { .item($0) }
      case .item: []
      }
    return parts.flatMap { remaining($0, out) }
  }
}
