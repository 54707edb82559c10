import Linter
import Schema

/// The markers that a version control system writes where it could not merge two versions.
struct MergeConflict: Rule {
  let id: RuleID = "merge-conflict"
  let severity = Severity.error

  func check(_ subject: Subject, report: (Finding) -> Void) {
    for problem in subject.document.syntaxProblems where problem.fault == .mergeConflict {
      let isStart = subject.document.source.string(in: problem.range).hasPrefix("<")
      let message =
        isStart
        ? Bilingual(
          zh: "合并冲突没有解决：两个版本都在文件里，检查只看了前一个",
          en: "A merge conflict is not resolved: both versions are in the file, and only the first was checked")
        : Bilingual(zh: "合并冲突的标记没有删去", en: "A merge conflict marker was not removed")
      report(Finding(at: problem.range, message))
    }
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "未解决的合并冲突", en: "Unresolved merge conflict"),
    rationale: Bilingual(
      zh: "两个人改了同一处，版本管理软件会把两个版本都留在文件里，用 <<<<<<<、=======、>>>>>>> 隔开，等人来选。选好之后要把这些标记删去。",
      en:
        "If two people change the same place, version control leaves both versions in the file, separated by <<<<<<<, ======= and >>>>>>>. Choose one of them and remove the markers."
    ),
    bad: [
      RuleExample(
        .jobDescription,
        """
        department: 制作部
        <<<<<<< HEAD
        #^^^^^^^^^^^ merge-conflict
        years: 1
        =======
        years: 2
        >>>>>>> 修改年限
        """)
    ],
    good: [RuleExample(.jobDescription, "department: 制作部\nyears: 1\n")])
}
