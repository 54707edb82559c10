import Linter
import Schema
import Standards
import TextModel

/// The report of `doctor`: what the tool sees in a folder and on a machine.
public struct DoctorReport: Sendable {
  public let sections: [DoctorSection]

  public init(_ workspace: Workspace, _ settings: LayeredSettings, _ facts: DoctorFacts) {
    sections = [
      Self.tool(facts), DoctorSettings(settings, facts).section, DoctorFiles(workspace, facts).section,
      DoctorStandards(workspace).section, DoctorEditors(facts).section,
    ]
  }

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
