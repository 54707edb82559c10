import TextModel

/// What a column counts, by its name in the protocol.
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

  /// The client prefers them in its order, but UTF-8 is the cheapest here; the default is UTF-16.
  static func chosen(among offered: [String]) -> PositionEncoding {
    let known = offered.compactMap { PositionEncoding(rawValue: $0) }
    return known.contains(.utf8) ? .utf8 : known.first ?? .utf16
  }
}
