import JSON
import Linter
import Schema
import Standards
import TextModel

/// `diff`: the differences between two editions of a standard, and their effects on files written against the old one.
public struct EditionReport: Sendable {
  public let comparison: EditionComparison
  /// The effects on each file, including files without any, in order.
  public let impacts: [EditionImpact]

  /// Compares two editions. The effects are on the files of the workspace that are written against the old one.
  public init(old: StandardIndex, new: StandardIndex, in workspace: Workspace) {
    let comparison = workspace.comparison(old: old, new: new)
    self.comparison = comparison
    impacts = workspace.files.compactMap { EditionImpact($0, in: workspace, comparison) }
  }

  public func text(_ language: Language, _ style: TerminalStyle) -> String {
    var text = EditionText(comparison).lines.map { style.paint(TerminalText.safe($0.text[language]), as: role($0.mark)) + "\n" }.joined()
    for impact in impacts {
      let impactText = EditionImpactText(impact)
      text += "\n" + style.paint(TerminalText.safe(impact.path), as: .headline) + "\n"
      text += TerminalText.safe(impactText.headline[language]) + "\n"
      for note in impactText.notes { text += "  " + TerminalText.safe(note.message[language]) + "\n" }
    }
    return text
  }

  private func role(_ mark: EditionText.Mark) -> TerminalStyle.Role {
    switch mark {
    case .head: .headline
    case .added: .added
    case .removed: .removed
    case .changed: .frame
    }
  }

  /// The report as Markdown, for a comment on a change or for a page.
  public func markdown(_ language: Language) -> String {
    let lines = EditionText(comparison).lines
    var text = ""
    for (index, line) in lines.enumerated() {
      let escaped = MarkdownText.escaped(line.text[language], in: .comment)
      let change = escaped.drop { $0 == " " }
      switch line.mark {
      case .head where index == 0: text += "## \(escaped)\n"
      case .head where index == lines.count - 1: text += "\n\(escaped)\n"
      case .head: text += "\n### \(escaped)\n\n"
      case .added, .removed, .changed:
        let sign = change.first == "\\" ? "~" : String(change.prefix(1))
        text += "- `\(sign)` " + change.drop { $0 != " " }.dropFirst() + "\n"
      }
    }
    for impact in impacts { text += markdown(impact, language) }
    return text
  }

  private func markdown(_ impact: EditionImpact, _ language: Language) -> String {
    let impactText = EditionImpactText(impact)
    var text = "\n### `\(TerminalText.safe(impact.path))`\n\n" + MarkdownText.escaped(impactText.headline[language], in: .comment) + "\n"
    if !impactText.notes.isEmpty { text += "\n" }
    for note in impactText.notes { text += "- " + MarkdownText.escaped(note.message[language], in: .comment) + "\n" }
    return text
  }

  public var json: String {
    var writer = JSONWriter(indented: true)
    EditionJSON.write(comparison, impacts: impacts, to: &writer)
    return writer.string + "\n"
  }
}
