/// How the parts of a report look in a terminal.
public struct TerminalStyle: Sendable {
  public enum Role: Sendable, Hashable {
    case severity(Severity)
    case headline
    /// Line numbers, bars and arrows.
    case frame
    /// Where something is in the author's terms, and other asides.
    case aside
    case added
    case removed
  }

  public let isColored: Bool

  public init(isColored: Bool) { self.isColored = isColored }

  public func paint(_ text: String, as role: Role) -> String {
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
