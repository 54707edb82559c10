/// How bad a finding is. The order is from harmless to bad.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  case hint
  case information
  case warning
  case error

  public var name: String {
    switch self {
    case .hint: "hint"
    case .information: "information"
    case .warning: "warning"
    case .error: "error"
    }
  }

  public init?(name: String) {
    guard let severity = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
