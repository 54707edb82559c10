import Linter
import Schema
import Standards
import TextModel
import YAML

/// The text that an author is still typing: an empty value, or the beginning of a reference to the standard. Findings about it are not
/// reported before the author continues elsewhere.
struct UnfinishedText {
  /// The line of the cursor.
  private let line: ByteRange
  /// The unfinished reference before the cursor, with its dash; nil if it is complete.
  private let reference: ByteRange?
  /// The range that affects findings about the rest of the file: the reference, or an item that has only its dash.
  let range: ByteRange?

  init(at offset: Int, in file: FileVersion, _ alignment: Alignment?) {
    let source = file.source
    let line = source.contentRange(ofLine: source.lineIndex.line(at: min(offset, source.count)))
    self.line = line
    guard let alignment, let kind = file.document.kind, offset >= line.start, offset <= line.end,
      let node = Self.reference(before: offset, line, in: file.document, source, kind), node.range.start >= line.start,
      node.range.end <= line.end, WrittenBeginning(alignment).isUnfinished(node.text)
    else {
      reference = nil
      let text = source.bytes[clamping: line.start..<line.end]
      range = text.contains(ASCII.hyphen) && text.allSatisfy { ASCII.isBlank($0) || $0 == ASCII.hyphen } ? line : nil
      return
    }
    let before = source.bytes[clamping: line.start..<node.range.start]
    let isAlone = before.allSatisfy { ASCII.isBlank($0) || $0 == ASCII.hyphen }
    reference = ByteRange(isAlone ? line.start : node.range.start, max(node.range.end, offset))
    range = reference
  }

  /// Whether a finding is only about the unfinished text.
  func concerns(_ finding: Diagnostic) -> Bool {
    let range = finding.location.range
    if let reference, reference.start <= range.start, range.end <= reference.end { return true }
    return finding.rule == "empty-value" && line.start <= range.start && range.end <= line.end
  }

  /// Whether a line is an item that has only its dash and number, or 能 besides, and no text yet.
  static func isBegunItem(_ line: ArraySlice<UInt8>) -> Bool {
    var text: ArraySlice<UInt8> = line.drop(while: ASCII.isBlank)
    guard text.popFirst() == ASCII.hyphen, let next = text.first, ASCII.isBlank(next) else { return false }
    text = text.drop(while: ASCII.isBlank)
    text = text.drop { ASCII.isDigit($0) || $0 == ASCII.period }
    text = text.drop(while: ASCII.isBlank)
    let sign = Array(Column.abilities.sign.chinese.utf8)
    if text.starts(with: sign) { text = text.drop(while: sign.contains) }
    return text.allSatisfy(ASCII.isBlank)
  }

  private static func reference(before offset: Int, _ line: ByteRange, in document: Document, _ source: SourceText, _ kind: DocumentKind)
    -> Node?
  {
    let written = source.bytes[clamping: line.start..<offset].lastIndex { !ASCII.isBlank($0) }.map { $0 + 1 } ?? offset
    guard let found = FormatPlace.find(written, in: document.tree, kind), case .value(let node) = found.part, let own = found.steps.last,
      node.kind == .scalar, !node.isEmptyScalar, case .reference = own.type.shape?.shorthand ?? own.type
    else { return nil }
    return node
  }
}

/// Checks whether a text is the beginning of a reference to a standard.
private struct WrittenBeginning {
  private let index: StandardIndex
  private let level: Int
  /// The functions that the file may name without a level, including those of lower levels.
  private let required: Set<Int>

  init(_ alignment: Alignment) {
    index = alignment.index
    level = alignment.level
    required = Set(alignment.coverage.functions)
  }

  private static let dashes = ["～", "~", "—", "–", "至", "到", "-"]
  private static let rests = ["其余", "rest"]

