import Linter
import Schema
import Standards
import TextModel
import YAML

/// A range where references are written one by one.
public struct ReferenceRange: Rule {
  public let id: RuleID = "reference-range"
  public let severity = Severity.error
  public let rewrites: Set<RewrittenPart> = [.number, .value, .addition, .connective]

  public init() {}

  public func check(_ subject: Subject, report: (Finding) -> Void) {
    if let alignment = subject.alignment.alignment {
      for resolved in alignment.doubtful where resolved.reference.value.form == .range {
        // One value in place of a list has a finding for that.
        if case .part = resolved.place, place(of: resolved.reference, subject) == nil { continue }
        report(finding(resolved.reference, alignment, subject))
      }
      return
    }
    for reference in subject.document.references where reference.value.form == .range {
      report(Finding(at: reference.range, message(reference), fixes: writtenOut(reference, nil, subject).map { [$0] } ?? []))
    }
  }

  private func finding(_ reference: Located<Reference>, _ alignment: Alignment, _ subject: Subject) -> Finding {
    let members = reference.value.members
    let resolutions = members.map { alignment.resolver.resolve($0) }
    let targets = resolutions.compactMap(\.certain)
    if !members.isEmpty, targets.count == members.count {
      let texts = targets.map { alignment.spelling($0, like: reference.value) }
      return Finding(at: reference.range, message(reference), fixes: writtenOut(reference, texts, subject).map { [$0] } ?? [])
    }
    // Abilities and knowledge share numbers: the range is one of the two.
    let choices = columns(of: resolutions).compactMap { column -> Fix? in
      let texts = members.compactMap { text(of: $0, in: column, alignment) }
      return texts.count == members.count ? writtenOut(reference, texts, subject) : nil
    }
    return Finding(at: reference.range, doubt(reference, resolutions, alignment), fixes: choices)
  }

  private func columns(of resolutions: [Resolution]) -> [Column] {
    resolutions.contains { if case .ambiguous = $0 { true } else { false } } ? Column.allCases : []
  }

  /// A member of the range in one column; nil where the column does not have it, or its title is another.
  private func text(of member: Reference, in column: Column, _ alignment: Alignment) -> String? {
    guard let code = member.code, let target = alignment.index.target(code, column: column, level: alignment.level),
      member.title.isEmpty || alignment.index.key(of: target) == NameKey(member.title)
    else { return nil }
    return alignment.spelling(target)
  }

  private func message(_ reference: Located<Reference>) -> Bilingual {
    let written = reference.value.whole.string
    guard !reference.value.members.isEmpty else {
      return Bilingual(zh: "“\(written)”不是一段连续的编号", en: "`\(written)` is not a range of consecutive numbers")
    }
    return Bilingual(zh: "“\(written)”写成了一段编号，应逐条写出", en: "`\(written)` is a range; list the references one by one")
  }

  private func doubt(_ reference: Located<Reference>, _ resolutions: [Resolution], _ alignment: Alignment) -> Bilingual {
    let written = reference.value.whole.string
    guard let place = resolutions.firstIndex(where: { $0.certain == nil }), reference.value.members.indices.contains(place) else {
      return message(reference)
    }
    let member = reference.value.members[place].whole.string
    if case .ambiguous = resolutions[place] {
      return Bilingual(
        zh: "“\(written)”写成了一段编号，而 \(member) 既是能力又是知识", en: "`\(written)` is a range, and \(member) is both an ability and a knowledge item"
      )
    }
    return Bilingual(
      zh: "“\(written)”写成了一段编号，其中的“\(member)”与标准对不上", en: "`\(written)` is a range, and `\(member)` in it does not match the standard")
  }

  private func place(of reference: Located<Reference>, _ subject: Subject) -> ListPlace? {
    ListPlace(subject.document.source.bytes, at: reference.range)
  }

  /// The separate references, in the style of the list.
  private func writtenOut(_ reference: Located<Reference>, _ texts: [String]?, _ subject: Subject) -> Fix? {
    let texts = texts ?? reference.value.members.map(\.whole.string)
    guard !texts.isEmpty, let place = place(of: reference, subject) else { return nil }
    let scalars = texts.map(Quoting.scalar)
    let separator = String(decoding: place.separator, as: UTF8.self)
    return subject.fix(
      Bilingual(
        zh: "逐条写出“\(texts[0])”等 \(texts.count) 条", en: "Write out the \(English.count(texts.count, "reference")) from `\(texts[0])`"),
      .safe,
      replacing: reference.range, with: scalars.joined(separator: separator))
  }

  public let documentation = RuleDocumentation(
    title: Bilingual(zh: "引用写成了一段编号", en: "Range instead of single references"),
    rationale: Bilingual(
      zh: "引用逐条写出，每条有编号和名称，名称是编号的校验。写成“2.1～2.3”，中间各条没有名称可以核对；标准增删条目之后，这一段的含义就变了。",
      en:
        "References are listed one by one, each with number and title; the title confirms the number. In `2.1～2.3` the numbers in between have no titles to check, and mean something else once the standard is renumbered."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers: [2.1～2.2]
            #        ^^^^^^^^ error[reference-range]
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
            covers: [2.1 和面, 2.2 烘烤]
        """)
    ])
}
