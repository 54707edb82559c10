import Schema

/// How a repair is announced to people.
enum FixText {
  static func headline(of fix: ReportedFix, _ language: Language) -> String {
    let title = TerminalText.safe(fix.title[language])
    return Bilingual(zh: "修复：\(title)（\(way(fix.safety).chinese)）", en: "fix: \(title) (\(way(fix.safety).english))")[language]
  }

  /// How the author gets it.
  private static func way(_ safety: FixSafety) -> Bilingual {
    switch safety {
    case .safe: Bilingual(zh: "--fix", en: "--fix")
    case .unsafe: Bilingual(zh: "--fix --unsafe-fixes，请复核", en: "--fix --unsafe-fixes; look it over")
    case .assist: Bilingual(zh: "在编辑器中", en: "in an editor")
    }
  }
}
