import Linter
import Rules
import Schema
import Standards
import TextModel

/// The findings of `check` for an imported draft, one line each, for its author to work through.
public enum DraftFindings {
  /// The largest draft that is checked, in bytes. A check needs fifty times that memory, and plans are shorter.
  private static let maximumSize = 2 << 20

  /// A heading, and a line for each error and warning; empty if there are none. `draft` is the YAML of the draft, `path` the name of its
  /// file.
  public static func text(of draft: String, path: String, standards: [WorkspaceFile], language: Language) -> String {
    guard draft.utf8.count <= maximumSize else {
      return language == .chinese ? "草稿太大，这里没有检查；请用 check 检查\n" : "the draft is too large to be checked here: run check\n"
    }
    let file = WorkspaceFile(path: path, document: Document.read(SourceText(draft)))
    let workspace = Workspace(files: [file], libraries: standards)
    let found = FileLinter(settings: Settings()).check(file, in: workspace).filter { $0.severity >= .warning }
    guard !found.isEmpty else { return "" }
    var text = language == .chinese ? "草稿检查：\n" : "the draft, checked:\n"
    for finding in found {
      let line = file.document.source.lineIndex.line(at: finding.location.range.start) + 1
      let name = finding.severity.name
      text += "\(path):\(line): \(name)[\(finding.rule)]: \(TerminalText.safe(finding.message[language]))\n"
    }
    return text
  }
}
