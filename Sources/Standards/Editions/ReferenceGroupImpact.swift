import Schema

/// What a new edition means for a range or for a rest.
struct ReferenceGroupImpact {
  let alignment: Alignment
  let comparison: EditionComparison
  let level: Int?

  /// The outcome, and the targets of the reference in the new edition; nil if the reference was in doubt before.
  func outcome(of resolved: ResolvedReference) -> (outcome: EditionImpact.Outcome, targets: [Target])? {
    let reference = resolved.reference.value
    switch reference.form {
    case .one, .several: return nil
    case .rest: return rest(reference)
    case .range:
      guard case .several(let targets, isCertain: true) = resolved.resolution else { return nil }
      return range(reference, targets)
    }
  }

  /// Keeps the word for the rest and rewrites the number of the function or content before it.
  private func rest(_ reference: Reference) -> (EditionImpact.Outcome, [Target])? {
    guard let parent = reference.members.first else { return (.same, []) }
    guard let target = alignment.resolver.resolve(parent).certain else { return nil }
    guard let counterpart = comparison.counterparts[target] else { return (.removed(target), []) }
    if isSame(target, counterpart), comparison.keepsLevelName(parent, of: counterpart) { return (.same, [counterpart]) }
    return (.rewritten(spelling(counterpart, nil) + (alignment.keyLanguage == .chinese ? " 其余" : " rest"), counterpart), [counterpart])
  }

  private func range(_ reference: Reference, _ targets: [Target]) -> (EditionImpact.Outcome, [Target])? {
    let counterparts = targets.compactMap { comparison.counterparts[$0] }
    let removed = targets.filter { comparison.counterparts[$0] == nil }
    guard let first = counterparts.first, let last = counterparts.last else { return targets.first.map { (.removed($0), []) } }
    let isWhole = removed.isEmpty
    if isWhole, zip(targets, counterparts).allSatisfy({ isSameNumber($0, $1, reference) }) { return (.same, counterparts) }
    let column = reference.spellsColumn ? nil : reference.column
    guard isWhole, follow(counterparts) else {
      return (.divided(counterparts.map { spelling($0, column) }, removed: removed), counterparts)
    }
    guard reference.members.first?.title.isEmpty == true else {
      return (.rewritten(spelling(first, column) + "～" + spelling(last, column), first), counterparts)
    }
    // Without titles: the text before the first blank.
    let ends = [first, last].map { target in String(spelling(target, column).prefix { $0 != " " }) }
    return (.rewritten(ends.joined(separator: "～"), first), counterparts)
  }

  /// Whether the numbers of some targets follow one another under one parent.
  private func follow(_ targets: [Target]) -> Bool {
    let codes = targets.compactMap { comparison.new.code(of: $0) }
    guard codes.count == targets.count, Set(targets.map { comparison.new.level(of: $0) }).count == 1, targets.count > 1 else {
      return false
    }
    return zip(codes, codes.dropFirst()).allSatisfy { left, right in
      guard left.parent == right.parent, let a = left.lastPart, let b = right.lastPart else { return false }
      return b == a + 1
    }
  }

  private func isSame(_ old: Target, _ new: Target) -> Bool {
    isSameNumber(old, new) && comparison.old.title(of: old) == comparison.new.title(of: new)
  }

  /// Whether a target is unchanged for a reference: its number is enough if the reference has no titles, as for the members inside a range.
  private func isSameNumber(_ old: Target, _ new: Target, _ reference: Reference) -> Bool {
    guard reference.members.allSatisfy({ comparison.keepsLevelName($0, of: new) }) else { return false }
    return reference.members.allSatisfy { $0.title.isEmpty } ? isSameNumber(old, new) : isSame(old, new)
  }

  private func isSameNumber(_ old: Target, _ new: Target) -> Bool {
    comparison.old.code(of: old) == comparison.new.code(of: new)
      && comparison.levels[comparison.old.level(of: old)] == comparison.new.level(of: new)
  }

  private func spelling(_ target: Target, _ column: Column?) -> String {
    comparison.new.spelling(of: target, fromLevel: level, inListOf: column, in: alignment.keyLanguage)
  }
}