  /// Whether a text is the beginning of a reference or range, but not a complete one.
  func isUnfinished(_ text: Text) -> Bool {
    guard text.count <= 400 else { return false }
    let written = Self.withoutBlanks(text.string)
    if let begun = isBegun(written) { return begun }
    for dash in Self.dashes {
      guard let range = written.firstRange(of: dash) else { continue }
      let (first, last) = (Self.withoutBlanks(written[..<range.lowerBound]), Self.withoutBlanks(written[range.upperBound...]))
      // The last one of a range is complete with its number.
      if !first.isEmpty, isBegun(first) != nil, last.isEmpty || isBegun(last) == true { return true }
    }
    return false
  }

  /// True for the beginning of a reference, false for a complete one, nil for anything else.
  private func isBegun(_ written: String) -> Bool? {
    guard let slash = written.firstIndex(of: "/"), let level = index.level(spelled: Text(String(written[..<slash]))) else {
      let isWord = (index.levels.flatMap { ["\($0.id)/", "\($0.name)/"] } + Self.rests).contains { Self.begins($0, with: written) }
      return isWord ? true : isBegun(written, atLevel: nil)
    }
    let rest = String(written[written.index(after: slash)...])
    return rest.isEmpty ? true : isBegun(rest, atLevel: level)
  }

  private func isBegun(_ written: String, atLevel level: Int?) -> Bool? {
    var result: Bool?
    let signed = Self.withoutSign(written)
    func look(_ target: Target) {
      guard result != false, level.map({ $0 == index.level(of: target) }) ?? isOwn(target) else { return }
      let column = signed.flatMap { index.column(of: target) == $0.column ? $0 : nil }
      guard mayBegin(target, with: written, column?.rest) else { return }
      // All items of a column begin with its sign.
      if column?.rest.isEmpty == true {
        result = true
        return
      }
      let title = index.title(of: target).string
      let number = index.code(of: target)?.string ?? ""
      let label = number.isEmpty ? title : "\(number) \(title)"
      let isItem = if case .item = target { true } else { false }
      if label == written || column?.rest == label {
        result = false
        return
      }
      let isBegun =
        Self.begins(label, with: written) || Self.begins(title, with: written)
        || (column.map { Self.begins(label, with: $0.rest) } ?? false)
        || !isItem && Self.rests.contains { Self.begins("\(label) \($0)", with: written) && written.utf8.count > label.utf8.count }
      if isBegun { result = true }
    }
    for function in index.functions.indices { look(.function(function)) }
    for content in index.contents.indices { look(.content(content)) }
    for item in index.items.indices { look(.item(item)) }
    return result
  }

  /// A cheap check that excludes most targets without reading their names: this runs at each keystroke, and a standard has many targets.
  private func mayBegin(_ target: Target, with written: String, _ rest: String?) -> Bool {
    if rest?.isEmpty == true { return true }
    if let code = index.code(of: target), Self.begins(code, with: written) || rest.map({ Self.begins(code, with: $0) }) ?? false {
      return true
    }
    return index.title(of: target).withBytes { title in [written, rest].contains { $0?.utf8.first == title.first && !title.isEmpty } }
  }

  /// Whether the shorter of a number and a text is the beginning of the other.
  private static func begins(_ code: NumberCode, with written: String) -> Bool {
    written.utf8.prefix(clamping: code.count).enumerated().allSatisfy { code[$0] == $1 }
  }

  /// Whether the file may name a target without its level.
  private func isOwn(_ target: Target) -> Bool {
    index.level(of: target) == level || required.contains(index.function(of: target))
  }

  /// The column and the text after its sign, as in `A5.1` or `能`; nil without a sign.
  private static func withoutSign(_ written: String) -> (column: Column, rest: String)? {
    for column in Column.allCases {
      for language in Language.allCases where written.hasPrefix(column.sign[language]) {
        return (column, String(written.dropFirst(column.sign[language].count)))
      }
    }
    return nil
  }

  /// Whether `whole` begins with `written` and is longer.
  private static func begins(_ whole: String, with written: String) -> Bool {
    whole.utf8.count > written.utf8.count && whole.utf8.starts(with: written.utf8)
  }

  private static func withoutBlanks(_ text: some StringProtocol) -> String {
    let blanks: Set<Character> = [" ", "\t"]
    return String(String(text.drop(while: blanks.contains)).reversed().drop(while: blanks.contains).reversed())
  }
}
