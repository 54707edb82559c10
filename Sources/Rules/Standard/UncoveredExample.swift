import Linter
import Schema
import Standards
import TextModel

/// An example of the catalogue that no item is about.
struct UncoveredExample: Rule {
  let id: RuleID = "uncovered-example"
  let severity = Severity.information
  let documentKinds: Set<DocumentKind> = [.standard]

  /// The maximum number of comparisons in one content: a longer list of findings would not be read.
  private static let maximumComparisons = 20_000

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard, let functions = index.standard.functions?.value, !subject.document.hasLostLines else { return }
    // The example may belong to a content that the level lacks.
    var lacking = Set(subject.catalogueFaults.compactMap { if case .missingContent(_, let entry) = $0 { entry.key } else { nil } })
    let lackingFunctions = Set(
      subject.catalogueFaults.compactMap { if case .missingFunction(_, let entry) = $0 { entry.key } else { nil } })
    // Contents with another name at a level count too.
    var misnamed: Set<NameKey> = []
    for fault in subject.catalogueFaults {
      switch fault {
      case .misspelt(let target, let entry) where index.key(of: target) != entry.key: misnamed.insert(entry.key)
      case .renamed(_, let entry, _): misnamed.insert(entry.key)
      case .unlisted(let target, .unknown, _):
        // It is not known which content of the function was meant.
        guard case .content = target else { continue }
        misnamed.insert(index.functions[index.function(of: target)].key)
      default: break
      }
    }
    lacking.formUnion(misnamed)
    let moved = MovedContents(subject.standard)
    let empty = Set(subject.words.emptyCharacters.unicodeScalars)
    let contents = Dictionary(grouping: index.functions, by: \.key).mapValues { $0.flatMap(\.contents) }
    for function in functions {
      guard let name = function.value.function else { continue }
      let key = NameKey(name.value.title)
      guard !lackingFunctions.contains(key), !misnamed.contains(key), !moved.isMissed(by: key) else { continue }
      let own = Dictionary(grouping: contents[key] ?? []) { index.contents[$0].key }
      for content in function.value.contents?.value ?? []
      where !(content.value.content.map { lacking.contains(NameKey($0.value.title)) } ?? true) {
        check(content.value, own, index, empty, subject, report)
      }
    }
  }

  private func check(
    _ content: CatalogueContent, _ own: [NameKey: [Int]], _ index: StandardIndex, _ empty: Set<Unicode.Scalar>, _ subject: Subject,
    _ report: (Finding) -> Void
  ) {
    guard let name = content.content, let examples = content.examples?.value, !examples.isEmpty else { return }
    let key = NameKey(name.value.title)
    let items = (own[key] ?? []).flatMap { index.contents[$0].items }
    guard !items.isEmpty, !items.contains(where: { index.items[$0].title.isEmpty }), items.count * examples.count <= Self.maximumComparisons
    else { return }
    let texts = items.map { HanText.scalars(index.items[$0].title) }
    let unlisted = subject.document.unlistedTexts
    for example in examples where !unlisted.contains(where: { $0.contains(example.range) }) {
      if let gap = gapOfTwo(example, texts) {
        report(
          Finding(
            at: example.range,
            Bilingual(
              zh: "“\(example.value)”像是两个例子，中间缺少逗号", en: "`\(example.value)` seems to be two examples; the comma between them is missing"),
            fixes: isInBrackets(example.range, subject)
              ? [subject.fix(Bilingual(zh: "补上逗号", en: "Add the comma"), .unsafe, replacing: gap, with: ", ")] : []))
        continue
      }
      let wanted = HanText.scalars(example.value).filter { !empty.contains($0) }
      guard wanted.count >= 2, !texts.contains(where: { isAbout($0, wanted) }) else { continue }
      report(
        Finding(
          at: example.range,
          Bilingual(
            zh: "“\(name.value.title)”的各等级都没有条目涉及“\(example.value)”",
            en: "No item of “\(name.value.title)”, at any level, mentions “\(example.value)”")))
    }
  }

  /// `检查桨叶 检查电池`, `检查桨叶 - 检查电池`: the range between two examples in one, if each is in an item of its own. Nil for one example.
  private func gapOfTwo(_ example: Located<Text>, _ texts: [[Unicode.Scalar]]) -> ByteRange? {
    let words = example.value.string.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2 || words.count == 3 && words[1] == "-", let first = words.first, let second = words.last,
      example.value.isVerbatim
    else { return nil }
    func items(with word: Substring) -> Set<Int> {
      let scalars = word.unicodeScalars
      guard scalars.count >= 3, scalars.allSatisfy(\.properties.isIdeographic) else { return [] }
      return Set(texts.indices.filter { item in scalars.allSatisfy(texts[item].contains) })
    }
    let (left, right) = (items(with: first), items(with: second))
    guard !left.isEmpty, !right.isEmpty, left.isDisjoint(with: right) else { return nil }
    return example.range(of: first.utf8.count, example.value.count - second.utf8.count)
  }

  /// Whether an example is in a list on one line.
  private func isInBrackets(_ range: ByteRange, _ subject: Subject) -> Bool {
    let before = subject.document.source.bytes[clamping: 0..<range.start].last { !ASCII.isBlank($0) }
    return before == ASCII.leftBracket || before == ASCII.comma
  }

  /// Whether an item contains half of the significant characters: 核算物流费用 matches 能独立核算物流运费.
  private func isAbout(_ text: [Unicode.Scalar], _ wanted: [Unicode.Scalar]) -> Bool {
    let found = wanted.reduce(0) { text.contains($1) ? $0 + 1 : $0 }
    return found * 2 >= wanted.count
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "举例没有对应的条目", en: "Example without a matching item"),
    rationale: Bilingual(
      zh: "目录用“如……”说明工作内容包括什么；哪个等级都没有条目涉及的例子，说明要求漏写了，或者例子该改了。比较按字进行，说法不同也算涉及。",
      en:
        "The catalogue uses examples to say what a work content includes. If no level has an item for an example, a requirement was forgotten, or the example should be changed. Texts are compared character by character, so a different wording also counts."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 面点制作
            contents:
              - content: 和面
                such-as: [调制水调面团, 压面机保养]
                #                       ^^^^^^^^^^ information[uncovered-example]: 没有条目涉及“压面机保养”
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 面点制作
                contents:
                  - content: 1.1 和面
                    abilities: [1.1.1 能调水调面团]
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        functions:
          - function: 面点制作
            contents:
              - content: 和面
                such-as: [水调面团的调制]
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 面点制作
                contents:
                  - content: 1.1 和面
                    abilities: [1.1.1 能调制冷水面团和热水面团]
        """)
    ])
}
