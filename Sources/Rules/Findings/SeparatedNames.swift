import Linter
import Schema
import Standards
import TextModel
import YAML

/// Numbers whose names are the next entry of the list: `[3.1, 困人救援]`.
struct SeparatedNames {
  private struct Pair {
    let number: Located<Reference>
    let target: Target
  }
  /// By the range of the name.
  private var pairs: [ByteRange: Pair] = [:]
  /// The ranges of the numbers. Other findings about a number without a title are not reported for them.
  private(set) var numbers: Set<ByteRange> = []

  init(_ alignment: Alignment?) {
    guard let alignment, alignment.doubtful.contains(where: { Self.isName($0.reference.value) }) else { return }
    let references = alignment.references
    for position in references.indices.dropFirst() where Self.isName(references[position].reference.value) {
      let (number, name) = (references[position - 1], references[position])
      let key = NameKey(name.reference.value.whole)
      guard number.container == name.container, number.reference.value.form == .one, number.reference.value.code != nil,
        number.reference.value.title.isEmpty,
        let target = number.resolution.assumedTargets.first(where: { alignment.index.key(of: $0) == key })
      else { continue }
      pairs[name.reference.range] = Pair(number: number.reference, target: target)
      numbers.insert(number.reference.range)
    }
  }

  private static func isName(_ reference: Reference) -> Bool {
    reference.form == .one && reference.code == nil && reference.level == nil && !reference.title.isEmpty
  }

  /// The finding about a name and the number before it; nil for any other reference.
  func finding(_ name: Located<Reference>, _ alignment: Alignment, _ subject: Subject) -> Finding? {
    guard let pair = pairs[name.range] else { return nil }
    let source = subject.document.source
    let whole = ByteRange(pair.number.range.start, name.range.end)
    let isOnOneLine = source.lineIndex.line(at: whole.start) == source.lineIndex.line(at: whole.end)
    let written = pair.number.value.whole.string
    let text = alignment.spelling(pair.target, like: pair.number.value)
    // A comment between the two would be lost.
    let gap = source.bytes[clamping: pair.number.range.end..<name.range.start]
    let isPlain = gap.allSatisfy { ASCII.isBlank($0) || ASCII.isLineBreak($0) || $0 == ASCII.comma || $0 == ASCII.hyphen }
    return Finding(
      at: isOnOneLine ? whole : name.range,
      Bilingual(
        zh: "编号“\(written)”和它的名称写成了两条，应为一条“\(text)”",
        en: "The number `\(written)` and its name are two entries; write them as one, `\(text)`"),
      notes: [alignment.note(pair.target)],
      fixes: isPlain
        ? [
          subject.fix(
            Bilingual(zh: "合为一条“\(text)”", en: "Join them to `\(text)`"), .safe, replacing: whole, with: Quoting.scalar(text))
        ] : [])
  }
}
