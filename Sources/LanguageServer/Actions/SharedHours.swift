import Schema

/// Whole hours of one module or unit.
struct SharedHours {
  /// How a file divides its hours.
  enum Form {
    case total
    case split
  }

  let form: Form
  /// All hours, or those of theory.
  let first: Int
  /// The hours of practice; 0 where they are not divided.
  var second = 0

  var total: Int { first + second }

  func amount(of kind: String) -> Int {
    switch kind {
    case "theory": first
    case "practice": second
    default: total
    }
  }

  /// The keys under which all of the hours are written.
  var kinds: [String] { form == .total ? ["total"] : ["theory", "practice"] }

  /// The hours as a mapping on one line.
  func written(in keys: Language) -> String {
    let fields = kinds.compactMap { kind in
      Hours.shape.description.field(forKey: kind).map { "\($0.key[keys]): \(amount(of: kind))" }
    }
    return "{" + fields.joined(separator: ", ") + "}"
  }
}
