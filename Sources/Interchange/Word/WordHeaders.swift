import Office

/// The texts at the top or bottom of the pages, which are often the only place with the name of the school.
enum WordHeaders {
  /// A document has up to three for each section.
  private static let maximumHeaders = 6
  private static let maximumLength = 200

  /// `kind` is `header` or `footer`.
  static func read(_ kind: String, beside part: String, of container: ZipContainer) -> [String] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let start = folder.isEmpty ? kind : "\(folder)/\(kind)"
    var texts: [String] = []
    for name in container.names.filter({ $0.hasPrefix(start) && $0.hasSuffix(".xml") }).sorted().prefix(clamping: maximumHeaders) {
      let text = text(name, of: container)
      if PageMark.isPageNumber(text) || PageMark.isNamedNumber(text) { continue }
      if UnreadCells.containsWords(text), text.utf8.count <= maximumLength, !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  private static func text(_ part: String, of container: ZipContainer) -> String {
    var text = ""
    var isInText = false
    _ = XMLReader.read(part, of: container) { event in
      switch event {
      case .open(let element): isInText = element.name == "t"
      case .close("p"): text += " "
      case .close: isInText = false
      case .text(let piece): if isInText { text += piece }
      }
      return text.utf8.count <= maximumLength
    }
    return PrintedText.trimmed(text)
  }
}
