import Office

/// The styles of paragraphs: headings, entries of lists, entries of the table of contents.
struct WordStyles {
  struct Style {
    var name = ""
    var parent: String?
    var outline: Int?
    var list: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]
  private static let maximumChainLength = 16
  private static let maximumHeadingLevel = 8

  static func read(_ part: String, of container: ZipContainer) -> WordStyles {
    var styles = WordStyles()
    var current: String?
    _ = XMLReader.read(part, of: container) { event in
      switch event {
      case .open(let element) where element.name == "style":
        current = element["type"] == "paragraph" || element["type"] == nil ? element["styleId"] : nil
        if let current { styles.styles[current] = Style() }
      case .open(let element): if let current { styles.change(current, element) }
      case .close("style"): current = nil
      case .close, .text: break
      }
      return true
    }
    return styles
  }

  private mutating func change(_ id: String, _ element: XMLElement) {
    switch element.name {
    case "name": styles[id]?.name = element["val"]?.lowercased() ?? ""
    case "basedOn": styles[id]?.parent = element["val"]
    case "outlineLvl": styles[id]?.outline = element.number("val")
    case "numId": styles[id]?.list = element["val"]
    case "ilvl": styles[id]?.level = element.number("val")
    default: break
    }
  }

  /// The first value of a style or of the styles that it is based on.
  private func first<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
    var next = id
    for _ in 0..<Self.maximumChainLength {
      guard let id = next, let style = styles[id] else { return nil }
      if let found = value(style) { return found }
      next = style.parent
    }
    return nil
  }

  func isHeading(_ id: String?) -> Bool {
    first(id) { style in style.outline ?? (style.name.hasPrefix("heading ") ? 0 : nil) }.map { $0 <= Self.maximumHeadingLevel } ?? false
  }

  func isTitle(_ id: String?) -> Bool { first(id) { $0.name == "title" || $0.name == "标题" ? true : nil } ?? false }

  func isContents(_ id: String?) -> Bool { first(id) { $0.name.hasPrefix("toc ") || $0.name.hasPrefix("目录") ? true : nil } ?? false }

  /// The list of a style.
  func list(_ id: String?) -> (list: String, level: Int?)? {
    guard let list = first(id, \.list) else { return nil }
    return (list, first(id, \.level))
  }
}
