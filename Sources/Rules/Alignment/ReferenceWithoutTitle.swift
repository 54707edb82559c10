import Linter
import Schema
import Standards
import TextModel
import YAML

/// A bare number: correct today, but without a title a later renumbering goes unnoticed.
struct ReferenceWithoutTitle: Rule {
  let id: RuleID = "reference-without-title"
  let severity = Severity.hint
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.value, .addition]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    let numbers = Self.reportedAsNumbers(subject)
    let boundaries = subject.document.boundsOfJoinedEntries
    let stray = StrayLines(subject.document)
    let separated = SeparatedNames(alignment).numbers
    // Indices are used, since references are large values to copy, and nearly all have a title.
    for position in alignment.references.indices where Self.mayLackTitle(alignment.references[position].reference.value) {
      let resolved = alignment.references[position]
      let reference = resolved.reference
      if boundaries.contains(reference.range.start) || boundaries.contains(reference.range.end) || separated.contains(reference.range) {
        continue
      }
      if reference.value.form == .range, let finding = range(resolved, alignment, subject) { report(finding) }
      guard case .target(let target) = resolved.resolution, reference.value.title.isEmpty, !numbers.contains(reference.range) else {
        continue
      }
      // The title may be on the next line, which is a finding.
      if stray.isRightBelow(reference.range) || CutOffText.isIncomplete(reference.range, subject) { continue }
      let text = alignment.spelling(target, like: reference.value)
      report(
        Finding(
          at: reference.range, Bilingual(zh: "只有编号，没有名称：应为“\(text)”", en: "A number without its title; it should be `\(text)`"),
          notes: [alignment.note(target)],
          fixes: [
            subject.fix(
              Bilingual(zh: "补上名称“\(alignment.index.title(of: target))”", en: "Add the title `\(alignment.index.title(of: target))`"),
              isRepeated(target, alignment.index) ? .unsafe : .safe,
              replacing: reference.range, with: Quoting.scalar(text))
          ]))
    }
  }

  private static func mayLackTitle(_ reference: Reference) -> Bool { reference.form == .range || reference.titleBounds.isEmpty }

  private func isRepeated(_ target: Target, _ index: StandardIndex) -> Bool {
    index.code(of: target).map { index.isRepeated($0, column: index.column(of: target), level: index.level(of: target)) } ?? false
  }

  /// A range without titles at its ends. Its author wants it to be short, so the fix that writes it out is unsafe.
  private func range(_ resolved: ResolvedReference, _ alignment: Alignment, _ subject: Subject) -> Finding? {
    let members = resolved.reference.value.members
    let targets = resolved.resolution.certainTargets
    guard targets.count == members.count, let first = targets.first, let last = targets.last, members.first?.title.isEmpty == true,
      members.last?.title.isEmpty == true
    else { return nil }
    let texts = targets.map { alignment.spelling($0, like: resolved.reference.value) }
    let titles = [first, last].map { alignment.index.title(of: $0).string }
    return Finding(
      at: resolved.reference.range,
      Bilingual(
        zh: "一段编号，首尾没有名称：从“\(titles[0])”到“\(titles[1])”", en: "A range without the titles of its ends, `\(titles[0])` and `\(titles[1])`"),
      notes: [alignment.note(first), alignment.note(last)],
      fixes: RangeText.writtenOut(resolved.reference, texts, .assist, subject).map { [$0] } ?? [])
  }

  /// A number that other tools would read as a number has a finding with the same fix.
  private static func reportedAsNumbers(_ subject: Subject) -> Set<ByteRange> {
    Set(subject.document.shapeProblems.compactMap { problem in if case .unquotedNumber = problem.fault { problem.range } else { nil } })
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "引用没有写名称", en: "Reference without a title"),
    rationale: Bilingual(
      zh: "名称是编号的校验。标准修订、编号移动之后，只写编号的引用仍然“正确”，却对应了另一项内容；写上名称，工具就能发现。",
      en:
        "The title confirms the number. When a standard is revised and numbers move, a reference with only a number still looks right but points to something else. With the title, the tool notices."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 和面
            covers: [A2.1.1, "2.2"]
        #            ^^^^^^ hint[reference-without-title]: A2.1.1 能调制水调面团
        #                    ^^^^^ hint[reference-without-title]: 2.2 烘烤
        """)
    ],
    good: [RuleExample(.trainingPlan, "modules:\n  - module: M1 和面\n    covers: [2.1 和面]\n")])
}
