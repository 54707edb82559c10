import Linter
import Schema
import Standards
import TextModel

/// The report of `doctor`: the files, settings and environment as the program sees them.
public struct DoctorReport: Sendable {
  public let sections: [DoctorSection]

  public init(_ workspace: Workspace, _ settings: LayeredSettings, _ facts: DoctorFacts) {
    sections = [
      Self.tool(facts), DoctorSettings(settings, facts).section, DoctorFiles(workspace, facts).section,
      DoctorStandards(workspace).section, DoctorEditors(facts).section,
    ]
  }

  /// Whether some line is a problem; then `doctor` exits with 1.
  public var hasProblems: Bool { sections.contains { $0.lines.contains { $0.mark == .problem } } }

  public func text(_ language: Language, _ style: TerminalStyle) -> String {
    var text = ""
    for section in sections {
      text += (text.isEmpty ? "" : "\n") + style.paint(section.title[language], as: .headline) + "\n"
      for line in section.lines { text += "  \(sign(line.mark, style)) \(TerminalText.safe(line.text[language]))\n" }
    }
    return text
  }

  private func sign(_ mark: DoctorLine.Mark, _ style: TerminalStyle) -> String {
    switch mark {
    case .fine: style.paint("✓", as: .added)
    case .remark: style.paint("·", as: .aside)
    case .problem: style.paint("✗", as: .removed)
    }
  }

  private static func tool(_ facts: DoctorFacts) -> DoctorSection {
    let origin = facts.languageOrigin
    var lines = [
      DoctorLine(.fine, zh: "版本 \(Tool.version)，位于 \(facts.program)", en: "version \(Tool.version) at \(facts.program)"),
      DoctorLine(
        .fine, zh: "语言：\(facts.language.rawValue)（\(origin ?? "默认")）", en: "language: \(facts.language.rawValue) (\(origin ?? "default"))"),
      DoctorLine(.fine, zh: "文件夹：\(facts.workingFolder)", en: "folder: \(facts.workingFolder)"),
    ]
    if let repository = facts.repository {
      lines.append(DoctorLine(.fine, zh: "Git 仓库：\(repository)", en: "Git repository: \(repository)"))
    } else {
      lines.append(
        DoctorLine(.remark, zh: "不在 Git 仓库中：不能用 --changed-since 和 --staged", en: "no Git repository: no --changed-since and --staged"))
    }
    if let folder = facts.cacheFolder {
      lines.append(DoctorLine(.fine, zh: "缓存：\(folder)", en: "cache: \(folder)"))
    } else {
      lines.append(DoctorLine(.remark, zh: "没有可用的缓存文件夹", en: "no folder for the cache"))
    }
    return DoctorSection(title: Bilingual(zh: "程序", en: "Program"), lines: lines)
  }
}

/// One line of the output of `doctor`.
public struct DoctorLine: Sendable, Hashable {
  public enum Mark: Sendable, Hashable {
    case fine
    case remark
    case problem
  }

  public let mark: Mark
  public let text: Bilingual

  init(_ mark: Mark, zh: String, en: String) {
    self.mark = mark
    text = Bilingual(zh: zh, en: en)
  }
}

/// A section of lines.
public struct DoctorSection: Sendable, Hashable {
  public let title: Bilingual
  public let lines: [DoctorLine]
}

/// The facts that the program passes to `doctor`: about the machine and about the files.
public struct DoctorFacts: Sendable {
  /// The path of the program.
  public var program = ""
  public var language = Language.english
  /// What determined the language: the option or the variable; nil if neither was set.
  public var languageOrigin: String?
  public var workingFolder = ""
  /// The root of the Git repository that contains the folder.
  public var repository: String?
  /// The folder of cached results; nil when there is none.
  public var cacheFolder: String?
  /// The installed editors, by the names of their programs.
  public var editors: [String] = []
  public var foreignFiles = 0
  public var excludedFiles = 0
  public var failures: [ReportedFailure] = []
  /// The baselines in use, with their numbers of findings.
  public var baselines: [(path: String, count: Int)] = []

  public init() {}
}
