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

/// The section of `doctor` about the editors of this machine.
struct DoctorEditors {
  private let facts: DoctorFacts

  init(_ facts: DoctorFacts) { self.facts = facts }

  var section: DoctorSection {
    let command = "\(facts.program) server"
    var lines = [
      DoctorLine(.fine, zh: "语言服务器：\(command)（标准输入输出，YAML 文件）", en: "language server: \(command) (standard input and output, for YAML)")
    ]
    for editor in facts.editors { if let hint = hint(editor) { lines.append(hint) } }
    if lines.count == 1 {
      lines.append(
        DoctorLine(
          .remark, zh: "没有找到编辑器；在编辑器的 LSP 设置中填写上面的命令", en: "no editor was found; enter the command above in your editor's LSP settings"))
    }
    return DoctorSection(title: Bilingual(zh: "编辑器", en: "Editors"), lines: lines)
  }

  private func hint(_ editor: String) -> DoctorLine? {
    let program = facts.program
    switch editor {
    case "nvim":
      let lua =
        "vim.lsp.config('competency_lint', {cmd={'\(program)','server'}, filetypes={'yaml'}, root_markers={'.competency-lint.yaml','.git'}})"
      return DoctorLine(
        .fine, zh: "Neovim（0.11 起），写入 init.lua：\(lua); vim.lsp.enable('competency_lint')",
        en: "Neovim (from 0.11), in init.lua: \(lua); vim.lsp.enable('competency_lint')")
    case "hx", "helix":
      let toml = "[language-server.competency-lint] command = \"\(program)\", args = [\"server\"]"
      return DoctorLine(
        .fine, zh: "Helix，写入 languages.toml：\(toml)；再把它加入 yaml 的 language-servers",
        en: "Helix, in languages.toml: \(toml); add it to the language-servers of yaml")
    case "emacs":
      let lisp = "(add-to-list 'eglot-server-programs '(yaml-mode . (\"\(program)\" \"server\")))"
      return DoctorLine(.fine, zh: "Emacs，写入 init.el：\(lisp)", en: "Emacs, in init.el: \(lisp)")
    case "code", "codium":
      return DoctorLine(
        .fine, zh: "VS Code：装一个通用的 LSP 客户端扩展，命令填 \(program)，参数填 server",
        en: "VS Code: with a generic LSP client extension, command \(program), argument server")
    case "zed", "kate", "subl":
      return DoctorLine(
        .fine, zh: "\(editor)：在语言服务器设置中为 YAML 填写上面的命令",
        en: "\(editor): enter the command above for YAML in its settings of language servers")
    default: return nil
    }
  }
}
