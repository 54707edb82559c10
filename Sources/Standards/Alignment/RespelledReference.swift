import Schema
import TextModel

/// Recognizes a reference whose number and title are right and whose notation is not: a level before another sign than a slash or after the
/// title (`中级：2.1 信息展示`, `2.1 信息展示（中级）`), a number after the title, a title in quotation marks (`2.1 《信息展示》`), a number with another
/// letter or sign (`技2.2.1 能测量钢丝绳直径`, `①2.1 信息展示`, `2·1 信息展示`), a Chinese numeral directly before the title (`二平台运营`).
struct RespelledReference {
  private let index: StandardIndex
  private let level: Int
  private let track: Text?

  /// `level` and `track` are those of the file; `level` is an index.
  init(_ index: StandardIndex, level: Int, track: Text?) {
    self.index = index
    self.level = level
    self.track = track
  }

  /// Longer references are not tried, in bytes.
  private static let maximumLength = 600

  /// The target of a reference; nil unless number and title are exactly those of one target of the standard.
  func target(_ reference: Reference) -> Target? {
    guard reference.level == nil, reference.whole.count <= Self.maximumLength else { return nil }
    let text = Substring(reference.whole.string)
    if let found = exact(text, reference, at: level) { return found }
    for other in index.levels.indices {
      for name in Self.spellings(of: index.levels[other]) {
        guard let rest = Self.rest(of: text, without: name), let found = exact(rest, reference, at: other) else { continue }
        return found
      }
    }
    return nil
  }

  private func exact(_ text: Substring, _ reference: Reference, at level: Int) -> Target? {
    let inside = Self.withoutMarks(text)
    let forms = [
      text, inside == text ? Self.withoutHalfPair(text) : inside, Self.withNumberFirst(text), Self.withPlainNumber(text),
      Self.withSpacedNumeral(text),
    ]
    for form in forms.compactMap(\.self) {
      let plain = Reference.read(Text(String(form)), listColumn: reference.spellsColumn ? nil : reference.column).reference
      let title = Self.withoutMarks(Substring(plain.title.string))
      guard let code = plain.code, !title.isEmpty else { continue }
      let columns: [Column?] = (plain.column ?? reference.column).map { [$0] } ?? [nil] + Column.allCases
      let targets = columns.compactMap { index.target(code, column: $0, level: level, track: track) }
      let named = Set(targets.filter { index.hasTitle(Text(String(title)), $0) })
      if let target = named.first, named.count == 1 { return target }
    }
    return nil
  }

  /// `技2.2.1 能测量钢丝绳直径`, `2.2.1A 能…`, `①2.1 信息展示`, `2·1 信息展示`: with the number alone; nil for any other text. The title says what is
  /// meant.
  private static func withPlainNumber(_ text: Substring) -> Substring? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let written = text[..<blank]
    var number = written
    if let first = number.first, first.isLetter || first.unicodeScalars.allSatisfy({ (0x2460...0x249B).contains($0.value) }) {
      number = number.dropFirst()
      // `①A2.1.1`: the letter is right.
      if !first.isLetter, let sign = number.first, "AKT能知任".contains(sign), number.dropFirst().first?.isNumber == true {
        return text[number.startIndex...]
      }
    } else if let last = number.last, last.isASCII, last.isLetter {
      number = number.dropLast()
    }
    let parts = number.split(omittingEmptySubsequences: false) { ".·・•".contains($0) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    // `L4 1.1 信息展示`: the number of the level is not that of the reference.
    guard !text[blank...].drop(while: { $0 == " " }).prefix(while: { $0.isNumber || $0 == "." }).contains(".") else { return nil }
    let plain = parts.joined(separator: ".")
    return plain == written ? nil : "\(plain)\(text[blank...])"
  }

  fileprivate static func spellings(of level: StandardIndex.LevelEntry) -> [String] {
    ([level.name, level.id] + LevelName.halves(of: level.name)).map(\.string).filter { !$0.isEmpty }
  }

  /// A text without the level at its start or end and the signs beside it; nil if the level is not there.
  fileprivate static func rest(of text: Substring, without level: String) -> Substring? {
    for written in ["（\(level)）", "(\(level))", "【\(level)】", "[\(level)]", level] {
      if text.hasPrefix(written) { return trimmed(text.dropFirst(written.count)) }
      if text.hasSuffix(written) { return trimmed(text.dropLast(written.count)) }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let isSign = { (character: Character) in " \u{3000}：:·・-－—–\\＼、，,.．。/／|｜_".contains(character) }
    var rest = text.drop(while: isSign)
    while let last = rest.last, isSign(last) { rest.removeLast() }
    return rest
  }

  /// `二平台运营` as `二 平台运营`.
  private static func withSpacedNumeral(_ text: Substring) -> Substring? {
    let title = text.drop { "一二三四五六七八九十".contains($0) }
    guard title.startIndex > text.startIndex, !title.isEmpty else { return nil }
    return "\(text[..<title.startIndex]) \(title)"
  }

  /// `信息展示 2.1` and `信息展示（2.1）` with the number first.
  private static func withNumberFirst(_ text: Substring) -> Substring? {
    var rest = text
    let isClosed = rest.hasSuffix("）") || rest.hasSuffix(")")
    if isClosed { rest = rest.dropLast() }
    var title = rest
    while let last = title.last, last.isASCII, last.isNumber || last == "." { title.removeLast() }
    var head = rest[title.endIndex...]
    guard !head.isEmpty else { return nil }
    // `知5.3.1` after the title.
    if let sign = title.last, "AKT能知任".contains(sign), title.count > 1 {
      title = title.dropLast()
      head = "\(sign)\(head)"
    }
    if isClosed {
      guard title.hasSuffix("（") || title.hasSuffix("(") else { return nil }
      title = title.dropLast()
    }
    return "\(head) \(trimmed(title))"
  }

  private static let pairs = ["“”", "‘’", "「」", "『』", "《》", "〈〉", "【】", "\"\"", "''", "＂＂", "[]", "［］", "（）", "()"]

  /// `《K2.1.2 清洁剂使用方法`: the text without the one quotation mark or bracket that has no counterpart; nil if there is none.
  private static func withoutHalfPair(_ text: Substring) -> Substring? {
    guard text.count > 2, let first = text.first, let last = text.last else { return nil }
    for pair in pairs {
      guard let opening = pair.first, let closing = pair.last, opening != closing else { continue }
      if first == opening, !text.contains(closing) { return text.dropFirst() }
      if last == closing, !text.contains(opening) { return text.dropLast() }
    }
    return nil
  }

  /// A title without the pair of quotation marks or brackets around it.
  private static func withoutMarks(_ title: Substring) -> Substring {
    for pair in pairs {
      guard title.count > 2, title.first == pair.first, title.last == pair.last else { continue }
      return title.dropFirst().dropLast()
    }
    return title
  }
}

extension StandardIndex {
  /// The name of a level as it is written before or after the number and title of a reference, 高级 in `高级1.1 接待`, if it may be written before
  /// a slash.
  public func levelName(of level: Int, writtenIn reference: Reference) -> String? {
    guard levels.indices.contains(level) else { return nil }
    let text = Substring(reference.whole.string)
    return RespelledReference.spellings(of: levels[level]).first { name in
      RespelledReference.rest(of: text, without: name) != nil && Reference.canName(level: Text(name))
        && self.level(spelled: Text(name)) == level
    }
  }
}
