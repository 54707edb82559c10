import TextModel

/// Derives ids from names.
enum Identifier {
  private static let maximumLength = 48
  /// The beginnings of English titles of standards, before the name of the trade.
  private static let openings = [
    "requirements for occupational competence of ", "requirements for the occupational competence of ",
    "occupational competence requirements for ",
    "occupational competency standard for ", "national occupational standard for ", "occupational standard for ", "requirements for ",
    "specification for ",
  ]

  /// `Requirements for occupational competence of cross-border e-commerce operator` gives `cross-border-e-commerce-operator`.
  static func fromTitle(_ title: String) -> String? {
    let lower = title.lowercased()
    let opening = openings.first { lower.hasPrefix($0) } ?? ""
    return slug(String(lower.dropFirst(opening.count)))
  }

  /// Lower-case letters and digits with hyphens between words; nil if nothing is left.
  static func slug(_ name: String) -> String? {
    let words = name.lowercased().utf8.split { !(ASCII.isDigit($0) || ASCII.isLetter($0)) }
    guard !words.isEmpty, words.contains(where: { $0.contains(where: ASCII.isLetter) }) else { return nil }
    var slug = ""
    for word in words.map({ String(decoding: $0, as: UTF8.self) }) {
      guard slug.utf8.count + word.utf8.count < maximumLength else { break }
      slug += slug.isEmpty ? word : "-" + word
    }
    return slug.isEmpty ? nil : slug
  }
}
