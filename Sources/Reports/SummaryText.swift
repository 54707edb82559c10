import Linter
import Schema
import TextModel

/// The last lines of a report for people: the numbers of findings and files, and how many `--fix` can fix.
public struct SummaryText {
  private let summary: ReportSummary
  private let language: Language
  private let style: TerminalStyle

  public init(_ summary: ReportSummary, language: Language, style: TerminalStyle) {
    self.summary = summary
    self.language = language
    self.style = style
  }

  public var text: String {
    var lines = [style.paint(result, as: .headline)]
    if summary.notListed > 0 {
      lines.append(
        Bilingual(zh: "另有 \(summary.notListed) 个问题未列出", en: "\(English.count(summary.notListed, "more problem")) not listed")[language])
    }
    if let fixes { lines.append(fixes) }
    if let baseline = summary.baseline.flatMap(BaselineText.summary) { lines.append(baseline[language]) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The number of fixes that would be applied.
  public static func forecast(_ count: Int, inFiles files: Int) -> Bilingual {
    guard count > 0 else { return Bilingual(zh: "没有可以自动修复的问题", en: "no problems can be fixed automatically") }
    return Bilingual(
      zh: "将在 \(files) 个文件中修复 \(count) 处；没有写入",
      en: "would fix \(English.count(count, "problem")) in \(English.count(files, "file")); nothing was written")
  }

  /// The result of allowing findings, or with `isForecast` what it would be.
  public static func allowed(_ count: Int, inFiles files: Int, isForecast: Bool) -> Bilingual {
    guard count > 0 else { return Bilingual(zh: "没有可以列为例外的问题", en: "there are no problems to allow") }
    let problems = English.count(count, "problem")
    let places = English.count(files, "file")
    return isForecast
      ? Bilingual(zh: "将在 \(files) 个文件中把 \(count) 个问题列为例外；没有写入", en: "would allow \(problems) in \(places); nothing was written")
      : Bilingual(zh: "已在 \(files) 个文件中把 \(count) 个问题列为例外", en: "allowed \(problems) in \(places)")
  }

  private var result: String {
    let files = Bilingual(
      zh: "检查了 \(summary.files.checked) 个文件\(foreign.chinese)",
      en: "\(English.count(summary.files.checked, "file"))\(foreign.english)")
    let hasFixes = summary.files.fixes > 0
    let done = Bilingual(
      zh: hasFixes ? "已在 \(summary.files.changed) 个文件中修复 \(summary.files.fixes) 处；" : "",
      en: hasFixes
        ? "Fixed \(English.count(summary.files.fixes, "problem")) in \(English.count(summary.files.changed, "file")). " : "")
    guard summary.total > 0 || summary.files.checked > 0 else {
      return Bilingual(zh: "没有可检查的文件\(foreign.chinese)", en: "No files to check\(foreign.english)")[language]
    }
    guard summary.total > 0 else {
      return Bilingual(zh: "\(done.chinese)\(files.chinese)，没有发现问题", en: "\(done.english)No problems in \(files.english)")[language]
    }
    return Bilingual(
      zh: "\(done.chinese)\(files.chinese)，发现 \(figures.chinese)", en: "\(done.english)Found \(figures.english) in \(files.english)")[
        language]
  }

  private var foreign: Bilingual {
    let count = summary.files.foreign
    guard count > 0 else { return Bilingual(zh: "", en: "") }
    return Bilingual(zh: "（另有 \(count) 个 YAML 文件与本工具无关，未检查）", en: " (\(English.count(count, "unrelated YAML file")) not checked)")
  }

  private var figures: Bilingual {
    let present = Severity.allCases.reversed().filter { summary.count($0) > 0 }.map { $0.count(summary.count($0)) }
    return Bilingual(zh: present.map(\.chinese).joined(separator: "、"), en: English.list(present.map(\.english)))
  }

  private var fixes: String? {
    let safe = summary.safelyFixable
    let unsafe = summary.unsafelyFixable
    guard safe + unsafe > 0 else { return nil }
    var chinese: [String] = []
    var english: [String] = []
    if safe > 0 {
      chinese.append("\(safe) 个可用 --fix 自动修复")
      english.append("\(safe) can be fixed with --fix")
    }
    if unsafe > 0 {
      chinese.append("\(unsafe) 个可用 --fix --unsafe-fixes 修复（需复核）")
      english.append("\(unsafe) can be fixed with --fix --unsafe-fixes (please review)")
    }
    return Bilingual(zh: "其中 " + chinese.joined(separator: "，"), en: english.joined(separator: ", "))[language]
  }
}
