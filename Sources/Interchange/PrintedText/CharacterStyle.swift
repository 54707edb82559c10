import Office
import Schema

/// How Word and Excel show the characters of a run, as far as it changes what they say.
struct CharacterStyle: Sendable {
  var isHidden = false
  var isStruck = false
  var script: RaisedText.Script?
  /// The font of its signs.
  var font: String?

  /// Takes an element of the run's properties.
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

  /// A property without a value is on.
  static func isOn(_ element: XMLElement) -> Bool { !["0", "false", "off", "none"].contains(element["val"] ?? "") }
}

/// The text of runs: what is struck out is left out, what is raised keeps its meaning.
struct StyledText: Sendable {
  private(set) var text = ""
  private(set) var struck = ""
  /// Superscripts and subscripts that have no characters of their own.
  private(set) var flattened: [String] = []

  mutating func add(_ piece: String, _ style: CharacterStyle) {
    if style.isStruck {
      struck += piece
    } else if let script = style.script {
      if let raised = RaisedText.text(piece, script) {
        text += raised
      } else {
        text += piece
        if !RaisedText.isPlain(piece, script) { flattened.append(piece) }
      }
    } else {
      text += piece
    }
  }
}
