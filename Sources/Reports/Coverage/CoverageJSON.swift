import JSON
import Schema

/// Coverage as JSON, for programs.
enum CoverageJSON {
  /// Increased when a member changes its meaning or is removed.
  private static let version = 1

  static func write(_ coverage: WorkspaceCoverage, language: Language) -> [UInt8] {
    var json = JSONWriter(indented: true, reservingCapacity: 1 << 16)
    json.object { json in
      json.member("version", version)
      json.array("files") { json in
        for matrix in coverage.matrices { json.object { file(matrix, language, &$0) } }
      }
      json.array("omitted") { json in
        for omission in coverage.omissions {
          json.object { json in
            json.member("path", omission.path)
            json.member("reason", omission.fault.message[language])
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func file(_ matrix: CoverageMatrix, _ language: Language, _ json: inout JSONWriter) {
    json.member("path", matrix.path)
    json.member("title", matrix.title)
    json.member("kind", matrix.kind.name.english)
    json.member("standard", matrix.standard)
    json.member("level", matrix.levelID)
    json.member("isComplete", matrix.isComplete)
    json.object("figures") { figures(matrix.figures, &$0) }
    json.array("parts") { json in
      for part in matrix.parts { json.object { self.part(part, language, &$0) } }
    }
    json.array("functions") { json in
      for function in matrix.functions { json.object { self.function(function, &$0) } }
    }
  }

  private static func figures(_ figures: CoverageFigures, _ json: inout JSONWriter) {
    json.member("covered", figures.covered)
    json.member("excused", figures.leftOut)
    json.member("missing", figures.missing)
    json.member("total", figures.total)
  }

  private static func part(_ part: CoverageMatrix.Part, _ language: Language, _ json: inout JSONWriter) {
    json.member("name", part.name[language])
    number("theory", part.theory, &json)
    number("practice", part.practice, &json)
    number("hours", part.hours, &json)
    number("weight", part.weight, &json)
    if !part.others.isEmpty { json.array("others", part.others) }
  }

  private static func number(_ name: String, _ quantity: Quantity?, _ json: inout JSONWriter) {
    guard let quantity else { return }
    json.key(name)
    json.literal(quantity.description)
  }

  private static func function(_ function: CoverageMatrix.Function, _ json: inout JSONWriter) {
    json.member("name", function.name)
    json.object("figures") { figures(function.figures, &$0) }
    number("weight", function.weight, &json)
    number("hourShare", function.hourShare, &json)
    json.array("contents") { json in
      for content in function.contents {
        json.object { json in
          json.member("name", content.name)
          json.object("figures") { figures(content.figures, &$0) }
          json.array("items") { json in for item in content.items { json.object { self.item(item, &$0) } } }
        }
      }
    }
  }

  private static func item(_ item: CoverageMatrix.Item, _ json: inout JSONWriter) {
    json.member("column", item.column.name.english)
    json.member("text", item.label)
    json.member("state", CoverageWords.code(of: item.state))
    json.array("parts") { json in for part in item.parts { json.value(part) } }
    if let reason = item.reason { json.member("reason", reason) }
  }
}
