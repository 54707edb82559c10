import Linter
import Schema
import Standards
import TextModel
import YAML

/// A mismatch of level or track: an item above the level, a position of another level, or a level that does not exist.
struct LevelMismatch: Rule {
  let id: RuleID = "level-mismatch"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.value]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    switch subject.alignment {
    case .levelUnknown(let file, let index):
      if let level = file.level, !index.mayLackNames { report(Self.unknownLevel(level, index, subject)) }
    case .aligned(let alignment):
      if let exchanged = ExchangedLevels.finding(alignment, subject) {
        report(exchanged)
      } else {
        if let doubted = alignment.doubtedLevel { report(otherLevelIntended(doubted, alignment, subject)) }
        checkEntryLevel(alignment, subject, report)
      }
      // If the level itself is doubtful, comparing the title with it is pointless.
      if alignment.doubtedLevel == nil { checkTitle(alignment, subject, report) }
      TrackFindings(alignment, subject).mismatches(report)
      for resolved in alignment.doubtful { checkReference(resolved, alignment, subject, report) }
    case .standardNotFound: return
    case .notAligned:
      if let index = subject.standard { UnknownNames(index, subject).report(report) }
    }
  }

  private func checkReference(_ resolved: ResolvedReference, _ alignment: Alignment, _ subject: Subject, _ report: (Finding) -> Void) {
    let reference = resolved.reference
    switch resolved.resolution {
    case .unknownLevel:
      guard let spelled = reference.value.level, !alignment.index.mayLackNames else { return }
      report(Self.unknownLevel(Located(spelled, at: reference.levelRange), alignment.index, subject))
    case .aboveLevel(let target, let sameNumber):
      let own = alignment.levelName(alignment.level)
      let required = alignment.levelAndNumber(target)
      let label = alignment.index.title(of: target).string
      report(
        Finding(
          at: reference.range,
          Bilingual(
            zh: "“\(label)”是\(required.chinese)，高于本文件的等级“\(own.chinese)”",
            en: "“\(label)” is \(required.english), above this file's level, \(own.english)"),
          notes: [alignment.note(target)] + (sameNumber.map { [alignment.note($0)] } ?? []),
          fixes: ownEntry(of: reference, alignment, subject) ?? sameNumber.map {
            alignment.replacements(of: reference, with: $0, .assist, subject)
          } ?? []))
    default: return
    }
  }

  /// `三级/3.1 发型修剪` in a file of 四级, which has just that entry: the level before it is the mistake.
  private func ownEntry(of reference: Located<Reference>, _ alignment: Alignment, _ subject: Subject) -> [Fix]? {
    guard reference.value.level != nil, !reference.value.title.isEmpty else { return nil }
    let start = reference.value.codeBounds.lowerBound
    let rest = Reference(written: reference.value.whole.slice(start, reference.value.whole.count), listColumn: reference.value.column)
    guard case .target(let own) = alignment.resolver.resolve(rest), alignment.index.level(of: own) == alignment.level else { return nil }
    return alignment.replacements(of: reference, with: own, .assist, subject)
  }

  /// One wrong level makes every reference wrong: it is reported once, and the rest is checked for the level that is meant.
  private func otherLevelIntended(_ level: Located<Text>, _ alignment: Alignment, _ subject: Subject) -> Finding {
    let intended = alignment.index.levels[alignment.level]
    let isName = alignment.index.levels.contains { $0.name == level.value }
    let spelling = isName ? intended.name.string : intended.id.string
    let name = alignment.levelName(alignment.level)
    return Finding(
      at: level.range,
      Bilingual(
        zh: "等级写的是“\(level.value)”，但引用的条目是\(name.chinese)的",
        en: "The level is `\(level.value)`, but the references are to level \(name.english)"),
      notes: [
        Note(
          alignment.index.file.location(intended.range), Bilingual(zh: "标准中的\(name.chinese)", en: "level \(name.english) in the standard"))
      ],
      fixes: [
        subject.fix(
          Bilingual(zh: "把等级改为“\(spelling)”", en: "Change the level to `\(spelling)`"), .unsafe, replacing: level.range,
          with: Quoting.scalar(spelling))
      ])
  }

  static func unknownLevel(_ level: Located<Text>, _ index: StandardIndex, _ subject: Subject) -> Finding {
    let written = level.value.string
    let typo = index.declaredNames.levels.nearest(to: written)
    let nearest = typo ?? shortName(near: written, index)
    let known = index.declaredNames.levelList
    // In a file with Chinese keys, the name of the level is written, not its id.
    let intended = nearest.flatMap { nearest in index.levels.first { subject.document.keyLanguage == .chinese && $0.id == Text(nearest) } }
    let fixes = nearest.map {
      let spelling = intended?.name.string ?? $0
      return [
        subject.fix(
          Bilingual(zh: "改为“\(spelling)”", en: "Change to `\(spelling)`"),
          typo == nil || namesOtherLevel(written, than: $0) || index.undecidedLevelNames.contains(level.value)
            ? .unsafe : FixSafety(typo: level.value, of: $0),
          replacing: level.range, with: Quoting.scalar(spelling))
      ]
    }
    return Finding(
      at: level.range,
      Bilingual(
        zh: "标准没有等级“\(written)”，现有等级：\(known.chinese)", en: "The standard has no level `\(written)`; available: \(known.english)"),
      fixes: fixes ?? [])
  }

  /// 中极 for 中级: the only name of two characters with one of them in its place.
  private static func shortName(near written: String, _ index: StandardIndex) -> String? {
    NearestName.findShort(written, among: index.levels.map { LevelName.spellings(of: $0.name).map(\.string) })?.spelling
  }

  /// `五级/中级工` for `四级/中级工`: each half is the name of a level, and either may be the wrong one.
  private static func namesOtherLevel(_ written: String, than known: String) -> Bool {
    let halves = Set(LevelName.spellings(of: Text(known)).map(\.string))
    return written.split { "/／、,，".contains($0) }.contains { TitledLevel.isUsualName(String($0)) && !halves.contains(String($0)) }
  }

  private func checkEntryLevel(_ alignment: Alignment, _ subject: Subject, _ report: (Finding) -> Void) {
    guard let written = alignment.file.fromLevel else { return }
    guard let fromLevel = alignment.fromLevel else {
      if !alignment.index.mayLackNames { report(Self.unknownLevel(written, alignment.index, subject)) }
      return
    }
    guard fromLevel >= alignment.level else { return }
    let from = alignment.levelName(fromLevel)
    let to = alignment.levelName(alignment.level)
    guard fromLevel > alignment.level else {
      // The plan's level is not the written one, which is reported.
      if alignment.doubtedLevel != nil { return }
      return report(
        Finding(
          at: written.range,
          Bilingual(
            zh: "起点等级与培训等级相同，都是“\(to.chinese)”：学员入学时已达到",
            en: "The entry level and the plan's level are both \(to.english): trainees have already reached it"), about: .here(to.english)))
    }
    report(
      Finding(
        at: written.range,
        Bilingual(
          zh: "起点等级“\(from.chinese)”高于培训等级“\(to.chinese)”", en: "The entry level \(from.english) is above the plan's level \(to.english)"),
        about: .here(to.english)))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "等级或工种不符", en: "Level or track does not fit"),
    rationale: Bilingual(
      zh:
        "一份岗位说明或培训计划只对应一个等级。引用高于该等级的条目、使用标准划给其他等级的岗位名称、写了标准没有的等级，起点等级不低于培训等级，都会使要求过高或过低。低等级的内容可以引用，但须写明等级，如 初级/2.2 账户管理。标准分工种的，一份文件只对应一个工种。",
      en:
        "A job description or training plan is for one level. An item above that level, a position that the standard assigns to another level, or a level that the standard does not have makes the requirements too high or too low. Content of a lower level may be referred to with the level written out: junior/2.2 账户管理. If a standard has tracks, a file is for one of them."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        level: junior
        modules:
          - module: M1 原料准备
            covers: [1.1 选料, A1.1.1 能制定原料验收标准, senior/2.2 和面]
        #                      ^^^^^^^^^^^^^^^^^^^^^^^^^ error[level-mismatch]: senior A1.1.1
        #                                                 ^^^^^^^^^^^^^^^ error[level-mismatch]
        """),
      RuleExample(
        .jobDescription,
        """
        title: 面点师
        #      ^^^^^^ error[level-mismatch]: “面点师”属于高级
        level: junior
        """),
      RuleExample(
        .trainingPlan,
        """
        title: 面点培训计划（高级）
        #                    ^^^^ error[level-mismatch]: “高级”
        level: junior
        """),
      RuleExample(
        .trainingPlan,
        """
        level: expert
        #      ^^^^^^ error[level-mismatch]: junior
        """),
      RuleExample(
        .trainingPlan,
        """
        standard: guide@1
        level: junior
        track: park
        modules:
          - module: M1 接待
            covers: [1 接待, 2 展品讲解, 3 线路讲解]
        #                    ^^^^^^^^^^ error[level-mismatch]: 属于工种 museum（博物馆讲解员）
        """, beside: [RuleExample.withTracks]),
      RuleExample(
        .jobDescription,
        """
        standard: guide@1
        level: junior
        track: parks
        #      ^^^^^ error[level-mismatch]: 标准没有工种“parks”
        """, beside: [RuleExample.withTracks]),
    ],
    good: [
      RuleExample(.jobDescription, "title: 面点师助理\nlevel: 初级\n"),
      RuleExample(.trainingPlan, "title: 面点师（初级）培训计划\nlevel: junior\n"),
      RuleExample(
        .trainingPlan,
        """
        level: senior
        modules:
          - module: M1 复习
            covers: [junior/1.1 选料]
        """),
    ])
}
