/// Regular expressions for texts that begin with a number. They reject certain mistakes only: a text may have no number, and may begin with
/// digits that are not a number (`24小时客服`). They do not use look-around, which many validators do not support.
enum JSONSchemaPattern {
  /// Nil if every text is valid.
  static func pattern(of type: TypeDescription) -> String? {
    switch type {
    case .date: "^[0-9Xx×]{4}-[0-9Xx×]{2}-[0-9Xx×]{2}$"
    case .reference: pattern(number: "\(part)(\\.\(part)){0,2}", after: range, or: hyphenated)
    case .numberedText(.function): pattern(number: part)
    case .numberedText(.content): pattern(number: "\(part)\\.\(part)")
    case .numberedText(.item): pattern(number: "\(part)\\.\(part)\\.\(part)")
    case .numberedText(.term), .numberedText(.clause), .numberedText(.module), .numberedText(.unit):
      pattern(number: "\(part)(\\.\(part))*")
    default: nil
    }
  }

  /// `5.1～5.3`, `5.1-5.3` and `5其余`.
  private static let range = "|[～~—–―〜∼至到其剩余]"
  private static let hyphenated = "|\(part)(\\.\(part)){1,2}[-－‐‑−]+[0-9]"

  /// One part of a number, without leading zeros.
  private static let part = "(0|[1-9][0-9]*)"

  private static func pattern(number: String, after more: String = "", or other: String = "") -> String {
    let withoutNumber = "[^0-9０-９]"
    let onlyDigitsOfAWord = "[0-9０-９]+[^-0-9０-９.．。、－\\s]"
    return "^(\(withoutNumber)|\(onlyDigitsOfAWord)|\(number)(\\s|$\(more))\(other))"
  }
}
