import Linter
import Rules
import Standards

/// Records in each round the text that fixes may overwrite, according to the declarations of their rules.
final class TouchedLines {
  let application: FixApplication
  private var parts: Set<RewrittenPart> = []
  /// The words and the Han characters of the lines in which something may be written over.
  private var words: Set<String> = []
  private var lines: [String] = []

  init(_ application: FixApplication) { self.application = application }

  func note(_ findings: [Diagnostic], in workspace: Workspace) {
    for finding in findings {
      guard let fix = application.fix(for: finding) else { continue }
      let own = RuleSet.builtIn.rule(named: finding.rule)?.rewrites ?? []
      parts.formUnion(own)
      guard !own.isDisjoint(with: [.key, .value, .allowComment, .number, .connective, .itemMark]) || fix.safety != .safe else { continue }
      for edit in fix.edits {
        guard let source = workspace.files.first(where: { $0.path == edit.path })?.document.source else { continue }
        let first = source.lineIndex.line(at: edit.edit.range.start)
        let last = source.lineIndex.line(at: edit.edit.range.end)
        let start = source.lineIndex.start(ofLine: first)
        // What stands below a value is not the value's, unless the rule takes whole entries out.
        let end = source.contentRange(ofLine: own.contains(.removal) ? last : first).end
        let bytes = Array(source.bytes[start..<max(start, end)])
        words.formUnion(AuthorWords(of: bytes).all)
        lines.append(AuthorWords.han(of: bytes))
      }
    }
  }

  func mayLose(_ word: String) -> Bool { words.contains(word) }

  func mayGain(_ word: String) -> Bool {
    if !parts.isDisjoint(with: [.key, .value, .addition]) { return true }
    // A number takes the letters in front of it along: K1.1.1.
    return !parts.isDisjoint(with: [.number, .connective]) && word.count <= 9 || words.contains { word.hasPrefix($0) || $0.hasPrefix(word) }
  }

  func mayReplace(_ statement: String) -> Bool { lines.contains { $0.contains(statement) } }
}
