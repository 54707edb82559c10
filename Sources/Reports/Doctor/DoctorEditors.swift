import Schema

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
