import Linter
import Schema

/// The colours and links of a report in a terminal.
public struct TerminalStyle: Sendable {
  public enum Role: Sendable, Hashable {
    case severity(Severity)
    case headline
    /// Line numbers, bars and arrows.
    case frame
    /// Places in the author's terms, and other secondary text.
    case aside
    case added
    case removed
  }

  public let isColored: Bool

  /// The targets of links on rule names; nil in a terminal without links.
  private var pages: RulePages?
  private var language = Language.english

  public init(isColored: Bool) { self.isColored = isColored }

  /// With `pages`, in a terminal that supports links, rule names link to their pages.
  init(isColored: Bool, pages: RulePages?, language: Language) {
    self.isColored = isColored
    self.pages = pages
    self.language = language
  }

  /// `error[title-mismatch]`, where the rule is a link to its page if the terminal supports links (OSC 8). `word` is the name of the
  /// severity.
  func headline(_ severity: Severity, _ rule: RuleID, word: String) -> String {
    guard let pages else { return paint("\(word)[\(rule)]", as: .severity(severity)) }
    let link = "\u{1B}]8;;\(pages.page(of: rule, language))\u{1B}\\\(rule)\u{1B}]8;;\u{1B}\\"
    return paint("\(word)[\(link)]", as: .severity(severity))
  }

  func paint(_ text: String, as role: Role) -> String {
    guard isColored, !text.isEmpty else { return text }
    return "\u{1B}[\(code(of: role))m\(text)\u{1B}[0m"
  }

  private func code(of role: Role) -> String {
    switch role {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.information): "1;34"
    case .severity(.hint): "1;36"
    case .headline: "1"
    case .frame: "34"
    case .aside: "2"
    case .added: "32"
    case .removed: "31"
    }
  }
}
