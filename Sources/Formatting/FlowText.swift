import TextModel

/// Writes lists and mappings on one line.
enum FlowText {
  /// Nil for a collection that cannot be written on one line.
  static func render(_ collection: FormattedCollection) -> [UInt8]? {
    var result: [UInt8] = [collection.isList ? ASCII.leftBracket : ASCII.leftBrace]
    for (index, part) in collection.parts.enumerated() {
      if index > 0 { result += [ASCII.comma, ASCII.space] }
      if let key = part.key { result += key.rendered(inFlow: true) + [ASCII.colon, ASCII.space] }
      switch part.value {
      case .nothing: break
      case .scalar(let scalar): result += scalar.rendered(inFlow: true)
      case .block, .lines: return nil
      case .collection(let inner):
        guard let text = render(inner) else { return nil }
        result += text
      }
    }
    result.append(collection.isList ? ASCII.rightBracket : ASCII.rightBrace)
    return result
  }
}
