import Linter
import Schema
import Standards
import TextModel
import YAML

/// Several items or references of a list in one line, or several functions, contents, modules or units in one heading.
struct JoinedEntries: Rule {
  let id: RuleID = "joined-entries"
  let severity = Severity.error
  let documentKinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  let rewrites: Set<RewrittenPart> = [.number, .value, .addition, .connective]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .joinedEntries {
      if let finding = missingMark(problem, subject) ?? otherColumn(problem, subject) ?? path(problem, subject) {
        report(finding)
        continue
      }
      let number = subject.document.source.string(in: problem.range)
      let breaks = problem.repair.count { edit in edit.replacement.contains { $0 == ASCII.comma || ASCII.isLineBreak($0) } }
      let count = max(breaks, 1) + 1
      report(
        Finding(
          at: problem.range,
          Bilingual(zh: "一行里写了 \(count) 条：\(number) 应另起一条", en: "\(count) entries on one line; write `\(number)` as an entry of its own"),
          fixes: subject.repair(problem, Bilingual(zh: "拆成 \(count) 条", en: "Split into \(count) entries"))))
    }
    JoinedTexts(subject).check(report: report)
    NamesInOne.check(subject, report: report)
    for list in subject.numbering.lists {
      for member in list.members where member.containsSeveral && !member.name.value.containsSeveralNumbers {
        report(Self.finding(member, list.role, subject))
      }
    }
    checkCells(subject, report)
    JoinedCatalogueEntries(subject).check(report: report)
    // An entry of `not-covered` has one reference and its reason: splitting it would need a second reason.
    for entry in subject.alignedFile?.notCovered?.value ?? [] {
      guard let reference = entry.value.reference, reference.value.form == .several else { continue }
      let count = reference.value.members.count
      report(
        Finding(
          at: reference.range,
          Bilingual(zh: "一条写了 \(count) 个编号，不覆盖的条目应逐条列出", en: "\(count) references in one entry; list each of them separately")))
    }
  }

  /// The finding for a second entry on its own line without a dash.
  private func missingMark(_ problem: SyntaxProblem, _ subject: Subject) -> Finding? {
    let source = subject.document.source
    guard problem.repair.count == 1, let edit = problem.repair.first else { return nil }
    let gap = source.bytes[clamping: edit.range.start..<edit.range.end]
    guard gap.contains(where: ASCII.isLineBreak), gap.allSatisfy({ ASCII.isLineBreak($0) || ASCII.isBlank($0) }) else { return nil }
    let line = source.contentRange(ofLine: source.lineIndex.line(at: problem.range.start))
    let text = subject.excerpt(ByteRange(problem.range.start, line.end))
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "“\(text)”成了上面一条的结尾，前面缺少“- ”", en: "`\(text)` is read as the end of the entry above; its `- ` is missing"),
      fixes: subject.repair(problem, Bilingual(zh: "在前面写上“- ”", en: "Add `- ` at the beginning")))
  }

  /// `3.1.2 能松闸盘车3.1.1 困人救援流程`: the last item of one column and the first one of the next.
  private func otherColumn(_ problem: SyntaxProblem, _ subject: Subject) -> Finding? {
    guard !problem.isRepairIntended else { return nil }
    let text = subject.excerpt(problem.range)
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "一条里有表格的两格：“\(text)”应移到它自己的一栏", en: "The item holds two cells of a table; move `\(text)` to its own column"))
  }

  /// `2 用户服务/2.1 充电引导`: a reference with the names of what it is in. The fix removes words of the author, so it is unsafe.
  private func path(_ problem: SyntaxProblem, _ subject: Subject) -> Finding? {
    guard problem.repair.count == 1, let edit = problem.repair.first, edit.replacement.isEmpty, edit.range.end == problem.range.start else {
      return nil
    }
    let number = subject.document.source.string(in: problem.range)
    return Finding(
      at: problem.range,
      Bilingual(
        zh: "\(number) 前面写了它所属的上一级，一条引用只写自己的编号和名称",
        en: "`\(number)` follows the part that it belongs to; a reference has only its own number and name"),
      fixes: [
        subject.fix(Bilingual(zh: "删去 \(number) 前面的文字", en: "Remove the text before `\(number)`"), .unsafe, problem.repair)
      ])
  }

  /// `1.1.1 能测定酸碱度<TAB>1.1.1 试纸的用法`: two cells of a table in one item; the author has to move the second to its column.
  private func checkCells(_ subject: Subject, _ report: (Finding) -> Void) {
    guard let index = subject.standard else { return }
    let bytes = subject.document.source.bytes
    guard bytes.contains(where: { $0 == ASCII.tab || $0 == ASCII.verticalBar }) else { return }
    AuthoredTexts(subject.document, index).forEachOfLevels { piece in
      guard case .target = piece.role, let cell = TableCells.second(in: piece.text) else { return }
      let text = ShortText.of(piece.text.slice(cell.text.lowerBound, cell.text.upperBound).string)
      let (chinese, english) = cell.isTab ? ("制表符", "a TAB") : ("“|”", "`|`")
      report(
        Finding(
          at: piece.range(cell.text.lowerBound, cell.text.upperBound),
          Bilingual(
            zh: "一条里有表格的两格，中间是\(chinese)：“\(text)”应移到它自己的一栏",
            en: "The item holds two cells of a table with \(english) between them; move `\(text)` to its own column")))
    }
  }

  /// The finding for two names in one. Only the author knows which entries belong to which.
  private static func finding(_ member: NumberedList.Member, _ role: NumberedRole, _ subject: Subject) -> Finding {
    let names = member.name.value.joinedNames
    let number = names.first?.number ?? 0..<member.name.value.whole.count
    let code = member.name.value.whole.slice(number.lowerBound, number.upperBound)
    let (chinese, english) =
      switch role {
      case .function: ("职业功能", "job function")
      case .module: ("模块", "module")
      case .unit: ("单元", "unit")
      default: ("工作内容", "work content")
      }
    return Finding(
      at: member.name.range(of: number),
      Bilingual(
        zh: "一处写了 \(names.count + 1) 项\(chinese)：\(code) 应另立一项，并把所属的内容分开",
        en: "\(English.count(names.count + 1, english)) in one heading; write `\(code)` as one of its own, with what belongs to it"))
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "一行里写了多条", en: "Several entries on one line"),
    rationale: Bilingual(
      zh:
        "列表中一条只写一个编号和它的文字。两条连在一起（删掉了换行，或者用顿号、分号隔开），后一条的编号就成了前一条的文字：标准少了一条，引用也对不上。修复时拆成几条，编号和文字都不变。职业功能、工作内容、模块和单元也一样，但所属的条目要由作者分开，没有修复；从表格粘贴到一条里的两格（中间是制表符或“ | ”）也是这样。",
      en:
        "A list entry has one number and its text. If two were run together (a line break was deleted, or they are separated by a comma or semicolon), the second number becomes part of the first text: the standard loses an item, and references to it fail. The fix splits them and changes neither number nor text. The same holds for job functions, work contents, modules and units; there is no fix for these, because only the author can say which items belong to which. Two cells of a table that were pasted into one item, with a TAB or ` | ` between them, are reported too."
    ),
    bad: [
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料
                    abilities:
                      - 1.1.1 能辨认常用面粉 1.1.2 能检查原料的保质期
                      #                      ^^^^^ error[joined-entries]
        """),
      RuleExample(
        .standard,
        """
        levels:
          - level: junior
            name: 初级
            functions:
              - function: 1 原料准备
                contents:
                  - content: 1.1 选料、1.2 称量
                  #                    ^^^ error[joined-entries]
                    abilities:
                      - 1.1.1 能辨认常用面粉
                      - 1.2.1 能称量原料
                  - content: 1.3 过筛
        """),
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers:
              - 2.1 和面；2.2 烘烤
              #           ^^^ joined-entries
        """),
    ],
    good: [
      RuleExample(
        .trainingPlan,
        """
        modules:
          - module: M1 面点制作
            covers:
              - 2.1 和面
              - 2.2 烘烤
        """)
    ])
}
