import Linter
import Schema
import Standards

/// A reference whose number and title name different things.
struct TitleMismatch: Rule {
  let id: RuleID = "title-mismatch"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    let broken = BrokenTexts(subject)
    for resolved in alignment.doubtful {
      // A title that continues on an unreadable line, or has a remark after a colon, is already reported.
      if broken.mayContinue(resolved.reference.range) || broken.hasRemark(resolved, alignment) { continue }
      guard case .mistitled(let byNumber, let byTitle, let isRenumbered) = resolved.resolution,
        UnclearRest.intendedRest(by: resolved, alignment) == nil
      else { continue }
      if alignment.reasonAfterName(resolved, subject) != nil { continue }
      if byTitle == nil, alignment.hasLeftovers(byNumber, comparedWith: resolved.reference.value.title) { continue }
      let remark = byTitle == nil ? alignment.remarkFinding(resolved.reference, byNumber, subject) : nil
      report(remark ?? finding(resolved.reference, byNumber, byTitle, isRenumbered, alignment, subject))
    }
  }

  private func finding(
    _ reference: Located<Reference>, _ byNumber: Target, _ byTitle: Target?, _ isSameLevel: Bool, _ alignment: Alignment, _ subject: Subject
  ) -> Finding {
    let written = reference.value.title.string
    let numbered = alignment.levelAndNumber(byNumber)
    let title = alignment.index.title(of: byNumber).string
    if byTitle == nil, title.isEmpty {
      return Finding(
        at: reference.range,
        Bilingual(
          zh: "标准的\(numbered.chinese) 只有编号，没有文字，无法核对“\(written)”",
          en: "In the standard, \(numbered.english) has no text: “\(written)” cannot be checked"),
        about: .here(title), severity: .warning, notes: [alignment.note(byNumber)])
    }
    var message = Bilingual(
      zh: "编号与名称不一致：\(numbered.chinese) 是“\(title)”，标准中没有“\(written)”",
      en: "Number and title do not match: \(numbered.english) is “\(title)”; the standard has no “\(written)”")
    // `能填写缺陷记录，并归档` in a draft of a standard: the text of the standard may be the wrong one.
    if byTitle == nil, alignment.mayBeWrong(byNumber, comparedWith: reference.value.title) {
      message = Bilingual(
        zh: "编号与名称不一致：\(numbered.chinese) 是“\(title)”，这里是“\(written)”；请核对是哪一处写错了",
        en: "Number and title do not match: \(numbered.english) is “\(title)”, and “\(written)” here; check which of the two is wrong")
    }
    var notes = [alignment.note(byNumber)]
    // The name identifies the entry: if it is a name of this level, only the number is out of date. Otherwise the author has to choose. A
    // fix that overwrites the title is unsafe.
    let isChoice = byTitle.map { !isSameLevel && !alignment.isListed($0, beside: reference) } ?? false
    // `1.1 调校`, where 调校 is the function: the whole function, or another name.
    let isSameDepth = byTitle.map { target in
      reference.value.code.map { alignment.index.code(of: target)?.depth == $0.depth } ?? true
    }
    let mayKeep = (isSameDepth ?? false) && !alignment.isLevelContradicted(byTitleOf: subject.document)
    // If there are two safe fixes, none is applied: the author chooses.
    var fixes = alignment.replacements(
      of: reference, with: byNumber, isChoice && mayKeep ? .safe : .assist, subject, isChoice: isChoice, keepsLevel: true)
    let isLastChoice = isChoice && fixes.isEmpty
    if let byTitle {
      let other = alignment.levelAndNumber(byTitle)
      message = Bilingual(
        zh: "编号与名称不一致：\(numbered.chinese) 是“\(title)”，“\(written)”是\(other.chinese)",
        en: "Number and title do not match: \(numbered.english) is “\(title)”, and “\(written)” is \(other.english)")
      notes.append(alignment.note(byTitle))
      let kept = alignment.replacements(
        of: reference, with: byTitle, mayKeep && !isLastChoice ? .safe : .unsafe, subject, isChoice: isChoice, keepsLevel: true)
      fixes = isSameLevel ? kept + fixes : fixes + kept
    }
    if byTitle == nil, let other = inOtherColumn(reference.value, alignment) {
      let there = alignment.levelAndNumber(other)
      message = Bilingual(
        zh: "编号与名称不一致：\(numbered.chinese) 是“\(title)”，“\(written)”是\(there.chinese)",
        en: "Number and title do not match: \(numbered.english) is “\(title)”, and “\(written)” is \(there.english)")
      notes.append(alignment.note(other))
    }
    return Finding(at: reference.range, message, about: .here(title), notes: notes, fixes: fixes)
  }

  /// The item of the file's level that has the title, if the reference is in the list for the other column.
  private func inOtherColumn(_ reference: Reference, _ alignment: Alignment) -> Target? {
    alignment.index.targets(named: NameKey(reference.title)).first { target in
      guard case .item = target else { return false }
      return alignment.index.level(of: target) == alignment.level
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "编号与名称不一致", en: "Number and title do not match"),
    rationale: Bilingual(
      zh:
        "引用由编号和名称两部分组成，名称是编号的校验。标准修订后编号常会移动，同一名称在不同等级的编号也不同；只看编号就会悄悄对应到另一项内容。两者不一致时，工具指出编号实际是什么、名称又在哪里，由作者选定。名称就在本等级时，以名称为准更正编号。",
      en:
        "A reference has two parts, a number and a title, and the title confirms the number. Numbers move when a standard is revised, and one title has different numbers at different levels; a number alone may silently come to mean something else. If the two do not match, the tool says what the number means and where the title is, and the author chooses. If the title exists at the file's own level, the title counts and the number is corrected."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        level: senior
        modules:
          - module: M1 面点制作
            covers: [2.1 和面]
            #        ^^^^^^^^ error[title-mismatch]: senior 2.1 is “烘烤”
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责面点制作
            covers:
              - 1.2 选料
              # ^^^^^^^^ error[title-mismatch]: “选料”是初级 1.1
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        level: senior
        modules:
          - module: M1 面点制作
            covers: [2.2 和面, junior/2.1 和面]
        """)
    ])
}
