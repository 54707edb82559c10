import JSON
import Schema
import TextModel

extension CASEExtensions {
  /// Fills in the header and everything else that a document's extension holds.
  static func read(_ json: JSONValue, into standard: inout PlainStandard) {
    for field in HeaderField.allCases {
      if let value = json.text(field.rawValue) { _ = standard.set(field, value) }
    }
    if let columns = json["columns"] {
      for column in Column.allCases { standard.columnNames[column] = columns.text(column.name.english) }
    }
    standard.references = json.texts("references")
    standard.basicRequirements = json.texts("basic-requirements").map { PlainName($0) }
    standard.tracks = json.objects("tracks").map(track)
    standard.catalogue = json.objects("functions").map(catalogue)
    readWeights(json, "theory-weights", into: &standard.theoryWeights)
    readWeights(json, "skill-weights", into: &standard.skillWeights)
  }

  private static func track(_ json: JSONValue) -> PlainTrack {
    var track = PlainTrack(id: json.text("track") ?? "", name: json.text("name"))
    track.levels = json.texts("levels")
    return track
  }

  private static func catalogue(_ json: JSONValue) -> PlainCatalogueFunction {
    var function = PlainCatalogueFunction(title: json.text("function") ?? "")
    function.levels = json.texts("levels")
    function.tracks = json.texts("tracks")
    function.contents = json.objects("contents").map { json in
      var content = PlainCatalogueContent(title: json.text("content") ?? "")
      content.examples = json.texts("such-as")
      content.levels = json.texts("levels")
      return content
    }
    return function
  }

  private static func readWeights(_ json: JSONValue, _ key: String, into table: inout PlainWeights) {
    for share in json.objects(key) {
      guard let level = share.text("level"), let name = share.text("name"), let percent = share.quantity("percent") else { continue }
      table.add(percent, of: name, at: level)
    }
  }

  static func read(_ json: JSONValue, into level: inout PlainLevel) {
    if let id = json.text("level") { level.id = id }
    level.name = json.text("name")
    level.positions = json.texts("positions")
    level.trainingHours = json.quantity("training-hours")
    level.entry = json.objects("entry").map { json in
      PlainEntry(
        education: json.text("education").flatMap { Education.value(spelled: Text($0)) }, years: json.quantity("years"),
        previousLevel: json.text("previous-level"), other: json.text("other"))
    }
  }

  static func read(_ json: JSONValue, into term: inout PlainTerm) {
    if let name = json.text("term") { term.name = PlainName(name) }
    term.english = json.text("en")
    term.also = json.texts("also")
    term.source = json.text("source")
  }
}

extension JSONValue {
  /// The value of a key, if it is a text.
  func text(_ key: String) -> String? { value(of: key)?.string }

  /// The texts of a list; anything else in it is skipped.
  func texts(_ key: String) -> [String] { (value(of: key)?.elements).map { $0.compactMap(\.string) } ?? [] }

  func objects(_ key: String) -> [JSONValue] { (value(of: key)?.elements).map { $0.filter(\.isObject) } ?? [] }

  func quantity(_ key: String) -> Quantity? { text(key).flatMap { Quantity(Text($0)) } }

  /// The value of a key that is known at run time only.
  func value(of key: String) -> JSONValue? {
    var children = members
    while let name = children.next(), let value = children.next() {
      if name.string == key { return value.isNull ? nil : value }
    }
    return nil
  }

  /// The content of our own extension of an object.
  var ownExtension: JSONValue? { value(of: "extensions")?.value(of: CASEWriter.extensionKey) }
}
