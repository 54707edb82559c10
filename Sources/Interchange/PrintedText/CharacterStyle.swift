import Office
import Schema

/// The style of characters in Word and Excel, as far as it changes the meaning of a text.
struct CharacterStyle: Sendable {
  var isHidden = false
  var isStruck = false
  var script: SuperscriptText.Script?
  /// The font of its symbols.
  var font: String?

  /// Applies an element of the run's properties.
  mutating func change(_ element: XMLElement) {
    switch element.name {
    case "vanish": isHidden = Self.isOn(element)
    case "strike", "dstrike": isStruck = Self.isOn(element) || isStruck && element.name == "dstrike"
    case "vertAlign":
      switch element["val"] {
      case "superscript": script = .above
      case "subscript": script = .below
      default: script = nil
      }
    case "rFonts": font = element["ascii"] ?? element["hAnsi"] ?? font
    default: break
    }
  }

  /// Whether a property is on, which it is without a value.
  static func isOn(_ element: XMLElement) -> Bool { !["0", "false", "off", "none"].contains(element["val"] ?? "") }
}

/// The text of several runs: text that is struck out is removed, and superscripts keep their meaning.
struct StyledText: Sendable {
  private(set) var text = ""
  private(set) var struck = ""
  /// Superscripts and subscripts for which there are no Unicode characters.
  private(set) var flattened: [String] = []

  mutating func add(_ piece: String, _ style: CharacterStyle) {
    if style.isStruck {
      struck += piece
    } else if let script = style.script {
      if let raised = SuperscriptText.text(piece, script) {
        text += raised
      } else {
        text += piece
        if !SuperscriptText.isPlain(piece, script) { flattened.append(piece) }
      }
    } else {
      text += piece
    }
  }
}
