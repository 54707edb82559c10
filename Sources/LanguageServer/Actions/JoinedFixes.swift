import Linter
import Rules
import Schema
import Standards
import TextModel
import YAML

/// Actions for what is missing that no rule offers by itself: everything at once, and single items.
struct JoinedFixes {
  private typealias RequestedFinding = ShownDiagnostics.RequestedFinding
  private typealias Missing = (requested: RequestedFinding, targets: [Target], part: AlignedFile.Part?)

  let snapshot: Snapshot
  let file: FileVersion

  /// The maximum number of actions for single items.
  private static let maximumItems = 8

  func drafts(for requested: [ShownDiagnostics.RequestedFinding]) -> [ActionDraft] {
    guard requested.contains(where: { MissingTargets.rules.contains($0.finding.rule) }),
      let alignment = snapshot.current.alignment(of: file.path)
    else { return [] }
    let known = MissingTargets(alignment: alignment)
    let missing = requested.compactMap { requested -> Missing? in
      let targets = known.targets(of: requested.finding)
      return targets.isEmpty ? nil : (requested, targets, known.part(of: requested.finding))
    }
    return inLists(missing, alignment) + newParts(missing.filter { $0.part == nil }, alignment) + leavingOut(missing, alignment)
  }

  private func draft(_ title: Bilingual, _ edits: [TextEdit]?, _ missing: [Missing]) -> ActionDraft? {
    guard let edits, !edits.isEmpty else { return nil }
    return ActionDraft(Fix(title, .assist, edits: edits.map { FileEdit(path: file.path, $0) }), for: missing.map(\.requested), snapshot)
  }

  // MARK: Into the lists that are there

  private func inLists(_ missing: [Missing], _ alignment: Alignment) -> [ActionDraft] {
    var drafts: [ActionDraft?] = []
    for (start, group) in Dictionary(grouping: missing, by: { $0.part?.covers?.range.start ?? -1 }).sorted(by: { $0.key < $1.key }) {
      guard start >= 0, let part = group.first?.part else { continue }
      let name = part.name?.value.string ?? ""
      let all = group.flatMap(\.targets)
      if group.count > 1 {
        let title = Bilingual(
          zh: "在“\(name)”中加入缺少的 \(all.count) 项", en: "Add \(English.count(all.count, "missing entry", "missing entries")) to “\(name)”")
        drafts.append(draft(title, addition(of: all, to: part, alignment), group))
      }
      // A rule's own fix adds all of its items; these actions add one each.
      let single = group.filter { $0.targets.count > 1 }
      for (one, target) in single.flatMap({ one in one.targets.map { (one, $0) } }).prefix(Self.maximumItems) {
        let text = alignment.spelling(target)
        let title = Bilingual(zh: "在“\(name)”中加入“\(text)”", en: "Add `\(text)` to “\(name)”")
        drafts.append(draft(title, addition(of: [target], to: part, alignment), [one]))
      }
      for one in single {
        guard let content = one.targets.first.flatMap(alignment.index.content(of:)) else { continue }
        drafts.append(draft(ReferenceMerge.coverTitle(content, alignment), merge(content, part, alignment), [one]))
      }
    }
    return drafts.compactMap(\.self)
  }

  private func addition(of targets: [Target], to part: AlignedFile.Part, _ alignment: Alignment) -> [TextEdit]? {
    part.covers.flatMap { NewReferences(file.document, alignment).edits(for: targets, in: $0) }
  }

  private func merge(_ content: Int, _ part: AlignedFile.Part, _ alignment: Alignment) -> [TextEdit]? {
    ReferenceMerge(document: file.document, alignment: alignment, part: part)?.edits(mergingItemsOf: content)
  }

  // MARK: New modules and duties

  private func newParts(_ missing: [Missing], _ alignment: Alignment) -> [ActionDraft] {
    let parts = NewParts(file.document, alignment)
    // Missing items of one content get one new part, which covers the whole content.
    let targets = missing.compactMap { one -> Target? in
      guard let first = one.targets.first else { return nil }
      if case .item = first { return alignment.index.content(of: first).map(Target.content) }
      return first
    }
    // For a single target the rule itself offers the fix.
    guard targets.count > 1 else { return [] }
    let count = parts.parts(for: targets).count
    let title =
      isPlan
      ? Bilingual(zh: "新增缺少的 \(count) 个模块", en: "Add the \(English.count(count, "missing module", "missing modules"))")
      : Bilingual(zh: "新增缺少的 \(count) 项职责", en: "Add the \(English.count(count, "missing duty", "missing duties"))")
    return [draft(title, parts.edits(for: targets), missing)].compactMap(\.self)
  }

  private var isPlan: Bool { file.document.kind == .trainingPlan }

  // MARK: Not covered

  private func leavingOut(_ missing: [Missing], _ alignment: Alignment) -> [ActionDraft] {
    func title(_ count: Int) -> Bilingual {
      Bilingual(
        zh: "把缺少的 \(count) 项列入不覆盖，并填写理由",
        en: "List \(English.count(count, "missing entry", "missing entries")) as not covered, with a reason")
    }
    let all = missing.flatMap(\.targets)
    // A rule offers this only for a finding with one item.
    let single = missing.filter { $0.targets.count > 1 }
    var drafts = single.flatMap { one in one.targets.map { (one, $0) } }.prefix(Self.maximumItems).map { one, target in
      let text = alignment.spelling(target)
      let title = Bilingual(zh: "把“\(text)”列入不覆盖，并填写理由", en: "List `\(text)` as not covered, with a reason")
      return draft(title, NewNotCoveredEntries(file.document, alignment).edits(for: [target]), [one])
    }
    for one in single {
      guard let content = one.targets.first.flatMap(alignment.index.content(of:)) else { continue }
      let (label, count) = (alignment.spelling(.content(content)), one.targets.count)
      let title = Bilingual(
        zh: "把“\(label)”所缺的 \(count) 条列入不覆盖，并填写理由",
        en: "List the \(count) missing items of `\(label)` as not covered, with a reason")
      drafts.append(draft(title, NewNotCoveredEntries(file.document, alignment).edits(for: one.targets), [one]))
    }
    if missing.count > 1 { drafts.append(draft(title(all.count), NewNotCoveredEntries(file.document, alignment).edits(for: all), missing)) }
    return drafts.compactMap(\.self)
  }
}
