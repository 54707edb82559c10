import Linter
import Rules
import Schema
import Standards
import TextModel

/// The section of `doctor` about settings.
struct DoctorSettings {
  private let settings: LayeredSettings
  private let facts: DoctorFacts

  init(_ settings: LayeredSettings, _ facts: DoctorFacts) {
    self.settings = settings
    self.facts = facts
  }

  var section: DoctorSection {
    DoctorSection(title: Bilingual(zh: "设置", en: "Settings"), lines: files + [preset, rules] + folders + baselines)
  }

  private var resolved: ResolvedSettings { settings.workingSettings }

  private var files: [DoctorLine] {
    let paths = settings.paths
    guard !paths.isEmpty else {
      return [
        DoctorLine(
          .remark, zh: "没有配置文件（\(DocumentKind.configurationFileName)），按默认设置检查",
          en: "no configuration (\(DocumentKind.configurationFileName)): the defaults apply")
      ]
    }
    return paths.map { DoctorLine(.fine, zh: "配置文件：\($0)", en: "configuration: \($0)") }
  }

  private var preset: DoctorLine {
    let preset = resolved.preset
    return DoctorLine(
      .fine, zh: "预设：\(preset.value.name.chinese)（\(preset.origin.text.chinese)）",
      en: "preset: \(preset.value.name.english) (\(preset.origin.text.english))")
  }

  private var rules: DoctorLine {
    let isOn = RuleSet.builtIn.all.count { resolved.settings.severity(of: $0) != nil }
    let set = RuleSet.builtIn.all.count {
      switch resolved.origin(of: $0.id) {
      case .file, .commandLine, .editor: true
      case .builtIn, .preset: false
      }
    }
    return DoctorLine(
      .fine, zh: "规则：\(RuleSet.builtIn.all.count) 条，启用 \(isOn) 条，\(set) 条由设置改动",
      en: "rules: \(RuleSet.builtIn.all.count), of which \(isOn) are on; \(set) changed by settings")
  }

  private var folders: [DoctorLine] {
    let failed = Set(facts.failures.map(\.path))
    return settings.standards.map { folder in
      DoctorLine(
        failed.contains(folder.value) ? .problem : .fine, zh: "标准目录：\(folder.value)（\(folder.origin.text.chinese)）",
        en: "folder of standards: \(folder.value) (\(folder.origin.text.english))")
    }
  }

  private var baselines: [DoctorLine] {
    facts.baselines.map { baseline in
      DoctorLine(
        .fine, zh: "基线：\(baseline.path)，已知问题 \(baseline.count) 个",
        en: "baseline: \(baseline.path), \(English.count(baseline.count, "known problem"))")
    }
  }
}

/// The standards that can be referred to, with their editions and the files that use them: a section of `doctor`.
struct DoctorStandards {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  var section: DoctorSection {
    let users = users
    let newest = newest
    let lines = workspace.standards.map { line($0, users: users[$0.file.path] ?? 0, newest: newest[$0.id]) }
    return DoctorSection(title: Bilingual(zh: "标准及版本", en: "Standards and their versions"), lines: lines)
  }

  private func line(_ index: StandardIndex, users: Int, newest: StandardIndex?) -> DoctorLine {
    let name = "\(index.id)@\(index.version)"
    let title = index.standard.title?.value.string ?? ""
    let levels = index.levels.map { $0.name.string }.joined(separator: "、")
    let englishLevels = English.list(index.levels.map { $0.id.string })
    let newer = newer(than: index, newest)
    let isOutdated = !newer.isEmpty && users > 0
    let versions = newer.joined(separator: ", ")
    return DoctorLine(
      isOutdated ? .remark : .fine,
      zh: "\(name) \(title)（\(levels)）：\(index.file.path)，\(users) 个文件依据它" + (newer.isEmpty ? "" : "；已有新版 \(versions)"),
      en: "\(name) \(title) (\(englishLevels)): \(index.file.path), \(English.count(users, "file")) against it"
        + (newer.isEmpty ? "" : "; there is a newer \(versions)"))
  }

  /// The maximum number of editions of one standard that are compared with each other. More editions are only compared with the newest.
  private static let maximumEditions = 50

  private var newest: [Text: StandardIndex] {
    Dictionary(grouping: workspace.standards, by: \.id).filter { $0.value.count > Self.maximumEditions }
      .compactMapValues { $0.max { EditionOrder.isLater($1, than: $0) } }
  }

  private func newer(than index: StandardIndex, _ newest: StandardIndex?) -> [String] {
    let candidates = newest.map { [$0] } ?? workspace.standards(withID: index.id)
    return candidates.filter { EditionOrder.isLater($0, than: index) }.map { $0.version.string }
  }

  private var users: [String: Int] {
    var users: [String: Int] = [:]
    for file in workspace.files {
      guard let reference = file.document.standardReference?.value else { continue }
      if case .found(let index) = workspace.resolve(reference, from: file.path) { users[index.file.path, default: 0] += 1 }
    }
    return users
  }
}

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
