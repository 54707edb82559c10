import Schema

/// Shape problems as lines for comparison in tests: the fault and the marked text.
enum ProblemDescription {
  static func describe(_ document: Document) -> [String] {
    document.shapeProblems.map { problem in
      // What is not there has no text to point at.
      if case .emptyValue = problem.fault { return "empty" }
      return "\(describe(problem.fault)) ‹\(document.source.string(in: problem.range))›"
    }
  }

  static func describe(_ fault: ShapeProblem.Fault) -> String {
    switch fault {
    case .duplicateKey(let key, _): "duplicate \(key)"
    case .unknownKey(let key, let nearest, _): "unknown key \(key)\(near(nearest))"
    case .missingKey(let field, _): "missing \(field.key.english)"
    case .wrongType(let expected, let found): "expected \(name(of: expected)), found \(name(of: found))"
    case .unknownValue(let value, let nearest, let choices): "unknown value \(value)\(near(nearest)) of \(choices.options.count)"
    case .unknownKind(.missing(let kind)): "no kind, expected \(kind?.name.english ?? "any")"
    case .unknownKind(.unknown(let kind, let nearest)): "unknown kind \(kind)\(near(nearest))"
    case .unknownKind(.other(let kind, let meant)): "kind \(kind.name.english), meant \(meant.name.english)"
    case .unknownKind(.newerFormat(let format)): "newer format \(format)"
    case .emptyValue: "empty"
    case .numberDefect(let defect, let role): "\(defect) \(role.map { "\($0)" } ?? "-")"
    case .unquotedNumber(let number): "unquoted \(number)"
    default: "\(fault)"
    }
  }

  private static func near(_ nearest: String?) -> String { nearest.map { " → \($0)" } ?? "" }

  private static func name(of type: TypeDescription) -> String {
    switch type {
    case .text(let role): "\(role)"
    case .list(let element): "list of \(name(of: element))"
    case .map(let keys, let values): "map by \(keys) of \(name(of: values))"
    case .record(let shape): "record \(shape().name.english)"
    case .choice(let choices): "one of \(choices.options.map(\.name.english).joined(separator: "|"))"
    case .reference: "reference"
    case .numberedText(let role): "numbered \(role)"
    case .boolean: "boolean"
    case .quantity: "quantity"
    case .wholeNumber: "whole number"
    default: "\(type)"
    }
  }

  private static func name(of found: FoundKind) -> String {
    switch found {
    case .text(let text): "‘\(text)’"
    case .list: "list"
    case .mapping: "mapping"
    case .nothing: "nothing"
    }
  }
}
