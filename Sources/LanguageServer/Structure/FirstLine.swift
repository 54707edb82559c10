import Schema
import TextModel
import YAML

/// The text for the line below a key whose list is still empty: the beginning of its first item, `- 1.1.1 ` or `- `.
struct FirstLine {
  let text: String

  /// Nil for any other line.
  init?(on line: ByteRange, in source: SourceText, _ document: Document, _ kind: DocumentKind) {
    guard let start = source.bytes[line.start..<line.end].firstIndex(where: { !ASCII.isBlank($0) && $0 != ASCII.hyphen }),
      let place = FormatPlace.find(start, in: document.tree, kind), case .key(let entry, let field) = place.part,
      entry.value.isEmptyScalar, entry.key.range.start == start, case .list(let element) = field?.type,
      place.steps.last?.node.style == .blockCollection
    else { return nil }
    let indentation = String(" ", times: start - line.start + 2)
    text = indentation + "- " + Self.beginning(of: element, place.steps)
  }

  /// Empty for modules and other records: completion offers them whole after the dash.
  private static func beginning(of element: TypeDescription, _ steps: [FormatPlace.Step]) -> String {
    guard case .numberedText(let role) = element.shape?.shorthand ?? element else { return "" }
    return NextNumber.first(role, under: steps).map { "\($0) " } ?? ""
  }
}
