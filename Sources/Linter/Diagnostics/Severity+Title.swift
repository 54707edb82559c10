import Schema

extension Severity {
  /// The severity in the words of the reader: the same in reports, rule pages and settings. Formats for programs have `name`.
  public var title: Bilingual {
    let name = level.name
    return Bilingual(zh: name.chinese, en: name.english)
  }

  /// Reads `warning` or 警告.
  public init?(spelled text: String) {
    guard let found = Severity.allCases.first(where: { $0.name == text || $0.title.chinese == text }) else { return nil }
    self = found
  }

  /// A number of problems of this severity.
  public func count(_ number: Int) -> Bilingual {
    let noun = self == .information ? "information message" : name
    return Bilingual(
      zh: "\(number) \(self >= .warning ? "个" : "条")\(title.chinese)", en: number == 1 ? "1 \(noun)" : "\(number) \(noun)s")
  }

  private var level: RuleLevel {
    switch self {
    case .hint: .hint
    case .information: .information
    case .warning: .warning
    case .error: .error
    }
  }
}
