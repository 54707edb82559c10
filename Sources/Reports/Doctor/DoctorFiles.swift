import Linter
import Schema
import Standards
import TextModel

/// The section of `doctor` about files.
struct DoctorFiles {
  private let workspace: Workspace
  private let facts: DoctorFacts

  init(_ workspace: Workspace, _ facts: DoctorFacts) {
    self.workspace = workspace
    self.facts = facts
  }

  var section: DoctorSection {
    var lines = kinds
    if facts.excludedFiles > 0 {
      lines.append(
        DoctorLine(.remark, zh: "配置中排除的文件 \(facts.excludedFiles) 个", en: "excluded by the configuration: \(facts.excludedFiles)"))
    }
    if facts.foreignFiles > 0 {
      lines.append(DoctorLine(.remark, zh: "与本工具无关的 YAML 文件 \(facts.foreignFiles) 个", en: "YAML of other tools: \(facts.foreignFiles)"))
    }
    lines += facts.failures.map { DoctorLine(.problem, zh: "\($0.path)：\($0.message.chinese)", en: "\($0.path): \($0.message.english)") }
    return DoctorSection(title: Bilingual(zh: "文件", en: "Files"), lines: lines + broken + withoutStandard)
  }

  private var kinds: [DoctorLine] {
    let counts: [(DocumentKind, String)] = [
      (.standard, "standard"), (.jobDescription, "job description"), (.trainingPlan, "training plan"), (.configuration, "configuration"),
    ]
    let present = counts.map { kind, english in (kind, english, workspace.files.count { $0.document.kind == kind }) }.filter { $0.2 > 0 }
    guard !present.isEmpty else {
      return [DoctorLine(.remark, zh: "没有标准、岗位说明或培训计划", en: "no standards, job descriptions or training plans")]
    }
    return present.map { kind, english, count in
      DoctorLine(.fine, zh: "\(kind.name.chinese) \(count) 个", en: English.count(count, english))
    }
  }

  /// Files with syntax errors, which could only be read after corrections.
  private var broken: [DoctorLine] {
    workspace.files.filter { file in !file.isShipped && file.document.syntaxProblems.contains { $0.fault.isAboutStructure } }.map {
      DoctorLine(.problem, zh: "\($0.path) 有语法错误，check 会说明", en: "\($0.path) has syntax errors; `check` says which")
    }
  }

  /// Files whose standard was not found.
  private var withoutStandard: [DoctorLine] {
    workspace.files.compactMap { file in
      guard let reference = file.document.standardReference?.value else { return nil }
      if case .found = workspace.resolve(reference, from: file.path) { return nil }
      return DoctorLine(.problem, zh: "\(file.path) 引用的标准找不到", en: "the standard of \(file.path) is not found")
    }
  }
}
