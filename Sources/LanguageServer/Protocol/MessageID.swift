import JSON

/// The id of a request: a number or a string, and sent back unchanged.
public enum MessageID: Hashable, Sendable {
  case number(Int)
  case string(String)
}

extension MessageID: JSONEncodable {
  init?(_ json: JSONValue) {
    if let number = json.int {
      self = .number(number)
    } else if let string = json.string {
      self = .string(string)
    } else {
      return nil
    }
  }

  func encode(into json: inout JSONWriter) {
    switch self {
    case .number(let number): json.value(number)
    case .string(let string): json.value(string)
    }
  }
}

extension MessageID: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .string(let string): string
    }
  }
}
