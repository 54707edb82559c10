import Linter
import Schema
import Standards

/// A reference to a number that the standard does not have at the level, or a reference without number.
struct UnresolvedReference: Rule {
  let id: RuleID = "unresolved-reference"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    let separated = SeparatedNames(alignment)
    for resolved in alignment.doubtful where UnclearRest.intendedRest(by: resolved, alignment) == nil {
      if let finding = separated.finding(resolved.reference, alignment, subject) {
        report(finding)
        continue
      }
      // `stale-excuse` reports an entry of `not-covered` that the standard lacks.
      if case .notCovered = resolved.container, case .noSuchNumber(nil) = resolved.resolution { continue }
      switch resolved.resolution {
      case .noSuchNumber(let nearest):
        if Self.isInOtherColumn(resolved.reference.value, alignment) { continue }
        let isQualification = Self.isQualification(resolved.container, subject)
        report(noSuchNumber(resolved.reference, nearest, isQualification: isQualification, alignment, subject))
      case .numberMissing(let target):
        // A draft may have no numbers at all.
        guard alignment.index.name(of: target).value.code != nil else { continue }
        report(numberMissing(resolved.reference, target, alignment, subject))
      case .respelled(let target): report(respelled(resolved.reference, target, alignment, subject))
      default: continue
      }
    }
  }

  /// Whether the standard has the item in the wrong column, where its number is used twice. Then the finding is in the standard.
  private static func isInOtherColumn(_ reference: Reference, _ alignment: Alignment) -> Bool {
    let index = alignment.index
    guard !index.file.isShipped, let code = reference.code, let column = reference.column, !reference.title.isEmpty else { return false }
    return index.targets(named: NameKey(reference.title)).contains { target in
      guard case .item(let item) = target, index.items[item].code == code, index.items[item].column != column,
        index.items[item].level == alignment.level
      else { return false }
      return index.contents[index.items[item].content].items.count { other in
        index.items[other].code == code && index.items[other].column == index.items[item].column
      } > 1
    }
  }

  private func noSuchNumber(
    _ reference: Located<Reference>, _ nearest: Target?, isQualification: Bool, _ alignment: Alignment, _ subject: Subject
  ) -> Finding {
    let level = alignment.levelName(reference.value.level.flatMap(alignment.index.level(spelled:)) ?? alignment.level)
    guard let code = reference.value.code else {
      let written = reference.value.title.string
      let advice = isQualification ? elsewhere(subject) : Bilingual(zh: "", en: "")
      return Finding(
        at: reference.range,
        Bilingual(
          zh: "标准的\(level.chinese)没有“\(written)”\(advice.chinese)",
          en: "Level \(level.english) of the standard has no “\(written)”\(advice.english)"),
        fixes: nearest.map { alignment.replacements(of: reference, with: $0, .unsafe, subject) } ?? [])
    }
    if reference.value.spellsColumn, code.depth < 3, let column = reference.value.column {
      return shortNumber(reference, code, column, alignment, subject)
    }
    if let other = inOtherColumn(reference.value, code, alignment) {
      return otherColumn(reference, other, nearest, alignment, subject)
    }
    if let nearest {
      let text = alignment.spelling(nearest)
      return Finding(
        at: reference.range,
        Bilingual(
          zh: "\(level.chinese)没有编号 \(code)，是否为“\(text)”？", en: "Level \(level.english) has no number \(code); did you mean `\(text)`?"),
        notes: [alignment.note(nearest)],
        fixes: alignment.replacements(
          of: reference, with: nearest, alignment.index.isNumberRepeated(of: nearest) ? .unsafe : .safe, subject))
    }
    if let column = reference.value.column, let whole = alignment.index.target(code, column: nil, level: alignment.level), code.depth < 3 {
      return wholeInList(reference, whole, column, alignment)
    }
    // The number may have a typing mistake. The title is more reliable, and is kept.
    let hasTitle = !reference.value.title.isEmpty
    let neighbour = alignment.index.nearestTarget(to: code, column: reference.value.column, level: alignment.level)
    let hint = neighbour.map { alignment.index.label(of: $0) }
    return Finding(
      at: reference.range,
      Bilingual(
        zh: "\(level.chinese)没有编号 \(code)" + (hint.map { "，最接近的是“\($0)”" } ?? ""),
        en: "Level \(level.english) has no number \(code)" + (hint.map { "; the closest is `\($0)`" } ?? "")),
      notes: neighbour.map { [alignment.note($0)] } ?? [],
      fixes: hasTitle ? [] : neighbour.map { alignment.replacements(of: reference, with: $0, .unsafe, subject) } ?? [])
  }

  /// The item of the other column that has the number and the title of a reference.
  private func inOtherColumn(_ reference: Reference, _ code: NumberCode, _ alignment: Alignment) -> Int? {
    guard let column = reference.column, !reference.title.isEmpty else { return nil }
    let items = alignment.index.items
    for case .item(let item) in alignment.index.targets(named: NameKey(reference.title))
    where items[item].code == code && items[item].column != column && items[item].level == alignment.level {
      return item
    }
    return nil
  }

  /// `A2.1.3 色值与出豆时机的关系`, which is K2.1.3.
  private func otherColumn(
    _ reference: Located<Reference>, _ item: Int, _ nearest: Target?, _ alignment: Alignment, _ subject: Subject
  ) -> Finding {
    let (own, other) = (reference.value.column?.name, alignment.index.items[item].column.name)
    let text = alignment.index.spelling(of: .item(item), fromLevel: alignment.level, in: alignment.keyLanguage)
    return Finding(
      at: reference.range,
      Bilingual(
        zh: "“\(text)”属于\(other.chinese)，不属于\(own?.chinese ?? "")",
        en: "`\(text)` belongs to \(other.english), not to \(own?.english ?? "")"),
      notes: [alignment.note(.item(item))],
      fixes: nearest.map { alignment.replacements(of: reference, with: $0, .safe, subject) } ?? [])
  }

  /// `3.1 电气故障排除` in a list of abilities, which has single items.
  private func wholeInList(_ reference: Located<Reference>, _ whole: Target, _ column: Column, _ alignment: Alignment) -> Finding {
    let index = alignment.index
    var example: String?
    index.forEachItem(in: whole) { item in
      if example == nil, index.items[item].column == column { example = index.items[item].code?.string }
    }
    let isFunction = if case .function = whole { true } else { false }
    let what = isFunction ? Bilingual(zh: "职业功能", en: "a job function") : Bilingual(zh: "工作内容", en: "a work content")
    return Finding(
      at: reference.range,
      Bilingual(
        zh: "“\(index.label(of: whole))”是\(what.chinese)，这里写单条\(column.name.chinese)，编号有三节，如“\(example ?? "1.1.1")”",
        en:
          "`\(index.label(of: whole))` is \(what.english); this list has single items, whose numbers have three parts, as in `\(example ?? "1.1.1")`"
      ),
      notes: [alignment.note(whole)])
  }

  /// `知5 数据分析`: abilities and knowledge have numbers of three parts, functions and contents have no letter.
  private func shortNumber(
    _ reference: Located<Reference>, _ code: NumberCode, _ column: Column, _ alignment: Alignment, _ subject: Subject
  ) -> Finding {
    let index = alignment.index
    let start = code.string + "."
    let item = index.items.indices.first { item in
      index.items[item].level == alignment.level && index.items[item].column == column
        && index.items[item].code?.string.hasPrefix(start) ?? false
    }
    let sign = column.sign[subject.document.keyLanguage]
    let written = reference.value.whole.slice(reference.value.codeBounds.lowerBound, reference.value.codeBounds.upperBound).string
    let example = "\(sign)\(item.flatMap { index.items[$0].code?.string } ?? "1.1.1")"
    let whole = index.target(code, column: nil, level: alignment.level)
    let advice = whole.map { alignment.spelling($0) }
    return Finding(
      at: reference.range,
      Bilingual(
        zh: "“\(written)”的编号不全，条目的编号有三节，如“\(example)”" + (advice.map { "；整项写作“\($0)”" } ?? ""),
        en: "The number in `\(written)` is not complete; items have three parts, as in `\(example)`"
          + (advice.map { ", and the whole is written `\($0)`" } ?? "")),
      notes: whole.map { [alignment.note($0)] } ?? [],
      fixes: whole.map { alignment.replacements(of: reference, with: $0, .unsafe, subject) } ?? [])
  }

  private static func isQualification(_ container: ResolvedReference.Container, _ subject: Subject) -> Bool {
    guard case .part(let part) = container, let parts = subject.alignedFile?.parts, parts.indices.contains(part) else { return false }
    if case .qualification = parts[part].kind { return true }
    return false
  }

  /// The hint that a requirement that no standard has, such as good communication, has a field of its own.
  private func elsewhere(_ subject: Subject) -> Bilingual {
    let field = JobFields.other[subject.document.keyLanguage]
    return Bilingual(zh: "；标准以外的要求写在“\(field)”里", en: "; write requirements beyond the standard under `\(field)`")
  }

  private func numberMissing(_ reference: Located<Reference>, _ target: Target, _ alignment: Alignment, _ subject: Subject) -> Finding {
    let text = alignment.spelling(target, like: reference.value)
    return Finding(
      at: reference.range,
      Bilingual(zh: "引用缺少编号，应为“\(text)”", en: "The reference has no number; it should be `\(text)`"), notes: [alignment.note(target)],
      fixes: alignment.replacements(of: reference, with: target, .safe, subject))
  }

  private static func letterCount(_ text: String) -> Int { text.count { $0.isLetter || $0.isNumber } }

  private func respelled(_ reference: Located<Reference>, _ target: Target, _ alignment: Alignment, _ subject: Subject) -> Finding {
    let text = spellingWithLevel(reference.value, target, alignment)
    let mayBeSafe = Self.letterCount(reference.value.whole.string) <= Self.letterCount(text)
    return Finding(
      at: reference.range, Bilingual(zh: "引用应写作“\(text)”", en: "The reference should be written `\(text)`"),
      notes: [alignment.note(target)],
      fixes: [
        alignment.replacement(of: reference, with: target, writing: text, mayBeSafe ? .safe : .unsafe, subject, isChoice: mayBeSafe)
      ])
  }

  /// The target with the file's own level before it where the author wrote it: `高级/1.1 接待` for `高级1.1 接待`.
  private func spellingWithLevel(_ reference: Reference, _ target: Target, _ alignment: Alignment) -> String {
    let text = alignment.spelling(target, like: reference)
    let written = Self.letterCount(reference.whole.string)
    guard alignment.index.level(of: target) == alignment.level, written > Self.letterCount(text),
      let level = alignment.index.levelName(of: alignment.level, writtenIn: reference)
    else { return text }
    let whole = "\(level)/\(text)"
    return written <= Self.letterCount(whole) ? whole : text
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "引用的编号不存在", en: "Reference to a number that does not exist"),
    rationale: Bilingual(
      zh: "对应、任职资格和不覆盖中的引用，须是标准该等级中存在的编号。名称能在本等级找到时，视为编号已变动，可直接更正；否则给出最接近的编号。",
      en:
        "References under `covers`, `qualifications` and `not-covered` must be numbers that the standard has at this level. If the title exists at this level, the number has moved and can be corrected; otherwise the closest number is shown."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers: [2.5 烘烤, 2.7]
            #        ^^^^^^^^ error[unresolved-reference]: did you mean `2.2 烘烤`
            #                  ^^^ error[unresolved-reference]: 最接近的是“2.2 烘烤”
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责烘烤
            covers:
              - 烘烤
              # ^^^^ error[unresolved-reference]: 缺少编号
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers: [2.2 烘烤, A1.1.2 能检查原料的保质期]
        """)
    ])
}
