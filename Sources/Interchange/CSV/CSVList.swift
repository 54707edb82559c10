/// Several short texts in one cell, with semicolons between them; a semicolon of the text's own is doubled.
enum CSVList {
  static func joined(_ values: [String]) -> String { values.map { $0.replacing(";", with: ";;") }.joined(separator: "; ") }

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
