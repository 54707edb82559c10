import TestSupport
import Testing
import TextModel

@testable import Standards

/// A standard's catalogue, written or derived from its levels, and differences between levels and catalogue.
struct CatalogueTests {
  private static func index(catalogue: String, levels: String) throws -> StandardIndex {
    let head = "kind: standard\nformat: 1\nid: s\nversion: a\ntitle: 标准 😀 e\u{301}\ncumulative: false\n"
    let file = LintText.workspaceFile("s.standard.yaml", SourceText(head + catalogue + levels))
    return try #require(LintText.workspace(of: [file]).standard(at: "s.standard.yaml"))
  }

  private static let catalogue = """
    functions:
      - function: 选品
        contents: [{content: 产品选择}, {content: 产品采购, levels: [junior]}]
      - function: 运营
        levels: [senior]
        contents: [{content: 账户管理}]

    """

  /// One level: `选品/产品选择,产品采购 运营/…`.
  private static func level(_ id: String, _ functions: String) -> String {
    var text = "  - level: \(id)\n    name: \(id)\n    functions:\n"
    for (number, function) in functions.split(separator: " ").enumerated() {
      let parts = function.split(separator: "/")
      text += "      - function: \(number + 1) \(parts[0])\n        contents:\n"
      for (place, content) in parts[1].split(separator: ",").enumerated() {
        text += "          - content: \(number + 1).\(place + 1) \(content)\n"
      }
    }
    return text
  }

  private static func levels(_ junior: String, _ senior: String) -> String {
    "levels:\n" + level("junior", junior) + level("senior", senior)
  }

  @Test func aWrittenCatalogueIsRead() throws {
    let catalogue = Catalogue(of: try Self.index(catalogue: Self.catalogue, levels: Self.levels("选品/产品选择", "运营/账户管理")))
    #expect(catalogue.isWritten)
    #expect(catalogue.functions.map(\.title.string) == ["选品", "运营"])
    #expect(catalogue.functions.map { $0.contents?.map(\.title.string) } == [["产品选择", "产品采购"], ["账户管理"]])
    #expect(catalogue.functions.map(\.levels) == [nil, [1]])
    #expect(catalogue.functions[0].contents?.map { [$0.isRequired(at: 0), $0.isRequired(at: 1)] } == [[true, true], [true, false]])
  }

  @Test func levelsMakeACatalogueWhereNoneIsWritten() throws {
    let catalogue = Catalogue(of: try Self.index(catalogue: "", levels: Self.levels("选品/产品选择", "选品/产品采购,产品选择 运营/账户管理")))
    #expect(!catalogue.isWritten)
    #expect(catalogue.functions.map(\.title.string) == ["选品", "运营"])
    #expect(catalogue.functions.map(\.firstLevel) == [0, 1])
    #expect(catalogue.functions[0].contents?.map(\.title.string) == ["产品选择", "产品采购"])
    #expect(catalogue.functions[0].contents?.map(\.firstLevel) == [0, 1])
  }

  @Test func aLevelThatDoesNotExistIsUncertain() throws {
    let catalogue = Catalogue(
      of: try Self.index(
        catalogue: "functions:\n  - {function: 选品, levels: [nowhere]}\n  - {function: 运营, tracks: [nowhere]}\n",
        levels: Self.levels("选品/产品选择", "选品/产品选择")))
    #expect(catalogue.functions.map(\.isUncertain) == [true, true])
    #expect(catalogue.functions.allSatisfy { $0.belongs(to: 0) && !$0.isRequired(at: 0) })
  }

  @Test(
    "differences between levels and catalogue are found",
    arguments: [
      ("选品/产品选择,产品采购", "选品/产品选择 运营/账户管理", []), ("选品/产品选择", "选品/产品选择 运营/账户管理", ["missing content 产品采购"]),
      ("选品/产品选择,产品采购", "选品/产品选择", ["missing function 运营 at 1"]),
      ("选品/产品选择,产品采购 运营/账户管理", "选品/产品选择 运营/账户管理", ["unlisted 运营, other levels"]),
      ("选品/产品选择,产品采购,账户管理", "选品/产品选择 运营/账户管理", ["unlisted 账户管理, other function"]),
      ("选品/产品选择,产品采购,客户服务", "选品/产品选择,客户服务 运营/账户管理", ["unlisted 客户服务, unknown, also 1"]),
      ("选品/产品选择,产品采狗", "选品/产品选择 运营/账户管理", ["misspelt 产品采狗 for 产品采购"]),
      ("选品/产品选择,供应商开发", "选品/产品选择 运营/账户管理", ["renamed 供应商开发 for 产品采购"]),
    ])
  func faults(junior: String, senior: String, expected: [String]) throws {
    let index = try Self.index(catalogue: Self.catalogue, levels: Self.levels(junior, senior))
    #expect(CatalogueFault.find(in: index, isComplete: true).map { Self.described($0, index) } == expected)
  }

  /// What seems to be missing may stand in a line that was not read.
  @Test func incompleteStandardHasNoMissingEntries() throws {
    let index = try Self.index(catalogue: Self.catalogue, levels: Self.levels("选品/产品选择,客户服务", "选品/产品选择"))
    #expect(CatalogueFault.find(in: index, isComplete: false).map { Self.described($0, index) } == ["unlisted 客户服务, unknown"])
  }

  private static func described(_ fault: CatalogueFault, _ index: StandardIndex) -> String {
    switch fault {
    case .missingFunction(let level, let entry): "missing function \(entry.title.string) at \(level)"
    case .missingContent(_, let entry): "missing content \(entry.title.string)"
    case .unlisted(let target, let reason, let also):
      "unlisted \(index.title(of: target).string), \(name(of: reason))" + (also.isEmpty ? "" : ", also \(also.count)")
    case .renamed(let targets, let entry, _):
      "renamed \(targets.map { index.title(of: $0).string }.joined(separator: "+")) for \(entry.title.string)"
    case .misspelt(let target, let entry): "misspelt \(index.title(of: target).string) for \(entry.title.string)"
    case .notCompared(let level): "not compared from \(level)"
    }
  }

  private static func name(of reason: CatalogueFault.Reason) -> String {
    switch reason {
    case .unknown: "unknown"
    case .otherLevels: "other levels"
    case .otherFunction: "other function"
    }
  }
}
