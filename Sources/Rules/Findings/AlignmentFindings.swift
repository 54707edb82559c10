import Linter
import Schema
import Standards
import TextModel

/// The parts of `missing-function`, `missing-content` and `misspelt-name` that check job descriptions and training plans. The rules
/// themselves are in the family of the standard.
enum AlignmentFindings {
  static func missingFunctions(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, alignment.areGapsKnown, let partsRange = alignment.file.partsRange else { return }
    let gaps = alignment.gaps
    let empty = gaps.functions.isEmpty ? nil : EmptyReferences(subject)
    // If its level and the catalogue name different tracks, the track of a function is not known; that is a finding in the standard.
    let functions = gaps.functions.filter { alignment.index.functions[$0].contradictingTracks.isEmpty }
    for (position, function) in functions.enumerated() {
      let target = Target.function(function)
      let items = alignment.itemCount(alignment.index.items(in: target))
      let contents = alignment.index.functions[function].contents.count
      let label = alignment.spelling(target)
      let message = Bilingual(
        zh: "缺少职业功能“\(label)”（\(contents) 项工作内容，\(items.chinese)）",
        en: "Job function `\(label)` is not covered (\(English.count(contents, "work content")), \(items.english))")
      // Consequences of a missing module are reported here once, not as separate findings.
      let shortfall = position == 0 ? PlanTotals.shortfall(subject) : nil
      report(
        Finding(
          at: empty?.range ?? partsRange,
          empty?.message(message) ?? message,
          about: .of(alignment.identity(target)),
          notes: [alignment.note(target)] + (shortfall.map { [Note(subject.location($0.range), $0.message)] } ?? []),
          fixes: (empty?.fix(for: target, alignment) ?? PartAssist.addPart(for: target, alignment, subject))
            + PartAssist.leaveOut(target, alignment, subject)))
    }
  }

  static func missingContents(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, alignment.areGapsKnown, let partsRange = alignment.file.partsRange else { return }
    let empty = alignment.gaps.contents.isEmpty ? nil : EmptyReferences(subject)
    for content in alignment.gaps.contents {
      let target = Target.content(content)
      let part = alignment.partToExtend(forFunction: alignment.index.contents[content].function)
      let items = alignment.itemCount(alignment.index.contents[content].items)
      let label = alignment.spelling(target)
      let message = Bilingual(
        zh: "缺少工作内容“\(label)”（\(items.chinese)）", en: "Work content `\(label)` is not covered (\(items.english))")
      var finding = Finding(
        at: empty?.range ?? part?.covers?.head ?? partsRange, empty?.message(message) ?? message, about: .of(alignment.identity(target)),
        notes: [alignment.note(target)],
        fixes: (empty?.fix(for: target, alignment) ?? PartAssist.add(target, to: part, alignment, subject))
          + PartAssist.leaveOut(target, alignment, subject))
      if empty?.isField == true { finding.replacedRule = "empty-value" }
      report(finding)
    }
  }

  static func misspeltNames(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment, !alignment.doubtful.isEmpty else { return }
    let invisible = InvisibleCharacters(subject)
    for resolved in alignment.doubtful {
      guard case .misspelt(let target) = resolved.resolution else { continue }
      // A space that comes from a line break is a finding of its own.
      let isFolded = subject.document.source.string(in: resolved.reference.range).contains(where: \.isNewline)
      // A no-break space in it has a finding of its own too.
      if isFolded || invisible.occur(in: resolved.reference.range),
        NameKey(resolved.reference.value.title) == alignment.index.key(of: target)
      {
        continue
      }
      let title = alignment.index.title(of: target).string
      let written = resolved.reference.value.title
      if alignment.hasLeftovers(target, comparedWith: written) { continue }
      if let finding = alignment.remarkFinding(resolved.reference, target, subject) ?? cellFinding(resolved.reference, target, alignment) {
        report(finding)
        continue
      }
      // `能tian写缺陷记录` in a draft of a standard: the fix would copy the mistake.
      let mayBeStandards = alignment.mayBeWrong(target, comparedWith: written)
      let safety = mayBeStandards ? .unsafe : FixSafety(writing: title, inPlaceOf: written)
      report(
        Finding(
          at: resolved.reference.titleRange,
          mayBeStandards
            ? Bilingual(
              zh: "名称与标准不一致，标准写作“\(title)”；请核对是哪一处写错了",
              en: "The name differs from the standard, which has “\(title)”; check which of the two is wrong")
            : Bilingual(zh: "名称与标准不一致，标准写作“\(title)”", en: "The name differs from the standard, which has “\(title)”"),
          about: .here(alignment.identity(target)), notes: [alignment.note(target)],
          fixes: [alignment.correction(of: resolved.reference, to: target, safety, subject)]))
    }
  }

  /// `1.1 信息展示<TAB>8`, `1.1<TAB>8 信息展示`: another cell of a table beside the name. The author has to move it; a fix would throw it away.
  private static func cellFinding(_ reference: Located<Reference>, _ target: Target, _ alignment: Alignment) -> Finding? {
    let (written, name) = (reference.value.title.string, alignment.index.title(of: target).string)
    guard !name.isEmpty, written.count > name.count, reference.value.whole.string.contains("\t") else { return nil }
    let rest = written.hasPrefix(name) ? written.dropFirst(name.count) : written.hasSuffix(name) ? written.dropLast(name.count) : ""
    let cell = rest.split { $0 == "\t" || $0 == " " }.joined(separator: " ")
    guard !cell.isEmpty else { return nil }
    return Finding(
      at: reference.titleRange,
      Bilingual(
        zh: "一条里有表格的两格，中间是制表符：“\(cell)”不属于名称，应移到它自己的字段",
        en: "The entry holds two cells of a table with a TAB between them; `\(cell)` is not part of the name, move it to a field of its own"
      ),
      about: .here(alignment.identity(target)), notes: [alignment.note(target)])
  }
}
