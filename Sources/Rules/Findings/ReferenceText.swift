import Linter
import Schema
import TextModel
import YAML

/// A reference as a scalar, quoted where necessary.
enum ReferenceText {
  static func scalar(_ text: String, in place: Located<Reference>, _ subject: Subject) -> String {
    Quoting.needsQuotes(Text(text)) ? String(decoding: Quoting.quoted(Array(text.utf8)), as: UTF8.self) : text
  }
}
