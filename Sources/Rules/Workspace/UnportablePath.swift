import Linter
import Schema
import Standards
import TextModel
import YAML

/// A path that only works on some systems.
struct UnportablePath: Rule {
  let id: RuleID = "unportable-path"
  let severity = Severity.warning
  let documentKinds: Set<DocumentKind> = [.jobDescription, .trainingPlan]

  func check(_ subject: Subject, report: (Finding) -> Void) {
    guard let aligned = subject.alignedFile, let file = aligned.standard?.value.file else { return }
    let written = file.value.string
    let target = target(of: written, subject)
    let portable = target.flatMap { LogicalPath.relative($0, to: subject.path) }
    let fixes = portable.map { path in
      [subject.fix(Bilingual(zh: "改为“\(path)”", en: "Change to \(path)"), .unsafe, replacing: file.range, with: Quoting.scalar(path))]
    }
    guard
      let message = message(written, isExact: target.map { LogicalPath.resolve(written, relativeTo: subject.path) == $0 } ?? true, target)
    else {
      return
    }
    report(Finding(at: file.range, message, fixes: fixes ?? []))
  }

  private func message(_ written: String, isExact: Bool, _ target: String?) -> Bilingual? {
    if LogicalPath.isAbsolute(written) {
      return Bilingual(zh: "“\(written)”是绝对路径，换一台电脑就找不到", en: "“\(written)” is an absolute path, which is not found on other computers")
    }
    if written.contains("\\") {
      return Bilingual(zh: "路径“\(written)”用了反斜杠，应为“/”", en: "The path “\(written)” uses backslashes; use “/” instead")
    }
    guard !isExact, let target else { return nil }
    let name = LogicalPath.fileName(of: target)
    return Bilingual(
      zh: "路径“\(written)”与文件名 \(name) 的大小写或字符形式不同",
      en: "The path “\(written)” differs from the file name \(name) in letter case or character form")
  }

  /// The path of the standard's file; nil if the standard was not found.
  private func target(of written: String, _ subject: Subject) -> String? {
    let resolution =
      switch subject.alignment {
      case .aligned(let alignment): alignment.index.file.path
      case .levelUnknown(_, let index): index.file.path
      case .standardNotFound(_, .otherVersion(let indices)): indices.first?.file.path
      case .standardNotFound, .notAligned: String?.none
      }
    return resolution
  }

  let documentation = RuleDocumentation(
    title: Bilingual(zh: "路径不可移植", en: "Path not portable"),
    rationale: Bilingual(
      zh: "标准的位置写相对路径，用“/”分隔，字母大小写与文件名一致。绝对路径、反斜杠和大小写不符的路径，在自己的电脑上能找到，同事的电脑或者服务器上就找不到。",
      en:
        "Write the path of a standard relative to the file, with slashes, and with capital and small letters as in the file's name. Absolute paths, backslashes and letters in another case work on one computer and fail on a colleague's or on a server."
    ),
    bad: [
      RuleExample(
        .trainingPlan,
        """
        # on the author's own computer all is well
        standard: {id: baker, version: 2024-a, file: Baker.standard.yaml}
        #                                            ^^^^^^^^^^^^^^^^^^^ warning[unportable-path]: 大小写
        """),
      RuleExample(
        .trainingPlan,
        """
        standard: {id: baker, version: 2024-a, file: .\\baker.standard.yaml}
        #                                            ^^^^^^^^^^^^^^^^^^^^^ unportable-path: 反斜杠
        """),
      RuleExample(
        .trainingPlan,
        """
        standard: {id: baker, version: 2024-a, file: "C:/标准/baker.standard.yaml"}
        #                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unportable-path: 绝对路径
        """),
    ],
    good: [RuleExample(.trainingPlan, "standard: {id: baker, version: 2024-a, file: ./baker.standard.yaml}\n")])
}
