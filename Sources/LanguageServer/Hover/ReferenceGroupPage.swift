import Schema
import Standards

/// The targets of a range or rest, in Markdown.
struct ReferenceGroupPage {
  let markdown: String

  /// The maximum number of targets that are listed; a longer list would not be read in a hover.
  private static let maximumCount = 30

  init(_ reference: Reference, _ targets: [Target], _ index: StandardIndex, language: Language) {
    let items = ItemAmount(targets.flatMap { index.items(in: $0) }, in: index)[language]
    let count = language.text(zh: "共 \(targets.count) 项", en: "\(targets.count) in all")
    var lines = targets.prefix(Self.maximumCount).map { "- \(index.label(of: $0))" }
    if targets.count > lines.count { lines.append("- …") }
    markdown = "**\(reference.whole.string)**\n\n\(count)\(language.text(zh: "，", en: ", "))\(items)\n\n" + lines.joined(separator: "\n")
  }
}

extension Alignment {
  /// The range, rest or joined references at a place.
  func several(at offset: Int) -> ResolvedReference? {
    references.first { $0.reference.value.form != .one && $0.reference.range.touches(offset) }
  }
}
