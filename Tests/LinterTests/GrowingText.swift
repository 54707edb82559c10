import TestSupport
import Testing

/// A kind of workspace of any size, all parts of which have the same fault, or none.
struct GrowingText: Sendable, CustomTestStringConvertible {
  let name: String
  /// How many parts are measured first.
  let size: Int
  let files: @Sendable (Int) -> [(path: String, text: String)]

  var testDescription: String { name }

  static let all = items + levels + lists + plans + texts + workspaces + [wrongNumbers]

  // MARK: Building

  static let standardHead = """
    kind: standard
    format: 1
    id: growing
    version: "1"
    title: 面点师
    status: draft
    cumulative: false

    """

  static let planHead = """
    kind: training-plan
    format: 1
    id: p
    title: 面点
    standard: {id: cbec-operator, version: 2021-draft}
    level: junior

    """

  /// A word of four Han characters, another one for each number.
  static func word(_ number: Int) -> String {
    let letters = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动")
    return String([1, 41, 1_681, 68_921].map { letters[number / $0 % letters.count] })
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map { line($0) + "\n" }.joined() }

  private static func standard(_ rest: String) -> [(path: String, text: String)] { [("a.standard.yaml", standardHead + rest)] }

  private static func plan(_ rest: String) -> [(path: String, text: String)] { [("a.plan.yaml", planHead + rest)] }

  private static func level(_ name: String, _ contents: String) -> String {
    "  - level: \(name)\n    functions:\n      - function: 1 选品\n        contents:\n\(contents)"
  }

  private static func content(_ number: String, _ name: String, _ abilities: String) -> String {
    "          - content: \(number) \(name)\n            abilities:\n\(abilities)            knowledge:\n              - \(number).1 知识\n"
  }

  private static func abilities(_ count: Int, _ ability: (Int) -> String) -> String { lines(count) { "              - " + ability($0) } }

  private static func column(_ name: String, _ ability: @escaping @Sendable (Int, Int) -> String) -> GrowingText {
    GrowingText(name: name, size: 5_000) { count in
      standard("levels:\n" + level("junior", content("1.1", "选料", abilities(count) { ability($0, count) })))
    }
  }

  private static func covering(_ name: String, _ reference: @escaping @Sendable (Int) -> String) -> GrowingText {
    GrowingText(name: name, size: 5_000) { count in
      plan("modules:\n  - module: M1 选\n    covers:\n" + lines(count) { "      - " + reference($0) })
    }
  }

  // MARK: Items of one content

  private static let items = [
    column("items in order") { place, _ in "1.1.\(place + 1) 能选\(word(place))" },
    column("items numbered backwards") { place, count in "1.1.\(count - place) 能选\(word(place))" },
    column("items with gaps") { place, _ in "1.1.\(2 * place + 1) 能选\(word(place))" },
    column("items of one number") { place, _ in "1.1.1 能选\(word(place))" },
    column("items of one text") { place, _ in "1.1.\(place + 1) 能选料" },
    column("items numbered elsewhere") { place, _ in "2.2.\(place + 1) 能选\(word(place))" },
    column("every second item numbered") { place, _ in (place % 2 == 0 ? "" : "1.1.\(place + 1) ") + "能选\(word(place))" },
    column("malformed numbers") { place, _ in "1.01.\(place + 1) 能选\(word(place))" },
    column("doubled words") { place, _ in "1.1.\(place + 1) 能根据据\(word(place))制作作面点" },
    column("allowed findings") { place, _ in "1.1.\(place + 1) 能根据据\(word(place))  # lint: allow doubled-word — 原文如此" },
    column("no-break spaces") { place, _ in "1.1.\(place + 1)\u{A0}能选\(word(place))" },
    column("items in quotes") { place, _ in "“1.1.\(place + 1) 能选料”" },
    column("two items in one") { place, _ in "1.1.\(place + 1) 能选料 1.1.\(place + 2) 能用料" },
    column("vague words") { place, _ in "1.1.\(place + 1) 了解一定的\(word(place))等相关工作" },
    GrowingText(name: "comments that allow for the whole file", size: 5_000) { count in
      standard(
        lines(count) { _ in "# lint: allow-file doubled-word — 原文如此" } + "levels:\n"
          + level("junior", content("1.1", "选料", abilities(count) { "1.1.\($0 + 1) 能根据据\(word($0))" })))
    },
  ]

  // MARK: Levels, functions and contents

  private static let levels = [
    GrowingText(name: "levels", size: 1_000) { count in
      standard("levels:\n" + (0..<count).map { level("L\($0)", content("1.1", "选料", "              - 1.1.1 能选料\n")) }.joined())
    },
    GrowingText(name: "levels that share nothing", size: 1_000) { count in
      standard("levels:\n" + (0..<count).map { level("L\($0)", content("1.1", word($0), "              - 1.1.1 能选料\n")) }.joined())
    },
    GrowingText(name: "levels with nothing in them", size: 2_500) { count in standard("levels:\n" + lines(count) { "  - level: L\($0)" }) },
    GrowingText(name: "levels of one name", size: 2_500) { count in standard("levels:\n" + lines(count) { _ in "  - level: junior" }) },
    GrowingText(name: "consecutive levels", size: 2_000) { count in
      standard("levels:\n" + lines(count) { "  - level: L\($0)\n    entry: [{previous-level: L\(max(0, $0 - 1)), years: 2}]" })
    },
    GrowingText(name: "contents", size: 1_000) { count in
      standard(
        "levels:\n" + level("junior", (0..<count).map { content("1.\($0 + 1)", word($0), "              - 1.\($0 + 1).1 能选料\n") }.joined()))
    },
    GrowingText(name: "contents numbered backwards", size: 1_000) { count in
      standard(
        "levels:\n" + level("junior", (0..<count).map { content("1.\(count - $0)", word($0), "              - 1.1.1 能选料\n") }.joined()))
    },
    GrowingText(name: "functions with tracks", size: 1_000) { count in
      standard(
        "tracks:\n" + lines(count) { "  - {track: t\($0), name: 网\(word($0))}" } + "levels:\n  - level: junior\n    functions:\n"
          + lines(count) { "      - function: \($0 + 1) 选\(word($0))\n        tracks: [t\($0)]" })
    },
    GrowingText(name: "functions with unknown tracks", size: 1_000) { count in
      standard(
        "tracks:\n" + lines(count) { "  - {track: t\($0), name: 网\(word($0))}" } + "levels:\n  - level: junior\n    functions:\n"
          + lines(count) { "      - function: \($0 + 1) 选\(word($0))\n        tracks: [u\($0)]" })
    },
  ]

