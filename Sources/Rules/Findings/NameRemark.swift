import Linter
import Schema
import Standards
import TextModel

/// A remark in brackets after a name that is right without it: `1.1 预订处理（重点）`.
struct NameRemark {
  /// With the blanks before it, in bytes from the start of the title.
  let range: Range<Int>
  /// Without the brackets.
  let text: String

  init?(in title: Text, after name: Text) {
    guard !name.isEmpty, title.count > name.count, title.slice(0, name.count) == name else { return nil }
    let rest = title.slice(name.count, title.count).string.drop { $0.isWhitespace }
    guard let first = rest.first, let closing = Self.brackets[first], rest.count > 2, rest.last == closing else { return nil }
    let inner = rest.dropFirst().dropLast()
    guard !inner.contains(where: { $0 == first || $0 == closing || $0.isNewline }), inner.contains(where: { $0.isLetter || $0.isNumber })
    else {
      return nil
    }
    range = name.count..<title.count
    text = String(inner)
  }

  private static let brackets: [Character: Character] = ["(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "{": "}", "〔": "〕"]

  /// Whether the remark may limit the reference to a part of the target, or exclude a part: 1.2除外, 仅2.1, 1.1 外观检查.
  var isRestriction: Bool {
    let lower = text.lowercased()
    if Self.restrictions.contains(where: lower.contains) { return true }
    let words = lower.split { !$0.isASCII || !$0.isLetter }
    if words.contains(where: { Self.englishRestrictions.contains(String($0)) }) { return true }
    if lower.hasPrefix("除") { return true }
    // A number with a point that is not an amount of hours: 2.1, 1．1.
    if Self.hours.contains(where: lower.contains) { return false }
    let characters = Array(lower)
    return zip(characters, zip(characters.dropFirst(), characters.dropFirst(2))).contains { before, after in
      before.isNumber && Self.points.contains(after.0) && after.1.isNumber
    }
  }

  private static let restrictions = ["除外", "除了", "不含", "不包括", "不包含", "不做要求", "不作要求", "不要求", "仅", "只", "部分"]
  private static let englishRestrictions: Set<String> = ["except", "excluding", "only", "without", "partly", "partially", "part", "not"]
  private static let points: Set<Character> = [".", "．", "。"]
  private static let hours = ["学时", "课时", "小时", "hour"]

  static func message(_ written: String) -> Bilingual {
    Bilingual(zh: "“\(written)”不属于名称，备注请写在注释里", en: "`\(written)` is not part of the name; write other information as a comment")
  }

  /// The message for a remark after a reference.
  func referenceMessage(_ written: String) -> Bilingual {
    guard isRestriction else { return Self.message(written) }
    return Bilingual(
      zh: "“\(written)”不能限定引用的范围，请逐条写出所对应的编号", en: "`\(written)` cannot limit a reference; list the numbers that are covered")
  }

  /// The range of the remark; nil if the file spells the title differently from how it is read.
  func range(in title: ByteRange) -> ByteRange? {
    title.count == range.upperBound ? ByteRange(title.start + range.lowerBound, title.end) : nil
  }

  /// Makes the remark a comment at the end of the line; empty if the line already has a comment.
  func edits(at title: ByteRange, in source: SourceText) -> [TextEdit] {
    guard let remarkRange = range(in: title) else { return [] }
    let line = source.contentRange(ofLine: source.lineIndex.line(at: remarkRange.start))
    let bytes = source.bytes
    guard remarkRange.end <= line.end, !bytes[clamping: remarkRange.end..<line.end].contains(ASCII.numberSign) else { return [] }
    var end = line.end
    while end > remarkRange.end, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    return end == remarkRange.end
      ? [TextEdit(remarkRange, " # \(text)")] : [TextEdit(remarkRange, ""), TextEdit(ByteRange(at: end), " # \(text)")]
  }

  /// Whether no other entry is on the line of an entry: `[1.1 机房保养（重点）, 1.2 轿厢保养]` has two.
  static func isAlone(_ entry: ByteRange, in source: SourceText) -> Bool {
    let line = source.contentRange(ofLine: source.lineIndex.line(at: entry.start))
    let before = source.bytes[clamping: line.start..<entry.start]
    let after = source.bytes[clamping: entry.end..<line.end]
    let closing = after.drop { ASCII.isBlank($0) || $0 == ASCII.comma }
    return !before.contains(ASCII.comma) && closing.allSatisfy { ASCII.isBlank($0) || $0 == ASCII.rightBracket || $0 == ASCII.rightBrace }
  }

  static let fixTitle = Bilingual(zh: "移到注释里", en: "Make it a comment")
}

extension Alignment {
  /// A reference that is right without a remark after it.
  func remarkFinding(_ reference: Located<Reference>, _ target: Target, _ subject: Subject) -> Finding? {
    guard let remark = NameRemark(in: reference.value.title, after: index.title(of: target)),
      let remarkRange = remark.range(in: reference.titleRange)
    else { return nil }
    let source = subject.document.source
    // At the end of the line, the comment would belong to another entry of the line. Several entries in one text are divided first.
    let boundaries = subject.document.boundsOfJoinedEntries
    let isJoined = boundaries.contains(reference.range.start) || boundaries.contains(reference.range.end)
    let edits = isJoined || remark.isRestriction ? [] : remark.edits(at: reference.titleRange, in: source)
    let isAlone = NameRemark.isAlone(reference.range, in: source)
    let written = String(source.string(in: remarkRange).drop { $0.isWhitespace })
    let blanks = remarkRange.count - written.utf8.count
    return Finding(
      at: ByteRange(remarkRange.start + blanks, remarkRange.end), remark.referenceMessage(written),
      about: .here(index.title(of: target).string),
      notes: [note(target)], fixes: edits.isEmpty ? [] : [subject.fix(NameRemark.fixTitle, isAlone ? .safe : .unsafe, edits)])
  }
}

extension Alignment {
  /// The reason that follows the name of an entry of `not-covered`, `3.2 照护记录（由质控专员承担）`, if the entry has no other.
  func reasonAfterName(_ resolved: ResolvedReference, _ subject: Subject) -> (remark: NameRemark, range: ByteRange)? {
    guard case .notCovered(let position) = resolved.container, let entries = file.notCovered?.value, entries.indices.contains(position),
      entries[position].value.reason == nil, !subject.hasProblem(in: entries[position].range),
      case .mistitled(let target, nil, _) = resolved.resolution,
      let remark = NameRemark(in: resolved.reference.value.title, after: index.title(of: target)),
      !isReference(remark), let range = remark.range(in: resolved.reference.titleRange)
    else { return nil }
    return (remark, range)
  }

  /// Whether a remark is another reference, and not a reason: `2 平台运维（2.2.2）`, `（见 2.2.2）`, `（2.2.1～2.2.2）`, `（能排除故障）`.
  private func isReference(_ remark: NameRemark) -> Bool {
    let text = Text(String(remark.text.drop { "见即指：: ".contains($0) }))
    let reference = Reference(written: text)
    guard reference.form == .one else { return reference.form != .rest }
    // `2.5 学时不足` is a reason.
    if let code = reference.code { return code.depth > 1 && remark.isRestriction }
    return !index.targets(named: NameKey(text)).isEmpty
  }
}

extension Subject {
  /// The functions and contents of a standard that have a remark after the catalogue's name.
  var remarkedTargets: Set<Target> {
    guard let index = standard else { return [] }
    var found: Set<Target> = []
    for fault in catalogueFaults {
      guard case .renamed(let targets, let entry, false) = fault else { continue }
      found.formUnion(targets.filter { NameRemark(in: index.title(of: $0), after: entry.title) != nil })
    }
    return found
  }
}
