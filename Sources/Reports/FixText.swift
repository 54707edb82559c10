import Linter
import Schema
import TextModel

/// The text that announces a fix.
enum FixText {
  static func headline(of fix: ReportedFix, in finding: ReportedFinding, _ language: Language) -> String {
    let title = TerminalText.safe(fix.title[language])
    let way = instruction(fix.safety, isChoice: finding.fixes.filter { $0.safety == fix.safety }.count > 1)
    return Bilingual(zh: "修复：\(title)（\(way.chinese)）", en: "fix: \(title) (\(way.english))")[language]
  }

  /// How to apply a fix. Of several fixes the author chooses one, so no command line option applies them.
  private static func instruction(_ safety: FixSafety, isChoice: Bool) -> Bilingual {
    if isChoice { return Bilingual(zh: "请选择其一", en: "choose one") }
    switch safety {
    case .safe: return Bilingual(zh: "--fix", en: "--fix")
    case .unsafe: return Bilingual(zh: "--fix --unsafe-fixes，请复核", en: "--fix --unsafe-fixes; please review")
    case .assist: return Bilingual(zh: "可在编辑器中补写", en: "in an editor")
    }
  }
}
