import TextModel

/// The unit in which columns are counted, by its name in the protocol.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  var unit: ColumnUnit {
    switch self {
    case .utf8: .utf8
    case .utf16: .utf16
    case .utf32: .scalars
    }
  }

  /// UTF-8 if the client offers it, since it is the cheapest here; else the first known one in the client's order; else the default,
  /// UTF-16.
  static func chosen(among offered: [String]) -> PositionEncoding {
    let known = offered.compactMap { PositionEncoding(rawValue: $0) }
    return known.contains(.utf8) ? .utf8 : known.first ?? .utf16
  }
}
