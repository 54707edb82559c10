import JSON
import Schema
import TextModel

/// Writes a JSON Schema (draft 7) for files that are written against one standard. From its enumerations, YAML editors complete levels and
/// references, and mark unknown ones.
public struct StandardSchemaWriter {
  private let standard: Standard
  private let levels: [Level]
  private let tables: [LevelTexts]
  private let keys: Language

  /// The schema as JSON, with field names in the language `keys`.
  public static func write(_ standard: Standard, keys: Language) -> [UInt8] {
    let writer = StandardSchemaWriter(standard, keys)
    var json = JSONWriter(indented: true, reservingCapacity: 1 << 18)
    json.object { writer.schema(&$0) }
    return json.bytes + [0x0A]
  }

  private init(_ standard: Standard, _ keys: Language) {
    self.standard = standard
    self.keys = keys
    levels = standard.levels.values()
    tables = levels.map { LevelTexts($0) }
  }

  private func schema(_ json: inout JSONWriter) {
    json.member("$schema", "http://json-schema.org/draft-07/schema#")
    json.member("title", [standard.title.string, standard.version.string].compactMap { $0 }.joined(separator: " "))
    json.member(
      "description",
      Bilingual(
        zh: "依据本标准编写的岗位说明和培训计划：等级和引用只能是标准里有的",
        en: "Job descriptions and training plans against this standard: levels and references are those that it has"
      )[keys])
    json.member("type", "object")
    json.object("properties") { json in
      for key in ["level", "from-level"] { json.object(planKey(key)) { levelNames(nil, &$0) } }
      json.object(planKey("standard")) { standardReference(&$0) }
    }
    json.array("allOf") { json in
      for index in levels.indices { json.object { condition(index, &$0) } }
    }
    json.object("definitions") { json in
      for index in levels.indices { definitions(index, &json) }
    }
  }

  private func planKey(_ name: String) -> String { DocumentKind.trainingPlan.shape.field(forKey: name)?.key[keys] ?? name }
  private func jobKey(_ name: String) -> String { DocumentKind.jobDescription.shape.field(forKey: name)?.key[keys] ?? name }
  private func key(_ name: String, _ shape: ShapeDescription) -> String { shape.field(forKey: name)?.key[keys] ?? name }

  /// Writes the ids and names of all levels, or of one.
  private func levelNames(_ level: Int?, _ json: inout JSONWriter) {
    let chosen = level.map { [levels[$0]] } ?? levels
    json.array(
      "enum",
      chosen.flatMap { level in
        [level.id] + (level.name.string.map { LevelName.spellings(of: Text($0)).map(\.string) } ?? [])
      })
  }

  private func standardReference(_ json: inout JSONWriter) {
    let shape = StandardReference.shape.description
    json.array("anyOf") { json in
      json.object { $0.member("const", "\(standard.id.string ?? "")@\(standard.version.string ?? "")") }
      json.object { json in
        json.member("type", "object")
        json.object("properties") { json in
          json.object(key("id", shape)) { $0.member("const", standard.id.string ?? "") }
          if let version = standard.version.string { json.object(key("version", shape)) { $0.array("enum", [version]) } }
        }
      }
    }
  }

  /// Writes the valid references for files of one level.
  private func condition(_ index: Int, _ json: inout JSONWriter) {
    json.object("if") { json in
      json.object("properties") { json in json.object(planKey("level")) { levelNames(index, &$0) } }
      json.array("required", [planKey("level")])
    }
    json.object("then") { $0.member("$ref", "#/definitions/level-\(index + 1)") }
  }

  private func definitions(_ index: Int, _ json: inout JSONWriter) {
    for column in [nil, Column.abilities, .knowledge] { spellings(column, index, &json) }
    json.object("covers-\(index + 1)") { json in
      json.member("type", "array")
      json.object("items") { $0.member("$ref", "#/definitions/references-\(index + 1)") }
    }
    json.object("level-\(index + 1)") { level(index + 1, &$0) }
  }

  /// With more levels than this, each refers to the list of the next lower level, and does not repeat it.
  private static let maximumListed = 20

  private func spellings(_ column: Column?, _ index: Int, _ json: inout JSONWriter) {
    let name = column?.name.english ?? "references"
    let spellings = ReferenceSpellings(tables, level: index)
    guard levels.count > Self.maximumListed else {
      return json.object("\(name)-\(index + 1)") { $0.array("enum", spellings.all(in: column)) }
    }
    func list(_ title: String, _ texts: [String]) {
      json.object("\(title)-\(index + 1)") { json in
        json.array("anyOf") { json in
          json.object { $0.array("enum", texts) }
          if index > 0 { json.object { $0.member("$ref", "#/definitions/\(name)-from-above-\(index)") } }
        }
      }
    }
    list(name, spellings.own(in: column))
    list("\(name)-from-above", spellings.fromAbove(in: column))
  }

  private func level(_ number: Int, _ json: inout JSONWriter) {
    let module = Module.shape.description
    json.object("properties") { json in
      json.object(jobKey("duties")) { list(&$0) { covers(number, Duty.shape.description, &$0) } }
      json.object(planKey("modules")) { json in
        list(&json) { json in
          covers(number, module, &json)
          json.object(key("units", module)) { list(&$0) { covers(number, Unit.shape.description, &$0) } }
        }
      }
      json.object(planKey("not-covered")) { json in
        list(&json) { json in
          json.object(key("ref", NotCoveredEntry.shape.description)) { $0.member("$ref", "#/definitions/references-\(number)") }
        }
      }
      json.object(jobKey("qualifications")) { json in
        json.object("properties") { json in
          for column in [Column.abilities, .knowledge] {
            json.object(key(column.name.english, Qualifications.shape.description)) { json in
              json.object("items") { $0.member("$ref", "#/definitions/\(column.name.english)-\(number)") }
            }
          }
        }
      }
    }
  }

  private func covers(_ number: Int, _ shape: ShapeDescription, _ json: inout JSONWriter) {
    json.object(key("covers", shape)) { $0.member("$ref", "#/definitions/covers-\(number)") }
  }

  private func list(_ json: inout JSONWriter, _ properties: (inout JSONWriter) -> Void) {
    json.object("items") { json in json.object("properties", properties) }
  }
}
