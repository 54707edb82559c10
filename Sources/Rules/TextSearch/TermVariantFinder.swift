import Linter
import Schema
import TextModel

/// Finds words that differ from a defined term by one character, or by a shortened part.
struct TermVariantFinder {
  struct Variant: Hashable {
    let term: Int
    let text: String
  }

  /// A half of a term's name: where one character is wrong, one half is right.
  private struct Half {
    let term: Int
    let name: [Unicode.Scalar]
    /// How many characters of the name are before the half, and how many bytes.
    let before: Int
    let length: Int
  }

  /// A shorter name differs from too many other words by one character.
  private static let minimumLength = 5
  /// Other names beyond this are not looked at.
  private static let maximumCompared = 100
  private let halves: [Half]
  private let halfFinder: WordFinder
  private let shortForms: [Variant]
  private let shortFinder: WordFinder
  private let defined: Set<String>

  var isEmpty: Bool { halves.isEmpty && shortForms.isEmpty }

  init(_ terms: [Located<Term>], abbreviations: [(long: String, short: String)]) {
    var halves: [Half] = []
    var shortForms: [Variant] = []
    let also = terms.flatMap { ($0.value.also?.value ?? []).map(\.value.string) }
    let names = terms.map { $0.value.term?.value.title.string ?? "" }
    defined = Set(also + names)
    let finders = abbreviations.map { (long: WordFinder([$0.long]), short: $0.short) }
    let shortened = finders.map { finder in also.filter { $0.contains(finder.short) }.prefix(Self.maximumCompared) }
    for (index, name) in names.enumerated() {
      let scalars = Array(name.unicodeScalars)
      if scalars.count >= Self.minimumLength, scalars.allSatisfy({ $0.value >= 0x3400 }) {
        let middle = scalars.count / 2
        halves.append(Half(term: index, name: scalars, before: 0, length: middle))
        halves.append(Half(term: index, name: scalars, before: middle, length: scalars.count - middle))
      }
      for (finderIndex, finder) in finders.enumerated() {
        guard let form = Self.replacing(finder.long, by: finder.short, in: name),
          !shortened[finderIndex].contains(where: { form.contains($0) })
        else { continue }
        shortForms.append(Variant(term: index, text: form))
      }
    }
    self.halves = halves
    self.shortForms = shortForms
    halfFinder = WordFinder(halves.map { Self.string($0.name[$0.before..<($0.before + $0.length)]) })
    shortFinder = WordFinder(shortForms.map(\.text))
  }

  /// The variants in a text, with their ranges in bytes.
  func find(in text: Text) -> [(Variant, Range<Int>)] {
    var found: [(Variant, Range<Int>)] = []
    shortFinder.forEachMatch(in: text) { match in
      let variant = shortForms[match.word]
      if !defined.contains(variant.text) { found.append((variant, match.start..<match.end)) }
    }
    halfFinder.forEachMatch(in: text) { match in
      let half = halves[match.word]
      guard let range = window(of: half, match, in: text) else { return }
      let word = text.slice(range.lowerBound, range.upperBound).string
      guard Self.differsInside(Array(word.unicodeScalars), half.name), !defined.contains(word) else { return }
      found.append((Variant(term: half.term, text: word), range))
    }
    return found
  }

  /// The characters of the text where the whole name would be. Names are Han alone: three bytes each.
  private func window(of half: Half, _ match: WordFinder.Match, in text: Text) -> Range<Int>? {
    let start = match.start - 3 * half.before
    let end = start + 3 * half.name.count
    guard start >= 0, end <= text.count else { return nil }
    let isHan = text.withBytes { bytes in stride(from: start, to: end, by: 3).allSatisfy { HanText.isHan(bytes.span, at: $0) } }
    return isHan ? start..<end : nil
  }

  /// Whether a word differs from a name by one character that is neither the first nor the last: those make another word of it too easily.
  private static func differsInside(_ word: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    guard word.count == name.count else { return false }
    let differences = name.indices.filter { word[$0] != name[$0] }
    return differences.count == 1 && differences.allSatisfy { $0 > 0 && $0 < name.count - 1 }
  }

  private static func replacing(_ long: WordFinder, by short: String, in name: String) -> String? {
    let text = Text(name)
    guard let match = long.firstMatch(in: text) else { return nil }
    return text.slice(0, match.start).string + short + text.slice(match.end, text.count).string
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars)
    return string
  }
}
