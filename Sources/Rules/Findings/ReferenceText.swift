import Linter
import Schema
import TextModel
import YAML

/// A reference as a scalar, quoted where necessary.
enum ReferenceText {
  static func scalar(_ text: String, in place: Located<Reference>, _ subject: Subject) -> String {
    Quoting.scalar(text)
  }
}
