import Foundation
import TestSupport

/// The texts that sweeps go over: the samples, the fixtures of the rules, and a small workspace with awkward characters.
enum SweptTexts {
  /// Files that belong together, by path.
  struct Group: Sendable {
    let name: String
    let files: [String: String]
  }

  static var groups: [Group] { samples + fixtures + [Group(name: "bakery", files: Bakery.files)] }

  static var samples: [Group] {
    ["good", "bad"].map { folder in
      let url = FixtureFolder.repository.appendingPathComponent("samples").appendingPathComponent(folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      let texts = names.filter { $0.hasSuffix(".yaml") }.map { name in
        ("/files/\(name)", (try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)) ?? "")
      }
      return Group(name: folder, files: Dictionary(texts) { first, _ in first })
    }
  }

  private static var fixtures: [Group] {
    FixtureFolder.all(testsOf: "LinterTests").map { folder in
      let texts = folder.files.map { ("/files/\($0.name)", String(decoding: $0.bytes, as: UTF8.self)) }
      return Group(name: folder.name, files: Dictionary(texts) { first, _ in first })
    }
  }
}
