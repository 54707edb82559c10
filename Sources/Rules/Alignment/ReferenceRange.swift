import Linter
import Schema
import Standards
import TextModel
import YAML

/// A range of references that makes no sense, or of which the standard does not have every member.
struct ReferenceRange: Rule {
  let id: RuleID = "reference-range"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]
  let rewrites: Set<RewrittenPart> = [.number, .value, .addition, .connective]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    if let alignment = subject.alignment.alignment {
      for resolved in alignment.doubtful where resolved.reference.value.form == .range {
        // A single value instead of a list has a finding for that.
        if case .part = resolved.container, separator(of: resolved.reference, subject) == nil { continue }
        report(open(resolved, alignment, subject) ?? finding(resolved.reference, alignment, subject))
      }
      return
    }
    for reference in subject.document.references where reference.value.form == .range && reference.value.members.isEmpty {
      report(Finding(at: reference.range, message(reference), fixes: meaningFixes(reference, subject)))
    }
  }

  /// The finding for a range without an end. Only the author knows the end.
  private func open(_ resolved: ResolvedReference, _ alignment: Alignment, _ subject: Subject) -> Finding? {
    let reference = resolved.reference
    guard let start = reference.value.openRangeStart else { return nil }
    let later = resolved.resolution.assumedTargets.dropFirst()
    let offered = later.count > 3 ? later.prefix(2) + later.suffix(1) : later
    let fixes = offered.compactMap { target -> Fix? in
      guard let number = alignment.index.code(of: target)?.string else { return nil }
      let title = start.title.isEmpty ? "" : " \(alignment.index.title(of: target))"
      let range = "\(start.whole)～\(number)\(title)"
      return subject.fix(
        Bilingual(zh: "改为“\(range)”", en: "Change to `\(range)`"), .assist, replacing: reference.range, with: Quoting.scalar(range))
    }
    return Finding(at: reference.range, message(reference), fixes: fixes)
  }

  private func finding(_ reference: Located<Reference>, _ alignment: Alignment, _ subject: Subject) -> Finding {
    let members = reference.value.members
    let resolutions = members.map { alignment.resolver.resolve($0) }
    // Abilities and knowledge share numbers: the range is one of the two.
    let choices = columns(of: resolutions).compactMap { column -> Fix? in
      let texts = members.compactMap { text(of: $0, in: column, alignment) }
      return texts.count == members.count ? RangeText.writtenOut(reference, texts, .safe, subject) : nil
    }
    if let end = end(of: members, resolutions) {
      let shortened = end.count > 1 ? "\(end.first.whole)～\(end.last.whole)" : end.first.whole.string
      let title = Bilingual(zh: "改为“\(shortened)”", en: "Change to `\(shortened)`")
      let fix = subject.fix(title, .unsafe, replacing: reference.range, with: Quoting.scalar(shortened))
      let (written, beyond, last) = (reference.value.whole.string, end.beyond.whole, end.last.whole)
      let message = Bilingual(
        zh: "标准没有 \(beyond) 及以后的编号，“\(written)”应到 \(last) 为止",
        en: "`\(written)` includes \(beyond), but the standard ends with \(last) here")
      return Finding(at: reference.range, message, fixes: [fix] + meaningFixes(reference, subject))
    }
    return Finding(at: reference.range, doubt(reference, resolutions, alignment), fixes: choices + meaningFixes(reference, subject))
  }

  /// `5.1～5` or `2.1～2.9`, if the standard has the first members and none of the rest: the last member that it has.
  private func end(of members: [Reference], _ resolutions: [Resolution])
    -> (first: Reference, last: Reference, beyond: Reference, count: Int)?
  {
    guard members.count == resolutions.count, let beyond = resolutions.firstIndex(where: { $0.certain == nil }), beyond > 0,
      let first = members.first, first.title.isEmpty, members.last?.title.isEmpty == true
    else { return nil }
    let isBeyond = resolutions[beyond...].allSatisfy { if case .noSuchNumber(nil) = $0 { true } else { false } }
    return isBeyond ? (first, members[beyond - 1], members[beyond], beyond) : nil
  }

  /// The two meanings of `1.1-3`; nil for anything else.
  private func meanings(_ written: String) -> (number: String, range: String)? {
    let parts = written.split(omittingEmptySubsequences: false) { "-－‐‑−".contains($0) }.map(String.init)
    guard parts.count == 2, let first = parts.first, let last = parts.last, first.contains("."), !last.isEmpty, !last.contains("."),
      let dot = first.lastIndex(of: ".")
    else { return nil }
    return ("\(first).\(last)", "\(first)～\(first[...dot])\(last)")
  }

  private func meaningFixes(_ reference: Located<Reference>, _ subject: Subject) -> [Fix] {
    guard let meanings = meanings(reference.value.whole.string) else {
      return [reference.value.exchangedRange].compactMap(\.self).map {
        subject.fix(Bilingual(zh: "改为“\($0)”", en: "Change to `\($0)`"), .assist, replacing: reference.range, with: Quoting.scalar($0))
      }
    }
    return [meanings.number, meanings.range].map {
      subject.fix(Bilingual(zh: "改为“\($0)”", en: "Change to `\($0)`"), .assist, replacing: reference.range, with: $0)
    }
  }

  private func columns(of resolutions: [Resolution]) -> [Column] {
    resolutions.contains { if case .ambiguous = $0 { true } else { false } } ? Column.allCases : []
  }

  /// The text of a member in one column; nil if the column does not have it, or if its title is different.
  private func text(of member: Reference, in column: Column, _ alignment: Alignment) -> String? {
    guard let code = member.code, let target = alignment.resolver.target(code, column: column, level: alignment.level),
      member.title.isEmpty || alignment.index.key(of: target) == NameKey(member.title)
    else { return nil }
    return alignment.spelling(target)
  }

  private func message(_ reference: Located<Reference>) -> Bilingual {
    let written = reference.value.whole.string
    if reference.value.openRangeStart != nil {
      return Bilingual(zh: "“\(written)”没有写到哪一号为止", en: "`\(written)` does not say with which number it ends")
    }
    if let meanings = meanings(written) {
      return Bilingual(
        zh: "“\(written)”可能是 \(meanings.number)，也可能是 \(meanings.range)，请写清楚",
        en: "`\(written)` may be \(meanings.number) or the range \(meanings.range); write one of them")
    }
    return Bilingual(zh: "“\(written)”不是一段连续的编号", en: "`\(written)` is not a range of consecutive numbers")
  }

  private func doubt(_ reference: Located<Reference>, _ resolutions: [Resolution], _ alignment: Alignment) -> Bilingual {
    let written = reference.value.whole.string
    guard let index = resolutions.firstIndex(where: { $0.certain == nil }), reference.value.members.indices.contains(index) else {
      return message(reference)
    }
    let member = reference.value.members[index].whole.string
    if case .ambiguous = resolutions[index] {
      return Bilingual(
        zh: "“\(written)”中的 \(member) 既是能力又是知识", en: "\(member) in `\(written)` is both an ability and a knowledge item")
    }
    return Bilingual(
      zh: "“\(written)”中的“\(member)”与标准对不上", en: "`\(written)` includes `\(member)`, which does not match the standard")
  }

  private func separator(of reference: Located<Reference>, _ subject: Subject) -> ListSeparator? {
    ListSeparator(subject.document.source.bytes, at: reference.range)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "一段编号与标准对不上", en: "Range that does not match the standard"),
    rationale: Bilingual(
      zh: "“5.1～5.3”表示从 5.1 到 5.3 的各项。首尾颠倒、跨越两项工作内容，或者其中有标准没有的编号，就不知道指的是哪些条目；三级编号还要说明是能力还是知识，如“A5.3.1～A5.3.3”。",
      en:
        "`5.1～5.3` means every number from 5.1 to 5.3. If the ends are in the wrong order or belong to two work contents, or if the standard does not have a number in between, it is not clear which items are meant. A range of three-part numbers must also say whether it means abilities or knowledge items, as in `A5.3.1～A5.3.3`."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers: [2.1～2.9]
            #        ^^^^^^^^ error[reference-range]: 2.3
        """),
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 负责面点制作
            covers:
              - 2.2至2.1
              # ^^^^^^^^ error[reference-range]: 不是一段连续的编号
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers: [2.1 和面～2.2 烘烤]
        """)
    ])
}
