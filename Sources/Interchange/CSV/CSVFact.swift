import Reports
import Schema
import TextModel

/// The value in a row for a record: a single value, or an element of a list.
struct CSVFact {
  let field: FieldDescription
  /// Whether it is the field that names the record.
  let isName: Bool
  /// Nil if the text is not valid.
  let value: ShapeValue?

  /// Nil if the record has no such field, or if its value does not fit into a cell.
  init?(_ row: CSVRow, of shape: ShapeDescription) {
    guard let field = shape.field(forKey: row[.field]), field.type.fitsIntoCell else { return nil }
    self.field = field
    isName = field.key == shape.fields.first?.key
    value = Self.value(row[.text], field.type)
  }

  var isList: Bool { !field.type.isSingle }

  private static func value(_ text: String, _ type: TypeDescription) -> ShapeValue? {
    switch type {
    case .list(.record): EntryText.read(text).map { .record($0.fieldValues) }
    case .quantity, .wholeNumber: Quantity(Text(text)).map { .number($0) }
    case .boolean: ["true": true, "是": true, "false": false, "否": false][text.lowercased()].map { .boolean($0) }
    case .choice(let choices): choices.option(spelled: text).map { .choice($0.name) }
    default: .text(text)
    }
  }

  /// Sets a single value, or adds to a list.
  func fill(_ record: inout some Record) {
    guard let value else { return }
    if isList { record.append(value, to: field.key.english) } else { record.set(field.key.english, value) }
  }

  /// Why the text is not a valid value of the field.
  func fault(_ row: CSVRow) -> Bilingual {
    switch field.type {
    case .quantity, .wholeNumber: Self.notANumber(row)
    case .list: Bilingual(zh: "无法识别的申报条件", en: "an entry condition that cannot be read")
    default: Bilingual(zh: "“\(row[.text])”不是“\(row[.field])”的值", en: "“\(row[.text])” is not a value of “\(row[.field])”")
    }
  }

  static func notANumber(_ row: CSVRow) -> Bilingual {
    Bilingual(zh: "“\(row[.text])”不是数字", en: "“\(row[.text])” is not a number")
  }
}

extension TypeDescription {
  /// Whether it is a single value or a list of such; of records only entry conditions fit into a cell.
  fileprivate var fitsIntoCell: Bool {
    switch self {
    case .list(.record(let shape)): shape().name == EntryCondition.shape.description.name
    case .list(let element): element.isSingle
    default: isSingle
    }
  }
}

/// Reads a list of short texts in one cell, as `CSVText.list` writes it.
enum CSVList {
  static func split(_ cell: String) -> [String] {
    var values: [String] = []
    var current = ""
    var rest = cell[...]
    while let character = rest.popFirst() {
      if character == ";" || character == "；" {
        if character == ";", rest.first == ";" {
          rest.removeFirst()
          current.append(";")
        } else {
          values.append(current)
          current = ""
        }
      } else {
        current.append(character)
      }
    }
    values.append(current)
    return values.map { PrintedText.trimmed($0) }.filter { !$0.isEmpty }
  }
}
