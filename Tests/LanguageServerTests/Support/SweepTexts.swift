import TestSupport

/// The texts that sweeps go over: the samples, the fixtures of the rules, and a small workspace with awkward characters.
enum SweepTexts {
  /// Files that belong together, by path.
  struct Group: Sendable {
    let name: String
    let files: [String: String]
  }

  static let groups: [Group] = samples + fixtures + [Group(name: "bakery", files: Bakery.files)]

  /// A standard that ships with the program, beside the plans that are written against it.
  static let shipped = Group(
    name: "shipped", files: [ShippedPlan.copy: ShippedPlan.standard, ShippedPlan.path: MarkedText(ShippedPlan.marked).text])

  static let samples: [Group] = ["good", "bad"].map { folder in
    let texts = Repository.contents(of: "samples/" + folder, ending: ".yaml", atLeast: 4).map { name, bytes in
      ("/files/\(name)", String(decoding: bytes, as: UTF8.self))
    }
    return Group(name: folder, files: Dictionary(texts) { first, _ in first })
  }

  private static let fixtures: [Group] = FixtureFolder.all(testsOf: "LinterTests").map { folder in
    let texts = folder.files.map { ("/files/\($0.name)", String(decoding: $0.bytes, as: UTF8.self)) }
    return Group(name: folder.name, files: Dictionary(texts) { first, _ in first })
  }
}
