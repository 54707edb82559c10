import Schema

/// Two editions of a standard and what the new one means for the files written against the old one: `diff`.
package struct EditionReport: Sendable {
  package let comparison: EditionComparison
  /// The files for which something changes or nothing does, in order.
  package let impacts: [EditionImpact]

  package init(old: StandardIndex, new: StandardIndex, in workspace: Workspace) {
    let comparison = workspace.comparison(old: old, new: new)
    self.comparison = comparison
    impacts = workspace.files.compactMap { EditionImpact($0, in: workspace, comparison) }
  }

  package func text(_ language: Language, _ style: TerminalStyle) -> String {
    var text = EditionText(comparison).lines.map { style.paint($0.text[language], as: role($0.mark)) + "\n" }.joined()
    for impact in impacts {
      let told = EditionImpactText(impact)
      text += "\n" + style.paint(impact.path, as: .headline) + "\n" + told.headline[language] + "\n"
      for note in told.notes { text += "  " + note.message[language] + "\n" }
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

  package var json: String {
    var writer = JSONWriter(indented: true)
    EditionJSON.write(comparison, impacts: impacts, to: &writer)
    return writer.string + "\n"
  }
}
