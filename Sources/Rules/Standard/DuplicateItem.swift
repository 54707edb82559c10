import Linter
import Schema
import Standards
import TextModel

/// An item, a content, a function, a term or a track that the standard has twice.
struct DuplicateItem: Rule {
  let id: RuleID = "duplicate-item"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.standard]

  /// The earlier items with the same text.
  private struct Earlier {
    var first: Int
    var ofLevel: [Int: Int] = [:]
    /// The last two levels that had the item. Items come in the order of levels.
    var levels: (last: Int?, before: Int?) = (nil, nil)
    var ofContent: [Int: Int] = [:]
  }

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    let placeholders = PlaceholderFinder(words: subject.words)
    checkTracks(index, report)
    checkTerms(index, report)
    checkCatalogue(index, report)
    for targets in index.byName.values where targets.count > 1 {
      checkNames(targets, index, report)
      for column in Column.allCases {
        let items = targets.compactMap { target -> Int? in
          guard case .item(let item) = target, index.items[item].column == column else { return nil }
          return item
        }
        // Placeholders are not repetitions.
        guard let first = items.first, items.count > 1, placeholders.find(in: index.items[first].title) == nil else { continue }
        check(items, first, index, report)
      }
    }
  }

  private func checkTracks(_ index: StandardIndex, _ report: (Finding) -> Void) {
    // A copied id is a finding of its own, which says what it should be.
    let copied = index.misspeltTrack?.original == nil ? nil : index.misspeltTrack?.written.range
    let ids = (index.standard.tracks?.value ?? []).compactMap(\.value.track).filter { $0.range != copied }
    checkRepeated(ids.map { ($0.value, $0.range) }, index, report) { id in
      Bilingual(zh: "工种“\(id)”写了两次，请删去一处", en: "The track “\(id)” is listed twice; remove one")
    }
    guard Set(ids.map(\.value)).count == ids.count else { return }
    let names = (index.standard.tracks?.value ?? []).compactMap(\.value.name)
    checkRepeated(names.map { ($0.value, $0.range) }, index, report) { name in
      Bilingual(zh: "有两个工种叫“\(name)”，请改名", en: "Two tracks have the name “\(name)”; rename one")
    }
  }

  private func checkTerms(_ index: StandardIndex, _ report: (Finding) -> Void) {
    let terms = (index.standard.terms?.value ?? []).compactMap(\.value.term)
    checkRepeated(terms.map { ($0.value.title, $0.titleRange) }, index, report) { term in
      Bilingual(zh: "术语“\(term)”写了两次，请删去一处", en: "The term “\(term)” is defined twice; remove one")
    }
  }

  /// Checks for functions that the catalogue lists twice, both times for all tracks.
  private func checkCatalogue(_ index: StandardIndex, _ report: (Finding) -> Void) {
    let copies = Set(index.pasted.map(\.range))
    let names = (index.standard.functions?.value ?? []).compactMap { function in
      function.value.tracks?.value.isEmpty ?? true ? function.value.function : nil
    }
    checkRepeated(names.filter { !copies.contains($0.range) }.map { ($0.value.title, $0.titleRange) }, index, report) { name in
      Bilingual(zh: "目录中有两个职业功能“\(name)”，请合并", en: "The catalogue has two job functions “\(name)”; merge them")
    }
  }

  /// Reports each name that an earlier one has too.
  private func checkRepeated(
    _ names: [(name: Text, range: ByteRange)], _ index: StandardIndex, _ report: (Finding) -> Void, message: (Text) -> Bilingual
  ) {
    var first: [NameKey: ByteRange] = [:]
    for (name, range) in names where !name.isEmpty {
      guard let other = first[NameKey(name)] else {
        first[NameKey(name)] = range
        continue
      }
      let note = Note(index.file.location(other), Bilingual(zh: "另一处在此", en: "the other one"))
      report(Finding(at: range, message(name), notes: [note]))
    }
  }

  /// Checks for functions that a level has twice, and contents that a function has twice, as in files that were merged by hand.
  private func checkNames(_ targets: [Target], _ index: StandardIndex, _ report: (Finding) -> Void) {
    var first: [[Int]: Target] = [:]
    for target in targets {
      let parent: [Int]
      switch target {
      case .function(let function):
        // Functions with tracks may have the same name, one for each track.
        if !index.functions[function].tracks.isEmpty { continue }
        parent = [0, index.functions[function].level]
      case .content(let content): parent = [1, index.contents[content].function]
      case .item: continue
      }
      guard let other = first[parent] else {
        first[parent] = target
        continue
      }
      let name = index.title(of: target)
      let message =
        if case .content(let content) = target, index.copiedContents[content] != nil {
          Bilingual(
            zh: "工作内容“\(name)”连同条目在这一职业功能里写了两次，请删去一处",
            en: "The job function has the work content “\(name)” and its items twice; remove one")
        } else if case .function = target {
          Bilingual(
            zh: "这一等级有两个职业功能“\(name)”，请合并或改名", en: "The level has two job functions “\(name)”; merge them or rename one")
        } else {
          Bilingual(
            zh: "这一职业功能有两项工作内容“\(name)”，请合并或改名", en: "The job function has two work contents “\(name)”; merge them or rename one")
        }
      report(
        Finding(
          at: index.name(of: target).titleRange, message,
          notes: [Note(index.location(of: other), Bilingual(zh: "另一处在此", en: "the other one"))]))
    }
  }

  private func check(_ items: [Int], _ first: Int, _ index: StandardIndex, _ report: (Finding) -> Void) {
    var earlier = Earlier(first: first)
    for position in items {
      let item = index.items[position]
      // A content that was copied as a whole is one finding, at its name.
      if position != first, index.copiedContents[item.content] == nil { report(finding(item, earlier, index)) }
      if earlier.ofLevel[item.level] == nil {
        earlier.ofLevel[item.level] = position
        earlier.levels = (item.level, earlier.levels.last)
      }
      if earlier.ofContent[item.content] == nil { earlier.ofContent[item.content] = position }
    }
  }

  private func finding(_ item: StandardIndex.ItemEntry, _ earlier: Earlier, _ index: StandardIndex) -> Finding {
    let what = item.column.title
    if let other = earlier.ofContent[item.content] {
      let number = index.label(ofItem: other)
      return Finding(
        at: item.name.titleRange,
        Bilingual(zh: "与 \(number) 重复：同一工作内容中有两条相同的\(what.chinese)", en: "The same \(what.english) as \(number) of this work content"),
        severity: .error, notes: [note(other, index)])
    }
    if let other = earlier.ofLevel[item.level] {
      let number = index.label(ofItem: other)
      let content = index.contents[index.items[other].content].title
      return Finding(
        at: item.name.titleRange, Bilingual(zh: "与“\(content)”的 \(number) 重复", en: "The same \(what.english) as \(number) of “\(content)”"),
        about: .here(content.string),
        severity: .warning, notes: [note(other, index)])
    }
    let below = earlier.levels.last.flatMap { $0 < item.level ? $0 : earlier.levels.before }
    let other = below.flatMap { earlier.ofLevel[$0] } ?? earlier.first
    let level = index.levels[index.items[other].level].name
    let number = index.label(ofItem: other)
    return Finding(
      at: item.name.titleRange, Bilingual(zh: "与\(level)的 \(number) 相同", en: "The same \(what.english) as \(number) of \(level)"),
      about: .here(level.string),
      severity: .information,
      notes: [note(other, index)])
  }

  private func note(_ item: Int, _ index: StandardIndex) -> Note {
    Note(index.location(of: .item(item)), Bilingual(zh: "另一处在此", en: "the other one"))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "条目重复", en: "Duplicate item"),
    rationale: Bilingual(
      zh:
        "同一工作内容中两条完全相同，是抄写错误；同一等级的两项工作内容有相同的条目，多半是界限没有划清，培训计划会为同一内容安排两次学时；两个等级的要求相同，则看不出等级之间的差别。只比较同一栏目，不计空格和全半角。一个等级的两个职业功能、一个职业功能的两项工作内容同名，引用名称时就不知道指哪一个，多半是合并文件时留下的；术语、工种和目录中的职业功能也一样。",
      en:
        "Two identical items in one work content are a copying error. If two work contents of a level share an item, they are often not clearly separated, and a plan will spend hours on it twice. If two levels have the same requirement, the difference between them is not visible. Items are compared within a column, ignoring spaces and full or half width. If a level has two job functions of one name, or a job function two work contents, a reference by name can mean either; this is usually left over from merging files. The same holds for terms, tracks and the job functions of the catalogue."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    knowledge:
                      - 1.1.1 面粉的种类
                      - 1.1.2 面粉的等级
                      - 1.1.3 面粉的种类
                      #       ^^^^^^^^^^ error[duplicate-item]: 与 1.1.1 重复
                  - content: 1.2 称量
                    knowledge:
                      - 1.2.1 面粉的等级
                      #       ^^^^^^^^^^ warning[duplicate-item]: 与“选料”的 1.1.2 重复
                  - content: 1.3 选料
                    #            ^^^^ error[duplicate-item]: 这一职业功能有两项工作内容“选料”，请合并或改名
                    knowledge:
                      - 1.3.1 油脂的种类
          - level: senior
            name: 高级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    knowledge:
                      - 1.1.1 面粉的种类
                      #       ^^^^^^^^^^ information[duplicate-item]: 与初级的 1.1.1 相同
        """)
    ],
    good: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    knowledge:
                      - 1.1.1 面粉的种类
                      - 1.1.2 面粉的等级
        """)
    ])
}

extension StandardIndex {
  /// An item's number, or its text where it has none.
  func label(ofItem item: Int) -> String { items[item].code?.string ?? items[item].title.string }
}

extension Column {
  /// What an item of the column is, for messages.
  var title: Bilingual {
    switch self {
    case .tasks: Bilingual(zh: "任务", en: "task")
    case .abilities: Bilingual(zh: "能力要求", en: "ability")
    case .knowledge: Bilingual(zh: "相关知识", en: "knowledge item")
    }
  }
}
