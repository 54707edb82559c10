import TestSupport

extension GrowingText {
  // MARK: Long texts

  private static func long(_ name: String, _ text: @escaping @Sendable (Int) -> String) -> GrowingText {
    GrowingText(name: name, size: 5_000) { [("a.plan.yaml", planHead + text($0) + "\n")] }
  }

  static let texts = [
    long("spaced characters") { "department: x\nmodules:\n  - module: M1 " + String(repeating: "面 点 ", count: $0) },
    long("a long name") { "modules:\n  - module: M1 选\n    covers: ['1.1 " + String(repeating: word(7), count: $0) + "']" },
    long("a long number") { "modules:\n  - module: M1" + String(repeating: ".1", count: $0) + " 选" },
    long("doubled words in one text") { "modules:\n  - module: M1 " + String(repeating: "根据据", count: $0) },
    long("references in one text") { count in
      "modules:\n  - module: M1 选\n    covers:\n      - " + (0..<count).map { "1.\($0) 产品选择" }.joined(separator: "、")
    },
    long("short fields in one mapping") { count in "x: {" + (0..<count).map { "k\($0): v" }.joined(separator: ", ") + "}" },
    long("full-width commas") { count in
      "modules:\n  - module: M1\n    covers: [" + (0..<count).map { "1.\($0) 面" }.joined(separator: "，") + "]"
    },
    long("anchors and aliases") { count in "a: &a [x]\n" + (0..<count).map { "b\($0): *a\n" }.joined() },
    long("open brackets") { "x: " + String(repeating: "[", count: $0) },
    long("rules allowed in one comment") { "# lint: allow " + String(repeating: "missing-content, ", count: $0) + "— x" },
    GrowingText(name: "a long name in the catalogue", size: 5_000) { count in
      let name = String(repeating: word(9), count: count)
      return [
        (
          "a.standard.yaml",
          standardHead + "functions:\n  - function: 选品\n    contents:\n      - content: 料\(name)\n"
            + "levels:\n  - level: junior\n    functions:\n      - function: 1 选品\n        contents:\n          - content: 1.1 选\(name)\n"
        )
      ]
    },
  ]

  /// A standard of many items, and a plan with as many references that are all wrong: names are compared up to a limit, then numbers.
  static let wrongNumbers = GrowingText(name: "numbers that are not there", size: 4_000) { count in
    let items = (1...max(1, count)).map { "              - 1.1.\($0) 能完成第\($0)件重要的事情\n" }.joined()
    let references = (1...max(1, count)).map { "      - A1.1.\(count + $0) 能完成第\($0)件重要事情\n" }.joined()
    return [
      (
        "s.standard.yaml",
        standardHead
          + "levels:\n  - level: junior\n    name: 初级\n    functions:\n      - function: 1 甲\n        contents:\n          - content: 1.1 乙\n            abilities:\n"
          + items
      ),
      ("a.plan.yaml", planHead + "modules:\n  - module: M1 甲\n    covers:\n" + references),
    ]
  }

  // MARK: Many files

  private static func files(_ name: String, _ file: @escaping @Sendable (Int) -> (path: String, text: String)) -> GrowingText {
    GrowingText(name: name, size: 800) { count in (0..<count).map { file($0) } }
  }

  static func plan(_ number: Int, id: String, standard: String) -> (path: String, text: String) {
    (
      "p\(number).plan.yaml",
      "kind: training-plan\nformat: 1\nid: \(id)\ntitle: 面点\nstandard: \(standard)\nlevel: junior\nmodules:\n  - module: M1 选\n    covers: [A1.1.1 能选]\n"
    )
  }

  static func standard(_ number: Int, id: String, version: String) -> (path: String, text: String) {
    (
      "s\(number).standard.yaml",
      """
      kind: standard
      format: 1
      id: \(id)
      version: "\(version)"
      title: 面点师
      levels:
        - level: junior
          functions:
            - function: 1 选品
              contents:
                - content: 1.1 选料
                  abilities: [1.1.2 能选料, 1.1.1 能用料]

      """
    )
  }

  static let workspaces = [
    files("plans of one id") { plan($0, id: "p", standard: "cbec-operator@2021-draft") },
    files("standards of one id") { standard($0, id: "s", version: "1") },
    files("editions of one standard") { standard($0, id: "s", version: "\($0)") },
    files("standards, each with its plan") {
      $0 % 2 == 0 ? standard($0 / 2, id: "s\($0 / 2)", version: "1") : plan($0 / 2, id: "p\($0 / 2)", standard: "s\($0 / 2)@1")
    },
    files("plans of standards that are not there") {
      $0 % 2 == 0 ? standard($0 / 2, id: "s\($0 / 2)", version: "1") : plan($0 / 2, id: "p\($0 / 2)", standard: "t\($0 / 2)@1")
    },
    files("plans of editions that are not there") {
      $0 % 2 == 0 ? standard($0 / 2, id: "s", version: "\($0)") : plan($0 / 2, id: "p\($0 / 2)", standard: "s@x")
    },
    files("standards of one id, and plans of it") {
      $0 % 2 == 0 ? standard($0 / 2, id: "s", version: "1") : plan($0 / 2, id: "p\($0 / 2)", standard: "s@1")
    },
    files("editions, and plans that name none") {
      $0 % 2 == 0 ? standard($0 / 2, id: "s", version: "\($0)") : plan($0 / 2, id: "p\($0 / 2)", standard: "{id: s}")
    },
    files("editions, each with its plan") {
      $0 % 2 == 0 ? standard($0 / 2, id: "s", version: "\($0)") : plan($0 / 2, id: "p\($0 / 2)", standard: "s@\($0 - 1)")
    },
    files("plans of files that are not there") {
      $0 % 2 == 0
        ? standard($0 / 2, id: "s\($0 / 2)", version: "1")
        : plan($0 / 2, id: "p\($0 / 2)", standard: "{id: s, version: 1, file: S\\x\($0).standard.yaml}")
    },
    files("plans of editions that are not the newest") {
      $0 % 2 == 0 ? standard($0 / 2, id: "s", version: "\($0)") : plan($0 / 2, id: "p\($0 / 2)", standard: "s@0")
    },
  ]
}
