import Schema
import Testing

/// What every shape must be, so that files in both languages can be read, completed and explained from it.
struct ShapeTests {
  struct Named: CustomTestStringConvertible, Sendable {
    let path: String
    let shape: ShapeDescription
    var testDescription: String { path }
  }

  /// Every shape of every kind, with the keys that lead to it.
  static let all: [Named] = DocumentKind.allCases.flatMap { shapes(in: $0.shape, path: $0.name.english) }

  private static func shapes(in shape: ShapeDescription, path: String) -> [Named] {
    [Named(path: path, shape: shape)] + shape.fields.flatMap { shapes(in: $0.type, path: path + "." + $0.key.english) }
  }

  private static func shapes(in type: TypeDescription, path: String) -> [Named] {
    switch type {
    case .record(let shape): shapes(in: shape(), path: path)
    case .list(let element): shapes(in: element, path: path)
    case .map(_, let values): shapes(in: values, path: path)
    default: []
    }
  }

  @Test(arguments: all)
  func keysAreUniqueInBothLanguages(named: Named) {
    let keys = named.shape.fields.flatMap { [$0.key.english, $0.key.chinese] }
    #expect(Set(keys).count == keys.count)
    for field in named.shape.fields {
      #expect(field.key.english.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(field.key.chinese.unicodeScalars.allSatisfy { $0.properties.isIdeographic })
      #expect(named.shape.field(forKey: field.key.chinese)?.key == field.key)
    }
  }

  @Test(arguments: all)
  func everyFieldIsDocumentedInBothLanguages(named: Named) {
    for text in [named.shape.documentation] + named.shape.fields.map(\.documentation) {
      #expect(text.chinese.unicodeScalars.contains { $0.properties.isIdeographic })
      #expect(text.english.first?.isASCII == true)
      #expect(!text.english.hasSuffix(".") && !text.chinese.hasSuffix("。"))
    }
  }

  @Test func keyHasTheSameAliasesEverywhere() {
    // `name` is 等级名称 of a level and of a track alike: format.md lists each key once.
    var aliases: [String: Set<String>] = [:]
    for named in Self.all { for field in named.shape.fields { aliases[field.key.english, default: []].insert(field.key.chinese) } }
    #expect(aliases.filter { $0.value.count > 1 }.map(\.key).sorted() == [])
  }

  @Test func choicesHaveUniqueSpellings() {
    var seen = 0
    for named in Self.all {
      for field in named.shape.fields {
        guard case .choice(let choices) = field.type else { continue }
        let spellings = choices.options.flatMap { [$0.name.english, $0.name.chinese] + $0.aliases }
        #expect(Set(spellings).count == spellings.count)
        seen += 1
      }
    }
    #expect(seen >= 7)
  }
}
