import Linter
import Schema
import Standards
import TextModel
import YAML

/// A text that ends at ` #`, although the author probably meant the rest as text.
struct TruncatedByComment: Rule {
  let id: RuleID = "truncated-by-comment"
  let severity = Severity.warning

  func check(_ subject: Subject, report: (Finding) -> Void) {
    lazy var ends = endsOfReferences(subject)
    lazy var unreadable = unreadableLines(subject.document)
    for problem in subject.document.shapeProblems {
      guard case .truncatedByComment(let rest) = problem.fault else { continue }
      let shown = ShortText.of(rest)
      let line = subject.document.source.lineIndex.line(at: problem.range.start)
      if rest.dropFirst().first == " " {
        report(spaced(problem, shown, subject))
        continue
      }
      report(
        Finding(
          at: problem.range,
          Bilingual(
            zh: "“\(shown)”成了注释，没有算进内容；是内容就加引号，是注释就在 # 后加空格",
            en:
              "`\(shown)` is read as a comment and not as part of the text; put the text in quotation marks, or add a space after # if a comment is meant"
          ),
          fixes: ends[line].map { $0 <= problem.range.start } ?? false
            ? [
              subject.fix(
                Bilingual(zh: "改成注释（在 # 后加空格）", en: "Make it a comment (a space after #)"), .safe,
                [TextEdit(ByteRange(at: problem.range.start + 1), " ")])
            ]
            : unreadable.contains(line)
              ? [] : subject.repair(problem, Bilingual(zh: "给整段文字加上引号", en: "Put the whole text in quotation marks"))))
    }
  }

  /// `能选用 # 号刀头`: written as a comment is, before a word that often follows the sign.
  private func spaced(_ problem: ShapeProblem, _ shown: String, _ subject: Subject) -> Finding {
    Finding(
      at: problem.range,
      Bilingual(
        zh: "“\(shown)”成了注释，没有算进内容；是内容就加引号，是注释就另起一行写",
        en:
          "`\(shown)` is read as a comment and not as part of the text; put the text in quotation marks, or write the comment on a line of its own"
      ),
      fixes: [
        subject.fix(Bilingual(zh: "给整段文字加上引号", en: "Put the whole text in quotation marks"), .unsafe, problem.repair)
      ])
  }

  /// The lines with a mistake in the structure. Its fix decides what of the line is text: `{method: #1 实操} 备注`.
  private func unreadableLines(_ document: Document) -> Set<Int> {
    Set(document.syntaxProblems.filter { $0.fault.isAboutStructure }.map { document.source.lineIndex.line(at: $0.range.start) })
  }

  /// For each line, the end of the first complete reference, with number and title: the comment after it is intended.
  private func endsOfReferences(_ subject: Subject) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    let lines = subject.document.source.lineIndex
    if let index = subject.standard {
      for name in Self.knownNames(of: index) { ends[lines.line(at: name.start)] = name.end }
    }
    guard let alignment = subject.alignment.alignment else { return ends }
    for position in alignment.references.indices {
      let reference = alignment.references[position].reference
      guard !reference.value.title.isEmpty, alignment.references[position].resolution.certain != nil else { continue }
      let line = lines.line(at: reference.range.start)
      if ends[line] == nil { ends[line] = reference.range.end }
    }
    return ends
  }

  /// The names of functions and contents that a level has as in the catalogue: the comment after them is intended.
  private static func knownNames(of index: StandardIndex) -> [ByteRange] {
    var found: [ByteRange] = []
    var listed: Set<NameKey> = []
    for function in index.standard.functions?.value ?? [] {
      let contents = (function.value.contents?.value ?? []).compactMap(\.value.content)
      for name in [function.value.function].compactMap(\.self) + contents {
        let key = NameKey(name.value.title)
        listed.insert(key)
        if !index.targets(named: key).isEmpty { found.append(name.range) }
      }
    }
    return found + index.functions.filter { listed.contains($0.key) }.map(\.range)
      + index.contents.filter { listed.contains($0.key) }.map(\.range)
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "文字被 # 截断", en: "Text cut off by #"),
    rationale: Bilingual(
      zh: "空格加 # 在 YAML 里是注释的开始。“完成 #3 号产品”只剩下“完成”，而且不会有任何报错。文字里要写 # 时请加引号；真正的注释在 # 后面空一格，本规则就不会提示。",
      en:
        "In YAML a # after a space begins a comment. Of `完成 #3 号产品` only `完成` is left, and there is no error. Put a text that contains # in quotation marks. For a real comment, write a space after #; this rule then does not report it."
    ),
    basis: Bilingual(zh: "YAML 1.2 第 6.6 节", en: "YAML 1.2, section 6.6"),
    bad: [
      RuleExample(
        .jobDescription,
        """
        duties:
          - duty: 按配方称量 #3号面粉
            #                ^^^^^^^^ truncated-by-comment
            covers: [1.2 称量]
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 原料准备
            covers:
              - 1.2 称量 #问王老师
              #          ^^^^^^^^^ truncated-by-comment
        """),
    ],
    good: [
      RuleExample(
        .jobDescription,
        """
        years: 1 #最低年限
        duties:
          - duty: "按配方称量 #3号面粉"   # 以及其他面粉
            covers: [1.2 称量]
        """)
    ])
}
