import Linter
import Schema
import Standards
import TextModel
import YAML

/// An entry of `not-covered` that is not required, or has no reason.
struct StaleExcuse: Rule {
  let id: RuleID = "stale-excuse"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.removal, .addition]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    for resolved in alignment.references {
      guard case .notCovered(let position) = resolved.container else { continue }
      if let message = staleness(resolved, alignment) {
        report(
          Finding(at: resolved.reference.range, message, fixes: NotCoveredRemoval.fix(position, alignment, subject)))
      } else if let reason = alignment.reasonAfterName(resolved, subject) {
        report(misplaced(reason.remark, reason.range, position, alignment, subject))
      } else if lacksReason(position, alignment, subject) {
        let label = resolved.reference.value.whole.string
        report(
          Finding(
            at: resolved.reference.range,
            Bilingual(zh: "“\(label)”列为不覆盖，但没有写理由", en: "`\(label)` is listed as not covered, but no reason is given"),
            fixes: newReason(position, alignment, subject)))
      }
    }
  }

  private func staleness(_ resolved: ResolvedReference, _ alignment: Alignment) -> Bilingual? {
    let label = resolved.reference.value.whole.string
    switch resolved.resolution {
    // The standard may have the number on a line that could not be read.
    case .noSuchNumber(nil) where alignment.index.file.document.hasLostLines: return nil
    case .noSuchNumber(nil):
      return Bilingual(zh: "标准中没有“\(label)”，不必列为不覆盖", en: "The standard has no `\(label)`; it need not be listed as not covered")
    case .target(let target), .misspelt(let target), .respelled(let target):
      guard !mayBeRequired(target, alignment) else { return nil }
      return Bilingual(zh: "本等级不要求“\(label)”，不必列为不覆盖", en: "This level does not require `\(label)`; it need not be listed as not covered")
    case .several(let targets, isCertain: true):
      guard !targets.contains(where: { mayBeRequired($0, alignment) }) else { return nil }
      return Bilingual(zh: "本等级不要求“\(label)”，不必列为不覆盖", en: "This level does not require `\(label)`; it need not be listed as not covered")
    default: return nil
    }
  }

  /// Whether the level may require a target. A function of a track may be required as long as the file does not name its track, which has a
  /// finding of its own.
  private func mayBeRequired(_ target: Target, _ alignment: Alignment) -> Bool {
    let function = alignment.index.function(of: target)
    if alignment.coverage.possibleFunctions.contains(function) { return true }
    return alignment.file.track == nil && alignment.index.level(of: target) <= alignment.level
      && !alignment.index.functions[function].tracks.isEmpty
  }

  /// A reason under a key that is misspelt, or that is empty, is a finding of its own.
  private func lacksReason(_ position: Int, _ alignment: Alignment, _ subject: Subject) -> Bool {
    guard let entries = alignment.file.notCovered?.value, entries.indices.contains(position) else { return false }
    return !subject.hasProblem(in: entries[position].range) && entries[position].value.reason?.value.isEmpty ?? true
  }

  /// The finding for a reason in brackets after the name of the entry.
  private func misplaced(_ remark: NameRemark, _ range: ByteRange, _ position: Int, _ alignment: Alignment, _ subject: Subject) -> Finding {
    let keys = subject.document.keyLanguage
    let key = NotCoveredEntry.shape.description.field(forKey: "reason")?.key[keys] ?? ""
    let insertion = newReason(Quoting.scalar(remark.text), position, alignment, subject)
    let title = Bilingual(zh: "移到“\(key)”里", en: "Move it to `\(key)`")
    return Finding(
      at: range,
      Bilingual(zh: "“\(remark.text)”不属于名称，应写在“\(key)”里", en: "`\(remark.text)` is not part of the name; write it under `\(key)`"),
      fixes: insertion.map { [subject.fix(title, .unsafe, [TextEdit(range, ""), $0])] } ?? [])
  }

  /// The fix that adds the field for the reason, which the author fills in.
  private func newReason(_ position: Int, _ alignment: Alignment, _ subject: Subject) -> [Fix] {
    let keys = subject.document.keyLanguage
    let key = NotCoveredEntry.shape.description.field(forKey: "reason")?.key[keys] ?? ""
    let edit = newReason(ReasonPlaceholder.value[keys], position, alignment, subject)
    return edit.map { [subject.fix(Bilingual(zh: "添加“\(key)”", en: "Add `\(key)`"), .assist, [$0])] } ?? []
  }

  /// The edit that adds a reason to an entry without one.
  private func newReason(_ reason: String, _ position: Int, _ alignment: Alignment, _ subject: Subject) -> TextEdit? {
    let shape = NotCoveredEntry.shape.description
    guard let entries = alignment.file.notCovered?.value, entries.indices.contains(position), let field = shape.field(forKey: "reason"),
      entries[position].value.reason == nil,
      let entry = subject.document.tree.path(to: entries[position].range.start).last(where: {
        $0.kind == .mapping && $0.range.start == entries[position].range.start
      })
    else { return nil }
    let head = entry.entries.first { _ in true }?.key.range ?? entry.range
    return KeyInsertion(subject.document).edit(adding: field, to: shape, at: head, writing: reason)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "不覆盖的条目已过时或没有理由", en: "Entry under not-covered is out of date or has no reason"),
    rationale: Bilingual(
      zh: "不覆盖是留给评审人看的说明：哪些要求有意不安排，为什么。标准里已没有的条目、本等级不要求的条目、没有理由的条目，都起不到说明作用。",
      en:
        "The entries under `not-covered` tell reviewers which requirements are left out on purpose, and why. An entry that the standard no longer has, that the level does not require, or that gives no reason is of no use to them."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules: []
        not-covered:
          - {ref: "2.9", reason: 另行安排}
        #         ^^^^^ warning[stale-excuse]: 标准中没有
          - ref: 2.2 烘烤
        #        ^^^^^^^^ warning[stale-excuse]: no reason is given
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules: []
        not-covered:
          - {ref: 2.2 烘烤, reason: 由合作企业培训}
        """)
    ])
}