  // MARK: Lists of a standard

  private static let lists = [
    GrowingText(name: "terms", size: 2_500) { count in
      standard("terms:\n" + lines(count) { "  - term: 3.\($0 + 1) 词\(word($0))\n    definition: 义\(word($0 + 7))（3.\($0)）" })
    },
    GrowingText(name: "terms of one name", size: 2_500) { count in
      standard("terms:\n" + lines(count) { "  - term: 3.\($0 + 1) 词\n    definition: 义\(word($0))" })
    },
    GrowingText(name: "catalogue", size: 2_500) { count in
      standard(
        "functions:\n" + lines(count) { "  - function: 选\(word($0))\n    contents:\n      - content: 料\(word($0))" } + "levels:\n"
          + level("junior", content("1.1", "选料", "              - 1.1.1 能选料\n")))
    },
    GrowingText(name: "catalogue of other names", size: 1_000) { count in
      standard(
        "functions:\n" + lines(count) { "  - function: 选\(word($0))品\n    contents:\n      - content: 料\(word($0))品" }
          + "levels:\n  - level: junior\n    functions:\n"
          + lines(count) {
            "      - function: \($0 + 1) 选\(word($0))\n        contents:\n          - content: \($0 + 1).1 料\(word($0))"
          })
    },
    GrowingText(name: "weights", size: 2_500) { count in
      standard(
        "levels:\n  - level: junior\n    functions:\n" + lines(count) { "      - function: \($0 + 1) 选\(word($0))" }
          + "weights:\n  theory:\n    junior:\n" + lines(count) { "      选\(word($0)): 1" })
    },
    GrowingText(name: "weights of nothing", size: 2_500) { count in
      standard(
        "levels:\n  - level: junior\n    functions:\n" + lines(count) { "      - function: \($0 + 1) 选\(word($0))" }
          + "weights:\n  theory:\n    junior:\n" + lines(count) { "      料\(word($0 + 99)): 1" })
    },
    GrowingText(name: "entry conditions", size: 5_000) { count in
      standard("levels:\n  - level: junior\n    entry:\n" + lines(count) { "      - {education: any, years: \($0)}" })
    },
  ]

  // MARK: Plans

  private static let plans = [
    covering("one reference many times") { _ in "1.1 产品选择" },
    covering("wrong numbers") { "9.\($0) 产\(word($0))" },
    covering("wrong titles") { "1.1 产\(word($0))" },
    covering("wrong items") { "A1.1.\($0) 能选\(word($0))" },
    covering("references without numbers") { "产品\(word($0))" },
    covering("numbers without titles") { _ in "1.1" },
    covering("ranges") { _ in "1.1-5.3" },
    covering("two references in one") { _ in "1.1 产品选择、1.2 产品采购" },
    GrowingText(name: "not-covered entries", size: 5_000) { count in
      plan(
        "modules:\n  - module: M1 选\n    covers: [1.1 产品选择]\nnot-covered:\n"
          + lines(count) { "  - {ref: 1.2 产品采购, reason: 由\(word($0))做}" })
    },
    GrowingText(name: "not-covered entries for what is covered", size: 5_000) { count in
      plan(
        "modules:\n  - module: M1 选\n    covers: [1.1 产品选择]\nnot-covered:\n"
          + lines(count) { "  - {ref: 1.1 产品选择, reason: 由\(word($0))做}" })
    },
    GrowingText(name: "modules numbered backwards", size: 2_500) { count in
      plan("modules:\n" + lines(count) { "  - module: M\(count - $0) 选\(word($0))\n    assessment: {method: 考, weight: 20}" })
    },
    GrowingText(name: "wrong hours", size: 2_500) { count in
      plan(
        "hours: {total: 80, theory: 32, practice: 48}\nmodules:\n"
          + lines(count) { "  - module: M\($0 + 1) 选\(word($0))\n    hours: {total: 5, theory: 6, practice: 10}" })
    },
    GrowingText(name: "hours that are no numbers", size: 2_500) { count in
      plan("modules:\n" + lines(count) { "  - module: M\($0 + 1) 选\(word($0))\n    hours: {theory: 6学时, practice: 十}" })
    },
    GrowingText(name: "misspelt fields", size: 2_500) { count in
      plan("modules:\n" + lines(count) { "  - modul: M\($0 + 1) 选\n    titel: x" })
    },
    GrowingText(name: "unknown fields", size: 5_000) { count in plan(lines(count) { "k\($0): v" }) },
  ]
}
