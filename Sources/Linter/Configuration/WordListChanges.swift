import Schema
import TextModel

/// The changes of a configuration to the word lists.
struct WordListChanges {
  /// A list that is changed: what it is called, and how.
  struct Change {
    let name: String
    let change: Located<WordChange>
  }

  private let words: WordSettings

  init(_ words: WordSettings) { self.words = words }

  /// The lists that the configuration names, in the order of the shape.
  var all: [Change] {
    let lists: [(String, Located<WordChange>?)] = [
      ("modals", words.modals), ("not-modals", words.notModals), ("adverbs", words.adverbs), ("cognition-verbs", words.cognitionVerbs),
      ("knowledge-nouns", words.knowledgeNouns), ("doubled-words", words.doubledWords), ("right-doubles", words.rightDoubles),
      ("variants", words.variants), ("placeholders", words.placeholders), ("not-before-placeholder", words.notBeforePlaceholder),
      ("vague-words", words.vagueWords), ("open-list-ends", words.openListEnds), ("not-level-names", words.notLevelNames),
      ("coaching-words", words.coachingWords), ("discriminatory-phrases", words.discriminatoryPhrases),
    ]
    return lists.compactMap { name, change in change.map { Change(name: name, change: $0) } }
  }

  func apply(to lists: inout WordLists) {
    apply(words.modals, to: &lists.modals)
    apply(words.adverbs, to: &lists.adverbs)
    apply(words.cognitionVerbs, to: &lists.cognitionVerbs)
    apply(words.rightDoubles, to: &lists.rightDoubles)
    apply(words.notBeforePlaceholder, to: &lists.notBeforePlaceholder)
    apply(words.openListEnds, to: &lists.openListEnds)
    apply(words.notLevelNames, to: &lists.notLevelNames)
    apply(words.doubledWords, to: &lists.doubledWords)
    apply(words.placeholders, to: &lists.placeholders)
    apply(words.vagueWords, to: &lists.vagueWords)
    apply(words.coachingWords, to: &lists.coachingWords)
    if let change = words.notModals { lists.notModals = WordBeginnings(changed(lists.notModals.words, change.value)) }
    if let change = words.knowledgeNouns { lists.knowledgeNouns = WordEndings(changed(lists.knowledgeNouns.words, change.value)) }
    if let change = words.variants { lists.variants = changed(lists.variants, change.value) }
    if let change = words.discriminatoryPhrases { lists.discriminatoryPhrases = changed(lists.discriminatoryPhrases, change.value) }
  }

  private func apply(_ change: Located<WordChange>?, to list: inout [String]) {
    if let change { list = changed(list, change.value) }
  }

  private func apply(_ change: Located<WordChange>?, to list: inout WordList) {
    if let change { list = WordList(changed(list.words, change.value)) }
  }

  /// Added words come first: of two words that begin alike the configured one counts.
  private func changed(_ words: [String], _ change: WordChange) -> [String] {
    let removed = Set(change.remove.strings)
    let kept = change.only == nil ? words : change.only.strings
    return change.add.strings + kept.filter { !removed.contains($0) }
  }

  /// Groups are written `账户/账号`; a word takes out its group.
  private func changed(_ variants: VariantWords, _ change: WordChange) -> VariantWords {
    let removed = Set(change.remove.strings.flatMap(Self.spellings))
    let kept = change.only == nil ? variants.groups : change.only.strings.map { VariantWords.Group(Self.spellings($0)) }
    let added = change.add.strings.map { VariantWords.Group(Self.spellings($0)) }
    return VariantWords((added + kept).filter { group in group.words.count > 1 && removed.isDisjoint(with: group.words) })
  }

  private static func spellings(_ group: String) -> [String] { group.split(separator: "/").map { String($0) } }

  private func changed(_ phrases: DiscriminatoryPhrases, _ change: WordChange) -> DiscriminatoryPhrases {
    let removed = Set(change.remove.strings)
    let kept = change.only == nil ? phrases.phrases : [(.other, change.only.strings)]
    return DiscriminatoryPhrases([(.other, change.add.strings)] + kept.map { ($0, $1.filter { !removed.contains($0) }) })
  }
}

extension WordChange {
  /// On one line: `+待核实 -某某`, `=待定 待补`.
  var summary: String {
    (only.strings.enumerated().map { ($0 == 0 ? "=" : "") + $1 } + add.strings.map { "+" + $0 } + remove.strings.map { "-" + $0 })
      .joined(separator: " ")
  }
}

extension Located<[Located<Text>]>? {
  fileprivate var strings: [String] { (self?.value ?? []).map(\.value.string) }
}
