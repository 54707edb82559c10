import Standards

@testable import LanguageServer

/// A plan that is written against a standard that ships with the program.
enum ShippedPlan {
  static let path = "/files/shop.plan.yaml"
  static let copy = "/cache/v2/" + name
  static let address = "competency-lint:/" + name
  static let name = "cross-border-e-commerce-operator.standard.yaml"
  static let standard = ShippedStandards.text(at: ShippedStandards.pathPrefix + name) ?? ""

  static let marked = """
    # 计划😀 e\u{301}\t
    kind: training-plan
    format: 1
    id: shop
    title: 网店😀e\u{301}\t培训
    standard: {id: cbec-operator, version: 2021-draft}
    level: junior
    modules:
      - module: M1 选品
        covers: [1 选品与采购, 2.1 信息展示]

    """

  static let virtual = OpenedDocument.capabilities.merging(["workspace": ["textDocumentContent": ["dynamicRegistration": true]]])

  static func opened(
    _ old: String = "", _ new: String = "", capabilities: TestJSON = OpenedDocument.capabilities, files: [String: String] = [:]
  )
    async -> OpenedDocument
  {
    await OpenedDocument(marked.replacing(old, with: new), at: path, files: files, capabilities: capabilities)
  }
}
