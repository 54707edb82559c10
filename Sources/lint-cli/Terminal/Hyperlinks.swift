/// Whether a terminal supports links (OSC 8): known terminals do, and FORCE_HYPERLINK overrides this. Others might print the escapes.
enum Hyperlinks {
  /// The variables that this depends on.
  static let variables = [
    "FORCE_HYPERLINK", "NO_COLOR", "TERM", "TERM_PROGRAM", "VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "CI",
  ]

  /// `isColored` is false if no escapes may be written at all.
  static func areShown(isTerminal: Bool, isColored: Bool, _ value: (String) -> String? = Environment.value) -> Bool {
    if let forced = value("FORCE_HYPERLINK"), !forced.isEmpty { return forced != "0" }
    func isSet(_ name: String) -> Bool { !(value(name) ?? "").isEmpty }
    guard isTerminal, isColored, !isSet("NO_COLOR"), value("TERM") != "dumb", !isSet("CI") else { return false }
    if isSet("WT_SESSION") || isSet("KONSOLE_VERSION") || isSet("DOMTERM") { return true }
    if let version = value("VTE_VERSION").flatMap({ Int($0) }) { return version >= 5000 }
    return programs.contains(value("TERM_PROGRAM") ?? "") || terminals.contains(value("TERM") ?? "")
  }

  private static let programs: Set<String> = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby", "zed"]
  private static let terminals: Set<String> = [
    "xterm-kitty", "alacritty", "foot", "foot-extra", "xterm-ghostty", "wezterm", "contour", "rio", "mintty",
  ]
}
