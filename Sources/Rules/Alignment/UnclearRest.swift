import Linter
import Schema
import Standards

/// `其余` if nothing is left, or if it is not known of what it is the rest.
struct UnclearRest: Rule {
  let id: RuleID = "unclear-rest"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let alignment = subject.alignment.alignment else { return }
    for resolved in alignment.doubtful {
      guard let text = Self.intendedRest(by: resolved, alignment) else { continue }
      let written = resolved.reference.value.whole.string
      report(
        Finding(
          at: resolved.reference.range,
          Bilingual(
            zh: "标准中没有“\(written)”；指剩下的内容时写“\(text)”",
            en: "The standard has no `\(written)`; if what is left is meant, write `\(text)`"),
          fixes: [
            subject.fix(
              Bilingual(zh: "改为“\(text)”", en: "Change to `\(text)`"), .unsafe, replacing: resolved.reference.range, with: text)
          ]))
    }
    guard alignment.isComplete else { return }
    for resolved in alignment.doubtful where resolved.reference.value.form == .rest {
      report(Finding(at: resolved.reference.range, message(resolved.reference.value, alignment)))
    }
  }

  /// `2 面点制作 其它`: the text with the word that the format has for a rest. Nil for any other reference.
  static func intendedRest(by resolved: ResolvedReference, _ alignment: Alignment) -> String? {
    switch resolved.resolution {
    case .noSuchNumber, .mistitled(_, nil, _): break
    default: return nil
    }
    guard let (text, parent) = resolved.reference.value.inWordsOfRest else { return nil }
    return parent.map { alignment.resolver.resolve($0).certain != nil } ?? true ? text : nil
  }

  private func message(_ reference: Reference, _ alignment: Alignment) -> Bilingual {
    let written = reference.whole.string
    if let parent = reference.members.first, alignment.resolver.resolve(parent).certain == nil {
      let name = parent.whole.string
      return Bilingual(
        zh: "“\(written)”：“\(name)”与标准对不上，不知道是哪一项的其余内容",
        en: "`\(written)`: the standard does not have `\(name)`, so it is not clear which rest is meant")
    }
    return Bilingual(
      zh: "“\(written)”没有剩下的内容：各条都已在别处对应或列为不覆盖",
      en: "`\(written)` has nothing left: other entries cover all of it or list it as not covered")
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "“其余”没有所指", en: "其余 (the rest) that refers to nothing"),
    rationale: Bilingual(
      zh: "“5 数据分析 其余”表示这项职业功能中别处没有对应、也没有列为不覆盖的内容。各条都已有着落时，它什么也不表示；前面的编号名称与标准对不上时，不知道指什么。",
      en:
        "`5 数据分析 其余` (the rest of 5) stands for the contents of this job function that no other entry of the file covers or lists as not covered. If nothing is left, it has no meaning; if the number and title before it do not match the standard, it is not clear what it refers to."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers: [2.1 和面, 2.2 烘烤]
          - module: M2 综合实训
            covers: [2 面点制作 其余]
            #        ^^^^^^^^^^^^^^^ warning[unclear-rest]: 没有剩下的内容
        """)
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers: [2.1 和面]
          - module: M2 综合实训
            covers: [2 面点制作 其余]
        """)
    ])
}
